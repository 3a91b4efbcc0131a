"""Which statements of law must be read again on a given day, and where each is used.

Law ages: a statement not read again for twelve months is due, for eighteen it may be wrong and
keeps new content from being served. What was never found again, or is in doubt, waits for a lawyer
whatever the day.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from checklist.deadlines import add_months
from checklist.model import Verification

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from checklist.model import DecisionRow, Fact, LegalReference, Library

AGING_MONTHS = 12
EXPIRED_MONTHS = 18
"""Product choices: no text sets how often a statement of law must be read again."""

DEADLINES, REGISTER = "echeances", "registre"
"""Stand for the words of deadlines, and for those said in place of the register, among the users of
a fact: they have no ids of content."""


class _Citing(Protocol):
    """Any part of the content that rests on facts."""

    @property
    def id(self) -> str: ...
    @property
    def facts(self) -> tuple[Fact, ...]: ...


class Staleness(Enum):
    """Why a statement must be read again, the most pressing first; values are French."""

    EXPIRED = "Vérifiés il y a plus de 18 mois"
    AGING = "Vérifiés il y a plus de 12 mois"
    DOUBTFUL = "Douteux : jamais montrés comme une règle"
    NEVER_VERIFIED = "Connus, mais jamais retrouvés à la source"


@dataclass(frozen=True, slots=True)
class StaleStatement:
    """A fact or a decision row to read again. `used_by` are ids of what would change with it."""

    id: str
    statement: str
    staleness: Staleness
    verified_on: date | None
    references: tuple[LegalReference, ...]
    used_by: tuple[str, ...]


def staleness_of(
    verification: Verification, verified_on: date | None, on: date
) -> Staleness | None:
    """Why a statement must be read again that day; None when it need not."""
    if verification is Verification.DOUBTFUL:
        return Staleness.DOUBTFUL
    if verified_on is None:
        return Staleness.NEVER_VERIFIED
    if add_months(verified_on, EXPIRED_MONTHS) < on:
        return Staleness.EXPIRED
    return Staleness.AGING if add_months(verified_on, AGING_MONTHS) < on else None


def facts_by_support(library: Library) -> Mapping[Verification, int]:
    """How many facts are supported in each way: the only count of them, said on every page."""
    counts = Counter(fact.verification for fact in library.facts.values())
    return {verification: counts[verification] for verification in Verification}


def stale_statements(library: Library, on: date) -> tuple[StaleStatement, ...]:
    """Everything to read again that day, the most pressing first, then the oldest."""
    found = [
        StaleStatement(
            id=each.id,
            statement=statement,
            staleness=staleness,
            verified_on=each.verified_on,
            references=each.references,
            used_by=used_by,
        )
        for each, statement, used_by in _dated_statements(library)
        if (staleness := staleness_of(each.verification, each.verified_on, on)) is not None
    ]
    rank = list(Staleness)
    return tuple(sorted(found, key=lambda s: (rank.index(s.staleness), s.verified_on or on, s.id)))


def _dated_statements(
    library: Library,
) -> Iterator[tuple[Fact | DecisionRow, str, tuple[str, ...]]]:
    """Every fact and every row of a decision table: its words, and what rests on it."""
    users = users_of_facts(library)
    for fact in library.facts.values():
        yield fact, fact.statement, users.get(fact.id, ())
    for table in library.decisions:
        for row in table.rows:
            yield row, row.message, (table.id,)


def users_of_facts(library: Library) -> Mapping[str, tuple[str, ...]]:
    """For each fact cited, the ids of what would change with it, as the content names them."""
    parts: tuple[_Citing, ...] = (
        *library.questions.values(),
        *library.actions.values(),
        *library.activities,
        *library.sections,
        *library.notices,
        *library.cards.values(),
        *library.glossary,
        *library.passages,
        *library.corrections,
        *library.review_points,
    )
    users: dict[str, tuple[str, ...]] = {}
    for part in parts:
        for fact in part.facts:
            users[fact.id] = (*users.get(fact.id, ()), part.id)
    for fact in library.register_facts:
        users[fact.id] = (*users.get(fact.id, ()), REGISTER)
    for fact in () if library.deadlines is None else library.deadlines.facts:
        users[fact.id] = (*users.get(fact.id, ()), DEADLINES)
    return users
