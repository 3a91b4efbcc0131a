"""Résultats: level, score and range, what comes first, theme by theme, and how it was counted."""

from __future__ import annotations

import streamlit as st

from checklist.actions import action_plan
from pages.shared import draw, results
from pages.shared.downloads import download_answers, download_report
from pages.shared.evaluation import evaluation
from pages.shared.themes import open_theme
from pages.shared.verdicts import draw_verdicts

result = evaluation()
draw.head("Résultats", step="Votre bilan")
if result.overall.answered == 0:
    draw.show(
        "empty",
        icon="info",
        title="Pas encore de réponse",
        text="Répondez à un premier thème : le score, les points critiques et les actions "
        "apparaîtront ici aussitôt.",
    )
    if st.button("Commencer", type="primary"):
        st.switch_page("themes_page.py")
else:
    results.draw_score(result)
    results.draw_comment(result)
    with st.container(horizontal=True):
        download_report(result)
        download_answers()
    plan = action_plan(result)
    if plan.items:
        st.header("À faire d’abord", anchor=False)
        if (words := results.first_words(plan)) is not None:
            draw.show("intro", text=words)
        draw.show("actions", items=plan.beginning, detailed=False)
        if st.button("Voir tout le plan d’action", icon=":material/arrow_forward:"):
            st.switch_page("actions_page.py")
    st.header("Thème par thème", anchor=False)
    draw.show("theme_table", sections=result.sections, section_words=results.section_words)
    results.draw_score_lines(result)
    draw.show("limits", version=result.library.version, published_on=result.library.published_on)
    if result.journey.profile_is_complete:
        draw_verdicts(result)

following = result.journey.next_section
with st.bottom, st.container(horizontal=True):
    if st.button("Les thèmes", icon=":material/arrow_back:"):
        st.switch_page("themes_page.py")
    st.space("stretch")
    if following is not None:
        if st.button(f"Continuer : {following.section.short_title}", type="primary"):
            open_theme(following.section)
    elif st.button("Plan d’action", type="primary", icon=":material/arrow_forward:"):
        st.switch_page("actions_page.py")
