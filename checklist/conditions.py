"""When a question applies: three-valued truth and the closed set of condition nodes.

Four words (`question/parmi`, `toutes`, `une_de`, `sauf`) and `decision/parmi`; no expression
language. A condition is *unknown* until the answers it cites are given. A question that does not
apply is another matter: it has no answer and never will, so no option of it is the answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    EffectiveAnswers = Mapping[str, str | None]
    """The option of each question answered, None for each question that does not apply; questions
    that are not answered yet, or may still apply, are absent."""

    Possible = Mapping[str, frozenset[str]]
    """For each decision table, the results that the answers still allow."""


class Truth(IntEnum):
    """Ordered so that « all » is the minimum and « any » the maximum (Kleene logic)."""

    NO = 0
    UNKNOWN = 1
    YES = 2


@dataclass(frozen=True, slots=True)
class AnswerIn:
    """The answer to an unscored question is one of the options."""

    question: str
    options: frozenset[str]

    def truth(self, answers: EffectiveAnswers, possible: Possible) -> Truth:  # noqa: ARG002
        """UNKNOWN while the question may still be answered; NO when it does not apply."""
        if self.question not in answers:
            return Truth.UNKNOWN
        return Truth.YES if answers[self.question] in self.options else Truth.NO


@dataclass(frozen=True, slots=True)
class DecisionIn:
    """The verdict of a decision table is one of the results."""

    decision: str
    results: frozenset[str]

    def truth(self, answers: EffectiveAnswers, possible: Possible) -> Truth:  # noqa: ARG002
        """YES or NO as soon as every verdict still possible agrees."""
        verdicts = possible[self.decision]
        if verdicts <= self.results:
            return Truth.YES
        return Truth.UNKNOWN if verdicts & self.results else Truth.NO


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every condition holds."""

    conditions: tuple[Condition, ...]

    def truth(self, answers: EffectiveAnswers, possible: Possible) -> Truth:
        """The least certain of the parts."""
        return min(condition.truth(answers, possible) for condition in self.conditions)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one condition holds."""

    conditions: tuple[Condition, ...]

    def truth(self, answers: EffectiveAnswers, possible: Possible) -> Truth:
        """The most certain of the parts."""
        return max(condition.truth(answers, possible) for condition in self.conditions)


@dataclass(frozen=True, slots=True)
class Not:
    """The condition does not hold."""

    condition: Condition

    def truth(self, answers: EffectiveAnswers, possible: Possible) -> Truth:
        """Unknown stays unknown."""
        return Truth(2 - self.condition.truth(answers, possible))


Condition = AnswerIn | DecisionIn | AllOf | AnyOf | Not


def walk(condition: Condition) -> Iterator[Condition]:
    """The condition and every condition inside it."""
    yield condition
    if isinstance(condition, AllOf | AnyOf):
        for part in condition.conditions:
            yield from walk(part)
    elif isinstance(condition, Not):
        yield from walk(condition.condition)
