"""The identity printed on documents: asked late, optional, each field saved when left."""

from __future__ import annotations

import re
from dataclasses import fields

import streamlit as st

from checklist.answers import Practice
from checklist.documents.typography import clean
from pages.shared import draw, workspace

LABELS = {
    "doctor": "Médecin (nom et prénom)",
    "structure": "Cabinet ou société",
    "address": "Adresse",
    "phone": "Téléphone",
    "email": "Adresse mail",
    "rpps": "Numéro RPPS",
    "siret": "Numéro SIRET",
    "dpo": "DPO ou référent « données »",
}
SHAPES = {
    "email": (r"[^@\s]+@[^@\s]+\.[^@\s]+", "L’adresse mail semble incomplète."),
    "rpps": (r"\d{11}", "Un numéro RPPS compte 11 chiffres."),
    "siret": (r"\d{14}", "Un numéro SIRET compte 14 chiffres."),
}
"""What a field usually looks like: a doubt is told, nothing is refused."""


def identity_form() -> None:
    """Fields of the identity, and a gentle word about what looks mistyped."""
    with st.expander("Coordonnées imprimées sur vos documents (facultatif)"):
        keys = {
            field.name: f"{workspace.scope()}:cabinet:{field.name}" for field in fields(Practice)
        }
        painted = workspace.repaint_practice(keys)
        practice = workspace.current().practice
        typed = {
            name: st.text_input(
                label,
                None if painted else getattr(practice, name),
                max_chars=120,
                key=keys[name],
                persist_state="session",
            )
            for name, label in LABELS.items()
        }
        workspace.set_practice(
            Practice(**{name: clean(text or "") for name, text in typed.items()})
        )
        for name, (shape, doubt) in SHAPES.items():
            text = getattr(workspace.current().practice, name)
            if text and not re.fullmatch(shape, text.replace(" ", "")):
                draw.show("banner", kind="info", title="À relire.", text=doubt)
