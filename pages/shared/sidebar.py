"""What stays beside every page: progress theme by theme, and whether answers are saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from pages.shared import draw
from pages.shared.evaluation import evaluation
from pages.shared.parts import SIDEBAR, draw_part

if TYPE_CHECKING:
    from checklist.journey import SectionJourney

STATES = {
    "Terminé": "fini",
    "Sans objet": "sans-objet",
    "À commencer": "",
    "Selon votre profil": "",
}
"""Class of a line by its words; any other words count answers."""


def draw_sidebar(current_theme: str | None) -> None:
    """Draw it last in a run, so that it counts the answer just given."""
    with st.sidebar:
        draw_part(SIDEBAR, _draw_lines, current_theme)


def _draw_lines(current_theme: str | None) -> None:
    sections = [_line(section) for section in evaluation().journey.sections]
    draw.show("sidebar", sections=sections, current=current_theme, saved=draw.saved_words())


def _line(section: SectionJourney) -> dict[str, str]:
    words = draw.progress_words(section)
    return {
        "id": section.section.id,
        "title": section.section.short_title,
        "words": words,
        "state": STATES.get(words, "en-cours"),
    }
