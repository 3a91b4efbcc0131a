"""Échéances: until when to keep, by when to answer, whether to tell the CNIL. Nothing is kept."""

from __future__ import annotations

import streamlit as st

from checklist.deadlines.texts import TOOLS
from pages.shared import draw
from pages.shared.deadlines.breach import draw_breach
from pages.shared.deadlines.periods import draw_period
from pages.shared.deadlines.replies import draw_access, draw_rights
from pages.shared.deadlines.retention import draw_retention
from pages.shared.library import library

CHOICES = dict(
    zip(TOOLS, (draw_retention, draw_access, draw_rights, draw_breach, draw_period), strict=True)
)
NAMES = {
    "conservation": "Garder un dossier",
    "acces": "Demande de dossier",
    "droits": "Autre demande",
    "fuite": "Fuite de données",
    "durees": "Autres durées",
}
INTROS = {
    "conservation": "Jusqu’à quand garder le dossier d’un patient ?",
    "acces": "Un patient demande son dossier : pour quand ?",
    "droits": "Rectifier, effacer, s’opposer : répondre pour quand ?",
    "fuite": "Données perdues, volées, envoyées par erreur : qui prévenir ?",
    "durees": "Factures, paie, rendez-vous, caméras : combien de temps ?",
}


draw.head(
    "Échéances",
    step="Vos dates",
    intro="Choisissez, écrivez une date, puis Entrée ou changement de case : la réponse vient avec "
    "ses raisons et ses sources. Rien de ce que vous écrivez ici n’est enregistré.",
)
texts = library().deadlines
if texts is None:
    draw.show("empty", icon="info", title="Pas d’échéance", text="Ce contenu n’en donne aucune.")
else:
    asked = st.query_params.get("outil")
    choice = asked if asked in TOOLS else TOOLS[0]
    # Links, so that F5, « back » and the cards find the tool again; nothing typed goes there.
    draw.show("tools", names=NAMES, choice=choice)
    st.header(INTROS[choice], anchor=False)
    CHOICES[choice](texts)

with st.bottom, st.container(horizontal=True):
    if st.button("Les thèmes", icon=":material/arrow_back:"):
        st.switch_page("themes_page.py")
