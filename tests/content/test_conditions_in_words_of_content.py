"""Every condition of the content, in words that a lawyer reads without knowing YAML."""

import re
from pathlib import Path

import pytest

from checklist.authoring import inspect_content
from checklist.authoring.typography import typography_faults
from checklist.conditions import AnswerIn, walk
from checklist.conditions_in_words import in_words

CONTENT = Path(__file__).parents[2] / "content"
LIBRARY = inspect_content(CONTENT).library
assert LIBRARY is not None


def conditions():
    """(where, condition) of every part of the content that has one."""
    asked = [*LIBRARY.questions.values(), *LIBRARY.sections, *LIBRARY.activities, *LIBRARY.notices]
    yield from ((part.id, part.condition) for part in asked)
    yield from ((row.id, row.condition) for table in LIBRARY.decisions for row in table.rows)
    for activity in LIBRARY.activities:
        for lines in activity.fields.values():
            yield from ((activity.id, line.condition) for line in lines)
    yield ("registre", LIBRARY.register_condition)
    yield ("secretariat", LIBRARY.office_condition)


FOUND = sorted(
    {(where, condition) for where, condition in conditions() if condition is not None}, key=str
)


@pytest.mark.parametrize(("where", "condition"), FOUND, ids=lambda value: str(value)[:60])
def test_each_condition_is_told_without_an_identifier(where, condition):
    words = in_words(condition, LIBRARY)
    assert re.match(r"\(?(si|sauf si) ", words)
    assert "_" not in words
    assert [rule.code for rule, _ in typography_faults(words)] == []


@pytest.mark.parametrize("question", LIBRARY.profile.questions, ids=lambda question: question.id)
def test_each_answer_of_the_profile_can_be_said_after_si(question):
    for option in question.options:
        assert option.clause, option.id
        assert not option.clause.endswith((".", "?"))
        assert option.clause[0].islower()


def test_a_condition_that_only_the_profile_decides_quotes_no_question():
    profile = {question.id for question in LIBRARY.profile.questions}
    for _, condition in FOUND:
        parts = list(walk(condition))
        if all(part.question in profile for part in parts if isinstance(part, AnswerIn)):
            assert "vous répondez «" not in in_words(condition, LIBRARY)
