"""Until when the file of a patient is kept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import streamlit as st

from checklist.deadlines import StepId, record_retention
from checklist.deadlines.texts import Brief
from checklist.documents.deadlines import plain_reasons, reasons
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

    from checklist.deadlines import Retention
    from checklist.deadlines.texts import DeadlineTexts

MOST_DISPUTES = 4


def draw_retention(texts: DeadlineTexts) -> None:
    """The dates of the file, then the answer."""
    form = Form(now().date())
    with st.container(key="carte-dates"):
        visit, birth, death = _dates(form)
        disputes = _disputes(form)
    if form.wrong:
        return
    if disputes is None:
        draw_answer(_undated_dispute(texts))
        return
    if visit is None:
        waiting("Écrivez au moins la date de la dernière consultation.")
        return
    try:
        found = record_retention(visit, birth=birth, death=death, disputes=disputes)
    except DeadlineError as error:
        draw.show("banner", kind="attention", title="", text=error.sentence)
        return
    draw_answer(_answer(texts, found, form.today))
    free = found.careful_from
    if free is not None and free > form.today:
        seen = f"dernière consultation du {french_date(visit)}"
        summary = f"Dossier d’un patient : fin de conservation ({seen})"
        first = texts.brief(Brief.FILE_REMINDER)
        offer_calendar(Event(summary, free, first, timedelta(days=7)), "dossier")
    draw_reasons("Pourquoi", reasons(texts, found.steps))
    draw_notes(plain_reasons(texts.notes["conservation"]))


def _dates(form: Form) -> tuple[date | None, date | None, date | None]:
    first, second, third = st.columns(3)
    with first:
        visit = form.day("Dernière consultation", "consultation")
    with second:
        birth = form.day("Naissance", "naissance")
    with third:
        death = form.day("Décès, s’il y a lieu", "deces")
    return visit, birth, death


def _disputes(form: Form) -> list[tuple[date, date | None]] | None:
    """Each dispute that has a start brings the fields of another one; None: told, without date."""
    if not st.checkbox("Il y a, ou il y a eu, un litige ou une réclamation"):
        return []
    found: list[tuple[date, date | None]] = []
    for rank in range(1, MOST_DISPUTES + 1):
        first, second = st.columns(2)
        with first:
            start = form.day(f"Litige {rank} : début", f"litige-{rank}-debut")
        with second:
            end = form.day(f"Litige {rank} : fin (vide s’il dure)", f"litige-{rank}-fin")
            if start is None and end is not None:
                form.refuse("Écrivez aussi le début de ce litige.")
        if start is None:
            break
        found.append((start, end))
    return found or None


def _answer(texts: DeadlineTexts, found: Retention, today: date) -> Answer:
    rule = texts.rules[found.rule]
    if found.until is None:
        return Answer(
            "À garder",
            "Sans date de fin",
            rule,
            "Ne détruisez rien",
            texts.brief(Brief.FILE_SUSPENDED),
        )
    if StepId.DISPUTE_SUSPENDS in {step.id for step in found.steps}:
        rule = f"{rule}, plus le temps du litige"
    label, until, note = "À garder jusqu’au", weekday_date(found.until), f"Ce jour compris. {rule}."
    free = found.careful_from
    if free is None:
        detail = texts.brief(Brief.FILE_UNPROVEN)
        return Answer(label, until, note, "Ne détruisez pas encore", detail)
    if today >= free:
        return Answer(label, until, note, "Durée écoulée", texts.brief(Brief.FILE_OVER))
    brief = Brief.FILE_LATER if free == found.destroy_from else Brief.FILE_OF_A_MINOR
    detail = texts.brief(brief, jour=french_date(free))
    return Answer(label, until, note, "À garder", detail)


def _undated_dispute(texts: DeadlineTexts) -> Answer:
    return Answer(
        "Litige ou réclamation",
        "Ne détruisez rien",
        texts.brief(Brief.FILE_UNDATED_DISPUTE),
        "Écrivez la date de début du litige",
        "Le calcul reprend avec elle.",
    )
