"""How wide texts are, and what the fonts can draw of them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from checklist.documents.pdf.faces import POINT
from checklist.documents.pdf.typefaces import typeface

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from checklist.documents.pdf.faces import Face

_LOOKALIKES = {"→": "›", "←": "‹", "✓": "•", "☐": "•", "‐": "-", "ﬁ": "fi", "ﬂ": "fl"}


def drawable(text: str, face: Face) -> str:
    """The text with only glyphs that the face has: a look-alike, else a question mark."""
    known = typeface(face).advances.keys()
    if known >= set(text):
        return text
    return "".join(_glyphs(character, known) for character in text)


def _glyphs(character: str, known: AbstractSet[str]) -> str:
    if character in known:
        return character
    if unicodedata.combining(character):
        return ""
    close = _LOOKALIKES.get(character) or unicodedata.normalize("NFKD", character)
    kept = "".join(c for c in close if c in known)
    return kept or "?"


def units(text: str, face: Face) -> int:
    """Width of a drawable text, in thousandths of its size."""
    return sum(map(typeface(face).advances.__getitem__, text))


def width(text: str, face: Face, size: float) -> float:
    """Width of a drawable text, in millimetres."""
    return units(text, face) * size * POINT / 1000


def fit(text: str, room: float, face: Face, size: float, smallest: float) -> tuple[str, float]:
    """The text and size that stand in one line of that width: smaller, then cut with « … »."""
    text = drawable(text, face)
    while size > smallest and width(text, face, size) > room:
        size -= 0.25
    if width(text, face, size) <= room:
        return text, size
    while text and width(text + "…", face, size) > room:
        text = text[:-1]
    return text.rstrip() + "…", size
