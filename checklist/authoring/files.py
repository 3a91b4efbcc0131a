"""The files of a content folder: which are read, and how each becomes a record."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from checklist.authoring import catalogue
from checklist.authoring.identity import content_hash, digest
from checklist.authoring.nodes import Fields, read_nodes
from checklist.authoring.problems import Position, did_you_mean, quoted_list
from checklist.authoring.records import LAST_RANK, RANK, Record, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.authoring.problems import ProblemLog

SINGLE_FILES = (
    *("library.yaml", "profile.yaml", "sources.yaml", "facts.yaml"),
    *("glossary.yaml", "traceability.yaml", "corrections.yaml", "review_points.yaml"),
    *("deadlines.yaml", "versions.yaml", "migrations.yaml"),
)
FOLDERS = (
    *("actions", "questionnaires", "decisions", "activities", "cards", "personas", "versions"),
)
KNOWN_FILES = (*SINGLE_FILES, *(f"{folder}/*.yaml" for folder in FOLDERS))


@dataclass(frozen=True, slots=True)
class ContentFiles:
    """One content folder. Positions name files relative to it.

    `digests` holds the hash of the meaning of each file read.
    """

    root: Path
    log: ProblemLog
    broken: set[str] = field(default_factory=set)
    digests: dict[str, str] = field(default_factory=dict)

    def read(self, file: str, shape: Shape) -> Record | None:
        """The record a file holds; None when it is missing or unreadable, which the log tells."""
        record = self._read(file, shape)
        if record is None:
            self.broken.add(file)
        return record

    def read_if_any(self, file: str, shape: Shape) -> Record | None:
        """As `read`; a file that does not exist is no fault."""
        return self.read(file, shape) if (self.root / file).is_file() else None

    def any_broken(self, folder: str) -> bool:
        """True when a file of this folder could not be read: its identifiers are not known."""
        return any(file.startswith(f"{folder}/") for file in self.broken)

    def _read(self, file: str, shape: Shape) -> Record | None:
        path = self.root / file
        if not path.is_file():
            self.log.add(Position(file), catalogue.MISSING_FILE, file=file)
            return None
        text = self._decode(path, file)
        node = None if text is None else read_nodes(text, file, self.log)
        if node is None:
            return None
        self.digests[file] = digest(node)
        if not isinstance(node, Fields):
            self.log.add(node.position, catalogue.NOT_FIELDS, key=shape.keys[0])
            return None
        return Record(node, shape, self.log)

    def _decode(self, path: Path, file: str) -> str | None:
        try:
            return path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            self.log.add(Position(file), catalogue.UNDECODABLE_FILE)
            return None

    def read_all(self, folder: str, shape: Shape) -> Iterator[Record]:
        """The records of a folder, by rank, then by file name."""
        paths = sorted((self.root / folder).glob("*.yaml"))
        records = (self.read(f"{folder}/{path.name}", shape) for path in paths)
        yield from sorted(filter(None, records), key=_rank)

    def content_hash(self) -> str:
        """The hash of all that was read, to be asked for once everything is."""
        return content_hash(self.root, self.digests)

    def report_stray(self) -> None:
        """Report YAML files that nothing reads: misplaced, or misnamed."""
        for path in sorted(self.root.rglob("*.y*ml")):
            file = path.relative_to(self.root).as_posix()
            read = file in SINGLE_FILES or (
                path.parent.parent == self.root
                and path.parent.name in FOLDERS
                and path.suffix == ".yaml"
            )
            if not read:
                self._report_stray(file)

    def _report_stray(self, file: str) -> None:
        name = file.rpartition("/")[2]
        likely = [*SINGLE_FILES, *(f"{known}/{Path(name).stem}.yaml" for known in FOLDERS)]
        self.log.add(
            Position(file),
            catalogue.STRAY_FILE,
            hint=did_you_mean(file, likely),
            known=quoted_list(KNOWN_FILES),
        )


def check_file_name(record: Record, key: str) -> None:
    """A file named otherwise than what it describes is never found again."""
    word = record.word(key)
    name = Path(record.position.file).stem
    if word is not None and word.value != name:
        record.log.add(word.position, catalogue.FILE_NAME, file=f"{name}.yaml", id=word.value)


def _rank(record: Record) -> int:
    return record.integer(RANK, 1, LAST_RANK) if record.has(RANK) else LAST_RANK
