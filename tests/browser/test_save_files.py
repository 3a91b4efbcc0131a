"""A doctor leaves with a file or a code, comes back with it, and may erase everything."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from checklist import savefile
from checklist.answers import Practice
from checklist.storage.ciphers import DraftKey
from checklist.storage.schema import DRAFT_ROWS
from checklist.storage.tokens import resume_code
from tests.browser.conftest import new_window
from tests.browser.expected import library
from tests.browser.french import english_on, open_everything
from tests.browser.test_nothing_is_lost import FIRST, THEME, is_chosen
from tests.browser.visit import (
    arrive,
    banner,
    choose,
    download,
    follow,
    go,
    group,
    one_line,
    press_to,
    settle,
)
from web.settings import DRAFT_COOKIE

OWN = "Boîte ouverte, mais peu consultée"
VERSION = library().version


def a_file(**changes):
    """A save file that is accepted, but for the changes."""
    content = {
        "format": "bilan-rgpd",
        "format_version": 1,
        "content_version": VERSION,
        "answers": {"mode_exercice": "seul", "mss_boite_relevee": "pas_de_boite"},
    }
    return json.dumps(content | changes).encode()


NESTED = a_file(answers={}).replace(b"{}", b"[" * 10_000 + b"]" * 10_000)
HOSTILE = {
    "not one of ours": (b'{"hello": "world"}', "ne vient pas de cet outil"),
    "not text": (b"\xff\xfe\x00\x81", "n’est pas un fichier de réponses"),
    "the report": (b"%PDF-1.7\n", "Ceci est le rapport"),
    "cut short": (a_file()[:-20], "il est incomplet"),
    "empty": (b"", "Ce fichier est vide"),
    "ten thousand deep": (NESTED, "construit comme l’outil n’en écrit jamais"),
    "of unknown questions": (a_file(answers={"inventee": "oui"}), "aucune question"),
    "of unknown options": (a_file(answers={"mode_exercice": "inventee"}), "aucune question"),
    "of a later format": (a_file(format_version=99), "version plus récente de l’outil"),
    "with a key twice": (a_file().replace(b"{", b'{"format": "bilan-rgpd", ', 1), "deux fois"),
    "with an impossible number": (a_file(format_version=float("nan")), "nombre y est impossible"),
    "with a script for id": (a_file(answers={"<script>": "seul"}), "réponses est illisible"),
    "with a control character": (
        a_file(practice={"doctor": "Dr\u0000Martin"}),
        "cabinet est illisible",
    ),
}


def offer(page, content, name="reponses.json"):
    """Give the home page a file."""
    follow(page, "Accueil")
    open_everything(page)
    file = {"name": name, "mimeType": "application/json", "buffer": content}
    page.locator("input[type=file]").set_input_files(file)


def erase(page):
    follow(page, "Confidentialité")
    page.locator("summary", has_text="Effacer mon bilan").click()
    page.get_by_role("button", name="Oui, tout effacer").click()
    arrive(page, "En une demi-heure")


def own_choice(page):
    return group(page, FIRST).get_by_role("radio", name=OWN)


@pytest.fixture
def begun(page):
    """A doctor who has given one answer."""
    go(page, THEME)
    choose(page, FIRST, OWN)
    return page


# -------------------------------------------------------------------- Save files


def test_what_was_downloaded_and_erased_comes_back_with_the_file(begun):
    follow(begun, "Résultats")
    _, path = download(begun, "Télécharger mes réponses")
    erase(begun)
    offer(begun, path.read_bytes())
    press_to(begun, "Ouvrir ce bilan", "Résultats")
    go(begun, THEME)
    expect(own_choice(begun)).to_be_checked()


def test_a_file_replaces_answers_only_after_a_second_yes(begun):
    offer(begun, a_file())
    expect(begun.get_by_text("Il contient 2 réponses")).to_be_visible()
    go(begun, THEME)
    expect(own_choice(begun)).to_be_checked()
    offer(begun, a_file())
    press_to(begun, "Remplacer mes réponses actuelles", "Résultats")
    go(begun, THEME)
    is_chosen(begun, FIRST, 2)


def test_a_file_of_last_year_says_which_answers_are_to_see_again(begun):
    answers = {"mode_exercice": "seul", "question_retiree": "oui"}
    offer(begun, a_file(content_version="2025.1.1", answers=answers))
    expect(begun.get_by_text("Il contient 1 réponse")).to_contain_text("à revoir")
    expect(begun.get_by_text("Ce qui a changé depuis votre dernier bilan")).to_be_visible()


def test_a_file_of_an_example_is_never_taken_for_a_practice(begun):
    martin = library().personas["martin"]
    offer(begun, savefile.dump(savefile.SavedState(martin.answers, Practice(), "martin")))
    press_to(begun, "Rouvrir cet exemple", "Résultats")
    expect(begun.locator(".bandeau.exemple")).to_be_visible()
    go(begun, THEME)
    expect(own_choice(begun)).to_be_checked()


def test_markup_in_a_file_is_shown_as_text(page):
    markup = '<img src=x onerror="document.title=1"><b>Dr Martin</b>'
    answers = dict(library().personas["martin"].answers.by_question)
    go(page)
    offer(page, a_file(answers=answers, practice={"doctor": markup}))
    press_to(page, "Ouvrir ce bilan", "Résultats")
    follow(page, "Registre")
    open_everything(page)
    expect(page.get_by_label("Médecin (nom et prénom)")).to_have_value(markup)
    expect(page.locator("img[src=x]")).to_have_count(0)


@dataclass
class Refusal:
    """What the doctor was told of a file."""

    told: str
    english: list[str]


@pytest.fixture(scope="module")
def hostile_visit(chromium, server):
    """A doctor with one answer is given every hostile file: (refusals by file, page)."""
    context = new_window(chromium, server)
    page = context.new_page()
    go(page, THEME)
    choose(page, FIRST, OWN)
    refusals = {}
    for name, (content, _) in HOSTILE.items():
        follow(page, "Thèmes")
        offer(page, content)
        told = banner(page, "Fichier")
        expect(told).to_be_visible()
        refusals[name] = Refusal(one_line(told.inner_text()), english_on(page))
    yield refusals, page
    faults = context.faults
    context.close()
    assert faults == []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason(hostile_visit, name):
    told = hostile_visit[0][name].told
    assert told.startswith("Fichier refusé.")
    assert HOSTILE[name][1] in told
    assert told.endswith("Rien n’a été modifié.")
    assert hostile_visit[0][name].english == []


def test_no_hostile_file_touched_the_draft(hostile_visit):
    page = hostile_visit[1]
    go(page, THEME)
    expect(own_choice(page)).to_be_checked()
    expect(page.get_by_text("1 réponse sur")).to_be_visible()


def test_a_file_too_big_is_stopped_before_it_is_sent(begun):
    offer(begun, b"x" * 1_100_000)
    expect(begun.get_by_test_id("stFileChip")).to_have_attribute("aria-invalid", "true")
    expect(begun.get_by_text("Fichier trop lourd")).to_be_attached()
    expect(begun.get_by_role("button", name="Remplacer mes réponses")).to_have_count(0)
    go(begun, THEME)
    expect(own_choice(begun)).to_be_checked()


# ------------------------------------------------------------------- Resume code


def code_of(page):
    follow(page, "Confidentialité")
    page.get_by_text("Afficher mon code de reprise").click()
    return page.locator(".code").inner_text()


def type_code(page, code):
    follow(page, "Accueil")
    open_everything(page)
    page.get_by_label("Votre code").fill(code)
    page.get_by_role("button", name="Reprendre ce bilan").click()


def test_the_resume_code_opens_the_draft_in_another_browser(begun, phone):
    go(phone)
    open_everything(phone)
    phone.get_by_label("Votre code").fill(code_of(begun).lower().replace(" ", "-"))
    phone.get_by_role("button", name="Reprendre ce bilan").click()
    arrive(phone, "Les thèmes")
    go(phone, THEME)
    expect(own_choice(phone)).to_be_checked()


@pytest.mark.parametrize(
    ("code", "status", "told"),
    [
        ("7K2M 9QXA", 400, "Il manque un caractère"),
        (resume_code("0" * 25 + "1"), 404, "Aucun bilan sous ce code"),
    ],
    ids=["wrong", "of an erased draft"],
)
def test_a_code_that_opens_nothing_says_so_and_leaves_the_draft(begun, code, status, told):
    begun.context.expected_errors = (f"status of {status}",)
    type_code(begun, code)
    expect(begun.get_by_text(told)).to_be_visible()
    expect(begun.get_by_text("Le bilan en cours sur cet appareil n’a pas changé.")).to_be_visible()
    assert english_on(begun) == []
    go(begun, THEME)
    expect(own_choice(begun)).to_be_checked()


# ------------------------------------------------------------------------ Erasing


def rows_of(server, token):
    """Rows that the database holds for a draft."""
    with closing(sqlite3.connect(server.database)) as connection:
        query = f"SELECT count(*) FROM {DRAFT_ROWS.name} WHERE draft = ?"
        return connection.execute(query, (DraftKey.of(token).draft_id,)).fetchone()[0]


def token_of(page):
    return next(c["value"] for c in page.context.cookies() if c["name"] == DRAFT_COOKIE)


def test_an_erased_draft_leaves_an_empty_application_and_no_row(begun, server):
    token = token_of(begun)
    assert rows_of(server, token) > 0
    erase(begun)
    assert rows_of(server, token) == 0
    assert token_of(begun) != token
    go(begun, THEME)
    expect(begun.get_by_text("0 réponse sur")).to_be_visible()


def test_a_tab_left_open_on_an_erased_draft_says_so_and_writes_nothing(begun, server, visitor):
    token = token_of(begun)
    other = visitor()
    go(other)
    erase(other)
    group(begun, FIRST).locator("label").nth(2).click()
    expect(banner(begun, "effacé depuis un autre onglet")).to_be_visible()
    assert english_on(begun) == []
    assert rows_of(server, token) == 0
    begun.reload()
    settle(begun)
    expect(begun.get_by_text("0 réponse sur")).to_be_visible()


def test_a_tab_that_had_answered_nothing_begins_a_new_draft_after_an_erasure(visitor, server):
    idle, other = visitor(), visitor()
    go(idle, THEME)
    go(other, THEME)
    choose(other, FIRST, OWN)
    erased = token_of(other)
    with idle.expect_navigation():
        erase(other)
    settle(idle)
    choose(idle, FIRST, OWN)
    idle.reload()
    settle(idle)
    expect(own_choice(idle)).to_be_checked()
    assert rows_of(server, erased) == 0


@pytest.mark.parametrize(
    ("status", "told"),
    [(429, "Trop de fichiers essayés"), (502, "Le fichier n’a pas pu être envoyé")],
)
def test_a_file_that_the_server_does_not_take_is_refused_in_french(begun, status, told):
    begun.context.expected_errors = (f"status of {status}", f"status code {status}")
    begun.route("**/_stcore/upload_file/**", lambda route: route.fulfill(status=status))
    offer(begun, a_file())
    expect(begun.get_by_text(told)).to_be_visible()
    assert english_on(begun) == []
