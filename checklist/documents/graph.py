"""The questionnaire as a drawing: the profile, the verdicts read from it, the themes they open.

Three columns, from left to right as the app reads them. A line goes from each question of the
profile, or verdict, to what it decides: whole when it opens the theme, dashed when it opens only
some of its questions. Conditions are told in words under what they open.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.conditions import AnswerIn, DecisionIn, walk
from checklist.conditions_in_words import in_words
from checklist.documents.palette import ACCENT, BRAND, INK, LINE, MUTED, PAPER, TINT, WHITE
from checklist.documents.scene import Circle, Label, Polyline, Rect, Scene
from checklist.documents.typography import counted, duration, fr
from checklist.model import Criticality

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checklist.conditions import Condition
    from checklist.documents.scene import Point, Shape
    from checklist.model import DecisionTable, Library, Question, Section

_MARGIN, _TOP, _GAP, _PAD = 10.0, 34.0, 4.0, 3.0
_PROFILE_X, _PROFILE_WIDTH = _MARGIN, 78.0
_VERDICT_X, _VERDICT_WIDTH = 128.0, 70.0
_THEME_X, _THEME_WIDTH = 250.0, 170.0
_WIDTH = _THEME_X + _THEME_WIDTH + _MARGIN

_LEADING = 0.48
"""Millimetres from a line to the next, for each point of its size."""

_LETTER, _BOLD_LETTER = 0.182, 0.21
"""Millimetres that a letter takes on average, for each point of its size; a little too much."""

_EDGES = ("#11697C", "#8A5200", "#6B3FA0", "#0A6B4F", "#A3271B", "#52646E", "#1F4E9E")
"""Dark on white, in turn: neighbours of a column never share one."""

_CRITICALITY = {
    Criticality.CRITICAL: ("#A3271B", "critique"),
    Criticality.MAJOR: ("#BC7400", "majeure"),
    Criticality.MINOR: ("#2A7F94", "mineure"),
}


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text of a box. `dot` is the colour of a disc before it, `indent` its shift."""

    text: str
    size: float = 7.5
    color: str = INK
    bold: bool = False
    indent: float = 0
    dot: str | None = None

    @property
    def height(self) -> float:
        return self.size * _LEADING


@dataclass(frozen=True, slots=True)
class _Box:
    """A box of a column and the names that lines may lead to or from it."""

    name: str
    lines: tuple[_Line, ...]
    opened_by: frozenset[str] = frozenset()
    partly_opened_by: frozenset[str] = frozenset()
    is_heading: bool = False

    @property
    def height(self) -> float:
        return sum(line.height for line in self.lines) + 2 * _PAD


@dataclass(frozen=True, slots=True)
class _Placed:
    """A box at its place."""

    box: _Box
    x: float
    y: float
    width: float

    @property
    def left(self) -> Point:
        return self.x, self.y + self.box.height / 2

    @property
    def right(self) -> Point:
        return self.x + self.width, self.y + self.box.height / 2


def draw_questionnaire(library: Library) -> Scene:
    """The whole questionnaire, as tall as it needs to be."""
    themes = _stacked(_theme_boxes(library), _THEME_X, _THEME_WIDTH)
    bottom = max(placed.y + placed.box.height for placed in themes)
    profile = [_profile_box(question, library) for question in library.profile.questions]
    verdicts = [_verdict_box(table) for table in library.decisions]
    sources = (
        *_spread(profile, _PROFILE_X, _PROFILE_WIDTH, bottom),
        *_spread(verdicts, _VERDICT_X, _VERDICT_WIDTH, bottom),
    )
    shapes = (
        Rect(0, 0, _WIDTH, bottom + _MARGIN, WHITE),
        *_header(library),
        *_edges(sources, (*sources, *themes)),
        *(shape for placed in (*sources, *themes) for shape in _drawn(placed)),
    )
    return Scene(_WIDTH, bottom + _MARGIN, shapes)


# --- boxes ----------------------------------------------------------------------------------------


def _wrapped(text: str, width: float, line: _Line) -> Iterator[_Line]:
    """The text cut to the width of its box, in the manner of `line`."""
    letter = line.size * (_BOLD_LETTER if line.bold else _LETTER)
    letters = int((width - 2 * _PAD - line.indent) / letter)
    for number, part in enumerate(textwrap.wrap(fr(text), letters)):
        dot = line.dot if number == 0 else None
        yield _Line(part, line.size, line.color, line.bold, line.indent, dot)


def _names(*conditions: Condition | None) -> frozenset[str]:
    """The questions and verdicts that conditions cite."""
    parts = [part for condition in conditions if condition for part in walk(condition)]
    questions = {part.question for part in parts if isinstance(part, AnswerIn)}
    return frozenset(questions | {part.decision for part in parts if isinstance(part, DecisionIn)})


def _when(verb: str, words: str) -> str:
    """« Posée si… », « Posée, sauf si… »."""
    return f"{verb}, {words}" if words.startswith("sauf") else f"{verb} {words}"


def _profile_box(question: Question, library: Library) -> _Box:
    lines = [*_wrapped(question.text, _PROFILE_WIDTH, _Line("", bold=True))]
    if question.condition is not None:
        told = _when("Posée", in_words(question.condition, library))
        lines += _wrapped(told, _PROFILE_WIDTH, _Line("", 6.5, MUTED))
    lines.append(_Line(question.id, 6, ACCENT))
    return _Box(question.id, tuple(lines))


