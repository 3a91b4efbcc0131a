"""What the score promises, on random libraries and on the real one.

« Better » between two answers to one control: unknown ≤ unmet ≤ partly met ≤ met, and
unmet ≤ sans objet ≤ met. Partly met and sans objet do not compare: leaving a control out may raise
or lower the mean. Rates and levels that are absent do not compare with those that are present.
"""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checklist.actions import action_plan
from checklist.conditions import Truth
from checklist.evaluation import evaluate
from checklist.journey import walk_journey
from checklist.model import Criticality, Status
from checklist.register import applicable_activities
from checklist.scoring import Level
from tests.builders import TODAY
from tests.engine.rewording import reworded
from tests.engine.strategies import answers_to, libraries, real_library

pytestmark = pytest.mark.parametrize("source", ["random", "content"])

BETTER = [
    (Status.UNKNOWN, Status.UNMET),
    (Status.UNMET, Status.PARTLY_MET),
    (Status.PARTLY_MET, Status.MET),
    (Status.UNMET, Status.NOT_APPLICABLE),
    (Status.NOT_APPLICABLE, Status.MET),
]
"""Steps upwards; « better » is their transitive closure."""


def draw_case(data, source):
    """A library and raw answers to it."""
    library = real_library() if source == "content" else data.draw(libraries())
    return library, data.draw(answers_to(library))


def evaluated(library, told):
    return evaluate(library, told, TODAY)


def scores(evaluation):
    """(name, score, level) of each theme, then of the whole."""
    for section in evaluation.sections:
        yield section.section.id, section.score, section.level
    yield "overall", evaluation.overall, evaluation.level


def figures(evaluation):
    """Rate, range and level by name: what a doctor reads of the score."""
    return {
        name: (score.rate, score.low, score.high, level)
        for name, score, level in scores(evaluation)
    }


def outputs(evaluation):
    """Everything that answers lead to, by id."""
    plan = action_plan(evaluation)
    return (
        figures(evaluation),
        {name: (score.answered, score.applicable) for name, score, _ in scores(evaluation)},
        {name: [row.id for row in made.rows] for name, made in evaluation.decisions.items()},
        [(f.question.id, f.status, f.action.id) for f in evaluation.findings],
        [(item.action.id, item.lane, item.due) for item in plan.items],
        [activity.id for activity in applicable_activities(evaluation)],
        [n.id for n in evaluation.library.notices if evaluation.journey.truth(n.condition)],
    )


def draw_control(data, evaluation, *, wanted=lambda step: True, in_scope=False):
    """An applicable control, with its section."""
    sections = evaluation.scope if in_scope else evaluation.journey.sections
    found = [(s, step) for s in sections for step in s.controls if wanted(step)]
    assume(found)
    return data.draw(st.sampled_from(found))


def draw_option(data, step, *statuses):
    found = [option for option in step.question.options if option.status in statuses]
    assume(found)
    return data.draw(st.sampled_from(found))


def never_lower(before, after):
    return before is None or after is None or after >= before


def no_worse(before, after):
    """Rate, low bound and level of every theme and of the whole are at least what they were."""
    return all(
        never_lower(rate, after[name][0])
        and never_lower(low, after[name][1])
        and never_lower(level, after[name][3])
        for name, (rate, low, _, level) in before.items()
    )


@given(data=st.data())
def test_the_rate_is_absent_or_inside_its_range(source, data):
    for rate, low, high, _ in figures(evaluated(*draw_case(data, source))).values():
        assert (low is None) == (high is None)
        assert rate is None or 0 <= low <= rate <= high <= 100
        assert low is None or 0 <= low <= high <= 100


@pytest.mark.parametrize(("worse", "better"), BETTER)
@given(data=st.data())
def test_a_better_answer_never_lowers_rate_low_bound_or_level(source, worse, better, data):
    library, told = draw_case(data, source)
    _, step = draw_control(data, evaluated(library, told))
    before = told.with_answer(step.question.id, draw_option(data, step, worse).id)
    after = told.with_answer(step.question.id, draw_option(data, step, better).id)
    assert no_worse(figures(evaluated(library, before)), figures(evaluated(library, after)))


@given(data=st.data())
def test_filling_in_a_missing_answer_of_the_scope_with_the_best_lowers_nothing(source, data):
    library, told = draw_case(data, source)
    before = evaluated(library, told)
    _, step = draw_control(data, before, wanted=lambda s: s.option is None, in_scope=True)
    option = draw_option(data, step, Status.MET)
    after = evaluated(library, told.with_answer(step.question.id, option.id))
    assert no_worse(figures(before), figures(after))


@given(data=st.data())
def test_je_ne_sais_pas_is_never_better_than_unmet(source, data):
    library, told = draw_case(data, source)
    _, step = draw_control(data, evaluated(library, told))
    unmet = told.with_answer(step.question.id, draw_option(data, step, Status.UNMET).id)
    unknown = told.with_answer(step.question.id, draw_option(data, step, Status.UNKNOWN).id)
    assert no_worse(figures(evaluated(library, unknown)), figures(evaluated(library, unmet)))


@given(data=st.data())
def test_any_real_answer_in_place_of_an_unknown_or_missing_one_stays_inside_the_range(source, data):
    library, told = draw_case(data, source)
    before = evaluated(library, told)
    section, step = draw_control(
        data, before, wanted=lambda s: s.status in {None, Status.UNKNOWN}, in_scope=True
    )
    real = set(Status) - {Status.UNKNOWN}
    option = draw_option(data, step, *real)
    after = figures(evaluated(library, told.with_answer(step.question.id, option.id)))
    for name in (section.section.id, "overall"):
        _, low, high, _ = figures(before)[name]
        rate, new_low, new_high, _ = after[name]
        assert rate is None or low <= rate <= high
        assert new_low is None or low <= new_low <= new_high <= high


