"""How long a patient's file is kept.

No law says it for a private practice: the rule of hospitals (CSP art. R1112-7) is followed, as the
Ordre and the CNIL recommend. The result is a recommended period, never a legal one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from checklist.deadlines.arithmetic import add_years
from checklist.deadlines.steps import Step, StepId, step
from checklist.errors import BirthAfterVisit, DeathBeforeVisit, DisputeEndsBeforeStart

if TYPE_CHECKING:
    from collections.abc import Iterable

    Dispute = tuple[date, date | None]

RetentionRule = Literal["vingt_ans", "vingt_huitieme_anniversaire", "deces_dix_ans", "suspendu"]

YEARS = 20
BIRTHDAY = 28
YEARS_AFTER_DEATH = 10
MAJORITY = 18


@dataclass(frozen=True, slots=True)
class Retention:
    """Until when a file is kept, that day included, and the day it may be destroyed from.

    `until` None: a dispute is open, the period is suspended. `destroy_from` None: do not destroy,
    the steps say why.
    """

    until: date | None
    destroy_from: date | None
    rule: RetentionRule
    steps: tuple[Step, ...]

    @property
    def careful_from(self) -> date | None:
        """The day it is careful to destroy it from; None as for `destroy_from`.

        The file of a minor who died waits for what would have been the 28th birthday.
        """
        if self.destroy_from is None:
            return None
        waits = [s.values["anniversaire"] for s in self.steps if s.id is StepId.MINOR_DIED]
        return max([self.destroy_from, *(day for day in waits if isinstance(day, date))])


@dataclass(frozen=True, slots=True)
class _Period:
    """The period before the disputes, from `start` to `until`."""

    start: date
    until: date
    rule: RetentionRule
    steps: tuple[Step, ...]


def record_retention(
    last_visit: date,
    *,
    birth: date | None = None,
    death: date | None = None,
    disputes: Iterable[Dispute] = (),
) -> Retention:
    """How long the file of a patient last seen that day is kept.

    `birth` None is unknown, `death` None is alive or unknown; a dispute is (start, end), its end
    None while it lasts.

    Raises:
        BirthAfterVisit, DeathBeforeVisit, DisputeEndsBeforeStart: when dates contradict each other.
    """
    periods = _merged(disputes)
    _check_coherence(last_visit, birth, death)
    base = _base_period(last_visit, birth, death)
    lengthened = _lengthened(base, periods)
    until, steps = lengthened.until, lengthened.steps
    unproven = birth is None and base.rule == "vingt_ans"
    if unproven:
        steps = (*steps, step(StepId.BIRTH_UNKNOWN))
    if lengthened.rule == "suspendu":
        return Retention(None, None, "suspendu", steps)
    if unproven:
        return Retention(until, None, base.rule, steps)
    after = until + timedelta(days=1)
    return Retention(until, after, base.rule, (*steps, step(StepId.DESTRUCTION, destruction=after)))


def _check_coherence(last_visit: date, birth: date | None, death: date | None) -> None:
    if birth is not None and birth > last_visit:
        raise BirthAfterVisit
    if death is not None and death < last_visit:
        raise DeathBeforeVisit


def _base_period(last_visit: date, birth: date | None, death: date | None) -> _Period:
    """Death within ten years comes before all; then the 28th birthday; twenty years otherwise."""
    if death is not None and death < add_years(last_visit, YEARS_AFTER_DEATH):
        return _after_death(death, birth)
    twenty = add_years(last_visit, YEARS)
    steps = [step(StepId.TWENTY_YEARS, consultation=last_visit, echeance=twenty)]
    if death is not None:
        steps.append(step(StepId.DEATH_LATER, deces=death))
    if birth is None:
        return _Period(last_visit, twenty, "vingt_ans", tuple(steps))
    birthday = add_years(birth, BIRTHDAY)
    if twenty < birthday:
        later = step(StepId.TWENTY_EIGHTH_BIRTHDAY, vingt_ans=twenty, echeance=birthday)
        return _Period(last_visit, birthday, "vingt_huitieme_anniversaire", (*steps, later))
    steps.append(step(StepId.OVER_TWENTY_EIGHT, anniversaire=birthday))
    return _Period(last_visit, twenty, "vingt_ans", tuple(steps))


def _after_death(death: date, birth: date | None) -> _Period:
    until = add_years(death, YEARS_AFTER_DEATH)
    steps = [step(StepId.DEATH_WITHIN_TEN_YEARS, deces=death, echeance=until)]
    if birth is None:
        steps.append(step(StepId.MINOR_UNKNOWN))
    elif death < add_years(birth, MAJORITY):
        steps.append(step(StepId.MINOR_DIED, anniversaire=add_years(birth, BIRTHDAY)))
    return _Period(death, until, "deces_dix_ans", tuple(steps))


def _merged(disputes: Iterable[Dispute]) -> tuple[Dispute, ...]:
    """In order, overlapping ones made one: a day is never counted twice."""
    merged: list[Dispute] = []
    for start, end in sorted(disputes, key=lambda dispute: dispute[0]):
        if end is not None and end < start:
            raise DisputeEndsBeforeStart
        if not merged or _ends_before(merged[-1], start):
            merged.append((start, end))
        else:
            merged[-1] = (merged[-1][0], _later(merged[-1][1], end))
    return tuple(merged)


def _ends_before(dispute: Dispute, day: date) -> bool:
    return dispute[1] is not None and dispute[1] < day


def _later(one: date | None, other: date | None) -> date | None:
    return None if one is None or other is None else max(one, other)


def _lengthened(base: _Period, disputes: tuple[Dispute, ...]) -> _Period:
    """The period with each dispute counted; only the last one can still be open."""
    period = base
    for start, end in disputes:
        period = _with_open(period, start) if end is None else _with_closed(period, start, end)
    return period


def _with_open(period: _Period, start: date) -> _Period:
    """Nothing is destroyed while it lasts, even when the period had already run out: proof."""
    why = (
        step(StepId.DISPUTE_OPEN, debut=start)
        if start <= period.until
        else step(StepId.DISPUTE_OPEN_AFTER, debut=start, echeance=period.until)
    )
    return replace(period, rule="suspendu", steps=(*period.steps, why))


def _with_closed(period: _Period, start: date, end: date) -> _Period:
    """Time stops from its start to its end; a period not begun, or over, cannot be stopped."""
    first = max(start, period.start)
    until = period.until
    if end <= period.start:
        why = step(StepId.DISPUTE_BEFORE, debut=start, fin=end, depart=period.start)
    elif first > until:
        why = step(StepId.DISPUTE_AFTER, debut=start, echeance=until)
    elif end == first:
        why = step(StepId.DISPUTE_OF_A_DAY, debut=start)
    else:
        until += end - first
        days = (end - first).days
        why = step(StepId.DISPUTE_SUSPENDS, debut=first, fin=end, jours=days, echeance=until)
    return replace(period, until=until, steps=(*period.steps, why))
