"""Which theme is open, and the way from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from pages.shared.evaluation import evaluation
from pages.shared.library import library

if TYPE_CHECKING:
    from typing import NoReturn

    from checklist.model import Section


def chosen_section(theme: str | None) -> Section:
    """The theme of the address; without one, or an unknown one, the first left to answer."""
    found = library().sections_by_id.get(theme or "")
    if found is not None:
        return found
    unfinished = evaluation().journey.next_section
    return unfinished.section if unfinished else library().sections[0]


def place_words(section: Section) -> str:
    """« L’essentiel · 2 sur 5 »: its place among the themes of its chapter that have an object."""
    useful = [
        each.section
        for each in evaluation().journey.sections
        if each.section.chapter is section.chapter and not each.has_no_object
    ]
    if section not in useful:
        return section.chapter.title
    return f"{section.chapter.title} · {useful.index(section) + 1} sur {len(useful)}"


def neighbours(section: Section) -> tuple[Section | None, Section | None]:
    """Theme before and theme after, those without object left out; None at either end."""
    sections = evaluation().journey.sections
    place = library().sections.index(section)
    useful = [s.section for s in sections if s.asked or s.is_undecided]
    before = [s for s in useful if library().sections.index(s) < place]
    after = [s for s in useful if library().sections.index(s) > place]
    return (before[-1] if before else None), (after[0] if after else None)


def open_theme(section: Section | None) -> NoReturn:
    """Go to a theme; None goes to the list of themes."""
    if section is None:
        st.switch_page("themes_page.py")
    st.switch_page("questionnaire_page.py", query_params={"theme": section.id})
