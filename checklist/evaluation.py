"""The one function from answers to everything shown: `evaluate(library, answers, as_of)`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.journey import walk_journey
from checklist.model import Status
from checklist.scoring import (
    Level,
    Score,
    SectionScore,
    in_scope,
    level_of,
    score_steps,
    section_score,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from checklist.answers import AnswerSet
    from checklist.decisions import Decision
    from checklist.journey import Journey, Step
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


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything the answers lead to, recomputable from (library version, answers, date)."""

    library: Library
    answers: AnswerSet
    as_of: date
    journey: Journey
    sections: tuple[SectionScore, ...]
    overall: Score
    level: Level | None
    findings: tuple[Finding, ...]

    @property
    def decisions(self) -> Mapping[str, Decision]:
        """Verdicts of the decision tables, by table id."""
        return self.journey.decisions

    @property
    def is_complete(self) -> bool:
        """True when no question that applies, or may still apply, is unanswered."""
        return not self.overall.missing and not any(s.is_undecided for s in self.journey.sections)


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


def _overall_level(library: Library, journey: Journey) -> Level | None:
    scope = [section for section in journey.sections if in_scope(section)]
    score = score_steps((step for s in scope for step in s.controls), library.scale)
    return level_of(score, library.scale, undecided=any(s.is_undecided for s in scope))


def evaluate(library: Library, answers: AnswerSet, as_of: date) -> Evaluation:
    """What these answers lead to on that date. Pure: no clock, no storage, no interface.

    Raises:
        ValueError: when the library was not checked by `checklist.authoring`.
    """
    journey = walk_journey(library, answers)
    controls = (step for section in journey.sections for step in section.controls)
    return Evaluation(
        library=library,
        answers=answers,
        as_of=as_of,
        journey=journey,
        sections=tuple(section_score(section, library.scale) for section in journey.sections),
        overall=score_steps(controls, library.scale),
        level=_overall_level(library, journey),
        findings=tuple(_findings(journey)),
    )
