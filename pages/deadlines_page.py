"""Échéances: until when to keep, by when to answer, whether to tell the CNIL. Nothing is kept."""

from __future__ import annotations

import streamlit as st

from pages.shared import draw
from pages.shared.deadlines.breach import draw_breach
from pages.shared.deadlines.periods import draw_period
from pages.shared.deadlines.replies import draw_access, draw_rights
from pages.shared.deadlines.retention import draw_retention
from pages.shared.library import library

CHOICES = {
    "Garder un dossier": draw_retention,
    "Demande de dossier": draw_access,
    "Autre demande": draw_rights,
    "Fuite de données": draw_breach,
    "Autres durées": draw_period,
}
INTROS = {
    "Garder un dossier": "Jusqu’à quand garder le dossier d’un patient ?",
    "Demande de dossier": "Un patient demande son dossier : pour quand ?",
    "Autre demande": "Rectifier, effacer, s’opposer : répondre pour quand ?",
    "Fuite de données": "Données perdues, volées, envoyées par erreur : qui prévenir ?",
    "Autres durées": "Factures, paie, rendez-vous, caméras : combien de temps ?",
}

draw.head(
    "Échéances",
    step="Vos dates",
    intro="Choisissez, écrivez une date : la réponse vient aussitôt, avec ses raisons et ses "
    "sources. Rien de ce que vous écrivez ici n’est enregistré.",
)
texts = library().deadlines
if texts is None:
    draw.show("empty", icon="info", title="Pas d’échéance", text="Ce contenu n’en donne aucune.")
else:
    with st.container(key="choix-echeance"):
        choice = st.radio(
            "Que cherchez-vous ?", list(CHOICES), label_visibility="collapsed", width="stretch"
        )
    st.header(INTROS[choice], anchor=False)
    CHOICES[choice](texts)

with st.bottom, st.container(horizontal=True):
    if st.button("Les thèmes", icon=":material/arrow_back:"):
        st.switch_page("themes_page.py")
