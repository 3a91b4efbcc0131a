"""What changed in the content since a doctor last answered."""

from dataclasses import replace

from streamlit.testing.v1 import AppTest

from checklist.storage.ciphers import DraftKey
from checklist.storage.tokens import new_token
from pages.shared.library import library
from tests.app.conftest import open_with
from tests.app.states import STATES

TOLD = "Ce qui a changé depuis votre dernier bilan"


def a_draft(version):
    state = STATES["partly answered"]()
    return replace(state, key=DraftKey.of(new_token()), stored_version=version)


def test_a_draft_of_an_older_version_is_told_what_changed_since():
    page = open_with("home_page.py", a_draft("2025.1.1"))
    assert TOLD in page.words
    assert all(change in page.words for change in library().versions[0].changes)
    assert "J’ai lu" in page.buttons


def test_a_draft_of_this_version_is_told_nothing():
    page = open_with("home_page.py", a_draft(library().version))
    assert TOLD not in page.words


def test_a_draft_from_a_newer_installation_is_told_nothing():
    page = open_with("home_page.py", a_draft("2031.1.1"))
    assert TOLD not in page.words


def told_of_a_file(version):
    script = f"from pages.shared.news import draw_changes\ndraw_changes({version!r})"
    page = AppTest.from_string(script).run()
    return "\n".join(each.proto.body for each in page.get("html"))


def test_a_file_of_the_first_version_is_told_what_the_next_one_changed():
    words = told_of_a_file("2026.11.1")
    assert all(change in words for change in library().versions[0].changes)
    assert "avant la première version" not in words


def test_a_file_older_than_every_version_is_told_so_and_not_of_a_first_version():
    words = told_of_a_file("2025.1.1")
    assert "avant la première version publiée" in words
    assert not any(change in words for change in library().versions[-1].changes)


def test_a_file_from_a_newer_version_is_told_so():
    assert "Vos réponses sont plus récentes" in told_of_a_file("2031.1.1")
    assert told_of_a_file(library().version) == ""


def test_an_example_is_told_nothing(open_page):
    assert TOLD not in open_page("home_page.py", "example").words


def test_the_changes_of_every_version_can_be_read_at_any_time(open_page):
    words = open_page("privacy_page.py").words
    for version in library().versions:
        assert f"Version {version.id}" in words
        assert all(change in words for change in version.changes)
