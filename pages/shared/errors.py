"""The one boundary where a failure becomes a French sentence."""

from __future__ import annotations

import streamlit as st

SENTENCE = (
    "Cette page n’a pas pu s’afficher. Vos réponses enregistrées ne sont pas perdues. "
    "Rechargez la page ; si cela recommence, revenez à l’accueil."
)


def show_error(_error: BaseException) -> bool:
    """Tell the doctor; the log has it already, without any answer (`web/logs.py`).

    Returns True: Streamlit must add nothing of its own.
    """
    st.error(SENTENCE)
    return True
