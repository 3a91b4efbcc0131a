"""Registre: the draft record of processing that the profile calls for (RGPD art. 30)."""

from __future__ import annotations

import streamlit as st

from checklist.model import REGISTER_FIELDS
from checklist.register import build_record
from pages.shared import draw, workspace
from pages.shared.downloads import download_register
from pages.shared.evaluation import evaluation
from pages.shared.identity import identity_form

result = evaluation()
record = build_record(result, workspace.current().practice)
draw.head(
    "Registre",
    step="Votre bilan",
    intro="La liste écrite de ce que votre cabinet fait des données."
    if record.otherwise
    else "La liste écrite de ce que votre cabinet fait des données. En voici un projet, d’après "
    "votre profil et vos réponses. Téléchargez-le : relisez-le, complétez les crochets, datez-le.",
)
if record.otherwise:
    draw.show(
        "empty",
        icon="info",
        title="Pas de registre des patients à tenir",
        text=record.otherwise,
        facts=result.library.register_facts,
    )
elif not record.activities:
    draw.show(
        "empty",
        icon="info",
        title="Décrivez d’abord votre cabinet",
        text="Votre profil décide des fiches : patients, rendez-vous, personnel, caméras…",
    )
    if st.button("Décrire mon cabinet", type="primary"):
        st.switch_page("profile_page.py")
else:
    if not result.journey.profile_is_complete:
        draw.show(
            "banner",
            kind="info",
            title="Projet incomplet.",
            text="Terminez « Votre cabinet » : d’autres fiches peuvent s’ajouter.",
        )
    identity_form()
    download_register(result)
    draw.show("register_key", count=len(record.activities))
    for item in record.activities:
        draw.show("activity", item=item, fields=REGISTER_FIELDS)

with st.bottom, st.container(horizontal=True):
    if st.button("Résultats", icon=":material/arrow_back:"):
        st.switch_page("results_page.py")
