"""What the two decision tables tell each practice, as the reviewed tables say."""

from __future__ import annotations

from collections import Counter
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checklist.actions import action_plan
from checklist.answers import AnswerSet
from checklist.authoring import load_library
from checklist.evaluation import evaluate
from checklist.journey import walk_journey
from checklist.model import Verification
from tests.builders import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.journey import Journey
    from checklist.model import Library

CONTENT = Path(__file__).parents[2] / "content"
CITED = (
    "mode_exercice",
    "dossiers_communs",
    "patients_par_an",
    "recherche",
    "ia",
    "telemedecine",
)
ORDINARY = {"recherche": "non", "ia": "aucune", "telemedecine": "non"}


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(CONTENT)


def answered(library: Library, answers: dict[str, str]) -> dict[str, str]:
    """A complete profile: what the tables cite, and the first option of every other question."""
    others = {q.id: q.options[0].id for q in library.profile.questions if q.id not in CITED}
    return {**others, **answers}


def journey(library: Library, answers: dict[str, str]) -> Journey:
    """The journey of a complete profile."""
    return walk_journey(library, AnswerSet.of(library.version, answered(library, answers)))


def every_profile(library: Library) -> Iterator[dict[str, str]]:
    questions = [library.questions[name] for name in CITED]
    for options in product(*(question.options for question in questions)):
        yield dict(zip(CITED, (option.id for option in options), strict=True))


def test_every_complete_profile_settles_both_tables_and_every_row_speaks_for_someone(library):
    rows = Counter()
    for answers in every_profile(library):
        opened = journey(library, answers)
        assert opened.profile_is_complete
        for decision in opened.decisions.values():
            assert decision.row is not None, answers
            rows[decision.row.id] += 1
    assert set(rows) == {row.id for table in library.decisions for row in table.rows}


@pytest.mark.parametrize(
    ("mode", "shared", "patients", "dpo", "aipd"),
    [
        ("seul", "non", "moins_10000", "non", "non"),
        ("seul", "non", "plus_10000", "recommande", "non"),
        ("seul", "oui", "moins_10000", "non_note", "non_note"),
        ("seul", "non", "a_verifier", "non", "non"),
        ("seul", "oui", "plus_10000", "attendu", "oui"),
        ("seul", "a_verifier", "moins_10000", "a_preciser", "a_preciser"),
        ("groupe", "non", None, "non_note", "non"),
        ("groupe", "oui", "moins_10000", "non_note", "non_note"),
        ("groupe", "oui", "plus_10000", "attendu", "oui"),
        ("groupe", "oui", "a_verifier", "a_preciser", "a_preciser"),
        ("msp", "non", None, "non_note", "non"),
        ("msp", "oui", "moins_10000", "recommande", "recommandee"),
        ("msp", "oui", "plus_10000", "attendu", "oui"),
        ("collaborateur", "non", None, "non", "non"),
        ("collaborateur", "oui", "plus_10000", "attendu", "oui"),
        ("remplacant", None, None, "sans_objet", "sans_objet"),
        ("centre_sante", None, None, "presume", "oui"),
        ("organisme_public", None, None, "obligatoire", "oui"),
        ("reseau", None, None, "presume", "oui"),
    ],
)
def test_an_ordinary_practice_gets_the_reviewed_verdicts(
    library, mode, shared, patients, dpo, aipd
):
    told = {"mode_exercice": mode, "dossiers_communs": shared, "patients_par_an": patients}
    answers = {name: option for name, option in told.items() if option is not None}
    decisions = journey(library, ORDINARY | answers).decisions
    assert (decisions["dpo"].result, decisions["aipd"].result) == (dpo, aipd)


@pytest.mark.parametrize(
    ("unusual", "dpo", "aipd"),
    [
        ({"ia": "assistant"}, "non", "pre_analyse"),
        ({"ia": "dictee"}, "non", "non"),
        ({"telemedecine": "telesurveillance"}, "non", "pre_analyse"),
        ({"telemedecine": "teleconsultation"}, "non", "non"),
        ({"recherche": "etude"}, "non", "pre_analyse"),
        ({"recherche": "enseignement"}, "non", "non"),
        ({"recherche": "grande_echelle"}, "presume", "oui"),
    ],
)
def test_a_doctor_alone_is_told_what_an_unusual_use_changes(library, unusual, dpo, aipd):
    alone = {
        "mode_exercice": "seul",
        "dossiers_communs": "non",
        "patients_par_an": "moins_10000",
    }
    decisions = journey(library, ORDINARY | alone | unusual).decisions
    assert (decisions["dpo"].result, decisions["aipd"].result) == (dpo, aipd)


USUAL = {"mode_exercice": "seul", "dossiers_communs": "non", "patients_par_an": "moins_10000"}
COMMON = {"mode_exercice": "groupe", "dossiers_communs": "oui", "patients_par_an": "moins_10000"}


