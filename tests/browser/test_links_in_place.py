"""Links of our texts: the list of themes and the menu lead on within the same visit."""

import pytest
from playwright.sync_api import expect

from tests.browser.expected import library
from tests.browser.layout import too_small, too_wide
from tests.browser.visit import arrive, follow, go, open_menu, press_to
from web.addresses import PRODUCT

MESSAGERIE = library().sections_by_id["messagerie"]
SAUVEGARDE = library().sections_by_id["sauvegarde"]


def documents_loaded(page):
    """Whole pages asked of the server since the list was made."""
    loaded = []
    page.on("request", lambda r: loaded.append(r.url) if r.is_navigation_request() else None)
    return loaded


def test_an_entry_of_the_list_opens_its_theme_without_loading_everything_anew(page):
    go(page, "/themes")
    loaded = documents_loaded(page)
    page.get_by_role("link", name=MESSAGERIE.title).click()
    arrive(page, MESSAGERIE.title)
    assert loaded == []
    expect(page).to_have_title(f"{MESSAGERIE.short_title} – {PRODUCT}")
    expect(page.locator("h1:focus")).to_have_text(MESSAGERIE.title)


def test_going_back_from_a_theme_finds_the_list_again(page):
    go(page, "/themes")
    page.get_by_role("link", name=MESSAGERIE.title).click()
    arrive(page, MESSAGERIE.title)
    page.go_back()
    arrive(page, "Les thèmes")


def test_the_menu_leads_from_one_theme_to_another_and_marks_the_one_on_the_page(page):
    go(page, f"/questionnaire?theme={MESSAGERIE.id}")
    menu = page.locator(".st-key-menu-avancee")
    menu.get_by_role("link", name=SAUVEGARDE.short_title).click()
    arrive(page, SAUVEGARDE.title)
    expect(menu.locator("[aria-current]")).to_contain_text(SAUVEGARDE.short_title)


def test_the_menu_of_a_phone_closes_after_the_choice_of_a_theme(phone):
    go(phone, "/themes")
    open_menu(phone)
    phone.locator(".st-key-menu-avancee").get_by_role("link", name=SAUVEGARDE.short_title).click()
    arrive(phone, SAUVEGARDE.title)
    expect(phone.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")


def test_an_example_followed_by_the_list_stays_the_example(page):
    go(page)
    press_to(page, library().personas["martin"].name, "Résultats")
    follow(page, "Thèmes")
    page.get_by_role("link", name=MESSAGERIE.title).click()
    arrive(page, MESSAGERIE.title)
    expect(page.locator(".bandeau.exemple")).to_be_visible()


@pytest.mark.parametrize("width", [375, 1280])
def test_the_list_of_themes_fits_the_screen_and_a_finger(visitor, width):
    page = visitor(width=width)
    go(page, "/themes")
    expect(page.locator("ul.liste li")).to_have_count(len(library().sections))
    assert too_wide(page) == []
    assert too_small(page) == []
    small = page.locator("ul.liste a").evaluate_all(
        "all => all.filter(a => a.getBoundingClientRect().height < 44).length"
    )
    assert small == 0
