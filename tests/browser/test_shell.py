"""What the shell adds around the pages, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.visit import choose, go, group, press, settle
from web.addresses import ADDRESSES, PRODUCT

THEME = "/questionnaire?theme=messagerie"
QUESTION = "Relevez-vous une boîte MSSanté chaque jour de travail ?"
PHONE = {"width": 375, "height": 760}

ENGLISH = re.compile(
    r"\b(the|your|you|please|upload|file|press|enter|choose|close|collapse|expand|sidebar|skip|"
    r"content|page not found|running|error|help|loading|search|required|browse|drag|click)\b",
    re.IGNORECASE,
)
SAME_IN_FRENCH = re.compile(r"\bpage\b|mot de passe|content-type", re.IGNORECASE)

WORDS = """() => {
  const words = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent.closest('script,style,noscript,[translate=no]:not(html)'))
      words.push(walker.currentNode.nodeValue);
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
    for (const element of document.querySelectorAll(`[${name}]`))
      words.push(element.getAttribute(name));
  return words.filter(Boolean).map(text => text.trim()).filter(Boolean);
}"""


def english_words(page):
    return [text for text in page.evaluate(WORDS) if ENGLISH.search(SAME_IN_FRENCH.sub("", text))]


@pytest.mark.parametrize("path", ["resultats", "confidentialite"])
def test_a_link_straight_to_a_page_opens_it_on_a_server_just_started(browse, own_server, path):
    page = browse(own_server).new_page()
    go(page, f"/{path}")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page).to_have_title(f"{ADDRESSES[path]} – {PRODUCT}")


@pytest.mark.parametrize("path", ADDRESSES)
def test_no_english_word_is_shown_nor_read_aloud(page, path):
    go(page, f"/{path}")
    assert english_words(page) == []


def test_no_english_word_stands_in_the_field_for_a_file(page):
    go(page)
    page.get_by_text("Avec un fichier de réponses").click()
    expect(page.get_by_role("button", name="Choisir un fichier", exact=True)).to_be_visible()
    assert english_words(page) == []


def test_the_words_of_an_english_browser_would_be_noticed(page):
    go(page)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p>Press Enter</p>')")
    assert english_words(page) == ["Press Enter"]


def test_a_change_of_page_goes_to_the_top_and_to_the_title(page):
    go(page, "/confidentialite")
    page.set_viewport_size({"width": 1280, "height": 400})
    page.evaluate("document.querySelector('.stMain').scrollTo(0, 10000)")
    page.get_by_role("navigation").get_by_role("link", name="Thèmes").click()
    expect(page.locator("h1")).to_be_focused()
    assert page.evaluate("document.querySelector('.stMain').scrollTop") == 0


def test_another_theme_is_another_page(page):
    go(page, THEME)
    title = page.locator("h1").inner_text()
    page.evaluate("document.querySelector('.stMain').scrollTo(0, 10000)")
    press(page, "Suivant")
    expect(page.locator("h1")).not_to_have_text(title)
    expect(page.locator("h1")).to_be_focused()
    assert page.evaluate("document.querySelector('.stMain').scrollTop") == 0


def test_an_answer_leaves_the_page_where_it_is(page):
    go(page, THEME)
    page.evaluate("document.querySelector('.stMain').scrollTo(0, 300)")
    radios = group(page, QUESTION)
    choose(page, QUESTION, radios.locator("label").nth(1).inner_text())
    assert page.evaluate("document.querySelector('.stMain').scrollTop") > 0
    expect(page.locator("h1")).not_to_be_focused()


def test_the_consequence_of_an_answer_is_read_aloud(page):
    go(page, THEME)
    choose(page, QUESTION, group(page, QUESTION).locator("label").nth(0).inner_text())
    expect(page.locator("[aria-live=polite].invisible")).to_contain_text("Fait")


def test_on_a_phone_the_menu_closes_after_a_choice(browse, server):
    page = browse(server, **PHONE).new_page()
    go(page)
    page.get_by_role("button", name="Ouvrir le menu").click()
    page.get_by_role("navigation").get_by_role("link", name="Thèmes").click()
    expect(page.locator("h1")).to_have_text("Les six thèmes essentiels")
    expect(page.locator("[data-testid=stSidebar]")).to_have_attribute("data-collapsed", "true")


@pytest.mark.parametrize("path", [*ADDRESSES, "inconnue"])
def test_on_a_phone_no_page_is_wider_than_the_screen(browse, server, path):
    context = browse(server, **PHONE)
    context.server_is_away = path == "inconnue"  # its 404 is the point
    page = context.new_page()
    page.goto(f"/{path}")
    if path in ADDRESSES:
        settle(page)
    main = page.locator("main")
    assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_an_option_is_wide_and_high_enough_for_a_thumb(page):
    go(page, THEME)
    for option in page.locator("[data-testid=stRadioOption]").all():
        assert option.bounding_box()["height"] >= 46


def test_a_lost_connection_is_told_in_french_and_its_return_too(browse, own_server):
    context = browse(own_server)
    context.server_is_away = True
    page = context.new_page()
    go(page, THEME)
    own_server.kill()
    expect(page.locator(".connexion")).to_be_visible(timeout=20_000)
    expect(page.locator(".connexion")).to_contain_text("Vos réponses enregistrées sont gardées")
    own_server.start()
    expect(page.locator(".connexion")).to_be_hidden(timeout=60_000)


def code_of(page):
    go(page, "/confidentialite")
    page.get_by_text("Afficher mon code de reprise").click()
    return page.locator(".code").inner_text()


def type_code(page, code):
    go(page)
    page.get_by_text("Avec un code de reprise").click()
    page.get_by_label("Votre code, 28 caractères").fill(code)
    page.get_by_role("button", name="Reprendre ce bilan").click()


def test_a_resume_code_opens_the_draft_on_another_device(browse, server):
    first, second = browse(server).new_page(), browse(server).new_page()
    go(first, THEME)
    choose(first, QUESTION, group(first, QUESTION).locator("label").nth(0).inner_text())
    type_code(second, code_of(first).lower())
    settle(second)
    expect(second).to_have_url(f"{server.url}/themes")
    go(second, THEME)
    expect(group(second, QUESTION).get_by_role("radio").nth(0)).to_be_checked()


def test_a_wrong_resume_code_leaves_the_draft_of_this_device(browse, server):
    context = browse(server)
    context.server_is_away = True  # the 400 is the point
    page = context.new_page()
    go(page, THEME)
    choose(page, QUESTION, group(page, QUESTION).locator("label").nth(0).inner_text())
    type_code(page, "AAAA BBBB")
    expect(page.locator("h1")).to_have_text("Ce code n’est pas le bon")
    go(page, THEME)
    expect(group(page, QUESTION).get_by_role("radio").nth(0)).to_be_checked()


def test_erasing_empties_the_draft_at_once(page):
    go(page, THEME)
    choose(page, QUESTION, group(page, QUESTION).locator("label").nth(0).inner_text())
    go(page, "/confidentialite")
    page.get_by_role("button", name="Effacer mon bilan").click()
    settle(page)
    go(page, THEME)
    expect(group(page, QUESTION).get_by_role("radio", checked=True)).to_have_count(0)


def test_a_form_on_another_site_cannot_erase_the_draft(browse, server):
    context = browse(server)
    context.server_is_away = True  # the 403 is the point
    page = context.new_page()
    go(page, THEME)
    choose(page, QUESTION, group(page, QUESTION).locator("label").nth(0).inner_text())
    form = f"<form method=post action={server.url}/brouillon/effacer><button>x</button></form>"
    page.goto(f"data:text/html,{form}")
    page.get_by_role("button").click()
    expect(page.locator("h1")).to_have_text("Demande refusée")
    go(page, THEME)
    expect(group(page, QUESTION).get_by_role("radio").nth(0)).to_be_checked()


def test_the_font_is_ours_and_no_other_text_font_is_fetched(page):
    fonts = []
    page.on("request", lambda r: fonts.append(r.url) if r.resource_type == "font" else None)
    go(page, "/resultats")
    assert any("public-sans-400" in url for url in fonts)
    assert [url for url in fonts if "SourceSans" in url] == []
