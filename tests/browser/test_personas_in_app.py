"""Each example shows what its author worked out by hand, and never mixes with a real practice."""

import pytest
from playwright.sync_api import expect

from checklist.actions import action_plan
from checklist.evaluation import evaluate
from tests.browser.expected import PERSONAS, assert_shows, expected, library
from tests.browser.french import open_everything
from tests.browser.test_nothing_is_lost import FIRST, is_chosen, reconnected, restart
from tests.browser.visit import (
    choose,
    download,
    follow,
    go,
    group,
    open_theme,
    press_to,
    settle,
    tick,
)
from tests.builders import TODAY
from web.addresses import MENU

THEME = "/questionnaire?theme=messagerie"
OWN = "Oui, chaque jour ouvré"
OTHER = "Pas de boîte MSSanté"
BANNER = ".bandeau.exemple"
SHOWN_AT_ONCE = ["martin", "tilleuls", "benali"]
UNFOLDED = "(list) => Promise.all(list.getAnimations({subtree: true}).map((each) => each.finished))"
"""While a list unfolds, its buttons move away from the pointer."""


def open_example(page, persona):
    if persona not in SHOWN_AT_ONCE:
        page.get_by_text("autres cabinets").click()
        page.locator("details[open]", has_text="autres cabinets").evaluate(UNFOLDED)
    press_to(page, library().personas[persona].name, "Résultats")


def leave(page):
    press_to(page, "Quitter l’exemple", "En une demi-heure")


@pytest.fixture
def example(page, request):
    go(page)
    open_example(page, request.param)
    page.persona = request.param
    return page


every_example = pytest.mark.parametrize("example", PERSONAS, indirect=True)
first_examples = pytest.mark.parametrize("example", SHOWN_AT_ONCE, indirect=True)


@every_example
def test_an_example_shows_its_expected_results(example):
    assert_shows(example, expected(example.persona))


@first_examples
def test_the_calculation_of_an_example_lists_every_shortfall(example):
    open_everything(example)
    words = {"partiel": "En partie", "non": "À faire", "inconnu": "À vérifier"}
    shortfalls = list(expected(example.persona).findings.values())
    for status, word in words.items():
        cells = example.locator("table.lignes tbody").get_by_role("cell", name=word, exact=True)
        expect(cells).to_have_count(shortfalls.count(status))


@first_examples
def test_the_plan_of_an_example_holds_every_action(example):
    follow(example, "Plan d’action")
    answers = library().personas[example.persona].answers
    plan = action_plan(evaluate(library(), answers, TODAY))
    expect(example.locator(".act")).to_have_count(len(plan.items))


@first_examples
def test_the_register_of_an_example_holds_its_activities(example):
    follow(example, "Registre")
    names = example.locator("details.fiche > summary > b")
    expect(names.first).to_be_visible()
    assert names.all_inner_texts() == expected(example.persona).activities


def test_every_page_of_an_example_says_so(page):
    go(page)
    open_example(page, "martin")
    for title in MENU.values():
        follow(page, title)
        expect(page.locator(BANNER)).to_be_visible()


def test_a_file_made_in_an_example_says_so_in_its_name(page):
    go(page)
    open_example(page, "martin")
    name, _ = download(page, "Télécharger le rapport (PDF)")
    assert "-exemple-" in name


def test_a_doctor_finds_the_draft_untouched_after_an_example(page):
    go(page, THEME)
    choose(page, FIRST, OWN)
    follow(page, "Accueil")
    open_example(page, "martin")
    follow(page, "Thèmes")
    open_theme(page, "Échanger sans exposer vos patients")
    tick(page, FIRST, OTHER)
    leave(page)
    go(page, THEME)
    expect(group(page, FIRST).get_by_role("radio", name=OWN)).to_be_checked()
    expect(page.locator(BANNER)).to_have_count(0)


def test_leaving_an_example_shows_the_draft_again_at_once(page):
    go(page, THEME)
    choose(page, FIRST, OWN)
    follow(page, "Accueil")
    open_example(page, "martin")
    leave(page)
    press_to(page, "Continuer mon bilan", "Les thèmes")
    open_theme(page, "Échanger sans exposer vos patients")
    is_chosen(page, FIRST, 0)


def test_a_reloaded_example_leaves_nothing_in_the_draft(page):
    go(page)
    open_example(page, "martin")
    page.reload()
    settle(page)
    expect(page.get_by_text("Pas encore de réponse")).to_be_visible()
    expect(page.locator(BANNER)).to_have_count(0)


def test_an_example_whose_server_died_is_still_an_example_and_leaves_nothing(browse, own_server):
    context = browse(own_server)
    context.server_is_away = True
    page = context.new_page()
    go(page)
    open_example(page, "martin")
    follow(page, "Votre cabinet")
    restart(own_server)
    reconnected(page)
    tick(page, "Soignez-vous à distance ?", "Téléconsultation, avec ou sans avis entre confrères")
    expect(page.locator(BANNER)).to_be_visible()
    page.reload()
    settle(page)
    expect(page.get_by_text("0 réponse")).to_be_visible()
    expect(page.locator(BANNER)).to_have_count(0)
