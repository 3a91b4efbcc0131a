"""Reading what stands beside the questions: cards, glossary, guide, corrections, review points.

All of it is optional: a content without cards is a content still.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist.authoring import catalogue, ids
from checklist.authoring.files import check_file_name
from checklist.authoring.ids import Index
from checklist.authoring.nodes import Items
from checklist.authoring.questions import carry_origin
from checklist.authoring.records import RANK, Shape
from checklist.deadlines.texts import TOOLS
from checklist.reference import Card, CardPart, Correction, GlossaryEntry, Passage, ReviewPoint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checklist.authoring.files import ContentFiles
    from checklist.authoring.nodes import Text
    from checklist.authoring.problems import ProblemLog
    from checklist.authoring.records import Record
    from checklist.authoring.sections import Known
    from checklist.model import Fact

TITLE_LIMIT, SUMMARY_LIMIT, PARAGRAPH_LIMIT = 90, 260, 320
TERM_LIMIT, MEANING_LIMIT, EXPLANATION_LIMIT = 60, 120, 320
PASSAGE_LIMIT, NOTE_LIMIT = 600, 600

CARD = Shape(
    "une carte",
    ("carte", "titre", "resume", "rubriques"),
    ("questions", "origines", "a_part", "outil", RANK),
)
_PART = Shape("une rubrique de carte", ("titre", "textes"), ("faits",))
_GLOSSARY = Shape("glossary.yaml", ("termes",))
_TERM = Shape("un terme", ("id", "terme", "sens", "explication", "faits"), ("carte",))
_TRACEABILITY = Shape("traceability.yaml", ("passages",))
_PASSAGE = Shape("un passage", ("id", "passage"), ("questions", "faits", "cartes"))
_CORRECTIONS = Shape("corrections.yaml", ("corrections",))
_CORRECTION = Shape("une correction", ("id", "guide", "retenu"), ("questions", "faits", "cartes"))
_REVIEW = Shape("review_points.yaml", ("points",))
_POINT = Shape("un point de relecture", ("id", "sujet", "doute", "position"), ("faits",))


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything read beside the questions; names are those of `checklist.reference`."""

    cards: Mapping[str, Card]
    glossary: tuple[GlossaryEntry, ...]
    passages: tuple[Passage, ...]
    corrections: tuple[Correction, ...]
    review_points: tuple[ReviewPoint, ...]


def read_shelf(files: ContentFiles, known: Known) -> Shelf:
    """Every file of the shelf; cards first, since the others cite them."""
    return _Reading(files, known).run()


def _cited(entry: Record, key: str) -> tuple[Text, ...]:
    """Distinct identifiers; `[]` says that there is none, and is no mistake here."""
    node = entry.node(key)
    return () if isinstance(node, Items) and not node.nodes else entry.words(key)


