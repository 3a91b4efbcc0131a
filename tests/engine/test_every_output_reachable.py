"""Nothing in the content is dead: every question, action, line or verdict is met by some practice.

A seeded search over practices that answer at random every question they are asked, and over the
example practices, one of which is not finished. What it never meets is either impossible or so
rare that a jurist should know.
"""

from collections import defaultdict
from random import Random

import pytest

from checklist.actions import action_plan
from checklist.answers import Practice
from checklist.conditions import Truth
from checklist.evaluation import evaluate
from checklist.model import UNKNOWN_OPTION, Status
from checklist.register import build_record
from checklist.scoring import Level
from tests.builders import TODAY, answers
from tests.engine.strategies import real_library

PRACTICES = 2_000


@pytest.fixture(scope="module")
def library():
    return real_library()


def random_answers(library, random):
    """Answers to every question; half of the practices are good ones, one in ten very good."""
    wanted = random.choice([None, None, Status.MET, Status.MET, Status.UNMET])
    told = {}
    for question in library.questions.values():
        options = [o for o in question.options if o.status is wanted] if wanted else []
        keeps = options and random.random() < 0.9
        told[question.id] = random.choice(options if keeps else question.options).id
    return answers(told)


@pytest.fixture(scope="module")
def reached(library):
    """Everything met by the search, by kind."""
    random = Random(20261124)
    found = defaultdict(set)
    told = [random_answers(library, random) for _ in range(PRACTICES)]
    told += [persona.answers for persona in library.personas.values()]
    for each in told:
        note(evaluate(library, each, TODAY), found)
    return found


def note(evaluation, found):
    walked, library = evaluation.journey, evaluation.library
    note_steps(walked, found)
    rows = {name: decision.row for name, decision in evaluation.decisions.items()}
    found["rows"] |= {(name, row.id) for name, row in rows.items() if row is not None}
    found["actions"] |= {item.action.id for item in action_plan(evaluation).items}
    found["notices"] |= {n.id for n in library.notices if walked.truth(n.condition) is Truth.YES}
    found["levels"].add(evaluation.level)
    note_record(build_record(evaluation, Practice()), found)


def note_steps(walked, found):
    for step in [*walked.profile, *(step for s in walked.sections for step in s.steps)]:
        if step.option is not None:
            found["options"].add((step.question.id, step.option.id))
        elif step.applies is Truth.NO:
            found["hidden"].add(step.question.id)
    found["empty"] |= {s.section.id for s in walked.sections if not s.controls}


def note_record(record, found):
    found["otherwise"].add(record.otherwise)
    for item in record.activities:
        for name, lines in item.fields.items():
            found["lines"] |= {(item.activity.id, name, line.text) for line in lines}
            if not lines:
                found["blank cells"].add((item.activity.id, name))


def test_every_option_of_every_question_can_be_chosen(library, reached):
    offered = {(q.id, option.id) for q in library.questions.values() for option in q.options}
    assert offered - reached["options"] == set()


def test_every_control_offers_je_ne_sais_pas_and_can_be_met_or_not(library):
    for question in library.questions.values():
        if question.is_scored:
            statuses = {option.status for option in question.options}
            assert statuses >= {Status.MET, Status.UNMET, Status.UNKNOWN}, question.id
            assert question.option(UNKNOWN_OPTION).status is Status.UNKNOWN


def test_every_conditional_question_is_spared_to_some_practice(library, reached):
    sections = library.sections
    conditional = {q.id for q in library.questions.values() if q.condition is not None}
    conditional |= {q.id for s in sections if s.condition is not None for q in s.questions}
    assert conditional - reached["hidden"] == set()


def test_every_row_of_every_decision_table_wins_for_some_practice(library, reached):
    rows = {(table.id, row.id) for table in library.decisions for row in table.rows}
    assert rows - reached["rows"] == set()


def test_every_action_is_planned_for_some_practice(library, reached):
    checks = {q.verification.id for q in library.questions.values() if q.verification}
    assert set(library.actions) | checks == reached["actions"]


def test_every_line_of_every_activity_of_the_register_is_shown_to_some_practice(library, reached):
    lines = {
        (activity.id, name, line.text)
        for activity in library.activities
        for name, cell in activity.fields.items()
        for line in cell
    }
    assert lines - reached["lines"] == set()


def test_no_cell_of_the_register_is_ever_blank(reached):
    assert reached["blank cells"] == set()


def test_some_practice_reads_a_sentence_in_place_of_the_register(library, reached):
    assert reached["otherwise"] == {None, library.register_otherwise}


def test_every_notice_is_shown_to_some_practice(library, reached):
    assert {notice.id for notice in library.notices} == reached["notices"]


def test_every_level_is_given_to_some_practice(reached):
    assert reached["levels"] == set(Level)


def test_a_theme_says_why_nothing_applies_exactly_when_that_can_happen(library, reached):
    assert {s.id for s in library.sections if s.not_applicable} == reached["empty"]
