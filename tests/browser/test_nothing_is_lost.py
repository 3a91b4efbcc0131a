"""What a doctor answered stays, whatever happens to the server, the page or the other tab."""

import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from checklist.storage.schema import DRAFT_ROWS
from tests.browser.visit import MARK, choose, go, group, settle

FIRST = "Relevez-vous une boîte MSSanté chaque jour de travail ?"
SECOND = "Par où passent vos messages sur un patient entre soignants ?"
THEME = "/questionnaire?theme=messagerie"


def is_chosen(page, question, place):
    expect(group(page, question).get_by_role("radio").nth(place)).to_be_checked()


def choose_nth(page, question, place):
    text = group(page, question).locator("label").nth(place).inner_text()
    choose(page, question, text)


@pytest.fixture
def context(browse, own_server):
    context = browse(own_server)
    context.server_is_away = True
    return context


def restart(server):
    server.kill()
    server.start()


def reconnected(page):
    page.locator('[data-test-connection-state="CONNECTED"]').wait_for(timeout=30_000)


def test_after_a_killed_server_no_answer_is_lost_and_the_next_click_counts(context, own_server):
    page = context.new_page()
    go(page, THEME)
    choose_nth(page, FIRST, 0)
    restart(own_server)
    reconnected(page)
    choose_nth(page, SECOND, 1)
    is_chosen(page, FIRST, 0)
    page.reload()
    settle(page)
    is_chosen(page, FIRST, 0)
    is_chosen(page, SECOND, 1)


def test_after_a_killed_server_a_changed_answer_counts(context, own_server):
    page = context.new_page()
    go(page, THEME)
    choose_nth(page, FIRST, 0)
    restart(own_server)
    reconnected(page)
    choose_nth(page, FIRST, 2)
    page.reload()
    settle(page)
    is_chosen(page, FIRST, 2)


def test_a_reloaded_page_shows_every_answer(context):
    page = context.new_page()
    go(page, THEME)
    choose_nth(page, FIRST, 1)
    page.reload()
    settle(page)
    is_chosen(page, FIRST, 1)


def test_answers_given_in_a_hurry_are_all_saved(context):
    page = context.new_page()
    go(page, "/profil")
    choose(page, "Comment exercez-vous ?", "Seul, dans un cabinet à mon nom")
    expect(page.get_by_role("radiogroup").nth(6)).to_be_visible()
    questions = page.get_by_role("radiogroup").all()[1:6]
    names = [q.get_attribute("aria-label") for q in questions]
    for name in names:
        group(page, name).locator("label").nth(0).click()
    expect(page.get_by_text("6 réponses sur")).to_be_visible()
    page.reload()
    settle(page)
    for name in names:
        is_chosen(page, name, 0)


def test_arriving_by_a_link_from_another_site_finds_the_draft(context, own_server):
    page = context.new_page()
    go(page, THEME)
    choose_nth(page, FIRST, 0)
    other = context.new_page()
    other.goto(f"data:text/html,<a href='{own_server.url}{THEME}'>bilan</a>")
    other.get_by_role("link").click()
    settle(other)
    is_chosen(other, FIRST, 0)


def test_an_answer_given_in_another_tab_appears_and_is_not_overwritten(context):
    one, two = context.new_page(), context.new_page()
    go(one, THEME)
    go(two, THEME)
    choose_nth(two, FIRST, 2)
    choose_nth(one, SECOND, 0)
    is_chosen(one, FIRST, 2)
    two.reload()
    settle(two)
    is_chosen(two, FIRST, 2)
    is_chosen(two, SECOND, 0)


def test_a_tab_left_behind_by_a_restart_does_not_bring_its_old_answers_back(context, own_server):
    stale, other = context.new_page(), context.new_page()
    go(stale, THEME)
    choose_nth(stale, FIRST, 0)
    go(other, THEME)
    choose_nth(other, FIRST, 2)
    restart(own_server)
    reconnected(stale)
    choose_nth(stale, SECOND, 1)
    is_chosen(stale, FIRST, 2)
    other.reload()
    settle(other)
    is_chosen(other, FIRST, 2)
    is_chosen(other, SECOND, 1)


