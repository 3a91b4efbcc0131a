"""Typed reading of one block of fields: closed keys, required values, nothing guessed.

A value that is missing or wrong is reported once and replaced by a neutral one, so that reading
goes on and every other problem is found too. Neutral values never leave the package: content with
an error is never returned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from checklist.authoring import catalogue
from checklist.authoring.nodes import Fields, Items, Text
from checklist.authoring.problems import did_you_mean, nearest, quoted_list, suggestion
from checklist.authoring.typography import typography_faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from enum import Enum

    from checklist.authoring.nodes import Node
    from checklist.authoring.problems import Position, ProblemLog

    E = TypeVar("E", bound=Enum)

NEVER = date.min
"""Neutral date: stands for one that could not be read."""

_KIND_NAMES = {Text: "un texte", Items: "une liste", Fields: "un bloc de clés"}
_KIND_REMEDIES = {
    Text: "Écrivez la valeur sur la même ligne, après « {key}: ».",
    Items: "Écrivez une liste : entre crochets, ou une ligne par élément, chacune avec « - ».",
    Fields: "Écrivez des clés : entre accolades, ou une par ligne, deux espaces plus loin.",
}


RANK = "rang"
"""Key that places a record in its folder: 1 comes first; without it, after the others."""

LAST_RANK = 99


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys of one kind of block. `name` is French, with its article: « une option »."""

    name: str
    required: tuple[str, ...]
    optional: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key admitted."""
        return self.required + self.optional


class Record:
    """One block of fields, checked against its shape when created."""

    def __init__(self, fields: Fields, shape: Shape, log: ProblemLog) -> None:
        """Report unknown and missing keys."""
        self.position = fields.position
        self.shape = shape
        self.log = log
        self._fields = fields
        meant = {self._report_unknown(key) for key in fields.by_key if key not in shape.keys}
        for key in shape.required:
            if key not in fields.by_key and key not in meant:
                log.add(self.position, catalogue.MISSING_KEY, key=key, place=shape.name)

    def _report_unknown(self, key: str) -> str | None:
        """The key probably meant: then it is misspelt, not missing."""
        where, value = self._fields.keys[key], self._fields.by_key[key]
        if self._fields.in_braces and isinstance(value, Text) and not value.value:
            self.log.add(where, catalogue.SPLIT_TEXT, key=key)
            return None
        meant = nearest(key, [k for k in self.shape.keys if k not in self._fields.by_key])
        self.log.add(
            where,
            catalogue.UNKNOWN_KEY,
            key=key,
            place=self.shape.name,
            hint=suggestion(meant),
            known=quoted_list(self.shape.keys),
        )
        return meant

    def has(self, key: str) -> bool:
        """True when the key is written."""
        return key in self._fields.by_key

    def place(self, key: str) -> Position:
        """Where the value is; the block itself when the key is missing."""
        node = self._fields.by_key.get(key)
        return self.position if node is None else node.position

    def node(self, key: str) -> Node | None:
        """The raw value, for readers of other shapes (conditions)."""
        return self._fields.by_key.get(key)

    # --- single values --------------------------------------------------------------------------

    def word(self, key: str) -> Text | None:
        """A value not read as prose (identifier, number, address); None when absent or wrong."""
        node = self._fields.by_key.get(key)
        return None if node is None else self._as_word(node, key)

    def _as_word(self, node: Node, key: str) -> Text | None:
        if not isinstance(node, Text):
            self._wrong_kind(node, key, Text)
            return None
        if not node.value.strip():
            self.log.add(node.position, catalogue.EMPTY_VALUE, key=key)
            return None
        return node

    def _wrong_kind(self, node: Node, key: str, expected: type[Node]) -> None:
        if isinstance(node, Text) and not node.value.strip():
            self.log.add(node.position, catalogue.EMPTY_VALUE, key=key)
            return
        self.log.add(
            node.position,
            catalogue.WRONG_KIND,
            key=key,
            expected=_KIND_NAMES[expected],
            got=_KIND_NAMES[type(node)],
            remedy=_KIND_REMEDIES[expected].format(key=key),
        )

    def value(self, key: str) -> str:
        """The raw value of `word`, empty when absent or wrong."""
        word = self.word(key)
        return "" if word is None else word.value

    def text(self, key: str, limit: int | None = None) -> str:
        """French prose, its typography and length checked; empty when absent or wrong."""
        word = self.word(key)
        return "" if word is None else self.prose(word, key, limit)

    def optional_text(self, key: str, limit: int | None = None) -> str | None:
        """As `text`; None when the key is absent."""
        return self.text(key, limit) if self.has(key) else None

    def prose(self, word: Text, key: str, limit: int | None = None) -> str:
        """The text of a word, its typography and length checked."""
        for rule, blanks in typography_faults(word.value):
            self.log.add(word.position, rule, **blanks)
        length = len(word.value)
        if limit is not None and length > limit:
            self.log.add(word.position, catalogue.TOO_LONG, key=key, length=length, limit=limit)
        return word.value

    def identifier(self, key: str, shape: IdShape) -> Text | None:
        """An identifier of the given shape; None when absent or wrong."""
        word = self.word(key)
        if word is not None:
            self.check_shape(word, shape)
        return word

    def check_shape(self, word: Text, shape: IdShape) -> None:
        """Report an identifier that does not look like those of its kind."""
        if not shape.pattern.fullmatch(word.value):
            self.log.add(
                word.position,
                catalogue.BAD_ID,
                value=word.value,
                of=shape.of,
                shape=shape.description,
            )

    def choice(self, key: str, values: type[E], default: E) -> E:
        """A member of the enumeration, by its French value; `default` when absent or wrong."""
        word = self.word(key)
        if word is None:
            return default
        by_value: dict[str, E] = {str(member.value): member for member in values}
        if word.value not in by_value:
            self.unknown_value(key, word, by_value)
        return by_value.get(word.value, default)

    def one_of(self, key: str, values: tuple[str, ...]) -> str:
        """One of the words; empty when absent or wrong."""
        word = self.word(key)
        if word is None:
            return ""
        if word.value not in values:
            self.unknown_value(key, word, values)
        return word.value

    def unknown_value(self, key: str, word: Text, known: Iterable[str]) -> None:
        """Report a word outside a closed list."""
        known = list(known)
        self.log.add(
            word.position,
            catalogue.UNKNOWN_VALUE,
            key=key,
            value=word.value,
            hint=did_you_mean(word.value, known),
            known=quoted_list(known),
        )

    def flag(self, key: str) -> bool:
        """`true` or `false`; False when absent or wrong."""
        return self.has(key) and self.one_of(key, ("true", "false")) == "true"

    def integer(self, key: str, low: int, high: int) -> int:
        """A whole number within bounds; `low` when absent or wrong."""
        word = self.word(key)
        if word is None:
            return low
        if re.fullmatch(r"[0-9]{1,9}", word.value) and low <= int(word.value) <= high:
            return int(word.value)
        self.log.add(
            word.position, catalogue.NOT_A_NUMBER, key=key, value=word.value, low=low, high=high
        )
        return low

    def day(self, key: str) -> date | None:
        """A date of the calendar; None when absent, `NEVER` when wrong."""
        word = self.word(key)
        if word is None:
            return None
        try:
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", word.value):
                return date.fromisoformat(word.value)
        except ValueError:
            pass
        self.log.add(word.position, catalogue.INVALID_DATE, value=word.value)
        return NEVER

    # --- several values -------------------------------------------------------------------------

    def nodes(self, key: str) -> tuple[Node, ...]:
        """The elements of a list; empty when absent or wrong. An empty list is reported."""
        node = self._fields.by_key.get(key)
        if node is None:
            return ()
        if not isinstance(node, Items):
            self._wrong_kind(node, key, Items)
            return ()
        if not node.nodes:
            self.log.add(node.position, catalogue.EMPTY_VALUE, key=key)
        return node.nodes

    def words(self, key: str) -> tuple[Text, ...]:
        """Distinct identifiers; repeated ones are reported."""
        words = [w for w in (self._as_word(n, key) for n in self.nodes(key)) if w is not None]
        first: dict[str, Text] = {}
        for word in words:
            if word.value in first:
                self.log.add(word.position, catalogue.REPEATED_ITEM, id=word.value, key=key)
            first.setdefault(word.value, word)
        return tuple(first.values())

    def texts(self, key: str, limit: int | None = None) -> tuple[str, ...]:
        """Lines of French prose."""
        words = (self._as_word(node, key) for node in self.nodes(key))
        return tuple(self.prose(word, key, limit) for word in words if word is not None)

    def records(self, key: str, shape: Shape | Callable[[Fields], Shape]) -> tuple[Record, ...]:
        """The blocks of a list; `shape` may depend on what each block says it is."""
        return tuple(
            Record(fields, shape if isinstance(shape, Shape) else shape(fields), self.log)
            for fields in (self._as_fields(node, key) for node in self.nodes(key))
            if fields is not None
        )

    def record(self, key: str, shape: Shape) -> Record | None:
        """The block under a key; None when absent or wrong."""
        node = self._fields.by_key.get(key)
        fields = None if node is None else self._as_fields(node, key)
        return None if fields is None else Record(fields, shape, self.log)

    def _as_fields(self, node: Node, key: str) -> Fields | None:
        if isinstance(node, Fields):
            return node
        self._wrong_kind(node, key, Fields)
        return None

    def pairs(self, key: str) -> tuple[tuple[Text, Text], ...]:
        """Free keys and their words (« obligatoire: … »), each key with its place."""
        named = ((name, self._as_word(node, name.value)) for name, node in self._named(key))
        return tuple((name, word) for name, word in named if word is not None)

    def _named(self, key: str) -> tuple[tuple[Text, Node], ...]:
        node = self._fields.by_key.get(key)
        fields = None if node is None else self._as_fields(node, key)
        if fields is None:
            return ()
        return tuple((Text(n, fields.keys[n]), value) for n, value in fields.by_key.items())

    def is_empty(self, key: str) -> bool:
        """True when the key is written with nothing in it."""
        node = self._fields.by_key.get(key)
        if isinstance(node, Items):
            return not node.nodes
        return isinstance(node, Text) and not node.value.strip()


@dataclass(frozen=True, slots=True)
class IdShape:
    """What the identifiers of one kind look like. `of` follows « identifiant »: « d’action »."""

    of: str
    pattern: re.Pattern[str]
    description: str
