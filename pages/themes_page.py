"""Thèmes: every questionnaire with its minutes, its state and its progress, in any order."""

from __future__ import annotations

import streamlit as st

from pages.shared import draw
from pages.shared.evaluation import evaluation
from pages.shared.themes import open_theme

result = evaluation()
draw.head(
    "Les six thèmes essentiels",
    step="Vos questionnaires",
    intro="Commencez par celui que vous voulez : chaque réponse est gardée, l’ordre ne compte pas.",
)
if not result.journey.profile_is_complete:
    draw.show(
        "banner",
        kind="info",
        title="D’abord votre cabinet.",
        text="Quatorze questions sans note décident de ce qui vous concerne.",
    )
    if st.button("Décrire mon cabinet", type="primary"):
        st.switch_page("profile_page.py")

following = result.journey.next_section
for section in result.journey.sections:
    theme = section.section
    with st.container(key=f"theme-{theme.id}", horizontal=True, vertical_alignment="center"):
        done = sum(step.option is not None for step in section.asked)
        words = draw.progress_words(section)
        draw.show("theme", section=theme, words=words, done=done, total=len(section.asked))
        label = {"Terminé": "Revoir", "À commencer": "Commencer"}.get(words, "Ouvrir")
        first = section is following and result.journey.profile_is_complete
        name = f"{label} : {theme.short_title}"
        if st.button(name, key=f"ouvrir-{theme.id}", type="primary" if first else "secondary"):
            open_theme(theme)

with st.bottom, st.container(horizontal=True):
    if st.button("Votre cabinet", icon=":material/arrow_back:"):
        st.switch_page("profile_page.py")
    st.space("stretch")
    if st.button("Voir mes résultats", icon=":material/arrow_forward:", icon_position="right"):
        st.switch_page("results_page.py")