@pytest.mark.parametrize("unusual", [{"ia": "assistant"}, {"telemedecine": "telesurveillance"}])
@pytest.mark.parametrize("mode", ["seul", "collaborateur"])
def test_a_doctor_alone_writes_why_there_is_no_dpo_once_a_use_is_unusual(library, mode, unusual):
    answers = ORDINARY | USUAL | {"mode_exercice": mode} | unusual
    row = journey(library, answers).decisions["dpo"].row
    assert (row.id, row.result, row.action.id) == ("D1-17", "non", "ecrire_note_sans_dpo")


@pytest.mark.parametrize(
    ("unusual", "row_id", "verification"),
    [
        ({"ia": "assistant"}, "D2-9", Verification.SECONDARY),
        ({"telemedecine": "telesurveillance"}, "D2-10", Verification.KNOWN),
        ({"recherche": "etude"}, "D2-16", Verification.KNOWN),
    ],
)
def test_each_unusual_use_has_its_own_words_and_its_own_proof(
    library, unusual, row_id, verification
):
    row = journey(library, ORDINARY | USUAL | unusual).decisions["aipd"].row
    assert (row.id, row.verification) == (row_id, verification)


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (USUAL, set()),
        (USUAL | {"patients_par_an": "a_verifier"}, set()),
        (USUAL | {"recherche": "etude"}, {"mener_pre_analyse"}),
        (USUAL | {"recherche": "grande_echelle"}, {"demander_analyse_risques"}),
        (COMMON, {"mener_pre_analyse"}),
        (COMMON | {"patients_par_an": "a_verifier"}, {"compter_patients_base"}),
        (COMMON | {"patients_par_an": "plus_10000"}, {"mener_analyse_risques"}),
        (COMMON | {"dossiers_communs": "a_verifier"}, {"tester_base_commune"}),
        ({"mode_exercice": "reseau"}, {"demander_analyse_risques"}),
        ({"mode_exercice": "remplacant"}, set()),
    ],
)
def test_the_plan_holds_what_the_verdicts_ask_and_nothing_that_does_not_concern(
    library, told, asked
):
    given = AnswerSet.of(library.version, answered(library, ORDINARY | told))
    assert {item.action.id for item in action_plan(evaluate(library, given, TODAY)).items} == asked


LARGE = COMMON | {"patients_par_an": "plus_10000"}


@pytest.mark.parametrize(
    ("profile", "answer", "work"),
    [
        (LARGE, {"aip_faite": "faite_revue"}, set()),
        (LARGE, {"aip_faite": "en_cours"}, {"terminer_analyse_risques"}),
        (LARGE, {"aip_faite": "absente"}, {"mener_analyse_risques"}),
        (LARGE, {"aip_faite": "revient_a_un_autre"}, {"demander_analyse_risques"}),
        (COMMON, {"aip_note": "note_datee"}, set()),
        (COMMON, {"aip_note": "sans_conclusion"}, {"ecrire_conclusion_analyse"}),
        (COMMON, {"aip_note": "rien"}, {"mener_pre_analyse"}),
    ],
)
def test_an_answer_on_the_analysis_replaces_what_its_verdict_asked(library, profile, answer, work):
    told = AnswerSet.of(library.version, answered(library, ORDINARY | profile) | answer)
    assert {item.action.id for item in action_plan(evaluate(library, told, TODAY)).items} == work


@pytest.mark.parametrize(
    ("telemedicine", "row_id", "verification"),
    [
        ("teleconsultation", "D2-13", Verification.KNOWN),
        ("teleexpertise", "D2-1", Verification.VERIFIED),
    ],
)
def test_teleconsultation_is_no_analysis_by_default_on_its_own_proof(
    library, telemedicine, row_id, verification
):
    row = journey(library, ORDINARY | USUAL | {"telemedecine": telemedicine}).decisions["aipd"].row
    assert (row.id, row.result, row.verification) == (row_id, "non", verification)


def test_a_doubtful_row_advises_and_says_it_is_to_be_checked(library):
    doubtful = [
        row
        for table in library.decisions
        for row in table.rows
        if row.verification is Verification.DOUBTFUL
    ]
    assert [row.result for row in doubtful] == ["recommande"]
    assert all(row.message.startswith("À vérifier") for row in doubtful)


def test_writing_the_rule_of_retention_and_its_special_cases_is_one_piece_of_work(library):
    told = answered(library, ORDINARY | USUAL) | {
        "arc_regle": "aucune",
        "arc_enfants_deces": "aucun",
    }
    plan = action_plan(evaluate(library, AnswerSet.of(library.version, told), TODAY))
    (item,) = (item for item in plan.items if item.findings)
    assert item.action.id == "ecrire_regle_conservation"
    assert [f.question.id for f in item.findings] == ["arc_regle", "arc_enfants_deces"]
