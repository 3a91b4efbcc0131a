"""Complete fictional practices, written beside the questions: for demonstrations and tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checklist.answers import AnswerSet, Practice


@dataclass(frozen=True, slots=True)
class Persona:
    """A fictional practice. What its answers must lead to is read by the tests alone."""

    id: str
    name: str
    presentation: str
    practice: Practice
    answers: AnswerSet
