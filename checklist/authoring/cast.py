"""Reading personas: their answers are checked against the questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.answers import AnswerSet, Practice
from checklist.authoring import catalogue, ids
from checklist.authoring.problems import did_you_mean, quoted_list
from checklist.authoring.records import RANK, Shape
from checklist.model import UNKNOWN_OPTION
from checklist.personas import Persona

if TYPE_CHECKING:
    from checklist.authoring.conditions import Asked
    from checklist.authoring.ids import Index
    from checklist.authoring.nodes import Text
    from checklist.authoring.records import Record

PERSONA = Shape(
    "un persona", ("persona", "nom", "presentation", "reponses"), ("cabinet", "attendu", RANK)
)
_PRACTICE = {
    "medecin": "doctor",
    "structure": "structure",
    "adresse": "address",
    "telephone": "phone",
    "courriel": "email",
    "rpps": "rpps",
    "siret": "siret",
    "dpo": "dpo",
}
_CABINET = Shape("le cabinet d’un persona", (), tuple(_PRACTICE))


def read_persona(record: Record, version: str, questions: Index[Asked]) -> Persona:
    """One fictional practice. `attendu` is not read here: the tests of the content compare it."""
    word = record.identifier("persona", ids.PERSONA)
    return Persona(
        id="" if word is None else word.value,
        name=record.text("nom"),
        presentation=record.text("presentation"),
        practice=_practice(record),
        answers=AnswerSet.of(version, _answers(record, questions)),
    )


def _practice(record: Record) -> Practice:
    entry = record.record("cabinet", _CABINET)
    if entry is None:
        return Practice()
    return Practice(**{name: entry.value(key) for key, name in _PRACTICE.items()})


def _answers(record: Record, questions: Index[Asked]) -> dict[str, str]:
    answers = {}
    for question, option in record.pairs("reponses"):
        asked = questions.find(question)
        if asked is not None:
            _check_answer(record, asked, option)
            answers[asked.id] = option.value
    return answers


def _check_answer(record: Record, asked: Asked, option: Text) -> None:
    offered = (*asked.options, UNKNOWN_OPTION) if asked.is_scored else asked.options
    if option.value not in offered:
        record.log.add(
            option.position,
            catalogue.UNKNOWN_ANSWER,
            question=asked.id,
            option=option.value,
            hint=did_you_mean(option.value, offered),
            known=quoted_list(offered),
        )
