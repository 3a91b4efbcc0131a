"""The express path: a first look at a few questions, which never says that all is well."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.actions import action_plan
from checklist.conditions import AnswerIn, Truth
from checklist.evaluation import evaluate
from checklist.express import MOST_GESTURES, express_profile, express_questions, overview
from checklist.journey import walk_journey
from checklist.model import Criticality, Status
from checklist.scoring import Level
from tests.builders import (
    OPTION_OF,
    TODAY,
    a_gate,
    a_library,
    a_question,
    a_section,
    an_action,
    answers,
    control_options,
    evaluation_of,
)
from tests.engine.strategies import answers_to, libraries, real_library

MODE = replace(a_gate("mode_exercice", ("seul", "groupe")), express=True)
SITE = a_gate("site", ("oui", "non"))
ALONE = AnswerIn("mode_exercice", frozenset({"seul"}))
WITH_SITE = AnswerIn("site", frozenset({"oui"}))
MARKED = a_question("canal", Criticality.CRITICAL, express=True)
LEFT_OUT = a_question("objet", Criticality.CRITICAL)
LIBRARY = a_library(
    a_section("messagerie", MARKED, LEFT_OUT, a_question("boite")),
    a_section("web", a_question("formulaire", Criticality.CRITICAL), condition=WITH_SITE),
    profile=(MODE, SITE),
)


def looked_at(**given):
    return overview(evaluation_of(LIBRARY, **given))


def minutes_of(*all_minutes):
    """Express questions all unmet, whose actions take so long."""
    questions = []
    for minutes in all_minutes:
        question = a_question(f"geste_de_{minutes}", Criticality.CRITICAL, express=True)
        action = an_action(f"agir_{minutes}", minutes=minutes)
        options = [replace(o, action=o.action and action) for o in control_options(question.id)]
        questions.append(replace(question, options=tuple(options)))
    library = a_library(a_section("messagerie", *questions))
    unmet = {question.id: OPTION_OF[Status.UNMET] for question in questions}
    return overview(evaluation_of(library, unmet))


def test_it_asks_the_marked_questions_about_the_practice_then_those_of_the_themes():
    journey = walk_journey(LIBRARY, answers(mode_exercice="seul"))
    assert [step.question.id for step in express_profile(journey)] == ["mode_exercice"]
    assert [step.question.id for step in express_questions(journey)] == ["canal"]


def test_a_marked_question_that_does_not_apply_is_not_asked():
    marked = a_question("canal", condition=ALONE, express=True)
    library = a_library(a_section("messagerie", marked), profile=(MODE,))
    assert express_questions(walk_journey(library, answers(mode_exercice="groupe"))) == ()


def test_critical_questions_left_out_are_named_by_theme():
    (messagerie, web) = looked_at(canal="fait").unexamined
    assert [question.id for question in messagerie.questions] == ["objet"]
    assert not messagerie.may_apply
    assert web.questions == ()
    assert web.may_apply


def test_a_critical_question_of_the_path_without_answer_is_left_out_too():
    assert [question.id for question in looked_at().unexamined[0].questions] == ["canal", "objet"]


def test_once_the_practice_is_described_nothing_is_left_in_doubt():
    (messagerie,) = looked_at(mode_exercice="seul", site="non", canal="fait").unexamined
    assert not messagerie.may_apply


def test_the_best_answers_to_all_its_questions_are_called_good_and_the_rest_is_counted():
    seen = looked_at(mode_exercice="seul", site="non", canal="fait")
    assert seen.all_good
    assert seen.left == 2


@pytest.mark.parametrize("answer", ["en_partie", "a_faire", "je_ne_sais_pas"])
def test_one_shortfall_or_doubt_is_enough_not_to_call_it_good(answer):
    assert not looked_at(mode_exercice="seul", canal=answer).all_good


def test_without_an_answer_nothing_is_called_good():
    assert not looked_at().all_good
    assert looked_at().answered == 0


def test_a_practice_whose_every_question_is_met_is_still_not_called_solid():
    every = {"mode_exercice": "seul", "site": "non", "canal": "fait", "objet": "fait"}
    complete = evaluation_of(LIBRARY, every | {"boite": "fait"})
    assert complete.level is Level.SOLID
    assert overview(complete).level is Level.ON_THE_WAY


def test_of_many_gestures_the_most_urgent_are_kept_the_shortest_first():
    gestures = minutes_of(60, 5, 30, 15).gestures
    assert [item.action.minutes for item in gestures] == [5, 15, 30]


def test_what_other_questions_call_for_is_not_among_the_gestures():
    assert looked_at(mode_exercice="seul", objet="a_faire").gestures == ()


def test_a_doubt_about_the_practice_is_a_gesture_to_begin_with():
    option = replace(MODE.options[0], action=an_action("se_renseigner"))
    mode = replace(MODE, options=(option, *MODE.options[1:]))
    library = a_library(a_section("messagerie", MARKED), profile=(mode,))
    (gesture,) = overview(evaluation_of(library, mode_exercice="seul")).gestures
    assert gesture.action.id == "se_renseigner"


@pytest.mark.parametrize("source", ["random", "content"])
@given(data=st.data())
def test_it_is_a_part_of_the_whole_and_never_solid(data, source):
    library = real_library() if source == "content" else data.draw(libraries())
    evaluation = evaluate(library, data.draw(answers_to(library)), TODAY)
    journey, seen = evaluation.journey, overview(evaluation)
    asked = {step.question for step in (*express_profile(journey), *express_questions(journey))}
    assert asked <= set(library.questions.values())
    assert all(question.express for question in asked)
    assert seen.level is None or seen.level < Level.SOLID
    assert len(seen.gestures) <= MOST_GESTURES
    plan = action_plan(evaluation).items
    assert all(gesture in plan for gesture in seen.gestures)


@pytest.mark.parametrize("source", ["random", "content"])
@given(data=st.data())
def test_every_critical_question_is_either_answered_or_named_as_left_out(data, source):
    library = real_library() if source == "content" else data.draw(libraries())
    evaluation = evaluate(library, data.draw(answers_to(library)), TODAY)
    named = {q for theme in overview(evaluation).unexamined for q in theme.questions}
    critical = {
        step
        for section in evaluation.journey.sections
        for step in section.steps
        if step.applies is Truth.YES and step.question.criticality is Criticality.CRITICAL
    }
    assert named == {step.question for step in critical if step.option is None}


def test_the_content_marks_twenty_questions_at_most():
    marked = [q for q in real_library().questions.values() if q.express and q.is_scored]
    assert 0 < len(marked) <= 20
