"""The list of titles with their pages, as a box: its height is known before the pages are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.documents.inline import plain
from checklist.documents.palette import BRAND, INK, LINE
from checklist.documents.pdf.boxes import Box
from checklist.documents.pdf.faces import Face
from checklist.documents.pdf.pages import MEASURE
from checklist.documents.scene import Polyline, Rect

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checklist.documents.document import Heading
    from checklist.documents.pdf.canvas import Canvas


@dataclass(frozen=True, slots=True)
class ContentsEntry(Box):
    """One line of the contents. `pages` is filled while pages are made, read when drawn."""

    heading: Heading
    number: int
    pages: Mapping[int, tuple[int, float]]

    @property
    def height(self) -> float:
        """Main titles breathe."""
        return 7.6 if self.heading.level == 1 else 5.3

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Title, dotted line, page number; the whole line is a link."""
        main = self.heading.level == 1
        size, face, indent = (10.4, Face.SEMIBOLD, 0.0) if main else (9.4, Face.REGULAR, 6.0)
        page, top = self.pages[self.number]
        baseline = y + self.height - 1.5
        number = str(page)
        edge = x + MEASURE - canvas.width(number, Face.SEMIBOLD, size)
        text, size = canvas.fit(plain(self.heading.text), MEASURE - indent - 16, face, size, size)
        end = x + indent + canvas.width(text, face, size)
        canvas.write_text(x + indent, baseline, text, face, size, INK)
        canvas.write_text(edge, baseline, number, Face.SEMIBOLD, size, BRAND)
        canvas.stroke(Polyline(((end + 2, baseline), (edge - 2, baseline)), LINE, 0.25, 0.3))
        canvas.link_to(Rect(x, y, MEASURE, self.height, INK), (page, max(top - 4, 0)))
