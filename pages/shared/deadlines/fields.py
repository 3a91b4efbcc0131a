"""Dates typed by hand, read on the server, and a French word under one that cannot be right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

import streamlit as st

from checklist.deadlines import PARIS, parse_day, parse_hour
from checklist.errors import UnreadableDate
from pages.shared import draw

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, time

    Read = TypeVar("Read")


def now() -> datetime:
    """This moment, on the clock of Paris."""
    return datetime.now(PARIS)


@dataclass(slots=True)
class Form:
    """The fields of one calculation. `wrong` once one of them cannot be read."""

    today: date
    wrong: bool = False

    def day(self, label: str, key: str, *, may_come: bool = False) -> date | None:
        """A day; None when nothing, or nothing readable, is typed. `may_come`: not yet past."""
        day = self._read(label, key, "JJ/MM/AAAA", parse_day)
        if day is not None and day > self.today and not may_come:
            self.refuse("Cette date n’est pas encore arrivée. Vérifiez-la.")
            return None
        return day

    def hour(self, label: str, key: str) -> time | None:
        """An hour; None when nothing, or nothing readable, is typed."""
        return self._read(label, key, "HH:MM", parse_hour)

    def _read(self, label: str, key: str, shape: str, parse: Callable[[str], Read]) -> Read | None:
        # The browser must not offer to the next person what was typed for a patient.
        typed = st.text_input(label, key=f"date-{key}", placeholder=shape, autocomplete="off")
        if not typed.strip():
            return None
        try:
            return parse(typed)
        except UnreadableDate as error:
            self.refuse(error.sentence)
            return None

    def refuse(self, sentence: str) -> None:
        """Say what is wrong under the field; there will be no answer."""
        self.wrong = True
        draw.show("banner", kind="attention", title="", text=sentence)


def waiting(text: str) -> None:
    """What is still missing before there is an answer."""
    draw.show("empty", icon="info", title="La réponse viendra ici", text=text)
