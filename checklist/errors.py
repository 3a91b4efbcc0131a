"""The exception tree. Messages are English, for logs; the edges turn them into French."""


class ChecklistError(Exception):
    """Anything the engine refuses."""


class StorageError(ChecklistError):
    """A draft cannot be read or written."""


class DraftCorrupted(StorageError):
    """A stored row does not authenticate, or is not one of ours."""


class StorageUnavailable(StorageError):
    """The database is away, locked or full; nothing was written."""
