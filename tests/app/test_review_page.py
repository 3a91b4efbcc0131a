"""Relecture: the parts asked for, and nothing to fill in."""

from pages.shared.library import library

FILE = "review_page.py"


def shown(page):
    return page.words.split('class="avancee"')[0]


def headings(page):
    return [header.value for header in page.test.header]


def test_it_holds_everything_on_one_page(open_page):
    page = open_page(FILE)
    words = shown(page)
    assert all(f'<code translate="no">{name}</code>' in words for name in library().questions)
    assert all(f'<code translate="no">{name}</code>' in words for name in library().facts)
    assert library().content_hash in words


def test_one_part_alone_can_be_asked_for(open_page):
    page = open_page(FILE, partie="messagerie")
    assert len(headings(page)) == 1
    assert "mss_boite_relevee" in shown(page)
    assert ">sau_trois_copies</code>" not in shown(page)


def test_an_unknown_part_gives_everything(open_page):
    assert len(headings(open_page(FILE, partie="nulle_part"))) > len(library().sections)


def test_what_is_due_can_be_kept_alone_and_undone(open_page):
    page = open_page(FILE, tri="a_reverifier")
    assert "À revérifier" in headings(page)
    assert 'href="/relecture"' in shown(page)
    assert len(shown(page)) < len(shown(open_page(FILE)))


def test_nothing_on_it_can_be_changed(open_page):
    page = open_page(FILE)
    assert list(page.test.radio) == []
    assert list(page.test.text_input) == [
        each for each in page.test.text_input if each.key == "repere"
    ]
    assert list(page.test.button) == []
