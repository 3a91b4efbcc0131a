"""The files beside the questions, spoilt in any way: problems in French, never a traceback."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checklist.authoring import inspect_content
from tests.authoring.faults import MINIMAL
from tests.authoring.faulty_history import FROZEN_FAX, OLD, VERSIONS
from tests.authoring.faulty_reference import (
    CARD,
    CORRECTIONS,
    GLOSSARY,
    PASSAGES,
    REVIEW_POINTS,
)

FILES = {
    "cards/secours.yaml": CARD,
    "glossary.yaml": GLOSSARY,
    "traceability.yaml": PASSAGES,
    "corrections.yaml": CORRECTIONS,
    "review_points.yaml": REVIEW_POINTS,
    "versions.yaml": VERSIONS,
    OLD: FROZEN_FAX.replace("[reussi, ", "[reussi, essaye, "),
    "migrations.yaml": (
        "renommes:\n  - {question: sau_restauration, option: essaye, devient: en_partie}\n"
        "retires:\n  - {question: mss_fax, raison: Plus personne n’en a.}\n"
    ),
}
SIGNS = st.sampled_from([*"\n \"'&*!|>:#-,[]{}\x00é", ": ", "\n  ", "---", "[]", "2026"])


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("whole") / "content"
    shutil.copytree(MINIMAL, root)
    for file, text in FILES.items():
        (root / file).parent.mkdir(exist_ok=True)
        (root / file).write_text(text, encoding="utf-8")
    return root


def problems_with(root: Path, file: str, text: str):
    (root / file).write_text(text, encoding="utf-8")
    try:
        return inspect_content(root)
    finally:
        (root / file).write_text(FILES[file], encoding="utf-8")


def test_the_files_to_spoil_are_sound(whole):
    assert inspect_content(whole).problems == ()


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.data())
def test_a_spoilt_file_is_told_in_problems(whole, file, data):
    text = FILES[file]
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = start + data.draw(st.integers(0, 12))
        text = text[:start] + data.draw(SIGNS) + text[end:]
    inspection = problems_with(whole, file, text)
    assert inspection.library is not None or inspection.errors
    assert all(problem.position.line >= 1 and problem.remedy for problem in inspection.problems)


@pytest.mark.parametrize("value", ["[]", "''", "a", "{a: b}", "[{a: b}]"])
@pytest.mark.parametrize("file", sorted(FILES))
def test_a_value_of_another_kind_is_told_wherever_it_stands(whole, file, value):
    for key in (line.split(":")[0] for line in FILES[file].split("\n") if line[:1].isalpha()):
        assert problems_with(whole, file, f"{key}: {value}\n").errors, key
