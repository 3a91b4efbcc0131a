"""The express path on a phone, from the door to the themes, as a doctor between two patients."""

from playwright.sync_api import expect

from checklist.answers import AnswerSet
from checklist.express import express_profile, express_questions
from checklist.journey import walk_journey
from tests.browser.expected import library
from tests.browser.layout import too_small, too_wide
from tests.browser.visit import arrive, choose, go, one_line, press_to, questions, settle

GIVEN = library().personas["martin"].answers
BY_TEXT = {one_line(question.text): question for question in library().questions.values()}


def answer_screen(page):
    """Answer as Dr Martin would, the first option where her answers say nothing; ids asked."""
    asked = []
    while True:
        left = [BY_TEXT[text] for text in questions(page)]
        left = [question for question in left if question.id not in asked]
        if not left:
            return asked
        question = left[0]
        option = question.option(GIVEN.get(question.id) or question.options[0].id)
        choose(page, question.text, option.text)
        asked.append(question.id)


def test_ten_minutes_lead_to_an_overview_whose_answers_serve_the_whole(phone):
    go(phone)
    press_to(phone, "Faire le bilan express", "Votre cabinet en bref")
    practice = answer_screen(phone)
    press_to(phone, "Suivant", "Les points qui comptent")
    expect(phone.locator("h1:focus")).to_be_visible()
    marked = answer_screen(phone)
    expect(phone.get_by_text("Votre aperçu est prêt.")).to_be_visible()
    assert len(marked) <= 20
    press_to(phone, "Voir mon aperçu", "Aperçu")
    assert too_wide(phone) == []
    assert too_small(phone) == []
    press_to(phone, "Continuer par thème", "Les thèmes")
    phone.reload()
    settle(phone)
    go(phone, "/express?etape=questions")
    arrive(phone, "Les points qui comptent")
    told = {name: GIVEN.get(name) or library().questions[name].options[0].id for name in practice}
    journey = walk_journey(library(), AnswerSet.of(library().version, told))
    assert practice == [step.question.id for step in express_profile(journey)]
    assert marked == [step.question.id for step in express_questions(journey)]
    expect(phone.get_by_role("radio", checked=True)).to_have_count(len(marked))
