"""An answer to a control draws only what it changes: all of that, and however fast it comes."""

from playwright.sync_api import expect

from tests.browser.expected import library
from tests.browser.visit import go, group, settle

THEME = "messagerie"


def card(page, question):
    return page.locator(f".st-key-carte-{question.id}")


def shown_controls(page):
    """Controls of the theme that a practice without a profile is asked."""
    expect(page.locator(".avancee").first).to_be_visible()  # Drawn after the questions.
    questions = library().sections_by_id[THEME].questions
    return [q for q in questions if q.is_scored and card(page, q).count()]


def click(page, question, place):
    """Click, and wait for nothing."""
    group(page, question.text).locator("label").nth(place).click()


def test_answers_clicked_in_a_hurry_each_draw_what_follows(page):
    go(page, f"/questionnaire?theme={THEME}")
    asked = shown_controls(page)
    assert len(asked) >= 4
    for place in (2, 1, 0):
        for question in asked:
            click(page, question, place)
    for question in asked:
        expect(card(page, question).locator(".suite")).to_contain_text("Gardez la preuve")
    words = f"{len(asked)} réponses sur {len(asked)}"
    expect(page.get_by_test_id("stMain").get_by_text(words)).to_be_visible()
    page.reload()
    settle(page)
    for question in asked:
        expect(group(page, question.text).get_by_role("radio").first).to_be_checked()


def test_an_answer_leaves_the_rest_of_the_page_as_it_is(page):
    go(page, f"/questionnaire?theme={THEME}")
    first, second, *others = shown_controls(page)
    click(page, first, 0)
    settle(page)
    opened = card(page, others[0]).locator("details")
    opened.locator("summary").click()
    opened.evaluate("element => { element.dataset.known = 'before'; }")
    click(page, second, 1)
    expect(card(page, second).locator(".suite")).to_be_visible()
    settle(page)
    expect(opened).to_have_attribute("open", "")
    expect(opened).to_have_attribute("data-known", "before")
