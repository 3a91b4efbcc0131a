"""Runs of marked text cut into lines. Left-aligned, without hyphenation.

A line ends at a space, after a hyphen or dash between long enough parts (never in « a-t-il », a
date or a reference), or inside an address; a word longer than the line is cut anywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.documents.pdf.faces import Face

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checklist.documents.inline import Run
    from checklist.documents.pdf.canvas import Canvas

_PIECES = re.compile(r"( +|\n)")
_INNER_BREAKS = re.compile(
    r"(?<=[^\W\d][^\W\d][^\W\d][-–—/])(?=[^\W\d]{3})|(?<=\u00ad)|(?<=[/._?&=@])(?=\w{5})"
)


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line in one face. `url` is None unless it is a link."""

    text: str
    face: Face
    url: str | None
    width: float


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Atom:
    """What cannot be cut: a word in one or several faces, with the spaces that follow it."""

    spans: tuple[Span, ...]
    width: float
    spaces: tuple[Span, ...]
    ends_line: bool


class Flow:
    """Cuts text in one size. `face` is that of text which is not bold."""

    def __init__(self, canvas: Canvas, size: float, face: Face) -> None:
        """A flow that measures with that canvas."""
        self._canvas, self._size, self._face = canvas, size, face

    def lines(self, runs: Iterable[Run], width: float) -> list[Line]:
        """The lines of these runs in that width; at least one, even empty."""
        lines: list[Line] = []
        line: list[Span] = []
        used = 0.0
        for atom in self._atoms(runs):
            if line and used + atom.width > width + 1e-6:
                lines.append(_joined(line))
                line, used = [], 0.0
            if atom.width > width:
                *full, line = self._cut(atom, width)
                lines.extend(map(_joined, full))
            else:
                line.extend(atom.spans)
            line.extend(atom.spaces)
            used = sum(span.width for span in line)
            if atom.ends_line:
                lines.append(_joined(line))
                line, used = [], 0.0
        if line or not lines:
            lines.append(_joined(line))
        return lines

    def _span(self, text: str, face: Face, url: str | None) -> Span:
        return Span(text, face, url, self._canvas.width(text, face, self._size))

    def _pieces(self, runs: Iterable[Run]) -> Iterator[Span]:
        for run in runs:
            bold = run.bold and self._face is Face.REGULAR
            face = Face.SEMIBOLD if bold else self._face
            for piece in _PIECES.split(run.text):
                if piece == "\n" or (piece and piece.isspace()):
                    yield Span(piece, face, run.url, 0.0)
                elif piece:
                    yield Span(self._canvas.drawable(piece, face), face, run.url, 0.0)

    def _atoms(self, runs: Iterable[Run]) -> Iterator[Atom]:
        word: list[Span] = []
        for piece in self._pieces(runs):
            if piece.text == "\n":
                yield _atom(word, (), ends_line=True)
                word = []
            elif piece.text.startswith(" "):
                yield _atom(word, (self._span(" ", piece.face, piece.url),))
                word = []
            else:
                *inner, last = _INNER_BREAKS.split(piece.text)
                for part in inner:
                    word.append(self._span(part, piece.face, piece.url))
                    yield _atom(word, ())
                    word = []
                word.append(self._span(last, piece.face, piece.url))
        if word:
            yield _atom(word, ())

    def _cut(self, atom: Atom, width: float) -> list[list[Span]]:
        lines: list[list[Span]] = [[]]
        used = 0.0
        for span in atom.spans:
            start = 0
            for end in range(1, len(span.text) + 1):
                piece = self._span(span.text[start:end], span.face, span.url)
                if used + piece.width > width and end - 1 > start:
                    lines[-1].append(self._span(span.text[start : end - 1], span.face, span.url))
                    lines.append([])
                    start, used = end - 1, 0.0
            last = self._span(span.text[start:], span.face, span.url)
            lines[-1].append(last)
            used += last.width
        return lines


def _atom(word: list[Span], spaces: tuple[Span, ...], *, ends_line: bool = False) -> Atom:
    return Atom(tuple(word), sum(span.width for span in word), spaces, ends_line)


def _joined(line: list[Span]) -> Line:
    """Neighbours of one kind as one span, without the spaces at the end of the line."""
    while line and line[-1].text.isspace() and "\u00a0" not in line[-1].text:
        line = line[:-1]
    spans: list[Span] = []
    for span in line:
        last = spans[-1] if spans else None
        if last and last.face is span.face and last.url == span.url:
            spans[-1] = Span(last.text + span.text, last.face, last.url, last.width + span.width)
        else:
            spans.append(span)
    return tuple(spans)
