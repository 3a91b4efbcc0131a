"""Each block of a document as boxes of a given width."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from checklist.documents.document import (
    Align,
    Badge,
    Bullets,
    Callout,
    Columns,
    Figure,
    FindingCard,
    KeyFigures,
    PageOf,
    Paragraph,
    Table,
    TextStyle,
    TickBox,
)
from checklist.documents.inline import escape, parse, plain
from checklist.documents.palette import BRAND, INK, LINE, TINT, TONE_LOOKS, WHITE
from checklist.documents.pdf.boxes import Frame, Framed, Lines, Overlay, Row, Sketch, Stack, Title
from checklist.documents.pdf.columns import COLUMN_GAP, column_flow
from checklist.documents.pdf.contents import PageNumber
from checklist.documents.pdf.faces import (
    CARD,
    CARD_AGAIN,
    CARD_TITLE,
    CELL,
    CELL_HEADS,
    COLUMN,
    DENSE,
    DENSE_HEADS,
    HEADINGS,
    KICKER,
    PROSE,
    Face,
    Style,
)
from checklist.documents.pdf.flow import flow
from checklist.documents.pdf.measure import fit
from checklist.documents.pdf.ornaments import marker, pill, tick_box
from checklist.documents.scene import Rect, Scene

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checklist.documents.document import (
        Cell,
        Column,
        Heading,
        Prose,
    )
    from checklist.documents.pdf.boxes import Box
    from checklist.documents.pdf.flow import Line, Words

    Flowing = Paragraph | Bullets | Callout | Columns | FindingCard | KeyFigures | Figure | Table
    Anchors = Mapping[str, tuple[int, float]]
    Styles = Mapping[TextStyle, Style]

_FIGURE_GAP = 4.0
_PANEL_PADDING = (4.5, 3.7)
_CELL_PADDING = {False: (2.0, 1.15), True: (1.2, 0.6)}
"""Left and top, by whether the table is dense."""

_AFTER_TABLE = {False: 5.0, True: 2.0}
_AFTER_COLUMNS = 5.0
_AFTER_FRAME = 1.6
_CARD_GAP, _REASONS_SHARE = 5.0, 0.4
"""Space between the halves of a card, and the share of the width that reasons take."""

_AGAIN = "Suite\u00a0: "
"""Said before the title of a card that goes on on the next page."""

_BESIDE_GAP = 3.0
"""Least space between a title and the pill on its right."""


_WORDS: Words = {}


@lru_cache(maxsize=8192)
def _lines(text: str, style: Style, width: float) -> tuple[Line, ...]:
    """The lines of a text of the content, cut once for all documents.

    Blocks hold nothing that a person typed (see `Document`): what is kept here names nobody.
    """
    return flow(parse(text), width, style, _WORDS)


class Typesetter:
    """Turns blocks into boxes."""

    def __init__(self, anchors: Anchors) -> None:
        """A typesetter. `anchors` is filled later, when pages are made."""
        self._anchors = anchors

    def block(self, block: Flowing, width: float) -> list[Box]:
        """The boxes of a block that needs nothing of the others."""
        match block:
            case Paragraph() | Bullets():
                return self.prose((block,), PROSE, width)
            case Table():
                return list(self.table(block, width))
            case _:
                return [self._whole(block, width)]

    def _whole(
        self, block: Callout | Columns | FindingCard | KeyFigures | Figure, width: float
    ) -> Box:
        """The only box of a block."""
        match block:
            case Callout():
                return self.callout(block, PROSE, width)
            case Columns():
                return self.columns(block, width)
            case FindingCard():
                return self.card(block, width)
            case KeyFigures():
                return self.key_figures(block, width)
            case Figure():
                return Sketch(block.scene, after=_AFTER_FRAME)

    def paragraph(
        self, text: str, style: Style, width: float, *, right: bool = False
    ) -> tuple[Lines, ...]:
        """The text in groups of lines, so that no page begins or ends with a single one."""
        lines = _lines(text, style, width)
        edge = width if right else None
        if len(lines) <= 3:
            groups = [lines]
        else:
            groups = [lines[:2], *((line,) for line in lines[2:-2]), lines[-2:]]
        boxes = [Lines(group, style, right_edge=edge) for group in groups]
        boxes[-1] = Lines(boxes[-1].lines, style, after=style.after, right_edge=edge)
        return tuple(boxes)

    def heading(self, block: Heading, anchor: str, width: float) -> Title:
        """A title with its kicker above and its badge on the right."""
        style = HEADINGS[block.level]
        boxes: list[Box] = []
        if block.kicker:
            boxes.extend(self.paragraph(plain(block.kicker).upper(), KICKER, width))
        if block.badge is None:
            boxes.extend(self.paragraph(block.text, style, width))
        else:
            boxes.append(self._beside(block.text, style, block.badge, width))
        return Title(
            Stack(tuple(boxes)),
            block.level,
            plain(block.text),
            after=style.after,
            keep_next=True,
            anchor=anchor,
        )

    def _beside(self, text: str, style: Style, badge: Badge, width: float) -> Stack:
        """A text with a pill on the right of its first line."""
        sign = pill(badge, 7.8)
        left = width - sign.width
        lines = self.paragraph(text, style, left - _BESIDE_GAP)
        return Stack(lines, marker=Sketch(sign), marker_at=left, after=style.after)

    def prose(self, blocks: tuple[Prose, ...], styles: Styles, width: float) -> list[Box]:
        """Paragraphs and lists."""
        boxes: list[Box] = []
        for block in blocks:
            if isinstance(block, Paragraph):
                boxes.extend(self.paragraph(block.text, styles[block.style], width))
            else:
                boxes.extend(self.bullets(block, styles[block.style], width))
        return boxes

    def bullets(self, block: Bullets, style: Style, width: float) -> list[Box]:
        """One stack an item, its mark in the margin; always in full ink, to be read in a row."""
        style = replace(style, color=INK)
        indent = 5.6
        last = len(block.items) - 1
        return [
            Stack(
                self.paragraph(item, style, width - indent),
                after=style.after if index == last else style.after * 0.3,
                indent=indent,
                marker=marker(block.kind, index + 1, style),
            )
            for index, item in enumerate(block.items)
        ]

    def callout(self, block: Callout, styles: Styles, width: float) -> Framed:
        """A remark on a tint."""
        look = TONE_LOOKS[block.tone]
        frame = Frame(look, look.tint, None, padding=3.6, margin=12.5)
        inner = width - frame.margin - 5
        title = Style(10.6, Face.SEMIBOLD, look.text, after=1.2)
        boxes = [
            *_kept(self.paragraph(block.title, title, inner)),
            *self.prose(block.body, styles, inner),
        ]
        return Framed(Stack(tuple(boxes)), frame, width, after=_AFTER_FRAME)

    def card(self, block: FindingCard, width: float) -> Framed:
        """A shortfall: title and status, then the reasons beside the steps, then the proof.

        Lines of half a card are read without losing one's place; the reasons are never cut.
        """
        look = block.badge.look
        frame = Frame(look, WHITE, LINE, padding=1.8, margin=9.4)
        inner = width - frame.margin - 3
        reasons = (inner - _CARD_GAP) * _REASONS_SHARE
        steps = inner - _CARD_GAP - reasons
        halves = Row(
            (
                Stack(tuple(self.prose(block.reasons, CARD, reasons))),
                Stack(tuple(self.prose(block.steps, CARD, steps))),
            ),
            (reasons + _CARD_GAP, steps),
            (0, 0),
            ruled=False,
            after=1.1,
            keep_next=True,
        )
        title = self._beside(block.title, CARD_TITLE, block.badge, inner)
        boxes = (replace(title, keep_next=True), halves, *self.prose(block.proof, CARD, inner))
        size = CARD_AGAIN.size
        again, _ = fit(f"{_AGAIN}{plain(block.title)}", inner, CARD_AGAIN.face, size, size)
        return Framed(
            Stack(boxes),
            frame,
            width,
            again=replace(self.paragraph(escape(again), CARD_AGAIN, inner)[0], keep_next=True),
            after=_AFTER_FRAME,
            anchor=block.name,
        )

    def columns(self, block: Columns, width: float) -> Box:
        """Short things in two columns."""
        column = (width - COLUMN_GAP) / 2
        boxes: list[Box] = []
        for part in block.blocks:
            if isinstance(part, Table):
                boxes.extend(self.table(part, column))
            else:
                boxes.extend(self.prose((part,), COLUMN, column))
        return column_flow(boxes, column, after=_AFTER_COLUMNS)

    def key_figures(self, block: KeyFigures, width: float) -> Overlay:
        """Figures on tinted panels of one height."""
        gap = _FIGURE_GAP
        panel = (width - gap * (len(block.items) - 1)) / len(block.items)
        cells = []
        for item in block.items:
            inner = panel - 2 * _PANEL_PADDING[0]
            number = Style(17, Face.BOLD, item.look.text, leading=7.6, after=0.6)
            boxes = (
                *self.paragraph(item.value, number, inner),
                *self.paragraph(item.words, Style(8.4, leading=4), inner),
            )
            cells.append(Stack(boxes))
        height = max(cell.height for cell in cells) + 2 * _PANEL_PADDING[1]
        panels = tuple(
            Rect(index * (panel + gap), 0, panel, height, item.look.tint, 1.6)
            for index, item in enumerate(block.items)
        )
        row = Row(tuple(cells), (panel + gap,) * len(cells), _PANEL_PADDING, ruled=False)
        return Overlay(Scene(width, height, panels), row, after=5)

    def table(self, block: Table, width: float) -> list[Row]:
        """One row a box; titles are repeated on each page, no row stands alone."""
        total = sum(column.share for column in block.columns)
        widths = tuple(width * column.share / total for column in block.columns)
        padding = _CELL_PADDING[block.dense]
        heads = DENSE_HEADS if block.dense else CELL_HEADS
        head = Row(
            tuple(
                self._cell((Paragraph(column.title),), heads, room - 2 * padding[0], column)
                for column, room in zip(block.columns, widths, strict=True)
            ),
            widths,
            padding,
            background=TINT if block.dense else BRAND,
            keep_next=True,
            ruled=False,
        )
        rows = [self._row(block, cells, widths, head) for cells in block.rows]
        for index in {0, len(rows) - 2} if len(rows) > 1 else ():
            rows[index] = replace(rows[index], keep_next=True)
        if rows:
            rows[-1] = replace(rows[-1], after=_AFTER_TABLE[block.dense])
        return [head, *rows]

    def _row(
        self, table: Table, cells: tuple[Cell, ...], widths: tuple[float, ...], head: Row
    ) -> Row:
        padding = _CELL_PADDING[table.dense]
        styles = DENSE if table.dense else CELL
        columns = zip(cells, widths, table.columns, strict=True)
        stacks = tuple(
            self._cell(cell, styles, width - 2 * padding[0], column)
            for cell, width, column in columns
        )
        return Row(stacks, widths, padding, head=head)

    def _cell(self, cell: Cell, styles: Styles, room: float, column: Column) -> Stack:
        right = column.align is Align.RIGHT
        match cell:
            case Badge():
                sign = pill(cell, 7.8)
                box: Box = Sketch(sign)
                return Stack((box,), indent=room - sign.width if right else 0)
            case TickBox():
                return Stack((Sketch(tick_box()),))
            case PageOf():
                style = styles[TextStyle.BODY]
                return Stack((PageNumber(cell.name, room, style, self._anchors),))
            case _:
                lines = (
                    box
                    for paragraph in cell
                    for box in self.paragraph(
                        paragraph.text, styles[paragraph.style], room, right=right
                    )
                )
                return Stack(tuple(lines))


def _kept(boxes: Sequence[Box]) -> list[Box]:
    return [replace(box, keep_next=True) for box in boxes]
