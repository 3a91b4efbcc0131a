"""The faces of the type, and the styles made of them. Sizes in points, leadings in millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from checklist.documents.document import TextStyle
from checklist.documents.palette import BRAND, INK, MUTED, WHITE

FONTS = Path(__file__).parents[1] / "fonts"

POINT = 25.4 / 72
"""Millimetres in a point."""

_LEADING = 1.42


class Face(Enum):
    """A font file of the family Public Sans, by weight."""

    REGULAR = "Regular"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"

    __hash__ = object.__hash__  # that of Enum is written in Python: 4 % of a report

    @property
    def path(self) -> Path:
        """Where the font file lies."""
        return FONTS / f"PublicSans-{self.value}.ttf"


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set."""

    size: float
    face: Face = Face.REGULAR
    color: str = INK
    leading: float = 0.0
    after: float = 2.2

    @property
    def line_height(self) -> float:
        """Distance between two lines, in millimetres."""
        return self.leading or self.size * POINT * _LEADING


BODY = Style(9.6)
LEAD = Style(11.2, after=4)
SMALL = Style(8.1, color=MUTED, leading=3.75, after=1.6)
PROSE = {TextStyle.BODY: BODY, TextStyle.LEAD: LEAD, TextStyle.SMALL: SMALL}

CARD_BODY = Style(8.5, leading=3.65, after=0.7)
CARD_SMALL = Style(7.6, color=MUTED, leading=3.45, after=0)
CARD = {TextStyle.BODY: CARD_BODY, TextStyle.LEAD: CARD_BODY, TextStyle.SMALL: CARD_SMALL}
CARD_TITLE = Style(9.6, Face.SEMIBOLD, leading=4.3, after=0.8)
CARD_AGAIN = Style(8.1, Face.SEMIBOLD, MUTED, leading=3.75, after=0.7)

CELL_BODY = Style(8.8, leading=4.2, after=0.5)
CELL_SMALL = Style(7.9, leading=3.6, after=0.4)
CELL = {TextStyle.BODY: CELL_BODY, TextStyle.LEAD: CELL_BODY, TextStyle.SMALL: CELL_SMALL}
_COLUMN_TEXT = Style(7.9, leading=3.4, after=0.9)
COLUMN = dict.fromkeys(TextStyle, _COLUMN_TEXT)
DENSE = dict.fromkeys(TextStyle, Style(7.9, leading=3.4, after=0.2))
_CELL_HEAD = Style(8.2, Face.SEMIBOLD, WHITE, leading=3.9, after=0)
CELL_HEADS = dict.fromkeys(TextStyle, _CELL_HEAD)
DENSE_HEADS = dict.fromkeys(TextStyle, Style(8.2, Face.SEMIBOLD, BRAND, leading=3.9, after=0))

HEADINGS = {
    1: Style(22, Face.BOLD, BRAND, leading=9.4, after=4),
    2: Style(14.5, Face.BOLD, BRAND, leading=6.2, after=1.6),
    3: Style(11.5, Face.SEMIBOLD, BRAND, leading=5.2, after=1.4),
    4: CARD_TITLE,
}
KICKER = Style(7.8, Face.SEMIBOLD, MUTED, after=0)
