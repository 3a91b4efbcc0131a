"""Thèmes: every questionnaire by chapter, with its minutes, state and progress, in any order."""

from __future__ import annotations

import streamlit as st

from checklist.documents.typography import counted
from pages.shared import draw
from pages.shared.evaluation import evaluation
from pages.shared.theme_list import chapter_lines
from pages.shared.themes import open_theme

NOT_BEGUN = "Une quinzaine de questions sans note"
journey = evaluation().journey
draw.head(
    "Les thèmes",
    step="Vos questionnaires",
    intro="L’essentiel d’abord, le reste ensuite ou dans l’ordre que vous voulez : chaque réponse "
    "est gardée.",
)
if not journey.profile_is_complete:
    left = sum(step.option is None for step in journey.profile_asked)
    begun = left < len(journey.profile_asked)
    words = f"Il reste {counted(left, 'question')} sans note" if begun else NOT_BEGUN
    text = f"{words} : vos réponses disent quels thèmes vous concernent."
    draw.show("banner", kind="info", title="D’abord votre cabinet.", text=text)
draw.show("theme_list", chapters=chapter_lines(journey.sections))

following = journey.next_section
with st.bottom, st.container(horizontal=True):
    if st.button("Voir mes résultats", type="secondary" if following else "primary"):
        st.switch_page("results_page.py")
    st.space("stretch")
    if not journey.profile_is_complete:
        if st.button("Décrire mon cabinet", type="primary", icon=":material/arrow_forward:"):
            st.switch_page("profile_page.py")
    elif following is not None:
        verb = "Continuer" if following.done else "Commencer"
        label = f"{verb} : {following.section.short_title}"
        if st.button(label, type="primary", icon=":material/arrow_forward:"):
            open_theme(following.section)
