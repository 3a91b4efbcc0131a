"""Putting typography right in the source files, without touching anything else in them.

Only the texts that the check reported are rewritten, in place: comments, quotes, order and line
breaks stay as their author wrote them. What needs judgement (length, wording) is left to people.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checklist.authoring import catalogue
from checklist.authoring.nodes import text_spans
from checklist.authoring.typography import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from checklist.authoring.problems import Problem

MENDABLE = frozenset(
    {
        catalogue.STRAIGHT_APOSTROPHE,
        catalogue.STRAIGHT_QUOTES,
        catalogue.THREE_DOTS,
        catalogue.STRAY_SPACES,
        catalogue.BREAKING_SPACE,
        catalogue.BREAKING_SPACE_AFTER,
    }
)
_SPACES = "[ \u00a0\u202f]*"
_ADDRESS = re.compile(r"https?://\S+")
_STAND_IN = "\ue000"
"""A private character, in no text, that keeps the place of an address."""

_REPAIRS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"''?"), "’"),
    (re.compile(r'\\?"([^"\\\n]+)\\?"'), "«\u00a0\\1\u00a0»"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(rf"«{_SPACES}"), "«\u00a0"),
    (re.compile(rf"(?<=\S){_SPACES}»"), "\u00a0»"),
    (re.compile(rf"(?<=[^\s:]){_SPACES}:(?=\s|$)"), "\u00a0:"),
    (re.compile(rf"(?<=[^\s!?;]){_SPACES}([!?]+|;)"), "\u202f\\1"),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), "\u202f"),
    (re.compile(rf"(?<=\d) (?={UNIT})|(?<=n°) (?=\d)"), "\u00a0"),
    (re.compile(r"(?<=\S) {2,}(?=\S)"), " "),
)


def mend(text: str) -> str:
    """The text with French apostrophes, quotes, dots and spaces; addresses are left alone."""
    addresses = _ADDRESS.findall(text)
    text = _ADDRESS.sub(_STAND_IN, text)
    for pattern, repair in _REPAIRS:
        text = pattern.sub(repair, text)
    for address in addresses:
        text = text.replace(_STAND_IN, address, 1)
    return text


def mend_source(source: str, places: Iterable[tuple[int, int]]) -> str:
    """A YAML file with the scalars that start at these lines and columns mended."""
    wanted = set(places)
    pieces, done = [], 0
    for line, column, inside in text_spans(source):
        if (line, column) in wanted:
            pieces += [source[done : inside.start], mend(source[inside])]
            done = inside.stop
    return "".join([*pieces, source[done:]])


def mend_files(root: Path, problems: Iterable[Problem]) -> int:
    """Mend every text that these problems point at; the number of files rewritten."""
    by_file: dict[str, set[tuple[int, int]]] = {}
    for problem in problems:
        if problem.rule in MENDABLE:
            place = problem.position
            by_file.setdefault(place.file, set()).add((place.line, place.column))
    for file, places in by_file.items():
        path = root / file
        source = path.read_bytes().decode("utf-8-sig")  # As bytes: line ends stay as they are.
        path.write_bytes(mend_source(source, places).encode("utf-8"))
    return len(by_file)
