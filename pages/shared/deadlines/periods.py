"""How long everything else is kept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import streamlit as st

from checklist.deadlines import PeriodKind, other_period
from checklist.deadlines.texts import Brief
from checklist.documents.deadlines import plain_reasons
from checklist.documents.ics import Event
from checklist.documents.typography import french_date, weekday_date
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

    from checklist.deadlines import Period
    from checklist.deadlines.texts import DeadlineTexts


def draw_period(texts: DeadlineTexts) -> None:
    """What is kept, since when; then until when."""
    form = Form(now().date())
    with st.container(key="carte-dates"):
        kind = st.selectbox(
            "Que gardez-vous ?",
            list(PeriodKind),
            format_func=lambda kind: texts.periods[kind].name,
        )
        # An accounting year may be counted before it ends.
        start = form.day(texts.periods[kind].start, f"depart-{kind}", may_come=True)
    if form.wrong:
        return
    if start is None:
        waiting(f"Écrivez la date demandée : « {texts.periods[kind].start} ».")
        return
    words = texts.periods[kind]
    found = other_period(kind, start)
    draw_answer(_answer(texts, found, words.outcome, form.today))
    day = found.latest or found.earliest
    if day is not None:
        text = f"{words.outcome} {french_date(found.earliest or day)}."
        summary = f"{words.name} : durée écoulée ({words.start} : {french_date(start)})"
        event = Event(summary, day, text, timedelta(days=7))
        offer_calendar(event, kind.replace("_", "-"))
    draw_reasons("Pourquoi", plain_reasons([words.explanation]))
    draw_notes(plain_reasons(texts.notes["durees"]))


def _answer(texts: DeadlineTexts, found: Period, outcome: str, today: date) -> Answer:
    rule = texts.rules[found.rule]
    if found.earliest is not None and found.latest is not None:
        note = _passed(found.earliest, today)
        after = texts.brief(Brief.PERIOD_ERASE_BY, jour=french_date(found.latest))
        if today > found.latest:
            after = f"À effacer : {_passed(found.latest, today).lower()}."
        return Answer(outcome, weekday_date(found.earliest), note, rule, after)
    if found.latest is not None:
        detail = texts.brief(Brief.PERIOD_SOONER)
        note = _passed(found.latest, today)
        return Answer(outcome, weekday_date(found.latest), note, rule, detail)
    day = "" if found.earliest is None else weekday_date(found.earliest)
    note = "" if found.earliest is None else _passed(found.earliest, today)
    detail = texts.brief(Brief.PERIOD_AFTERWARDS)
    return Answer(outcome, day, note, rule, detail)


def _passed(last: date, today: date) -> str:
    """Said of the last day of a period, past or not."""
    if today <= last:
        return "Ce jour compris"
    return f"Délai passé depuis le {french_date(last + timedelta(days=1))}"