def without_question(library, question_id):
    """The same library, that control removed."""
    sections = tuple(
        replace(s, questions=tuple(q for q in s.questions if q.id != question_id))
        for s in library.sections
    )
    return replace(library, sections=sections)


@given(data=st.data())
def test_sans_objet_is_the_same_as_a_question_that_does_not_exist(source, data):
    library, told = draw_case(data, source)
    section, step = draw_control(data, evaluated(library, told))
    name, option = step.question.id, draw_option(data, step, Status.NOT_APPLICABLE)
    kept = evaluated(library, told.with_answer(name, option.id))
    removed = evaluated(without_question(library, name), told.with_answer(name, None))
    before, after = figures(kept), figures(removed)
    if section.section.id not in {s.section.id for s in removed.scope}:
        # « Sans objet » alone had begun this optional theme: the scope differs, not the score.
        del before["overall"], after["overall"]
    assert before == after


def permuted(data, library):
    """Sections in another order; inside each, gates first, then controls in another order."""
    sections = []
    for section in data.draw(st.permutations(library.sections)):
        gates = [question for question in section.questions if not question.is_scored]
        controls = data.draw(st.permutations(section.controls))
        sections.append(replace(section, questions=(*gates, *controls)))
    return replace(library, sections=tuple(sections))


@given(data=st.data())
def test_neither_the_order_of_answers_nor_that_of_controls_and_themes_matters(source, data):
    library, told = draw_case(data, source)
    items = data.draw(st.permutations(list(told.by_question.items())))
    shuffled = type(told).of(told.content_version, dict(items))
    other = evaluated(permuted(data, library), shuffled)
    assert figures(other) == figures(evaluated(library, told))


@given(data=st.data())
def test_answers_to_questions_that_are_not_asked_change_nothing(source, data):
    library, told = draw_case(data, source)
    evaluation = evaluated(library, told)
    walked = evaluation.journey
    steps = [*walked.profile, *(step for s in walked.sections for step in s.steps)]
    hidden = {step.question.id for step in steps if step.applies is not Truth.YES}
    assume(hidden)
    other = data.draw(answers_to(library)).by_question
    asked = {name: option for name, option in told.by_question.items() if name not in hidden}
    kept = {name: option for name, option in other.items() if name in hidden}
    changed = type(told).of(told.content_version, {**asked, **kept})
    assert outputs(evaluated(library, changed)) == outputs(evaluation)


@given(data=st.data())
def test_a_hundred_percent_means_every_point(source, data):
    for _, score, _ in scores(evaluated(*draw_case(data, source))):
        assert (score.rate == 100) == (0 < score.possible == score.earned)


def answered_by(library, told, status):
    """The same profile and gates, every control answered so."""
    answers = dict(told.by_question)
    for question in library.questions.values():
        if question.is_scored:
            answers[question.id] = next(o.id for o in question.options if o.status is status)
    return type(told).of(told.content_version, answers)


@given(data=st.data())
def test_all_met_is_a_hundred_for_every_profile(source, data):
    library, told = draw_case(data, source)
    evaluation = evaluated(library, answered_by(library, told, Status.MET))
    for rate, low, high, level in figures(evaluation).values():
        assert (rate, low, high) in {(100, 100, 100), (None, None, None)}
        assert level in {None, Level.SOLID, Level.TO_COMPLETE}
    assert evaluation.findings == ()


@given(data=st.data())
def test_all_unmet_is_zero_for_every_profile(source, data):
    library, told = draw_case(data, source)
    evaluation = evaluated(library, answered_by(library, told, Status.UNMET))
    for rate, low, high, level in figures(evaluation).values():
        assert (rate, low, high) in {(0, 0, 0), (None, None, None)}
        assert level is not Level.SOLID
    controls = [step for s in evaluation.scope for step in s.controls]
    critical = any(step.question.criticality is Criticality.CRITICAL for step in controls)
    assert (evaluation.level is Level.CRITICAL_POINTS) == critical
    assert len(evaluation.findings) == sum(len(s.controls) for s in evaluation.journey.sections)


@given(data=st.data())
def test_no_output_depends_on_wording(source, data):
    library, told = draw_case(data, source)
    other = reworded(library)
    assert other != library
    assert outputs(evaluated(other, told)) == outputs(evaluated(library, told))


@given(data=st.data())
def test_every_finding_is_closed_by_exactly_one_planned_action(source, data):
    evaluation = evaluated(*draw_case(data, source))
    items = action_plan(evaluation).items
    closed = [finding.question.id for item in items for finding in item.findings]
    assert sorted(closed) == sorted(finding.question.id for finding in evaluation.findings)
    assert len({item.action.id for item in items}) == len(items)
    assert [item.lane for item in items] == sorted(item.lane for item in items)


@given(data=st.data())
def test_what_is_known_stays_known_when_more_is_answered(source, data):
    library, told = draw_case(data, source)
    more = type(told).of(
        told.content_version, {**data.draw(answers_to(library)).by_question, **told.by_question}
    )
    before, after = walk_journey(library, told), walk_journey(library, more)
    for old, new in zip(before.sections, after.sections, strict=True):
        for step, later in zip(old.steps, new.steps, strict=True):
            assert step.applies in {Truth.UNKNOWN, later.applies}
    for name, decision in before.decisions.items():
        assert after.decisions[name].possible <= decision.possible
