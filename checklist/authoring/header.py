"""Reading library.yaml: version, scale, chapters, register, office, notices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist.authoring import catalogue, ids
from checklist.authoring.conditions import read_condition
from checklist.authoring.ids import Index
from checklist.authoring.records import Record, Shape
from checklist.conditions import AllOf
from checklist.model import Chapter, Criticality, Notice, Scale

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checklist.authoring.conditions import Scope
    from checklist.authoring.evidence import Evidence
    from checklist.authoring.nodes import Text
    from checklist.authoring.proofs import Claims
    from checklist.conditions import Condition
    from checklist.model import Fact, Library

NOTICE_LIMIT = 300

HEADER = Shape(
    "library.yaml",
    (
        "version",
        "publie_le",
        "titre",
        "licence",
        "relecteur",
        "bareme",
        "chapitres",
        "registre",
        "secretariat",
    ),
    ("avis",),
)
_WEIGHTS = Shape("les poids du barème", tuple(c.value for c in Criticality))
_SCALE = Shape(
    "le barème",
    (
        "poids",
        "complet",
        "partiel",
        "seuil_solide",
        "maintenant_jours",
        "bientot_mois",
        "plus_tard_mois",
    ),
)
_CHAPTER = Shape("un chapitre", ("id", "titre", "themes"), ("essentiel",))
_REGISTER = Shape("le registre", ("si", "sinon", "faits"))
_OFFICE = Shape("le secrétariat", ("si",))
_NOTICE = Shape("un avis", ("id", "si", "texte", "faits"))
UNREAD = AllOf(())
"""Neutral condition: stands for one that could not be read; never evaluated."""

_NO_SCALE = Scale(MappingProxyType(dict.fromkeys(Criticality, 1)), 2, 1, 80, 30, 3, 12)
"""Neutral scale: stands for one that could not be read."""

_CONTRADICTIONS = {
    "poids": "une question plus critique pèse moins qu’une autre",
    "partiel": "« partiel » vaut autant que « complet », ou plus",
    "bientot_mois": "« bientôt » vient après « plus tard »",
}
_VERSION = re.compile(r"20[0-9]{2}\.(?:0[1-9]|1[0-2])\.[1-9][0-9]?")


def read_version(record: Record) -> str:
    """Calendar version of the content: year, month, rank."""
    word = record.word("version")
    if word is None:
        return ""
    if not _VERSION.fullmatch(word.value):
        record.log.add(word.position, catalogue.BAD_VERSION, value=word.value)
    return word.value


def read_scale(record: Record) -> Scale:
    """How answers become points; weights and points may not contradict their names."""
    before = record.log.errors
    entry = record.record("bareme", _SCALE)
    if entry is None:
        return _NO_SCALE
    scale = Scale(
        weights=_weights(entry),
        met_points=entry.integer("complet", 1, 10),
        partly_met_points=entry.integer("partiel", 0, 10),
        solid_threshold=entry.integer("seuil_solide", 1, 100),
        now_days=entry.integer("maintenant_jours", 1, 92),
        soon_months=entry.integer("bientot_mois", 1, 12),
        later_months=entry.integer("plus_tard_mois", 1, 36),
    )
    if record.log.errors == before:
        _check_scale(entry, scale)
    return scale


def _weights(entry: Record) -> Mapping[Criticality, int]:
    weights = entry.record("poids", _WEIGHTS)
    if weights is None:
        return _NO_SCALE.weights
    return MappingProxyType({c: weights.integer(c.value, 1, 100) for c in Criticality})


def report_unused_weights(record: Record, library: Library) -> None:
    """Report weights printed with the score that no question carries."""
    scale = record.record("bareme", _SCALE)
    weights = None if scale is None else scale.record("poids", _WEIGHTS)
    if weights is None:
        return
    carried = {question.criticality for question in library.questions.values()}
    for criticality in Criticality:
        if criticality not in carried:
            place = weights.place(criticality.value)
            record.log.add(place, catalogue.UNUSED_WEIGHT, id=criticality.value)


def _check_scale(entry: Record, scale: Scale) -> None:
    critical, major, minor = (scale.weights[criticality] for criticality in Criticality)
    contradictions = {
        "poids": not critical >= major >= minor,
        "partiel": scale.partly_met_points >= scale.met_points,
        "bientot_mois": scale.soon_months >= scale.later_months,
    }
    for key, contradicts in contradictions.items():
        if contradicts:
            entry.log.add(entry.place(key), catalogue.BAD_SCALE, what=_CONTRADICTIONS[key])


@dataclass(frozen=True, slots=True)
class ChapterPlan:
    """A chapter and the sections it announces, in order."""

    chapter: Chapter
    sections: tuple[Text, ...]


def read_chapters(record: Record) -> tuple[ChapterPlan, ...]:
    """The chapters, in order; a section belongs to one only."""
    known = Index[ChapterPlan](ids.CHAPTER, "le chapitre", record.log)
    placed: set[str] = set()
    for entry in record.records("chapitres", _CHAPTER):
        word = entry.identifier("id", ids.CHAPTER)
        title, essential = entry.text("titre"), entry.flag("essentiel")
        chapter = Chapter("" if word is None else word.value, title, essential)
        sections = entry.words("themes")
        for section in sections:
            if section.value in placed:
                entry.log.add(section.position, catalogue.SECTION_TWICE, id=section.value)
        fresh = tuple(section for section in sections if section.value not in placed)
        placed.update(section.value for section in sections)
        known.add(word, ChapterPlan(chapter, fresh))
    return tuple(known.items.values())


def read_register(
    record: Record, scope: Scope, evidence: Evidence
) -> tuple[Condition | None, str, tuple[Fact, ...]]:
    """Who keeps a register here, the sentence for those who do not, and what it rests on."""
    entry = record.record("registre", _REGISTER)
    if entry is None:
        return None, "", ()
    otherwise = entry.text("sinon", NOTICE_LIMIT)
    facts = evidence.shown(entry.words("faits"), "le registre")
    return read_condition(entry, scope), otherwise, facts


def read_office(record: Record, scope: Scope) -> Condition | None:
    """Where somebody else than the doctor can act for the office."""
    entry = record.record("secretariat", _OFFICE)
    return None if entry is None else read_condition(entry, scope)


def read_notices(
    record: Record, scope: Scope, claims: Claims, evidence: Evidence
) -> tuple[Notice, ...]:
    """Sentences for practices of a certain profile."""
    known = Index[Notice](ids.NOTICE, "l’avis", record.log)
    for entry in record.records("avis", _NOTICE):
        word = entry.identifier("id", ids.NOTICE)
        condition, text = read_condition(entry, scope), entry.text("texte", NOTICE_LIMIT)
        if word is not None and condition is not None:
            what = f"l’avis « {word.value} »"
            claims.some_profile(entry.place("si"), what, "montré", condition)
            facts = evidence.shown(entry.words("faits"), what)
            known.add(word, Notice(word.value, condition, text, facts))
    return tuple(known.items.values())
