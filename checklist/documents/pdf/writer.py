"""From a document to the bytes of a PDF: lay out every page, then draw them in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.documents.palette import BRAND, LINE, MUTED, TONE_LOOKS, Tone
from checklist.documents.pdf.canvas import PAGE_WIDTH, Canvas
from checklist.documents.pdf.cover import draw_cover
from checklist.documents.pdf.faces import Face
from checklist.documents.pdf.layout import FIRST_PAGE, Layout
from checklist.documents.pdf.measure import drawable, fit, width
from checklist.documents.pdf.pages import LEFT, MEASURE, RIGHT
from checklist.documents.scene import Polyline, Rect

if TYPE_CHECKING:
    from checklist.documents.document import Document

_BANNER_HEIGHT = 7.0
_BANNER_LOOK = TONE_LOOKS[Tone.WARNING]


def render_pdf(document: Document) -> bytes:
    """The document as a PDF file; the same document always gives the same bytes."""
    canvas = Canvas(document)
    pages = Layout(document).pages()
    draw_cover(canvas, document)
    _banner(canvas, document)
    total = len(pages) + 1
    for number, boxes in enumerate(pages, start=FIRST_PAGE):
        canvas.open_page()
        _banner(canvas, document)
        _furniture(canvas, document, f"{number} / {total}")
        for placed in boxes:
            placed.box.draw(canvas, placed.x, placed.y)
    return canvas.finished()


def _banner(canvas: Canvas, document: Document) -> None:
    if document.banner is None:
        return
    canvas.fill(Rect(0, 0, PAGE_WIDTH, _BANNER_HEIGHT, _BANNER_LOOK.tint))
    text, size = fit(document.banner, MEASURE, Face.BOLD, 9, 7)
    x = (PAGE_WIDTH - width(text, Face.BOLD, size)) / 2
    canvas.write_text(x, 4.75, text, Face.BOLD, size, _BANNER_LOOK.text)


def _furniture(canvas: Canvas, document: Document, folio: str) -> None:
    title, size = fit(document.running_title, 90, Face.SEMIBOLD, 8, 7)
    canvas.write_text(LEFT, 15, title, Face.SEMIBOLD, size, BRAND)
    author, size = fit(document.author, 75, Face.REGULAR, 8, 7)
    x = RIGHT - width(author, Face.REGULAR, size)
    canvas.write_text(x, 15, author, Face.REGULAR, size, MUTED)
    canvas.stroke(Polyline(((LEFT, 18), (RIGHT, 18)), LINE, 0.25))
    canvas.write_text(LEFT, 287, drawable(document.footer, Face.REGULAR), Face.REGULAR, 7.6, MUTED)
    x = RIGHT - width(folio, Face.SEMIBOLD, 8)
    canvas.write_text(x, 287, folio, Face.SEMIBOLD, 8, BRAND)
