"""The French that people read in the interface: no sign may begin a line on its own."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("pages", "web", "checklist")
ABOUT_SPACES = {"checklist/authoring/catalogue.py"}
"""It names the signs that lack their space."""

BREAKABLE = re.compile(r"[\w»\])}] [:;!?](?=\s|$)|« | »")


def breakable(source):
    """(line, text) of each literal where a line could be cut before a sign; docstrings left out."""
    tree = ast.parse(source)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in docstrings
        and BREAKABLE.search(node.value)
    ]


def sources():
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if name not in ABOUT_SPACES:
                yield name, path.read_text(encoding="utf-8")


def test_no_sign_can_be_left_alone_at_the_beginning_of_a_line():
    assert [(name, *fault) for name, text in sources() for fault in breakable(text)] == []


@pytest.mark.parametrize("text", ["Continuer : 3", "Prêt ?", "Lisez « ceci", "(30 min) : fin"])
def test_a_sign_after_a_plain_space_is_seen(text):
    assert breakable(f"words = {text!r}") != []
