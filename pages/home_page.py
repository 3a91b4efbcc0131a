"""Accueil: what one leaves with, and the doors: begin, resume, see an example."""

from __future__ import annotations

import streamlit as st

from pages.shared import doors, draw, workspace

state = workspace.current()
if st.query_params.get("bilan") == "efface":
    draw.show(
        "banner", kind="info", title="Votre bilan est effacé.", text="Il n’en reste rien ici."
    )
draw.head(
    "En une demi-heure, sachez où en est votre cabinet avec le RGPD",
    step="URPS Médecins libéraux Hauts-de-France",
    intro="Voyez ce qui va, ce qui presse et quoi faire. Vous repartez avec un plan d’action daté "
    "et un projet de registre. Sans compte, et sans aucune donnée de patient.",
)
begun = bool(state.answers.by_question)
words = "Continuer l’exemple" if state.example else "Continuer mon bilan"
with st.container(horizontal=True, key="premier-geste"):
    if st.button(
        words if begun else "Commencer mon bilan",
        type="primary",
        icon=":material/arrow_forward:",
    ):
        st.switch_page("themes_page.py" if begun else "profile_page.py")
    draw.show("promise")
with st.container(key="portes"):
    doors.express_door()
    doors.resume_door()
    doors.example_door()
doors.privacy_door()
