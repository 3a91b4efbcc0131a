"""Two columns of boxes, as one box that pages may cut anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from checklist.documents.pdf.boxes import Box
from checklist.documents.pdf.pouring import Placed, Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checklist.documents.pdf.canvas import Canvas

COLUMN_GAP = 7.0

_STEP = 1.5
"""Millimetres by which columns too short for their boxes are made longer."""


@dataclass(frozen=True, slots=True)
class ColumnFlow(Box):
    """Boxes already placed in columns, the top left corner of the first at (0, 0)."""

    flows: ClassVar[bool] = True

    placed: tuple[Placed, ...]
    boxes: tuple[Box, ...]
    column: float

    def _measured(self) -> float:
        return max((item.y + item.box.height for item in self.placed), default=0.0)

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw the first column, then the second."""
        for item in self.placed:
            item.box.draw(canvas, x + item.x, y + item.y)

    def split(self, room: float) -> tuple[Box, Box] | None:
        """Both columns as high as the room, and the rest balanced again."""
        placed, rest = _poured(self.boxes, self.column, room)
        head = ColumnFlow(tuple(placed), (), self.column)
        return head, column_flow(rest, self.column, after=self.after)


def column_flow(boxes: Sequence[Box], column: float, *, after: float) -> ColumnFlow:
    """The boxes in two columns of about one height; `column` is the width of each."""
    height = sum(box.height + box.after for box in boxes) / 2
    placed, rest = _poured(boxes, column, height)
    while rest:
        height += _STEP
        placed, rest = _poured(boxes, column, height)
    return ColumnFlow(tuple(placed), tuple(boxes), column, after=after)


def _poured(
    boxes: Sequence[Box], column: float, height: float
) -> tuple[list[Placed], Sequence[Box]]:
    placed: list[Placed] = []
    for x in (0.0, column + COLUMN_GAP):
        space = Space(x, 0, height)
        boxes = space.pour(boxes)
        placed += space.placed
    return placed, boxes
