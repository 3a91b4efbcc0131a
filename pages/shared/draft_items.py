"""Between a workspace and the items of its draft. Knows no Streamlit and no clock.

Two browser tabs may write the same draft, and the server may restart under both. What keeps an
old answer from coming back over a newer one is the *mark* that each tab holds in the browser:
its own name and the last revision it had seen.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from checklist.answers import AnswerSet, Practice
from checklist.storage.drafts import StoredItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checklist.model import Library
    from checklist.storage.ciphers import DraftKey
    from checklist.storage.drafts import Json
    from checklist.versions import Migrations

QUESTION = "q:"
PRACTICE = "cabinet"
VERSION = "contenu"
LINEAGE = "lignee"

_MARK = re.compile(r"([0-9a-f]{8}):(\d{1,9}):([a-z_]{0,40})")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a browser tab remembers when the server forgets it. `example` is None for a draft."""

    tab: str
    revision: int
    example: str | None

    def __str__(self) -> str:
        """As the browser holds it."""
        return f"{self.tab}:{self.revision}:{self.example or ''}"

    @classmethod
    def parse(cls, text: str | None) -> Self | None:
        """The mark a browser sends; None when it sends none, or nonsense."""
        match = _MARK.fullmatch(text or "")
        if match is None:
            return None
        tab, revision, example = match.groups()
        return cls(tab, int(revision), example or None)


@dataclass(frozen=True, slots=True)
class Workspace:
    """What one browser session works on. Replaced, never changed.

    `key` is None when nothing may be stored. `example` names the fictional practice on show.
    `changed_elsewhere` holds the items that another tab wrote behind this one while the server
    was away, `repaint` the questions whose widget still shows an old answer, `overruled` those
    whose click here lost to a newer answer, `unsaved` the items the storage has not taken yet.
    `lineage` is drawn when a draft begins: it tells a draft begun again from one restored.
    """

    answers: AnswerSet
    tab: str
    practice: Practice = field(default_factory=Practice)
    example: str | None = None
    key: DraftKey | None = None
    revision: int = 0
    stored_version: str | None = None
    lineage: str = ""
    saved_at: datetime | None = None
    changed_elsewhere: frozenset[str] = frozenset()
    repaint: frozenset[str] = frozenset()
    overruled: frozenset[str] = frozenset()
    unsaved: frozenset[str] = frozenset()
    erased_elsewhere: bool = False

    @property
    def mark(self) -> Mark:
        """What the browser must remember of this workspace."""
        return Mark(self.tab, self.revision, self.example)

    @property
    def is_stored(self) -> bool:
        """True when answers go to the encrypted draft."""
        return self.key is not None and self.example is None

    @property
    def is_quiet(self) -> bool:
        """True when nothing waits to be written, painted or told."""
        waiting = self.repaint | self.overruled | self.unsaved | self.changed_elsewhere
        return not waiting and not self.erased_elsewhere

    @property
    def is_saved(self) -> bool:
        """True when closing the page loses nothing of what was answered."""
        return self.is_stored and self.saved_at is not None and not self.is_suspended

    @property
    def is_suspended(self) -> bool:
        """True when the storage refuses answers that are waiting here."""
        return bool(self.unsaved)


def items_behind(mark: Mark | None, items: Iterable[StoredItem]) -> frozenset[str]:
    """Names of the items that the tab of that mark has not seen, its own writes left out."""
    if mark is None:
        return frozenset()
    return frozenset(
        item.name for item in items if item.revision > mark.revision and item.tab != mark.tab
    )


def still_asked(items: Iterable[StoredItem], library: Library) -> tuple[StoredItem, ...]:
    """Items by the names of today, without the answers that this content no longer offers.

    A row keeps its old name in the draft, and is read again so each time.
    """
    today = (_named_today(item, library.migrations) for item in items)
    return tuple(item for item in today if _is_offered(item, library))


def _named_today(item: StoredItem, migrations: Migrations) -> StoredItem:
    if not item.name.startswith(QUESTION) or not isinstance(item.value, str):
        return item
    question, option = migrations.today(item.name.removeprefix(QUESTION), item.value)
    return replace(item, name=QUESTION + question, value=option)


def _is_offered(item: StoredItem, library: Library) -> bool:
    if not item.name.startswith(QUESTION) or item.value is None:
        return True
    question = library.questions.get(item.name.removeprefix(QUESTION))
    return question is not None and question.option(str(item.value)) is not None


def with_items(workspace: Workspace, items: Iterable[StoredItem]) -> Workspace:
    """The workspace once these stored items are taken in, oldest first."""
    for item in items:
        workspace = _with_item(workspace, item)
    return workspace


def _with_item(workspace: Workspace, item: StoredItem) -> Workspace:
    saved_at = datetime.fromtimestamp(item.saved_at, UTC)
    workspace = replace(workspace, revision=item.revision, saved_at=saved_at)
    if item.name.startswith(QUESTION):
        return _with_stored_answer(workspace, item.name.removeprefix(QUESTION), item.value)
    if item.name == PRACTICE and practice_of(item.value) != workspace.practice:
        repaint = workspace.repaint | {PRACTICE}
        return replace(workspace, practice=practice_of(item.value), repaint=repaint)
    if item.name == VERSION and isinstance(item.value, str):
        return replace(workspace, stored_version=item.value)
    if item.name == LINEAGE and isinstance(item.value, str):
        return replace(workspace, lineage=item.value)
    return workspace


def _with_stored_answer(workspace: Workspace, question: str, value: Json) -> Workspace:
    option = value if isinstance(value, str) else None
    if workspace.answers.get(question) == option:
        return workspace
    return replace(
        workspace,
        answers=workspace.answers.with_answer(question, option),
        repaint=workspace.repaint | {question},
    )


def practice_of(value: Json) -> Practice:
    """The identity of a stored item; unknown or ill-typed fields are left empty."""
    if not isinstance(value, dict):
        return Practice()
    known = asdict(Practice())
    return Practice(**{k: v for k, v in value.items() if k in known and isinstance(v, str)})


def item_value(workspace: Workspace, name: str) -> Json:
    """What an item of this workspace is worth now."""
    if name.startswith(QUESTION):
        return workspace.answers.get(name.removeprefix(QUESTION))
    if name == VERSION:
        return workspace.answers.content_version
    if name == LINEAGE:
        return workspace.lineage
    return dict(asdict(workspace.practice))


def stored_item(workspace: Workspace, name: str, now: datetime) -> StoredItem:
    """An item of this workspace, ready to be written."""
    return StoredItem(name, item_value(workspace, name), 0, workspace.tab, int(now.timestamp()))


def all_items(
    workspace: Workspace, questions: Iterable[str], now: datetime
) -> Iterator[StoredItem]:
    """Every item of a whole draft: unanswered questions too, to clear what was there."""
    for name in (VERSION, LINEAGE, PRACTICE, *(QUESTION + question for question in questions)):
        yield stored_item(workspace, name, now)
