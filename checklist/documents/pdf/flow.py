"""Runs of marked text cut into lines. Left-aligned, without hyphenation.

A line ends at a space, after a hyphen or dash between long enough parts (never in « a-t-il », a
date or a reference), or inside an address; a word longer than the line is cut anywhere.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from checklist.documents.pdf.faces import Face

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checklist.documents.inline import Run
    from checklist.documents.pdf.canvas import Canvas

_PIECES = re.compile(r"( +|\n)")
_INNER_BREAKS = re.compile(
    r"(?<=[^\W\d][^\W\d][^\W\d][-–—/])(?=[^\W\d]{3})|(?<=\u00ad)|(?<=[/._?&=@])(?=\w{5})"
)
_ROUNDING = 1e-6


class Span(NamedTuple):
    """A piece of a line in one face. `url` is None unless it is a link.

    A tuple and not a dataclass: a report makes ten thousand of them, and a frozen dataclass
    takes three times as long to make.
    """

    text: str
    face: Face
    url: str | None
    width: float


Line = tuple[Span, ...]


class Flow:
    """Cuts text in one size. `face` is that of text which is not bold."""

    def __init__(self, canvas: Canvas, size: float, face: Face) -> None:
        """A flow that measures with that canvas."""
        self._canvas, self._size, self._face = canvas, size, face

    def lines(self, runs: Iterable[Run], width: float) -> list[Line]:
        """The lines of these runs in that width; at least one, even empty."""
        breaker = _Breaker(self, width)
        for run in runs:
            bold = run.bold and self._face is Face.REGULAR
            face = Face.SEMIBOLD if bold else self._face
            for piece in _PIECES.split(run.text):
                if not piece:
                    continue
                if piece == "\n":
                    breaker.end_line()
                elif piece[0] == " ":
                    breaker.end_word(self.span(" ", face, run.url))
                else:
                    self._add_word(breaker, piece, face, run.url)
        return breaker.finish()

    def _add_word(self, breaker: _Breaker, word: str, face: Face, url: str | None) -> None:
        drawable = self._canvas.drawable(word, face)
        if drawable.isalnum():
            breaker.add(self.span(drawable, face, url))
            return
        *inner, last = _INNER_BREAKS.split(drawable)
        for part in inner:
            breaker.add(self.span(part, face, url))
            breaker.end_word(None)
        breaker.add(self.span(last, face, url))

    def span(self, text: str, face: Face, url: str | None) -> Span:
        """A measured piece."""
        return Span(text, face, url, self._canvas.width(text, face, self._size))


class _Breaker:
    """Lines under construction: the current line, and the word that may not fit in it."""

    def __init__(self, flow: Flow, width: float) -> None:
        self._flow, self._width = flow, width
        self._lines: list[Line] = []
        self._line: list[Span] = []
        self._word: list[Span] = []
        self._used = self._word_width = 0.0

    def add(self, span: Span) -> None:
        """Go on with the word."""
        self._word.append(span)
        self._word_width += span.width

    def end_word(self, space: Span | None) -> None:
        """Put the word in this line or in the next, then the space that follows it."""
        if self._line and self._used + self._word_width > self._width + _ROUNDING:
            self._close()
        if self._word_width > self._width:
            self._cut_word()
        else:
            self._line += self._word
            self._used += self._word_width
        self._word, self._word_width = [], 0.0
        if space is not None:
            self._line.append(space)
            self._used += space.width

    def end_line(self) -> None:
        """Put the word, then go to the next line."""
        self.end_word(None)
        self._close()

    def finish(self) -> list[Line]:
        """Every line."""
        self.end_word(None)
        if self._line or not self._lines:
            self._close()
        return self._lines

    def _close(self) -> None:
        self._lines.append(_joined(self._line))
        self._line, self._used = [], 0.0

    def _cut_word(self) -> None:
        for text, face, url, _ in self._word:
            start = 0
            for end in range(1, len(text) + 1):
                piece = self._flow.span(text[start:end], face, url)
                if self._used + piece.width > self._width and (end - start > 1 or self._line):
                    self._line.append(self._flow.span(text[start : end - 1], face, url))
                    self._close()
                    start = end - 1
            rest = self._flow.span(text[start:], face, url)
            self._line.append(rest)
            self._used += rest.width


def _kind(span: Span) -> tuple[str, str]:
    return span.face.value, span.url or ""


def _joined(line: list[Span]) -> Line:
    """Neighbours of one kind as one span, without the spaces at the end of the line."""
    while line and line[-1].text == " ":
        line.pop()
    spans = []
    for _, group in groupby(line, _kind):
        texts, faces, urls, widths = zip(*group, strict=True)
        spans.append(Span("".join(texts), faces[0], urls[0], sum(widths)))
    return tuple(spans)
