"""The words of the deadlines, as a doctor will read them."""

from pathlib import Path

import pytest

from checklist.authoring import load_library
from checklist.deadlines import PeriodKind, StepId
from checklist.deadlines.breach import CHOICES, AdviceId, Duty
from checklist.deadlines.steps import VALUES
from checklist.deadlines.texts import BRIEF_VALUES, Brief

TEXTS = load_library(Path(__file__).parents[2] / "content").deadlines


@pytest.mark.parametrize("step", StepId)
def test_each_step_reads_as_a_sentence_once_filled(step):
    filled = TEXTS.steps[step].fill(dict.fromkeys(VALUES[step], "X"))
    assert filled.endswith(".")
    assert "{" not in filled


@pytest.mark.parametrize("brief", Brief)
def test_each_short_text_leaves_no_brace_once_filled(brief):
    filled = TEXTS.brief(brief, **dict.fromkeys(BRIEF_VALUES.get(brief, ()), "X"))
    assert filled
    assert "{" not in filled


@pytest.mark.parametrize("duty", Duty)
def test_each_duty_towards_patients_has_its_words(duty):
    assert TEXTS.brief(Brief(f"patients_{duty}"))


def test_every_statement_has_a_source():
    explained = [
        *TEXTS.steps.values(),
        *TEXTS.advice.values(),
        *(period.explanation for period in TEXTS.periods.values()),
        *(note for notes in TEXTS.notes.values() for note in notes),
    ]
    assert [item.text for item in explained if not item.facts] == []


def test_the_period_of_a_file_is_recommended_never_called_legal():
    words = [*TEXTS.rules.values(), *(step.text for step in TEXTS.steps.values())]
    assert not any("légale" in text for text in words)


def test_the_thirteen_periods_and_the_six_questions_are_there():
    assert set(TEXTS.periods) == set(PeriodKind)
    assert list(TEXTS.breach_questions) == list(CHOICES)
    assert set(TEXTS.advice) == set(AdviceId)


def test_the_breach_log_asks_for_no_name():
    people = next(line for line in TEXTS.log if line.title == "Nombre de personnes")
    assert "sans aucun nom" in people.text


def test_the_breach_log_holds_every_answer_and_what_they_lead_to():
    cited = " ".join(line.text for line in TEXTS.log)
    assert all(f"{{{name}}}" in cited for name in (*CHOICES, "cnil", "patients"))
