"""How many questions a practice meets, counted by hand when the questions were reviewed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checklist.answers import AnswerSet
from checklist.authoring import load_library
from checklist.journey import walk_journey
from checklist.model import Criticality

if TYPE_CHECKING:
    from checklist.model import Library

CONTENT = Path(__file__).parents[2] / "content"

PAPER = {
    "mode_exercice": "seul",
    "dossiers_communs": "non",
    "patients_par_an": "moins_10000",
    "lieu_dossiers": "papier",
    "archives_papier": "au_cabinet",
    "equipe": "personne",
    "renforts": "aucun",
    "agenda_en_ligne": "non",
    "telemedecine": "non",
    "cameras": "non",
    "site": "non",
    "ia": "aucune",
    "recherche": "non",
    "mobilite": "visites",
}
ONLINE = PAPER | {"lieu_dossiers": "en_ligne", "agenda_en_ligne": "oui", "mobilite": "les_deux"}
REMOTE = ONLINE | {"equipe": "telesecretariat", "telemedecine": "teleconsultation"}
SERVER = ONLINE | {
    "lieu_dossiers": "cabinet_sauvegarde_en_ligne",
    "equipe": "salaries",
    "renforts": "remplacants",
}
LONGEST_ALONE = SERVER | {"telemedecine": "teleconsultation", "site": "formulaire"}
MAISON_DE_SANTE = REMOTE | {
    "mode_exercice": "msp",
    "dossiers_communs": "oui",
    "patients_par_an": "plus_10000",
    "equipe": "salaries",
    "renforts": "les_deux",
    "site": "vitrine",
    "recherche": "etude",
}
# The review left open how many patients the three of them see. From 10 000 on, the theme of the
# DPO asks five questions and no longer two, the analysis of risks two and no longer one; one
# critical question is added in each.
GROUP = SERVER | {
    "mode_exercice": "groupe",
    "dossiers_communs": "oui",
    "lieu_dossiers": "mixte",
    "renforts": "aucun",
    "cameras": "sans_rdv",
    "site": "formulaire",
}
LARGE_GROUP = GROUP | {"patients_par_an": "plus_10000"}


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(CONTENT)


def counts(library: Library, profile: dict[str, str]) -> tuple[int, int]:
    """Controls that apply, and the critical ones among them."""
    journey = walk_journey(library, AnswerSet.of(library.version, profile))
    controls = [step.question for section in journey.sections for step in section.controls]
    critical = [each for each in controls if each.criticality is Criticality.CRITICAL]
    return len(controls), len(critical)


@pytest.mark.parametrize(
    ("profile", "questions", "critical"),
    [
        pytest.param(PAPER, 61, 14, id="alone, on paper"),
        pytest.param(ONLINE, 73, 18, id="alone, software and agenda online"),
        pytest.param(REMOTE, 85, 20, id="the same with remote secretary and remote care"),
        pytest.param(SERVER, 90, 23, id="alone with a server, a secretary and a substitute"),
        pytest.param(LONGEST_ALONE, 100, 24, id="the same with remote care and a form"),
        pytest.param(MAISON_DE_SANTE, 105, 23, id="maison de santé"),
        pytest.param(GROUP, 102, 24, id="group of three"),
        pytest.param(LARGE_GROUP, 106, 26, id="group of three, 10 000 patients or more"),
    ],
)
def test_a_practice_meets_the_questions_counted_at_the_review(
    library: Library, profile: dict[str, str], questions: int, critical: int
) -> None:
    assert counts(library, profile) == (questions, critical)


@pytest.mark.parametrize(
    ("persona", "profile"),
    [("martin", PAPER), ("tilleuls", MAISON_DE_SANTE), ("benali", LARGE_GROUP)],
)
def test_a_first_example_has_the_profile_that_was_counted(
    library: Library, persona: str, profile: dict[str, str]
) -> None:
    told = library.personas[persona].answers.by_question
    assert {question.id: told[question.id] for question in library.profile.questions} == profile
