"""By when a patient is answered."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import streamlit as st

from checklist.deadlines import access_steps, file_access, rights_request, rights_steps
from checklist.deadlines.texts import Brief
from checklist.documents.deadlines import distance, plain_reasons, reasons
from checklist.documents.ics import Event
from checklist.documents.typography import french_date, weekday_date
from checklist.errors import DeadlineError
from pages.shared import draw
from pages.shared.deadlines.answer import (
    Answer,
    draw_answer,
    draw_notes,
    draw_reasons,
    offer_calendar,
)
from pages.shared.deadlines.fields import Form, now, waiting

if TYPE_CHECKING:
    from datetime import date

    from checklist.deadlines.texts import DeadlineTexts

ASK_RECEIVED = "Écrivez la date où la demande est arrivée au cabinet."


def draw_access(texts: DeadlineTexts) -> None:
    """When to hand over a file that a patient asks for."""
    form = Form(now().date())
    with st.container(key="carte-dates"):
        first, second = st.columns(2)
        with first:
            received = form.day("Demande reçue le", "demande")
        with second:
            recorded = form.day("Document daté du (facultatif)", "document")
    if form.wrong or received is None:
        _ask(form)
        return
    try:
        found = file_access(received, recorded=recorded)
    except DeadlineError as error:
        draw.show("banner", kind="attention", title="", text=error.sentence)
        return
    draw_answer(
        Answer(
            "À remettre au plus tard le",
            weekday_date(found.latest),
            _left(found.latest, form.today),
            f"Pas avant le {french_date(found.earliest)}, même heure",
            texts.brief(Brief.ACCESS_REFLECTION),
        )
    )
    offer_calendar(
        Event(
            f"Dossier à remettre à un patient (demande reçue le {french_date(received)})",
            found.latest,
            texts.brief(Brief.ACCESS_REMINDER),
            timedelta(days=2),
        ),
        "demande",
    )
    draw_reasons("Pourquoi", reasons(texts, access_steps(received, recorded)))
    draw_notes(plain_reasons(texts.notes["acces"]))


def draw_rights(texts: DeadlineTexts) -> None:
    """By when to answer any other request."""
    form = Form(now().date())
    with st.container(key="carte-dates"):
        received = form.day("Demande reçue le", "autre-demande")
    if form.wrong or received is None:
        _ask(form)
        return
    found = rights_request(received)
    draw_answer(
        Answer(
            "Répondre au plus tard le",
            weekday_date(found.due),
            _left(found.due, form.today),
            f"Prolongeable jusqu’au {french_date(found.extended_due)}",
            texts.brief(Brief.RIGHTS_EXTENSION),
        )
    )
    summary = f"Demande d’un patient : répondre (demande reçue le {french_date(received)})"
    event = Event(summary, found.due, texts.brief(Brief.RIGHTS_REMINDER), timedelta(days=7))
    offer_calendar(event, "droits")
    draw_reasons("Pourquoi", reasons(texts, rights_steps(received)))
    draw_notes(plain_reasons(texts.notes["droits"]))


def _ask(form: Form) -> None:
    if not form.wrong:
        waiting(ASK_RECEIVED)


def _left(day: date, today: date) -> str:
    words = distance(day, today)
    return f"{words} : répondez sans attendre" if day < today else words
