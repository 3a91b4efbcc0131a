"""From a folder of YAML to a checked `Library`, or to every problem at once.

Two passes: the first learns every identifier, the second reads the meaning, so that a condition
that cites too late, elsewhere or nothing at all is told in those words. Then the whole is proved.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist.authoring import catalogue, header, ids
from checklist.authoring.cast import PERSONA, read_persona
from checklist.authoring.deadlines import read_deadlines
from checklist.authoring.evidence import (
    FACTS,
    SOURCES,
    Evidence,
    check_not_future,
    read_facts,
    read_sources,
)
from checklist.authoring.files import ContentFiles, check_file_name
from checklist.authoring.history import Current, check_unchanged, read_history
from checklist.authoring.ids import Index, report_unused
from checklist.authoring.problems import Problem, ProblemLog, did_you_mean
from checklist.authoring.proofs import Claims, prove
from checklist.authoring.questions import ACTIONS, Backing, index_questions, read_actions
from checklist.authoring.reachability import World
from checklist.authoring.sections import (
    PROFILE,
    SECTION,
    Known,
    SectionRecord,
    index_section,
    read_profile,
    read_section,
    report_long_express,
)
from checklist.authoring.shelf import read_shelf
from checklist.authoring.tables import ACTIVITY, TABLE, index_table, read_activity, read_table
from checklist.errors import ContentError
from checklist.model import Chapter, Library, Profile

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from checklist.authoring.header import ChapterPlan
    from checklist.authoring.records import Record
    from checklist.model import Activity, DecisionTable, Section
    from checklist.personas import Persona


@dataclass(frozen=True, slots=True)
class Inspection:
    """The outcome of reading a folder: `library` is None when any problem is an error."""

    library: Library | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the content from being served."""
        return tuple(problem for problem in self.problems if problem.rule.is_error)


def load_library(path: Path, as_of: date | None = None) -> Library:
    """The library written in a folder, deeply immutable.

    `as_of` is the day against which dates are judged (not yet come, verified too long ago); None
    judges none, so that a served library never stops a restart by growing old.

    Raises:
        ContentError: with every error found; warnings do not keep content from being served.
    """
    inspection = inspect_content(path, as_of)
    if inspection.library is None:
        raise ContentError(inspection.errors)
    return inspection.library


def inspect_content(path: Path, as_of: date | None = None) -> Inspection:
    """Read a folder and tell everything wrong in it, warnings included. Never raises."""
    log = ProblemLog()
    library = _Reading(ContentFiles(path, log), log, as_of).run()
    problems = log.in_order()
    return Inspection(None if any(p.rule.is_error for p in problems) else library, problems)


_NO_PROFILE = Profile("", "", 1, ())
_NO_CHAPTER = Chapter("", "", essential=False)
"""Neutral parts: stand for what could not be read, so that the rest still is."""


