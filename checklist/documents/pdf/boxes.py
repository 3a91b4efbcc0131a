"""What a page is made of: boxes of a known height, that may be cut when a page is too short.

All measures are in millimetres. Boxes are drawn in reading order, once.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar

from checklist.documents.palette import ACCENT, LINE
from checklist.documents.pdf.faces import POINT
from checklist.documents.scene import Polyline, Rect, Scene, icon

if TYPE_CHECKING:
    from checklist.documents.palette import Look
    from checklist.documents.pdf.canvas import Canvas
    from checklist.documents.pdf.faces import Style
    from checklist.documents.pdf.flow import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Box(ABC):
    """A piece of page. `after` is the space below it, dropped at the foot of a page.

    `keep_next` says that it must stand on the same page as the box that follows. `anchor` is what
    lists of pages know it by, empty when none does. `height`, without `after`, is measured once:
    laying out asks for it ten times a box. What `flows` may be cut wherever the page ends.
    """

    flows: ClassVar[bool] = False

    after: float = 0.0
    keep_next: bool = False
    anchor: str = ""
    height: float = field(init=False, default=0.0)

    def __post_init__(self) -> None:
        """Measure."""
        object.__setattr__(self, "height", self._measured())

    @abstractmethod
    def _measured(self) -> float:
        """Height without `after`."""

    @abstractmethod
    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw with the top left corner there."""

    def split(self, room: float) -> tuple[Box, Box] | None:  # noqa: ARG002
        """Two boxes, the first at most `room` high; None when it cannot be cut there."""
        return None


@dataclass(frozen=True, slots=True)
class Lines(Box):
    """Lines of text that stay together. `shift` moves each to the right, by its index."""

    lines: tuple[Line, ...]
    style: Style
    right_edge: float | None = None

    def _measured(self) -> float:
        return len(self.lines) * self.style.line_height

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw each line; a link is underlined and leads to its address."""
        style = self.style
        size = style.size * POINT
        baseline = y + size * 0.8 + (style.line_height - size) / 2
        for line in self.lines:
            left = x
            if self.right_edge is not None:
                left += self.right_edge - sum(span.units for span in line) * size / 1000
            canvas.write_line(left, baseline, line, style.size, style.color)
            for span in line:
                width = span.units * size / 1000
                if span.url:
                    rule = ((left, baseline + 0.6), (left + width, baseline + 0.6))
                    canvas.stroke(Polyline(rule, ACCENT, 0.15))
                    top = baseline - style.line_height * 0.72
                    canvas.link_to(Rect(left, top, width, style.line_height, ACCENT), span.url)
                left += width
            baseline += style.line_height


@dataclass(frozen=True, slots=True)
class Sketch(Box):
    """A scene."""

    scene: Scene

    def _measured(self) -> float:
        return self.scene.height

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw the scene."""
        canvas.scene(self.scene, x, y)


@dataclass(frozen=True, slots=True)
class Stack(Box):
    """Boxes one under the other, each moved to the right by `indent`.

    The marker stands beside the first, `marker_at` from the left.
    """

    boxes: tuple[Box, ...]
    indent: float = 0.0
    marker: Box | None = None
    marker_at: float = 0.0

    def _measured(self) -> float:
        spaces = sum(box.after for box in self.boxes[:-1])
        return spaces + sum(box.height for box in self.boxes)

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw the boxes downwards, the marker beside the first."""
        if self.marker is not None:
            self.marker.draw(canvas, x + self.marker_at, y)
        for box in self.boxes:
            box.draw(canvas, x + self.indent, y)
            y += box.height + box.after

    def split(self, room: float) -> tuple[Stack, Stack] | None:
        """Cut between two boxes, or inside the last one that begins in the room."""
        used = 0.0
        for index, box in enumerate(self.boxes):
            if used + box.height > room + 1e-6:
                return self._cut(index, box.split(room - used))
            used += box.height + box.after
        return None

    def _cut(self, index: int, parts: tuple[Box, Box] | None) -> tuple[Stack, Stack] | None:
        head, tail = self.boxes[:index], self.boxes[index:]
        if parts is not None:
            head, tail = (*head, parts[0]), (parts[1], *tail[1:])
        else:
            while head and head[-1].keep_next:
                head, tail = head[:-1], (head[-1], *tail)
        if not head:
            return None
        rest = replace(self, boxes=tail, marker=None)
        return replace(self, boxes=head, after=0.0, keep_next=False), rest


@dataclass(frozen=True, slots=True)
class Title(Box):
    """A title that contents and bookmarks lead to."""

    stack: Stack
    level: int
    text: str

    def _measured(self) -> float:
        return self.stack.height

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Set the bookmark, then draw."""
        canvas.bookmark(self.text, self.level, y)
        self.stack.draw(canvas, x, y)


