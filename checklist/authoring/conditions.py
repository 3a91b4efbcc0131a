"""Reading conditions: the closed words of FORMAT.md, and what each place may cite."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.authoring import catalogue
from checklist.authoring.ids import Index, report_unknown
from checklist.authoring.nodes import Fields, Items
from checklist.authoring.problems import did_you_mean
from checklist.authoring.records import Record, Shape
from checklist.conditions import AllOf, AnswerIn, AnyOf, DecisionIn, Not

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checklist.authoring.nodes import Node, Text
    from checklist.authoring.problems import Position, ProblemLog
    from checklist.conditions import Condition

_QUESTION = Shape("une condition", ("question", "parmi"))
_DECISION = Shape("une condition", ("decision", "parmi"))
_WORDS = ("question", "decision", "toutes", "une_de", "sauf")


@dataclass(frozen=True, slots=True)
class Asked:
    """What conditions need to know of a question. `section` is None in the profile."""

    id: str
    section: str | None
    is_scored: bool
    options: tuple[str, ...]
    place: Position


@dataclass(frozen=True, slots=True)
class DecisionNames:
    """What conditions need to know of a decision table."""

    id: str
    results: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """What one place may cite. `name` is French: « le profil », « la table dpo ».

    `visible` holds the questions already asked there; `decisions` is None where decisions are not
    yet known; `section` is the theme the place belongs to, None outside themes.
    """

    name: str
    questions: Index[Asked]
    visible: frozenset[str]
    decisions: Index[DecisionNames] | None
    section: str | None = None
    is_theme: bool = False


def read_condition(record: Record, scope: Scope, key: str = "si") -> Condition | None:
    """The condition under a key; None when absent, or wrong in any part (see the log)."""
    node, before = record.node(key), record.log.unreadable
    condition = None if node is None else _Reader(record.log, scope).read(node)
    return condition if record.log.unreadable == before else None


class _Reader:
    def __init__(self, log: ProblemLog, scope: Scope) -> None:
        self._log = log
        self._scope = scope

    def read(self, node: Node) -> Condition | None:
        if not isinstance(node, Fields):
            return self._not_understood(node)
        words = [word for word in _WORDS if word in node.by_key]
        if len(words) != 1:
            return self._not_understood(node)
        if words[0] in {"question", "decision"}:
            return self._membership(node, words[0])
        if len(node.by_key) > 1:
            return self._not_understood(node)
        return self._combination(words[0], node.by_key[words[0]])

    def _not_understood(self, node: Node) -> Condition | None:
        keys = node.by_key if isinstance(node, Fields) else {}
        strange = [key for key in keys if key not in (*_WORDS, "parmi")]
        hint = did_you_mean(strange[0], _WORDS) if strange else ""
        self._log.add(node.position, catalogue.BAD_CONDITION, hint=hint)
        return None

    def _combination(self, word: str, value: Node) -> Condition | None:
        if word == "sauf":
            inner = self.read(value)
            return None if inner is None else Not(inner)
        if not isinstance(value, Items) or not value.nodes:
            return self._not_understood(value)
        parts = tuple(part for part in map(self.read, value.nodes) if part is not None)
        if not parts:
            return None
        return AllOf(parts) if word == "toutes" else AnyOf(parts)

    def _membership(self, node: Fields, word: str) -> Condition | None:
        record = Record(node, _QUESTION if word == "question" else _DECISION, self._log)
        cited, among = record.word(word), record.words("parmi")
        if cited is None or not among:
            return None
        if word == "question":
            options = self._options(cited)
            self._check_members(among, options, f"une option de « {cited.value} »")
            return AnswerIn(cited.value, frozenset(w.value for w in among))
        results = self._results(cited)
        self._check_members(among, results, f"un résultat de « {cited.value} »")
        return DecisionIn(cited.value, frozenset(w.value for w in among))

    def _check_members(self, among: Iterable[Text], known: tuple[str, ...], of: str) -> None:
        for word in among:
            if known and word.value not in known:
                report_unknown(self._log, catalogue.UNKNOWN_MEMBER, word, of, known)

    def _results(self, cited: Text) -> tuple[str, ...]:
        scope = self._scope
        if scope.decisions is None:
            self._log.add(
                cited.position, catalogue.DECISION_TOO_EARLY, place=scope.name, id=cited.value
            )
            return ()
        names = scope.decisions.find(cited)
        return names.results if names else ()

    def _options(self, cited: Text) -> tuple[str, ...]:
        asked = self._scope.questions.find(cited)
        if asked is None:
            return ()
        if asked.is_scored:
            self._log.add(cited.position, catalogue.CITES_SCORED, id=cited.value)
            return ()
        if asked.id not in self._scope.visible:
            self._explain_hidden(cited, asked)
        return asked.options

    def _explain_hidden(self, cited: Text, asked: Asked) -> None:
        scope, where = self._scope, cited.position
        if asked.section is None or (asked.section == scope.section and not scope.is_theme):
            self._log.add(where, catalogue.CITES_LATER, id=asked.id, first=asked.place)
        elif asked.section == scope.section:
            self._log.add(where, catalogue.THEME_CITES_GATE, id=asked.id)
        else:
            self._log.add(where, catalogue.CITES_OTHER_THEME, id=asked.id, section=asked.section)
