"""Relecture: all the content on one page to read and print, for the lawyers of the URPS."""

from __future__ import annotations

import streamlit as st

from pages.shared import draw
from pages.shared.review import DUE, FOR_LAWYERS, draw_review

draw.head(
    "Relecture",
    step="Pour les juristes de l’URPS",
    intro="Tout ce que dit l’outil, avec ses conditions, ses sources et la date de leur lecture.",
)
draw.show("banner", kind="info", title="Cette page ne se remplit pas.", text=FOR_LAWYERS)
draw_review(st.query_params.get("partie"), only_due=st.query_params.get("tri") == DUE)
