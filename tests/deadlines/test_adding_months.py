"""Adding months to a date."""

from datetime import date

import pytest

from checklist.deadlines import add_months


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 11, 24), 3, date(2027, 2, 24)),
        (date(2026, 11, 24), 12, date(2027, 11, 24)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 12, 31), 0, date(2026, 12, 31)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 1, 31), 23, date(2027, 12, 31)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(start, months, end):
    assert add_months(start, months) == end
