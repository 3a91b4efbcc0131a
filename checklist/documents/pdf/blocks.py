"""Each block of a document as boxes of a given width."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checklist.documents.document import (
    Align,
    Badge,
    Bullets,
    Callout,
    Figure,
    FindingCard,
    KeyFigures,
    Paragraph,
    Table,
    TickBox,
)
from checklist.documents.inline import parse, plain
from checklist.documents.palette import BRAND, INK, LINE, TONE_LOOKS, WHITE
from checklist.documents.pdf.boxes import Frame, Framed, Lines, Overlay, Row, Sketch, Stack, Title
from checklist.documents.pdf.faces import (
    CARD,
    CARD_ANSWER,
    CARD_TITLE,
    CELL,
    CELL_HEAD,
    HEADINGS,
    KICKER,
    PROSE,
    Face,
    Style,
)
from checklist.documents.pdf.flow import Flow
from checklist.documents.pdf.ornaments import marker, pill, tick_box
from checklist.documents.scene import Rect, Scene

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checklist.documents.document import (
        Cell,
        Column,
        Heading,
        Prose,
        TextStyle,
    )
    from checklist.documents.pdf.boxes import Box
    from checklist.documents.pdf.canvas import Canvas

    Flowing = Paragraph | Bullets | Callout | FindingCard | KeyFigures | Figure | Table
    Styles = Mapping[TextStyle, Style]

_FIGURE_GAP = 4.0
_PANEL_PADDING = (4.5, 3.7)
_CELL_PADDING = (2.0, 1.15)
_AFTER_TABLE = 5.0
_AFTER_FRAME = 2.8


class Typesetter:
    """Turns blocks into boxes, measured with one canvas."""

    def __init__(self, canvas: Canvas) -> None:
        """A typesetter for that canvas."""
        self._canvas = canvas

    def block(self, block: Flowing, width: float) -> list[Box]:
        """The boxes of a block that needs nothing of the others."""
        match block:
            case Paragraph() | Bullets():
                return self.prose((block,), PROSE, width)
            case Callout():
                return [self.callout(block, PROSE, width)]
            case FindingCard():
                return [self.card(block, width)]
            case KeyFigures():
                return [self.key_figures(block, width)]
            case Figure():
                return [Sketch(block.scene, after=_AFTER_FRAME)]
            case Table():
                return list(self.table(block, width))

    def paragraph(
        self, text: str, style: Style, width: float, *, right: bool = False
    ) -> tuple[Lines, ...]:
        """The text in groups of lines, so that no page begins or ends with a single one."""
        lines = Flow(self._canvas, style.size, style.face).lines(parse(text), width)
        edge = width if right else None
        if len(lines) <= 3:
            groups = [lines]
        else:
            groups = [lines[:2], *([line] for line in lines[2:-2]), lines[-2:]]
        boxes = [Lines(tuple(group), style, right_edge=edge) for group in groups]
        boxes[-1] = Lines(boxes[-1].lines, style, after=style.after, right_edge=edge)
        return tuple(boxes)

    def heading(self, block: Heading, number: int, width: float) -> Title:
        """A title with its kicker above. `number` is what the contents know it by."""
        style = HEADINGS[block.level]
        boxes: list[Box] = []
        if block.kicker:
            boxes.extend(self.paragraph(plain(block.kicker).upper(), KICKER, width))
        boxes.extend(self.paragraph(block.text, style, width))
        return Title(
            Stack(tuple(boxes)),
            number,
            block.level,
            plain(block.text),
            after=style.after,
            keep_next=True,
        )

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
        indent = 6.4
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
        """A shortfall: title, status and importance, then the reasons and the steps."""
        look = block.badge.look
        frame = Frame(look, WHITE, LINE, padding=2.5, margin=11.5)
        inner = width - frame.margin - 3.5
        sign = pill(self._canvas, block.badge, 7.8)
        indent = sign.width + 2.6
        answer = Stack(
            self.paragraph(block.answer, CARD_ANSWER, inner - indent),
            indent=indent,
            marker=Sketch(sign),
            after=CARD_ANSWER.after,
            keep_next=True,
        )
        title = _kept(self.paragraph(block.title, CARD_TITLE, inner))
        boxes = (*title, answer, *self.prose(block.body, CARD, inner))
        return Framed(Stack(boxes), frame, width, after=_AFTER_FRAME)

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
        head = Row(
            tuple(
                Stack(self._cell_text(column.title, CELL_HEAD, room, column))
                for column, room in zip(block.columns, widths, strict=True)
            ),
            widths,
            _CELL_PADDING,
            background=BRAND,
            keep_next=True,
            ruled=False,
        )
        rows = [self._row(block, cells, widths, head) for cells in block.rows]
        for index in {0, len(rows) - 2} if len(rows) > 1 else ():
            rows[index] = replace(rows[index], keep_next=True)
        if rows:
            rows[-1] = replace(rows[-1], after=_AFTER_TABLE)
        return [head, *rows]

    def _row(
        self, table: Table, cells: tuple[Cell, ...], widths: tuple[float, ...], head: Row
    ) -> Row:
        columns = zip(cells, widths, table.columns, strict=True)
        stacks = tuple(self._cell(cell, width, column) for cell, width, column in columns)
        return Row(stacks, widths, _CELL_PADDING, head=head)

    def _cell(self, cell: Cell, width: float, column: Column) -> Stack:
        if isinstance(cell, Badge):
            return Stack((Sketch(pill(self._canvas, cell, 7.8)),))
        if isinstance(cell, TickBox):
            return Stack((Sketch(tick_box()),))
        boxes: list[Box] = []
        for paragraph in cell:
            boxes.extend(self._cell_text(paragraph.text, CELL[paragraph.style], width, column))
        return Stack(tuple(boxes))

    def _cell_text(
        self, text: str, style: Style, width: float, column: Column
    ) -> tuple[Lines, ...]:
        inner = width - 2 * _CELL_PADDING[0]
        return self.paragraph(text, style, inner, right=column.align is Align.RIGHT)


def _kept(boxes: tuple[Lines, ...]) -> list[Lines]:
    return [replace(box, keep_next=True) for box in boxes]
