"""What changed in the content since a doctor last answered, told once."""

from __future__ import annotations

import streamlit as st

from checklist.versions import version_key
from pages.shared import draw, workspace
from pages.shared.library import library


def draw_news() -> None:
    """Above a draft of an older version: what is new, until the doctor has read it."""
    before = workspace.current().stored_version
    if before is None or not library().changes_since(before):
        return
    with st.container(key="nouveautes"):
        draw_changes(before)
        if st.button("J’ai lu", key="nouveautes-lues"):
            workspace.note_version()
            st.rerun()


def draw_changes(before: str) -> None:
    """The changes since that version, most recent first; that it is newer than this one."""
    changes = library().changes_since(before)
    if changes:
        oldest = len(changes) == len(library().versions)
        draw.show("news", versions=(changes[:-1] if oldest else ()) or changes, oldest=oldest)
    elif version_key(before) > version_key(library().version):
        text = (
            f"Elles viennent de la version {before} du questionnaire ; cette installation en est "
            f"à la {library().version}. Ce qu’elle ne connaît pas n’est pas compté."
        )
        draw.show("banner", kind="info", title="Vos réponses sont plus récentes.", text=text)
