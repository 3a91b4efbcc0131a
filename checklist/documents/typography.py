"""French typography, dates and durations, and the cleaning of text typed by people.

Rules follow the « Lexique des règles typographiques en usage à l’Imprimerie nationale »:
thin space before ; ! ?, no-break space before : and inside guillemets.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

NO_BREAK_SPACE = "\u00a0"
THIN_SPACE = "\u202f"

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")

_LINE_BREAK = re.compile("\r\n?|[\u2028\u2029\u0085\v\f]")
_BLANKS = re.compile(r"[^\S\n\u00a0\u202f]+")
_NEVER_FRENCH = re.compile(r"(https?://[^\s)\]]+|mailto:[^\s)\]]+|\b[\w.+-]+@[\w.-]+\b)")
_UNITS = (
    r"%|€|ans?\b|mois\b|jours?\b|heures?\b|minutes?\b|points?\b|h\b|min\b|[GM]o\b|°C"
    r"|" + "|".join(rf"{month}\b" for month in MONTHS)
)
_DIGITS = "0123456789"
_RULES = tuple(
    (signs, re.compile(pattern), replacement)
    for signs, pattern, replacement in (
        (".", r"\.\.\.", "…"),
        ("'", r"'", "’"),
        (";!?", r"[ \u00a0\u202f]*([;!?]+)(?=[\s»)\]*]|$)", THIN_SPACE + r"\1"),
        (":", r"(?<=[\w»)\]*%€])[ \u00a0\u202f]+:", NO_BREAK_SPACE + ":"),
        ("«", r"«[ \u00a0\u202f]*", "«" + NO_BREAK_SPACE),
        ("»", r"[ \u00a0\u202f]*»", NO_BREAK_SPACE + "»"),
        (_DIGITS, rf"(?<=\d)[ \u00a0](?={_UNITS})", NO_BREAK_SPACE),
        (_DIGITS, r"(?<=\bh)[ \u00a0](?=\d\d\b)", NO_BREAK_SPACE),
        (_DIGITS, r"(?<=\d)[ \u00a0](?=\d{3}\b)", THIN_SPACE),
        (
            " ",
            r"\b(n°|N°|art\.|Art\.|p\.|Dr|M\.|Mme|L\.|R\.|D\.|articles?)[ ](?=[\dA-ZÉ])",
            r"\1" + NO_BREAK_SPACE,
        ),
        ("§", r"§[ ](?=\d)", "§" + NO_BREAK_SPACE),
    )
)
"""Signs without one of which a rule changes nothing, what it finds, what it writes."""


def fr(text: str) -> str:
    """The text with French punctuation and spaces; addresses are left alone. Idempotent."""
    parts = _NEVER_FRENCH.split(text)
    for index in range(0, len(parts), 2):
        present = set(parts[index])
        for signs, pattern, replacement in _RULES:
            if not present.isdisjoint(signs):
                parts[index] = pattern.sub(replacement, parts[index])
    return "".join(parts)


def clean(text: str, *, limit: int = 200, multiline: bool = False) -> str:
    """Text typed by someone, made safe for any document; clean once, at the boundary.

    Unicode NFC, without control, direction, private-use or half characters, cut to `limit`
    characters with an ellipsis. Line breaks become spaces unless `multiline`.
    """
    broken = _LINE_BREAK.sub("\n", text).replace("\t", " ")
    kept = broken if _has_only_signs(broken) else "".join(filter(_is_kept, broken))
    lines = [
        _BLANKS.sub(" ", line).strip() for line in unicodedata.normalize("NFC", kept).split("\n")
    ]
    filled = [line for line in lines if line]
    result = ("\n" if multiline else " ").join(filled)
    return result if len(result) <= limit else result[: limit - 1].rstrip() + "…"


def _has_only_signs(text: str) -> bool:
    """A quick yes for nearly every text; a no only means that each character must be looked at."""
    return text.replace(NO_BREAK_SPACE, "").replace(THIN_SPACE, "").isprintable()


def _is_kept(character: str) -> bool:
    return character == "\n" or not unicodedata.category(character).startswith("C")


def french_date(day: date) -> str:
    """« 24 novembre 2026 », « 1er décembre 2026 »; never cut at the end of a line."""
    number = "1er" if day.day == 1 else str(day.day)
    return NO_BREAK_SPACE.join((number, MONTHS[day.month - 1], str(day.year)))


def weekday_date(day: date) -> str:
    """« mardi 24 novembre 2026 »; the name of the day may end a line, the date is never cut."""
    return f"{WEEKDAYS[day.weekday()]} {french_date(day)}"


def french_moment(moment: datetime) -> str:
    """« mardi 24 novembre 2026 à 9 h 30 », on the clock that the moment carries."""
    return f"{weekday_date(moment)} à {moment.hour}{NO_BREAK_SPACE}h{NO_BREAK_SPACE}{moment:%M}"


def short_date(day: date) -> str:
    """« 24/11/2026 », for narrow columns."""
    return f"{day:%d/%m/%Y}"


def duration(minutes: int) -> str:
    """« 45 min », « 2 h », « 1 h 30 »."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}{NO_BREAK_SPACE}min"
    whole = f"{hours}{NO_BREAK_SPACE}h"
    return f"{whole}{NO_BREAK_SPACE}{rest:02d}" if rest else whole


def about(minutes: int) -> str:
    """A total of estimates, as roughly as it is known: « 45 minutes », « 2 heures et demie ».

    To five minutes under an hour, to half an hour under ten hours, to an hour above.
    """
    if minutes < 60:
        return counted(max(5, 5 * round(minutes / 5)), "minute")
    halves = round(minutes / 30)
    if halves >= 20:
        return counted(round(minutes / 60), "heure")
    hours = counted(halves // 2, "heure")
    return f"{hours} et demie" if halves % 2 else hours


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """« 0 point », « 1 point », « 2 points »: the French singular goes up to, but not including, 2.

    `plural` None adds an s.
    """
    noun = singular if abs(number) < 2 else (plural or singular + "s")
    return f"{number}{NO_BREAK_SPACE}{noun}"
