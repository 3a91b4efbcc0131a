"""What the two decision tables tell each practice, as the reviewed tables say."""

from __future__ import annotations

from collections import Counter
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checklist.answers import AnswerSet
from checklist.authoring import load_library
from checklist.journey import walk_journey
from checklist.model import Verification

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


def journey(library: Library, answers: dict[str, str]) -> Journey:
    """The journey of a profile complete but for questions the tables do not cite."""
    others = {q.id: q.options[0].id for q in library.profile.questions if q.id not in CITED}
    return walk_journey(library, AnswerSet.of(library.version, {**others, **answers}))


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


def test_a_doubtful_row_advises_and_says_it_is_to_be_checked(library):
    doubtful = [
        row
        for table in library.decisions
        for row in table.rows
        if row.verification is Verification.DOUBTFUL
    ]
    assert [row.result for row in doubtful] == ["recommande"]
    assert all(row.message.startswith("À vérifier") for row in doubtful)
