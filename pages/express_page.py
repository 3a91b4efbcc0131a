"""Bilan express: ten minutes, twenty questions at most, an overview and three gestures."""

from __future__ import annotations

import streamlit as st

from pages.shared.evaluation import evaluation
from pages.shared.express import (
    OVERVIEW,
    PRACTICE,
    QUESTIONS,
    draw_asking,
    draw_overview,
    open_express,
)

screen = st.query_params.get("etape")
if screen == OVERVIEW:
    draw_overview()
else:
    screen = QUESTIONS if screen == QUESTIONS else PRACTICE
    draw_asking(screen)

with st.bottom, st.container(horizontal=True):
    if st.button("Accueil" if screen == PRACTICE else "Précédent", icon=":material/arrow_back:"):
        if screen == PRACTICE:
            st.switch_page("home_page.py")
        open_express(QUESTIONS if screen == OVERVIEW else PRACTICE)
    st.space("stretch")
    words = {PRACTICE: "Suivant", QUESTIONS: "Voir mon aperçu", OVERVIEW: "Continuer par thème"}
    if st.button(words[screen], type="primary", icon=":material/arrow_forward:"):
        if screen != OVERVIEW:
            open_express(QUESTIONS if screen == PRACTICE else OVERVIEW)
        done = evaluation().journey.next_section is None
        st.switch_page("results_page.py" if done else "themes_page.py")
