"""Findings turned into ordered work: three lanes, each with a date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from checklist.deadlines import add_months
from checklist.model import Criticality, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.evaluation import Evaluation, Finding
    from checklist.journey import Journey, Step
    from checklist.model import Action, Question, Scale


class Lane(IntEnum):
    """When to do an action; `key` is its stable French name."""

    NOW = 0
    SOON = 1
    LATER = 2

    @property
    def key(self) -> str:
        """Stable French identifier."""
        return ("maintenant", "trois_mois", "douze_mois")[self]


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """An action to do before `due`, with the findings it closes.

    `asked_by` is the unscored question that asks for it, None when only findings do.
    """

    action: Action
    lane: Lane
    due: date
    findings: tuple[Finding, ...]
    asked_by: Question | None


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """Every action once, most urgent first; inside a lane the shortest first."""

    items: tuple[PlannedAction, ...]

    def lane(self, lane: Lane) -> tuple[PlannedAction, ...]:
        """The actions of one lane, in order."""
        return tuple(item for item in self.items if item.lane is lane)

    def minutes(self, lane: Lane) -> int:
        """Estimated effort of one lane."""
        return sum(item.action.minutes for item in self.lane(lane))


def lane_of(criticality: Criticality, status: Status) -> Lane:
    """Lane of one finding."""
    open_or_unknown = status in {Status.UNMET, Status.UNKNOWN}
    if criticality is Criticality.CRITICAL:
        return Lane.NOW if open_or_unknown else Lane.SOON
    if criticality is Criticality.MAJOR and open_or_unknown:
        return Lane.SOON
    return Lane.LATER


def due_date(lane: Lane, as_of: date, scale: Scale) -> date:
    """When the actions of a lane should be done. Product choice, set in library.yaml."""
    if lane is Lane.NOW:
        return as_of + timedelta(days=scale.now_days)
    return add_months(as_of, scale.soon_months if lane is Lane.SOON else scale.later_months)


def _unscored_steps(journey: Journey) -> Iterator[Step]:
    """Profile and gate questions asked, in order."""
    yield from journey.profile_asked
    for section in journey.sections:
        yield from (step for step in section.asked if not step.question.is_scored)


def _checks(evaluation: Evaluation) -> Iterator[PlannedAction]:
    """Facts about the practice that the doctor must look up: they come before everything.

    Which questions apply depends on them, so neither effort nor id orders them: the journey does.
    """
    due = due_date(Lane.NOW, evaluation.as_of, evaluation.library.scale)
    closed = {findings[0].action.id: findings for findings in _by_action(evaluation.findings)}
    seen = set()
    for step in _unscored_steps(evaluation.journey):
        action = step.option.action if step.option else None
        if action is not None and action.id not in seen:
            seen.add(action.id)
            findings = closed.get(action.id, ())
            yield PlannedAction(action, Lane.NOW, due, findings, step.question)


def _by_action(findings: tuple[Finding, ...]) -> Iterator[tuple[Finding, ...]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.action.id, []).append(finding)
    yield from map(tuple, groups.values())


def action_plan(evaluation: Evaluation) -> ActionPlan:
    """Work that these findings call for, each action once, in its most urgent lane."""
    checks = tuple(_checks(evaluation))
    asked = {item.action.id for item in checks}
    items = []
    for findings in _by_action(evaluation.findings):
        action = findings[0].action
        if action.id in asked:
            continue
        lane = min(lane_of(finding.criticality, finding.status) for finding in findings)
        due = due_date(lane, evaluation.as_of, evaluation.library.scale)
        items.append(PlannedAction(action, lane, due, findings, None))
    items.sort(key=lambda item: (item.lane, item.action.minutes, item.action.id))
    return ActionPlan(checks + tuple(items))
