"""Deadlines in words."""

import re
from datetime import date, datetime
from pathlib import Path

import pytest

from checklist.authoring import load_library
from checklist.deadlines import PARIS, StepId, breach_steps, record_retention
from checklist.deadlines.breach import AdviceId, Breach, Cause, Nature, assess
from checklist.documents.deadlines import (
    TO_COMPLETE,
    advice_reason,
    breach_log,
    distance,
    reasons,
)
from checklist.documents.html import fragment
from checklist.documents.typography import french_moment, weekday_date

TEXTS = load_library(Path(__file__).parents[2] / "content").deadlines
AWARE = datetime(2026, 10, 23, 18, 0, tzinfo=PARIS)


def test_a_reason_has_its_dates_in_french_and_its_sources():
    dispute = (date(2020, 1, 15), date(2022, 7, 20))
    found = record_retention(date(2008, 4, 10), birth=date(1978, 9, 9), disputes=[dispute])
    words = reasons(TEXTS, found.steps)
    assert "10\u00a0avril\u00a02028" in words[0].text
    assert "917\u00a0jours" in words[2].text
    shown = fragment("notes", reasons=words[2:3])
    assert "R1112-7</a>" in shown
    assert "vérifié le 23\u00a0novembre\u00a02026" in shown


def test_a_reference_cited_by_two_facts_is_shown_once():
    found = record_retention(date(2008, 4, 10), birth=date(2000, 1, 1), death=date(2010, 1, 1))
    minor = [reason for reason in reasons(TEXTS, found.steps) if "mineur" in reason.text]
    cited = [reference.label for fact in minor[0].facts for reference in fact.references]
    labels = re.findall(r">([^<]+)</a>", fragment("notes", reasons=minor))
    assert len(cited) > len(set(cited))
    assert labels == list(dict.fromkeys(cited))


def test_a_limit_in_winter_time_is_told_on_the_clock_of_paris():
    changed = next(
        reason
        for step, reason in zip(
            breach_steps(AWARE, AWARE), reasons(TEXTS, breach_steps(AWARE, AWARE)), strict=True
        )
        if step.id is StepId.BREACH_CLOCK_CHANGE
    )
    assert "lundi 26\u00a0octobre\u00a02026 à 17\u00a0h\u00a000" in changed.text


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 23), "Aujourd’hui"),
        (date(2026, 11, 24), "Demain"),
        (date(2026, 11, 22), "Hier"),
        (date(2026, 12, 1), "Dans 8\u00a0jours"),
        (date(2026, 11, 20), "Il y a 3\u00a0jours"),
    ],
)
def test_a_distance_is_told_as_people_do(day, words):
    assert distance(day, date(2026, 11, 23)) == words


def test_a_day_and_a_moment_are_told_with_the_name_of_the_day():
    assert weekday_date(date(2026, 12, 1)) == "mardi 1er\u00a0décembre\u00a02026"
    assert french_moment(AWARE) == "vendredi 23\u00a0octobre\u00a02026 à 18\u00a0h\u00a000"


def test_the_breach_log_holds_the_answers_and_leaves_the_rest_to_complete():
    found = assess(Breach(Nature.SEEN, AWARE, cause=Cause.ATTACK))
    text = breach_log(TEXTS, {"nature": "Vues", "connaissance": french_moment(AWARE)}, found)
    lines = dict(line.split("\u00a0: ", 1) for line in text.splitlines() if "\u00a0: " in line)
    assert lines["Ce qui est arrivé"] == "Vues"
    assert lines["D’où cela vient"] == TO_COMPLETE
    assert "lundi 26\u00a0octobre\u00a02026 à 17\u00a0h\u00a000" in lines["CNIL"]
    assert lines["CNIL"].endswith("notifiée le [à compléter]")
    assert lines["Patients"].endswith("prévenus le [à compléter], par [à compléter]")


def test_no_line_of_the_breach_log_gives_an_order():
    orders = ("Notifiez", "Prévenez", "Attendez", "Vérifiez")
    assert [text for text in TEXTS.records.values() if any(word in text for word in orders)] == []


def test_an_advice_without_known_limit_leaves_it_to_complete():
    assert TO_COMPLETE in advice_reason(TEXTS, AdviceId.CNIL_YES, None).text
