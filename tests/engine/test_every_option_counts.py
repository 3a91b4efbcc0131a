"""No answer is asked for nothing: each option changes something that a doctor can see.

What is compared is what the answers lead to: score, questions asked, actions, verdicts, notices,
lines of the register; then, where two good answers come to the same, the words of the report. A
seeded search over practices, as in `test_every_output_reachable`: what it never tells apart, a
doctor never will.
"""

from itertools import combinations
from random import Random

import pytest

from checklist.actions import action_plan
from checklist.answers import Practice
from checklist.conditions import Truth
from checklist.documents.report import build_report
from checklist.evaluation import evaluate
from checklist.register import build_record
from tests.builders import TODAY, answers
from tests.engine.strategies import real_library

PRACTICES = 400
LIBRARY = real_library()
CONTROLS = [q for q in LIBRARY.questions.values() if q.is_scored]
UNSCORED = [q for q in LIBRARY.questions.values() if not q.is_scored]
PAIRS = [
    pytest.param(question, one, other, id=f"{question.id}-{one.id}-{other.id}")
    for question in UNSCORED
    for one, other in combinations(question.options, 2)
]


def profiles():
    """Practices that answer every unscored question at random, and no control."""
    random = Random(20261128)
    for _ in range(PRACTICES):
        yield {q.id: random.choice(q.options).id for q in UNSCORED}


PROFILES = list(profiles())


def visible(told):
    """What a doctor sees of these answers, as ids."""
    evaluation = evaluate(LIBRARY, answers(told), TODAY)
    walked, record = evaluation.journey, build_record(evaluation, Practice())
    steps = [*walked.profile, *(step for s in walked.sections for step in s.steps)]
    return (
        [(s.score, s.level) for s in evaluation.sections],
        evaluation.level,
        [(step.question.id, step.applies) for step in steps],
        {name: decision.row for name, decision in evaluation.decisions.items()},
        {(item.action.id, item.lane) for item in action_plan(evaluation).items},
        [n.id for n in LIBRARY.notices if walked.truth(n.condition) is Truth.YES],
        record.otherwise,
        [(r.activity.id, r.fields) for r in record.activities],
    )


@pytest.mark.parametrize(("question", "one", "other"), PAIRS)
def test_two_answers_about_the_practice_lead_some_practice_elsewhere(question, one, other):
    assert any(
        visible({**told, question.id: one.id}) != visible({**told, question.id: other.id})
        for told in PROFILES
    )


@pytest.fixture(scope="module")
def asked_of():
    """For each control, a practice that it is asked of."""
    found = {}
    for told in PROFILES:
        walked = evaluate(LIBRARY, answers(told), TODAY).journey
        for step in (step for section in walked.sections for step in section.controls):
            found.setdefault(step.question.id, told)
    return found


def differ(told, others):
    """Whether a doctor sees any difference: on screen first, a report is long to make."""
    return visible(told) != visible(others) or report(told) != report(others)


def report(told):
    return build_report(evaluate(LIBRARY, answers(told), TODAY), Practice()).blocks


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.id)
def test_two_answers_to_a_control_differ_by_score_plan_register_or_report(control, asked_of):
    told = asked_of[control.id]
    for one, other in combinations(control.options, 2):
        pair = ({**told, control.id: option.id} for option in (one, other))
        assert differ(*pair), f"{one.id}, {other.id}"
