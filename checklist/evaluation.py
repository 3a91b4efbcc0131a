"""The one function from answers to everything shown: `evaluate(library, answers, as_of)`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checklist.journey import walk_journey
from checklist.model import Status
from checklist.scoring import (
    Level,
    Score,
    SectionScore,
    level_of,
    scope_of,
    section_score,
    total_score,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from checklist.answers import AnswerSet
    from checklist.decisions import Decision
    from checklist.journey import Journey, SectionJourney, Step
    from checklist.model import Action, Criticality, Library, Question, Section

SHORTFALLS = frozenset({Status.PARTLY_MET, Status.UNMET, Status.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Finding:
    """A control that is not fully met, with the action that closes it."""

    section: Section
    question: Question
    status: Status
    criticality: Criticality
    action: Action


@dataclass(frozen=True)
class Evaluation:
    """Everything the answers lead to, recomputable from (library version, answers, date).

    `overall` and `level` speak of the same controls, those of `scope`: the essential themes and
    every other theme begun. Beginning a theme widens the scope, so it may move the overall range;
    inside a scope the range keeps its promise. `findings` are always inside the scope.

    Scores and findings follow from the journey and are worked out when first asked for: a click
    in a questionnaire shows none of them.
    """

    library: Library
    answers: AnswerSet
    as_of: date
    journey: Journey

    @cached_property
    def sections(self) -> tuple[SectionScore, ...]:
        """Score and level of every theme, in order."""
        return tuple(section_score(each, self.library.scale) for each in self.journey.sections)

    @cached_property
    def overall(self) -> Score:
        """Score of the scope."""
        counted = {section.section.id for section in self.scope}
        return total_score(each.score for each in self.sections if each.section.id in counted)

    @cached_property
    def level(self) -> Level | None:
        """Level of the scope; None when there is nothing to judge."""
        undecided = any(section.is_undecided for section in self.scope)
        return level_of(self.overall, self.library.scale, undecided=undecided)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every control not fully met, in order.

        Raises:
            ValueError: when the library was not checked by `checklist.authoring`.
        """
        return tuple(_findings(self.journey))

    @property
    def decisions(self) -> Mapping[str, Decision]:
        """Verdicts of the decision tables, by table id."""
        return self.journey.decisions

    @cached_property
    def scope(self) -> tuple[SectionJourney, ...]:
        """The themes that the overall score and level cover, in order."""
        return scope_of(self.journey)

    @property
    def unopened(self) -> tuple[SectionJourney, ...]:
        """The themes outside the scope that ask this practice something, or may still."""
        counted = {section.section.id for section in self.scope}
        return tuple(
            each
            for each in self.journey.sections
            if each.section.id not in counted and (each.controls or each.is_undecided)
        )

    @property
    def is_complete(self) -> bool:
        """True when no control of the scope is unanswered, nor may still come to apply."""
        return not self.overall.missing and not any(s.is_undecided for s in self.scope)


def finding_of(section: Section, step: Step) -> Finding | None:
    """The finding that an applicable control raises; None when it is met, or unanswered."""
    status, criticality = step.status, step.question.criticality
    if status not in SHORTFALLS or status is None or criticality is None or step.option is None:
        return None
    unknown = status is Status.UNKNOWN
    action = step.question.verification if unknown else step.option.action
    if action is None:  # The reader of the content refuses such an option.
        raise ValueError(f"{step.question.id}/{step.option.id}: no action for a shortfall")
    return Finding(section, step.question, status, criticality, action)


def _findings(journey: Journey) -> Iterator[Finding]:
    for section in journey.sections:
        for step in section.controls:
            finding = finding_of(section.section, step)
            if finding is not None:
                yield finding


def evaluate(library: Library, answers: AnswerSet, as_of: date) -> Evaluation:
    """What these answers lead to on that date. Pure: no clock, no storage, no interface."""
    return Evaluation(library, answers, as_of, walk_journey(library, answers))
