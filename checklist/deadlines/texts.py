"""The words of deadlines, as content/deadlines.yaml gives them, each with the facts behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
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

    `rules` are the names of retention and period rules; `notes` are what to remember under each
    calculation; `records` are decisions as the breach log keeps them.
    """

    rules: Mapping[str, str]
    steps: Mapping[StepId, Explanation]
    notes: Mapping[str, tuple[Explanation, ...]]
    periods: Mapping[PeriodKind, PeriodText]
    breach_questions: Mapping[str, BreachQuestion]
    advice: Mapping[AdviceId, Explanation]
    records: Mapping[AdviceId, str]
    log: tuple[LogLine, ...]

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
