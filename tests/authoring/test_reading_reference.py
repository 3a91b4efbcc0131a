"""Cards, glossary and the files of the lawyer, once read."""

import pytest

from checklist.authoring import inspect_content
from checklist.model import Library
from tests.authoring.faults import Edit, Fault
from tests.authoring.faulty_reference import (
    CARD,
    CORRECTIONS,
    GLOSSARY,
    PASSAGES,
    REVIEW_POINTS,
)

FILES = {
    "cards/secours.yaml": CARD + "origines: [Q-SAU-09]\n",
    "glossary.yaml": GLOSSARY + "    carte: secours\n",
    "traceability.yaml": PASSAGES,
    "corrections.yaml": CORRECTIONS,
    "review_points.yaml": REVIEW_POINTS,
}


@pytest.fixture(scope="module")
def inspection(tmp_path_factory):
    root = Fault("", "library.yaml", "version", "version", "").make(tmp_path_factory.mktemp("a"))
    for file, text in FILES.items():
        Edit(file, None, text).apply(root)
    return inspect_content(root)


@pytest.fixture(scope="module")
def library(inspection) -> Library:
    assert inspection.library is not None
    return inspection.library


def test_a_shelf_in_order_raises_nothing(inspection):
    assert inspection.problems == ()


def test_a_card_is_found_from_the_question_it_explains_and_from_no_other(library):
    assert [card.id for card in library.cards_of("sau_restauration")] == ["secours"]
    assert library.cards_of("dpo_designe") == ()


def test_a_card_keeps_its_parts_facts_and_origins(library):
    card = library.cards["secours"]
    assert card.parts[0].texts == ("Relisez une copie.",)
    assert [fact.id for fact in card.facts] == ["securite-donnees"]
    assert card.origins == ("Q-SAU-09",)


def test_a_term_points_at_its_card(library):
    assert [(term.term, term.card) for term in library.glossary] == [("DPO", "secours")]


def test_a_passage_of_the_guide_says_what_carries_it(library):
    assert library.passages[0].questions == ("sau_restauration",)
    assert library.passages[0].facts == library.passages[0].cards == ()


def test_a_correction_keeps_both_wordings(library):
    correction = library.corrections[0]
    assert (correction.guide, correction.retained) == (
        "Une copie suffit.",
        "Deux copies valent mieux.",
    )


def test_a_review_point_may_rest_on_a_doubtful_fact(library):
    assert [fact.id for fact in library.review_points[0].facts] == ["seuil-discute"]


def test_a_fact_that_only_a_review_point_cites_is_used(inspection, tmp_path):
    unused = Fault("", "actions/dpo.yaml", "seuil-discute, ", "", "").make(tmp_path)
    assert [p.rule.code for p in inspect_content(unused).problems] == ["W607"]
    Edit("review_points.yaml", None, REVIEW_POINTS).apply(unused)
    assert inspect_content(unused).problems == ()


def test_content_without_a_shelf_is_content_still(tmp_path):
    root = Fault("", "library.yaml", "version", "version", "").make(tmp_path)
    library = inspect_content(root).library
    assert library is not None
    assert (dict(library.cards), library.glossary, library.passages) == ({}, (), ())
