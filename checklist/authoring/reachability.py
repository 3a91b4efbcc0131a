"""Proofs over every possible profile: can this condition ever hold, this row ever win?

A depth-first search answers the cited questions one by one, with the engine's own three-valued
conditions, and leaves a branch as soon as it can no longer succeed. It visits a few hundred
profiles where plain enumeration would visit millions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.conditions import AnswerIn, DecisionIn, Truth, walk
from checklist.decisions import decide

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from checklist.conditions import Condition, EffectiveAnswers, Possible
    from checklist.model import DecisionTable, Library, Question

    Goal = Callable[[EffectiveAnswers, Possible], Truth]
    """YES: the answers given suffice. NO: no further answer can help."""

MOST_VISITS = 100_000
"""Beyond, a proof is given up and the content is trusted. The real content needs far fewer."""


@dataclass(frozen=True, slots=True)
class World:
    """The unscored questions in the order they are asked, and the decision tables."""

    questions: tuple[Question, ...]
    tables: Mapping[str, DecisionTable]

    @classmethod
    def of(cls, library: Library) -> World:
        """The world of a whole library, gates included."""
        gates = (q for section in library.sections for q in section.questions if not q.is_scored)
        tables = {table.id: table for table in library.decisions}
        return cls((*library.profile.questions, *gates), tables)

    def cited_by(self, conditions: Iterable[Condition | None]) -> World | None:
        """The part of this world that these conditions depend on, directly or not.

        None when they cite what it does not hold, which the reading has then reported.
        """
        pending = [condition for condition in conditions if condition is not None]
        by_id = {question.id: question for question in self.questions}
        cited: set[str] = set()
        while pending:
            for name in _names(pending.pop()) - cited:
                cited.add(name)
                if name in by_id:
                    pending += _stated(by_id[name].condition)
                elif name in self.tables:
                    pending += _stated(*(row.condition for row in self.tables[name].rows))
                else:
                    return None
        questions = tuple(question for question in self.questions if question.id in cited)
        return World(questions, {n: t for n, t in self.tables.items() if n in cited})


def _names(condition: Condition) -> set[str]:
    parts = list(walk(condition))
    questions = {part.question for part in parts if isinstance(part, AnswerIn)}
    return questions | {part.decision for part in parts if isinstance(part, DecisionIn)}


def _stated(*conditions: Condition | None) -> list[Condition]:
    return [condition for condition in conditions if condition is not None]


def can_reach(world: World, goal: Goal) -> bool:
    """True when some complete profile reaches the goal, or when the proof is given up."""
    return _Search(world, goal).run()


class _Search:
    def __init__(self, world: World, goal: Goal) -> None:
        self._world = world
        self._goal = goal
        self._answers: dict[str, str | None] = {}
        self._visits = 0

    def run(self, depth: int = 0) -> bool:
        self._visits += 1
        if self._visits > MOST_VISITS:
            return True
        truth = self._goal(self._answers, self._possible())
        if truth is not Truth.UNKNOWN or depth == len(self._world.questions):
            return truth is Truth.YES
        question = self._world.questions[depth]
        for option in self._offered(question):
            self._answers[question.id] = option
            found = self.run(depth + 1)
            del self._answers[question.id]
            if found:
                return True
        return False

    def _possible(self) -> Possible:
        return {
            name: decide(table, self._answers).possible
            for name, table in self._world.tables.items()
        }

    def _offered(self, question: Question) -> tuple[str | None, ...]:
        """The options, or None alone when the question does not apply."""
        condition = question.condition
        if condition is not None and condition.truth(self._answers, self._possible()) is Truth.NO:
            return (None,)
        return tuple(option.id for option in question.options)


def holds(*conditions: Condition | None) -> Goal:
    """The goal that every condition holds; None always does."""

    def goal(answers: EffectiveAnswers, possible: Possible) -> Truth:
        truths = [c.truth(answers, possible) for c in conditions if c is not None]
        return min(truths, default=Truth.YES)

    return goal


def fails_all(goals: Iterable[Goal]) -> Goal:
    """The goal that none of the goals is reached."""
    every = tuple(goals)

    def goal(answers: EffectiveAnswers, possible: Possible) -> Truth:
        return Truth(2 - max((one(answers, possible) for one in every), default=Truth.NO))

    return goal


def reached_with(holding: Goal, goal: Goal) -> Goal:
    """The goal that both are reached together."""

    def both(answers: EffectiveAnswers, possible: Possible) -> Truth:
        return min(holding(answers, possible), goal(answers, possible))

    return both


def wins(table: DecisionTable, row_id: str) -> Goal:
    """The goal that a row is the first to apply."""

    def goal(answers: EffectiveAnswers, possible: Possible) -> Truth:  # noqa: ARG001
        rows = [row.id for row in decide(table, answers).rows]
        if row_id not in rows:
            return Truth.NO
        return Truth.YES if rows == [row_id] else Truth.UNKNOWN

    return goal
