"""What only the whole content can show: parts no profile reaches, themes that vanish.

Claims are noted while reading and proved at the end, once every question and table is known. A
claim is noted only for a part read without trouble, so that one mistake is not told twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checklist.authoring import catalogue
from checklist.authoring.reachability import (
    World,
    can_reach,
    fails_all,
    holds,
    reached_with,
    wins,
)
from checklist.conditions import AllOf, AnswerIn, AnyOf, DecisionIn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checklist.authoring.problems import Position, ProblemLog, Rule
    from checklist.authoring.reachability import Goal
    from checklist.conditions import Condition
    from checklist.model import DecisionTable, Section


@dataclass(frozen=True, slots=True)
class Claim:
    """A goal that some profile must reach (`must` False: that none may); else `rule` is broken."""

    place: Position
    rule: Rule
    blanks: dict[str, str]
    cites: tuple[Condition | None, ...]
    goal: Goal
    must: bool = True


@dataclass(slots=True)
class Claims:
    """The claims noted so far."""

    noted: list[Claim] = field(default_factory=list)

    def some_profile(
        self, place: Position, what: str, verb: str, *holding: Condition | None
    ) -> None:
        """These conditions hold together for some profile: « what » is then « verb ».

        The last is the part's own: without it, only what is around can be at fault.
        """
        own = holding[-1]
        if own is not None:
            blanks = {"what": what, "verb": verb}
            goal = holds(*holding)
            self.noted.append(Claim(place, catalogue.NEVER_TRUE, blanks, holding, goal))
            self.noted += [
                Claim(
                    place, catalogue.DEAD_WORD, {"what": what, "word": word}, cites, holds(*cites)
                )
                for word, part in words_of(own)
                for cites in [(*holding, part)]
            ]

    def every_row_wins(self, table: DecisionTable, places: Mapping[str, Position]) -> None:
        """Each row of a table is the first to apply for some profile."""
        cites = tuple(row.condition for row in table.rows)
        self.noted += [
            Claim(
                places[row.id],
                catalogue.UNREACHABLE_ROW,
                {"id": row.id},
                cites,
                wins(table, row.id),
            )
            for row in table.rows
        ]

    def field_never_empty(
        self,
        place: Position,
        blanks: dict[str, str],
        activity: Condition | None,
        lines: tuple[Condition | None, ...],
    ) -> None:
        """No profile that has the activity fails the conditions of every line of a field."""
        goal = reached_with(holds(activity), fails_all(holds(line) for line in lines))
        rule = catalogue.REGISTER_FIELD_CAN_EMPTY
        self.noted.append(Claim(place, rule, blanks, (activity, *lines), goal, must=False))

    def explains_vanishing(self, section: Section, place: Position) -> None:
        """A section says why nothing applies if, and only if, that can happen."""
        pairs = [(section.condition, control.condition) for control in section.controls]
        if not pairs:
            return
        goal = fails_all(holds(*pair) for pair in pairs)
        cites = tuple(condition for pair in pairs for condition in pair)
        explained = section.not_applicable is not None
        rule = catalogue.SECTION_CANNOT_VANISH if explained else catalogue.SECTION_CAN_VANISH
        self.noted.append(Claim(place, rule, {"id": section.id}, cites, goal, explained))


def words_of(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """Each option or result that a condition accepts, with the condition that it is the one.

    What it excludes (« sauf ») is left out: excluding what never happens does no harm.
    """
    if isinstance(condition, AnswerIn):
        for word in sorted(condition.options):
            yield word, AnswerIn(condition.question, frozenset({word}))
    elif isinstance(condition, DecisionIn):
        for word in sorted(condition.results):
            yield word, DecisionIn(condition.decision, frozenset({word}))
    elif isinstance(condition, AllOf | AnyOf):
        for part in condition.conditions:
            yield from words_of(part)


def prove(claims: Claims, world: World, log: ProblemLog) -> None:
    """Report every claim that does not hold in this world."""
    never: set[Position] = set()
    for claim in claims.noted:
        if claim.rule is catalogue.DEAD_WORD and claim.place in never:
            continue  # Nothing there is ever true: no need to tell it word by word.
        cited = world.cited_by(claim.cites)
        if cited is not None and can_reach(cited, claim.goal) is not claim.must:
            never.add(claim.place)
            log.add(claim.place, claim.rule, **claim.blanks)
