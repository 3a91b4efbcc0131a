"""Pure date arithmetic.

Days: the first one does not count, the last one counts whole. Nothing is put off because of a
week-end or a public holiday: the date shown is the careful one. « Until » includes its day.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def add_months(start: date, months: int) -> date:
    """Same day of the month, `months` later; the last day of the month where it lacks that day.

    Source: art. 641 of the code de procédure civile; règlement (CEE) 1182/71, art. 3(2)(c).
    """
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def add_years(start: date, years: int) -> date:
    """Same day, `years` later; 28 February for a 29 February that the year lacks."""
    return add_months(start, 12 * years)
