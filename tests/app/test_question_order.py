"""Questions are asked in turn: an answer opens or closes those that come after it."""

import pytest

from checklist.answers import AnswerSet
from checklist.journey import walk_journey
from pages.shared import question_card
from pages.shared.library import library
from pages.shared.question_card import asked_in_turn


class Desk:
    """Stands for the workspace and the evaluation of a session: answers, and their journey."""

    def __init__(self):
        self.answers = AnswerSet.of(library().version, {})
        self.walks = 0

    def current(self):
        return self

    def evaluation(self):
        return self

    @property
    def journey(self):
        self.walks += 1
        return walk_journey(library(), self.answers)

    def answer(self, question, option):
        self.answers = self.answers.with_answer(question, option)


@pytest.fixture
def desk(monkeypatch):
    desk = Desk()
    monkeypatch.setattr(question_card, "workspace", desk)
    monkeypatch.setattr(question_card, "evaluation", desk.evaluation)
    return desk


def profile(journey):
    return journey.profile_asked


def turn(desk, choices):
    """Ids asked to a doctor who answers these questions as they come."""
    asked = []
    for question in asked_in_turn(profile):
        asked.append(question.id)
        if question.id in choices:
            desk.answer(question.id, choices[question.id])
    return asked


def test_a_question_that_an_answer_opens_is_asked_after_it(desk):
    assert "dossiers_communs" not in turn(desk, {})
    desk.answers = AnswerSet.of(library().version, {})
    asked = turn(desk, {"mode_exercice": "seul"})
    assert asked.index("dossiers_communs") == asked.index("mode_exercice") + 1


def test_a_question_that_an_answer_closes_is_not_asked(desk):
    desk.answer("mode_exercice", "seul")
    assert "dossiers_communs" not in turn(desk, {"mode_exercice": "remplacant"})


def test_no_question_is_asked_twice(desk):
    asked = turn(desk, {"mode_exercice": "seul", "dossiers_communs": "oui"})
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("persona", library().personas)
def test_a_doctor_who_answers_as_asked_meets_the_whole_journey(desk, persona):
    answers = library().personas[persona].answers
    asked = turn(desk, answers.by_question)
    journey = walk_journey(library(), answers)
    assert asked == [step.question.id for step in journey.profile_asked]


def test_the_journey_is_walked_again_only_when_an_answer_changes(desk):
    turn(desk, {"mode_exercice": "seul"})
    assert desk.walks == 2
