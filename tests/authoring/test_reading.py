"""What the YAML becomes: a library that nothing can change."""

import dataclasses
import unicodedata
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from types import MappingProxyType

import pytest

from checklist.answers import Practice
from checklist.authoring import load_library
from checklist.conditions import AnswerIn, DecisionIn, Not
from checklist.model import (
    REGISTER_FIELDS,
    Actor,
    Criticality,
    FactOrigin,
    Library,
    QuestionKind,
    Status,
    Verification,
)
from tests.authoring.faults import MINIMAL, Edit, Fault

LEAVES = (str, int, date, Enum, type(None))


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(MINIMAL)


def mutable_parts(value: object, path: str = "library") -> Iterator[str]:
    """Where, inside a value, something could be changed."""
    if isinstance(value, LEAVES):
        return
    if isinstance(value, tuple | frozenset):
        for index, part in enumerate(value):
            yield from mutable_parts(part, f"{path}[{index}]")
    elif isinstance(value, MappingProxyType):
        for key, part in value.items():
            yield from mutable_parts(part, f"{path}[{key}]")
    elif dataclasses.is_dataclass(value) and type(value).__dataclass_params__.frozen:
        for item in dataclasses.fields(value):
            yield from mutable_parts(getattr(value, item.name), f"{path}.{item.name}")
    else:
        yield f"{path}: {type(value).__name__}"


def edited(tmp_path: Path, file: str, old: str, new: str, also: Edit | None = None) -> Library:
    return load_library(Fault("", file, old, new, "", also).make(tmp_path))


def test_library_is_deeply_immutable(library):
    assert list(mutable_parts(library)) == []


def test_the_walk_that_proves_immutability_sees_a_list():
    assert list(mutable_parts((1, MappingProxyType({"a": [2]})))) == ["library[1][a]: list"]


def test_questions_keep_their_order_profile_first(library):
    assert list(library.questions) == [
        "mode_exercice",
        "dossiers_communs",
        "copie_exterieure",
        "sau_restauration",
        "sau_chiffrement",
        "dpo_designe",
    ]


def test_sections_follow_the_chapters_not_the_file_names(library):
    assert [section.id for section in library.sections] == ["sauvegarde", "dpo"]
    assert library.sections[0].chapter.essential


def test_a_control_reads_as_its_author_wrote_it(library):
    control = library.questions["sau_restauration"]
    assert control.kind is QuestionKind.CONTROL
    assert control.criticality is Criticality.CRITICAL
    assert control.ask is Actor.IT_SUPPORT
    assert control.origins == ("Q-SAU-01",)
    assert control.express
    assert [option.status for option in control.options] == [
        Status.MET,
        Status.PARTLY_MET,
        Status.UNMET,
        Status.NOT_APPLICABLE,
        Status.UNKNOWN,
    ]


def test_je_ne_sais_pas_is_the_last_option_of_every_control_and_of_no_other_question(library):
    last = {q.id: q.options[-1].id == "je_ne_sais_pas" for q in library.questions.values()}
    assert last == {question.id: question.is_scored for question in library.questions.values()}


def test_conditions_read_as_the_engine_knows_them(library):
    assert library.questions["dossiers_communs"].condition == AnswerIn(
        "mode_exercice", frozenset({"groupe"})
    )
    assert library.sections[1].condition == DecisionIn("dpo", frozenset({"attendu"}))
    assert library.register_condition == Not(AnswerIn("mode_exercice", frozenset({"remplacant"})))
    assert library.office_condition == AnswerIn("mode_exercice", frozenset({"groupe"}))


def test_a_decision_row_may_ask_for_an_action_and_that_is_a_use_of_it(tmp_path):
    library = edited(
        tmp_path,
        "decisions/dpo.yaml",
        "    message: Un délégué est attendu.",
        "    message: Un délégué est attendu.\n    action: tester_base_commune",
        also=Edit("profile.yaml", ", action: tester_base_commune", ""),
    )
    asked, default = library.decisions[0].rows
    assert (asked.action, default.action) == (library.actions["tester_base_commune"], None)


