"""Decision tables: the first matching row wins; what is missing keeps several possible."""

from checklist.conditions import AnswerIn
from checklist.decisions import decide
from tests.builders import a_decision, a_row

IS_CLINIC = AnswerIn("mode", frozenset({"clinique"}))
IS_LARGE = AnswerIn("patients", frozenset({"beaucoup"}))
TABLE = a_decision(
    "dpo",
    a_row("D1-1", "obligatoire", IS_CLINIC),
    a_row("D1-2", "attendu", IS_LARGE),
    a_row("D1-3", "non"),
)


def ids(decision):
    return [row.id for row in decision.rows]


def test_the_first_row_that_matches_wins_over_those_below():
    decision = decide(TABLE, {"mode": "clinique", "patients": "beaucoup"})
    assert decision.row.id == "D1-1"
    assert decision.result == "obligatoire"


def test_a_row_that_does_not_match_lets_the_next_speak():
    assert decide(TABLE, {"mode": "seul", "patients": "beaucoup"}).row.id == "D1-2"


def test_the_default_row_wins_when_no_other_does():
    assert decide(TABLE, {"mode": "seul", "patients": "peu"}).row.id == "D1-3"


def test_a_winning_row_settles_the_table_though_lower_rows_lack_answers():
    assert ids(decide(TABLE, {"mode": "clinique"})) == ["D1-1"]


def test_nothing_is_decided_while_a_missing_answer_allows_several_results():
    decision = decide(TABLE, {"mode": "seul"})
    assert ids(decision) == ["D1-2", "D1-3"]
    assert decision.possible == {"attendu", "non"}
    assert (decision.row, decision.result, decision.label) == (None, None, None)


def test_a_question_that_does_not_apply_settles_its_row():
    assert decide(TABLE, {"mode": "seul", "patients": None}).row.id == "D1-3"


def test_the_result_is_known_when_the_rows_that_remain_agree_on_it():
    table = a_decision(
        "aipd",
        a_row("D2-1", "non", IS_CLINIC),
        a_row("D2-2", "non", IS_LARGE),
        a_row("D2-3", "non"),
    )
    decision = decide(table, {})
    assert decision.row is None
    assert decision.result == "non"
    assert decision.label == "Résultat non"
