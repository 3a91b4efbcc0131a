"""What tells pages, as boxes: their heights are known before the pages are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from checklist.documents.inline import plain
from checklist.documents.palette import ACCENT, BRAND, INK, LINE
from checklist.documents.pdf.boxes import Box
from checklist.documents.pdf.faces import POINT, Face
from checklist.documents.pdf.measure import fit, width
from checklist.documents.scene import Polyline, Rect

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checklist.documents.document import Heading
    from checklist.documents.pdf.canvas import Canvas
    from checklist.documents.pdf.faces import Style


class _Line(NamedTuple):
    """How a line of the contents is set: its height, the size and face of its text, its indent."""

    height: float
    size: float
    face: Face
    indent: float


_LINES = {
    1: _Line(7.4, 10.4, Face.SEMIBOLD, 0),
    2: _Line(6.0, 9.4, Face.SEMIBOLD, 3),
    3: _Line(4.9, 9.0, Face.REGULAR, 6),
}


@dataclass(frozen=True, slots=True)
class ContentsEntry(Box):
    """One line of the contents. `anchors` is filled while pages are made, read when drawn."""

    heading: Heading
    leads_to: str
    width: float
    anchors: Mapping[str, tuple[int, float]]

    def _measured(self) -> float:
        return _LINES[self.heading.level].height

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Title, dotted line, page number; the whole line is a link."""
        height, size, face, indent = _LINES[self.heading.level]
        page, top = self.anchors[self.leads_to]
        baseline = y + height - 1.5
        number = str(page)
        edge = x + self.width - width(number, Face.SEMIBOLD, size)
        text, size = fit(plain(self.heading.text), self.width - indent - 9, face, size, 7.6)
        end = x + indent + width(text, face, size)
        canvas.write_text(x + indent, baseline, text, face, size, INK)
        canvas.write_text(edge, baseline, number, Face.SEMIBOLD, size, BRAND)
        canvas.stroke(Polyline(((end + 2, baseline), (edge - 2, baseline)), LINE, 0.25, 0.3))
        canvas.link_to(Rect(x, y, self.width, height, INK), (page, max(top - 4, 0)))


@dataclass(frozen=True, slots=True)
class PageNumber(Box):
    """The page where a card begins, as a link. `anchors` is read when drawn."""

    leads_to: str
    width: float
    style: Style
    anchors: Mapping[str, tuple[int, float]]

    def _measured(self) -> float:
        return self.style.line_height

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """The number, on the right."""
        page, top = self.anchors[self.leads_to]
        style, number = self.style, str(page)
        left = x + self.width - width(number, style.face, style.size)
        size = style.size * POINT
        baseline = y + size * 0.8 + (style.line_height - size) / 2
        canvas.write_text(left, baseline, number, style.face, style.size, ACCENT)
        canvas.link_to(Rect(x, y, self.width, self.height, INK), (page, max(top - 4, 0)))
