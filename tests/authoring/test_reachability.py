"""Proofs over every possible profile."""

import pytest

from checklist.authoring import reachability
from checklist.authoring.reachability import World, can_reach, fails_all, holds, wins
from checklist.conditions import AllOf, AnswerIn, AnyOf, DecisionIn, Not
from tests.builders import a_decision, a_gate, a_row


def answer(question: str, *options: str) -> AnswerIn:
    return AnswerIn(question, frozenset(options))


ALONE, GROUP = answer("mode", "seul"), answer("mode", "groupe")
SHARED = answer("commun", "oui")
MODE = a_gate("mode", ("seul", "groupe"))
COMMON = a_gate("commun", ("oui", "non"), condition=GROUP)
TABLE = a_decision("dpo", a_row("D1-1", "attendu", SHARED), a_row("D1-2", "non"))
WORLD = World((MODE, COMMON), {"dpo": TABLE})


def reaches(goal, *cited) -> bool:
    world = WORLD.cited_by(cited)
    assert world is not None
    return can_reach(world, goal)


@pytest.mark.parametrize(
    ("condition", "reachable"),
    [
        (ALONE, True),
        (AllOf((ALONE, GROUP)), False),
        (AllOf((GROUP, SHARED)), True),
        (AllOf((ALONE, SHARED)), False),
        (AllOf((ALONE, Not(SHARED))), True),
        (AnyOf((AllOf((ALONE, GROUP)), SHARED)), True),
        (AllOf((SHARED, Not(SHARED))), False),
        (DecisionIn("dpo", frozenset({"attendu"})), True),
        (AllOf((ALONE, DecisionIn("dpo", frozenset({"attendu"})))), False),
        (AllOf((ALONE, DecisionIn("dpo", frozenset({"non"})))), True),
    ],
)
def test_a_condition_is_reachable_when_some_profile_meets_it(condition, reachable):
    assert reaches(holds(condition), condition) is reachable


def test_a_part_without_condition_is_always_reachable():
    assert reaches(holds(None, None), None)


def test_conditions_that_never_fail_together_leave_something_shown():
    assert not reaches(fails_all([holds(ALONE), holds(GROUP)]), ALONE, GROUP)
    assert reaches(fails_all([holds(ALONE), holds(SHARED)]), ALONE, SHARED)


def test_a_row_wins_only_where_those_above_it_fail():
    hidden = a_decision(
        "dpo",
        a_row("D1-1", "attendu", GROUP),
        a_row("D1-2", "non", SHARED),
        a_row("D1-3", "non"),
    )
    world = World((MODE, COMMON), {"dpo": hidden}).cited_by([GROUP, SHARED])
    assert world is not None
    assert [can_reach(world, wins(hidden, row.id)) for row in hidden.rows] == [True, False, True]


def test_only_what_a_condition_depends_on_is_searched():
    world = WORLD.cited_by([SHARED])
    assert world is not None
    assert [question.id for question in world.questions] == ["mode", "commun"]
    assert list(world.tables) == []


def test_what_cannot_be_found_is_not_judged():
    assert WORLD.cited_by([answer("inconnue", "oui")]) is None


def test_a_search_too_long_is_given_up_and_the_content_trusted(monkeypatch):
    monkeypatch.setattr(reachability, "MOST_VISITS", 1)
    assert reaches(holds(AllOf((ALONE, GROUP))), ALONE, GROUP)
