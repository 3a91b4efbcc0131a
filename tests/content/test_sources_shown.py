"""No statement of law reaches a doctor without its source: what is said, and what it rests on."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checklist.authoring import load_library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.model import Fact, Library

ROOT = Path(__file__).parents[2]

LAW = re.compile(
    r"\b(?:RGPD|CNIL|art\.|articles?|lois?|légale?s?|obligatoires?|interdite?s?|délais?"
    r"|\d+[  ](?:heures|jours|mois|ans))\b",
    re.IGNORECASE,
)
"""Words of who states a rule: a text that has one of them cites something."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(ROOT / "content")


def backed(library: Library) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    """Whatever says something of the law, by name, and the facts shown with it."""
    yield from ((question.id, question.facts) for question in library.questions.values())
    yield from ((action.id, action.facts) for action in library.actions.values())
    yield from ((activity.id, activity.facts) for activity in library.activities)
    yield from ((notice.id, notice.facts) for notice in library.notices)
    yield from ((term.id, term.facts) for term in library.glossary)
    yield from ((f"{c.id}/{p.title}", p.facts) for c in library.cards.values() for p in c.parts)
    yield "the sentence in place of the register", library.register_facts


def test_whatever_says_something_of_the_law_rests_on_a_fact(library: Library) -> None:
    assert [name for name, facts in backed(library) if not facts] == []


def test_every_fact_and_every_verdict_leads_to_a_text(library: Library) -> None:
    rows = [row for table in library.decisions for row in table.rows]
    stated = [*library.facts.values(), *rows]
    assert [each.id for each in stated if not each.references] == []
    references = [reference for each in stated for reference in each.references]
    assert [r.label for r in references if not r.url.startswith("https://")] == []


def test_every_scored_question_shows_an_article_its_link_and_the_day_it_was_read(
    library: Library,
) -> None:
    controls = [control for section in library.sections for control in section.controls]
    dated = {
        control.id
        for control in controls
        for fact in control.facts
        for reference in fact.references
        if fact.verified_on is not None and reference.article is not None
    }
    assert [control.id for control in controls if control.id not in dated] == []


def test_what_introduces_a_theme_or_closes_it_cites_what_it_states(library: Library) -> None:
    said = {
        section.id: f"{section.introduction} {section.not_applicable or ''}"
        for section in library.sections
        if not section.facts
    }
    assert {name: text for name, text in said.items() if LAW.search(text)} == {}


NUMBERS_OF_LAW = re.compile(
    r"\b(?:art\.|articles?|lois?|légale?s?|obligatoires?|interdite?s?"
    r"|\d+\s(?:heures|jours|mois|ans))\b",
    re.IGNORECASE,
)


def literals(source: str) -> Iterator[str]:
    """Strings of a module, docstrings left out."""
    tree = ast.parse(source)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from () if id(node) in docstrings else (node.value,)


def test_no_page_states_the_law_itself() -> None:
    """It says what the content says, which a lawyer can change."""
    said = {
        f"{path.relative_to(ROOT)}: {text}"
        for path in (ROOT / "pages").rglob("*.py")
        for text in literals(path.read_text(encoding="utf-8"))
        if NUMBERS_OF_LAW.search(text)
    }
    assert said == set()


def test_a_page_that_states_the_law_is_seen() -> None:
    said = literals('"""Docstring: 72 heures."""\nWORDS = "72 heures après"')
    assert [text for text in said if NUMBERS_OF_LAW.search(text)] == ["72 heures après"]
