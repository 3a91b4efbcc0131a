"""From a workspace to the items of its draft and back, and what two tabs owe each other."""

from dataclasses import asdict, replace
from datetime import UTC, datetime

import pytest

from checklist.answers import AnswerSet, Practice
from checklist.storage.ciphers import DraftKey
from checklist.storage.drafts import StoredItem
from checklist.storage.tokens import new_token
from checklist.versions import Migrations
from pages.shared.draft_items import (
    LINEAGE,
    PRACTICE,
    QUESTION,
    VERSION,
    Mark,
    Workspace,
    all_items,
    item_value,
    items_behind,
    practice_of,
    still_asked,
    stored_item,
    with_items,
)
from tests.builders import a_gate, a_library, a_section

NOW = datetime(2026, 11, 24, 14, 4, tzinfo=UTC)
THIS_TAB, OTHER_TAB = "00000001", "00000002"
KEY = DraftKey.of(new_token())


def a_workspace(*, answers=(), **changes):
    return Workspace(AnswerSet.of("2026.11.1", dict(answers)), THIS_TAB, **changes)


def an_item(name, value, *, revision=1, tab=OTHER_TAB):
    return StoredItem(name, value, revision, tab, int(NOW.timestamp()))


def a_choice(question, option, **more):
    return an_item(QUESTION + question, option, **more)


# --------------------------------------------------------------------------- Mark


@pytest.mark.parametrize("example", [None, "martin", "un_autre"])
def test_a_mark_is_read_as_it_was_written(example):
    mark = Mark(THIS_TAB, 12, example)
    assert Mark.parse(str(mark)) == mark


@pytest.mark.parametrize(
    "text", [None, "", "nonsense", "0000000g:1:", "00000001:-1:", "00000001:1:<b>", "1:1:", ":::"]
)
def test_a_mark_that_is_none_is_not_believed(text):
    assert Mark.parse(text) is None


def test_a_mark_of_a_revision_too_long_to_count_is_not_believed():
    assert Mark.parse(f"{THIS_TAB}:{'9' * 10}:") is None


# ---------------------------------------------------------- What other tabs wrote


def test_an_item_written_since_by_another_tab_is_behind():
    items = [a_choice("a", "oui", revision=3), a_choice("b", "oui", revision=4)]
    assert items_behind(Mark(THIS_TAB, 3, None), items) == {QUESTION + "b"}


def test_a_tab_is_never_behind_its_own_writes():
    items = [a_choice("a", "oui", revision=9, tab=THIS_TAB)]
    assert items_behind(Mark(THIS_TAB, 3, None), items) == set()


def test_a_new_page_is_behind_nothing():
    assert items_behind(None, [a_choice("a", "oui", revision=9)]) == set()


# ------------------------------------------------------------------ Taking items in


def test_a_stored_answer_is_taken_in_and_its_widget_painted():
    workspace = with_items(a_workspace(), [a_choice("a", "oui", revision=7)])
    assert workspace.answers.get("a") == "oui"
    assert workspace.repaint == {"a"}
    assert (workspace.revision, workspace.saved_at) == (7, NOW)


def test_an_answer_already_known_paints_nothing():
    workspace = with_items(a_workspace(answers={"a": "oui"}), [a_choice("a", "oui")])
    assert workspace.repaint == set()


def test_the_last_of_two_answers_wins():
    items = [a_choice("a", "oui", revision=1), a_choice("a", "non", revision=2)]
    assert with_items(a_workspace(), items).answers.get("a") == "non"


@pytest.mark.parametrize("value", [None, 3, ["oui"], {"option": "oui"}])
def test_an_answer_cleared_or_ill_typed_is_no_answer(value):
    workspace = with_items(a_workspace(answers={"a": "oui"}), [a_choice("a", value)])
    assert workspace.answers.get("a") is None
    assert workspace.repaint == {"a"}


def test_a_stored_identity_is_taken_in_and_painted():
    workspace = with_items(a_workspace(), [an_item(PRACTICE, {"doctor": "Dr Martin"})])
    assert workspace.practice == Practice(doctor="Dr Martin")
    assert workspace.repaint == {PRACTICE}


def test_the_version_and_the_lineage_of_a_draft_are_remembered():
    workspace = with_items(a_workspace(), [an_item(VERSION, "2025.1.1"), an_item(LINEAGE, "ab12")])
    assert (workspace.stored_version, workspace.lineage) == ("2025.1.1", "ab12")


