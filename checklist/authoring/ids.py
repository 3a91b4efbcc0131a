"""What identifiers look like, and the index that gives each a single meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from checklist.authoring import catalogue
from checklist.authoring.problems import did_you_mean, quoted_list
from checklist.authoring.records import IdShape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checklist.authoring.nodes import Text
    from checklist.authoring.problems import Position, ProblemLog, Rule

_SNAKE = re.compile(r"[a-z]+(?:_[a-z]+)*")
_SNAKE_WORDS = "des minuscules sans accent ni chiffre, séparées par « _ » : sauvegarde_hors_site"
_SNAKE_QUANTITY = re.compile(r"[a-z]+(?:_(?:[a-z]+|[0-9]{2,}))*")


def _snake(of: str) -> IdShape:
    return IdShape(of, _SNAKE, _SNAKE_WORDS)


QUESTION = _snake("de question")
ACTION = _snake("d’action")
SECTION = _snake("de thème")
CHAPTER = _snake("de chapitre")
DECISION = _snake("de décision")
RESULT = _snake("de résultat")
NOTICE = _snake("d’avis")
PERSONA = _snake("de persona")
OPTION = IdShape(  # moins_10000: a quantity means something, a rank does not.
    "d’option",
    _SNAKE_QUANTITY,
    "des minuscules sans accent, séparées par « _ », sans numéro d’ordre : moins_10000",
)
_NAME = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_NAME_WORDS = "des minuscules sans accent et des chiffres, séparés par « _ » : regle_des_72_heures"


def _name(of: str) -> IdShape:
    return IdShape(of, _NAME, _NAME_WORDS)


CARD = _name("de carte")
TERM = _name("de terme")
REVIEW_POINT = _name("de point")
PASSAGE = IdShape("de passage", re.compile(r"G[0-9]{2}"), "G et deux chiffres : G01")
_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KEBAB_WORDS = "des minuscules sans accent et des chiffres, séparés par « - » : conservation-20-ans"
FACT = IdShape("de fait", _KEBAB, _KEBAB_WORDS)
SOURCE = IdShape(
    "de source",
    re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*"),
    "des minuscules sans accent et des chiffres, séparés par « _ » : csp_l1110_4",
)
ACTIVITY = IdShape("de fiche", re.compile(r"R[0-9]{2}"), "R et deux chiffres : R01")
ROW = IdShape("de ligne", re.compile(r"D[0-9]+-[0-9]+"), "D, la table, un tiret, le rang : D1-2")
ORIGIN = IdShape("d’origine", re.compile(r"Q-[A-Z]{3}-[0-9]{2}"), "Q, le thème, le rang : Q-MSS-03")
HASH = IdShape("d’empreinte", re.compile(r"[0-9a-f]{12}"), "celle que « publish » a écrite")
GUIDE_GAP = IdShape("d’écart", re.compile(r"E[0-9]{1,2}"), "E et un nombre : E12")

T = TypeVar("T")


@dataclass(slots=True)
class Index(Generic[T]):
    """Everything of one kind by identifier. `of` is French, with its article: « l’action ».

    `used` collects what was cited, so that what never is can be reported. When a file could not be
    read, `is_whole` is False: what is not found may well be in there, and nothing is reported.
    """

    shape: IdShape
    of: str
    log: ProblemLog
    items: dict[str, T] = field(default_factory=dict)
    places: dict[str, Position] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    is_whole: bool = True

    def add(self, word: Text | None, item: T) -> None:
        """Give an identifier its meaning; a second meaning is reported and dropped."""
        if word is None:
            return
        if word.value in self.items:
            self.log.add(
                word.position,
                catalogue.DUPLICATE_ID,
                of=self.shape.of,
                id=word.value,
                first=self.places[word.value],
            )
            return
        self.items[word.value] = item
        self.places[word.value] = word.position

    def find(self, word: Text | None) -> T | None:
        """What an identifier means, marked as used; None when absent or unknown."""
        if word is None:
            return None
        item = self.items.get(word.value)
        if item is not None:
            self.used.add(word.value)
        elif self.is_whole:
            report_unknown(self.log, catalogue.UNKNOWN_ID, word, self.of, self.items)
        return item

    def find_all(self, words: Iterable[Text]) -> tuple[T, ...]:
        """What several identifiers mean, unknown ones reported and left out."""
        found = (self.find(word) for word in words)
        return tuple(item for item in found if item is not None)


def report_unknown(log: ProblemLog, rule: Rule, word: Text, of: str, known: Iterable[str]) -> None:
    """Report an identifier that means nothing, with the nearest ones that do."""
    known = list(known)
    hint = did_you_mean(word.value, known)
    remedy = f"Identifiants connus : {quoted_list(known)}." if known else "Aucun n’est défini."
    if hint and len(known) > 12:  # A long list would bury the suggestion.
        hint, remedy = hint.rstrip(), ""
    log.add(word.position, rule, of=of, id=word.value, hint=hint, known=remedy)


def report_unused(index: Index[T], rule: Rule) -> None:
    """Report everything defined that nothing cited."""
    for name, place in index.places.items():
        if name not in index.used:
            index.log.add(place, rule, id=name)