class _Reading:
    """One reading of one folder."""

    def __init__(self, files: ContentFiles, log: ProblemLog, as_of: date | None) -> None:
        self.files = files
        self.log = log
        self.as_of = as_of
        self.known = Known(
            Index(ids.QUESTION, "la question", log),
            Index(ids.DECISION, "la décision", log),
            Backing(
                Index(ids.ACTION, "l’action", log),
                Evidence.empty(log, as_of),
                Index(ids.ORIGIN, "l’origine", log),
            ),
            Claims(),
        )
        self.sections: Index[SectionRecord] = Index(ids.SECTION, "le thème", log)
        self.activities: Index[Activity] = Index(ids.ACTIVITY, "la fiche", log)
        self.personas: Index[Persona] = Index(ids.PERSONA, "le persona", log)

    def run(self) -> Library | None:
        """Read everything that can be; the library is whole only when the log has no error."""
        self.files.report_stray()
        self._read_evidence()
        head = self.files.read("library.yaml", header.HEADER)
        profile = self._read_profile()
        tables = self._read_tables()
        plans = () if head is None else header.read_chapters(head)
        chapters = tuple(plan.chapter for plan in plans)
        sections = self._read_sections(plans)
        for record in self.files.read_all("activities", ACTIVITY):
            check_file_name(record, "fiche")
            read_activity(record, self.known, self.activities)
        self.shelf = read_shelf(self.files, self.known)
        return None if head is None else self._assemble(head, chapters, profile, sections, tables)

    def _read_evidence(self) -> None:
        evidence = self.known.backing.evidence
        sources = self.files.read("sources.yaml", SOURCES)
        if sources is not None:
            read_sources(sources, evidence)
        evidence.sources.is_whole = sources is not None
        facts = self.files.read("facts.yaml", FACTS)
        if facts is not None:
            read_facts(facts, evidence)
        evidence.facts.is_whole = facts is not None
        for record in self.files.read_all("actions", ACTIONS):
            read_actions(record, self.known.backing.actions, evidence)
        self.known.backing.actions.is_whole = not self.files.any_broken("actions")

    def _read_profile(self) -> Profile:
        """The profile, once the questions of every theme are known."""
        record = self.files.read("profile.yaml", PROFILE)
        found = () if record is None else index_questions(record, None, self.known.questions)
        for questionnaire in self.files.read_all("questionnaires", SECTION):
            check_file_name(questionnaire, "section")
            index_section(questionnaire, self.sections, self.known.questions)
        self.sections.is_whole = not self.files.any_broken("questionnaires")
        self.known.questions.is_whole = record is not None and self.sections.is_whole
        return _NO_PROFILE if record is None else read_profile(record, found, self.known)

    def _read_tables(self) -> tuple[DecisionTable, ...]:
        records = tuple(self.files.read_all("decisions", TABLE))
        for record in records:
            check_file_name(record, "decision")
            index_table(record, self.known.decisions)
        self.known.decisions.is_whole = not self.files.any_broken("decisions")
        return tuple(read_table(record, self.known) for record in records)

    def _read_sections(self, plans: tuple[ChapterPlan, ...]) -> tuple[Section, ...]:
        """The sections in the order of the chapters; strays are read too, for their problems."""
        planned = [(word, plan.chapter) for plan in plans for word in plan.sections]
        sections = []
        for word, chapter in planned:
            if word.value in self.sections.items:
                found = self.sections.items[word.value]
                sections.append(read_section(found, chapter, self.known))
            elif self.sections.is_whole:
                hint = did_you_mean(word.value, self.sections.items)
                self.log.add(word.position, catalogue.MISSING_SECTION, id=word.value, hint=hint)
        self._read_strays({word.value for word, _ in planned}, announced=bool(plans))
        return tuple(sections)

    def _read_strays(self, placed: set[str], *, announced: bool) -> None:
        """Sections of no chapter: reported, unless the chapters themselves could not be read."""
        for name, found in self.sections.items.items():
            if name not in placed:
                if announced:
                    self.log.add(self.sections.places[name], catalogue.NOT_IN_CHAPTER, id=name)
                read_section(found, _NO_CHAPTER, self.known)

    def _read_personas(self, version: str) -> None:
        for record in self.files.read_all("personas", PERSONA):
            check_file_name(record, "persona")
            persona = read_persona(record, version, self.known.questions)
            self.personas.add(record.word("persona"), persona)

    def _assemble(
        self,
        head: Record,
        chapters: tuple[Chapter, ...],
        profile: Profile,
        sections: tuple[Section, ...],
        tables: tuple[DecisionTable, ...],
    ) -> Library:
        known, evidence = self.known, self.known.backing.evidence
        scope = known.scope("library.yaml")
        version = header.read_version(head)
        published_on = check_not_future(head, "publie_le", self.as_of)
        now = Current(version, published_on, head.place("version"))
        history = read_history(self.files, known.questions, now)
        self._read_personas(version)
        condition, otherwise, register_facts = header.read_register(head, scope, evidence)
        library = Library(
            version=version,
            published_on=published_on,
            title=head.text("titre"),
            licence=head.text("licence"),
            reviewer=head.text("relecteur"),
            scale=header.read_scale(head),
            chapters=chapters,
            profile=profile,
            sections=sections,
            decisions=tables,
            activities=tuple(self.activities.items.values()),
            register_condition=condition or header.UNREAD,
            register_otherwise=otherwise,
            register_facts=register_facts,
            office_condition=header.read_office(head, scope) or header.UNREAD,
            notices=header.read_notices(head, scope, known.claims, evidence),
            facts=MappingProxyType(evidence.facts.items),
            sources=MappingProxyType(evidence.sources.items),
            actions=MappingProxyType(known.backing.actions.items),
            personas=MappingProxyType(self.personas.items),
            cards=self.shelf.cards,
            glossary=self.shelf.glossary,
            passages=self.shelf.passages,
            corrections=self.shelf.corrections,
            review_points=self.shelf.review_points,
            deadlines=read_deadlines(self.files, evidence),
            versions=history.versions,
            migrations=history.migrations,
            content_hash=self.files.content_hash(),
        )
        self._judge(head, library)
        if not self.files.broken:
            check_unchanged(history, version, library.content_hash, self.log)
        return library

    def _judge(self, head: Record, library: Library) -> None:
        """What only the whole shows, as far as the parts it rests on could be read."""
        tables_end_well = not self.log.has(catalogue.DEFAULT_NOT_LAST)
        if tables_end_well and not self.log.unreadable_in("profile.yaml", "decisions/"):
            prove(self.known.claims, World.of(library), self.log)
        if self.files.broken or self.log.has(catalogue.MISSING_SECTION):
            return
        self._report_unused()
        if not self.log.has(catalogue.NOT_IN_CHAPTER):
            header.report_unused_weights(head, library)
            asked = (self.sections.items[section.id] for section in library.sections)
            report_long_express(asked, self.log)

    def _report_unused(self) -> None:
        backing = self.known.backing
        report_unused(backing.actions, catalogue.UNUSED_ACTION)
        report_unused(backing.evidence.facts, catalogue.UNUSED_FACT)
        report_unused(backing.evidence.sources, catalogue.UNUSED_SOURCE)
