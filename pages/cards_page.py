"""Repères: short cards that explain, and the words of the trade."""

from __future__ import annotations

import streamlit as st

from pages.shared import draw
from pages.shared.cards import draw_card, draw_glossary, draw_index
from pages.shared.library import library

name = st.query_params.get("fiche")
card = library().cards.get(name or "")
words = st.query_params.get("vue") == "mots"
if card is not None:
    draw_card(card)
elif words:
    draw_glossary()
else:
    if name:
        text = "Elle a changé de nom, ou n’existe plus. Les voici toutes."
        draw.show("banner", kind="info", title="Fiche introuvable.", text=text)
    draw_index()

with st.bottom, st.container(horizontal=True):
    if card is not None or words:
        if st.button("Toutes les fiches", icon=":material/arrow_back:"):
            st.switch_page("cards_page.py")
    elif st.button("Les thèmes", icon=":material/arrow_back:"):
        st.switch_page("themes_page.py")
