"""What stays beside every page: progress theme by theme, and whether answers are saved."""

from __future__ import annotations

import streamlit as st

from pages.shared import draw, workspace
from pages.shared.evaluation import evaluation
from pages.shared.library import library
from pages.shared.parts import SIDEBAR, draw_part
from pages.shared.theme_list import chapter_lines


def draw_sidebar(current_theme: str | None) -> None:
    """Draw it last in a run, so that it counts the answer just given."""
    with st.sidebar:
        draw_part(SIDEBAR, _draw_lines, current_theme)


def _draw_lines(current_theme: str | None) -> None:
    journey = evaluation().journey
    place = library().sections_by_id.get(current_theme or "")
    if place is None and journey.next_section is not None:
        place = journey.next_section.section
    draw.show(
        "sidebar",
        chapters=chapter_lines(journey.sections),
        opened=None if place is None else place.chapter.id,
        current=current_theme,
        saved=draw.saved_words(),
        closable=workspace.current().is_saved,
    )
