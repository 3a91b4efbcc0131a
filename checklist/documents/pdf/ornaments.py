"""Small signs measured with the fonts: pills, marks of lists, boxes to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.documents.document import ListKind
from checklist.documents.palette import ACCENT, BRAND, MUTED, STATUS_LOOKS
from checklist.documents.pdf.boxes import Sketch
from checklist.documents.pdf.faces import POINT, Face, Style
from checklist.documents.pdf.measure import drawable, width
from checklist.documents.scene import Anchor, Circle, Label, Polyline, Rect, Scene, icon
from checklist.model import Status

if TYPE_CHECKING:
    from checklist.documents.document import Badge

_TICK_SIZE = 3.8


def pill(badge: Badge, size: float) -> Scene:
    """The word of a badge on its tint, its icon before it."""
    words = drawable(badge.words, Face.SEMIBOLD)
    height = size * POINT * 1.75
    middle = height / 2
    start = height * 0.98
    length = start + width(words, Face.SEMIBOLD, size) + height * 0.45
    look = badge.look
    shapes = (
        Rect(0, 0, length, height, look.tint, middle),
        *icon(look.icon, (middle, middle), height * 0.34, look.fill),
        Label(start, middle + size * POINT * 0.345, words, size, look.text, bold=True),
    )
    return Scene(length, height, shapes)


def marker(kind: ListKind, number: int, style: Style) -> Sketch:
    """The mark before an item: a dot, its number or a check."""
    middle = style.line_height / 2
    if kind is ListKind.DONE:
        shapes = tuple(
            icon(STATUS_LOOKS[Status.MET].icon, (2, middle), 1.5, STATUS_LOOKS[Status.MET].fill)
        )
        return Sketch(Scene(6, style.line_height, shapes))
    if kind is ListKind.NUMBERED:
        baseline = middle + style.size * POINT * 0.3
        label = Label(4.2, baseline, f"{number}.", style.size, BRAND, bold=True, anchor=Anchor.END)
        return Sketch(Scene(6, style.line_height, (label,)))
    return Sketch(Scene(6, style.line_height, (Circle(2.6, middle, 0.55, ACCENT),)))


def tick_box() -> Scene:
    """An empty square."""
    side = _TICK_SIZE
    corners = ((0.0, 0.0), (side, 0.0), (side, side), (0.0, side), (0.0, 0.0))
    return Scene(side, side, (Polyline(corners, MUTED, 0.3),))
