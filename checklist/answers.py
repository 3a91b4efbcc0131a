"""What a doctor told: answers by question id, and the practice's identity for documents."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Mapping


def _no_answers() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AnswerSet:
    """Immutable map from question id to option id, for one content version.

    Raw answers: an answer to a question that no longer applies stays, so that changing one's
    mind restores it. `checklist.journey` tells which ones count.
    """

    content_version: str
    by_question: Mapping[str, str] = field(default_factory=_no_answers)

    @classmethod
    def of(cls, content_version: str, answers: Mapping[str, str]) -> Self:
        """An answer set holding a copy of `answers`."""
        return cls(content_version, MappingProxyType(dict(answers)))

    def get(self, question_id: str) -> str | None:
        """The option chosen, or None when the question is unanswered."""
        return self.by_question.get(question_id)

    def with_answer(self, question_id: str, option_id: str | None) -> AnswerSet:
        """A new set where the question has this answer; None removes it."""
        answers = dict(self.by_question)
        if option_id is None:
            answers.pop(question_id, None)
        else:
            answers[question_id] = option_id
        return AnswerSet.of(self.content_version, answers)


@dataclass(frozen=True, slots=True)
class Practice:
    """Identity printed on documents; every field is optional, empty when not given.

    Source of the list: RGPD art. 30(1)(a), name and contact details of the controller.
    """

    doctor: str = ""
    structure: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    rpps: str = ""
    siret: str = ""
    dpo: str = ""

    @property
    def is_empty(self) -> bool:
        """True when the doctor gave nothing."""
        return not any(getattr(self, item.name) for item in fields(self))
