"""What is wrong in the content, and where: positions, rules, problems, and the log of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_UNREADABLE = frozenset({"E0", "E1", "E2", "E3"})


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file of the content; `file` is relative to its folder, both counts from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """As editors and terminals know how to open it."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong. `cause` and `remedy` are French, with {named} blanks.

    Codes starting with W warn and let the content be served; those starting with E do not.
    """

    code: str
    cause: str
    remedy: str

    @property
    def is_error(self) -> bool:
        """True when the content cannot be served."""
        return self.code.startswith("E")


@dataclass(frozen=True, slots=True)
class Problem:
    """One rule broken at one place, in words ready for the author."""

    position: Position
    rule: Rule
    cause: str
    remedy: str

    def __str__(self) -> str:
        """Two lines: place, code and cause, then the remedy."""
        return f"{self.position} [{self.rule.code}] {self.cause}\n→ {self.remedy}"


@dataclass(slots=True)
class ProblemLog:
    """Collects problems while the content is read; reading never stops at the first."""

    found: list[Problem] = field(default_factory=list)

    def add(self, position: Position, rule: Rule, **blanks: object) -> None:
        """Record that `rule` is broken at `position`; `blanks` fill its two sentences."""
        cause, remedy = rule.cause.format(**blanks), rule.remedy.format(**blanks)
        self.found.append(Problem(position, rule, cause, remedy))

    @property
    def errors(self) -> int:
        """How many errors so far: unchanged around a reading that went well."""
        return sum(problem.rule.is_error for problem in self.found)

    @property
    def unreadable(self) -> int:
        """How many parts could not be read or linked: families E0 to E3."""
        return sum(problem.rule.code[:2] in _UNREADABLE for problem in self.found)

    def unreadable_in(self, *starts: str) -> bool:
        """True when a file whose name starts so has a part that could not be read or linked."""
        return any(
            problem.rule.code[:2] in _UNREADABLE and problem.position.file.startswith(starts)
            for problem in self.found
        )

    def has(self, rule: Rule) -> bool:
        """True when a rule is broken anywhere."""
        return any(problem.rule is rule for problem in self.found)

    def in_order(self) -> tuple[Problem, ...]:
        """Each problem once, by place."""
        return tuple(sorted(dict.fromkeys(self.found), key=lambda p: (p.position, p.rule.code)))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, None when none is near."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)


def suggestion(word: str | None) -> str:
    """« Vouliez-vous écrire « … » ? » and a space; nothing for no word."""
    return "" if word is None else f"Vouliez-vous écrire «\xa0{word}\xa0»\u202f? "


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The suggestion of the nearest known word, if any is near."""
    return suggestion(nearest(word, known))


def quoted_list(words: Iterable[str]) -> str:
    """Known words, for the remedy: « a, b, c »; a long list is cut."""
    return ", ".join(_first(list(words), 30))


def _first(words: list[str], count: int) -> Iterator[str]:
    yield from words[:count]
    if len(words) > count:
        yield "…"
