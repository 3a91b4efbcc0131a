"""The doors of the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from checklist import savefile
from checklist.documents.typography import counted
from checklist.savefile import SaveFileError
from pages.shared import draw, workspace
from pages.shared.evaluation import evaluation
from pages.shared.library import library
from web.settings import settings

if TYPE_CHECKING:
    from checklist.savefile import LoadedFile

MEGABYTE = 1


def resume_door() -> None:
    """This browser's draft, a save file, or a code from another device."""
    with st.container(key="porte-reprendre"):
        draw.show("door", title="Reprendre", text=_draft_words())
        with st.expander("Avec un fichier de réponses"):
            _open_file()
        if settings().drafts_enabled:
            with st.expander("Avec un code de reprise"):
                draw.show("resume_form")


def example_door() -> None:
    """Complete fictional practices."""
    with st.container(key="porte-exemple"):
        draw.show(
            "door",
            title="Voir un exemple",
            text="Des cabinets fictifs, pour comprendre en une minute.",
        )
        for persona in library().personas.values():
            draw.show("caption", text=persona.presentation)
            if st.button(persona.name, key=f"exemple-{persona.id}"):
                workspace.show_example(persona.id)
                st.switch_page("results_page.py")


def privacy_door() -> None:
    """What is kept, where, how long, in two lines."""
    days = settings().retention_days
    kept = (
        "Vos réponses, chiffrées sous une clé gardée par votre navigateur. "
        f"Effacées après {counted(days, 'jour')} sans visite."
        if settings().drafts_enabled
        else "Rien : vos réponses restent dans cette page, et dans le fichier que vous téléchargez."
    )
    with st.container(key="porte-confidentialite"):
        draw.show("door", title="Ce que nous gardons", text=kept)
        st.page_link("privacy_page.py", label="Tout savoir, ou tout effacer")


def _draft_words() -> str:
    state = workspace.current()
    if not state.answers.by_question or state.example:
        return "Un bilan commencé ailleurs ? Rouvrez-le ici, sans rien perdre."
    result = evaluation()
    answered = result.overall.answered + sum(
        step.option is not None for step in result.journey.profile_asked
    )
    return f"Votre bilan est ici : {counted(answered, 'réponse')}. {draw.saved_words()}."


def _open_file() -> None:
    uploaded = st.file_uploader(
        "Fichier téléchargé depuis « Résultats »",
        max_upload_size=MEGABYTE,
        key="fichier-reponses",
    )
    if uploaded is None:
        return
    try:
        loaded = savefile.load(uploaded.getvalue(), library())
    except SaveFileError as error:
        draw.show("banner", kind="attention", title="Fichier refusé.", text=error.sentence)
        return
    _offer(loaded)


def _offer(loaded: LoadedFile) -> None:
    """Replace only after a second yes when there is something to replace."""
    count = counted(len(loaded.answers.by_question), "réponse")
    text = f"Il contient {count}."
    if loaded.dropped:
        aside = counted(len(loaded.dropped), "réponse")
        text += f" {aside} de l’ancienne version ne se posent plus, ou autrement : à revoir."
    draw.show("banner", kind="info", title="Fichier lu.", text=text)
    if loaded.example and loaded.example not in library().personas:
        text = "Cet exemple n’existe plus dans cette version : choisissez-en un autre à côté."
        draw.show("banner", kind="attention", title="Exemple retiré.", text=text)
        return
    if loaded.example:
        if st.button("Rouvrir cet exemple", type="primary"):
            workspace.show_example(loaded.example, loaded.answers)
            st.switch_page("results_page.py")
        return
    replaces = bool(workspace.current().answers.by_question) and not workspace.current().example
    label = "Remplacer mes réponses actuelles" if replaces else "Ouvrir ce bilan"
    if st.button(label, type="primary"):
        workspace.replace_draft(loaded.answers, loaded.practice)
        st.switch_page("results_page.py")
