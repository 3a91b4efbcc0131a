"""What the guide says, taken up or corrected, and what a doctor may read of it."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checklist.authoring import load_library
from checklist.model import Fact, Library, Verification

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
PASSAGES = tuple(f"G{rank:02}" for rank in range(1, 69))
CORRECTIONS = tuple(f"E{rank:02}" for rank in range(1, 42))

FOR_THE_LAWYER = frozenset({"facts", "sources", "passages", "corrections", "review_points"})
"""Fields of a library no doctor reads; a fact reaches them through what cites it."""

LAWYER_FILES = frozenset({"corrections.yaml", "traceability.yaml", "review_points.yaml"})
EDITOR_FILES = frozenset({"CHANGELOG.md", "FORMAT.md"})

WRONG_IN_THE_GUIDE: Mapping[str, str] = {
    "E01": r"SAN-2019-01[45]",
    "E02": r"médecins\W+condamnés",
    "E03": r"à renouveler régulièrement",
    "E04": r"après 30 ?min(utes)? d'inactivité",
    "E06": r"supprimer des données vous concernant",
    "E07": r"vous opposer ou limiter",
    "E09": r"après avoir reçu votre consentement",
    "E10": r"agréé ou certifié",
    "E14": r"aucun document médical n'est communicable",
    "E15": r"si vous estimez que vous traitez",
    "E18": r"seul un registre",
    "E22": r"encore la possibilité d'adopter",
    "E26": r"données (relatives à la prise )?de rendez-vous\W+peuvent être supprimées",
    "E27": r"code acte, NIR",
    "E28": r"utiliser l'ordonnance scannée|espace DMP",
    "E29": r"5 traits obligatoires",
    "E30": r"vous devez informer préalablement",
    "E32": r"pas recommandé de transmettre une ordonnance",
    "E33": r"déconseillé de conserver",
    "E39": r"données personnelles sur le territoire de l'union",
    "E41": r"vous pouvez rectifier une information",
}
"""Wordings of the guide that are out of date or inexact, by the correction that says so."""

WRONG_ELSEWHERE: Mapping[str, str] = {
    r"supprimer vos données": "Vous pouvez supprimer vos données sur demande.",
    r"hébergeurs? agréés?|agréée?s? HDS": "Choisissez un hébergeur agréé, donc agréé HDS.",
    r"20 ans obligatoires": "Gardez les dossiers 20 ans obligatoires.",
    r"(?<!jamais une )durée légale": "C'est la durée légale de conservation.",
    r"réputée? autorisée? sauf opposition": "L'accès est réputé autorisé sauf opposition.",
    r"premier motif de sanction": "C'est le premier motif de sanction de la CNIL.",
    r"l'accord du patient suffit": "Pour un mail ordinaire, l'accord du patient suffit.",
}
"""The same mistakes in other words, each with a sentence that must be caught."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(CONTENT)


def facts_within(value: object) -> Iterator[Fact]:
    """Every fact reached from what a doctor reads, however deep."""
    if isinstance(value, Fact):
        yield value
    elif is_dataclass(value):
        hidden = FOR_THE_LAWYER if isinstance(value, Library) else frozenset()
        for entry in fields(value):
            if entry.name not in hidden:
                yield from facts_within(getattr(value, entry.name))
    elif isinstance(value, (tuple, list, frozenset)):
        for item in value:
            yield from facts_within(item)
    elif hasattr(value, "values"):
        yield from facts_within(tuple(value.values()))


def shown_facts(library: Library) -> frozenset[str]:
    return frozenset(fact.id for fact in facts_within(library))


def doubtful_facts(library: Library) -> frozenset[str]:
    known = library.facts.values()
    return frozenset(f.id for f in known if f.verification is Verification.DOUBTFUL)


def plain(text: str) -> str:
    """Typewriter apostrophes and spaces: patterns stay readable."""
    return re.sub(r"\s+", " ", text.replace("’", "'"))


def without_denounced(text: str) -> str:
    """The text less the quotations it calls inexact: they warn, they do not state."""
    return re.sub(r"« [^«»]* » : inexact", "", text)


