"""The doors of the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from checklist import savefile
from checklist.documents.typography import counted
from checklist.savefile import SaveFileError
from pages.shared import draw, workspace
from pages.shared.evaluation import evaluation
from pages.shared.express import first_screen, open_express
from pages.shared.library import library
from pages.shared.news import draw_changes
from web.settings import settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checklist.personas import Persona
    from checklist.savefile import LoadedFile

MEGABYTE = 1
FIRST_EXAMPLES = 3
"""Shown at once; a longer list would hide the doors that matter."""


def resume_door() -> None:
    """This browser's draft, a save file, or a code from another device."""
    with st.container(key="porte-reprendre"):
        draw.show("door", title="Reprendre", text=_draft_words())
        with st.expander("Avec un fichier de réponses"):
            _open_file()
        if settings().drafts_enabled:
            with st.expander("Avec un code de reprise"):
                draw.show("resume_form")


def express_door() -> None:
    """Ten minutes for the few questions that matter most."""
    with st.container(key="porte-express"):
        draw.show(
            "door",
            title="Bilan express (10 min)",
            text="Quelques mots sur votre cabinet, puis vingt questions au plus, et trois gestes "
            "pour commencer. Vos réponses servent ensuite au bilan complet.",
        )
        if st.button("Faire le bilan express", icon=":material/bolt:"):
            open_express(first_screen())


def example_door() -> None:
    """Complete fictional practices."""
    with st.container(key="porte-exemple"):
        draw.show(
            "door",
            title="Voir un exemple",
            text="Des cabinets fictifs, pour comprendre en une minute.",
        )
        personas = tuple(library().personas.values())
        _examples("premiers", personas[:FIRST_EXAMPLES])
        others = personas[FIRST_EXAMPLES:]
        if others:
            with st.expander(counted(len(others), "autre cabinet", "autres cabinets")):
                _examples("autres", others)


def _examples(name: str, personas: Iterable[Persona]) -> None:
    """A button for each, what it is about right under it, or beside it in the longer list."""
    with st.container(key=f"exemples-{name}"):
        for persona in personas:
            with st.container(key=f"exemple-{persona.id}"):
                if st.button(persona.name, key=f"ouvrir-{persona.id}"):
                    workspace.show_example(persona.id)
                    st.switch_page("results_page.py")
                draw.show("caption", text=persona.presentation)


def privacy_door() -> None:
    """What is kept, where, how long, in two lines."""
    days = settings().retention_days
    kept = (
        "Vos réponses, chiffrées sous une clé gardée par votre navigateur. "
        f"Effacées après {counted(days, 'jour')} sans visite. N’écrivez aucun nom de patient."
        if settings().drafts_enabled
        else "Rien : vos réponses restent dans cette page, et dans le fichier que vous téléchargez."
    )
    with st.container(key="porte-confidentialite"):
        draw.show("door", title="Ce que nous gardons", text=kept)
        st.page_link("privacy_page.py", label="Tout savoir, ou tout effacer")


def _draft_words() -> str:
    state = workspace.current()
    if not state.answers.by_question or state.example:
        return "Un bilan commencé ailleurs ? Rouvrez-le ici, sans rien perdre."
    result = evaluation()
    journey = result.journey
    steps = journey.asked
    answered = sum(step.option is not None for step in steps)
    words = (
        f"Bon retour. {counted(answered, 'réponse')} sur {len(steps)} questions, profil compris."
    )
    following = journey.next_section
    if following is not None:
        words += f" La suite : {following.section.short_title}."
    return f"{words} {draw.saved_words()}."


def _open_file() -> None:
    uploaded = st.file_uploader(
        "Fichier téléchargé depuis «\N{NO-BREAK SPACE}Résultats\N{NO-BREAK SPACE}»",
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
    text = f"Il contient {count}, profil compris.{aside_words(loaded)}"
    draw.show("banner", kind="info", title="Fichier lu.", text=text)
    draw_changes(loaded.content_version)
    if loaded.example and loaded.example not in library().personas:
        text = "Cet exemple n’existe plus dans cette version : choisissez-en un autre à côté."
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


def aside_words(loaded: LoadedFile) -> str:
    """How many answers have no place any more, and why."""
    if not loaded.dropped:
        return ""
    aside = counted(len(loaded.dropped), "réponse")
    verb = "n’ont" if len(loaded.dropped) > 1 else "n’a"
    why = " ".join(loaded.reasons) or "à revoir."
    return f" {aside} {verb} plus de place dans cette version : {why}"
