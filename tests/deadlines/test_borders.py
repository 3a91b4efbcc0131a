"""The borders of every deadline, worked out by hand from the rules alone.

Called as a newcomer would who has read only the signatures: pairs, lists or generators of disputes,
names or positions, attributes or unpacking.
"""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from checklist.deadlines import (
    StepId,
    breach_notification,
    file_access,
    other_period,
    record_retention,
    rights_request,
)
from checklist.errors import DeadlineError

TWENTY, TWENTY_EIGHT, DEATH = "vingt_ans", "vingt_huitieme_anniversaire", "deces_dix_ans"
PARIS = "Europe/Paris"


def day(text):
    number, month, year = map(int, text.split("/"))
    return date(year, month, number)


def dispute(text):
    start, end = text.split(" → ")
    return day(start), (None if end == "?" else day(end))


def steps_of(found):
    return [step.id for step in found.steps]


@pytest.mark.parametrize(
    ("visit", "birth", "rule", "until", "destroy_from"),
    [
        ("28/02/2005", "01/01/1960", TWENTY, "28/02/2025", "01/03/2025"),
        ("28/02/2004", "01/01/1960", TWENTY, "28/02/2024", "29/02/2024"),
        ("29/02/2000", "01/01/1960", TWENTY, "29/02/2020", "01/03/2020"),
        ("29/02/2080", "01/01/1999", TWENTY, "28/02/2100", "01/03/2100"),
        ("31/12/2006", "01/01/1960", TWENTY, "31/12/2026", "01/01/2027"),
        ("15/06/2018", "15/06/2010", TWENTY, "15/06/2038", "16/06/2038"),
        ("14/06/2018", "15/06/2010", TWENTY_EIGHT, "15/06/2038", "16/06/2038"),
        ("29/02/2012", "29/02/2004", TWENTY, "29/02/2032", "01/03/2032"),
        ("28/02/2012", "29/02/2004", TWENTY_EIGHT, "29/02/2032", "01/03/2032"),
        ("28/02/2011", "01/03/2003", TWENTY_EIGHT, "01/03/2031", "02/03/2031"),
        ("01/03/2072", "29/02/2072", TWENTY_EIGHT, "28/02/2100", "01/03/2100"),
        ("10/05/2020", "10/05/2020", TWENTY_EIGHT, "10/05/2048", "11/05/2048"),
        ("31/12/2000", "31/12/1990", TWENTY, "31/12/2020", "01/01/2021"),
    ],
)
def test_twenty_years_or_the_twenty_eighth_birthday(visit, birth, rule, until, destroy_from):
    found = record_retention(day(visit), birth=day(birth))
    expected = (rule, day(until), day(destroy_from))
    assert (found.rule, found.until, found.destroy_from) == expected


@pytest.mark.parametrize(
    ("visit", "death", "rule", "until", "destroy_from"),
    [
        ("20/05/2010", "20/05/2010", DEATH, "20/05/2020", "21/05/2020"),
        ("20/05/2010", "19/05/2020", DEATH, "19/05/2030", "20/05/2030"),
        ("20/05/2010", "20/05/2020", TWENTY, "20/05/2030", "21/05/2030"),
        ("20/05/2010", "21/05/2020", TWENTY, "20/05/2030", "21/05/2030"),
        ("29/02/2012", "27/02/2022", DEATH, "27/02/2032", "28/02/2032"),
        ("29/02/2012", "28/02/2022", TWENTY, "29/02/2032", "01/03/2032"),
        ("28/02/2014", "29/02/2024", TWENTY, "28/02/2034", "01/03/2034"),
        ("01/03/2020", "29/02/2024", DEATH, "28/02/2034", "01/03/2034"),
        ("01/03/2014", "29/02/2024", DEATH, "28/02/2034", "01/03/2034"),
        ("15/03/2010", "01/01/2031", TWENTY, "15/03/2030", "16/03/2030"),
    ],
)
def test_a_death_within_ten_years_and_no_later_decides(visit, death, rule, until, destroy_from):
    found = record_retention(day(visit), birth=date(1950, 4, 2), death=day(death))
    expected = (rule, day(until), day(destroy_from))
    assert (found.rule, found.until, found.destroy_from) == expected


def test_a_child_who_died_long_after_the_last_visit_keeps_the_twenty_eighth_birthday():
    found = record_retention(date(2012, 1, 1), birth=date(2010, 1, 1), death=date(2023, 6, 1))
    assert (found.rule, found.until) == (TWENTY_EIGHT, date(2038, 1, 1))


def test_a_minor_who_died_has_both_dates_the_literal_one_first():
    found = record_retention(date(2015, 1, 1), birth=date(2000, 1, 1), death=date(2017, 12, 31))
    assert (found.rule, found.until) == (DEATH, date(2027, 12, 31))
    assert date(2028, 1, 1) in [value for step in found.steps for value in step.values.values()]


