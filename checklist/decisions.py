"""Decision tables read against answers: the first matching row wins.

A table is settled when only one result remains possible; before that, the results that the
missing answers still allow are kept, so that conditions can already say yes or no.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.conditions import Truth

if TYPE_CHECKING:
    from checklist.conditions import EffectiveAnswers
    from checklist.model import DecisionRow, DecisionTable


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict of one table. `row` is None until the answers settle it."""

    table: DecisionTable
    rows: tuple[DecisionRow, ...]

    @property
    def possible(self) -> frozenset[str]:
        """Results still allowed by the answers; never empty."""
        return frozenset(row.result for row in self.rows)

    @property
    def row(self) -> DecisionRow | None:
        """The row that won: None while several remain possible."""
        return self.rows[0] if len(self.rows) == 1 else None

    @property
    def result(self) -> str | None:
        """The result, known as soon as all the rows that remain agree on it."""
        possible = self.possible
        return next(iter(possible)) if len(possible) == 1 else None

    @property
    def label(self) -> str | None:
        """French name of the result, None while unsettled."""
        result = self.result
        return None if result is None else self.table.labels[result]


def decide(table: DecisionTable, answers: EffectiveAnswers) -> Decision:
    """Read the table from the top: keep the rows that may win, stop at the first that does.

    `answers` are effective answers to profile questions; tables cite nothing else.
    """
    rows: list[DecisionRow] = []
    for row in table.rows:
        truth = Truth.YES if row.condition is None else row.condition.truth(answers, {})
        if truth is not Truth.NO:
            rows.append(row)
        if truth is Truth.YES:
            break
    return Decision(table, tuple(rows))
