"""Boxes put on pages: nothing is drawn before the number of pages is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.documents.pdf.boxes import Row, Title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checklist.documents.pdf.boxes import Box

LEFT, RIGHT, TOP, BOTTOM = 18.0, 192.0, 24.0, 280.0
MEASURE = RIGHT - LEFT

_MAY_BE_CUT = (BOTTOM - TOP) / 2
"""A box higher than this is cut: sent whole to the next page, it would leave a hole."""

_LEAST_PART = 45.0
"""Height under a title below which a box is not begun."""

_AFTER_TITLE = {1: 40.0, 2: 20.0}
"""Height that must stand on the same page under a title of that level: two lines look stranded."""

_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Placed:
    """A box at its height on a page."""

    box: Box
    y: float


class Pages:
    """Pages under construction, numbered from `first`. `titles` tells where each title stands."""

    def __init__(self, first: int) -> None:
        """No page yet."""
        self.first = first
        self.pages: list[list[Placed]] = []
        self.titles: dict[int, tuple[int, float]] = {}
        self._y = TOP

    def turn(self) -> None:
        """Begin a new page, unless the current one is still empty."""
        if not self.pages or self.pages[-1]:
            self.pages.append([])
            self._y = TOP

    def place(self, boxes: Sequence[Box]) -> None:
        """Put boxes one under the other, turning pages where needed."""
        if not self.pages:
            self.turn()
        for chain in _chains(boxes):
            if not self._may_begin(chain):
                self._turn_for(chain[0])
            for box in chain:
                self._put(box)

    def _may_begin(self, chain: list[Box]) -> bool:
        room = BOTTOM - self._y
        opening = sum(box.height + box.after for box in chain[:-1])
        height = opening + chain[-1].height
        if height <= room + _SLACK:
            return True
        return height > _MAY_BE_CUT and room >= opening + _LEAST_PART

    def _turn_for(self, box: Box) -> None:
        self.turn()
        if isinstance(box, Row) and box.head is not None:
            self._add(box.head)

    def _put(self, box: Box) -> None:
        turned = False
        while box.height > BOTTOM - self._y + _SLACK:
            parts = box.split(BOTTOM - self._y) if box.height > _MAY_BE_CUT else None
            if parts is not None:
                self._add(parts[0])
                box = parts[1]
            elif turned:
                break
            self._turn_for(box)
            turned = parts is None
        self._add(box)

    def _add(self, box: Box) -> None:
        self.pages[-1].append(Placed(box, self._y))
        if isinstance(box, Title):
            self.titles[box.number] = (self.first + len(self.pages) - 1, self._y)
        self._y += box.height + box.after


def _chains(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """Boxes that must stand on one page, with the first that lets go.

    A title lets go once enough stands under it, or where another title begins.
    """
    chain: list[Box] = []
    owed = 0.0
    for index, box in enumerate(boxes):
        chain.append(box)
        if isinstance(box, Title):
            owed = _AFTER_TITLE.get(box.level, 0.0)
        else:
            owed -= box.height + box.after
        leads = index + 1 < len(boxes) and not isinstance(boxes[index + 1], Title)
        if not box.keep_next and not (owed > 0 and leads):
            yield chain
            chain, owed = [], 0.0
    if chain:
        yield chain
