"""Days and hours as people type them in France: day, month, year."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date, time

from checklist.errors import UnreadableDate

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Farther is a slip of the finger."""

_EXAMPLE = "Écrivez le jour, le mois et l’année. Exemple\u00a0: 03/02/2024."
_MONTHS = (
    *("janvier", "fevrier", "mars", "avril", "mai", "juin"),
    *("juillet", "aout", "septembre", "octobre", "novembre", "decembre"),
)
_DAY = re.compile(r"([0-9]{1,2})(?:er)?\s*[/.\- ]\s*([0-9]{1,2})\s*[/.\- ]\s*([0-9]{2,4})")
_IN_A_ROW = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_HOUR = re.compile(r"([0-9]{1,2})(?:\s*(?:[h:.]|heures?)\s*([0-9]{2})?)?")
_IN_WORDS = re.compile(r"([0-9]{1,2})(?:er)?\s*[/.\- ]\s*([a-z]{3,})\.?\s*[/.\- ]\s*([0-9]{2,4})")
_SPACES = re.compile(r"\s+")
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""What a date copied from Windows or from the web may carry besides what is seen."""


def parse_day(text: str) -> date:
    """The day written « 3/2/2024 », « 03-02-2024 », « 03022024 », « 3 fév. 2024 »: 3 February.

    Raises:
        UnreadableDate: with a French sentence that says what to write.
    """
    day, month, year = _numbers(_seen(text))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnreadableDate(f"L’année {year} semble mal écrite. {_EXAMPLE}")
    if not 1 <= month <= 12:
        raise UnreadableDate(f"Il n’y a pas de mois {month}. {_EXAMPLE}")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise UnreadableDate(f"Il n’y a pas de {day}/{month:02d} en {year}. {_EXAMPLE}")
    return date(year, month, day)


def _seen(text: str) -> str:
    return _SPACES.sub(" ", _UNSEEN.sub("", text)).strip()


def _numbers(text: str) -> tuple[int, int, int]:
    """Day, month and year, whatever their order on paper."""
    backwards = _YEAR_FIRST.fullmatch(text)
    if backwards:
        year, month, day = map(int, backwards.groups())
        return day, month, year
    named = _IN_WORDS.fullmatch(_without_accents(text))
    found = _DAY.fullmatch(text) or _IN_A_ROW.fullmatch(text) or named
    if found is None:
        raise UnreadableDate(f"Cette date ne se lit pas. {_EXAMPLE}")
    if len(found[3]) != 4:
        raise UnreadableDate(f"Écrivez l’année en quatre chiffres. {_EXAMPLE}")
    return int(found[1]), _month(found[2]), int(found[3])


def _without_accents(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _month(text: str) -> int:
    """A number, or a name cut anywhere past its third letter; « jui » could be two of them."""
    if text.isdecimal():
        return int(text)
    ranks = [rank for rank, name in enumerate(_MONTHS, 1) if name.startswith(text)]
    if len(ranks) != 1:
        raise UnreadableDate(f"Ce mois ne se lit pas. {_EXAMPLE}")
    return ranks[0]


def parse_hour(text: str) -> time:
    """The hour written « 9:30 », « 9h30 », « 9 h », « 18 ».

    Raises:
        UnreadableDate: with a French sentence that says what to write.
    """
    found = _HOUR.fullmatch(_seen(text).lower())
    if found is not None:
        hour, minute = int(found[1]), int(found[2] or 0)
        if hour <= 23 and minute <= 59:
            return time(hour, minute)
    raise UnreadableDate("Cette heure ne se lit pas. Écrivez l’heure et les minutes\u00a0: 09:30.")
