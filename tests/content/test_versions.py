"""The story of the content: what was published still opens, and the journal names what it tells."""

import json
import re
from pathlib import Path

import pytest
import yaml

from checklist.authoring import inspect_content
from checklist.cli.publish import journal_line
from checklist.savefile import load

CONTENT = Path(__file__).parents[2] / "content"
FROZEN = Path(__file__).parent / "frozen"
PUBLISHED = sorted(path.stem for path in (CONTENT / "versions").glob("*.yaml"))


@pytest.fixture(scope="module")
def library():
    library = inspect_content(CONTENT).library
    assert library is not None
    return library


def top_entry():
    """The title and the lines of the most recent entry of the journal."""
    journal = (CONTENT / "CHANGELOG.md").read_text(encoding="utf-8")
    title, _, lines = journal.split("\n## ")[1].partition("\n")
    return title, lines


def test_the_journal_begins_with_this_version(library):
    title, _ = top_entry()
    assert title.split()[0] == library.version, f"begin content/CHANGELOG.md by {library.version}"


def test_the_journal_names_this_content_and_no_other(library):
    _, lines = top_entry()
    told = re.search(r"^Empreinte du contenu.*$", lines, re.MULTILINE)
    assert told is not None, f"write under the first title: {journal_line(library)}"
    assert told.group() == journal_line(library), f"write instead: {journal_line(library)}"


def test_a_save_file_is_kept_of_every_version_published():
    assert sorted(path.stem for path in FROZEN.glob("*.json")) == PUBLISHED


@pytest.mark.parametrize("version", PUBLISHED)
def test_a_save_file_of_any_version_opens_and_each_answer_left_aside_has_a_reason(library, version):
    data = (FROZEN / f"{version}.json").read_bytes()
    assert json.loads(data)["content_version"] == version
    loaded = load(data, library)
    reasons = {name: library.migrations.reason(name, o) for name, o in loaded.dropped.items()}
    assert [name for name, reason in reasons.items() if reason is None] == []
    assert len(loaded.answers.by_question) + len(loaded.dropped) == len(json.loads(data)["answers"])


@pytest.mark.parametrize("version", PUBLISHED)
def test_a_frozen_version_still_names_every_answer_of_its_save_file(version):
    frozen = yaml.safe_load((CONTENT / "versions" / f"{version}.yaml").read_text(encoding="utf-8"))
    offered = {question["id"]: question["options"] for question in frozen["questions"]}
    answers = json.loads((FROZEN / f"{version}.json").read_bytes())["answers"]
    assert answers == {name: options[0] for name, options in offered.items()}


def test_every_version_is_told_to_doctors(library):
    assert {*PUBLISHED, library.version} == {version.id for version in library.versions}
    assert all(version.changes for version in library.versions)


def test_who_comes_back_after_the_first_version_is_told_what_changed_since(library):
    since = library.changes_since("2026.11.1")
    assert [version.id for version in since] == [
        version.id for version in library.versions if version.id != "2026.11.1"
    ]
    assert library.changes_since(library.version) == ()
