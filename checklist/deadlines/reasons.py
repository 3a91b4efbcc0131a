"""The steps that lead to a reply, for whoever wants to know why that day."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from checklist.deadlines.arithmetic import add_months
from checklist.deadlines.replies import (
    OLD_MONTHS,
    PARIS,
    breach_notification,
    file_access,
    rights_request,
)
from checklist.deadlines.steps import Step, StepId, step

if TYPE_CHECKING:
    from datetime import date, datetime


def access_steps(received: date, recorded: date | None = None) -> tuple[Step, ...]:
    """Why a file is handed over between those days."""
    found = file_access(received, recorded=recorded)
    steps = [step(StepId.ACCESS_REFLECTION, reception=received, au_plus_tot=found.earliest)]
    if recorded is not None and found.over_five_years:
        old = {"constitution": recorded, "reception": received, "au_plus_tard": found.latest}
        return (*steps, step(StepId.ACCESS_OLD, **old))
    steps.append(step(StepId.ACCESS_RECENT, reception=received, au_plus_tard=found.latest))
    if recorded is None:
        later = add_months(received, OLD_MONTHS)
        steps.append(step(StepId.ACCESS_AGE_UNKNOWN, deux_mois=later))
    return tuple(steps)


def rights_steps(received: date) -> tuple[Step, ...]:
    """Why a request is answered by then."""
    due, extended = rights_request(received)
    return (
        step(StepId.RIGHTS_MONTH, reception=received, echeance=due),
        step(StepId.RIGHTS_EXTENSION, echeance=due, prolongee=extended),
    )


def breach_steps(aware: datetime, now: datetime) -> tuple[Step, ...]:
    """Why the CNIL is told by then, seen from `now`."""
    limit = breach_notification(aware)
    started = aware if aware.tzinfo is not None else aware.replace(tzinfo=PARIS)
    started = started.astimezone(PARIS)
    steps = [step(StepId.BREACH_AWARE, connaissance=started, limite=limit)]
    if limit.utcoffset() != started.utcoffset():
        steps.append(step(StepId.BREACH_CLOCK_CHANGE, limite=limit))
    if now.astimezone(UTC) > limit:  # Two hours of one zone would be compared by their faces.
        steps.append(step(StepId.BREACH_LATE, limite=limit))
    return tuple(steps)
