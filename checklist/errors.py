"""The exception tree. Messages are English, for logs; the edges turn them into French."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checklist.authoring.problems import Problem


class ChecklistError(Exception):
    """Anything the engine refuses."""


class ContentError(ChecklistError):
    """The content cannot be served. `problems` holds every one found, in order of place.

    Unlike its siblings its text is French: its readers write the content.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, warnings excluded by the caller."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class UnknownQuestion(ChecklistError):
    """An answer names a question that the library does not have."""


class UnknownOption(ChecklistError):
    """An answer names an option that its question does not offer."""


class StorageError(ChecklistError):
    """A draft cannot be read or written."""


class DraftCorrupted(StorageError):
    """A stored row does not authenticate, or is not one of ours."""


class StorageUnavailable(StorageError):
    """The database is away, locked or full; nothing was written."""


class ExportError(ChecklistError):
    """A document cannot be written in the format asked for."""
