"""The example practices give exactly the results worked out by hand in their own files."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from checklist.authoring import load_library
from checklist.evaluation import evaluate
from checklist.model import QuestionKind
from checklist.register import applicable_activities, build_record
from checklist.scoring import Level

if TYPE_CHECKING:
    from checklist.evaluation import Evaluation
    from checklist.model import Library
    from checklist.scoring import Score

CONTENT = Path(__file__).parents[2] / "content"
AS_OF = date(2026, 11, 24)
PERSONAS = sorted(path.stem for path in (CONTENT / "personas").glob("*.yaml"))
# The practices drawn in every document, one at each of three levels.
FIRST = ("martin", "tilleuls", "benali")
# Those that leave questions open, to show a result that is still provisional.
UNFINISHED = ("benali",)
# A locum, a practice with an assistant, a cardiologist: they answer every theme that applies.
WHOLE = ("moreau", "rives", "caron")


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(CONTENT)


def expected(persona: str) -> dict[str, Any]:
    """The `attendu` block as the author wrote it: every scalar is text."""
    text = (CONTENT / "personas" / f"{persona}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, yaml.BaseLoader)["attendu"]


def evaluated(library: Library, persona: str) -> Evaluation:
    return evaluate(library, library.personas[persona].answers, AS_OF)


def shown(score: Score, level: Level | None) -> dict[str, str]:
    """A score in the words of the `attendu` block; where nothing applies only counts are left."""
    percents = {"taux": score.rate, "bas": score.low, "haut": score.high}
    return {
        **({} if level is None else {"niveau": level.key}),
        **{name: str(value) for name, value in percents.items() if value is not None},
        "repondues": str(score.answered),
        "applicables": str(score.applicable),
    }


def points(score: Score) -> dict[str, str]:
    return {"gagnes": str(score.earned), "possibles": str(score.possible)}


def test_every_example_is_offered_the_first_three_first(library: Library) -> None:
    assert sorted(library.personas) == PERSONAS
    assert tuple(library.personas)[: len(FIRST)] == FIRST


@pytest.mark.parametrize("persona", PERSONAS)
def test_overall_result_is_the_one_worked_out_by_hand(library: Library, persona: str) -> None:
    evaluation = evaluated(library, persona)
    by_hand = expected(persona)
    parts = ("decisions", "themes", "constats", "fiches")
    assert shown(evaluation.overall, evaluation.level) == {
        name: value for name, value in by_hand.items() if name not in parts
    }


@pytest.mark.parametrize("persona", PERSONAS)
def test_each_theme_of_the_scope_earns_the_points_worked_out_by_hand(
    library: Library, persona: str
) -> None:
    evaluation = evaluated(library, persona)
    scope = {journey.section.id for journey in evaluation.scope}
    result = {
        item.section.id: shown(item.score, item.level) | points(item.score)
        for item in evaluation.sections
        if item.section.id in scope
    }
    assert result == expected(persona)["themes"]


@pytest.mark.parametrize("persona", PERSONAS)
def test_decisions_are_the_ones_read_from_the_tables(library: Library, persona: str) -> None:
    decisions = evaluated(library, persona).decisions
    assert {name: item.result for name, item in decisions.items()} == expected(persona)["decisions"]


@pytest.mark.parametrize("persona", PERSONAS)
def test_each_shortfall_and_no_other_raises_a_finding(library: Library, persona: str) -> None:
    findings = evaluated(library, persona).findings
    result = {finding.question.id: finding.status.value for finding in findings}
    assert result == expected(persona)["constats"]


@pytest.mark.parametrize("persona", PERSONAS)
def test_register_holds_the_activities_that_the_profile_calls_for(
    library: Library, persona: str
) -> None:
    activities = applicable_activities(evaluated(library, persona))
    assert [activity.id for activity in activities] == expected(persona)["fiches"]


@pytest.mark.parametrize("persona", PERSONAS)
def test_no_field_of_the_register_of_an_example_is_empty(library: Library, persona: str) -> None:
    practice = library.personas[persona].practice
    record = build_record(evaluated(library, persona), practice)
    empty = [
        (item.activity.id, name)
        for item in record.activities
        for name, lines in item.fields.items()
        if not lines
    ]
    assert empty == []


@pytest.mark.parametrize("persona", PERSONAS)
def test_every_answer_of_an_example_counts(library: Library, persona: str) -> None:
    answers = library.personas[persona].answers.by_question
    effective = evaluated(library, persona).journey.effective
    ignored = [question for question, option in answers.items() if effective[question] != option]
    assert ignored == []


@pytest.mark.parametrize("persona", PERSONAS)
def test_an_example_is_finished_unless_it_shows_a_provisional_result(
    library: Library, persona: str
) -> None:
    assert evaluated(library, persona).is_complete == (persona not in UNFINISHED)


@pytest.mark.parametrize("persona", UNFINISHED)
def test_an_unfinished_example_has_a_theme_begun_and_not_finished(
    library: Library, persona: str
) -> None:
    begun = [each for each in evaluated(library, persona).sections if each.score.answered]
    assert any(each.score.missing for each in begun)


def test_the_first_examples_show_three_different_levels(library: Library) -> None:
    assert len({evaluated(library, persona).level for persona in FIRST}) == len(FIRST)


@pytest.mark.parametrize("persona", WHOLE)
def test_a_whole_example_answers_every_question_that_applies(
    library: Library, persona: str
) -> None:
    sections = evaluated(library, persona).sections
    assert {item.section.id: item.score.missing for item in sections if item.score.missing} == {}


def test_no_question_is_left_that_none_of_the_examples_is_asked(library: Library) -> None:
    asked = {
        step.question.id
        for persona in PERSONAS
        for section in evaluated(library, persona).journey.sections
        for step in section.controls
    }
    controls = {q.id for q in library.questions.values() if q.kind is QuestionKind.CONTROL}
    assert controls - asked == set()


def test_the_examples_show_every_level(library: Library) -> None:
    assert {evaluated(library, persona).level for persona in PERSONAS} == set(Level)
