"""What stands beside the questions: cards, glossary, and what only the lawyer reads.

A `Library` is a `Reference` too, so that pages find everything of one content in one place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist.versions import ContentVersion, Migrations, version_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checklist.deadlines.texts import DeadlineTexts
    from checklist.model import Fact


@dataclass(frozen=True, slots=True)
class CardPart:
    """A heading of a card, its short paragraphs, and the facts they come from (maybe none)."""

    title: str
    texts: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A sheet that explains without asking. `questions` are the ids of those it explains.

    `apart`: it is about the law as a whole (sanctions, what is coming), under no chapter.
    `tool`: the calculation of deadlines that it leads to, empty without one.
    """

    id: str
    title: str
    summary: str
    parts: tuple[CardPart, ...]
    questions: tuple[str, ...]
    origins: tuple[str, ...]
    apart: bool
    tool: str

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact the card rests on, once, in the order of reading."""
        by_id = {fact.id: fact for part in self.parts for fact in part.facts}
        return tuple(by_id.values())


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term in plain words. `card` is the id of the card that tells more, None without one."""

    id: str
    term: str
    meaning: str
    explanation: str
    card: str | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the guide, and what carries it here: at least one of the three."""

    id: str
    text: str
    questions: tuple[str, ...]
    facts: tuple[Fact, ...]
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """Where the guide is out of date or inexact: what it says, and what is said here instead."""

    id: str
    guide: str
    retained: str
    facts: tuple[Fact, ...]
    questions: tuple[str, ...]
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewPoint:
    """A doubt for the lawyer, never shown to a doctor, and what the tool does meanwhile."""

    id: str
    subject: str
    doubt: str
    position: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True)
class Reference:
    """Everything of a content that is neither asked nor computed.

    `versions` are told from the most recent; `content_hash` is the same for the same meaning.
    `deadlines` None: the content has no words for them, the page says so.
    """

    cards: Mapping[str, Card] = field(default_factory=lambda: MappingProxyType({}))
    glossary: tuple[GlossaryEntry, ...] = ()
    passages: tuple[Passage, ...] = ()
    corrections: tuple[Correction, ...] = ()
    review_points: tuple[ReviewPoint, ...] = ()
    versions: tuple[ContentVersion, ...] = ()
    migrations: Migrations = field(default_factory=Migrations)
    content_hash: str = ""
    deadlines: DeadlineTexts | None = None

    @cached_property
    def _cards_by_question(self) -> Mapping[str, tuple[Card, ...]]:
        found: dict[str, tuple[Card, ...]] = {}
        for card in self.cards.values():
            for question in card.questions:
                found[question] = (*found.get(question, ()), card)
        return MappingProxyType(found)

    def cards_of(self, question_id: str) -> tuple[Card, ...]:
        """The cards that explain a question, none for most."""
        return self._cards_by_question.get(question_id, ())

    def changes_since(self, version: str) -> tuple[ContentVersion, ...]:
        """The versions that came after that one, most recent first: what changed since."""
        known = version_key(version)
        return tuple(item for item in self.versions if version_key(item.id) > known)
