"""From the blocks of a document to boxes on pages; nothing is drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checklist.documents.document import Contents, Heading, Paragraph, contents_of
from checklist.documents.pdf.blocks import Typesetter
from checklist.documents.pdf.columns import COLUMN_GAP, column_flow
from checklist.documents.pdf.contents import ContentsEntry
from checklist.documents.pdf.pages import MEASURE, Pages

if TYPE_CHECKING:
    from checklist.documents.document import Block, Document
    from checklist.documents.pdf.boxes import Box
    from checklist.documents.pdf.pouring import Placed

FIRST_PAGE = 2
"""The cover is page 1."""

_SPACE_ABOVE = {1: 8.0, 2: 4.8, 3: 3.6}
_CHAPTER = 2
"""Level of the titles that never end a column of the contents."""


class Layout:
    """Puts the blocks of a document on pages."""

    def __init__(self, document: Document) -> None:
        """A layout of that document."""
        self._pages = Pages(FIRST_PAGE)
        self._type = Typesetter(self._pages.anchors)
        self._document = document

    def pages(self) -> list[list[Placed]]:
        """Every page after the cover."""
        blocks = self._document.blocks
        pending: list[Box] = []
        for index, block in enumerate(blocks):
            if _starts_page(block):
                self._pages.place(pending)
                pending = []
                self._pages.turn()
            elif isinstance(block, Heading) and pending:
                pending[-1] = replace(pending[-1], after=_SPACE_ABOVE[block.level])
            boxes = self._boxes(block, index)
            if _introduces(blocks, index):
                boxes[-1] = replace(boxes[-1], keep_next=True)
            pending.extend(boxes)
        self._pages.place(pending)
        return self._pages.pages

    def _boxes(self, block: Block, index: int) -> list[Box]:
        if isinstance(block, Heading):
            return [self._type.heading(block, block.name or _anchor(index), MEASURE)]
        if isinstance(block, Contents):
            return self._contents(block, index)
        return self._type.block(block, MEASURE)

    def _contents(self, block: Contents, index: int) -> list[Box]:
        title = Heading(1, block.title)
        column = (MEASURE - COLUMN_GAP) / 2
        entries = [
            ContentsEntry(
                heading,
                heading.name or _anchor(number),
                column,
                self._pages.anchors,
                keep_next=heading.level == _CHAPTER,
            )
            for number, heading in contents_of(self._document)
        ]
        return [
            self._type.heading(title, _anchor(index), MEASURE),
            column_flow(entries, column, after=6),
        ]


def _anchor(index: int) -> str:
    """What the block of that rank is known by."""
    return f"bloc {index}"


def _starts_page(block: Block) -> bool:
    return isinstance(block, Contents) or (isinstance(block, Heading) and block.starts_page)


def _introduces(blocks: tuple[Block, ...], index: int) -> bool:
    """Whether a paragraph between a title and something else must stay with what it introduces."""
    if not 0 < index < len(blocks) - 1 or not isinstance(blocks[index], Paragraph):
        return False
    after_title = isinstance(blocks[index - 1], Heading)
    return after_title and not isinstance(blocks[index + 1], Paragraph)
