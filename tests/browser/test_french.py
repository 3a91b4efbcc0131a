"""No word of English reaches a doctor, whatever the page and its state."""

from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Server, new_window
from tests.browser.expected import library
from tests.browser.french import english_in, english_on, open_everything
from tests.browser.tcp_proxy import CuttableProxy
from tests.browser.visit import follow, go, press, press_to, settle
from web.addresses import MENU, PRODUCT, UNLISTED

SENTENCE = "Something went wrong, please try again."
SEEDS = {
    "text": "document.querySelector('main p').textContent = sentence",
    "aria-label": "document.querySelector('button').ariaLabel = sentence",
    "placeholder": "document.querySelector('input').placeholder = sentence",
    "title": "document.title = sentence",
    "alt": "document.querySelector('img').alt = sentence",
    "description": "document.querySelector('meta').content = sentence",
}
A_PAGE = """<!doctype html><html lang="fr" translate="no"><head><title>Accueil</title>
<meta name="description" content="Où en est votre cabinet ?"></head>
<body><main><h1>Votre cabinet</h1><p>Répondez à votre rythme.</p><img alt="Fait">
<input placeholder="Nom"><button aria-label="Fermer">×</button>{extra}</main></body></html>"""


@pytest.fixture
def blank(chromium):
    page = chromium.new_page()
    yield page
    page.close()


# ------------------------------------------------------------- The detector itself


@pytest.mark.parametrize("place", SEEDS)
def test_a_sentence_of_english_is_caught_wherever_it_stands(blank, place):
    blank.set_content(A_PAGE.format(extra=""))
    assert english_on(blank) == []
    blank.evaluate(f"(sentence) => {{ {SEEDS[place]} }}", SENTENCE)
    assert english_on(blank) == [f"{place}: {SENTENCE}"]


@pytest.mark.parametrize(
    "extra",
    [
        '<p translate="no">7K2M SAVE YOUR FILE</p>',
        '<i data-testid="stIconMaterial">arrow_back</i>',
        "<p hidden>Please wait</p>",
        "<p>Selon la HAS, un Google Drive ne convient pas.</p>",
    ],
    ids=["a code", "the name of an icon", "what is not shown", "a name"],
)
def test_what_is_no_sentence_for_the_doctor_is_left_alone(blank, extra):
    blank.set_content(A_PAGE.format(extra=extra))
    assert english_on(blank) == []


def test_no_word_of_the_content_is_taken_for_english():
    prose = [text for question in library().questions.values() for text in words_of(question)]
    prose += [fact.statement for fact in library().facts.values()]
    prose += [text for each in library().actions.values() for text in (each.title, *each.steps)]
    assert [text for text in prose if english_in(text)] == []


def words_of(question):
    return (question.text, question.help, *(option.text for option in question.options))


# --------------------------------------------------------------------- Every page


@dataclass
class Seen:
    """A page of the navigation as it opens."""

    title: str
    language: str
    headings: int
    english: list[str]


def look(page):
    open_everything(page)
    language = page.locator("html").get_attribute("lang")
    headings = page.get_by_role("heading", level=1).count()
    return Seen(page.title(), language, headings, english_on(page))


def tour(page):
    """Every page, by the menu; the first one last, since it is open already."""
    titles = [*list(MENU.values())[1:], MENU[""]]
    seen = {}
    for title in titles:
        follow(page, title)
        seen[title] = look(page)
    return seen


@pytest.fixture(scope="module")
def first_visit(chromium, server):
    """What a doctor sees who has answered nothing yet."""
    context = new_window(chromium, server)
    page = context.new_page()
    go(page)
    yield tour(page)
    context.close()


@pytest.fixture(scope="module")
def example_visit(chromium, server):
    """What a doctor sees whose practice has everything: questions left, verdicts, a register."""
    context = new_window(chromium, server)
    page = context.new_page()
    go(page)
    press_to(page, "Dr Benali", "Résultats")
    yield tour(page)
    context.close()


@pytest.mark.parametrize("title", MENU.values())
def test_an_empty_page_is_all_in_french(first_visit, title):
    assert first_visit[title].english == []


