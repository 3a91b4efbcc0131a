"""Reading the law: sources, facts, and references with the date they were checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checklist.authoring import catalogue, ids
from checklist.authoring.ids import Index
from checklist.authoring.records import NEVER, Record, Shape
from checklist.freshness import Staleness, staleness_of
from checklist.model import Fact, LegalReference, Source, Verification

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from checklist.authoring.nodes import Text
    from checklist.authoring.problems import ProblemLog, Rule

NATURES = ("loi", "reglement", "referentiel", "recommandation", "decision", "guide")
STATEMENT_LIMIT = 420

SOURCES = Shape("sources.yaml", ("sources",))
FACTS = Shape("facts.yaml", ("faits",))
_SOURCE = Shape("une source", ("id", "nom", "titre", "url", "nature"))
_FACT = Shape(
    "un fait",
    ("id", "enonce", "references", "statut"),
    ("verifie_le", "attention", "ecarts"),
)
_REFERENCE = Shape("une référence", ("source",), ("article", "url"))
_ADDRESS = re.compile(r"https://[^\s/]+\.[^\s]+")
_DATED = frozenset({Verification.VERIFIED, Verification.SECONDARY})
_RULES: Mapping[Staleness | None, Rule] = {
    Staleness.EXPIRED: catalogue.VERIFICATION_EXPIRED,
    Staleness.AGING: catalogue.VERIFICATION_AGING,
}


@dataclass(slots=True)
class Evidence:
    """The sources and facts read so far. `as_of` None leaves ages unchecked.

    `gaps` are the corrections of the guide that facts say they make.
    """

    sources: Index[Source]
    facts: Index[Fact]
    as_of: date | None
    gaps: list[Text] = field(default_factory=list)

    @classmethod
    def empty(cls, log: ProblemLog, as_of: date | None) -> Evidence:
        """Before anything is read."""
        return cls(Index(ids.SOURCE, "la source", log), Index(ids.FACT, "le fait", log), as_of)

    def shown(self, words: Iterable[Text], place: str) -> tuple[Fact, ...]:
        """The facts that a doctor reads at that place: one in doubt is reported."""
        cited = tuple(words)
        for word in cited:
            fact = self.facts.items.get(word.value)
            if fact is not None and fact.verification is Verification.DOUBTFUL:
                blanks = {"place": place, "id": word.value}
                self.facts.log.add(word.position, catalogue.DOUBTFUL_SHOWN, **blanks)
        return self.facts.find_all(cited)


def read_sources(record: Record, evidence: Evidence) -> None:
    """Read sources.yaml."""
    for entry in record.records("sources", _SOURCE):
        word = entry.identifier("id", ids.SOURCE)
        source = Source(
            id="" if word is None else word.value,
            name=entry.text("nom"),
            title=entry.text("titre"),
            url=_address(entry),
            nature=entry.one_of("nature", NATURES),
        )
        evidence.sources.add(word, source)


def read_facts(record: Record, evidence: Evidence) -> None:
    """Read facts.yaml."""
    for entry in record.records("faits", _FACT):
        word = entry.identifier("id", ids.FACT)
        verification, verified_on = read_verification(entry, evidence.as_of)
        fact = Fact(
            id="" if word is None else word.value,
            statement=entry.text("enonce", STATEMENT_LIMIT),
            references=read_references(entry, evidence),
            verification=verification,
            verified_on=verified_on,
            caution=entry.optional_text("attention", STATEMENT_LIMIT),
            guide_gaps=_guide_gaps(entry, evidence),
        )
        evidence.facts.add(word, fact)


def _guide_gaps(entry: Record, evidence: Evidence) -> tuple[str, ...]:
    words = entry.words("ecarts")
    for word in words:
        entry.check_shape(word, ids.GUIDE_GAP)
    evidence.gaps += words
    return tuple(word.value for word in words)


def _address(record: Record) -> str:
    word = record.word("url")
    if word is None:
        return ""
    if not _ADDRESS.fullmatch(word.value):
        record.log.add(word.position, catalogue.NOT_HTTPS, value=word.value)
    return word.value


def read_references(record: Record, evidence: Evidence) -> tuple[LegalReference, ...]:
    """The references of a fact or of a decision row, each to a known source."""
    references = []
    for entry in record.records("references", _REFERENCE):
        source = evidence.sources.find(entry.word("source"))
        article, url = entry.optional_text("article"), _address(entry)
        if source is not None:
            references.append(LegalReference(source, article, url or source.url))
    return tuple(references)


def read_verification(record: Record, as_of: date | None) -> tuple[Verification, date | None]:
    """Status and date of a legal statement, and whether it is time to read its source again."""
    status = record.choice("statut", Verification, Verification.KNOWN)
    day, place, log = record.day("verifie_le"), record.place("verifie_le"), record.log
    if not record.has("statut"):
        return status, day
    if status in _DATED and day is None:
        log.add(record.place("statut"), catalogue.UNDATED_VERIFICATION, status=status.value)
    if status not in _DATED and day is not None:
        log.add(place, catalogue.DATED_WITHOUT_VERIFICATION, status=status.value)
    if as_of is not None and day is not None and day != NEVER:
        _check_age(record, status, day, as_of)
    return status, day


def check_not_future(record: Record, key: str, as_of: date | None) -> date:
    """A date that must already have come; `NEVER` when absent or wrong."""
    day = record.day(key) or NEVER
    if as_of is not None and day > as_of:
        record.log.add(record.place(key), catalogue.FUTURE_DATE, value=day)
    return day


def _check_age(record: Record, status: Verification, day: date, as_of: date) -> None:
    place = record.place("verifie_le")
    rule = catalogue.FUTURE_DATE if day > as_of else _RULES.get(staleness_of(status, day, as_of))
    if rule is not None:
        record.log.add(place, rule, value=day)
