"""Questionnaire: one theme, a card a question, the meaning of each answer at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from checklist.documents.typography import counted
from pages.shared import draw
from pages.shared.evaluation import evaluation
from pages.shared.library import library
from pages.shared.parts import PAGE_END, PROGRESS, draw_part
from pages.shared.question_card import ask, asked_in_turn
from pages.shared.themes import chosen_section, neighbours, open_theme
from pages.shared.verdicts import draw_theme_end, draw_theme_verdict

if TYPE_CHECKING:
    from checklist.journey import Journey, Step

section = chosen_section(st.query_params.get("theme"))
sections = library().sections
place = f"{section.chapter.title} · {sections.index(section) + 1} sur {len(sections)}"
draw.tab_title(section.short_title)
draw.head(section.title, step=place, intro=section.introduction)
progress = st.container()


def steps(journey: Journey) -> tuple[Step, ...]:
    return journey.sections[sections.index(section)].asked


minutes = evaluation().journey.sections[sections.index(section)].minutes
draw_theme_verdict(evaluation(), section)
for question in asked_in_turn(steps):
    ask(question, steps)


def draw_progress() -> None:
    asked = steps(evaluation().journey)
    if asked:
        done = sum(step.option is not None for step in asked)
        facts = (
            f"{counted(done, 'réponse')} sur {len(asked)}",
            f"environ {counted(minutes, 'minute')}",
            draw.saved_words(),
        )
        draw.show("head", progress=(done, len(asked)), facts=facts)


def draw_end() -> None:
    draw_theme_end(evaluation(), section)


with progress:
    draw_part(PROGRESS, draw_progress)
draw_part(PAGE_END, draw_end)

before, after = neighbours(section)
with st.bottom, st.container(horizontal=True):
    if st.button("Précédent", icon=":material/arrow_back:"):
        open_theme(before)
    st.space("stretch")
    label = "Suivant" if after else "Voir mes résultats"
    if st.button(label, type="primary", icon=":material/arrow_forward:"):
        open_theme(after) if after else st.switch_page("results_page.py")
