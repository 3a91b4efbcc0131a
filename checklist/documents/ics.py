"""A deadline as a calendar file (RFC 5545), for any calendar: one event, one reminder.

A day is an event without hours; a moment is written in universal time, so that no calendar has to
know when clocks change in Paris. Nothing in it names anybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

MIME = "text/calendar"
PRODUCT = "-//Bilan RGPD du cabinet//Echeances//FR"
LONGEST_LINE = 75
"""Bytes of a line, its end excluded (RFC 5545, 3.1)."""


@dataclass(frozen=True, slots=True)
class Event:
    """What is due, when, and how long before it is worth a reminder. A datetime is aware."""

    summary: str
    when: date
    description: str
    reminder: timedelta


def render_calendar(event: Event, made_at: datetime) -> bytes:
    """The file; the same event made at the same moment gives the same bytes.

    The identifier depends on the event alone: opened twice, a calendar keeps one.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "BEGIN:VEVENT",
        f"UID:{_identifier(event)}@bilan-rgpd",
        f"DTSTAMP:{_moment(made_at)}",
        *_times(event.when),
        f"SUMMARY:{_escaped(event.summary)}",
        f"DESCRIPTION:{_escaped(event.description)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(event.summary)}",
        f"TRIGGER:-PT{int(event.reminder.total_seconds()) // 3600}H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _identifier(event: Event) -> str:
    return sha256(f"{event.summary}\n{event.when.isoformat()}".encode()).hexdigest()[:32]


def _times(when: date) -> tuple[str, ...]:
    if isinstance(when, datetime):
        return (f"DTSTART:{_moment(when)}",)
    after = when + timedelta(days=1)
    return (f"DTSTART;VALUE=DATE:{when:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}")


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    marked = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(marked.splitlines())


def _folded(line: str) -> str:
    """The line cut where it is too long, never inside a character; what follows has a space."""
    pieces, piece, size = [], "", 0
    for character in line:
        weight = len(character.encode())
        if size + weight > LONGEST_LINE:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + character, size + weight
    return "\r\n".join([*pieces, piece])