def test_a_word_that_plain_yaml_would_turn_into_something_else_stays_a_word(tmp_path):
    library = edited(
        tmp_path, "profile.yaml", '{id: "non", texte: Chacun', "{id: non, texte: Chacun"
    )
    assert library.questions["dossiers_communs"].option("non") is not None


def test_texts_are_normalised_so_that_equal_words_compare_equal(tmp_path):
    decomposed = unicodedata.normalize("NFD", "Délégué")
    library = edited(
        tmp_path, "questionnaires/dpo.yaml", "titre_court: Délégué", f"titre_court: {decomposed}"
    )
    assert library.sections_by_id["dpo"].short_title == "Délégué"


def test_a_reference_has_the_address_of_its_source_unless_it_has_its_own(library):
    by_source = library.facts["securite-donnees"].references[0]
    own = library.facts["copie-hors-site"].references[0]
    assert by_source.url == library.sources["rgpd"].url
    assert by_source.label == "RGPD, art. 32"
    assert own.url == "https://www.cnil.fr/fr/securite-sauvegarder"


def test_a_fact_keeps_its_status_and_its_date(library):
    verified, known = library.facts["securite-donnees"], library.facts["copie-hors-site"]
    assert (verified.verification, verified.verified_on) == (
        Verification.VERIFIED,
        date(2026, 11, 10),
    )
    assert (known.verification, known.verified_on) == (Verification.KNOWN, None)


def test_an_activity_has_the_nine_fields_in_order(library):
    activity = library.activities[0]
    assert list(activity.fields) == list(REGISTER_FIELDS)
    assert activity.fields["securite"][1].met_control == "sau_restauration"
    assert activity.fields["sous_traitants"][0].origin is FactOrigin.TO_COMPLETE


def test_a_decision_table_keeps_its_labels_and_its_default_last(library):
    table = library.decisions[0]
    assert dict(table.labels) == {"attendu": "Attendu", "non": "Non obligatoire"}
    assert [row.condition is None for row in table.rows] == [False, True]


def test_a_persona_answers_for_the_version_of_the_content(library):
    persona = library.personas["martin"]
    assert persona.practice == Practice(doctor="Dr Martin", address="3 rue des Tilleuls")
    assert persona.answers.content_version == "2026.11.1"
    assert persona.answers.get("sau_restauration") == "je_ne_sais_pas"


def test_a_table_may_be_cited_wherever_its_file_stands(tmp_path):
    library = edited(
        tmp_path,
        "library.yaml",
        "si: {question: mode_exercice, parmi: [remplacant]}\n    texte",
        'si: {decision: dpo, parmi: ["non"]}\n    texte',
    )
    assert library.notices[0].condition == DecisionIn("dpo", frozenset({"non"}))


class TestVerificationAction:
    """« Je ne sais pas » always says whom to ask and how to look."""

    def test_it_names_the_control_and_whom_to_ask(self, library):
        action = library.questions["sau_chiffrement"].verification
        assert action.id == "verifier_sau_chiffrement"
        assert action.actor is Actor.SOFTWARE_VENDOR
        start, question = action.title.split("\u00a0: ")
        assert start == "Vérifier"
        assert question == "«\u00a0Cette copie est-elle chiffrée\u202f?\u00a0»"

    def test_it_starts_with_how_to_look(self, library):
        action = library.questions["sau_restauration"].verification
        assert action.steps[0] == "Cherchez la date du dernier essai."
        assert len(action.steps) == 3
        assert action.minutes == 5

    def test_it_rests_on_the_facts_of_its_question(self, library):
        control = library.questions["dpo_designe"]
        assert control.verification.facts == control.facts

    def test_questions_that_are_not_scored_have_none(self, library):
        assert library.questions["mode_exercice"].verification is None
