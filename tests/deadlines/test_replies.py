"""By when a patient, or the CNIL, is answered."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.deadlines import (
    PARIS,
    StepId,
    access_steps,
    breach_notification,
    breach_steps,
    file_access,
    rights_request,
    rights_steps,
)
from checklist.deadlines.steps import VALUES
from checklist.errors import RecordedAfterRequest

DAYS = st.dates(date(1950, 1, 1), date(2080, 1, 1))


@pytest.mark.parametrize(
    ("received", "recorded", "old", "earliest", "latest"),
    [
        (date(2026, 11, 23), date(2026, 6, 1), False, date(2026, 11, 25), date(2026, 12, 1)),
        (date(2026, 11, 23), date(2019, 6, 1), True, date(2026, 11, 25), date(2027, 1, 23)),
        (date(2026, 11, 23), date(2021, 11, 23), False, date(2026, 11, 25), date(2026, 12, 1)),
        (date(2026, 12, 31), date(2015, 1, 1), True, date(2027, 1, 2), date(2027, 2, 28)),
        (date(2026, 12, 24), date(2026, 12, 1), False, date(2026, 12, 26), date(2027, 1, 1)),
        (date(2028, 2, 22), date(2027, 5, 5), False, date(2028, 2, 24), date(2028, 3, 1)),
        (date(2026, 11, 20), date(2026, 1, 10), False, date(2026, 11, 22), date(2026, 11, 28)),
        (date(2026, 11, 23), None, None, date(2026, 11, 25), date(2026, 12, 1)),
    ],
    ids=[
        "recent",
        "old",
        "five years to the day",
        "to the end of February",
        "due on a public holiday",
        "across a 29 February",
        "due on a Saturday",
        "age unknown",
    ],
)
def test_a_file_is_handed_over_between_those_days(received, recorded, old, earliest, latest):
    found = file_access(received, recorded=recorded)
    assert (found.over_five_years, found.earliest, found.latest) == (old, earliest, latest)


def test_a_document_more_recent_than_the_request_is_refused():
    with pytest.raises(RecordedAfterRequest, match="Vérifiez les deux dates"):
        file_access(date(2026, 11, 23), recorded=date(2026, 11, 24))


@pytest.mark.parametrize(
    ("received", "due", "extended"),
    [
        (date(2026, 11, 23), date(2026, 12, 23), date(2027, 2, 23)),
        (date(2027, 1, 31), date(2027, 2, 28), date(2027, 4, 30)),
        (date(2028, 1, 31), date(2028, 2, 29), date(2028, 4, 30)),
        (date(2026, 8, 31), date(2026, 9, 30), date(2026, 11, 30)),
    ],
)
def test_a_request_is_answered_in_a_month_or_three(received, due, extended):
    assert rights_request(received) == (due, extended)


@pytest.mark.parametrize(
    ("aware", "limit"),
    [
        ("2026-11-23T09:30", "2026-11-26T09:30+01:00"),
        ("2026-11-20T18:00", "2026-11-23T18:00+01:00"),
        ("2026-12-30T23:15", "2027-01-02T23:15+01:00"),
        ("2026-10-23T18:00", "2026-10-26T17:00+01:00"),
        ("2027-03-26T10:00", "2027-03-29T11:00+02:00"),
        ("2028-02-27T08:00", "2028-03-01T08:00+01:00"),
    ],
    ids=["simple", "week-end", "New Year", "clocks go back", "clocks go forward", "29 February"],
)
def test_the_cnil_is_told_within_72_real_hours(aware, limit):
    moment = datetime.fromisoformat(aware)
    found = breach_notification(moment.replace(tzinfo=PARIS))
    assert found.isoformat(timespec="minutes") == limit
    assert found.tzinfo == ZoneInfo("Europe/Paris")
    assert breach_notification(moment) == found


@given(st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.timezones()))
def test_72_hours_are_72_hours_wherever_the_clock_is(aware):
    assert breach_notification(aware) - aware.astimezone(UTC) == timedelta(hours=72)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1)))
def test_every_step_of_a_breach_carries_the_values_that_its_text_may_cite(aware):
    moment = aware.replace(tzinfo=PARIS)
    steps = breach_steps(moment, moment + timedelta(days=4))
    assert all(step.values.keys() == VALUES[step.id] for step in steps)


def test_a_change_of_clock_within_the_72_hours_is_a_step():
    moment = datetime(2026, 10, 23, 18, tzinfo=PARIS)
    ids = [step.id for step in breach_steps(moment, moment)]
    assert ids == [StepId.BREACH_AWARE, StepId.BREACH_CLOCK_CHANGE]


def test_a_limit_gone_by_is_a_step():
    moment = datetime(2026, 11, 20, 18, tzinfo=PARIS)
    ids = [step.id for step in breach_steps(moment, moment + timedelta(hours=73))]
    assert ids == [StepId.BREACH_AWARE, StepId.BREACH_LATE]


def test_a_limit_in_the_hour_that_comes_twice_is_gone_by_only_the_second_time():
    aware = datetime(2026, 10, 22, 3, 30, tzinfo=PARIS)  # Due at 2:30, the second one.
    first, second = (datetime(2026, 10, 25, 2, 40, tzinfo=PARIS, fold=fold) for fold in (0, 1))
    assert StepId.BREACH_LATE not in [step.id for step in breach_steps(aware, first)]
    assert StepId.BREACH_LATE in [step.id for step in breach_steps(aware, second)]


@given(DAYS, st.none() | st.integers(0, 9000))
def test_a_file_has_time_between_its_two_days(received, age):
    recorded = None if age is None else received - timedelta(days=age)
    found = file_access(received, recorded=recorded)
    assert received < found.earliest < found.latest
    steps = access_steps(received, recorded)
    assert all(step.values.keys() == VALUES[step.id] for step in steps)


@given(DAYS, st.integers(1, 60))
def test_a_later_request_is_never_due_sooner(received, days):
    later = received + timedelta(days=days)
    assert rights_request(later) >= rights_request(received)
    assert all(step.values.keys() == VALUES[step.id] for step in rights_steps(received))
