"""One page, the radios of one theme: no state of ours, no storage, no evaluation, no words."""

from __future__ import annotations

import os

import streamlit as st

from pages.shared.library import library


def radios() -> None:
    """The questions named by BENCH_QUESTIONS."""
    for name in os.environ["BENCH_QUESTIONS"].split():
        question = library().questions[name]
        st.radio(question.text, [option.text for option in question.options], index=None, key=name)


st.navigation([st.Page(radios, title="Radios", default=True)]).run()
