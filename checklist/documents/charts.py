"""The charts of the documents, as scenes. Each shows its figures and words, never colour alone."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.documents.palette import (
    INK,
    LINE,
    MUTED,
    TINT,
    Look,
)
from checklist.documents.scene import (
    Anchor,
    Label,
    Polyline,
    Rect,
    Scene,
    Shape,
    arc,
    icon,
)
from checklist.documents.typography import NO_BREAK_SPACE

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIAL_START, _DIAL_END = -130.0, 130.0
_SMALL_SIZE = 7.5
_LABEL_WIDTH, _WORD_WIDTH = 55.0, 52.0


@dataclass(frozen=True, slots=True)
class Measure:
    """A rate, its range and its level, as charts show them.

    `rate` is None when nothing answered earns points; `low` and `high` when nothing applies.
    `words` says the level, with its count when it has one.
    """

    name: str
    rate: int | None
    low: int | None
    high: int | None
    words: str
    look: Look

    @property
    def spread(self) -> tuple[int, int] | None:
        """The range, when there is a rate and something may still change it."""
        if self.rate is None or self.low is None or self.high is None or self.low == self.high:
            return None
        return self.low, self.high


def percent(rate: int | None) -> str:
    """« 62 % », or a dash when there is no rate."""
    return "—" if rate is None else f"{rate}{NO_BREAK_SPACE}%"


def _angle(rate: int) -> float:
    return _DIAL_START + (_DIAL_END - _DIAL_START) * rate / 100


def dial(measure: Measure, threshold: int, size: float) -> Scene:
    """The overall rate on a dial, its range as a thin arc outside, the « solide » threshold."""
    center = (size / 2, size * 0.47)
    radius, width = size * 0.38, size * 0.075
    shapes: list[Shape] = [Polyline(arc(center, radius, _DIAL_START, _DIAL_END), LINE, width)]
    if measure.rate:
        swept = arc(center, radius, _DIAL_START, _angle(measure.rate))
        shapes.append(Polyline(swept, measure.look.fill, width))
    if measure.spread:
        start, end = map(_angle, measure.spread)
        shapes.append(Polyline(arc(center, radius + width, start, end), measure.look.fill, 0.7))
    shapes.extend(_threshold_mark(center, radius, width, threshold))
    shapes.extend(_dial_words(measure, center, size))
    return Scene(size, size * 0.9, tuple(shapes))


def _threshold_mark(
    center: tuple[float, float], radius: float, width: float, threshold: int
) -> Iterator[Shape]:
    x, y = center
    sine, cosine = (f(math.radians(_angle(threshold))) for f in (math.sin, math.cos))
    near, far, words = radius + width * 0.75, radius + width * 1.35, radius + width * 2.2
    ends = ((x + near * sine, y - near * cosine), (x + far * sine, y - far * cosine))
    yield Polyline(ends, MUTED, 0.4)
    text = percent(threshold)
    yield Label(
        x + words * sine, y - words * cosine, text, _SMALL_SIZE, MUTED, anchor=Anchor.MIDDLE
    )


def _dial_words(measure: Measure, center: tuple[float, float], size: float) -> Iterator[Shape]:
    x, y = center
    number = "—" if measure.rate is None else str(measure.rate)
    yield Label(x, y + size * 0.07, number, size * 0.82, INK, bold=True, anchor=Anchor.MIDDLE)
    under = "pas encore de résultat" if measure.rate is None else "pour cent"
    yield Label(x, y + size * 0.165, under, size * 0.15, MUTED, anchor=Anchor.MIDDLE)


def theme_bars(measures: tuple[Measure, ...], threshold: int, width: float, room: float) -> Scene:
    """One bar a theme: name, bar with its range, percent, icon and words of the level.

    Rows shrink so that the chart, with its axis, is at most `room` millimetres high.
    """
    axis = 6.0
    row = min(7.2, (room - axis) / max(len(measures), 1))
    left, right = _LABEL_WIDTH, width - _WORD_WIDTH
    bottom = row * len(measures)
    shapes: list[Shape] = []
    for tick in (0, threshold, 100):
        x = left + (right - left) * tick / 100
        dash = 0.8 if tick == threshold else 0
        shapes.append(Polyline(((x, 0), (x, bottom)), LINE, 0.25, dash))
        text = percent(tick) if tick else "0"
        shapes.append(Label(x, bottom + 4, text, _SMALL_SIZE, MUTED, anchor=Anchor.MIDDLE))
    for index, measure in enumerate(measures):
        shapes.extend(_bar(measure, index * row, row, (left, right)))
    return Scene(width, bottom + axis, tuple(shapes))


def _bar(measure: Measure, top: float, row: float, span: tuple[float, float]) -> Iterator[Shape]:
    left, right = span
    middle, thick, length = top + row / 2, min(row * 0.42, 2.9), right - left
    scale = min(1.0, row / 6.2)
    yield Label(0, middle + 1.15 * scale, measure.name, 9 * scale)
    yield Rect(left, middle - thick / 2, length, thick, TINT, thick / 2)
    if measure.rate:
        filled = max(length * measure.rate / 100, thick)
        yield Rect(left, middle - thick / 2, filled, thick, measure.look.fill, thick / 2)
    if measure.spread:
        low, high = (left + length * rate / 100 for rate in measure.spread)
        for points in (
            ((low, middle), (high, middle)),
            ((low, middle - 1), (low, middle + 1)),
            ((high, middle - 1), (high, middle + 1)),
        ):
            yield Polyline(points, INK, 0.3)
    yield Label(
        right + 12.5,
        middle + 1.2 * scale,
        percent(measure.rate),
        9.6 * scale,
        INK,
        bold=True,
        anchor=Anchor.END,
    )
    yield from icon(measure.look.icon, (right + 17, middle), 1.95 * scale, measure.look.fill)
    yield Label(right + 20.4, middle + 1.05 * scale, measure.words, 8 * scale, measure.look.text)
