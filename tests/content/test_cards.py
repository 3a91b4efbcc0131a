"""Cards, glossary and review points: what they rest on, and who may read it."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checklist.authoring import load_library
from checklist.model import Verification

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.model import Fact, Library
    from checklist.reference import Card

CONTENT = Path(__file__).parents[2] / "content"
WORDS_OF_A_SCREEN = 240
"""What is read in about a minute, on one screen of a computer."""
ABBREVIATION = re.compile(r"\b[A-Z]{2,}\b")
KNOWN_TO_DOCTORS = {
    "CPAM",
    "CPTS",
    "CV",
    "EHPAD",
    "PACS",
    "QR",
    "RDV",
    "SCM",
    "SCP",
    "SEL",
    "SISA",
    "SMS",
    "UE",
    "USB",
}
"""Abbreviations of everyday life and of the profession, that need no explanation."""
EXPECTED_TOPICS = {
    "contenu_dossier",
    "sanctions",
    "secretaire_ordonnances",
    "hospitalisation_urgente",
    "pharmacie",
    "these_recherche",
    "veille",
}


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(CONTENT)


def words(card: Card) -> Iterator[str]:
    yield from card.summary.split()
    for part in card.parts:
        yield from chain(part.title.split(), *(text.split() for text in part.texts))


def asked(library: Library) -> Iterator[str]:
    for section in (library.profile, *library.sections):
        for question in section.questions:
            yield from (question.text, question.help, *(o.text for o in question.options))


def read_by_doctors(library: Library) -> Iterator[tuple[str, Fact]]:
    for card in library.cards.values():
        yield from ((f"carte {card.id}", fact) for fact in card.facts)
    for entry in library.glossary:
        yield from ((f"terme {entry.id}", fact) for fact in entry.facts)


def test_the_promised_cards_exist(library: Library) -> None:
    assert set(library.cards) >= EXPECTED_TOPICS


def test_each_part_of_a_card_says_where_it_comes_from(library: Library) -> None:
    parts = [(c.id, part) for c in library.cards.values() for part in c.parts]
    assert [(card, part.title) for card, part in parts if not part.facts] == []


def test_each_fact_of_a_card_has_a_date_or_is_said_to_be_confirmed(library: Library) -> None:
    for card in library.cards.values():
        for fact in card.facts:
            known = fact.verification is Verification.KNOWN
            assert known == (fact.verified_on is None), (card.id, fact.id)


def test_nothing_doubtful_is_told_to_a_doctor(library: Library) -> None:
    told = read_by_doctors(library)
    assert [(w, f.id) for w, f in told if f.verification is Verification.DOUBTFUL] == []


def test_each_doubtful_fact_is_put_before_the_lawyer(library: Library) -> None:
    raised = {fact.id for point in library.review_points for fact in point.facts}
    doubtful = {
        fact.id for fact in library.facts.values() if fact.verification is Verification.DOUBTFUL
    }
    assert doubtful
    assert doubtful <= raised


def test_a_card_is_read_in_a_minute(library: Library) -> None:
    lengths = {card.id: len(list(words(card))) for card in library.cards.values()}
    assert {i: n for i, n in lengths.items() if n > WORDS_OF_A_SCREEN} == {}


def test_the_glossary_is_in_alphabetical_order(library: Library) -> None:
    terms = [
        unicodedata.normalize("NFD", e.term).encode("ascii", "ignore").lower()
        for e in library.glossary
    ]
    assert terms == sorted(terms)


def test_each_term_leads_to_a_card_that_tells_more(library: Library) -> None:
    assert [e.id for e in library.glossary if e.card not in library.cards] == []


def test_each_scored_question_leads_to_a_card(library: Library) -> None:
    scored = [control.id for section in library.sections for control in section.controls]
    assert [i for i in scored if not library.cards_of(i)] == []


def test_each_card_is_reached_from_a_question(library: Library) -> None:
    assert [card.id for card in library.cards.values() if not card.questions] == []


def test_each_abbreviation_met_is_explained_or_known_to_a_doctor(library: Library) -> None:
    entries = (f"{e.term} {e.meaning} {e.explanation}" for e in library.glossary)
    explained = set(ABBREVIATION.findall(" ".join(entries)))
    met = set(ABBREVIATION.findall(" ".join(asked(library))))
    assert met - explained - KNOWN_TO_DOCTORS == set()
