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


class DeadlineError(ChecklistError):
    """No deadline can be counted. `sentence` tells the doctor, in French, what to look at again.

    Unlike its siblings its text is French: it is shown beside the dates.
    """

    SENTENCE = ""

    def __init__(self, sentence: str = "") -> None:
        """Say the given sentence, or the one of the class."""
        self.sentence = sentence or self.SENTENCE
        super().__init__(self.sentence)


class UnreadableDate(DeadlineError):
    """What was typed is not a day, or not an hour."""


class BirthAfterVisit(DeadlineError):
    """A patient was born after the last visit."""

    SENTENCE = "La naissance est après la dernière consultation. Vérifiez les deux dates."


class DeathBeforeVisit(DeadlineError):
    """A patient died before the last visit."""

    SENTENCE = "Le décès est avant la dernière consultation. Vérifiez les deux dates."


class DisputeEndsBeforeStart(DeadlineError):
    """A dispute was over before it began."""

    SENTENCE = "Le litige finit avant d’avoir commencé. Vérifiez les deux dates."


class RecordedAfterRequest(DeadlineError):
    """What a patient asks for did not exist yet."""

    SENTENCE = "Le document est plus récent que la demande. Vérifiez les deux dates."


class UnknownPeriod(DeadlineError):
    """No period is known for that kind of thing."""

    def __init__(self, kind: str) -> None:
        """Name the kind."""
        super().__init__(f"Aucune durée n’est connue pour «\u00a0{kind}\u00a0».")


class StorageError(ChecklistError):
    """A draft cannot be read or written."""


class DraftCorrupted(StorageError):
    """A stored row does not authenticate, or is not one of ours."""


class StorageUnavailable(StorageError):
    """The database is away, locked or full; nothing was written."""
