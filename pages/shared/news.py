"""What changed in the content since a doctor last answered, told once."""

from __future__ import annotations

import streamlit as st

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
    """The changes since that version, most recent first; nothing when there are none."""
    changes = library().changes_since(before)
    if changes:
        draw.show("news", versions=changes)
