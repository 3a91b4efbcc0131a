"""Relecture: the parts asked for, and nothing to fill in."""

import pytest

from checklist.documents.labels import SUPPORT_LABELS
from checklist.freshness import facts_by_support
from pages.shared.library import library
from web.addresses import ADDRESSES, MENU

FILE = "review_page.py"


def shown(page):
    return page.words.split('class="avancee"')[0]


def look_for(page, words):
    page.test.text_input(key="relecture-mots-None-False").set_value(words).run()
    page.check()


def headings(page):
    return [header.value for header in page.test.header]


def test_it_holds_everything_on_one_page(open_page):
    page = open_page(FILE, partie="tout")
    words = shown(page)
    assert all(f'<code translate="no">{name}</code>' in words for name in library().questions)
    assert all(f'<code translate="no">{name}</code>' in words for name in library().facts)
    assert library().content_hash in words


def test_one_part_alone_can_be_asked_for(open_page):
    page = open_page(FILE, partie="messagerie")
    assert len(headings(page)) == 1
    assert "mss_boite_relevee" in shown(page)
    assert ">sau_trois_copies</code>" not in shown(page)


@pytest.mark.parametrize("asked", [{}, {"partie": "nulle_part"}])
def test_it_opens_on_what_must_be_read_again_and_the_list_of_parts(open_page, asked):
    page = open_page(FILE, **asked)
    assert headings(page) == ["À revérifier"]
    assert all(
        f'href="/relecture?partie={each}"' in shown(page) for each in library().sections_by_id
    )
    assert '<details class="plus" open>' in shown(page)


def test_a_part_asked_for_comes_with_the_list_folded_and_a_way_back(open_page):
    words = shown(open_page(FILE, partie="messagerie"))
    assert '<details class="plus">' in words
    assert 'href="/relecture"' in words
    assert 'href="/relecture?partie=tout"' in words


def test_what_is_due_can_be_kept_alone(open_page):
    page = open_page(FILE, partie="tout", tri="a_reverifier")
    assert "À revérifier" in headings(page)
    assert len(shown(page)) < len(shown(open_page(FILE, partie="tout")))


@pytest.mark.parametrize("words", ["mss_boite_relevee", "Boîte  MSSANTE"])
def test_words_or_an_id_find_what_says_them_alone(open_page, words):
    page = open_page(FILE)
    look_for(page, words)
    assert 'id="mss_boite_relevee"' in shown(page)
    assert 'id="sau_trois_copies"' not in shown(page)


def test_words_found_nowhere_are_told(open_page):
    page = open_page(FILE)
    look_for(page, "hippopotame")
    assert headings(page) == []
    assert "Rien ne contient tous ces mots" in shown(page)


def test_both_pages_count_the_facts_alike(open_page):
    counts = facts_by_support(library())
    assert sum(counts.values()) == len(library().facts)
    for file in (FILE, "privacy_page.py"):
        words = open_page(file).words
        assert f"{len(library().facts)} faits de droit" in words
        for support, number in counts.items():
            assert f"<b>{number} {SUPPORT_LABELS[support][0]}</b>" in words


def test_the_menu_of_a_doctor_leaves_it_out_and_privacy_leads_to_it(open_page):
    assert "relecture" in ADDRESSES
    assert "relecture" not in MENU
    assert 'href="/relecture"' in open_page("privacy_page.py").words


def test_each_part_tells_the_version_on_paper(open_page):
    page = open_page(FILE, partie="tout")
    assert shown(page).count('class="petit imprime"') == len(headings(page))


def test_nothing_on_it_can_be_changed(open_page):
    page = open_page(FILE)
    assert list(page.test.radio) == []
    assert list(page.test.button) == []