@dataclass(frozen=True, slots=True)
class Frame:
    """How a framed stack is drawn: its colours, its padding, the sign in its margin."""

    look: Look
    background: str
    border: str | None
    padding: float
    margin: float


@dataclass(frozen=True, slots=True)
class Framed(Box):
    """A stack in a frame, with a coloured strip on its left and its sign beside the first line.

    `again` is what reminds of it on the next page when it is cut, None when nothing does.
    """

    stack: Stack
    frame: Frame
    width: float
    again: Box | None = None
    begun: bool = False

    def _measured(self) -> float:
        return self.stack.height + 2 * self.frame.padding

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw the frame, the sign unless it stands on the page before, then the stack."""
        frame = self.frame
        canvas.fill(Rect(x, y, self.width, self.height, frame.background, 1.6))
        if frame.border:
            canvas.outline(Rect(x, y, self.width, self.height, frame.border, 1.6))
        canvas.fill(Rect(x, y, 1.3, self.height, frame.look.fill))
        if not self.begun:
            center = (x + frame.margin / 2 + 0.7, y + frame.padding + 2.4)
            sign = Scene(0, 0, tuple(icon(frame.look.icon, center, 2.5, frame.look.fill)))
            canvas.scene(sign, 0, 0)
        self.stack.draw(canvas, x + frame.margin, y + frame.padding)

    def split(self, room: float) -> tuple[Framed, Framed] | None:
        """Two frames, the second without sign."""
        parts = self.stack.split(room - 2 * self.frame.padding)
        if parts is None:
            return None
        head, tail = parts
        if self.again is not None:
            tail = replace(tail, boxes=(self.again, *tail.boxes))
        return (
            replace(self, stack=head, after=0.0, keep_next=False),
            replace(self, stack=tail, again=None, begun=True, anchor=""),
        )


@dataclass(frozen=True, slots=True)
class Row(Box):
    """Cells side by side; `head`, the row of titles, is drawn again on each new page."""

    cells: tuple[Stack, ...]
    widths: tuple[float, ...]
    padding: tuple[float, float]
    background: str | None = None
    head: Row | None = None
    ruled: bool = True

    def _measured(self) -> float:
        return max(cell.height for cell in self.cells) + 2 * self.padding[1]

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw the background, the cells, then the rule below."""
        total = sum(self.widths)
        if self.background:
            canvas.fill(Rect(x, y, total, self.height, self.background))
        left = x
        for cell, width in zip(self.cells, self.widths, strict=True):
            cell.draw(canvas, left + self.padding[0], y + self.padding[1])
            left += width
        if self.ruled:
            bottom = y + self.height
            canvas.stroke(Polyline(((x, bottom), (x + total, bottom)), LINE, 0.25))

    def split(self, room: float) -> tuple[Row, Row] | None:
        """Each cell cut at the same height; a cell that fits leaves an empty one below."""
        inner = room - 2 * self.padding[1]
        heads, tails = [], []
        for cell in self.cells:
            if cell.height <= inner:
                parts: tuple[Stack, Stack] | None = (cell, Stack(()))
            else:
                parts = cell.split(inner)
            if parts is None:
                return None
            heads.append(parts[0])
            tails.append(parts[1])
        head = replace(self, cells=tuple(heads), after=0.0, keep_next=False, ruled=False)
        return head, replace(self, cells=tuple(tails))


@dataclass(frozen=True, slots=True)
class Overlay(Box):
    """A box drawn over a scene of its size."""

    scene: Scene
    content: Box

    def _measured(self) -> float:
        return self.scene.height

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw the scene, then the content."""
        canvas.scene(self.scene, x, y)
        self.content.draw(canvas, x, y)
