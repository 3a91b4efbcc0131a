"""Findings, open facts and verdicts turned into ordered work: three lanes, each with a date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from checklist.conditions import Truth
from checklist.deadlines import add_months
from checklist.model import Actor, Criticality, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.decisions import Decision
    from checklist.evaluation import Evaluation, Finding
    from checklist.journey import Journey, Step
    from checklist.model import Action, Question, Scale, Section


class Lane(IntEnum):
    """When to do an action; `key` is its stable French name."""

    NOW = 0
    SOON = 1
    LATER = 2

    @property
    def key(self) -> str:
        """Stable French identifier."""
        return ("maintenant", "trois_mois", "douze_mois")[self]


BEGINNING = 3
"""How many actions to show first. Product choice."""
DECISION_LANE = Lane.SOON
"""When to do what a verdict asks for: due already, but never a matter of days. Product choice."""


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """An action to do before `due`, with the findings it closes.

    `asked_by` is the unscored question that asks for it, None when none does; `decided_by` holds
    the settled decisions whose verdict asks for it. `actor` is who acts in this practice: the
    doctor, where the action is for an office that does not exist.
    """

    action: Action
    lane: Lane
    due: date
    findings: tuple[Finding, ...]
    asked_by: Question | None
    decided_by: tuple[Decision, ...]
    actor: Actor

    @property
    def themes(self) -> tuple[Section, ...]:
        """The themes whose answers ask for it, each once."""
        return tuple({each.section.id: each.section for each in self.findings}.values())

    @property
    def is_check(self) -> bool:
        """True when it only finds out what the doctor did not know."""
        return any(finding.status is Status.UNKNOWN for finding in self.findings)


def _known_then_checks(item: PlannedAction) -> tuple[bool, int]:
    return item.is_check, list(Actor).index(item.actor) if item.is_check else 0


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """Every action once, most urgent first; inside a lane the shortest first."""

    items: tuple[PlannedAction, ...]

    @property
    def beginning(self) -> tuple[PlannedAction, ...]:
        """The first of what is shown: three of the most urgent."""
        return self.lane(self.items[0].lane)[:BEGINNING] if self.items else ()

    def lane(self, lane: Lane) -> tuple[PlannedAction, ...]:
        """The actions of one lane as they are shown: what is known to be missing, then checks.

        Checks stand together by the person to ask: one message may settle several.
        """
        items = (item for item in self.items if item.lane is lane)
        return tuple(sorted(items, key=_known_then_checks))

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


def has_office(evaluation: Evaluation) -> bool:
    """False once the profile says that nobody else than the doctor can act for the office."""
    return evaluation.journey.truth(evaluation.library.office_condition) is not Truth.NO


def actor_of(action: Action, *, office: bool) -> Actor:
    """Who does this action where there is an office, or none: then the doctor stands in for it."""
    return Actor.DOCTOR if action.actor is Actor.OFFICE and not office else action.actor


def _unscored_steps(journey: Journey) -> Iterator[Step]:
    """Profile and gate questions asked, in order."""
    yield from journey.profile_asked
    for section in journey.sections:
        yield from (step for step in section.asked if not step.question.is_scored)


def _controls_answered(journey: Journey) -> Iterator[Step]:
    for section in journey.sections:
        yield from (step for step in section.controls if step.option is not None)


@dataclass(slots=True)
class _Demand:
    """Who asks for one action."""

    action: Action
    findings: list[Finding]
    decided_by: list[Decision]
    asked_by: Question | None = None

    @property
    def lane(self) -> Lane:
        if self.asked_by is not None:
            return Lane.NOW
        lanes = [lane_of(finding.criticality, finding.status) for finding in self.findings]
        return min([*lanes, *(DECISION_LANE for _ in self.decided_by)])


def _demands(evaluation: Evaluation) -> dict[str, _Demand]:
    """Every action called for, once, by id, in the order met."""
    demands: dict[str, _Demand] = {}

    def demand_for(action: Action) -> _Demand:
        return demands.setdefault(action.id, _Demand(action, [], []))

    for step in _unscored_steps(evaluation.journey):
        action = step.option.action if step.option else None
        if action is not None:
            demand = demand_for(action)
            demand.asked_by = demand.asked_by or step.question
    for finding in evaluation.findings:
        demand_for(finding.action).findings.append(finding)
    for decision, action in _decided(evaluation, frozenset(demands)):
        demand_for(action).decided_by.append(decision)
    return demands


def _decided(
    evaluation: Evaluation, asked_for: frozenset[str]
) -> Iterator[tuple[Decision, Action]]:
    """What settled verdicts ask for.

    A verdict does not know what is done already. Where an answered control offers the same action,
    that answer knows: it asks for the action itself, or there is no need of it.
    """
    known = {
        option.action.id
        for step in _controls_answered(evaluation.journey)
        for option in step.question.options
        if option.action is not None
    }
    for decision in evaluation.decisions.values():
        action = None if decision.row is None else decision.row.action
        if action is not None and (action.id in asked_for or action.id not in known):
            yield decision, action


def action_plan(evaluation: Evaluation) -> ActionPlan:
    """Work that these answers call for, each action once, in its most urgent lane.

    Facts about the practice to look up come before everything, in the order of the journey: which
    questions apply depends on them, so neither effort nor id orders them.
    """
    office = has_office(evaluation)
    scale = evaluation.library.scale
    demands = _demands(evaluation).values()
    items = [
        PlannedAction(
            action=demand.action,
            lane=demand.lane,
            due=due_date(demand.lane, evaluation.as_of, scale),
            findings=tuple(demand.findings),
            asked_by=demand.asked_by,
            decided_by=tuple(demand.decided_by),
            actor=actor_of(demand.action, office=office),
        )
        for demand in demands
    ]
    checks = tuple(item for item in items if item.asked_by is not None)
    others = [item for item in items if item.asked_by is None]
    others.sort(key=lambda item: (item.lane, item.action.minutes, item.action.id))
    return ActionPlan(checks + tuple(others))
