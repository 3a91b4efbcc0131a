"""Whatever is written in a file, its author gets problems in French, never a traceback."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checklist.authoring import inspect_content, load_library, nodes
from checklist.authoring.nodes import read_nodes
from checklist.authoring.problems import ProblemLog
from checklist.authoring.syntax import LINE_BREAK
from checklist.errors import ContentError
from checklist.model import Library
from tests.authoring import faulty_files
from tests.authoring.faults import MINIMAL, Fault

CONTENT = Path(__file__).parents[2] / "content"
SIGNS = st.sampled_from([*"\t\n\r \"'&*!|>%@`:#-?,[]{}\\\x00\x07«»é", ": ", "\n  ", "---", "non"])


@st.composite
def spoilt(draw: st.DrawFn, folder: Path) -> tuple[str, bytes]:
    """A file of a folder after a few cuts, insertions and swaps of bytes."""
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml"))
    file = draw(st.sampled_from(files))
    body = (folder / file).read_bytes()
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(body)))
        end = min(len(body), start + draw(st.integers(0, 12)))
        insert = draw(st.one_of(st.binary(max_size=3), SIGNS.map(str.encode)))
        body = body[:start] + insert + body[end:]
    return file, body


def outcome(root: Path) -> Library | ContentError:
    try:
        return load_library(root)
    except ContentError as error:
        return error


@pytest.fixture(scope="module")
def minimal(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("spoilt") / "content"
    shutil.copytree(MINIMAL, root)
    return root


@settings(max_examples=150, deadline=None)
@given(spoilt(MINIMAL))
def test_a_spoilt_file_is_told_in_problems(minimal: Path, sample: tuple[str, bytes]):
    file, body = sample
    intact = (MINIMAL / file).read_bytes()
    (minimal / file).write_bytes(body)
    try:
        result = outcome(minimal)
    finally:
        (minimal / file).write_bytes(intact)
    if isinstance(result, ContentError):
        assert result.problems
        assert all(problem.position.line >= 1 and problem.remedy for problem in result.problems)
    else:
        assert result.questions


@settings(max_examples=300, deadline=None)
@given(spoilt(CONTENT))
def test_a_spoilt_file_of_the_real_content_reads_or_is_told(sample: tuple[str, bytes]):
    file, body = sample
    log = ProblemLog()
    text = body.decode("utf-8", errors="ignore")
    node = read_nodes(text, file, log)
    assert node is not None or log.found
    assert all(problem.position.line <= len(LINE_BREAK.split(text)) for problem in log.found)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all_reads_or_is_told(text: str):
    log = ProblemLog()
    text = text.encode("utf-8", errors="ignore").decode()
    assert read_nodes(text, "x.yaml", log) is not None or log.found


@pytest.mark.parametrize("value", ["[]", "''", "a", "{a: b}", "[{a: b}]"])
@pytest.mark.parametrize(
    "file", sorted(p.relative_to(MINIMAL).as_posix() for p in MINIMAL.rglob("*.yaml"))
)
def test_a_value_of_another_kind_is_told_wherever_it_stands(file: str, value: str, minimal: Path):
    """Each key of each file in turn stands alone with a value it does not expect."""
    intact = (MINIMAL / file).read_text(encoding="utf-8")
    for key in (line.split(":")[0] for line in intact.split("\n") if line[:1].isalpha()):
        (minimal / file).write_text(f"{key}: {value}\n", encoding="utf-8")
        try:
            errors = inspect_content(minimal).errors
        finally:
            (minimal / file).write_text(intact, encoding="utf-8")
        assert errors, key


@pytest.mark.parametrize("fault", faulty_files.FAULTS, ids=lambda fault: fault.name)
def test_the_messages_are_the_same_without_the_fast_parser(fault: Fault, tmp_path, monkeypatch):
    monkeypatch.setattr(nodes, "_LOADER", yaml.SafeLoader)
    problems = inspect_content(fault.make(tmp_path), date(2026, 11, 24)).problems
    assert [str(problem) for problem in problems] == [fault.message]
