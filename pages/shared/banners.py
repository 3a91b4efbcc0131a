"""What a doctor must know before reading a page: example, suspended saving, erased draft."""

from __future__ import annotations

import streamlit as st

from pages.shared import draw, workspace
from pages.shared.library import library
from pages.shared.news import draw_news

SUSPENDED = (
    "Le serveur ne peut pas enregistrer pour l’instant. Continuez : vos réponses restent dans "
    "cette page, et seront enregistrées dès que possible. Par prudence, téléchargez-les depuis "
    "« Résultats » avant de fermer."
)
NOT_STORED = (
    "Rien n’est enregistré sur cet appareil. Avant de fermer, téléchargez vos réponses depuis "
    "« Résultats » : vous les rouvrirez depuis l’accueil."
)
ERASED = (
    "Ce bilan a été effacé depuis un autre onglet. Ce que vous voyez ici n’est plus enregistré : "
    "rechargez la page pour recommencer."
)


def draw_banners() -> None:
    """Draw those that apply, most important first."""
    state = workspace.current()
    if state.example:
        _example(state.example)
    elif state.erased_elsewhere:
        draw.show("banner", kind="attention", title="Bilan effacé.", text=ERASED)
    elif state.is_suspended:
        draw.show("banner", kind="attention", title="Enregistrement suspendu.", text=SUSPENDED)
    elif state.is_stored:
        draw_news()
    elif state.answers.by_question:
        draw.show("banner", kind="info", title="", text=NOT_STORED)


def _example(persona_id: str) -> None:
    persona = library().personas[persona_id]
    with st.container(key="bandeau-exemple", horizontal=True, vertical_alignment="center"):
        draw.show(
            "banner",
            kind="exemple",
            title=f"EXEMPLE – {persona.name}.",
            text="Cabinet fictif : essayez sans crainte. Recharger la page ramène à votre bilan.",
        )
        if st.button("Quitter l’exemple"):
            workspace.leave_example()
            st.switch_page("home_page.py")