@pytest.mark.parametrize(
    ("disputes", "until"),
    [
        (["01/01/2005 → 10/06/2005"], "10/06/2025"),
        (["01/01/2005 → 11/06/2005"], "11/06/2025"),
        (["10/06/2005 → 20/06/2005"], "20/06/2025"),
        (["28/02/2024 → 01/03/2024"], "12/06/2025"),
        (["28/02/2023 → 01/03/2023"], "11/06/2025"),
        (["10/06/2025 → 11/06/2025"], "11/06/2025"),
        (["11/06/2025 → 11/06/2026"], "10/06/2025"),
        (["01/06/2025 → 01/07/2025"], "10/07/2025"),
        (["01/01/2012 → 01/01/2012"], "10/06/2025"),
        (["01/01/2012 → 31/01/2012", "15/01/2012 → 15/02/2012"], "25/07/2025"),
        (["01/01/2012 → 31/01/2012", "10/01/2012 → 12/01/2012"], "10/07/2025"),
        (["01/01/2012 → 31/01/2012", "31/01/2012 → 10/02/2012"], "20/07/2025"),
        (["01/01/2012 → 31/01/2012", "01/02/2012 → 10/02/2012"], "19/07/2025"),
        (["01/01/2012 → 31/01/2012", "01/01/2012 → 31/01/2012"], "10/07/2025"),
        (["01/06/2025 → 01/07/2025", "10/07/2025 → 15/07/2025"], "15/07/2025"),
        (["01/06/2025 → 01/07/2025", "11/07/2025 → 15/07/2025"], "10/07/2025"),
        (["10/07/2025 → 15/07/2025", "01/06/2025 → 01/07/2025"], "15/07/2025"),
        (["01/01/2000 → 01/01/2001", "01/01/2004 → 10/07/2005"], "10/07/2025"),
        (["01/01/2012 → 01/01/2013", "01/01/2015 → 01/01/2016"], "11/06/2027"),
        (
            ["01/01/2012 → 11/01/2012", "05/01/2012 → 21/01/2012", "20/01/2012 → 31/01/2012"],
            "10/07/2025",
        ),
    ],
)
def test_a_dispute_adds_its_days_once_while_the_period_runs(disputes, until):
    visit, birth = date(2005, 6, 10), date(1970, 3, 3)
    pairs = [dispute(text) for text in disputes]
    found = record_retention(visit, birth=birth, disputes=pairs)
    assert (found.rule, found.until) == (TWENTY, day(until))
    assert found.destroy_from == day(until) + timedelta(days=1)
    assert (StepId.DISPUTE_SUSPENDS in steps_of(found)) is (day(until) != date(2025, 6, 10))
    for other_form in (tuple(pairs), iter(pairs), [list(pair) for pair in pairs]):
        assert record_retention(visit, birth=birth, disputes=other_form) == found


def test_a_dispute_closed_the_day_it_opened_stops_nothing_and_a_step_says_so():
    same = date(2012, 1, 1)
    found = record_retention(date(2005, 6, 10), birth=date(1970, 3, 3), disputes=[(same, same)])
    assert StepId.DISPUTE_OF_A_DAY in steps_of(found)


@pytest.mark.parametrize(
    "disputes",
    [
        ["02/12/2024 → ?"],
        ["01/01/2000 → ?"],
        ["10/06/2005 → ?"],
        ["11/06/2025 → ?"],
        ["01/01/2012 → ?", "01/01/2013 → 01/01/2014"],
        ["01/01/2010 → 01/01/2011", "01/01/2013 → ?"],
        ["01/01/2013 → ?", "01/01/2013 → 01/01/2014"],
    ],
)
@pytest.mark.parametrize("death", [None, date(2008, 1, 1)])
@pytest.mark.parametrize("birth", [None, date(1970, 3, 3), date(2004, 1, 1)])
def test_an_open_dispute_forbids_destruction_whatever_the_rest(disputes, death, birth):
    pairs = [dispute(text) for text in disputes]
    found = record_retention(date(2005, 6, 10), birth=birth, death=death, disputes=pairs)
    assert (found.rule, found.until, found.destroy_from) == ("suspendu", None, None)
    assert {StepId.DISPUTE_OPEN, StepId.DISPUTE_OPEN_AFTER} & set(steps_of(found))


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("01/01/2016 → 01/01/2017", "10/01/2028"),
        ("01/01/2016 → 10/01/2018", "10/01/2028"),
        ("01/01/2016 → 20/01/2018", "20/01/2028"),
        ("01/01/2020 → 31/01/2020", "09/02/2028"),
        ("10/01/2028 → 12/01/2028", "12/01/2028"),
        ("11/01/2028 → 12/01/2028", "10/01/2028"),
    ],
)
def test_after_a_death_disputes_count_from_the_death(text, until):
    found = record_retention(
        date(2015, 5, 20),
        birth=date(1950, 4, 2),
        death=date(2018, 1, 10),
        disputes=[dispute(text)],
    )
    assert (found.rule, found.until) == (DEATH, day(until))


