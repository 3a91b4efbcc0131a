"""What changed in the content since a doctor last answered."""

from dataclasses import replace

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


def test_an_example_is_told_nothing(open_page):
    assert TOLD not in open_page("home_page.py", "example").words


def test_the_changes_of_every_version_can_be_read_at_any_time(open_page):
    words = open_page("privacy_page.py").words
    for version in library().versions:
        assert f"Version {version.id}" in words
        assert all(change in words for change in version.changes)
