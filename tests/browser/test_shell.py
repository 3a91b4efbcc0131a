"""What surrounds the pages: addresses, focus, the menu, the keyboard, a storage that is away."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Server
from tests.browser.expected import library
from tests.browser.french import english_on, open_everything
from tests.browser.layout import too_small, too_wide
from tests.browser.test_nothing_is_lost import FIRST, SECOND, THEME, is_chosen
from tests.browser.visit import (
    arrive,
    banner,
    download,
    follow,
    go,
    group,
    open_menu,
    open_theme,
    press_to,
    settle,
    tick,
)
from web.addresses import MENU

SECTIONS = library().sections


def focused_heading(page):
    return page.locator("h1:focus")


def top(page):
    return page.locator(".stMain").evaluate("main => main.scrollTop")


def to_the_bottom(page):
    page.locator(".stMain").evaluate("main => main.scrollTo({ top: main.scrollHeight })")
    assert top(page) > 0


# ---------------------------------------------------------------------- Addresses


def test_an_unknown_address_is_a_page_of_ours_that_leads_home(page):
    page.context.expected_errors = ("status of 404",)
    assert page.goto("/pas-ici").status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Cette page n’existe pas")
    page.get_by_role("link", name="Revenir à l’accueil").click()
    arrive(page, "En une demi-heure")


def test_a_deep_link_on_a_fresh_server_opens_its_page_without_a_dialog(browse, own_server):
    page = browse(own_server).new_page()
    go(page, THEME)
    expect(page.get_by_role("heading", level=1)).to_have_text("Échanger sans exposer vos patients")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_address_of_an_unknown_theme_opens_the_first_one_left(page):
    go(page, "/questionnaire?theme=nulle_part")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert english_on(page) == []


def test_going_back_in_the_browser_goes_back_a_page(page):
    go(page)
    follow(page, "Thèmes")
    follow(page, "Registre")
    page.go_back()
    arrive(page, "Les thèmes")


# -------------------------------------------------------------- A change of page


def test_a_change_of_page_puts_the_focus_on_its_title_and_goes_to_the_top(page):
    go(page, "/profil")
    to_the_bottom(page)
    follow(page, "Thèmes")
    expect(focused_heading(page)).to_have_text("Les thèmes")
    assert top(page) == 0


def test_the_next_theme_is_a_change_of_page_too(page):
    messagerie = SECTIONS.index(library().sections_by_id["messagerie"])
    go(page, THEME)
    to_the_bottom(page)
    following = SECTIONS[messagerie + 1].title
    press_to(page, "Suivant", following)
    expect(focused_heading(page)).to_have_text(following)
    assert top(page) == 0


def test_an_answer_moves_neither_the_focus_nor_the_page(page):
    go(page, THEME)
    group(page, SECOND).scroll_into_view_if_needed()
    radio = group(page, SECOND).get_by_role("radio").first
    radio.focus()
    before = top(page)
    page.keyboard.press("Space")
    expect(page.locator(".suite").first).to_be_visible()
    settle(page)
    expect(radio).to_be_focused()
    assert top(page) == before


# ------------------------------------------------------------------------- Phone


def test_the_menu_of_a_phone_closes_after_a_choice(phone):
    go(phone)
    menu = phone.get_by_test_id("stSidebar")
    open_menu(phone)
    expect(menu).to_have_attribute("data-collapsed", "false")
    follow(phone, "Registre")
    expect(menu).to_have_attribute("data-collapsed", "true")
    expect(focused_heading(phone)).to_have_text("Registre")


FOOTLONG = "Anticonstitutionnellement" * 3


@pytest.mark.parametrize(
    ("check", "fault"),
    [
        (too_small, '<button type="button">×</button>'),
        (too_wide, f"<p>{FOOTLONG}</p>"),
    ],
    ids=["a small button", "a word wider than the screen"],
)
def test_what_a_phone_cannot_show_is_caught(phone, check, fault):
    phone.set_content('<meta name="viewport" content="width=device-width"><p>Bonjour.</p>')
    assert check(phone) == []
    phone.locator("p").evaluate("(place, markup) => { place.innerHTML = markup; }", fault)
    assert len(check(phone)) > 0


@pytest.mark.parametrize("width", [375, 1280])
def test_targets_are_wide_enough_for_a_finger(visitor, width):
    page = visitor(width, 812)
    go(page)
    press_to(page, "Dr Benali", "Résultats")
    small = {}
    for title in MENU.values():
        if width < 600:
            open_menu(page)
            small[f"menu to {title}"] = too_small(page)
        follow(page, title)
        open_everything(page)
        small[title] = too_small(page)
    assert {title: found for title, found in small.items() if found} == {}


def test_nothing_of_an_example_is_wider_than_a_phone(phone):
    go(phone)
    press_to(phone, "Maison de santé des Tilleuls", "Résultats")
    wide = {}
    for title in MENU.values():
        open_menu(phone)
        follow(phone, title)
        open_everything(phone)
        wide[title] = too_wide(phone)
    assert {title: found for title, found in wide.items() if found} == {}


# ---------------------------------------------------------------------- Keyboard


def test_a_question_is_answered_with_the_keyboard_alone(page):
    go(page, THEME)
    radios = group(page, FIRST).get_by_role("radio")
    for _ in range(60):
        page.keyboard.press("Tab")
        if radios.first.evaluate("radio => radio === document.activeElement"):
            break
    page.keyboard.press("Space")
    expect(radios.first).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(radios.nth(1)).to_be_checked()
    expect(radios.nth(1)).to_be_focused()
    expect(page.get_by_text("1 réponse sur")).to_be_visible()
    settle(page)
    page.reload()
    settle(page)
    is_chosen(page, FIRST, 1)


def test_the_keyboard_opens_what_lies_under_a_question(page):
    go(page, THEME)
    details = page.locator("details.plus").first
    details.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(details).to_have_attribute("open", "")


# ----------------------------------------------------------------------- Storage


@pytest.fixture(scope="module")
def server_without_storage(tmp_path_factory):
    """A server whose database cannot be opened: its file is a folder."""
    folder = tmp_path_factory.mktemp("away")
    (folder / "brouillons.db").mkdir()
    running = Server(folder).start()
    yield running
    running.stop()


@pytest.fixture
def suspended(browse, server_without_storage):
    """A doctor who has given one answer that could not be saved."""
    page = browse(server_without_storage).new_page()
    go(page, THEME)
    tick(page, FIRST, "Boîte ouverte, mais peu consultée")
    return page


def test_without_storage_a_banner_says_so_in_french(suspended):
    expect(banner(suspended, "Enregistrement suspendu.")).to_be_visible()
    assert english_on(suspended) == []


def test_without_storage_answers_stay_from_page_to_page(suspended):
    follow(suspended, "Thèmes")
    open_theme(suspended, "Échanger sans exposer vos patients")
    is_chosen(suspended, FIRST, 1)


def test_without_storage_the_save_file_still_holds_the_answers(suspended):
    follow(suspended, "Résultats")
    _, path = download(suspended, "Télécharger mes réponses")
    assert "mss_boite_relevee" in path.read_text()


def test_without_storage_the_next_answer_is_taken_too(suspended):
    tick(suspended, SECOND, "Parfois par mail ordinaire, contenu chiffré")
    is_chosen(suspended, FIRST, 1)
    is_chosen(suspended, SECOND, 1)


@pytest.fixture(scope="module")
def server_that_keeps_nothing(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nothing")
    running = Server(folder, BILAN_BROUILLONS="non").start()
    yield running
    running.stop()


@pytest.fixture
def unkept(browse, server_that_keeps_nothing):
    page = browse(server_that_keeps_nothing).new_page()
    go(page, THEME)
    tick(page, FIRST, "Boîte ouverte, mais peu consultée")
    return page


def test_an_installation_without_drafts_says_that_nothing_is_kept(unkept):
    expect(banner(unkept, "Rien n’est enregistré sur cet appareil.")).to_be_visible()
    follow(unkept, "Confidentialité")
    expect(unkept.get_by_text("Rien n’est gardé sur le serveur.")).to_be_visible()
    expect(unkept.get_by_role("button", name="Oui, tout effacer")).to_have_count(0)
    assert english_on(unkept) == []


def test_an_installation_without_drafts_leaves_no_cookie_behind_and_no_database(
    unkept, server_that_keeps_nothing
):
    assert all(cookie["expires"] == -1 for cookie in unkept.context.cookies())
    assert not server_that_keeps_nothing.database.exists()


def test_an_installation_without_drafts_keeps_answers_in_the_page_and_in_the_file(unkept):
    follow(unkept, "Résultats")
    _, path = download(unkept, "Télécharger mes réponses")
    assert "mss_boite_relevee" in path.read_text()