@pytest.mark.parametrize("text", ["10/02/2047 → 20/02/2047", "01/01/2045 → 11/01/2045"])
def test_a_dispute_lengthens_a_period_that_ends_at_the_twenty_eighth_birthday(text):
    found = record_retention(
        date(2021, 9, 1), birth=date(2019, 2, 10), disputes=(each for each in [dispute(text)])
    )
    assert (found.rule, found.until) == (TWENTY_EIGHT, date(2047, 2, 20))


@pytest.mark.parametrize(
    ("death", "disputes", "until"),
    [
        (None, [], "10/06/2025"),
        ("01/01/2020", [], "10/06/2025"),
        ("10/06/2015", [], "10/06/2025"),
        (None, ["01/01/2012 → 31/01/2012"], "10/07/2025"),
        (None, ["01/01/2000 → 31/01/2000"], "10/06/2025"),
    ],
)
def test_without_a_birth_the_twenty_years_stand_but_nothing_is_destroyed(death, disputes, until):
    found = record_retention(
        date(2005, 6, 10),
        birth=None,
        death=death and day(death),
        disputes=[dispute(text) for text in disputes],
    )
    assert (found.rule, found.until, found.destroy_from) == (TWENTY, day(until), None)
    assert StepId.BIRTH_UNKNOWN in steps_of(found)


def test_without_a_birth_an_open_dispute_still_says_what_is_missing():
    found = record_retention(date(2005, 6, 10), disputes=[(date(2024, 12, 2), None)])
    assert StepId.BIRTH_UNKNOWN in steps_of(found)


@pytest.mark.parametrize(
    "dates",
    [
        {"birth": date(2010, 3, 16)},
        {"death": date(2010, 3, 14)},
        {"birth": date(1950, 1, 1), "death": date(1949, 12, 31)},
        {"disputes": [(date(2012, 2, 2), date(2012, 2, 1))]},
        {"disputes": [(date(2012, 2, 2), None), (date(2013, 2, 2), date(2012, 2, 3))]},
    ],
)
def test_dates_that_cannot_all_be_right_raise_a_named_error_in_french(dates):
    with pytest.raises(DeadlineError, match="Vérifiez") as caught:
        record_retention(date(2010, 3, 15), **dates)
    assert type(caught.value) is not DeadlineError


@pytest.mark.parametrize(
    ("received", "recorded", "old", "earliest", "latest"),
    [
        ("23/11/2026", "22/11/2021", True, "25/11/2026", "23/01/2027"),
        ("23/11/2026", "24/11/2021", False, "25/11/2026", "01/12/2026"),
        ("23/11/2026", "23/11/2026", False, "25/11/2026", "01/12/2026"),
        ("28/02/2025", "29/02/2020", False, "02/03/2025", "08/03/2025"),
        ("01/03/2025", "29/02/2020", True, "03/03/2025", "01/05/2025"),
        ("31/12/2027", "01/01/2020", True, "02/01/2028", "29/02/2028"),
        ("30/06/2026", "01/01/1999", True, "02/07/2026", "30/08/2026"),
        ("27/02/2027", None, None, "01/03/2027", "07/03/2027"),
        ("29/02/2028", "01/01/2010", True, "02/03/2028", "29/04/2028"),
        ("24/12/2026", None, None, "26/12/2026", "01/01/2027"),
    ],
)
def test_a_file_is_due_in_eight_days_or_two_months(received, recorded, old, earliest, latest):
    found = file_access(day(received), recorded=recorded and day(recorded))
    assert (found.earliest, found.latest) == (day(earliest), day(latest))
    assert found.over_five_years is old


@pytest.mark.parametrize(
    ("received", "due", "extended"),
    [
        ("30/01/2027", "28/02/2027", "30/04/2027"),
        ("29/01/2028", "29/02/2028", "29/04/2028"),
        ("30/11/2026", "30/12/2026", "28/02/2027"),
        ("29/11/2027", "29/12/2027", "29/02/2028"),
        ("31/12/2026", "31/01/2027", "31/03/2027"),
        ("01/12/2026", "01/01/2027", "01/03/2027"),
        ("29/02/2028", "29/03/2028", "29/05/2028"),
        ("31/03/2027", "30/04/2027", "30/06/2027"),
    ],
)
def test_a_request_is_due_on_the_same_day_of_the_month(received, due, extended):
    first, second = found = rights_request(day(received))
    assert (first, second) == (found.due, found.extended_due) == (day(due), day(extended))


