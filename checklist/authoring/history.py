"""Reading the story of the content: its versions, their frozen ids, and the migrations.

versions.yaml is written by hand, versions/*.yaml by `python -m checklist publish`: the ids that
save files of a published version may hold. None may vanish without a word in migrations.yaml.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist.authoring import catalogue, ids
from checklist.authoring.files import check_file_name
from checklist.authoring.header import read_version
from checklist.authoring.ids import Index, report_unknown
from checklist.authoring.records import NEVER, Shape
from checklist.model import UNKNOWN_OPTION
from checklist.versions import ContentVersion, Migrations, version_key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from checklist.authoring.conditions import Asked
    from checklist.authoring.files import ContentFiles
    from checklist.authoring.nodes import Text
    from checklist.authoring.problems import Position, ProblemLog
    from checklist.authoring.records import Record

CHANGE_LIMIT, REASON_LIMIT = 220, 220

_VERSIONS = Shape("versions.yaml", ("versions",))
_VERSION = Shape("une version", ("version", "publie_le", "changements"))
_FROZEN = Shape("une version figée", ("version", "publie_le", "empreinte", "questions"))
_FROZEN_QUESTION = Shape("une question figée", ("id", "options"))
_MIGRATIONS = Shape("migrations.yaml", (), ("renommes", "retires"))
_RENAMED = Shape("un renommage", ("question", "devient"), ("option",))
_REMOVED = Shape("un retrait", ("question", "raison"), ("option",))


@dataclass(frozen=True, slots=True)
class Current:
    """The version being read: what library.yaml says of it, and where."""

    version: str
    published_on: date
    place: Position


@dataclass(frozen=True, slots=True)
class Frozen:
    """A published version: its hash, and every answer that its save files may hold."""

    version: str
    content_hash: str
    questions: tuple[tuple[Text, tuple[Text, ...]], ...]
    place: Position


@dataclass(frozen=True, slots=True)
class History:
    """What was read of the story, most recent version first."""

    versions: tuple[ContentVersion, ...] = ()
    frozen: tuple[Frozen, ...] = ()
    migrations: Migrations = field(default_factory=Migrations)


def read_history(files: ContentFiles, questions: Index[Asked], current: Current) -> History:
    """The whole story; what old answers become is proved against the questions of today."""
    frozen = tuple(_read_frozen(record) for record in files.read_all("versions", _FROZEN))
    versions = _read_versions(files, frozen, current)
    record = files.read_if_any("migrations.yaml", _MIGRATIONS)
    if not questions.is_whole or files.any_broken("versions") or "migrations.yaml" in files.broken:
        return History(versions, frozen)
    reader = _MigrationReader(files.log, questions, frozen)
    if record is not None:
        reader.read(record)
    reader.report_merged()
    reader.report_lost()
    return History(versions, frozen, reader.built())


def _read_frozen(record: Record) -> Frozen:
    check_file_name(record, "version")
    known: Index[tuple[Text, tuple[Text, ...]]] = Index(
        ids.QUESTION, "la question publiée", record.log
    )
    for entry in record.records("questions", _FROZEN_QUESTION):
        word, options = entry.word("id"), entry.words("options")
        if word is not None:
            known.add(word, (word, options))
    fingerprint = record.identifier("empreinte", ids.HASH)
    return Frozen(
        version=read_version(record),
        content_hash="" if fingerprint is None else fingerprint.value,
        questions=tuple(known.items.values()),
        place=record.place("version"),
    )


def _read_versions(
    files: ContentFiles, frozen: tuple[Frozen, ...], current: Current
) -> tuple[ContentVersion, ...]:
    record = files.read_if_any("versions.yaml", _VERSIONS)
    if record is None:
        return ()
    hashes = {item.version: item.content_hash for item in frozen}
    entries = record.records("versions", _VERSION)
    versions = [_read_one(entry, hashes) for entry in entries]
    first = versions[0] if versions else None
    told = (current.version, current.published_on)
    if first is not None and (first.id, first.published_on) != told:
        files.log.add(current.place, catalogue.VERSION_NOT_TOLD, id=current.version)
    for entry, version, newer in zip(entries[1:], versions[1:], versions, strict=False):
        _check_older(entry, version, newer, hashes)
    return tuple(versions)


def _read_one(entry: Record, hashes: Mapping[str, str]) -> ContentVersion:
    version = read_version(entry)
    return ContentVersion(
        id=version,
        published_on=entry.day("publie_le") or NEVER,
        changes=entry.texts("changements", CHANGE_LIMIT),
        content_hash=hashes.get(version),
    )


def _check_older(
    entry: Record, version: ContentVersion, newer: ContentVersion, hashes: Mapping[str, str]
) -> None:
    place = entry.place("version")
    if version_key(version.id) >= version_key(newer.id):
        entry.log.add(place, catalogue.VERSIONS_NOT_SORTED, id=version.id, newer=newer.id)
    if version.id not in hashes:
        entry.log.add(place, catalogue.VERSION_NOT_FROZEN, id=version.id)


def check_unchanged(history: History, version: str, content_hash: str, log: ProblemLog) -> None:
    """A published version whose content changed since is no longer what people cite."""
    for item in history.frozen:
        if item.version == version and item.content_hash != content_hash:
            blanks = {"id": version, "published": item.content_hash}
            log.add(item.place, catalogue.CHANGED_SINCE_PUBLISHED, **blanks)


class _MigrationReader:
    """Reads migrations.yaml, then proves that no published answer vanishes without a word."""

    def __init__(
        self, log: ProblemLog, questions: Index[Asked], frozen: tuple[Frozen, ...]
    ) -> None:
        self._log = log
        self._questions = questions
        self._frozen = frozen
        self._published = sorted({name.value for item in frozen for name, _ in item.questions})
        self._told: dict[tuple[str, ...], Position] = {}
        self._renamed: dict[str, str] = {}
        self._removed: dict[str, str] = {}
        self._renamed_options: dict[tuple[str, str], str] = {}
        self._removed_options: dict[tuple[str, str], str] = {}

    def built(self) -> Migrations:
        return Migrations(
            *(
                MappingProxyType(self._renamed),
                MappingProxyType(self._renamed_options),
                MappingProxyType(self._removed),
                MappingProxyType(self._removed_options),
            )
        )

    def read(self, record: Record) -> None:
        """Questions first: options are told by the name that their question has today."""
        renamed = record.records("renommes", _RENAMED)
        removed = record.records("retires", _REMOVED)
        for of_option, rename, remove in (
            (False, self._rename_question, self._remove_question),
            (True, self._rename_option, self._remove_option),
        ):
            for entries, take in ((renamed, rename), (removed, remove)):
                for entry in entries:
                    if entry.has("option") is of_option:
                        take(entry)

    def _is_new(self, word: Text, *names: str) -> bool:
        """An id of yesterday has one fate; a second one is reported."""
        first = self._told.setdefault(names, word.position)
        if first != word.position:
            self._log.add(word.position, catalogue.TOLD_TWICE, id=word.value, first=first)
        return first == word.position

    def _gone(self, entry: Record) -> Text | None:
        """The question of an entry: published once, no longer asked, and told here alone."""
        word = entry.word("question")
        if word is None:
            return None
        if word.value in self._questions.items:
            self._log.add(word.position, catalogue.STILL_THERE, id=word.value)
        elif word.value not in self._published:
            of = "la question publiée"
            report_unknown(self._log, catalogue.UNKNOWN_ID, word, of, self._published)
        return word if self._is_new(word, word.value) else None

    def _rename_question(self, entry: Record) -> None:
        word, asked = self._gone(entry), self._questions.find(entry.word("devient"))
        if word is not None and asked is not None:
            self._renamed[word.value] = asked.id

    def _remove_question(self, entry: Record) -> None:
        word, reason = self._gone(entry), entry.text("raison", REASON_LIMIT)
        if word is not None:
            self._removed[word.value] = reason

    def _gone_option(self, entry: Record) -> tuple[str, str] | None:
        """The question of today and the option, which it offered once and no longer does."""
        asked, word = self._questions.find(entry.word("question")), entry.word("option")
        if asked is None or word is None:
            return None
        published = self._published_options(asked.id)
        if word.value in _offered(asked):
            self._log.add(word.position, catalogue.STILL_THERE, id=word.value)
        elif word.value not in published:
            of = f"une option publiée de « {asked.id} »"
            report_unknown(self._log, catalogue.UNKNOWN_MEMBER, word, of, published)
        return (asked.id, word.value) if self._is_new(word, asked.id, word.value) else None

    def _published_options(self, question: str) -> list[str]:
        """What save files may hold of a question of today, under any of its names."""
        return sorted(
            {
                option.value
                for item in self._frozen
                for name, options in item.questions
                if self._renamed.get(name.value, name.value) == question
                for option in options
            }
        )

    def _rename_option(self, entry: Record) -> None:
        gone, word = self._gone_option(entry), entry.word("devient")
        if gone is None or word is None:
            return
        offered = _offered(self._questions.items[gone[0]])
        if word.value not in offered:
            of = f"une option de « {gone[0]} »"
            report_unknown(self._log, catalogue.UNKNOWN_MEMBER, word, of, offered)
        self._renamed_options[gone] = word.value

    def _remove_option(self, entry: Record) -> None:
        gone, reason = self._gone_option(entry), entry.text("raison", REASON_LIMIT)
        if gone is not None:
            self._removed_options[gone] = reason

    def report_merged(self) -> None:
        """Two questions that a save file may answer both cannot become one: which would win?"""
        for item in self._frozen:
            names: dict[str, str] = {}
            for name, _ in item.questions:
                today = self._renamed.get(name.value, name.value)
                first = names.setdefault(today, name.value)
                if first != name.value:
                    blanks = {"id": first, "other": name.value, "version": item.version}
                    place = self._told.get((name.value,)) or self._told[(first,)]
                    self._log.add(place, catalogue.TWO_BECOME_ONE, **blanks)

    def report_lost(self) -> None:
        """Every answer of a published version has a place today, or a reason to have none."""
        for item in self._frozen:
            for name, options in item.questions:
                self._report_lost(item.version, name, options)

    def _report_lost(self, version: str, name: Text, options: tuple[Text, ...]) -> None:
        if (name.value,) in self._told and name.value not in self._renamed:
            return  # Removed with a reason, or told amiss, which is reported already.
        asked = self._questions.items.get(self._renamed.get(name.value, name.value))
        if asked is None:
            what = f"la question « {name.value} »"
            self._log.add(name.position, catalogue.LOST, what=what, version=version)
            return
        for option in options:
            told = (asked.id, option.value)
            known = told in self._renamed_options or told in self._removed_options
            if not known and option.value not in _offered(asked):
                what = f"l’option « {option.value} » de « {name.value} »"
                self._log.add(option.position, catalogue.LOST, what=what, version=version)


def _offered(asked: Asked) -> tuple[str, ...]:
    """The options that a save file may name."""
    return (*asked.options, UNKNOWN_OPTION) if asked.is_scored else asked.options
