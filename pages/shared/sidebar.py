"""What stays beside every page: progress theme by theme, and whether answers are saved.

The answer to a control of a theme changes nothing in other chapters, so that its click draws again
only the chapter of the theme on the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from pages.shared import draw, workspace
from pages.shared.evaluation import evaluation
from pages.shared.library import library
from pages.shared.parts import SIDEBAR, draw_part
from pages.shared.theme_list import chapter_lines

if TYPE_CHECKING:
    from checklist.journey import SectionJourney
    from checklist.model import Chapter

BESIDE, HERE, AFTER = "Votre avancée", "Chapitre en cours", "Chapitres suivants"
"""Names of the pieces for a screen reader."""


def draw_sidebar(current_theme: str | None) -> None:
    """Draw it last in a run, so that it counts the answer just given."""
    section = library().sections_by_id.get(current_theme or "")
    with st.sidebar, st.container(key="menu-avancee", gap=None):
        if section is None:
            draw_part(SIDEBAR, _draw_all)
            return
        chapters = library().chapters
        place = chapters.index(section.chapter)
        _draw(BESIDE, chapters[:place])
        draw_part(SIDEBAR, _draw_here, section.chapter, section.id)
        if chapters[place + 1 :]:
            _draw(AFTER, chapters[place + 1 :])


def _draw_all() -> None:
    following = evaluation().journey.next_section
    opened = None if following is None else following.section.chapter
    _draw(BESIDE, library().chapters, opened=opened, tells_saved=True)


def _draw_here(chapter: Chapter, theme: str) -> None:
    _draw(HERE, (chapter,), opened=chapter, current=theme, tells_saved=True)


def _draw(
    label: str,
    chapters: tuple[Chapter, ...],
    *,
    opened: Chapter | None = None,
    current: str | None = None,
    tells_saved: bool = False,
) -> None:
    draw.show(
        "sidebar",
        label=label,
        titled=label == BESIDE,
        chapters=chapter_lines(_sections(chapters)),
        opened=None if opened is None else opened.id,
        current=current,
        saved=draw.saved_words() if tells_saved else None,
        closable=workspace.current().is_saved,
    )


def _sections(chapters: tuple[Chapter, ...]) -> list[SectionJourney]:
    return [each for each in evaluation().journey.sections if each.section.chapter in chapters]
