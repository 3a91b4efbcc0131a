"""How long everything else is kept."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.deadlines import PeriodKind, other_period
from checklist.errors import UnknownPeriod


@pytest.mark.parametrize(
    ("kind", "start", "earliest", "latest"),
    [
        ("base_active", date(2021, 11, 23), None, date(2026, 11, 23)),
        ("fse", date(2026, 11, 23), date(2027, 2, 21), date(2027, 2, 23)),
        ("rendez_vous", date(2026, 2, 28), None, date(2027, 2, 28)),
        ("bulletin_paie", date(2021, 11, 30), date(2026, 11, 30), None),
        ("candidature", date(2024, 12, 1), None, date(2026, 12, 1)),
        ("video", date(2026, 10, 31), None, date(2026, 11, 30)),
        ("compta_bnc", date(2020, 12, 31), date(2026, 12, 31), None),
        ("compta_societe", date(2016, 12, 31), date(2026, 12, 31), None),
        ("registre_personnel", date(2024, 2, 29), date(2029, 2, 28), None),
        ("cotisations", date(2020, 2, 29), date(2026, 2, 28), None),
        ("heures", date(2026, 1, 1), date(2027, 1, 1), None),
        ("forfait_jours", date(2026, 1, 1), date(2029, 1, 1), None),
        ("journaux", date(2026, 8, 31), date(2027, 2, 28), date(2027, 8, 31)),
    ],
)
def test_something_is_kept_at_least_and_at_most_until(kind, start, earliest, latest):
    found = other_period(kind, start)
    assert (found.earliest, found.latest) == (earliest, latest)


def test_ninety_days_come_before_three_shorter_months():
    found = other_period("fse", date(2027, 2, 1))
    assert (found.earliest, found.latest) == (date(2027, 5, 2), date(2027, 5, 2))


def test_a_kind_that_nobody_knows_is_refused_by_its_name():
    with pytest.raises(UnknownPeriod, match="photos"):
        other_period("photos", date(2026, 11, 23))


@given(st.sampled_from(PeriodKind), st.dates(date(1950, 1, 1), date(2080, 1, 1)))
def test_every_period_has_a_bound_after_its_start_and_none_crosses_the_other(kind, start):
    found = other_period(kind, start)
    bounds = [bound for bound in (found.earliest, found.latest) if bound is not None]
    assert bounds
    assert all(bound > start for bound in bounds)
    assert bounds == sorted(bounds)
