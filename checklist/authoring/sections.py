"""Reading the profile and the themes: their questions, in the order they are asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checklist.authoring import catalogue, ids
from checklist.authoring.conditions import Asked, DecisionNames, Scope, read_condition
from checklist.authoring.questions import (
    HELP_LIMIT,
    Backing,
    QuestionRecord,
    index_questions,
    read_question,
)
from checklist.authoring.records import Shape
from checklist.model import Profile, Section

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checklist.authoring.ids import Index
    from checklist.authoring.problems import ProblemLog
    from checklist.authoring.proofs import Claims
    from checklist.authoring.records import Record
    from checklist.conditions import Condition
    from checklist.model import Chapter, Question

INTRODUCTION_LIMIT = 220
LONGEST_MINUTES = 60
MOST_EXPRESS = 20
"""Questions that fit in ten minutes, thirty seconds each."""

PROFILE = Shape("profile.yaml", ("titre", "introduction", "minutes", "questions"))
SECTION = Shape(
    "un questionnaire",
    ("section", "titre", "titre_court", "introduction", "minutes", "questions"),
    ("si", "sans_objet", "faits"),
)


@dataclass(frozen=True, slots=True)
class Known:
    """What the first pass learned: every question and table, and what questions rest on."""

    questions: Index[Asked]
    decisions: Index[DecisionNames]
    backing: Backing
    claims: Claims

    @property
    def profile_ids(self) -> frozenset[str]:
        """What any condition read after the profile may cite."""
        return frozenset(q.id for q in self.questions.items.values() if q.section is None)

    def scope(self, name: str) -> Scope:
        """What a place outside themes may cite: the whole profile, and decisions."""
        return Scope(name, self.questions, self.profile_ids, self.decisions)


@dataclass(frozen=True, slots=True)
class SectionRecord:
    """A theme whose identifiers are known but whose meaning is not read yet."""

    record: Record
    id: str
    questions: tuple[QuestionRecord, ...]


def index_section(record: Record, sections: Index[SectionRecord], questions: Index[Asked]) -> None:
    """First pass over one questionnaire."""
    word = record.identifier("section", ids.SECTION)
    name = "" if word is None else word.value
    found = SectionRecord(record, name, index_questions(record, name, questions))
    sections.add(word, found)


def read_profile(record: Record, questions: tuple[QuestionRecord, ...], known: Known) -> Profile:
    """Second pass over profile.yaml: each question may cite those above it."""
    base = Scope("le profil", known.questions, frozenset(), None)
    for question in questions:
        if question.is_control:
            record.log.add(
                question.record.place("type"), catalogue.SCORED_IN_PROFILE, id=question.id
            )
    return Profile(
        title=record.text("titre"),
        introduction=record.text("introduction", INTRODUCTION_LIMIT),
        minutes=record.integer("minutes", 1, LONGEST_MINUTES),
        questions=_read_in_order(questions, base, known, ()),
    )


def read_section(found: SectionRecord, chapter: Chapter, known: Known) -> Section:
    """Second pass over one questionnaire."""
    record, log = found.record, found.record.log
    scope = Scope(
        "ce thème", known.questions, known.profile_ids, known.decisions, found.id, is_theme=True
    )
    before = log.unreadable
    condition = read_condition(record, scope)
    what = f"le thème « {found.id} »"
    known.claims.some_profile(record.place("si"), what, "montré", condition)
    inner = replace(scope, is_theme=False)
    section = Section(
        id=found.id,
        title=record.text("titre"),
        short_title=record.text("titre_court"),
        chapter=chapter,
        introduction=record.text("introduction", INTRODUCTION_LIMIT),
        minutes=record.integer("minutes", 1, LONGEST_MINUTES),
        condition=condition,
        not_applicable=record.optional_text("sans_objet", HELP_LIMIT),
        facts=known.backing.evidence.shown(record.words("faits"), what),
        questions=_read_in_order(found.questions, inner, known, (condition,)),
    )
    if not section.controls:
        log.add(record.place("questions"), catalogue.NO_CONTROL, id=found.id)
    if log.unreadable == before:
        known.claims.explains_vanishing(section, record.place("sans_objet"))
    return section


def report_long_express(sections: Iterable[SectionRecord], log: ProblemLog) -> None:
    """Report each question of the express path beyond what ten minutes hold."""
    every = (question for section in sections for question in section.questions)
    express = [question for question in every if question.record.flag("express")]
    for count, question in enumerate(express[MOST_EXPRESS:], MOST_EXPRESS + 1):
        blanks = {"id": question.id, "count": count, "most": MOST_EXPRESS}
        log.add(question.record.place("express"), catalogue.EXPRESS_TOO_LONG, **blanks)


def _read_in_order(
    found: tuple[QuestionRecord, ...],
    scope: Scope,
    known: Known,
    outer: tuple[Condition | None, ...],
) -> tuple[Question, ...]:
    """Each question may cite what was asked before it."""
    questions = []
    for question in found:
        before = question.record.log.unreadable
        read = read_question(question, scope, known.backing)
        questions.append(read)
        if question.record.log.unreadable == before:
            place = question.record.place("si")
            what = f"la question « {read.id} »"
            known.claims.some_profile(place, what, "posée", *outer, read.condition)
        scope = replace(scope, visible=scope.visible | {read.id})
    return tuple(questions)
