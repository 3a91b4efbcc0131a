"""What a doctor may have answered when a page opens."""

from checklist.answers import AnswerSet
from checklist.evaluation import evaluate
from checklist.model import UNKNOWN_OPTION, Status
from pages.shared.draft_items import Workspace
from pages.shared.library import library
from tests.builders import TODAY

TAB = "0a1b2c3d"


def workspace(answers, **more):
    return Workspace(AnswerSet.of(library().version, answers), TAB, **more)


def empty():
    return workspace({})


def partly_answered():
    return workspace(library().personas["benali"].answers.by_question)


def all_answered():
    return workspace(library().personas["tilleuls"].answers.by_question)


def all_unknown():
    """« Je ne sais pas » wherever it is offered, the first option elsewhere."""
    return workspace(answers_in_turn(lambda journey: journey.asked, doubt))


def solid_on_the_essentials():
    """The profile of a complete draft, and every essential theme answered as well as it can be."""
    profile = {step.id for step in library().profile.questions}
    given = library().personas["tilleuls"].answers.by_question
    answers = {name: option for name, option in given.items() if name in profile}
    return answers_in_turn(
        lambda journey: [
            s for each in journey.sections if each.section.chapter.essential for s in each.asked
        ],
        best,
        answers,
    )


def answers_in_turn(asked, choose, answers=()):
    """Answer what a journey asks, one question after the other, until nothing is left."""
    answers = dict(answers)
    while True:
        journey = evaluate(library(), AnswerSet.of(library().version, answers), TODAY).journey
        left = [step.question for step in asked(journey) if step.option is None]
        if not left:
            return answers
        answers[left[0].id] = choose(left[0])


def best(question):
    met = [option.id for option in question.options if option.status is Status.MET]
    return (met or [question.options[0].id])[0]


def doubt(question):
    ids = [option.id for option in question.options]
    return next((each for each in (UNKNOWN_OPTION, "a_verifier") if each in ids), ids[0])


def example():
    persona = library().personas["martin"]
    return Workspace(persona.answers, TAB, persona.practice, example="martin")


STATES = {
    "empty": empty,
    "partly answered": partly_answered,
    "all answered": all_answered,
    "all unknown": all_unknown,
    "example": example,
}
