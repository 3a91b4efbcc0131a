"""How long the file of a patient is kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.deadlines import StepId, add_years, record_retention
from checklist.deadlines.steps import VALUES
from checklist.errors import (
    BirthAfterVisit,
    ChecklistError,
    DeathBeforeVisit,
    DisputeEndsBeforeStart,
)


def day(text):
    number, month, year = map(int, text.split("/"))
    return date(year, month, number)


def period(text):
    start, _, end = text.partition(" → ")
    return day(start), (day(end) if end else None)


def retention(last_visit, birth=None, death=None, *disputes):
    return record_retention(
        day(last_visit),
        birth=birth and day(birth),
        death=death and day(death),
        disputes=[period(dispute) for dispute in disputes],
    )


def step_ids(found):
    return [step.id for step in found.steps]


def values_of(found, step_id):
    return next(step.values for step in found.steps if step.id == step_id)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("15/03/2010", "14/05/1980"), ("vingt_ans", "15/03/2030", "16/03/2030")),
        (("22/11/2006", "01/01/1975"), ("vingt_ans", "22/11/2026", "23/11/2026")),
        (("23/11/2006", "01/01/1975"), ("vingt_ans", "23/11/2026", "24/11/2026")),
        (("29/02/2004", "09/08/1960"), ("vingt_ans", "29/02/2024", "01/03/2024")),
        (("01/09/2021", "10/02/2019"), ("vingt_huitieme_anniversaire", "10/02/2047", "11/02/2047")),
        (("30/06/2021", "01/07/2013"), ("vingt_huitieme_anniversaire", "01/07/2041", "02/07/2041")),
        (("30/06/2021", "05/01/2012"), ("vingt_ans", "30/06/2041", "01/07/2041")),
        (("05/03/2024", "29/02/2024"), ("vingt_huitieme_anniversaire", "29/02/2052", "01/03/2052")),
        (("20/05/2015", "02/04/1950", "10/01/2018"), ("deces_dix_ans", "10/01/2028", "11/01/2028")),
        (("20/05/2010", "02/04/1950", "01/07/2024"), ("vingt_ans", "20/05/2030", "21/05/2030")),
        (("04/10/2022", "01/06/2018", "15/01/2023"), ("deces_dix_ans", "15/01/2033", "16/01/2033")),
        (
            ("10/04/2008", "09/09/1978", None, "15/01/2020 → 20/07/2022"),
            ("vingt_ans", "14/10/2030", "15/10/2030"),
        ),
        (
            ("10/06/2015", "03/03/1970", None, "01/02/2012 → 01/02/2014"),
            ("vingt_ans", "10/06/2035", "11/06/2035"),
        ),
        (
            ("10/06/2015", "03/03/1970", None, "01/01/2015 → 10/07/2015"),
            ("vingt_ans", "10/07/2035", "11/07/2035"),
        ),
    ],
    ids=[
        "an adult",
        "over yesterday",
        "over tonight",
        "29 February",
        "a child of two",
        "a child one day under eight",
        "a child of nine",
        "a child born on 29 February",
        "a death within ten years",
        "a death after ten years",
        "a minor who died",
        "a dispute that is over",
        "a dispute over before the start",
        "a dispute across the start",
    ],
)
def test_a_file_is_kept_until_that_day_and_may_be_destroyed_the_day_after(dates, expected):
    found = retention(*dates)
    rule, until, destroy_from = expected
    assert (found.rule, found.until, found.destroy_from) == (rule, day(until), day(destroy_from))


def test_an_open_dispute_suspends_the_period():
    found = retention("01/03/2005", "09/09/1978", None, "02/12/2024")
    assert (found.rule, found.until, found.destroy_from) == ("suspendu", None, None)
    assert values_of(found, StepId.DISPUTE_OPEN) == {"debut": date(2024, 12, 2)}


def test_a_dispute_opened_after_the_end_and_still_open_forbids_destruction_too():
    found = retention("01/03/2005", "09/09/1978", None, "02/12/2025")
    assert (found.rule, found.destroy_from) == ("suspendu", None)
    assert StepId.DISPUTE_OPEN_AFTER in step_ids(found)


def test_without_a_date_of_birth_nothing_is_destroyed_and_a_step_says_why():
    found = retention("15/03/2010")
    assert (found.until, found.destroy_from) == (date(2030, 3, 15), None)
    assert step_ids(found)[-1] == StepId.BIRTH_UNKNOWN


def test_without_a_date_of_birth_a_death_within_ten_years_still_decides():
    found = retention("20/05/2015", None, "10/01/2018")
    assert found.destroy_from == date(2028, 1, 11)
    assert StepId.MINOR_UNKNOWN in step_ids(found)


def test_a_minor_who_died_has_the_careful_date_in_the_steps():
    found = retention("04/10/2022", "01/06/2018", "15/01/2023")
    assert values_of(found, StepId.MINOR_DIED) == {"anniversaire": date(2046, 6, 1)}
    assert (found.destroy_from, found.careful_from) == (date(2033, 1, 16), date(2046, 6, 1))


def test_an_adult_who_died_has_no_careful_date():
    found = retention("20/05/2015", "02/04/1950", "10/01/2018")
    assert StepId.MINOR_DIED not in step_ids(found)
    assert found.careful_from == found.destroy_from


def test_what_may_not_be_destroyed_has_no_careful_day():
    assert retention("15/03/2010").careful_from is None


def test_a_death_ten_years_later_to_the_day_leaves_the_twenty_years():
    found = retention("20/05/2010", "02/04/1950", "20/05/2020")
    assert (found.rule, found.until) == ("vingt_ans", date(2030, 5, 20))


def test_a_dispute_that_lengthens_the_period_is_a_step_with_its_days():
    found = retention("10/04/2008", "09/09/1978", None, "15/01/2020 → 20/07/2022")
    values = values_of(found, StepId.DISPUTE_SUSPENDS)
    assert (values["jours"], values["echeance"]) == (917, date(2030, 10, 14))


def test_a_dispute_opened_after_the_end_lengthens_nothing():
    found = retention("01/03/2000", "09/09/1978", None, "02/03/2020 → 02/12/2024")
    assert found.until == date(2020, 3, 1)
    assert StepId.DISPUTE_AFTER in step_ids(found)


def test_a_dispute_opened_on_the_last_day_still_counts():
    found = retention("01/03/2000", "09/09/1978", None, "01/03/2020 → 11/03/2020")
    assert found.until == date(2020, 3, 11)


def test_a_dispute_during_the_time_gained_by_another_counts_too():
    first, second = "01/02/2020 → 01/02/2021", "01/06/2020 → 11/06/2021"
    found = retention("01/03/2000", "09/09/1978", None, first, "01/02/2021 → 03/02/2021")
    assert found.until == date(2020, 3, 1) + timedelta(days=366 + 2)
    overlapping = retention("01/03/2000", "09/09/1978", None, second, first)
    assert overlapping.until == date(2020, 3, 1) + timedelta(days=496)


def test_disputes_count_from_the_death_when_the_death_decides():
    found = retention("20/05/2015", "02/04/1950", "10/01/2018", "01/01/2017 → 20/01/2018")
    assert found.until == date(2028, 1, 20)


@pytest.mark.parametrize(
    ("error", "dates"),
    [
        (BirthAfterVisit, ("15/03/2010", "16/03/2010")),
        (DeathBeforeVisit, ("15/03/2010", None, "14/03/2010")),
        (DisputeEndsBeforeStart, ("15/03/2010", None, None, "02/02/2012 → 01/02/2012")),
    ],
)
def test_dates_that_contradict_each_other_are_refused_in_french(error, dates):
    with pytest.raises(error) as caught:
        retention(*dates)
    assert isinstance(caught.value, ChecklistError)
    assert "Vérifiez les deux dates." in str(caught.value)


days = st.dates(date(1920, 1, 1), date(2060, 12, 31))
spans = st.integers(0, 6000)
disputes = st.lists(st.tuples(days, st.none() | spans), max_size=4).map(
    lambda pairs: [(start, None if n is None else start + timedelta(days=n)) for start, n in pairs]
)
closed = st.lists(st.tuples(days, spans), max_size=4).map(
    lambda pairs: [(start, start + timedelta(days=length)) for start, length in pairs]
)


@given(days, st.none() | spans, st.none() | spans, disputes)
def test_every_step_carries_the_values_that_its_text_may_cite(visit, age, after, found):
    result = record_retention(
        visit,
        birth=None if age is None else visit - timedelta(days=age),
        death=None if after is None else visit + timedelta(days=after),
        disputes=found,
    )
    assert all(step.values.keys() == VALUES[step.id] for step in result.steps)
    assert (result.until is None) == (result.rule == "suspendu")
    assert result.destroy_from is None or result.destroy_from == result.until + timedelta(days=1)


@given(days, spans, st.integers(0, 400))
def test_a_later_last_visit_never_shortens_the_period(visit, age, later):
    birth = visit - timedelta(days=age)
    first = record_retention(visit, birth=birth)
    second = record_retention(visit + timedelta(days=later), birth=birth)
    assert second.until >= first.until


@given(days, spans, closed)
def test_a_dispute_never_shortens_the_period_and_order_does_not_matter(visit, age, found):
    birth = visit - timedelta(days=age)
    result = record_retention(visit, birth=birth, disputes=found)
    assert result.until >= record_retention(visit, birth=birth).until
    assert record_retention(visit, birth=birth, disputes=found[::-1]).until == result.until


@given(days, spans, closed)
def test_counting_a_dispute_twice_counts_it_once(visit, age, found):
    birth = visit - timedelta(days=age)
    once = record_retention(visit, birth=birth, disputes=found)
    assert record_retention(visit, birth=birth, disputes=[*found, *found]).until == once.until


@given(days, spans)
def test_without_death_nor_dispute_the_later_of_twenty_years_and_twenty_eight_wins(visit, age):
    birth = visit - timedelta(days=age)
    found = record_retention(visit, birth=birth)
    assert found.until == max(add_years(visit, 20), add_years(birth, 28))
