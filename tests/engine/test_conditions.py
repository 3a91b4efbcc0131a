"""The truth tables of the closed set of conditions."""

from itertools import product

import pytest

from checklist.conditions import AllOf, AnswerIn, AnyOf, DecisionIn, Not, Truth, walk
from tests.builders import Always

NO, UNKNOWN, YES = Truth


@pytest.mark.parametrize(
    ("known", "truth"),
    [
        ({"mode": "seul"}, YES),
        ({"mode": "groupe"}, YES),
        ({"mode": "remplacant"}, NO),
        ({"mode": None}, NO),
        ({}, UNKNOWN),
        ({"autre": "seul"}, UNKNOWN),
    ],
    ids=["one option", "another", "none of them", "does not apply", "unanswered", "other question"],
)
def test_an_answer_is_in_the_options_out_of_them_or_not_known_yet(known, truth):
    assert AnswerIn("mode", frozenset({"seul", "groupe"})).truth(known, {}) is truth


@pytest.mark.parametrize(
    ("possible", "truth"),
    [
        ({"obligatoire"}, YES),
        ({"obligatoire", "attendu"}, YES),
        ({"non"}, NO),
        ({"obligatoire", "non"}, UNKNOWN),
    ],
)
def test_a_decision_speaks_as_soon_as_every_verdict_still_possible_agrees(possible, truth):
    condition = DecisionIn("dpo", frozenset({"obligatoire", "attendu"}))
    assert condition.truth({}, {"dpo": frozenset(possible)}) is truth


ALL_OF = {
    (NO, NO): NO,
    (NO, UNKNOWN): NO,
    (NO, YES): NO,
    (UNKNOWN, UNKNOWN): UNKNOWN,
    (UNKNOWN, YES): UNKNOWN,
    (YES, YES): YES,
}
ANY_OF = {
    (NO, NO): NO,
    (NO, UNKNOWN): UNKNOWN,
    (NO, YES): YES,
    (UNKNOWN, UNKNOWN): UNKNOWN,
    (UNKNOWN, YES): YES,
    (YES, YES): YES,
}


@pytest.mark.parametrize(("left", "right"), list(product(Truth, Truth)))
def test_all_of_is_no_as_soon_as_one_part_is_no_and_any_of_yes_as_soon_as_one_is_yes(left, right):
    parts = (Always(left), Always(right))
    row = tuple(sorted((left, right)))
    assert AllOf(parts).truth({}, {}) is ALL_OF[row]
    assert AnyOf(parts).truth({}, {}) is ANY_OF[row]


@pytest.mark.parametrize(("part", "truth"), [(NO, YES), (UNKNOWN, UNKNOWN), (YES, NO)])
def test_not_turns_yes_and_no_round_and_leaves_what_is_unknown(part, truth):
    assert Not(Always(part)).truth({}, {}) is truth


@pytest.mark.parametrize(("left", "right"), list(product(Truth, Truth)))
def test_denying_all_is_the_same_as_one_being_denied(left, right):
    parts = (Always(left), Always(right))
    denied = AnyOf(tuple(Not(part) for part in parts))
    assert Not(AllOf(parts)).truth({}, {}) is denied.truth({}, {})


def test_walking_a_condition_meets_every_condition_inside_it():
    mode, dpo = AnswerIn("mode", frozenset({"seul"})), DecisionIn("dpo", frozenset({"non"}))
    inner = Not(mode)
    either = AnyOf((inner, dpo))
    assert list(walk(AllOf((either,)))) == [AllOf((either,)), either, inner, mode, dpo]