@pytest.mark.parametrize(
    ("aware", "limit"),
    [
        ("2026-10-25T01:59:00+02:00", "2026-10-28T00:59:00+01:00"),
        ("2026-10-25T02:30:00+02:00", "2026-10-28T01:30:00+01:00"),
        ("2026-10-25T02:30:00+01:00", "2026-10-28T02:30:00+01:00"),
        ("2026-10-22T02:30:00+02:00", "2026-10-25T02:30:00+02:00"),
        ("2026-10-22T03:30:00+02:00", "2026-10-25T02:30:00+01:00"),
        ("2027-03-25T02:30:00+01:00", "2027-03-28T03:30:00+02:00"),
        ("2027-03-28T01:59:00+01:00", "2027-03-31T02:59:00+02:00"),
        ("2026-12-31T23:59:00+01:00", "2027-01-03T23:59:00+01:00"),
        ("2026-11-23T08:30:00+00:00", "2026-11-26T09:30:00+01:00"),
        ("2026-07-01T12:00:00-04:00", "2026-07-04T18:00:00+02:00"),
        ("2028-02-26T23:30:00+00:00", "2028-03-01T00:30:00+01:00"),
    ],
)
def test_the_limit_is_read_on_a_clock_in_paris_wherever_the_breach_was_known(aware, limit):
    found = breach_notification(datetime.fromisoformat(aware))
    assert found.isoformat() == limit
    assert str(found.tzinfo) == PARIS


@pytest.mark.parametrize(
    "zone", [UTC, ZoneInfo("America/Martinique"), ZoneInfo("Indian/Reunion"), timezone.min]
)
def test_the_zone_of_the_moment_changes_nothing_to_its_72_hours(zone):
    moment = datetime(2026, 10, 23, 16, tzinfo=UTC).astimezone(zone)
    assert breach_notification(moment).isoformat() == "2026-10-26T17:00:00+01:00"


@pytest.mark.parametrize(
    ("clock", "limit"),
    [
        (datetime(2026, 10, 25, 2, 30), "2026-10-28T01:30:00+01:00"),
        (datetime(2026, 10, 25, 2, 30, fold=1), "2026-10-28T02:30:00+01:00"),
        (datetime(2027, 3, 28, 2, 30), "2027-03-31T03:30:00+02:00"),
        (datetime(2026, 10, 22, 2, 30), "2026-10-25T02:30:00+02:00"),
    ],
)
def test_a_clock_of_paris_may_be_read_twice_or_jump(clock, limit):
    assert breach_notification(clock).isoformat() == limit
    assert breach_notification(aware=clock.replace(tzinfo=ZoneInfo(PARIS))).isoformat() == limit


@pytest.mark.parametrize(
    ("kind", "start", "earliest", "latest"),
    [
        ("fse", "30/11/2026", "28/02/2027", "28/02/2027"),
        ("fse", "02/12/2026", "02/03/2027", "02/03/2027"),
        ("fse", "31/01/2027", "01/05/2027", "01/05/2027"),
        ("fse", "01/06/2026", "30/08/2026", "01/09/2026"),
        ("rendez_vous", "29/02/2028", None, "28/02/2029"),
        ("base_active", "29/02/2024", None, "28/02/2029"),
        ("bulletin_paie", "29/02/2024", "28/02/2029", None),
        ("registre_personnel", "31/12/2026", "31/12/2031", None),
        ("cotisations", "15/01/2027", "15/01/2033", None),
        ("heures", "29/02/2028", "28/02/2029", None),
        ("forfait_jours", "28/02/2025", "28/02/2028", None),
        ("candidature", "29/02/2028", None, "28/02/2030"),
        ("video", "31/01/2027", None, "28/02/2027"),
        ("video", "30/01/2028", None, "29/02/2028"),
        ("compta_bnc", "29/02/2024", "28/02/2030", None),
        ("compta_societe", "29/02/2020", "28/02/2030", None),
        ("journaux", "31/03/2026", "30/09/2026", "31/03/2027"),
        ("journaux", "29/02/2028", "29/08/2028", "28/02/2029"),
    ],
)
def test_everything_else_is_kept_at_least_or_at_most(kind, start, earliest, latest):
    found = other_period(kind, day(start))
    assert found.earliest == (earliest and day(earliest))
    assert found.latest == (latest and day(latest))
    assert found == other_period(start=day(start), kind=kind)


@pytest.mark.parametrize("kind", ["", "FSE", "photos", "fse ", None])
def test_a_kind_that_is_not_in_the_list_is_refused_in_french(kind):
    with pytest.raises(DeadlineError, match="Aucune durée"):
        other_period(kind, date(2026, 11, 23))