def test_a_click_on_the_very_question_another_tab_changed_is_told_and_loses(context, own_server):
    stale, other = context.new_page(), context.new_page()
    go(stale, THEME)
    choose_nth(stale, FIRST, 0)
    go(other, THEME)
    choose_nth(other, FIRST, 2)
    restart(own_server)
    reconnected(stale)
    group(stale, FIRST).locator("label").nth(1).click()
    told = stale.get_by_test_id("stMainBlockContainer").get_by_text("changée dans un autre onglet")
    expect(told).to_be_visible()
    is_chosen(stale, FIRST, 2)
    choose_nth(stale, FIRST, 1)
    stale.reload()
    settle(stale)
    is_chosen(stale, FIRST, 1)


def test_the_database_holds_no_readable_answer_nor_identity(context, own_server):
    page = context.new_page()
    go(page, "/profil")
    choose(page, "Comment exercez-vous ?", "Seul, dans un cabinet à mon nom")
    go(page, "/registre")
    seen = page.locator(MARK).input_value()
    page.get_by_text("Coordonnées imprimées sur vos documents").click()
    page.get_by_label("Médecin (nom et prénom)").fill("Docteur Marqueur-Zanzibar")
    page.get_by_label("Adresse", exact=True).click()
    expect(page.locator(MARK)).not_to_have_value(seen)
    files = list(own_server.folder.glob("brouillons.db*"))
    content = b"".join(file.read_bytes() for file in files)
    assert len(content) > 4096
    for marker in (b"Zanzibar", b"mode_exercice", b"seul", b"cabinet"):
        assert marker not in content
    assert b"Zanzibar" not in own_server.log.read_bytes()


def test_coordinates_typed_are_kept_without_pressing_anything(context):
    page = context.new_page()
    go(page, "/profil")
    choose(page, "Comment exercez-vous ?", "Seul, dans un cabinet à mon nom")
    go(page, "/registre")
    page.get_by_text("Coordonnées imprimées sur vos documents").click()
    seen = page.locator(MARK).input_value()
    page.get_by_label("Cabinet ou société").fill("Cabinet de l’Exemple")
    page.get_by_label("Adresse", exact=True).click()
    expect(page.locator(MARK)).not_to_have_value(seen)
    page.reload()
    settle(page)
    page.get_by_text("Coordonnées imprimées sur vos documents").click()
    expect(page.get_by_label("Cabinet ou société")).to_have_value("Cabinet de l’Exemple")


# ------------------------------------------------------------- A database that went back


def rows(server):
    with closing(sqlite3.connect(server.database)) as database:
        return database.execute(f"SELECT * FROM {DRAFT_ROWS.name}").fetchall()


def put_back(server, kept):
    """What a host does who restores a copy under a server that runs."""
    with closing(sqlite3.connect(server.database)) as database, database:
        database.execute(f"DELETE FROM {DRAFT_ROWS.name}")
        database.executemany(f"INSERT INTO {DRAFT_ROWS.name} VALUES (?, ?, ?, ?, ?)", kept)


def test_a_database_restored_from_an_old_copy_takes_the_answers_of_the_open_tab(
    context, own_server
):
    page = context.new_page()
    go(page, THEME)
    choose_nth(page, FIRST, 0)
    copy = rows(own_server)
    choose_nth(page, FIRST, 1)
    choose_nth(page, SECOND, 1)
    put_back(own_server, copy)
    choose_nth(page, SECOND, 2)
    page.reload()
    settle(page)
    is_chosen(page, FIRST, 1)
    is_chosen(page, SECOND, 2)


def test_a_draft_begun_again_elsewhere_wins_over_the_tab_that_knew_the_old_one(context, own_server):
    stale, other = context.new_page(), context.new_page()
    go(stale, THEME)
    for place in (0, 1, 2, 0):
        choose_nth(stale, FIRST, place)
    put_back(own_server, [])
    go(other, THEME)
    choose_nth(other, FIRST, 2)
    group(stale, SECOND).locator("label").nth(1).click()
    is_chosen(stale, FIRST, 2)
    other.reload()
    settle(other)
    is_chosen(other, FIRST, 2)
