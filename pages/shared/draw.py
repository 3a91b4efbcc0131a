"""Small pieces that several pages draw."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import streamlit as st

from checklist.deadlines import PARIS
from checklist.documents.html import fragment
from pages.shared import workspace
from web.addresses import PRODUCT

if TYPE_CHECKING:
    from checklist.documents.html import Html


def show(name: str, **values: object) -> None:
    """Draw a fragment of `checklist/documents/fragments`."""
    html(fragment(name, **values))


def html(body: Html) -> None:
    """Draw markup made by `checklist.documents.html`."""
    st.html(body)


def head(title: str, *, step: str, intro: str | None = None) -> None:
    """Title of a page, with the step above it and a sentence below."""
    show("step", text=step)
    st.title(title, anchor=False)
    if intro:
        show("intro", text=intro)


def saved_words() -> str:
    """Whether and when the answers were saved, in the words of the sidebar and of each theme."""
    state = workspace.current()
    if state.example:
        return "Exemple : rien n’est enregistré"
    if state.is_suspended:
        return "Enregistrement suspendu"
    if not state.is_stored:
        return "Réponses gardées jusqu’à la fermeture de l’onglet"
    if state.saved_at is None:
        return "Vos réponses s’enregistrent toutes seules"
    local = state.saved_at.astimezone(PARIS)
    if local.date() == datetime.now(PARIS).date():
        return f"Enregistré à {local:%H:%M}"
    return f"Enregistré le {local:%d/%m/%Y} à {local:%H:%M}"


def tab_title(title: str) -> None:
    """Name the browser tab, where the page shows one thing among several."""
    st.set_page_config(page_title=f"{title} – {PRODUCT}")


def download_name(kind: str, extension: str) -> str:
    """File name of a document of today; an example says so."""
    example = workspace.current().example
    day = datetime.now(PARIS).date().isoformat()
    return "-".join(filter(None, (kind, "exemple" if example else None, day))) + extension
