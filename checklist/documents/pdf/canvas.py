"""The one door to fpdf2: every line, shape, link and bookmark of a document passes through here.

fpdf2 keeps pages, links, outline and the structure of the file; what is drawn is written here as
the operators of PDF (ISO 32000-1, 8 and 9), each state only when it changes. Facts about fpdf2
2.8.9 that this class stands on: links are not filtered; local and remote files are readable unless
`resource_access_policy` forbids it; the state of a page is unknown after `add_page`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from fpdf import FPDF
from fpdf.enums import ResourceAccessPolicy
from fpdf.prefs import ViewerPreferences

from checklist.documents.palette import ACCENT, INK
from checklist.documents.pdf.faces import POINT, Face
from checklist.documents.pdf.measure import drawable, width
from checklist.documents.pdf.typefaces import Producer
from checklist.documents.scene import Anchor, Circle, Label, Polyline, Rect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checklist.documents.document import Document
    from checklist.documents.scene import Scene

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0

Piece = tuple[str, Face, str | None, int]
"""A text with its face and the address it leads to, as a `Span` says them."""

_ROUND_ENDS_AND_JOINS = "1 J 1 j"
_CURVE = 0.5523
"""Length of the handles of a quarter of circle drawn as a Bézier curve, for a radius of 1."""

_NUMBERS = {face: number for number, face in enumerate(Face, start=1)}


@cache
def _rgb(color: str) -> str:
    return " ".join(f"{int(color[i : i + 2], 16) / 255:.4g}" for i in (1, 3, 5))


def _encoded(text: str) -> str:
    """A text as the operators of PDF want it: see `typefaces` for its codes."""
    codes = text.encode("utf-16-be").decode("latin-1")
    escaped = codes.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return escaped.replace("\r", "\\r")


class Canvas(FPDF):
    """Pages in millimetres, y downwards, with the fonts of the product."""

    def __init__(self, document: Document) -> None:
        """An empty file described by the document, dated by it, so that bytes never vary."""
        super().__init__(unit="mm", format=(PAGE_WIDTH, PAGE_HEIGHT))
        self.resource_access_policy = ResourceAccessPolicy.NONE
        self.set_auto_page_break(auto=False)
        self.single_resources_object = True
        self._describe(document)

    def _describe(self, document: Document) -> None:
        day = document.created_on
        self.set_creation_date(datetime(day.year, day.month, day.day, tzinfo=UTC))
        self.set_title(document.title)
        self.set_author(document.author)
        self.set_subject(document.subject)
        self.set_lang(document.language)
        self.set_creator(document.running_title)
        self.set_display_mode("fullwidth")
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)

    def open_page(self) -> None:
        """Begin the next page, with round line ends."""
        self.add_page()
        self._out(_ROUND_ENDS_AND_JOINS)
        self._filling = self._stroking = self._type = ""
        self._thickness = 0.0

    def finished(self) -> bytes:
        """The file."""
        return bytes(self.output(output_producer_class=Producer))

    def write_text(
        self, x: float, y: float, text: str, face: Face, size: float, color: str = INK
    ) -> None:
        """Draw a drawable text with its baseline at y."""
        self.write_line(x, y, ((text, face, None, 0),), size, color)

    def write_line(
        self, x: float, y: float, line: Iterable[Piece], size: float, color: str
    ) -> None:
        """Draw drawable texts one after the other with their baseline at y; links in their own."""
        out = [f"BT {x / POINT:.2f} {(PAGE_HEIGHT - y) / POINT:.2f} Td"]
        for text, face, url, _ in line:
            ink = ACCENT if url else color
            if ink != self._filling:
                out.append(self._fill_color(ink))
            kind = f"/F{_NUMBERS[face]} {size:.2f} Tf"
            if kind != self._type:
                self._type = kind
                out.append(kind)
            out.append(f"({_encoded(text)}) Tj")
        out.append("ET")
        self._out(" ".join(out))

    def fill(self, shape: Rect) -> None:
        """Draw a filled rectangle."""
        self._out(f"{self._fill_color(shape.fill)} {_rectangle(shape)} f")

    def outline(self, shape: Rect, thickness: float = 0.25) -> None:
        """Draw the border of a rectangle, in the colour of its `fill`."""
        self._out(f"{self._pen(shape.fill, thickness)} {_rectangle(shape)} s")

    def stroke(self, line: Polyline) -> None:
        """Draw a stroked line."""
        pen = self._pen(line.stroke, line.width)
        points = (f"{x / POINT:.2f} {(PAGE_HEIGHT - y) / POINT:.2f}" for x, y in line.points)
        path = f"{' l '.join(points).replace(' l ', ' m ', 1)} l S"
        if line.dash:
            dash, gap = line.dash / POINT, line.dash * 1.6 / POINT
            path = f"[{dash:.2f} {gap:.2f}] 0 d {path} [] 0 d"
        self._out(f"{pen} {path}")

    def disc(self, disc: Circle) -> None:
        """Draw a filled disc."""
        side = 2 * disc.radius
        around = Rect(disc.x - disc.radius, disc.y - disc.radius, side, side, disc.fill)
        self._out(f"{self._fill_color(disc.fill)} {_rounded(around, disc.radius)} f")

    def _fill_color(self, color: str) -> str:
        """What to write before filling in that colour: nothing when it is the current one."""
        if color == self._filling:
            return ""
        self._filling = color
        return f"{_rgb(color)} rg"

    def _pen(self, color: str, thickness: float) -> str:
        """What to write before drawing lines of that colour and width."""
        out = ""
        if color != self._stroking:
            self._stroking = color
            out = f"{_rgb(color)} RG "
        if thickness != self._thickness:
            self._thickness = thickness
            out += f"{thickness / POINT:.2f} w"
        return out

    def scene(self, scene: Scene, x: float, y: float) -> None:
        """Draw a scene with its top left corner there."""
        for shape in scene.shapes:
            match shape:
                case Rect(a, b, wide, high, fill, radius):
                    self.fill(Rect(x + a, y + b, wide, high, fill, radius))
                case Polyline():
                    points = tuple((x + a, y + b) for a, b in shape.points)
                    self.stroke(Polyline(points, shape.stroke, shape.width, shape.dash))
                case Circle():
                    self.disc(Circle(x + shape.x, y + shape.y, shape.radius, shape.fill))
                case Label():
                    self._label(shape, x, y)

    def _label(self, label: Label, x: float, y: float) -> None:
        face = Face.SEMIBOLD if label.bold else Face.REGULAR
        text = drawable(label.text, face)
        room = width(text, face, label.size)
        shift = {Anchor.START: 0.0, Anchor.MIDDLE: room / 2, Anchor.END: room}[label.anchor]
        self.write_text(x + label.x - shift, y + label.y, text, face, label.size, label.color)

    def bookmark(self, text: str, level: int, y: float) -> None:
        """Add a line to the outline that readers show beside the pages. `level` begins at 1."""
        self.set_y(y)
        self.start_section(text, level - 1)

    def link_to(self, area: Rect, target: str | tuple[int, float]) -> None:
        """Make an area lead to an address already checked, or to a (page, y) of this file."""
        if isinstance(target, str):
            self.link(area.x, area.y, area.width, area.height, target)
            return
        page, y = target
        self.link(area.x, area.y, area.width, area.height, self.add_link(y=y, page=page))


def _rectangle(shape: Rect) -> str:
    """The path of a rectangle; its corners are round when its `radius` says so."""
    radius = min(shape.radius, shape.width / 2, shape.height / 2)
    if radius > 0:
        return _rounded(shape, radius)
    left, bottom = shape.x / POINT, (PAGE_HEIGHT - shape.y - shape.height) / POINT
    return f"{left:.2f} {bottom:.2f} {shape.width / POINT:.2f} {shape.height / POINT:.2f} re"


def _rounded(shape: Rect, radius: float) -> str:
    """The path of a rectangle with round corners, clockwise from the left of its top."""
    left, right = shape.x / POINT, (shape.x + shape.width) / POINT
    top = (PAGE_HEIGHT - shape.y) / POINT
    bottom = top - shape.height / POINT
    r = radius / POINT
    h = r * (1 - _CURVE)
    return (
        f"{left + r:.2f} {top:.2f} m {right - r:.2f} {top:.2f} l "
        f"{right - h:.2f} {top:.2f} {right:.2f} {top - h:.2f} {right:.2f} {top - r:.2f} c "
        f"{right:.2f} {bottom + r:.2f} l "
        f"{right:.2f} {bottom + h:.2f} {right - h:.2f} {bottom:.2f} {right - r:.2f} {bottom:.2f} c "
        f"{left + r:.2f} {bottom:.2f} l "
        f"{left + h:.2f} {bottom:.2f} {left:.2f} {bottom + h:.2f} {left:.2f} {bottom + r:.2f} c "
        f"{left:.2f} {top - r:.2f} l "
        f"{left:.2f} {top - h:.2f} {left + h:.2f} {top:.2f} {left + r:.2f} {top:.2f} c h"
    )
