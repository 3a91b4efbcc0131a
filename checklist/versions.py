"""How content changes from one published version to the next, and what old answers become.

Ids of questions and options are what save files and drafts hold: a published one keeps its meaning
for ever, is renamed, or is removed with a reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    T = TypeVar("T")


def _nothing() -> Mapping[T, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ContentVersion:
    """A version and what it changed, French, for doctors.

    `content_hash` is that of its publication, None while the version is being written.
    """

    id: str
    published_on: date
    changes: tuple[str, ...]
    content_hash: str | None


@dataclass(frozen=True, slots=True)
class Migrations:
    """Ids of published versions that are no more: what they became, or why they went.

    Everything is said in one step: what an id became is an id of today. Options are told by the
    name that their question has today, and their own of yesterday.
    """

    questions: Mapping[str, str] = field(default_factory=_nothing)
    options: Mapping[tuple[str, str], str] = field(default_factory=_nothing)
    removed_questions: Mapping[str, str] = field(default_factory=_nothing)
    removed_options: Mapping[tuple[str, str], str] = field(default_factory=_nothing)

    def today(self, question: str, option: str) -> tuple[str, str]:
        """The names that an answer has today; unchanged when nothing is said of them."""
        question = self.questions.get(question, question)
        return question, self.options.get((question, option), option)

    def reason(self, question: str, option: str) -> str | None:
        """Why an answer has no place any more, French; None when it has, or nobody said."""
        question, option = self.today(question, option)
        gone = self.removed_questions.get(question)
        return gone or self.removed_options.get((question, option))


def version_key(version: str) -> tuple[int, ...]:
    """Orders versions « 2026.11.1 »; one of another shape comes before all."""
    parts = version.split(".")
    return tuple(int(part) for part in parts) if all(map(str.isdigit, parts)) else ()
