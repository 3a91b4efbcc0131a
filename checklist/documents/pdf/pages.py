"""Boxes put on pages: nothing is drawn before the number of pages is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.documents.pdf.pouring import Placed, Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checklist.documents.pdf.boxes import Box

LEFT, RIGHT, TOP, BOTTOM = 16.0, 194.0, 23.0, 281.0
MEASURE = RIGHT - LEFT


class Pages:
    """Pages under construction, numbered from `first`.

    `anchors` tells where each named box begins: its page and its height on it.
    """

    def __init__(self, first: int) -> None:
        """No page yet."""
        self.first = first
        self.anchors: dict[str, tuple[int, float]] = {}
        self._spaces: list[Space] = []

    @property
    def pages(self) -> list[list[Placed]]:
        """What stands on each page."""
        return [space.placed for space in self._spaces]

    def turn(self) -> None:
        """Begin a new page, unless the current one is still empty."""
        if not self._spaces or self._spaces[-1].placed:
            self._spaces.append(Space(LEFT, TOP, BOTTOM))

    def place(self, boxes: Sequence[Box]) -> None:
        """Put boxes one under the other, turning pages where needed."""
        if not self._spaces:
            self.turn()
        while boxes:
            space, known = self._spaces[-1], len(self._spaces[-1].placed)
            boxes = space.pour(boxes)
            for placed in space.placed[known:]:
                if placed.box.anchor:
                    here = (self.first + len(self._spaces) - 1, placed.y)
                    self.anchors.setdefault(placed.box.anchor, here)
            if boxes:
                self.turn()
