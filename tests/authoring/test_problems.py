"""Every mistake of an author is told once, with its place, its cause and the remedy."""

import re
from datetime import date

import pytest

from checklist.authoring import inspect_content, load_library
from checklist.authoring.catalogue import CATALOGUE
from checklist.authoring.typography import typography_faults
from checklist.errors import ContentError
from tests.authoring import (
    faulty_deadlines,
    faulty_files,
    faulty_history,
    faulty_meaning,
    faulty_reference,
    faulty_shapes,
    faulty_wording,
)
from tests.authoring.faults import MINIMAL, Edit, Fault

AS_OF = date(2026, 11, 24)
FAULTS = (
    *(faulty_files.FAULTS + faulty_shapes.FAULTS + faulty_meaning.FAULTS),
    *(faulty_wording.FAULTS + faulty_reference.FAULTS + faulty_history.FAULTS),
    *faulty_deadlines.FAULTS,
)

QUOTED_YAML = re.compile(r"«\u00a0.*?\u00a0»|\{\{.*?\}\}|\"[^\"]*\"|avant : et ».*")


def test_the_valid_content_raises_nothing():
    assert inspect_content(MINIMAL, AS_OF).problems == ()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.code} {fault.name}")
def test_each_mistake_is_told_alone_and_in_these_words(fault: Fault, tmp_path):
    problems = inspect_content(fault.make(tmp_path), AS_OF).problems
    assert [str(problem) for problem in problems] == [fault.message]


def test_every_code_of_the_catalogue_has_a_faulty_sample():
    assert sorted({fault.code for fault in FAULTS}) == sorted(CATALOGUE)


def test_codes_are_those_of_distinct_rules_sorted_by_family():
    assert all(code == rule.code for code, rule in CATALOGUE.items())
    assert len({(rule.cause, rule.remedy) for rule in CATALOGUE.values()}) == len(CATALOGUE)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_messages_follow_the_typography_they_ask_for(code: str):
    rule = CATALOGUE[code]
    words = [QUOTED_YAML.sub("…", text) for text in (rule.cause, rule.remedy)]
    assert [broken.code for text in words for broken, _ in typography_faults(text)] == []


def test_all_problems_of_all_files_are_told_at_once(tmp_path):
    root = faulty_shapes.FAULTS[0].make(tmp_path)
    Edit("facts.yaml", "verifie_le: 2026-11-10", "verifie_le: demain").apply(root)
    Edit("actions/dpo.yaml", "minutes: 60", "minutes: longtemps").apply(root)
    Edit("personas/martin.yaml", "nom: Dr Martin\n", "").apply(root)
    with pytest.raises(ContentError) as caught:
        load_library(root)
    places = [str(problem.position) for problem in caught.value.problems]
    assert places == [
        "actions/dpo.yaml:6:14",
        "facts.yaml:7:17",
        "personas/martin.yaml:1:1",
        "questionnaires/dpo.yaml:16:5",
    ]


def test_a_warning_does_not_keep_content_from_being_served(tmp_path):
    root = tmp_path / "content"
    fault = next(fault for fault in FAULTS if fault.code == "W607")
    inspection = inspect_content(fault.make(tmp_path), AS_OF)
    assert root.is_dir()
    assert inspection.library is not None
    assert inspection.errors == ()


def test_ages_are_not_judged_without_a_date(tmp_path):
    fault = next(fault for fault in FAULTS if fault.code == "E604")
    assert load_library(fault.make(tmp_path)).facts["securite-donnees"].verified_on is not None


def test_a_verification_is_fresh_for_twelve_months_to_the_day(tmp_path):
    fault = next(fault for fault in FAULTS if fault.code == "W605")
    root = fault.make(tmp_path)
    assert inspect_content(root, date(2026, 11, 23)).problems == ()


def test_a_folder_that_does_not_exist_is_told_file_by_file(tmp_path):
    problems = inspect_content(tmp_path / "nulle-part").problems
    assert [problem.rule.code for problem in problems] == ["E001"] * 4


def test_a_broken_file_does_not_make_others_look_wrong(tmp_path):
    fault = next(fault for fault in FAULTS if fault.code == "E005")
    problems = inspect_content(fault.make(tmp_path)).problems
    assert {problem.position.file for problem in problems} == {fault.file}