class _Reading:
    def __init__(self, files: ContentFiles, known: Known) -> None:
        self.files = files
        self.log: ProblemLog = files.log
        self.facts = known.backing.evidence.facts
        self.known = known
        self.cards: Index[Card] = Index(ids.CARD, "la carte", files.log)

    def run(self) -> Shelf:
        for record in self.files.read_all("cards", CARD):
            check_file_name(record, "carte")
            self.cards.add(record.identifier("carte", ids.CARD), self._card(record))
        self.cards.is_whole = not self.files.any_broken("cards")
        return Shelf(
            cards=MappingProxyType(self.cards.items),
            glossary=self._glossary(),
            passages=self._passages(),
            corrections=self._corrections(),
            review_points=self._review_points(),
        )

    def _card(self, record: Record) -> Card:
        name = record.value("carte")
        card = Card(
            id=name,
            title=record.text("titre", TITLE_LIMIT),
            summary=record.text("resume", SUMMARY_LIMIT),
            parts=tuple(self._part(entry, name) for entry in record.records("rubriques", _PART)),
            questions=self._questions(record),
            origins=self._origins(record, name),
            apart=record.flag("a_part"),
            tool=record.one_of("outil", TOOLS),
        )
        if card.parts and not any(entry.facts for entry in card.parts):
            self.log.add(record.place("rubriques"), catalogue.CARD_WITHOUT_FACT, id=name)
        return card

    def _part(self, entry: Record, card: str) -> CardPart:
        return CardPart(
            title=entry.text("titre", TITLE_LIMIT),
            texts=entry.texts("textes", PARAGRAPH_LIMIT),
            facts=self._shown(entry, f"la carte « {card} »"),
        )

    def _origins(self, record: Record, card: str) -> tuple[str, ...]:
        words = _cited(record, "origines")
        for word in words:
            carry_origin(record, word, f"la carte « {card} »", self.known.backing.origins)
        return tuple(word.value for word in words)

    def _facts(self, entry: Record) -> tuple[Fact, ...]:
        return self.facts.find_all(_cited(entry, "faits"))

    def _shown(self, entry: Record, place: str) -> tuple[Fact, ...]:
        """The facts of what a doctor reads: none of them in doubt."""
        return self.known.backing.evidence.shown(_cited(entry, "faits"), place)

    def _questions(self, entry: Record) -> tuple[str, ...]:
        words = _cited(entry, "questions")
        return tuple(asked.id for asked in self.known.questions.find_all(words))

    def _cards(self, entry: Record) -> tuple[str, ...]:
        return tuple(card.id for card in self.cards.find_all(_cited(entry, "cartes")))

    def _entries(self, file: str, shape: Shape, entry: Shape) -> tuple[Record, ...]:
        record = self.files.read_if_any(file, shape)
        return () if record is None else record.records(shape.keys[0], entry)

    def _glossary(self) -> tuple[GlossaryEntry, ...]:
        known = Index[GlossaryEntry](ids.TERM, "le terme", self.log)
        for entry in self._entries("glossary.yaml", _GLOSSARY, _TERM):
            word, card = entry.identifier("id", ids.TERM), self.cards.find(entry.word("carte"))
            term = GlossaryEntry(
                id=entry.value("id"),
                term=entry.text("terme", TERM_LIMIT),
                meaning=entry.text("sens", MEANING_LIMIT),
                explanation=entry.text("explication", EXPLANATION_LIMIT),
                card=None if card is None else card.id,
                facts=self._shown(entry, f"le terme « {entry.value('id')} »"),
            )
            known.add(word, term)
        return tuple(known.items.values())

    def _passages(self) -> tuple[Passage, ...]:
        known = Index[Passage](ids.PASSAGE, "le passage", self.log)
        for entry in self._entries("traceability.yaml", _TRACEABILITY, _PASSAGE):
            word = entry.identifier("id", ids.PASSAGE)
            passage = Passage(
                id=entry.value("id"),
                text=entry.text("passage", PASSAGE_LIMIT),
                questions=self._questions(entry),
                facts=self._facts(entry),
                cards=self._cards(entry),
            )
            known.add(word, passage)
            if not any(_cited(entry, key) for key in ("questions", "faits", "cartes")):
                self.log.add(entry.position, catalogue.EMPTY_PASSAGE, id=passage.id)
        return tuple(known.items.values())

    def _corrections(self) -> tuple[Correction, ...]:
        known = Index[Correction](ids.GUIDE_GAP, "la correction", self.log)
        for entry in self._entries("corrections.yaml", _CORRECTIONS, _CORRECTION):
            word = entry.identifier("id", ids.GUIDE_GAP)
            correction = Correction(
                id=entry.value("id"),
                guide=entry.text("guide", NOTE_LIMIT),
                retained=entry.text("retenu", NOTE_LIMIT),
                facts=self._facts(entry),
                questions=self._questions(entry),
                cards=self._cards(entry),
            )
            known.add(word, correction)
        if known.items and not self.log.unreadable_in("corrections.yaml"):
            self._report_unlisted(known)
        return tuple(known.items.values())

    def _report_unlisted(self, corrections: Index[Correction]) -> None:
        """A fact that corrects the guide names a correction that the lawyer can find."""
        for word in self.known.backing.evidence.gaps:
            if word.value not in corrections.items:
                self.log.add(word.position, catalogue.GAP_NOT_LISTED, id=word.value)

    def _review_points(self) -> tuple[ReviewPoint, ...]:
        known = Index[ReviewPoint](ids.REVIEW_POINT, "le point", self.log)
        for entry in self._entries("review_points.yaml", _REVIEW, _POINT):
            word = entry.identifier("id", ids.REVIEW_POINT)
            point = ReviewPoint(
                id=entry.value("id"),
                subject=entry.text("sujet", TITLE_LIMIT),
                doubt=entry.text("doute", NOTE_LIMIT),
                position=entry.text("position", NOTE_LIMIT),
                facts=self._facts(entry),
            )
            known.add(word, point)
        return tuple(known.items.values())
