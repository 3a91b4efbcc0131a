"""Confidentialité: what is kept, the resume code, erasing, versions, the tool's own entry."""

from __future__ import annotations

import streamlit as st

from checklist.documents.typography import counted
from checklist.freshness import facts_by_support
from pages.shared import draw, workspace
from pages.shared.downloads import download_answers
from pages.shared.library import library
from web.cookie import cookie_in
from web.settings import settings

draw.head(
    "Confidentialité",
    step="Ce que nous gardons",
    intro="L’outil ne demande aucune donnée de patient. Voici ce qu’il garde de vos réponses, "
    "et comment les reprendre ailleurs ou les effacer.",
)
draw.show(
    "privacy",
    days=settings().retention_days,
    stored=settings().drafts_enabled,
    cookie=cookie_in(st.context.cookies),
    controller=settings().controller,
    contact=settings().contact,
)

code = workspace.resume_code()
if code is not None:
    st.header("Reprendre sur un autre appareil", anchor=False)
    draw.show(
        "intro",
        text="Ce code est la clé de votre bilan : qui l’a peut le lire. Notez-le, ne l’envoyez "
        "pas par mail.",
    )
    if st.toggle("Afficher mon code de reprise"):
        draw.show("resume_code", code=code)

st.header("Garder une copie", anchor=False)
draw.show("intro", text="Un fichier à vous, que vous rouvrirez ici ou sur une autre installation.")
download_answers()

if workspace.current().is_stored:
    st.header("Effacer", anchor=False)
    draw.show("erase_form", count=counted(len(workspace.current().answers.by_question), "réponse"))

st.header("Version et sources", anchor=False)
draw.show("version", library=library(), counts=facts_by_support(library()))

with st.bottom, st.container(horizontal=True):
    if st.button("Revenir à mon bilan", icon=":material/arrow_back:"):
        st.switch_page(
            "themes_page.py" if workspace.current().answers.by_question else "home_page.py"
        )
