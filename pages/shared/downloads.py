"""Documents made when the doctor asks for them, never before.

The callables run outside the script, on another thread: they close over plain values only.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from checklist import savefile
from checklist.documents.pdf import render_pdf
from checklist.documents.report import build_report
from checklist.documents.xlsx import render_record
from checklist.register import build_record
from pages.shared import draw, workspace
from pages.shared.desk import own_desk
from pages.shared.library import library

if TYPE_CHECKING:
    from checklist.answers import Practice
    from checklist.evaluation import Evaluation

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def download_report(result: Evaluation) -> None:
    """Button for the PDF report."""
    state, desk = workspace.current(), own_desk()
    st.download_button(
        "Télécharger le rapport (PDF)",
        partial(desk.make, partial(_report, result, state.practice, _example_name())),
        draw.download_name("rapport-rgpd", ".pdf"),
        desk.kind("application/pdf"),
        type="primary",
        icon=":material/download:",
        on_click="ignore",
    )


def download_register(result: Evaluation) -> None:
    """Button for the draft register."""
    state, desk = workspace.current(), own_desk()
    st.download_button(
        "Télécharger le registre (Excel)",
        partial(desk.make, partial(_register, result, state.practice, _example_name())),
        draw.download_name("registre-rgpd", ".xlsx"),
        desk.kind(XLSX),
        type="primary",
        icon=":material/download:",
        on_click="ignore",
    )


def download_answers() -> None:
    """Button for the save file."""
    state = workspace.current()
    data = savefile.dump(savefile.SavedState(state.answers, state.practice, state.example))
    st.download_button(
        "Télécharger les réponses de l’exemple" if state.example else "Télécharger mes réponses",
        data,
        draw.download_name("mes-reponses-rgpd", ".json"),
        own_desk().kind("application/json"),
        icon=":material/save:",
        on_click="ignore",
    )


def _report(result: Evaluation, practice: Practice, example: str | None) -> bytes:
    return render_pdf(build_report(result, practice, example=example))


def _register(result: Evaluation, practice: Practice, example: str | None) -> bytes:
    return render_record(build_record(result, practice), example=example)


def _example_name() -> str | None:
    example = workspace.current().example
    return library().personas[example].name if example else None
