"""One question: its options, what the answer leads to, and what lies under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from checklist.actions import has_office
from checklist.documents.html import consequence, question_details
from checklist.journey import Journey, Step
from pages.shared import draw, workspace
from pages.shared.evaluation import evaluation
from pages.shared.library import library
from pages.shared.parts import consequence_part, draw_part, redraw_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.answers import AnswerSet
    from checklist.model import Question

OVERRULED = (
    "Cette réponse vient d’être changée dans un autre onglet : c’est elle qui est gardée. "
    "Choisissez de nouveau ici si elle ne convient pas."
)


Steps = Callable[[Journey], Iterable[Step]]
"""Which steps of a journey a page asks."""


def ask(question: Question, steps: Steps) -> None:
    """Draw a question, take the answer if it changed, and show at once what it means.

    `steps` are all those of the page: the answer may be the last one.
    """
    with st.container(key=f"carte-{question.id}"):
        chosen = _radio(question, steps)
        if chosen is not None and chosen != workspace.current().answers.get(question.id):
            workspace.answer(question.id, chosen)
        draw_part(consequence_part(question), _draw_consequence, question)
        draw.html(question_details(question, _cards(question)))


def _cards(question: Question) -> tuple[tuple[str, str], ...]:
    return tuple((card.id, card.title) for card in library().cards_of(question.id))


def _radio(question: Question, steps: Steps) -> str | None:
    ids = [option.id for option in question.options]
    texts = {option.id: option.text for option in question.options}
    key = workspace.widget_key(question.id)
    answer = workspace.current().answers.get(question.id)
    painted = workspace.repaint(question.id) or answer not in texts
    chosen: str | None = st.radio(
        question.text,
        ids,
        index=None if painted else ids.index(answer),
        format_func=texts.__getitem__,
        key=key,
        width="stretch",
        persist_state="session",
        on_change=partial(_clicked, question, steps) if question.is_scored else None,
    )
    return chosen


def _clicked(question: Question, steps: Steps) -> None:
    """Before the run that a click starts: when it changes nothing else, draw only what it does."""
    if workspace.take_click(question.id):
        asked = steps(evaluation().journey)
        redraw_after(question, page_is_done=all(step.option is not None for step in asked))


def _draw_consequence(question: Question) -> None:
    state = workspace.current()
    if question.id in state.overruled:
        draw.show("banner", kind="attention", title="", text=OVERRULED)
    answer = state.answers.get(question.id)
    option = None if answer is None else question.option(answer)
    if option is not None and (option.status is not None or option.action is not None):
        draw.html(consequence(question, option, office=has_office(evaluation())))


def asked_in_turn(steps: Steps) -> Iterator[Question]:
    """Questions to ask, one after the other: an answer may open or close those that follow.

    `steps` is asked again only when the answers change.
    """
    seen: set[str] = set()
    answers: AnswerSet | None = None
    left: list[Question] = []
    while True:
        if workspace.current().answers is not answers:
            answers = workspace.current().answers
            applicable = steps(evaluation().journey)
            left = [step.question for step in applicable if step.question.id not in seen]
        if not left:
            return
        question = left.pop(0)
        seen.add(question.id)
        yield question
