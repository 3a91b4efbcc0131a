"""The one door to fpdf2: every line, shape, link and bookmark of a document passes through here.

Facts about fpdf2 2.8.9 that this class stands on: `rect` collapses when the corner radius reaches
half a side; a glyph missing from the font is dropped with no error; links are not filtered; local
and remote files are readable unless `resource_access_policy` forbids it.
"""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from fpdf import FPDF
from fpdf.enums import ResourceAccessPolicy
from fpdf.fonts import TTFFont
from fpdf.prefs import ViewerPreferences

from checklist.documents.palette import INK
from checklist.documents.pdf.faces import POINT, Face
from checklist.documents.scene import Anchor, Circle, Label, Polyline, Rect

if TYPE_CHECKING:
    from checklist.documents.document import Document
    from checklist.documents.scene import Scene

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0

_LOOKALIKES = {"→": "›", "←": "‹", "✓": "•", "☐": "•", "‐": "-", "ﬁ": "fi", "ﬂ": "fl"}
_ROUND_ENDS_AND_JOINS = "1 J 1 j"


def _rgb(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


class Canvas(FPDF):
    """Pages in millimetres, y downwards, with the fonts of the product."""

    def __init__(self, document: Document) -> None:
        """An empty file described by the document, dated by it, so that bytes never vary."""
        super().__init__(unit="mm", format=(PAGE_WIDTH, PAGE_HEIGHT))
        self.resource_access_policy = ResourceAccessPolicy.NONE
        self.set_auto_page_break(auto=False)
        for face in Face:
            self.add_font(face.value, "", face.path)
        self._advances = {face: self._font(face).cw for face in Face}
        self._known = {face: frozenset(map(chr, self._font(face).cmap)) for face in Face}
        self._widths: dict[tuple[str, Face], float] = {}
        self._describe(document)

    def _font(self, face: Face) -> TTFFont:
        font = self.fonts[face.value.lower()]
        if not isinstance(font, TTFFont):
            raise TypeError(f"{face.path}: not a TrueType font")
        return font

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

    def drawable(self, text: str, face: Face) -> str:
        """The text with only glyphs that the face has: a look-alike, else a question mark."""
        known = self._known[face]
        if known.issuperset(text):
            return text
        return "".join(self._glyphs(character, face) for character in text)

    def _glyphs(self, character: str, face: Face) -> str:
        known = self._known[face]
        if character in known:
            return character
        if unicodedata.combining(character):
            return ""
        close = _LOOKALIKES.get(character) or unicodedata.normalize("NFKD", character)
        kept = "".join(c for c in close if c in known)
        return kept or "?"

    def width(self, text: str, face: Face, size: float) -> float:
        """Width of a drawable text, in millimetres."""
        key = (text, face)
        units = self._widths.get(key)
        if units is None:
            advances = self._advances[face]
            units = self._widths[key] = sum(advances[ord(character)] for character in text)
        return units * size * POINT / 1000

    def write_text(
        self, x: float, y: float, text: str, face: Face, size: float, color: str = INK
    ) -> None:
        """Draw a drawable text with its baseline at y."""
        self.set_font(face.value, "", size)
        self.set_text_color(*_rgb(color))
        self.text(x, y, text)

    def fit(
        self, text: str, room: float, face: Face, size: float, smallest: float
    ) -> tuple[str, float]:
        """The text and size that stand in one line of that width: smaller, then cut with « … »."""
        text = self.drawable(text, face)
        while size > smallest and self.width(text, face, size) > room:
            size -= 0.25
        if self.width(text, face, size) <= room:
            return text, size
        while text and self.width(text + "…", face, size) > room:
            text = text[:-1]
        return text.rstrip() + "…", size

    def fill(self, shape: Rect) -> None:
        """Draw a filled rectangle."""
        self.set_fill_color(*_rgb(shape.fill))
        radius = min(shape.radius, shape.width * 0.499, shape.height * 0.499)
        rounded = radius > 0
        self.rect(
            shape.x,
            shape.y,
            shape.width,
            shape.height,
            style="F",
            round_corners=rounded,
            corner_radius=radius,
        )

    def outline(self, shape: Rect, width: float = 0.25) -> None:
        """Draw the border of a rectangle, in the colour of its `fill`."""
        self.set_draw_color(*_rgb(shape.fill))
        self.set_line_width(width)
        radius = min(shape.radius, shape.width * 0.499, shape.height * 0.499)
        self.rect(
            shape.x,
            shape.y,
            shape.width,
            shape.height,
            style="D",
            round_corners=radius > 0,
            corner_radius=radius,
        )

    def stroke(self, line: Polyline) -> None:
        """Draw a stroked line."""
        self.set_draw_color(*_rgb(line.stroke))
        self.set_line_width(line.width)
        if line.dash:
            self.set_dash_pattern(line.dash, line.dash * 1.6)
        self.polyline(list(line.points))
        if line.dash:
            self.set_dash_pattern()

    def scene(self, scene: Scene, x: float, y: float) -> None:
        """Draw a scene with its top left corner there."""
        for shape in scene.shapes:
            match shape:
                case Rect():
                    moved = Rect(
                        x + shape.x,
                        y + shape.y,
                        shape.width,
                        shape.height,
                        shape.fill,
                        shape.radius,
                    )
                    self.fill(moved)
                case Polyline():
                    points = tuple((x + a, y + b) for a, b in shape.points)
                    self.stroke(Polyline(points, shape.stroke, shape.width, shape.dash))
                case Circle():
                    self.set_fill_color(*_rgb(shape.fill))
                    self.circle(x + shape.x, y + shape.y, shape.radius, style="F")
                case Label():
                    self._label(shape, x, y)

    def _label(self, label: Label, x: float, y: float) -> None:
        face = Face.SEMIBOLD if label.bold else Face.REGULAR
        text = self.drawable(label.text, face)
        width = self.width(text, face, label.size)
        shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[label.anchor]
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
