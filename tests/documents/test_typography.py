"""French typography, dates, durations, and text typed by people."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.documents.typography import (
    about,
    clean,
    counted,
    duration,
    fr,
    french_date,
    short_date,
)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Vraiment ?", "Vraiment\u202f?"),
        ("Vraiment?!", "Vraiment\u202f?!"),
        ("Oui : non ; peut-être !", "Oui\u00a0: non\u202f; peut-être\u202f!"),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ("l'essentiel...", "l’essentiel…"),
        ("62 % de 12 000 €", "62\u00a0% de 12\u202f000\u00a0€"),
        ("art. 32, § 1", "art.\u00a032, §\u00a01"),
        ("le Dr Martin, 20 ans", "le Dr\u00a0Martin, 20\u00a0ans"),
        ("à 15:04", "à 15:04"),
        ("https://a.example/?b=1;c", "https://a.example/?b=1;c"),
        ("[lien](https://a.example/?b=1) ; fin", "[lien](https://a.example/?b=1)\u202f; fin"),
        ("ecrire@cabinet.example ;", "ecrire@cabinet.example\u202f;"),
    ],
)
def test_french_signs_take_their_spaces_and_addresses_stay_as_they_are(typed, printed):
    assert fr(typed) == printed


@given(st.text(alphabet="aé1 :;!?«»'.%€()\u00a0\u202f", max_size=30))
def test_setting_a_text_twice_changes_nothing_more(text):
    assert fr(fr(text)) == fr(text)


def test_text_typed_by_someone_loses_what_no_document_can_hold():
    assert clean("a\x00b\u202ec\ud800\ue000 d\u200be") == "abc de"


def test_text_typed_by_someone_is_composed_and_set_on_one_line():
    assert clean("  e\u0301t\u0065\u0301\r\n  chaud\u2028fin ") == "été chaud fin"


def test_lines_are_kept_where_they_are_asked_for():
    assert clean("12 rue\n\nArras ", multiline=True) == "12 rue\nArras"


def test_no_break_spaces_are_not_control_characters():
    assert clean("Dr\u00a0Martin\u202f!") == "Dr\u00a0Martin\u202f!"


def test_a_text_too_long_is_cut_with_an_ellipsis():
    assert clean("x" * 300, limit=10) == "x" * 9 + "…"


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


def test_dates_are_written_as_in_french():
    assert french_date(date(2026, 11, 24)) == "24\u00a0novembre\u00a02026"
    assert french_date(date(2026, 12, 1)) == "1er\u00a0décembre\u00a02026"
    assert short_date(date(2026, 12, 1)) == "01/12/2026"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(5, "5\u00a0min"), (60, "1\u00a0h"), (65, "1\u00a0h\u00a005"), (90, "1\u00a0h\u00a030")],
)
def test_durations_are_written_as_in_french(minutes, words):
    assert duration(minutes) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0\u00a0point"), (1, "1\u00a0point"), (2, "2\u00a0points")],
)
def test_the_plural_begins_at_two(number, words):
    assert counted(number, "point") == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (3, "5 minutes"),
        (43, "45 minutes"),
        (62, "1 heure"),
        (95, "1 heure et demie"),
        (160, "2 heures et demie"),
        (590, "10 heures"),
        (1855, "31 heures"),
    ],
)
def test_a_total_of_estimates_is_told_no_more_exactly_than_it_is_known(minutes, words):
    assert about(minutes).replace("\N{NO-BREAK SPACE}", " ") == words
