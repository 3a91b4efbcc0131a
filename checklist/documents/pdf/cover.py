"""The first page of a document: who, when, and the answer at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.documents.inline import parse, plain
from checklist.documents.palette import (
    ACCENT,
    BRAND,
    BRAND_SOFT,
    LINE,
    MUTED,
    ON_BRAND,
    PAPER,
    WHITE,
)
from checklist.documents.pdf.boxes import Lines
from checklist.documents.pdf.canvas import PAGE_WIDTH
from checklist.documents.pdf.faces import LEAD, PROSE, Face, Style
from checklist.documents.pdf.flow import flow
from checklist.documents.pdf.measure import drawable, fit
from checklist.documents.pdf.pages import LEFT, MEASURE
from checklist.documents.scene import Polyline, Rect, Scene, arc, icon

if TYPE_CHECKING:
    from checklist.documents.document import Document
    from checklist.documents.pdf.canvas import Canvas

_BAND = 97.0
_CARD_TOP, _CARD_HEIGHT = 105.0, 68.0
_THEMES_TOP = 180.0
_VERDICT_LEFT = LEFT + 72
_VERDICT_WIDTH = MEASURE - 72 - 7
_TITLE = Style(33, Face.BOLD, WHITE, leading=13)
_NAME = Style(15, Face.SEMIBOLD, WHITE, leading=7)
_NOTICE = Style(8, color=MUTED, leading=3.9)


def draw_cover(canvas: Canvas, document: Document) -> None:
    """Draw the cover on a new page."""
    canvas.open_page()
    canvas.bookmark(document.title, 1, 0)
    _band(canvas, document)
    _facts(canvas, document)
    _card(canvas, document)
    cover = document.cover
    _lines(
        canvas,
        cover.themes_title,
        Style(11, Face.SEMIBOLD, BRAND),
        _Place(LEFT, _THEMES_TOP, MEASURE, 1),
    )
    canvas.scene(cover.themes.scene, LEFT, _THEMES_TOP + 6)
    _lines(canvas, cover.notice, _NOTICE, _Place(LEFT, 281, MEASURE, 2))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a text may stand: its corner, its width and how many lines at most."""

    x: float
    y: float
    width: float
    most: int


def _lines(canvas: Canvas, text: str, style: Style, place: _Place) -> float:
    """Draw a text, cut with « … » where it overflows, and say where it ends."""
    most, width = place.most, place.width
    lines = flow(parse(text), width, style, {})
    if len(lines) > most:
        rest = plain(text)
        shown = "".join(span.text for line in lines[: most - 1] for span in line)
        cut, _ = fit(rest[len(shown) :].strip(), width, style.face, style.size, style.size)
        lines = (*lines[: most - 1], *flow(parse(cut), width, style, {}))
    box = Lines(lines, style)
    box.draw(canvas, place.x, place.y)
    return place.y + box.height


def _band(canvas: Canvas, document: Document) -> None:
    canvas.fill(Rect(0, 0, PAGE_WIDTH + 1, _BAND, BRAND))
    for radius in (34.0, 52.0, 70.0, 88.0):
        canvas.stroke(Polyline(arc((196, 20), radius, 0, 360), BRAND_SOFT, 6))
    canvas.fill(Rect(0, _BAND, PAGE_WIDTH + 1, 16, WHITE))
    canvas.fill(Rect(0, _BAND, PAGE_WIDTH, 1.6, ACCENT))
    cover = document.cover
    kicker = drawable(plain(cover.kicker).upper(), Face.SEMIBOLD)
    canvas.write_text(LEFT, 25, kicker, Face.SEMIBOLD, 8.6, ON_BRAND)
    y = _lines(canvas, document.title, _TITLE, _Place(LEFT, 32, 140, 2)) + 3.5
    for index, line in enumerate(cover.identity):
        if index == 0:
            y = _lines(canvas, line, _NAME, _Place(LEFT, y, 140, 2))
        else:
            text, size = fit(plain(line), 140, Face.REGULAR, 10.5, 8.5)
            canvas.write_text(LEFT, y + 4.4, text, Face.REGULAR, size, WHITE)
            y += 5.6


def _facts(canvas: Canvas, document: Document) -> None:
    for index, fact in enumerate(document.cover.facts):
        x = LEFT + 58 * index
        label = drawable(plain(fact.label).upper(), Face.SEMIBOLD)
        canvas.write_text(x, 81, label, Face.SEMIBOLD, 7.2, ON_BRAND)
        value, size = fit(plain(fact.value), 54, Face.SEMIBOLD, 10.5, 8)
        canvas.write_text(x, 86.7, value, Face.SEMIBOLD, size, WHITE)


def _card(canvas: Canvas, document: Document) -> None:
    cover, top = document.cover, _CARD_TOP
    canvas.fill(Rect(LEFT, top, MEASURE, _CARD_HEIGHT, WHITE, 2.4))
    canvas.outline(Rect(LEFT, top, MEASURE, _CARD_HEIGHT, LINE, 2.4), 0.35)
    canvas.scene(cover.dial.scene, LEFT + 6, top + 8)
    look = cover.level.look
    sign = Scene(0, 0, tuple(icon(look.icon, (3.4, 3.4), 3.4, look.fill)))
    canvas.scene(sign, _VERDICT_LEFT, top + 7)
    words = drawable(cover.level.words, Face.BOLD)
    canvas.write_text(_VERDICT_LEFT + 9.5, top + 12.4, words, Face.BOLD, 16, look.text)
    y = top + 18.5
    for paragraph in cover.verdict:
        style = PROSE[paragraph.style]
        if style is LEAD:
            style = Style(11, leading=5.4, after=2)
        place = _Place(_VERDICT_LEFT, y, _VERDICT_WIDTH, 5)
        y = _lines(canvas, paragraph.text, style, place) + style.after
    _counts(canvas, document, top + _CARD_HEIGHT - 18.5)


def _counts(canvas: Canvas, document: Document, top: float) -> None:
    counts = document.cover.counts
    gap = 3.0
    width = (_VERDICT_WIDTH - gap * (len(counts) - 1)) / len(counts)
    for index, count in enumerate(counts):
        x, look = _VERDICT_LEFT + index * (width + gap), count.look
        canvas.fill(Rect(x, top, width, 13.5, look.tint or PAPER, 1.4))
        sign = Scene(0, 0, tuple(icon(look.icon, (3.9, 4.7), 1.75, look.fill)))
        canvas.scene(sign, x, top)
        canvas.write_text(x + 7.2, top + 6.6, count.value, Face.BOLD, 13, look.text)
        words, size = fit(plain(count.words), width - 4, Face.REGULAR, 8, 6)
        canvas.write_text(x + 2.2, top + 11.3, words, Face.REGULAR, size, look.text)
