"""What keeps the documents of one session apart from all others: an address, a turn.

Streamlit names a file after a hash of its content and gives it to whoever asks by that name: with
the address alone, found in a log, anyone could try answers until one gives the same name. And it
makes documents on few threads: a tab that asked for sixty would make everyone wait.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from functools import lru_cache
from threading import BoundedSemaphore, Lock, Semaphore
from typing import TYPE_CHECKING

import streamlit.runtime.scriptrunner

if TYPE_CHECKING:
    from collections.abc import Callable

SESSIONS = 4096
"""Desks remembered; one that was forgotten only gives its documents new addresses."""

_TWO_AT_ONCE = Semaphore(2)
"""Documents are pure computation: more threads only make each of them later (measured)."""


class TooManyAtOnce(Exception):
    """This session already has a document in the making and another waiting."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where one session has its documents made, one after the other."""

    token: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)
    _places: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(2))
    _turn: Lock = field(default_factory=Lock)

    def kind(self, mime: str) -> str:
        """The type of a file with a parameter that nobody else knows: its address depends on it."""
        return f"{mime};jeton={self.token}"

    def make(self, document: Callable[[], bytes]) -> bytes:
        """The document, after the one that this session is waiting for.

        Raises:
            TooManyAtOnce: at once, for a third one; the button cannot be pressed twice.
        """
        if not self._places.acquire(blocking=False):
            raise TooManyAtOnce
        try:
            with self._turn, _TWO_AT_ONCE:
                return document()
        finally:
            self._places.release()


@lru_cache(maxsize=SESSIONS)
def desk_of(_session_id: str) -> Desk:
    """The desk of that session."""
    return Desk()


def own_desk() -> Desk:
    """The desk of the session whose page is being drawn."""
    context = streamlit.runtime.scriptrunner.get_script_run_ctx()
    return Desk() if context is None else desk_of(context.session_id)
