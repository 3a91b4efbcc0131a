"""Chapters and themes with how far along they are, for the list of themes and for the menu."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from checklist.documents.typography import counted, duration
from checklist.scoring import is_critical_point

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checklist.journey import SectionJourney
    from checklist.model import Chapter, Section

NOT_STARTED, BEGUN, FINISHED, CRITICAL, NO_OBJECT, UNDECIDED = (
    "a-commencer",
    "en-cours",
    "fini",
    "critique",
    "sans-objet",
    "selon-profil",
)
"""State of a theme: the class of its line in the stylesheet. Answered is not yet in order: a theme
answered with critical points has a state of its own."""
_ANSWERED = frozenset({FINISHED, CRITICAL})

_WORDS = {
    NOT_STARTED: "À\N{NO-BREAK SPACE}commencer",
    FINISHED: "Répondu",
    CRITICAL: "Répondu",
    NO_OBJECT: "Sans objet",
    UNDECIDED: "Selon votre profil",
}


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """One theme as this doctor meets it."""

    section: Section
    state: str
    words: str
    done: int
    total: int
    minutes: int


@dataclass(frozen=True, slots=True)
class ChapterLines:
    """The themes of one chapter."""

    chapter: Chapter
    themes: tuple[ThemeLine, ...]

    @property
    def useful(self) -> tuple[ThemeLine, ...]:
        """Themes with something to answer, or that may come to have some."""
        return tuple(theme for theme in self.themes if theme.state != NO_OBJECT)

    @property
    def finished(self) -> int:
        """Number of themes where every question has an answer."""
        return sum(theme.state in _ANSWERED for theme in self.themes)

    @property
    def state(self) -> str:
        """State of the whole chapter."""
        if not self.useful:
            return NO_OBJECT
        if self.finished == len(self.useful):
            found = any(theme.state == CRITICAL for theme in self.useful)
            return CRITICAL if found else FINISHED
        return BEGUN if any(theme.done for theme in self.useful) else NOT_STARTED

    @property
    def words(self) -> str:
        """« 6 thèmes · environ 21 min », « 4 thèmes répondus sur 6 · encore 9 min environ »."""
        if self.state in {NO_OBJECT, *_ANSWERED}:
            return _WORDS[self.state]
        left = sum(theme.minutes for theme in self.useful if theme.state not in _ANSWERED)
        if not self.finished:
            return f"{counted(len(self.useful), 'thème')} · environ {duration(left)}"
        finished = counted(self.finished, "thème répondu", "thèmes répondus")
        return f"{finished} sur {len(self.useful)} · encore {duration(left)} environ"


def chapter_lines(sections: Iterable[SectionJourney]) -> list[ChapterLines]:
    """Every chapter in order, with its themes."""
    return [
        ChapterLines(chapter, tuple(map(theme_line, group)))
        for chapter, group in groupby(sections, key=lambda each: each.section.chapter)
    ]


def theme_line(journey: SectionJourney) -> ThemeLine:
    """One theme, its state in a word and a class."""
    state, done, total = _state(journey), journey.done, len(journey.asked)
    words = _WORDS.get(state, f"{done} sur {total}")
    if state == FINISHED and (critical := sum(map(is_critical_point, journey.controls))):
        state, words = CRITICAL, f"{words} · {counted(critical, 'critique')}"
    return ThemeLine(journey.section, state, words, done, total, journey.minutes)


def _state(journey: SectionJourney) -> str:
    if journey.has_no_object:
        return NO_OBJECT
    if not journey.asked:
        return UNDECIDED
    if journey.is_finished:
        return FINISHED
    return BEGUN if journey.done else NOT_STARTED
