"""By when a patient, or the CNIL, is answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from checklist.deadlines.arithmetic import add_months, add_years
from checklist.errors import RecordedAfterRequest

PARIS = ZoneInfo("Europe/Paris")

REFLECTION_DAYS = 2
RECENT_DAYS = 8
OLD_MONTHS = 2
OLD_YEARS = 5
REPLY_MONTHS = 1
EXTENDED_MONTHS = 3
NOTIFICATION = timedelta(hours=72)


@dataclass(frozen=True, slots=True)
class AccessDeadline:
    """When a file asked for is handed over. `over_five_years` None: nobody said how old it is."""

    earliest: date
    latest: date
    over_five_years: bool | None


class RightsDeadline(NamedTuple):
    """By when a request is answered, and at the latest once the patient is told of a delay."""

    due: date
    extended_due: date


def file_access(received: date, *, recorded: date | None = None) -> AccessDeadline:
    """When to hand over what a patient asked for that day (CSP art. L1111-7 and R1111-1).

    `recorded` is the day the information was recorded; None counts the shorter delay. A file with
    both old and recent parts has two deadlines: one call for each.

    Raises:
        RecordedAfterRequest: when the information is more recent than the request.
    """
    if recorded is not None and recorded > received:
        raise RecordedAfterRequest
    old = None if recorded is None else add_years(recorded, OLD_YEARS) < received
    latest = add_months(received, OLD_MONTHS) if old else received + timedelta(days=RECENT_DAYS)
    return AccessDeadline(received + timedelta(days=REFLECTION_DAYS), latest, old)


def rights_request(received: date) -> RightsDeadline:
    """By when any other request is answered (RGPD art. 12(3)).

    A doubt on the identity does not move it: the careful reading.
    """
    return RightsDeadline(add_months(received, REPLY_MONTHS), add_months(received, EXTENDED_MONTHS))


def breach_notification(aware: datetime) -> datetime:
    """By when the CNIL is told of a breach: 72 real hours, then read on a clock in Paris.

    Source: RGPD art. 33(1). A moment without a time zone is one of Paris; when clocks go back it is
    the first of the two.
    """
    moment = aware if aware.tzinfo is not None else aware.replace(tzinfo=PARIS)
    return (moment.astimezone(UTC) + NOTIFICATION).astimezone(PARIS)
