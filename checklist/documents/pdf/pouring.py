"""Boxes poured into a space of a known height: what stands there, and what is left.

A page is such a space, and so is a column. Boxes that belong together stay together; a box is cut
where sending it whole to the next space would leave a hole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.documents.pdf.boxes import Row, Title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checklist.documents.pdf.boxes import Box

_LARGEST_HOLE = 30.0
"""Height that may stay empty at the foot of a page, less than a fifth of it."""

_LEAST_PART = 16.0
"""Height of each part of a box that is cut: less looks stranded."""

_AFTER_TITLE = {1: 24.0, 2: 16.0}
"""Height that must stand on the same page under a title of that level: two lines look stranded."""

_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Placed:
    """A box, with its top left corner. `repeated` marks the head of a table drawn once more."""

    box: Box
    x: float
    y: float
    repeated: bool = False


class Space:
    """A space being filled from `top` to `bottom`, with its left side at `x`."""

    def __init__(self, x: float, top: float, bottom: float) -> None:
        """An empty space."""
        self.placed: list[Placed] = []
        self.y = top
        self._x, self._bottom = x, bottom

    @property
    def room(self) -> float:
        """Height left."""
        return self._bottom - self.y

    def pour(self, boxes: Sequence[Box]) -> list[Box]:
        """Place the boxes that stand here, one under the other, and give back the others."""
        self._repeat_head(boxes)
        taken = 0
        for chain in chains(boxes):
            if not self._has_room_for(chain):
                return [*self._begin(chain), *boxes[taken + len(chain) :]]
            for box in chain:
                self._add(box)
            taken += len(chain)
        return []

    def _repeat_head(self, boxes: Sequence[Box]) -> None:
        first = boxes[0] if boxes else None
        if not self.placed and isinstance(first, Row) and first.head is not None:
            self._add(first.head, repeated=True)

    def _has_room_for(self, chain: list[Box]) -> bool:
        return _opening(chain) + chain[-1].height <= self.room + _SLACK

    def _begin(self, chain: list[Box]) -> list[Box]:
        """Place what may be placed of a chain too high for the room, and give back the rest."""
        if all(placed.repeated for placed in self.placed):
            return self._force(chain)
        *opening, last = chain
        if self.room > _LARGEST_HOLE or last.flows:
            parts = _fair_parts(last, self.room - _opening(chain))
            if parts is not None:
                for box in (*opening, parts[0]):
                    self._add(box)
                return [parts[1]]
        return chain

    def _force(self, chain: list[Box]) -> list[Box]:
        """In a space still empty something is always placed: none further on is better."""
        rest = list(chain)
        while rest and rest[0].height <= self.room + _SLACK:
            self._add(rest.pop(0))
        if not rest:
            return rest
        parts = rest[0].split(self.room)
        if parts is not None:
            self._add(parts[0])
            rest[0] = parts[1]
        elif len(rest) == len(chain):
            self._add(rest.pop(0))
        return rest

    def _add(self, box: Box, *, repeated: bool = False) -> None:
        self.placed.append(Placed(box, self._x, self.y, repeated))
        self.y += box.height + box.after


def _opening(chain: list[Box]) -> float:
    return sum(box.height + box.after for box in chain[:-1])


def _fair_parts(box: Box, room: float) -> tuple[Box, Box] | None:
    """Two parts of the box that do not look stranded; None when it cannot be cut so."""
    for first in (room, room - _LEAST_PART):
        parts = box.split(first) if first >= _LEAST_PART else None
        if parts is not None and (parts[1].height >= _LEAST_PART or box.flows):
            return parts
    return None


def chains(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """Boxes that must stand together, with the first that lets go.

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
