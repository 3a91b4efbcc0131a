"""Deadlines in words: reasons filled with their dates, distances, the page of a breach log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from checklist.deadlines.texts import Brief, filled
from checklist.documents.typography import counted, french_date, french_moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checklist.deadlines import Step
    from checklist.deadlines.breach import AdviceId, BreachAdvice
    from checklist.deadlines.steps import Value
    from checklist.deadlines.texts import DeadlineTexts, Explanation
    from checklist.model import Fact

TO_COMPLETE = "[à compléter]"


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence with its dates in it, and the facts it rests on."""

    text: str
    facts: tuple[Fact, ...]


def reasons(texts: DeadlineTexts, steps: Iterable[Step]) -> tuple[Reason, ...]:
    """The steps of a deadline, in words."""
    return tuple(_reason(texts.steps[step.id], step.values) for step in steps)


def plain_reasons(explanations: Iterable[Explanation]) -> tuple[Reason, ...]:
    """Explanations that wait for no value."""
    return tuple(Reason(item.text, item.facts) for item in explanations)


def advice_reason(texts: DeadlineTexts, identifier: AdviceId, due: datetime | None) -> Reason:
    """A piece of advice about a breach; `due` None leaves its limit to be completed."""
    limit = TO_COMPLETE if due is None else french_moment(due)
    explanation = texts.advice[identifier]
    return Reason(explanation.fill({"limite": limit}), explanation.facts)


def _reason(explanation: Explanation, values: Mapping[str, Value]) -> Reason:
    words = {name: _words(value) for name, value in values.items()}
    return Reason(explanation.fill(words), explanation.facts)


def _words(value: Value) -> str:
    if isinstance(value, datetime):
        return french_moment(value)
    return french_date(value) if isinstance(value, date) else counted(value, "jour")


def distance(day: date, today: date) -> str:
    """« Aujourd’hui », « Demain », « Dans 8 jours », « Il y a 3 jours »."""
    days = (day - today).days
    if days in {0, 1, -1}:
        return {0: "Aujourd’hui", 1: "Demain", -1: "Hier"}[days]
    return f"Dans {counted(days, 'jour')}" if days > 0 else f"Il y a {counted(-days, 'jour')}"


def breach_log(texts: DeadlineTexts, answers: Mapping[str, str], found: BreachAdvice) -> str:
    """The entry of the breach log, ready to be copied; what nobody said is left to complete.

    `answers` maps the questions of the assistant to what was answered, in words.
    """
    cnil = next(item for item in found.advice if item.startswith("cnil"))
    patients = next(item for item in found.advice if item.startswith("patients"))
    limit = {"limite": TO_COMPLETE if found.due is None else french_moment(found.due)}
    values = {
        **dict.fromkeys(texts.breach_questions, TO_COMPLETE),
        **answers,
        "cnil": filled(texts.records[cnil], limit),
        "patients": filled(texts.records[patients], limit),
    }
    lines = [f"{line.title}\u00a0: {line.fill(values)}" for line in texts.log]
    return "\n".join([texts.brief(Brief.LOG_TITLE), "", *lines, ""])
