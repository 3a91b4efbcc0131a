"""The charts of the documents, as scenes. Each shows its figures and words, never colour alone."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checklist.documents.palette import (
    BRAND,
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

_ROW, _ROWS_OF_A_NAME = 5.2, 1.3
"""Height of a row of the themes, and how many the name of a group takes."""

_NAME_SIZE, _NAME_WIDTH, _FIGURE_WIDTH, _COLUMN_GAP = 8.2, 38.0, 16.0, 9.0


@dataclass(frozen=True, slots=True)
class Measure:
    """A rate, its range and its level, as charts show them.

    `rate` is None when nothing answered earns points; `low` and `high` when nothing applies.
    `words` says the level, with its count when it has one, and `level` its name alone.
    """

    name: str
    rate: int | None
    low: int | None
    high: int | None
    words: str
    level: str
    look: Look

    @property
    def spread(self) -> tuple[int, int] | None:
        """The range, when there is a rate and something may still change it."""
        if self.rate is None or self.low is None or self.high is None or self.low == self.high:
            return None
        return self.low, self.high


@dataclass(frozen=True, slots=True)
class MeasureGroup:
    """Rates under one name."""

    name: str
    measures: tuple[Measure, ...]


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


def theme_bars(
    groups: tuple[MeasureGroup, ...], threshold: int, size: tuple[float, float]
) -> Scene:
    """One bar a theme, under the name of its group, in two columns of about one height.

    Each row has its name, its bar with its range and its percent, then the icon of its level; a
    theme without a rate has words in place of its bar. `size` is the width and the most that rows
    may take in height.
    """
    width, room = size
    columns = _balanced(groups)
    most = max((sum(map(_rows, column)) for column in columns), default=1.0)
    row = min(_ROW, room / most)
    column_width = (width - _COLUMN_GAP) / 2
    shapes: list[Shape] = []
    for index, column in enumerate(columns):
        place = _Place(index * (column_width + _COLUMN_GAP), 0, column_width, row)
        for group in column:
            shapes.extend(_group(group, place, threshold))
            place = replace(place, y=place.y + row * _rows(group))
    bottom = row * most
    shapes.extend(_legend(groups, bottom + 3.4, threshold))
    return Scene(width, bottom + 6, tuple(shapes))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a row stands: its top left corner, its width and its height."""

    x: float
    y: float
    width: float
    row: float

    @property
    def bar(self) -> tuple[float, float]:
        """Left and right ends of the bar."""
        return self.x + _NAME_WIDTH, self.x + self.width - _FIGURE_WIDTH


def _rows(group: MeasureGroup) -> float:
    return len(group.measures) + _ROWS_OF_A_NAME


def _balanced(groups: tuple[MeasureGroup, ...]) -> tuple[tuple[MeasureGroup, ...], ...]:
    """The groups in two columns, cut where the higher one is the least high."""
    heights = list(map(_rows, groups))
    cuts = range(1, len(groups) + 1)
    cut = min(cuts, key=lambda n: max(sum(heights[:n]), sum(heights[n:])), default=0)
    return groups[:cut], groups[cut:]


def _group(group: MeasureGroup, place: _Place, threshold: int) -> Iterator[Shape]:
    row = place.row
    name_height = row * _ROWS_OF_A_NAME
    yield Label(place.x, place.y + name_height - row * 0.28, group.name, 8.6, BRAND, bold=True)
    first = place.y + name_height
    if any(measure.rate is not None for measure in group.measures):
        left, right = place.bar
        x = left + (right - left) * threshold / 100
        ends = ((x, first), (x, first + row * len(group.measures)))
        yield Polyline(ends, MUTED, 0.2, 0.6)
    for index, measure in enumerate(group.measures):
        yield from _bar(measure, replace(place, y=first + index * row))


def _bar(measure: Measure, place: _Place) -> Iterator[Shape]:
    left, right = place.bar
    middle, thick, length = place.y + place.row / 2, min(place.row * 0.46, 2.6), right - left
    baseline = middle + 1.05
    yield Label(place.x, baseline, measure.name, _NAME_SIZE)
    if measure.rate is None:
        yield Label(left, baseline, measure.words, _NAME_SIZE, MUTED)
        yield from icon(measure.look.icon, (right + 13.6, middle), 1.7, measure.look.fill)
        return
    yield Rect(left, middle - thick / 2, length, thick, TINT, thick / 2)
    if measure.rate:
        filled = max(length * measure.rate / 100, thick)
        yield Rect(left, middle - thick / 2, filled, thick, measure.look.fill, thick / 2)
    if measure.spread:
        low, high = (left + length * rate / 100 for rate in measure.spread)
        yield from _whisker(low, high, middle)
    figure = percent(measure.rate)
    yield Label(right + 10.4, baseline, figure, _NAME_SIZE, INK, bold=True, anchor=Anchor.END)
    yield from icon(measure.look.icon, (right + 13.6, middle), 1.7, measure.look.fill)


def _whisker(low: float, high: float, middle: float) -> Iterator[Shape]:
    for points in (
        ((low, middle), (high, middle)),
        ((low, middle - 1), (low, middle + 1)),
        ((high, middle - 1), (high, middle + 1)),
    ):
        yield Polyline(points, INK, 0.3)


def _legend(groups: tuple[MeasureGroup, ...], y: float, threshold: int) -> Iterator[Shape]:
    """What the icons shown say, then the dashed line and the range."""
    shown = [measure for group in groups for measure in group.measures]
    looks = {measure.level: measure.look for measure in shown if measure.rate is not None}
    x = 0.0
    for level, look in looks.items():
        yield from icon(look.icon, (x + 1.7, y), 1.7, look.fill)
        yield Label(x + 4.4, y + 1, level, _SMALL_SIZE, MUTED)
        x += 8.5 + len(level) * 1.35
    if looks:
        yield Polyline(((x + 0.5, y - 1.6), (x + 0.5, y + 1.6)), MUTED, 0.2, 0.6)
        yield Label(x + 2, y + 1, f"repère de {percent(threshold)}", _SMALL_SIZE, MUTED)
    if any(measure.spread for measure in shown):
        yield from _whisker(x + 29, x + 35, y)
        yield Label(x + 37, y + 1, "selon les réponses à venir", _SMALL_SIZE, MUTED)
