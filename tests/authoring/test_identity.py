"""The hash of a content: the same for the same meaning, whoever typed it and however."""

import pytest

from checklist.authoring import load_library
from tests.authoring.faults import MINIMAL, Edit, Fault


def hash_of(tmp_path, file, old, new):
    return load_library(Fault("", file, old, new, "").make(tmp_path)).content_hash


@pytest.fixture(scope="module")
def minimal():
    return load_library(MINIMAL).content_hash


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("sources.yaml", "sources:", "# relu\nsources:"),
        ("questionnaires/dpo.yaml", 'texte: "Oui"', "texte: Oui"),
        ("questionnaires/dpo.yaml", "minutes: 2\n", "minutes: 2 \n\n"),
        (
            "questionnaires/dpo.yaml",
            "titre_court: Délégué\nintroduction: Un délégué conseille le cabinet.\n",
            "introduction: Un délégué conseille le cabinet.\ntitre_court: Délégué\n",
        ),
        (
            "questionnaires/dpo.yaml",
            "titre_court: Délégué",
            "titre_court: De\u0301le\u0301gue\u0301",
        ),
        ("CHANGELOG.md", None, "# Journal\n"),
    ],
    ids=["a comment", "quotes", "blank lines", "the order of keys", "accents apart", "the journal"],
)
def test_what_no_reader_sees_does_not_change_it(minimal, tmp_path, file, old, new):
    assert hash_of(tmp_path, file, old, new) == minimal


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("questionnaires/dpo.yaml", "titre_court: Délégué", "titre_court: Un délégué"),
        ("library.yaml", "critique: 5", "critique: 6"),
        ("library.yaml", "[sauvegarde, dpo]", "[dpo, sauvegarde]"),
        ("facts.yaml", "2026-11-10", "2026-11-11"),
        ("templates/note.j2", None, "Bonjour"),
    ],
    ids=["a word", "a weight", "the order of themes", "a date", "a template"],
)
def test_what_a_reader_sees_changes_it(minimal, tmp_path, file, old, new):
    assert hash_of(tmp_path, file, old, new) != minimal


def test_it_is_short_enough_to_be_read_aloud(minimal):
    assert len(minimal) == 12
    assert int(minimal, 16) >= 0


def test_the_line_ends_of_a_checkout_do_not_change_it(tmp_path):
    root = Fault("", "templates/note.j2", None, "Bonjour\nMadame\n", "").make(tmp_path)
    before = load_library(root).content_hash
    Edit("templates/note.j2", None, "Bonjour\r\nMadame\r\n").apply(root)
    assert load_library(root).content_hash == before


def test_telling_the_story_of_versions_does_not_change_it(minimal, tmp_path):
    story = (
        'versions:\n  - version: "2026.11.1"\n    publie_le: 2026-11-20\n    changements: [Un.]\n'
    )
    assert hash_of(tmp_path, "versions.yaml", None, story) == minimal