def _verdict_box(table: DecisionTable) -> _Box:
    lines = [*_wrapped(table.title, _VERDICT_WIDTH, _Line("", 8, bold=True))]
    for label in table.labels.values():
        lines += _wrapped(label, _VERDICT_WIDTH, _Line("", 7, indent=4, dot=ACCENT))
    lines.append(_Line(f"{table.id} · {counted(len(table.rows), 'ligne')}", 6, ACCENT))
    return _Box(table.id, tuple(lines), _names(*(row.condition for row in table.rows)))


def _theme_boxes(library: Library) -> Iterator[_Box]:
    chapter = None
    for section in library.sections:
        if section.chapter != chapter:
            chapter = section.chapter
            yield _Box("", (_Line(chapter.title, 11, BRAND, bold=True),), is_heading=True)
        yield _theme_box(section, library)


def _theme_box(section: Section, library: Library) -> _Box:
    count = counted(len(section.controls), "question notée", "questions notées")
    title = f"{section.short_title} — {count}, {duration(section.minutes)}"
    lines = [*_wrapped(title, _THEME_WIDTH, _Line("", 9, BRAND, bold=True))]
    if section.condition is not None:
        told = _when("Montré", in_words(section.condition, library)) + "."
        lines += _wrapped(told, _THEME_WIDTH, _Line("", 7, ACCENT))
    for question in section.questions:
        lines += _question_lines(question, library)
    cited = _names(*(question.condition for question in section.questions))
    opened = _names(section.condition)
    return _Box(section.id, tuple(lines), opened, cited - opened)


def _question_lines(question: Question, library: Library) -> Iterator[_Line]:
    dot = MUTED if question.criticality is None else _CRITICALITY[question.criticality][0]
    text = f"{question.text} [{question.id}]"
    yield from _wrapped(text, _THEME_WIDTH, _Line("", 7, indent=4, dot=dot))
    if question.condition is not None:
        told = in_words(question.condition, library)
        yield from _wrapped(told, _THEME_WIDTH, _Line("", 6.5, MUTED, indent=8))


# --- places ---------------------------------------------------------------------------------------


def _stacked(boxes: Iterable[_Box], x: float, width: float) -> tuple[_Placed, ...]:
    """One under the other from the top."""
    placed, y = [], _TOP
    for box in boxes:
        placed.append(_Placed(box, x, y, width))
        y += box.height + _GAP
    return tuple(placed)


def _spread(boxes: Sequence[_Box], x: float, width: float, bottom: float) -> tuple[_Placed, ...]:
    """The whole height shared between the boxes, so that lines stay as level as they can."""
    free = bottom - _TOP - sum(box.height for box in boxes)
    gap = max(free / (len(boxes) + 1), _GAP)
    placed, y = [], _TOP + gap
    for box in boxes:
        placed.append(_Placed(box, x, y, width))
        y += box.height + gap
    return tuple(placed)


# --- shapes ---------------------------------------------------------------------------------------


def _edges(sources: Sequence[_Placed], targets: Sequence[_Placed]) -> Iterator[Shape]:
    for number, source in enumerate(sources):
        color = _EDGES[number % len(_EDGES)]
        for target in targets:
            opens = source.box.name in target.box.opened_by
            if opens or source.box.name in target.box.partly_opened_by:
                points = _curve(source.right, target.left)
                yield Polyline(points, color, 0.3 if opens else 0.22, 0 if opens else 1.4)
                yield Circle(*target.left, 0.9, color)


def _curve(start: Point, end: Point) -> tuple[Point, ...]:
    """Level at both ends: a cubic curve, in short segments."""
    (x0, y0), (x1, y1) = start, end
    steps = [i / 24 for i in range(25)]
    return tuple((x0 + (x1 - x0) * t, y0 + (y1 - y0) * t * t * (3 - 2 * t)) for t in steps)


def _drawn(placed: _Placed) -> Iterator[Shape]:
    box, x, y = placed.box, placed.x, placed.y
    if not box.is_heading:
        yield Rect(x, y, placed.width, box.height, LINE, 2)
        yield Rect(x + 0.3, y + 0.3, placed.width - 0.6, box.height - 0.6, PAPER, 1.8)
    below = y + _PAD
    for line in box.lines:
        below += line.height
        left = x + (0 if box.is_heading else _PAD) + line.indent
        if line.dot is not None:
            yield Circle(left - 2, below - line.height * 0.42, 0.9, line.dot)
        baseline = below - line.height * 0.2
        yield Label(left, baseline, line.text, line.size, line.color, line.bold)


def _header(library: Library) -> Iterator[Shape]:
    """Title, identity, what colours and dashes mean, and the heads of the columns."""
    yield Rect(0, 0, _WIDTH, 22, TINT)
    yield Label(_MARGIN, 9, library.title, 14, BRAND, bold=True)
    identity = f"Version {library.version}, empreinte {library.content_hash}"
    yield Label(_MARGIN, 16, identity, 8, MUTED)
    yield from _legend(16)
    for x, title in (
        (_PROFILE_X, "Le profil"),
        (_VERDICT_X, "Les verdicts"),
        (_THEME_X, "Les thèmes"),
    ):
        yield Label(x, 30, title, 11, BRAND, bold=True)


def _legend(y: float) -> Iterator[Shape]:
    x = _VERDICT_X
    yield Polyline(((x, y - 1), (x + 8, y - 1)), ACCENT, 0.3)
    yield Label(x + 10, y, "décide du thème", 8)
    yield Polyline(((x + 42, y - 1), (x + 50, y - 1)), ACCENT, 0.22, 1.4)
    yield Label(x + 52, y, "décide de certaines de ses questions", 8)
    x = _WIDTH - _MARGIN - 96
    for color, word in (*_CRITICALITY.values(), (MUTED, "sans note")):
        yield Circle(x, y - 1, 0.9, color)
        yield Label(x + 2, y, word, 8)
        x += 24