@pytest.mark.parametrize("title", MENU.values())
def test_a_filled_page_is_all_in_french(example_visit, title):
    assert example_visit[title].english == []


@pytest.mark.parametrize("address", sorted(UNLISTED))
def test_a_page_that_no_menu_leads_to_is_all_in_french(page, address):
    go(page, f"/{address}")
    open_everything(page)
    assert english_on(page) == []


@pytest.mark.parametrize("title", MENU.values())
def test_a_page_says_its_language_its_title_and_one_heading(first_visit, title):
    seen = first_visit[title]
    named = library().sections[0].short_title if title == "Questionnaire" else title
    assert (seen.language, seen.title, seen.headings) == ("fr", f"{named} – {PRODUCT}", 1)


def test_the_menu_of_a_phone_is_in_french(phone):
    go(phone)
    assert english_on(phone) == []
    press(phone, "Ouvrir le menu")
    assert english_on(phone) == []


# -------------------------------------------------------------------- Every state


def test_a_field_being_typed_and_the_doubt_about_it_are_in_french(page):
    go(page)
    press_to(page, "Dr Benali", "Résultats")
    follow(page, "Registre")
    open_everything(page)
    page.get_by_label("Adresse", exact=True).press_sequentially("1 place de l’Exemple")
    assert english_on(page) == []
    page.get_by_label("Numéro SIRET").fill("123")
    page.get_by_label("Téléphone").click()
    expect(page.get_by_text("Un numéro SIRET compte 14 chiffres.").first).to_be_visible()
    assert english_on(page) == []


@pytest.mark.parametrize(
    ("name", "size", "told"),
    [
        ("reponses.json", 40, "Fichier refusé"),
        ("notes.txt", 40, "Fichier refusé"),
        ("reponses.json", 1_200_000, "Fichier trop lourd"),
    ],
    ids=["of another kind", "of another type", "too big"],
)
def test_a_refused_file_is_refused_in_french(page, name, size, told):
    go(page)
    open_everything(page)
    assert english_on(page) == []
    file = {"name": name, "mimeType": "application/json", "buffer": b" " * (size - 2) + b"{}"}
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_text(told).first).to_be_visible()
    assert english_on(page) == []


def test_a_lost_connection_is_told_in_french(chromium, server):
    with CuttableProxy(server.port) as proxy:
        far = SimpleNamespace(url=f"http://127.0.0.1:{proxy.port}", port=proxy.port)
        context = new_window(chromium, far)
        page = context.new_page()
        go(page, "/profil")
        proxy.cut()
        expect(page.locator(".connexion")).to_be_visible()
        assert english_on(page) == []
        proxy.mend()
        settle(page)
        assert english_on(page) == []
        context.close()


@pytest.mark.parametrize(
    ("address", "status"), [("/nulle-part", 404), ("/questionnaire/mot/de/passe", 404)]
)
def test_an_unknown_address_is_answered_in_french(page, address, status):
    page.context.expected_errors = (f"status of {status}",)
    assert page.goto(address).status == status
    assert english_on(page) == []
    assert page.locator("html").get_attribute("lang") == "fr"


def test_a_wrong_resume_code_is_refused_in_french(page):
    page.context.expected_errors = ("status of 400",)
    go(page)
    open_everything(page)
    page.get_by_label("Votre code").fill("MAUVAIS CODE")
    page.get_by_role("button", name="Reprendre ce bilan").click()
    expect(page.get_by_role("heading", name="Ce code n’est pas le bon")).to_be_visible()
    assert english_on(page) == []


@pytest.fixture
def broken_server(tmp_path):
    """The same shell around a page that fails."""
    running = Server(tmp_path, script=Path(__file__).parent / "broken" / "app.py").start()
    yield running
    running.stop()


def test_a_page_that_fails_says_so_in_french_and_the_log_quotes_no_answer(browse, broken_server):
    page = browse(broken_server).new_page()
    page.goto("/")
    expect(page.get_by_text("Vos réponses enregistrées ne sont pas perdues")).to_be_visible()
    assert english_on(page) == []
    log = broken_server.log.read_text()
    assert "ValueError" in log
    assert "Zanzibar" not in log
