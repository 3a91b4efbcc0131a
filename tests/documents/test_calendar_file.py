"""A deadline in a calendar file, read back by a strict reader of RFC 5545."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.deadlines import PARIS
from checklist.documents.ics import Event, render_calendar

MADE_AT = datetime(2026, 11, 23, tzinfo=PARIS)
DAY = Event("Dossier : à remettre", date(2026, 12, 31), "Dernier jour.", timedelta(days=2))
MOMENT = Event(
    "Fuite : notifier la CNIL",
    datetime(2026, 10, 26, 17, 0, tzinfo=PARIS),
    "72 heures ; puis complétez, vite.",
    timedelta(hours=24),
)
LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)", re.DOTALL)


def unfolded(data):
    """Logical lines; every physical one ends with CRLF and holds at most 75 bytes."""
    assert data.endswith(b"\r\n")
    physical = data.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in physical)
    return b"\r\n".join(physical).replace(b"\r\n ", b"").decode().split("\r\n")


def components(data):
    """Properties by component, in order; each component is closed by its own end."""
    opened, found = [], {}
    for line in unfolded(data):
        name, parameters, value = LINE.fullmatch(line).groups()
        if name == "BEGIN":
            opened.append(value)
            found[value] = {}
        elif name == "END":
            assert opened.pop() == value
        else:
            assert name + parameters not in found[opened[-1]]
            found[opened[-1]][name + parameters] = value
    assert opened == []
    return found


def text(value):
    """A text value, its escapes undone; none is left bare."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value)
    return re.sub(r"\\(.)", lambda escape: "\n" if escape[1] == "n" else escape[1], value)


@pytest.mark.parametrize("event", [DAY, MOMENT])
def test_the_file_is_one_event_with_one_reminder(event):
    found = components(render_calendar(event, MADE_AT))
    assert list(found) == ["VCALENDAR", "VEVENT", "VALARM"]
    assert found["VCALENDAR"]["VERSION"] == "2.0"
    assert text(found["VEVENT"]["SUMMARY"]) == event.summary
    assert text(found["VEVENT"]["DESCRIPTION"]) == event.description
    assert found["VALARM"]["ACTION"] == "DISPLAY"


def test_a_day_is_an_event_without_hours_that_ends_the_next_day():
    found = components(render_calendar(DAY, MADE_AT))["VEVENT"]
    assert found["DTSTART;VALUE=DATE"] == "20261231"
    assert found["DTEND;VALUE=DATE"] == "20270101"


def test_a_moment_is_written_in_universal_time():
    found = components(render_calendar(MOMENT, MADE_AT))["VEVENT"]
    assert found["DTSTART"] == "20261026T160000Z"


def test_the_reminder_comes_before():
    assert components(render_calendar(DAY, MADE_AT))["VALARM"]["TRIGGER"] == "-PT48H"


def test_the_same_event_made_at_the_same_moment_gives_the_same_bytes():
    assert render_calendar(DAY, MADE_AT) == render_calendar(DAY, MADE_AT.astimezone(UTC))


def test_a_calendar_keeps_one_event_when_the_file_is_opened_twice():
    first, later = (components(render_calendar(DAY, at)) for at in (MADE_AT, datetime.now(UTC)))
    assert first["VEVENT"]["UID"] == later["VEVENT"]["UID"]
    other = components(render_calendar(MOMENT, MADE_AT))
    assert other["VEVENT"]["UID"] != first["VEVENT"]["UID"]


WORDS = st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1)


@given(WORDS, WORDS, st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_any_text_comes_back_whole(summary, description, day):
    event = Event(summary, day, description, timedelta(days=1))
    found = components(render_calendar(event, MADE_AT))["VEVENT"]
    assert (text(found["SUMMARY"]), text(found["DESCRIPTION"])) == (summary, description)
