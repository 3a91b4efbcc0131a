"""Days and hours as a doctor types them."""

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.deadlines import parse_day, parse_hour
from checklist.errors import DeadlineError, UnreadableDate

FEBRUARY = date(2024, 2, 3)


@pytest.mark.parametrize(
    "text",
    [
        *("03/02/2024", "3/2/2024", "03-02-2024", "3.2.2024", "03 02 2024", "  03/02/2024 "),
        *("3 / 2 / 2024", "03022024", "2024-02-03", "03\u00a002\u202f2024"),
        *("\u200e03\u200e/02/2024", "\ufeff03/02/2024\u200b", "03\n02\n2024"),
    ],
)
def test_a_day_is_read_however_it_is_separated(text):
    assert parse_day(text) == FEBRUARY


@pytest.mark.parametrize("text", ["1er/3/2024", "1er mars 2024", "1 MARS 2024", "1 mar. 2024"])
def test_the_first_of_a_month_may_be_written_as_such(text):
    assert parse_day(text) == date(2024, 3, 1)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        *(("12 janv. 2019", 1), ("12 fév 2019", 2), ("12 Février 2019", 2), ("12 fevrier 2019", 2)),
        *(("12 juin 2019", 6), ("12 juil. 2019", 7), ("12 août 2019", 8), ("12-aout-2019", 8)),
        *(("12 fe\u0301vrier 2019", 2), ("12\u00a0déc.\u202f2019", 12)),
    ],
)
def test_a_month_may_be_named_with_or_without_its_accents_whole_or_cut(text, month):
    assert parse_day(text) == date(2019, month, 12)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("demain", "Cette date ne se lit pas."),
        ("", "Cette date ne se lit pas."),
        ("31/02/2024", "Il n’y a pas de 31/02 en 2024."),
        ("29/02/2023", "Il n’y a pas de 29/02 en 2023."),
        ("12/25/2024", "Il n’y a pas de mois 25."),
        ("3 jui 2024", "Ce mois ne se lit pas."),
        ("3 brumaire 2024", "Ce mois ne se lit pas."),
        ("31 février 2024", "Il n’y a pas de 31/02 en 2024."),
        ("3/2/24", "Écrivez l’année en quatre chiffres."),
        ("3/2/0204", "L’année 204 semble mal écrite."),
        ("0/2/2024", "Il n’y a pas de 0/02 en 2024."),
        ("٣/٢/٢٠٢٤", "Cette date ne se lit pas."),
        ("０３/０２/２０２４", "Cette date ne se lit pas."),
        ("03/02/2024😀", "Cette date ne se lit pas."),
        ("3/" * 5000, "Cette date ne se lit pas."),
        ("3" * 10000, "Cette date ne se lit pas."),
        ("00/00/0000", "L’année 0 semble mal écrite."),
        ("01/01/0001", "L’année 1 semble mal écrite."),
        ("31/12/9999", "L’année 9999 semble mal écrite."),
        ("29/02/2100", "Il n’y a pas de 29/02 en 2100."),
    ],
)
def test_a_day_that_cannot_be_read_is_told_in_french_with_an_example(text, sentence):
    with pytest.raises(UnreadableDate) as caught:
        parse_day(text)
    assert (
        caught.value.sentence
        == f"{sentence} Écrivez le jour, le mois et l’année. Exemple\u00a0: 03/02/2024."
    )


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        *(("9:30", time(9, 30)), ("09:30", time(9, 30)), ("9h30", time(9, 30))),
        *(("9 h 30", time(9, 30)), ("9h", time(9)), ("18", time(18)), ("9 heures", time(9))),
        *((" 18.05 ", time(18, 5)), ("18 H 05", time(18, 5))),
    ],
)
def test_an_hour_is_read_however_it_is_written(text, hour):
    assert parse_hour(text) == hour


@pytest.mark.parametrize("text", ["", "25:00", "12:60", "midi", "9:3", "-1"])
def test_an_hour_that_cannot_be_read_is_told_in_french_with_an_example(text):
    with pytest.raises(UnreadableDate, match="09:30"):
        parse_hour(text)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_day_written_in_full_is_always_read_back(day):
    assert parse_day(f"{day:%d/%m/%Y}") == day


@given(st.text(max_size=30))
def test_no_text_ever_fails_otherwise_than_in_french(text):
    for parse in (parse_day, parse_hour):
        with suppress(DeadlineError):
            parse(text)
