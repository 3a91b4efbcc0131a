"""YAML as a small tree of texts, lists and fields, each with its place in the file.

Built from PyYAML's events rather than from `compose()`: events alone still show anchors, tags and
document marks, which we refuse. Every scalar is a text, quoted or not: plain YAML would turn `non`,
`12:30` or `010` into something else. Nothing is ever constructed from a tag.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from checklist.authoring import catalogue
from checklist.authoring.problems import Position
from checklist.authoring.syntax import LINE_BREAK, explain_syntax_error

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checklist.authoring.problems import ProblemLog

Event = Any
"""PyYAML's stubs leave events, and the marks on them, untyped; nowhere else is `Any` allowed."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Ten times faster where PyYAML was built with libyaml; the same events either way."""

_UNREADABLE = yaml.reader.Reader.NON_PRINTABLE
"""Characters that YAML refuses anywhere: control codes, mostly."""

_BLOCKS = ("|", ">")
"""Styles whose last line break is only punctuation."""

_MAX_DEPTH = 30
"""Far above what the format needs (conditions), far below Python's recursion limit."""


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, in NFC."""

    value: str
    position: Position


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    nodes: tuple[Node, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class Fields:
    """Keys and values, in order. `in_braces` when written `{…}` on a line."""

    by_key: Mapping[str, Node]
    keys: Mapping[str, Position]
    position: Position
    in_braces: bool


Node = Text | Items | Fields


class _Unreadable(Exception):
    """Reading this file cannot go on; its problem is already in the log."""


def read_nodes(text: str, file: str, log: ProblemLog) -> Node | None:
    """The tree of one YAML file; None when it is empty or malformed, which the log then tells."""
    stray = _UNREADABLE.search(text)
    if stray:
        before = LINE_BREAK.split(text[: stray.start()])
        position = Position(file, len(before), len(before[-1]) + 1)
        log.add(position, catalogue.UNREADABLE_CHARACTER, code=f"U+{ord(stray[0]):04X}")
        return None
    try:
        return _Builder(file, log).document(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError as error:
        position, cause, remedy = explain_syntax_error(error, text, file)
        log.add(position, catalogue.MALFORMED_YAML, cause=cause, remedy=remedy)
    except _Unreadable:
        pass
    return None


def text_spans(text: str) -> Iterator[tuple[int, int, slice]]:
    """Line, column and extent, quotes excluded, of every scalar of a well-formed file."""
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.ScalarEvent):
            start: Event = event.start_mark
            end: Event = event.end_mark
            quote = 1 if event.style in {"'", '"'} else 0
            inside = slice(start.index + quote, end.index - quote)
            yield start.line + 1, start.column + 1, inside


def _short_tag(tag: str) -> str:
    """As authors write it: `!!str`, not its long name."""
    return tag.replace("tag:yaml.org,2002:", "!!", 1)


class _Builder:
    """Turns the events of one file into nodes."""

    def __init__(self, file: str, log: ProblemLog) -> None:
        self._file = file
        self._log = log

    def _at(self, event: Event) -> Position:
        return Position(self._file, event.start_mark.line + 1, event.start_mark.column + 1)

    def document(self, events: Iterator[Event]) -> Node | None:
        next(events)  # start of stream
        if isinstance(next(events), yaml.StreamEndEvent):
            self._log.add(Position(self._file), catalogue.EMPTY_FILE)
            return None
        node = self._node(next(events), events, 0)
        next(events)  # end of document
        after = next(events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._log.add(self._at(after), catalogue.SEVERAL_DOCUMENTS)
            raise _Unreadable
        return node

    def _node(self, event: Event, events: Iterator[Event], depth: int) -> Node:
        self._refuse_cleverness(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            value = event.value.rstrip("\n") if event.style in _BLOCKS else event.value
            return Text(unicodedata.normalize("NFC", value), self._at(event))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, events, depth)
        return self._fields(event, events, depth)

    def _refuse_cleverness(self, event: Event, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._log.add(self._at(event), catalogue.ALIAS, name=event.anchor)
            raise _Unreadable
        if event.anchor:
            self._log.add(self._at(event), catalogue.ANCHOR, name=event.anchor)
        if event.tag:
            self._log.add(self._at(event), catalogue.TAG, tag=_short_tag(event.tag))
        if depth > _MAX_DEPTH:
            self._log.add(self._at(event), catalogue.TOO_DEEP)
            raise _Unreadable

    def _items(self, start: Event, events: Iterator[Event], depth: int) -> Items:
        nodes = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            nodes.append(self._node(event, events, depth + 1))
        return Items(tuple(nodes), self._at(start))

    def _fields(self, start: Event, events: Iterator[Event], depth: int) -> Fields:
        by_key: dict[str, Node] = {}
        keys: dict[str, Position] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Text):
                self._log.add(key.position, catalogue.KEY_NOT_TEXT)
            elif key.value in by_key:
                first = keys[key.value]
                self._log.add(key.position, catalogue.REPEATED_KEY, key=key.value, line=first.line)
            else:
                by_key[key.value], keys[key.value] = value, key.position
        return Fields(by_key, keys, self._at(start), bool(start.flow_style))
