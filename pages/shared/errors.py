"""The one boundary where a failure becomes a French sentence."""

from __future__ import annotations

import logging

import streamlit as st

_LOG = logging.getLogger(__name__)

SENTENCE = (
    "Cette page n’a pas pu s’afficher. Vos réponses enregistrées ne sont pas perdues. "
    "Rechargez la page ; si cela recommence, revenez à l’accueil."
)


def show_error(error: BaseException) -> bool:
    """Tell the doctor, and the log without any answer: only the kind of error and its place.

    Returns True: Streamlit must add nothing of its own.
    """
    _LOG.error("page failed: %s at %s", type(error).__name__, _place(error))
    st.error(SENTENCE)
    return True


def _place(error: BaseException) -> str:
    """Innermost file and line; the message is left out, it may quote an answer."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "unknown place"
