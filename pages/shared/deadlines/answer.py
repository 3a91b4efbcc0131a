"""The answer of a calculation: the date in large, why, what the law says, a file for a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

import streamlit as st

from checklist.deadlines import PARIS
from checklist.documents.ics import MIME, render_calendar
from pages.shared import draw
from pages.shared.deadlines.fields import now
from pages.shared.desk import own_desk

if TYPE_CHECKING:
    from datetime import date

    from checklist.documents.deadlines import Reason
    from checklist.documents.ics import Event


@dataclass(frozen=True, slots=True)
class Answer:
    """`date` stands in large under `label`; `state` and `detail` beside it say what to do."""

    label: str
    date: str
    note: str
    state: str
    detail: str


def draw_answer(answer: Answer) -> None:
    """The band at the top."""
    draw.show("deadline", answer=answer)


def draw_reasons(title: str, reasons: tuple[Reason, ...]) -> None:
    """Each step with its source, in order; then the facts behind them."""
    st.header(title, anchor=False)
    facts = {fact.id: fact for reason in reasons for fact in reason.facts}
    draw.show("reasons", reasons=reasons, facts=tuple(facts.values()))


def _day_of(event: Event) -> date:
    return event.when.date() if isinstance(event.when, datetime) else event.when


def draw_notes(reasons: tuple[Reason, ...]) -> None:
    """What to remember whatever the dates."""
    st.header("À savoir", anchor=False)
    draw.show("notes", reasons=reasons)


def offer_calendar(event: Event, name: str) -> None:
    """Button for the calendar file of what is to come; made anew each day, not at each click."""
    if _day_of(event) < now().date():
        return
    made_at = datetime.combine(now().date(), time(), PARIS)
    st.download_button(
        "Ajouter à mon agenda",
        render_calendar(event, made_at),
        f"echeance-{name}.ics",
        own_desk().kind(MIME),
        icon=":material/event:",
        on_click="ignore",
    )
