"""A scene as an SVG text: one file, no script, no font and no address of another host."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from checklist.documents.scene import Circle, Label, Polyline, Rect

if TYPE_CHECKING:
    from checklist.documents.scene import Scene, Shape

_POINT = 25.4 / 72
"""Millimetres in a point: labels are in points, the rest in millimetres."""

_FONTS = "'Source Sans 3', 'Segoe UI', system-ui, sans-serif"


def to_svg(scene: Scene, title: str) -> str:
    """The scene in millimetres, so that it prints at its size; `title` is read aloud for it."""
    width, height = _number(scene.width), _number(scene.height)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" '
        f'viewBox="0 0 {width} {height}" role="img" aria-label={quoteattr(title)} '
        f'font-family="{_FONTS}">',
        f"<title>{escape(title)}</title>",
        *map(_drawn, scene.shapes),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _drawn(shape: Shape) -> str:
    if isinstance(shape, Rect):
        return (
            f'<rect x="{_number(shape.x)}" y="{_number(shape.y)}" width="{_number(shape.width)}" '
            f'height="{_number(shape.height)}" rx="{_number(shape.radius)}" fill="{shape.fill}"/>'
        )
    if isinstance(shape, Circle):
        place = f'cx="{_number(shape.x)}" cy="{_number(shape.y)}"'
        return f'<circle {place} r="{_number(shape.radius)}" fill="{shape.fill}"/>'
    if isinstance(shape, Polyline):
        return _line(shape)
    return _text(shape)


def _line(line: Polyline) -> str:
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in line.points)
    dash = f' stroke-dasharray="{_number(line.dash)}"' if line.dash else ""
    return (
        f'<polyline points="{points}" fill="none" stroke="{line.stroke}" '
        f'stroke-width="{_number(line.width)}" stroke-linecap="round"{dash}/>'
    )


def _text(label: Label) -> str:
    weight = ' font-weight="600"' if label.bold else ""
    anchor = f' text-anchor="{label.anchor.value}"'
    return (
        f'<text x="{_number(label.x)}" y="{_number(label.y)}" '
        f'font-size="{_number(label.size * _POINT)}" fill="{label.color}"{anchor}{weight}>'
        f"{escape(label.text)}</text>"
    )


def _number(value: float) -> str:
    """Two decimals at most, without trailing zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
