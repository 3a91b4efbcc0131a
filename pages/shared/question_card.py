"""One question: its options, what the answer leads to, and what lies under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from checklist.documents.html import question_details
from checklist.model import Criticality, Status
from pages.shared import draw, workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checklist.answers import AnswerSet
    from checklist.journey import Step
    from checklist.model import Option, Question

OVERRULED = (
    "Cette réponse vient d’être changée dans un autre onglet : c’est elle qui est gardée. "
    "Choisissez de nouveau ici si elle ne convient pas."
)


def ask(question: Question) -> None:
    """Draw a question, take the answer if it changed, and show at once what it means."""
    with st.container(key=f"carte-{question.id}"):
        chosen = _radio(question)
        if chosen is not None and chosen != workspace.current().answers.get(question.id):
            workspace.answer(question.id, chosen)
        if question.id in workspace.current().overruled:
            draw.show("banner", kind="attention", title="", text=OVERRULED)
        answer = workspace.current().answers.get(question.id)
        option = None if answer is None else question.option(answer)
        if option is not None:
            _consequence(question, option)
        draw.html(question_details(question))


def _radio(question: Question) -> str | None:
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
    )
    return chosen


def _consequence(question: Question, option: Option) -> None:
    unknown = option.status is Status.UNKNOWN
    action = question.verification if unknown else option.action
    if option.status is None and action is None:
        return
    critical = question.criticality is Criticality.CRITICAL
    draw.show(
        "consequence",
        status=option.status or Status.UNKNOWN,
        critical=critical and option.status in {Status.UNMET, Status.UNKNOWN},
        action=action,
        evidence=question.evidence,
    )


def asked_in_turn(steps: Callable[[AnswerSet], Iterable[Step]]) -> Iterator[Question]:
    """Questions to ask, one after the other: an answer may open or close those that follow.

    `steps` gives the steps that apply with those answers; it is asked again only when they change.
    """
    seen: set[str] = set()
    answers: AnswerSet | None = None
    left: list[Question] = []
    while True:
        if workspace.current().answers is not answers:
            answers = workspace.current().answers
            left = [step.question for step in steps(answers) if step.question.id not in seen]
        if not left:
            return
        question = left.pop(0)
        seen.add(question.id)
        yield question
