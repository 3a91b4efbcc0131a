"""The identity printed on documents: asked late, optional, one form."""

from __future__ import annotations

import streamlit as st

from checklist.answers import Practice
from checklist.documents.typography import clean
from pages.shared import workspace

LABELS = {
    "doctor": "Médecin (nom et prénom)",
    "structure": "Cabinet ou société",
    "address": "Adresse",
    "phone": "Téléphone",
    "email": "Adresse mail",
    "rpps": "Numéro RPPS",
    "siret": "Numéro SIRET",
    "dpo": "DPO ou référent « données »",
}


def identity_form() -> None:
    """Fields of the identity; saved only when the doctor says so."""
    values = workspace.identity()
    filled = any(values.values())
    with (
        st.expander("Coordonnées imprimées sur vos documents (facultatif)", expanded=not filled),
        st.form("cabinet", border=False),
    ):
        typed = {
            name: st.text_input(
                label, values[name], max_chars=120, key=f"{workspace.scope()}:cabinet:{name}"
            )
            for name, label in LABELS.items()
        }
        if st.form_submit_button("Enregistrer les coordonnées"):
            workspace.set_practice(Practice(**{k: clean(v or "") for k, v in typed.items()}))
            st.toast("Coordonnées enregistrées")