TODAY = a_library(
    a_section("messagerie", a_gate("a", ("oui", "non"))),
    migrations=Migrations(
        questions={"ancienne": "a"},
        options={("a", "toujours"): "oui"},
        removed_questions={"fax": "Plus personne n’en a."},
    ),
)


@pytest.mark.parametrize("name", ["ancienne", "a"])
def test_an_answer_of_an_older_content_is_read_by_the_names_of_today(name):
    today = still_asked([a_choice(name, "toujours", revision=3)], TODAY)
    assert today == (a_choice("a", "oui", revision=3),)


def test_what_was_never_renamed_is_read_as_it_was_stored():
    items = (a_choice("a", "non"), a_choice("ancienne", None), an_item(VERSION, "2025.1.1"))
    assert still_asked(items, TODAY) == items


@pytest.mark.parametrize(("question", "option"), [("fax", "oui"), ("a", "peut_etre"), ("b", "oui")])
def test_an_answer_that_has_no_place_any_more_is_left_in_its_row(question, option):
    assert still_asked([a_choice(question, option)], TODAY) == ()


def test_an_item_of_a_later_version_of_the_tool_changes_no_answer():
    before = a_workspace(answers={"a": "oui"})
    after = with_items(before, [an_item("rubrique_future", {"x": 1}, revision=5)])
    assert after == replace(before, revision=5, saved_at=NOW)


@pytest.mark.parametrize("value", [None, "Dr Martin", ["Dr Martin"], 3])
def test_an_identity_that_is_no_identity_is_empty(value):
    assert practice_of(value).is_empty


def test_an_identity_keeps_only_known_fields_of_text():
    stored = {"doctor": "Dr Martin", "phone": 123, "unknown": "x"}
    assert practice_of(stored) == Practice(doctor="Dr Martin")


# ------------------------------------------------------------------- Writing items


def test_a_draft_written_whole_is_read_whole():
    practice = Practice(doctor="Dr Martin", rpps="10000000000")
    before = a_workspace(answers={"a": "oui", "b": "non"}, practice=practice, lineage="ab12")
    after = with_items(a_workspace(), all_items(before, ("a", "b", "c"), NOW))
    assert after.answers == before.answers
    assert after.practice == practice
    assert (after.stored_version, after.lineage) == ("2026.11.1", "ab12")


def test_a_draft_written_whole_clears_the_answers_it_does_not_hold():
    items = {item.name: item.value for item in all_items(a_workspace(), ("a",), NOW)}
    assert items[QUESTION + "a"] is None


def test_an_item_is_written_in_the_name_of_its_tab_at_its_time():
    item = stored_item(a_workspace(answers={"a": "oui"}), QUESTION + "a", NOW)
    assert item == StoredItem(QUESTION + "a", "oui", 0, THIS_TAB, int(NOW.timestamp()))


def test_the_identity_is_written_field_by_field():
    practice = Practice(doctor="Dr Martin")
    assert item_value(a_workspace(practice=practice), PRACTICE) == asdict(practice)


# ------------------------------------------------------------------------ Workspace


def test_the_mark_of_a_workspace_names_its_example():
    assert a_workspace(revision=4, example="martin").mark == Mark(THIS_TAB, 4, "martin")


@pytest.mark.parametrize(
    ("changes", "stored"),
    [({"key": KEY}, True), ({}, False), ({"key": KEY, "example": "martin"}, False)],
    ids=["a draft", "no cookie", "an example"],
)
def test_only_a_draft_with_a_key_is_stored(changes, stored):
    assert a_workspace(**changes).is_stored is stored


@pytest.mark.parametrize(
    "waiting",
    [
        {"repaint": frozenset({"a"})},
        {"overruled": frozenset({"a"})},
        {"unsaved": frozenset({QUESTION + "a"})},
        {"changed_elsewhere": frozenset({QUESTION + "a"})},
        {"erased_elsewhere": True},
    ],
    ids=lambda waiting: next(iter(waiting)),
)
def test_a_workspace_with_something_to_write_paint_or_tell_is_not_quiet(waiting):
    assert not a_workspace(**waiting).is_quiet


def test_a_workspace_with_nothing_waiting_is_quiet_and_not_suspended():
    assert a_workspace().is_quiet
    assert not a_workspace().is_suspended


def test_a_workspace_with_an_answer_to_write_is_suspended():
    assert a_workspace(unsaved=frozenset({QUESTION + "a"})).is_suspended
