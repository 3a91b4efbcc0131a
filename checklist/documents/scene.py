"""A drawing without a format: shapes in millimetres, y downwards, for PDF or SVG."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from checklist.documents.palette import INK, WHITE, Icon

if TYPE_CHECKING:
    from collections.abc import Iterator

Point = tuple[float, float]


class Anchor(Enum):
    """Which part of a label stands at its point; values are those of SVG."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled rectangle with rounded corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Polyline:
    """A stroked line with round ends. `dash` 0 is continuous."""

    points: tuple[Point, ...]
    stroke: str
    width: float
    dash: float = 0


@dataclass(frozen=True, slots=True)
class Circle:
    """A filled disc."""

    x: float
    y: float
    radius: float
    fill: str


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text, without marks. `size` in points; `y` is the baseline."""

    x: float
    y: float
    text: str
    size: float
    color: str = INK
    bold: bool = False
    anchor: Anchor = Anchor.START


Shape = Rect | Polyline | Circle | Label


@dataclass(frozen=True, slots=True)
class Scene:
    """Shapes drawn in order on a rectangle of that size."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def arc(center: Point, radius: float, start: float, end: float) -> tuple[Point, ...]:
    """Points along an arc, in degrees clockwise from noon, three degrees apart or less."""
    steps = max(math.ceil(abs(end - start) / 3), 1)
    angles = (math.radians(start + (end - start) * i / steps) for i in range(steps + 1))
    x, y = center
    return tuple((x + radius * math.sin(a), y - radius * math.cos(a)) for a in angles)


_STROKES: dict[Icon, tuple[tuple[Point, ...], ...]] = {
    Icon.CHECK: (((-0.85, 0.05), (-0.2, 0.7), (0.9, -0.65)),),
    Icon.CROSS: (((-0.7, -0.7), (0.7, 0.7)), ((-0.7, 0.7), (0.7, -0.7))),
    Icon.TILDE: (
        ((-0.95, 0.3), (-0.55, -0.2), (-0.15, -0.2), (0.15, 0.2), (0.55, 0.2), (0.95, -0.3)),
    ),
    Icon.DASH: (((-0.8, 0), (0.8, 0)),),
    Icon.ARROW: (((-0.8, 0), (0.8, 0)), ((0.2, -0.6), (0.8, 0), (0.2, 0.6))),
    Icon.BANG: (((0, -0.95), (0, 0.25)),),
    Icon.INFO: (((0, -0.2), (0, 0.9)),),
    Icon.QUESTION: (
        (*((x, y - 0.45) for x, y in arc((0, 0), 0.55, -90, 150)), (0, 0.25), (0, 0.35)),
    ),
    Icon.DOTS: (),
}
"""Strokes of each icon, in a square from -1 to 1."""

_DOTS: dict[Icon, tuple[Point, ...]] = {
    Icon.BANG: ((0, 0.85),),
    Icon.INFO: ((0, -0.85),),
    Icon.QUESTION: ((0, 0.95),),
    Icon.DOTS: ((-0.85, 0), (0, 0), (0.85, 0)),
}


def icon(
    name: Icon, center: Point, radius: float, background: str, ink: str = WHITE
) -> Iterator[Shape]:
    """A sign on a disc."""
    x, y = center
    unit, width = radius * 0.5, radius * 0.28
    yield Circle(x, y, radius, background)
    for points in _STROKES[name]:
        yield Polyline(tuple((x + a * unit, y + b * unit) for a, b in points), ink, width)
    for a, b in _DOTS.get(name, ()):
        yield Circle(x + a * unit, y + b * unit, width * 0.6, ink)
