"""From a document to the bytes of a PDF: lay out every page, then draw them in order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checklist.documents.document import (
    Contents,
    Heading,
    Paragraph,
    contents_of,
)
from checklist.documents.palette import BRAND, LINE, MUTED, TONE_LOOKS, Tone
from checklist.documents.pdf.blocks import Typesetter
from checklist.documents.pdf.canvas import PAGE_WIDTH, Canvas
from checklist.documents.pdf.contents import ContentsEntry
from checklist.documents.pdf.cover import draw_cover
from checklist.documents.pdf.faces import Face
from checklist.documents.pdf.pages import LEFT, MEASURE, RIGHT, Pages
from checklist.documents.scene import Polyline, Rect

if TYPE_CHECKING:
    from checklist.documents.document import Block, Document
    from checklist.documents.pdf.boxes import Box
    from checklist.documents.pdf.pages import Placed

_FIRST_PAGE = 2
"""The cover is page 1."""

_SPACE_ABOVE = {1: 9.0, 2: 6.0, 3: 2.5}
_BANNER_HEIGHT = 7.0
_BANNER_LOOK = TONE_LOOKS[Tone.WARNING]


def render_pdf(document: Document) -> bytes:
    """The document as a PDF file; the same document always gives the same bytes."""
    canvas = Canvas(document)
    pages = _Layout(canvas, document).pages()
    draw_cover(canvas, document)
    _banner(canvas, document)
    total = len(pages) + 1
    for number, boxes in enumerate(pages, start=_FIRST_PAGE):
        canvas.open_page()
        _banner(canvas, document)
        _furniture(canvas, document, f"{number} / {total}")
        for placed in boxes:
            placed.box.draw(canvas, LEFT, placed.y)
    return bytes(canvas.output())


class _Layout:
    """Puts the blocks of a document on pages."""

    def __init__(self, canvas: Canvas, document: Document) -> None:
        self._type = Typesetter(canvas)
        self._document = document
        self._pages = Pages(_FIRST_PAGE)

    def pages(self) -> list[list[Placed]]:
        """Every page after the cover."""
        blocks = self._document.blocks
        pending: list[Box] = []
        for index, block in enumerate(blocks):
            if isinstance(block, Heading):
                if block.starts_page:
                    self._pages.place(pending)
                    pending = []
                    self._pages.turn()
                elif pending:
                    pending[-1] = replace(pending[-1], after=_SPACE_ABOVE[block.level])
            boxes = self._boxes(block, index)
            if _introduces(blocks, index):
                boxes[-1] = replace(boxes[-1], keep_next=True)
            pending.extend(boxes)
        self._pages.place(pending)
        return self._pages.pages

    def _boxes(self, block: Block, index: int) -> list[Box]:
        if isinstance(block, Heading):
            return [self._type.heading(block, index, MEASURE)]
        if isinstance(block, Contents):
            return self._contents(block, index)
        return self._type.block(block, MEASURE)

    def _contents(self, block: Contents, index: int) -> list[Box]:
        title = self._type.heading(Heading(1, block.title), index, MEASURE)
        return [
            title,
            *(
                ContentsEntry(heading, number, self._pages.titles)
                for number, heading in contents_of(self._document)
            ),
        ]


def _introduces(blocks: tuple[Block, ...], index: int) -> bool:
    """Whether a paragraph between a title and something else must stay with what it introduces."""
    if not 0 < index < len(blocks) - 1 or not isinstance(blocks[index], Paragraph):
        return False
    after_title = isinstance(blocks[index - 1], Heading)
    return after_title and not isinstance(blocks[index + 1], Paragraph)


def _banner(canvas: Canvas, document: Document) -> None:
    if document.banner is None:
        return
    canvas.fill(Rect(0, 0, PAGE_WIDTH, _BANNER_HEIGHT, _BANNER_LOOK.tint))
    text, size = canvas.fit(document.banner, MEASURE, Face.BOLD, 9, 7)
    x = (PAGE_WIDTH - canvas.width(text, Face.BOLD, size)) / 2
    canvas.write_text(x, 4.75, text, Face.BOLD, size, _BANNER_LOOK.text)


def _furniture(canvas: Canvas, document: Document, folio: str) -> None:
    title, size = canvas.fit(document.running_title, 90, Face.SEMIBOLD, 8, 7)
    canvas.write_text(LEFT, 15, title, Face.SEMIBOLD, size, BRAND)
    author, size = canvas.fit(document.author, 75, Face.REGULAR, 8, 7)
    x = RIGHT - canvas.width(author, Face.REGULAR, size)
    canvas.write_text(x, 15, author, Face.REGULAR, size, MUTED)
    canvas.stroke(Polyline(((LEFT, 18), (RIGHT, 18)), LINE, 0.25))
    canvas.write_text(
        LEFT, 287, canvas.drawable(document.footer, Face.REGULAR), Face.REGULAR, 7.6, MUTED
    )
    x = RIGHT - canvas.width(folio, Face.SEMIBOLD, 8)
    canvas.write_text(x, 287, folio, Face.SEMIBOLD, 8, BRAND)
