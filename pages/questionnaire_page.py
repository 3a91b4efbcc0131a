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
from pages.shared.themes import chosen_section, neighbours, open_theme, place_words
from pages.shared.verdicts import draw_theme_end, draw_theme_verdict

if TYPE_CHECKING:
    from checklist.journey import Journey, Step

section = chosen_section(st.query_params.get("theme"))
sections = library().sections
draw.tab_title(section.short_title)
draw.head(section.title, step=place_words(section), intro=section.introduction)
if (asked_for := st.query_params.get("theme")) and asked_for != section.id:
    text = "Il a changé de nom, ou n’existe plus. Voici le premier à compléter."
    draw.show("banner", kind="info", title="Thème introuvable.", text=text)
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
        time = [f"environ {counted(minutes, 'minute')}"] if done < len(asked) else []
        facts = (f"{counted(done, 'réponse')} sur {len(asked)}", *time, draw.saved_words())
        draw.show("head", progress=(done, len(asked)), facts=facts)


def draw_end() -> None:
    draw_theme_end(evaluation(), section)


with progress:
    draw_part(PROGRESS, draw_progress)
draw_part(PAGE_END, draw_end)

before, after = neighbours(section)
with st.bottom, st.container(horizontal=True):
    with st.container(key="precedent", width="content"):
        if st.button("Précédent", icon=":material/arrow_back:"):
            open_theme(before)
    st.space("stretch")
    lands = after is None or (section.chapter.essential and not after.chapter.essential)
    if lands and after is not None and st.button(f"Continuer : {after.short_title}"):
        open_theme(after)
    label = "Voir mes résultats" if lands else "Suivant"
    if st.button(label, type="primary", icon=":material/arrow_forward:"):
        st.switch_page("results_page.py") if lands else open_theme(after)
