"""French typography and length of the texts doctors read: what is wrong, and how to put it right.

Source of the marks: Lexique des règles typographiques en usage à l’Imprimerie nationale.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checklist.authoring import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.authoring.problems import Rule

_NBSP, _THIN = "\u00a0", "\u202f"
_ADDRESS = re.compile(r"https?://\S+")
UNIT = r"(?:[€%]|(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)\b)"
"""What a number counts, where a doctor reads durations and amounts."""
_MARKS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (catalogue.STRAIGHT_APOSTROPHE, re.compile(r"'")),
    (catalogue.STRAIGHT_QUOTES, re.compile(r'"')),
    (catalogue.THREE_DOTS, re.compile(r"\.\.\.")),
    (catalogue.STRAY_SPACES, re.compile(rf"^\s|\s$|[ {_NBSP}{_THIN}]{{2,}}|\n")),
    (catalogue.BREAKING_SPACE_AFTER, re.compile(rf"«(?![{_NBSP}{_THIN}])")),
    (catalogue.BREAKING_SPACE, re.compile(rf"(?<![{_NBSP}{_THIN}])(?P<sign>[;!»]|\?+|:(?=\s|$))")),
    # « 20 000 € », « 72 heures », « n° 78 »: a line never ends inside a number, nor between it and
    # its unit.
    (catalogue.BREAKING_SPACE, re.compile(rf"(?<=\d )(?P<sign>\d{{3}}(?!\d)|{UNIT})")),
    (catalogue.BREAKING_SPACE, re.compile(r"(?<=n° )(?P<sign>\d+)")),
)


def typography_faults(text: str) -> Iterator[tuple[Rule, dict[str, str]]]:
    """Each rule broken by a text, once, with the blanks of its sentences."""
    visible = _ADDRESS.sub("…", text)
    for rule, mark in _MARKS:
        found = mark.search(visible)
        if found:
            blanks = {"excerpt": _excerpt(visible, found.start(), found.end())}
            yield rule, blanks | {k: v for k, v in found.groupdict().items() if v}


def _excerpt(text: str, start: int, end: int) -> str:
    """The fault with a few words around it."""
    before, after = text[:start].rsplit(" ", 2)[-2:], text[end:].split(" ", 2)[:2]
    return " ".join([*before, ""])[:-1] + text[start:end] + " ".join(after)