def read_by_doctors() -> dict[str, str]:
    """Every text of the content and of the pages, but what only the lawyer or an editor opens."""
    hidden = LAWYER_FILES | EDITOR_FILES
    found = [*CONTENT.rglob("*.yaml"), *CONTENT.rglob("*.j2"), *CONTENT.rglob("*.md")]
    found += [*(ROOT / "pages").rglob("*.py"), *(ROOT / "checklist" / "documents").rglob("*.py")]
    kept = [path for path in found if path.name not in hidden]
    texts = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in kept}
    return {place: without_denounced(plain(text)) for place, text in texts.items()}


def places_of(pattern: str) -> list[str]:
    wrong = re.compile(pattern, re.IGNORECASE)
    return [place for place, text in read_by_doctors().items() if wrong.search(text)]


def test_the_sixty_eight_passages_of_the_guide_are_there(library):
    assert tuple(passage.id for passage in library.passages) == PASSAGES


def test_every_passage_is_carried_by_something(library):
    bare = [p.id for p in library.passages if not (p.questions or p.facts or p.cards)]
    assert bare == []


def test_no_passage_rests_on_a_doubtful_fact_alone(library):
    doubtful = doubtful_facts(library)
    alone = [
        passage.id
        for passage in library.passages
        if not (passage.questions or passage.cards or {f.id for f in passage.facts} - doubtful)
    ]
    assert alone == []


def test_the_forty_one_corrections_are_there(library):
    assert tuple(correction.id for correction in library.corrections) == CORRECTIONS


def test_every_correction_reaches_the_doctor_by_a_question_or_a_card(library):
    assert [c.id for c in library.corrections if not (c.questions or c.cards)] == []


def test_corrections_and_facts_name_each_other(library):
    from_facts = {(gap, fact.id) for fact in library.facts.values() for gap in fact.guide_gaps}
    from_corrections = {(c.id, fact.id) for c in library.corrections for fact in c.facts}
    assert from_facts == from_corrections


def test_every_statement_not_in_doubt_is_shown_to_doctors(library):
    certain = library.facts.keys() - doubtful_facts(library)
    assert sorted(certain - shown_facts(library)) == []


def test_no_doubtful_statement_is_within_reach_of_a_doctor(library):
    assert sorted(doubtful_facts(library) & shown_facts(library)) == []


def test_a_verdict_no_text_settles_says_so_first(library):
    rows = [row for table in library.decisions for row in table.rows]
    doubtful = [row for row in rows if row.verification is Verification.DOUBTFUL]
    assert [row.id for row in doubtful if not row.message.startswith("À vérifier")] == []


def test_every_doubtful_statement_is_put_to_the_lawyer(library):
    asked = {fact.id for point in library.review_points for fact in point.facts}
    assert sorted(doubtful_facts(library) - asked) == []


@pytest.mark.parametrize(("correction", "pattern"), WRONG_IN_THE_GUIDE.items())
def test_what_the_guide_says_wrong_is_recognised(library, correction, pattern):
    said = {c.id: plain(c.guide) for c in library.corrections}
    assert re.search(pattern, said[correction], re.IGNORECASE)


@pytest.mark.parametrize(("correction", "pattern"), WRONG_IN_THE_GUIDE.items())
def test_no_doctor_reads_what_the_guide_says_wrong(correction, pattern):
    assert places_of(pattern) == [], correction


def test_only_a_quotation_called_inexact_is_no_statement():
    assert without_denounced("« agréé HDS » : inexact. Oui.") == ". Oui."
    assert without_denounced("« agréé HDS » : exact.") == "« agréé HDS » : exact."


@pytest.mark.parametrize(("pattern", "sentence"), WRONG_ELSEWHERE.items())
def test_a_mistake_in_other_words_is_recognised(pattern, sentence):
    assert re.search(pattern, plain(sentence), re.IGNORECASE)


@pytest.mark.parametrize("pattern", WRONG_ELSEWHERE)
def test_no_doctor_reads_a_mistake_in_other_words(pattern):
    assert places_of(pattern) == []
