"""The words of deadlines, as content/deadlines.yaml gives them, each with the facts behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checklist.deadlines.breach import AdviceId
    from checklist.deadlines.periods import PeriodKind
    from checklist.deadlines.steps import StepId
    from checklist.model import Fact

PLACE = re.compile(r"\{([a-z_]+)\}")
"""Where a value goes in a text: « {echeance} »."""

TOOLS = ("conservation", "acces", "droits", "fuite", "durees")
"""The calculations, by the word that names them in content and in addresses."""


class Brief(StrEnum):
    """Every short text beside a date, by its id; why, with its sources, stands below it."""

    ACCESS_REFLECTION = "dossier_reflexion"
    ACCESS_REMINDER = "dossier_rappel"
    RIGHTS_EXTENSION = "droits_prolongation"
    RIGHTS_REMINDER = "droits_rappel"
    FILE_UNDATED_DISPUTE = "garde_litige_sans_date"
    FILE_SUSPENDED = "garde_suspendue"
    FILE_UNPROVEN = "garde_sans_naissance"
    FILE_OF_A_MINOR = "garde_mineur"
    FILE_LATER = "garde_plus_tard"
    FILE_OVER = "garde_terminee"
    FILE_REMINDER = "garde_rappel"
    PERIOD_SOONER = "duree_plus_tot"
    PERIOD_ERASE_BY = "duree_effacer"
    PERIOD_AFTERWARDS = "duree_ensuite"
    BREACH_TIME = "fuite_delai"
    BREACH_LATE = "fuite_retard"
    BREACH_REMINDER = "fuite_rappel"
    BREACH_LOG_TOO = "fuite_registre_aussi"
    BREACH_LOG_ONLY = "fuite_registre_seul"
    BREACH_NO_LOG = "fuite_sans_registre"
    BREACH_UNPLUG = "fuite_debrancher"
    CNIL_YES = "cnil_oui"
    CNIL_NO = "cnil_non"
    CNIL_NOT_YET = "cnil_pas_encore"
    PATIENTS_YES = "patients_oui"
    PATIENTS_WEIGH = "patients_a_evaluer"
    PATIENTS_NO = "patients_non"
    PATIENTS_NOT_YET = "patients_pas_encore"
    LOG_TITLE = "registre_titre"


BRIEF_VALUES: Mapping[Brief, frozenset[str]] = MappingProxyType(
    dict.fromkeys(
        (Brief.FILE_OF_A_MINOR, Brief.FILE_LATER, Brief.PERIOD_ERASE_BY), frozenset({"jour"})
    )
)
"""Names of the values that a short text may cite, for those that cite any."""


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with every value in its place."""
    return PLACE.sub(lambda place: values[place[1]], text)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A text with places for values, and its sources; none of them doubtful."""

    text: str
    facts: tuple[Fact, ...]

    def fill(self, values: Mapping[str, str]) -> str:
        """The text with every value in its place."""
        return filled(self.text, values)


@dataclass(frozen=True, slots=True)
class PeriodText:
    """What is kept, the label of the day it is kept from, of the day found, and why."""

    name: str
    start: str
    outcome: str
    explanation: Explanation


@dataclass(frozen=True, slots=True)
class BreachQuestion:
    """A question of the breach assistant; `options` maps ids to texts, empty for a date."""

    text: str
    help: str
    options: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LogLine:
    """A line of the breach log; its text has places for the answers."""

    title: str
    text: str

    def fill(self, values: Mapping[str, str]) -> str:
        """The text with every value in its place."""
        return filled(self.text, values)


@dataclass(frozen=True, slots=True)
class DeadlineTexts:
    """All of them.

    `rules` are the names of retention and period rules; `briefs` stand beside a date; `notes` are
    what to remember under each calculation; `records` are decisions as the breach log keeps them.
    """

    rules: Mapping[str, str]
    briefs: Mapping[Brief, str]
    steps: Mapping[StepId, Explanation]
    notes: Mapping[str, tuple[Explanation, ...]]
    periods: Mapping[PeriodKind, PeriodText]
    breach_questions: Mapping[str, BreachQuestion]
    advice: Mapping[AdviceId, Explanation]
    records: Mapping[AdviceId, str]
    log: tuple[LogLine, ...]

    def brief(self, identifier: Brief, **values: str) -> str:
        """A short text with every value in its place; the names are those of `BRIEF_VALUES`."""
        return filled(self.briefs[identifier], values)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact that these words rest on, once."""
        explained = (
            *self.steps.values(),
            *(note for notes in self.notes.values() for note in notes),
            *(period.explanation for period in self.periods.values()),
            *self.advice.values(),
        )
        return tuple({fact.id: fact for item in explained for fact in item.facts}.values())
