"""Runs of marked text cut into lines. Left-aligned, without hyphenation.

A line ends at a space, after a hyphen or dash between long enough parts (never in « a-t-il », a
date or a reference), or inside an address; a word longer than the line is cut anywhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checklist.documents.pdf.faces import POINT, Face, Style
from checklist.documents.pdf.measure import drawable, units

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checklist.documents.inline import Run

_INNER_BREAKS = re.compile(
    r"(?<=[^\W\d][^\W\d][^\W\d][-–—/])(?=[^\W\d]{3})|(?<=\u00ad)|(?<=[/._?&=@])(?=\w{5})"
)


class Span(NamedTuple):
    """A piece of a line in one face, with its width in thousandths of the size.

    `url` is None unless it is a link. A tuple and not a dataclass: a report makes ten thousand of
    them, and a frozen dataclass takes three times as long to make.
    """

    text: str
    face: Face
    url: str | None
    units: int


Line = tuple[Span, ...]


Words = dict[tuple[str, Face], Line]
"""Words already measured: the pieces after which a line may end."""


def flow(runs: Iterable[Run], width: float, style: Style, words: Words) -> tuple[Line, ...]:
    """The lines of these runs in that width; at least one, even empty.

    The words met are added to `words`: give an empty one for what a person typed.
    """
    breaker = _Breaker(round(width / (style.size * POINT) * 1000), words)
    for run in runs:
        bold = run.bold and style.face is Face.REGULAR
        breaker.add(run.text, Face.SEMIBOLD if bold else style.face, run.url)
    return tuple(breaker.finish())


class _Breaker:
    """Lines under construction: the current one, then the word that may not fit in it.

    The space before that word is drawn only where both stand on one line.
    """

    def __init__(self, room: int, words: Words) -> None:
        self._room, self._words = room, words
        self._lines: list[Line] = []
        self._line: list[Span] = []
        self._word: list[Span] = []
        self._space: Span | None = None
        self._used = self._word_units = 0

    def add(self, text: str, face: Face, url: str | None) -> None:
        """Go on with a text: a word may begin in one and end in the next."""
        words = self._words
        space = Span(" ", face, url, units(" ", face))
        for number, line in enumerate(text.split("\n")):
            if number:
                self._end_line()
            for rank, word in enumerate(line.split(" ")):
                if rank:
                    self._end_word()
                    self._space = space
                parts = words.get((word, face))
                if parts is None:
                    parts = words[word, face] = _measured(word, face)
                self._go_on(parts, url)

    def _go_on(self, parts: Line, url: str | None) -> None:
        for rank, part in enumerate(parts):
            if rank:
                self._end_word()
            self._word.append(part if url is None else part._replace(url=url))
            self._word_units += part.units

    def _end_word(self) -> None:
        """Put the word in this line after its space, or in the next."""
        needed = self._word_units + (self._space.units if self._space is not None else 0)
        if self._line and self._used + needed > self._room:
            self._close()
        elif self._space is not None:
            self._line.append(self._space)
            self._used += self._space.units
        if self._word_units > self._room:
            self._cut_word()
        else:
            self._line += self._word
            self._used += self._word_units
        self._word, self._word_units, self._space = [], 0, None

    def _end_line(self) -> None:
        self._end_word()
        self._close()

    def finish(self) -> list[Line]:
        """Every line."""
        self._end_word()
        if self._line or not self._lines:
            self._close()
        return self._lines

    def _close(self) -> None:
        self._lines.append(_joined(self._line))
        self._line, self._used = [], 0

    def _cut_word(self) -> None:
        for piece in self._word:
            for character in piece.text:
                width = units(character, piece.face)
                if self._line and self._used + width > self._room:
                    self._close()
                self._line.append(Span(character, piece.face, piece.url, width))
                self._used += width


def _measured(word: str, face: Face) -> Line:
    shown = drawable(word, face)
    texts = [shown] if shown.isalnum() else _INNER_BREAKS.split(shown)
    return tuple(Span(text, face, None, units(text, face)) for text in texts)


def _joined(line: list[Span]) -> Line:
    """Neighbours of one kind as one span, without the space at the end of the line."""
    while line and line[-1].text in {" ", ""}:
        line.pop()
    spans: list[Span] = []
    start = 0
    for end in range(1, len(line) + 1):
        first = line[start]
        if end < len(line) and line[end].face is first.face and line[end].url == first.url:
            continue
        group = line[start:end]
        text = "".join([span.text for span in group])
        spans.append(Span(text, first.face, first.url, sum([span.units for span in group])))
        start = end
    return tuple(spans)
