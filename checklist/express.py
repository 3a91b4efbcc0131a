"""The express path: a first look in ten minutes, at the few questions the authors marked for it.

It shows a part of the same evaluation and scores nothing of its own: a doctor who goes on theme by
theme keeps every answer. Because it looks at so little, it never says that a practice is solid.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.actions import PlannedAction, action_plan
from checklist.conditions import Truth
from checklist.model import Criticality, Status
from checklist.scoring import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.evaluation import Evaluation
    from checklist.journey import Journey, Step
    from checklist.model import Question, Section

MOST_GESTURES = 3
"""Enough to begin with; a longer list would be the plan itself. Product choice."""


@dataclass(frozen=True, slots=True)
class Unexamined:
    """What an express path left aside in one theme.

    `questions` are critical controls that apply and have no answer; `may_apply` says that the
    answers about the practice may still open others.
    """

    section: Section
    questions: tuple[Question, ...]
    may_apply: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """What the express path shows at its end.

    `level` is at most `Level.ON_THE_WAY`, None when there is nothing to judge. `gestures` are the
    most urgent actions that these questions call for: known work then checks, the shortest first.
    `left` counts every question of the whole journey still to answer.
    """

    level: Level | None
    answered: int
    asked: int
    all_good: bool
    gestures: tuple[PlannedAction, ...]
    unexamined: tuple[Unexamined, ...]
    left: int


def express_profile(journey: Journey) -> tuple[Step, ...]:
    """The questions about the practice that the express path asks first."""
    return tuple(step for step in journey.profile_asked if step.question.express)


def express_questions(journey: Journey) -> tuple[Step, ...]:
    """The marked questions of the themes that apply to this practice, in order."""
    return tuple(
        step for section in journey.sections for step in section.asked if step.question.express
    )


def overview(evaluation: Evaluation) -> Overview:
    """The end of the express path for these answers, complete or not."""
    journey = evaluation.journey
    steps = express_questions(journey)
    answered = sum(step.option is not None for step in steps)
    good = {Status.MET, Status.NOT_APPLICABLE}
    level = evaluation.level
    return Overview(
        level=None if level is None else min(level, Level.ON_THE_WAY),
        answered=answered,
        asked=len(steps),
        all_good=bool(steps) and all(step.status in good for step in steps),
        gestures=_gestures(evaluation),
        unexamined=tuple(_unexamined(journey)),
        left=sum(step.option is None for step in journey.asked),
    )


def _gestures(evaluation: Evaluation) -> tuple[PlannedAction, ...]:
    short = [*express_profile(evaluation.journey), *express_questions(evaluation.journey)]
    seen = {step.question for step in short}
    called_for = [item for item in action_plan(evaluation).items if _comes_from(item, seen)]
    # What is known to be missing before what is to be checked, as in the plan's beginning.
    first = sorted(called_for, key=lambda item: (item.lane, item.is_check))[:MOST_GESTURES]
    return tuple(sorted(first, key=lambda item: (item.is_check, item.action.minutes)))


def _comes_from(item: PlannedAction, questions: set[Question]) -> bool:
    findings = {finding.question for finding in item.findings}
    return bool(findings & questions) or item.asked_by in questions


def _unexamined(journey: Journey) -> Iterator[Unexamined]:
    for section in journey.sections:
        open_ones = [
            step
            for step in section.steps
            if step.option is None and step.question.criticality is Criticality.CRITICAL
        ]
        certain = tuple(step.question for step in open_ones if step.applies is Truth.YES)
        may_apply = any(step.applies is Truth.UNKNOWN for step in open_ones)
        if certain or may_apply:
            yield Unexamined(section.section, certain, may_apply)
