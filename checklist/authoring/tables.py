"""Reading decision tables and the activities of the register."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist.authoring import catalogue, ids
from checklist.authoring.conditions import DecisionNames, Scope, read_condition
from checklist.authoring.evidence import read_references, read_verification
from checklist.authoring.ids import Index
from checklist.authoring.nodes import Text
from checklist.authoring.records import RANK, Record, Shape
from checklist.model import (
    REGISTER_FIELDS,
    Activity,
    DecisionRow,
    DecisionTable,
    FactOrigin,
    RegisterLine,
)

if TYPE_CHECKING:
    from checklist.authoring.conditions import Asked
    from checklist.authoring.proofs import Claims
    from checklist.authoring.questions import Backing
    from checklist.authoring.sections import Known
    from checklist.conditions import Condition

MESSAGE_LIMIT, LINE_LIMIT = 420, 300

TABLE = Shape("une table de décision", ("decision", "titre", "resultats", "lignes"), (RANK,))
_ROW = Shape(
    "une ligne de décision",
    ("id", "resultat", "message", "references", "statut"),
    ("si", "verifie_le", "action"),
)
ACTIVITY = Shape(
    "une fiche du registre",
    ("fiche", "nom", "donnees_de_sante", "faits", *REGISTER_FIELDS),
    ("si", "a_confirmer"),
)
_LINE = Shape("une ligne de rubrique", ("texte", "origine"), ("si", "mesure"))


def index_table(record: Record, decisions: Index[DecisionNames]) -> None:
    """First pass: know every result, so that conditions can be explained."""
    word = record.identifier("decision", ids.DECISION)
    names = [name for name, _ in record.pairs("resultats")]
    for name in names:
        record.check_shape(name, ids.RESULT)
    results = tuple(name.value for name in names)
    decisions.add(word, DecisionNames("" if word is None else word.value, results))


def read_table(record: Record, known: Known) -> DecisionTable:
    """Second pass: labels and rows. Rows cite the profile only: verdicts do not chain."""
    scope = Scope("une table de décision", known.questions, known.profile_ids, None)
    names = record.pairs("resultats")
    labels = {name.value: record.prose(text, name.value) for name, text in names}
    before = record.log.unreadable
    rows = _read_rows(record, scope, known.backing, tuple(labels))
    given = {row.result for row in rows.items.values()}
    for name, _ in names:
        if name.value not in given:
            record.log.add(name.position, catalogue.UNUSED_RESULT, id=name.value)
    table = DecisionTable(
        id=record.value("decision"),
        title=record.text("titre"),
        labels=MappingProxyType(labels),
        rows=tuple(rows.items.values()),
    )
    if record.log.unreadable == before:
        known.claims.every_row_wins(table, rows.places)
    return table


def _read_rows(
    record: Record, scope: Scope, backing: Backing, results: tuple[str, ...]
) -> Index[DecisionRow]:
    rows = Index[DecisionRow](ids.ROW, "la ligne", record.log)
    entries = record.records("lignes", _ROW)
    for entry in entries:
        word = entry.identifier("id", ids.ROW)
        rows.add(word, _read_row(entry, scope, backing, results))
        if entry is not entries[-1] and not entry.has("si"):
            record.log.add(entry.position, catalogue.DEFAULT_NOT_LAST, id=entry.value("id"))
    if entries and entries[-1].has("si"):
        place = entries[-1].position
        record.log.add(place, catalogue.NO_DEFAULT_ROW, id=record.value("decision"))
    return rows


def _read_row(
    entry: Record, scope: Scope, backing: Backing, results: tuple[str, ...]
) -> DecisionRow:
    verification, verified_on = read_verification(entry, backing.evidence.as_of)
    return DecisionRow(
        id=entry.value("id"),
        condition=read_condition(entry, scope),
        result=entry.one_of("resultat", results),
        message=entry.text("message", MESSAGE_LIMIT),
        references=read_references(entry, backing.evidence),
        verification=verification,
        verified_on=verified_on,
        action=backing.actions.find(entry.word("action")),
    )


def read_activity(record: Record, known: Known, activities: Index[Activity]) -> None:
    """Read one record of processing: its nine fields are never empty (RGPD art. 30(1))."""
    word = record.identifier("fiche", ids.ACTIVITY)
    scope, evidence = known.scope("cette fiche"), known.backing.evidence
    condition = read_condition(record, scope)
    what = f"la fiche {record.value('fiche')}"
    known.claims.some_profile(record.place("si"), what, "montrée", condition)
    view = _View(record.value("fiche"), condition, scope, known.claims)
    activity = Activity(
        id="" if word is None else word.value,
        name=record.text("nom"),
        condition=condition,
        to_confirm=record.flag("a_confirmer"),
        health_data=record.flag("donnees_de_sante"),
        fields=MappingProxyType({name: _lines(record, name, view) for name in REGISTER_FIELDS}),
        facts=evidence.facts.find_all(record.words("faits")),
    )
    activities.add(word, activity)


@dataclass(frozen=True, slots=True)
class _View:
    """What the lines of one activity need to know of it."""

    activity: str
    condition: Condition | None
    scope: Scope
    claims: Claims


def _lines(record: Record, name: str, view: _View) -> tuple[RegisterLine, ...]:
    blanks = {"field": REGISTER_FIELDS[name], "id": view.activity}
    if record.is_empty(name):
        record.log.add(record.place(name), catalogue.EMPTY_REGISTER_FIELD, **blanks)
        return ()
    before = record.log.unreadable
    lines = tuple(_line(entry, view) for entry in record.records(name, _LINE))
    if lines and record.log.unreadable == before:
        # A measure may always be missing: only lines without one can be counted on.
        sure = tuple(line.condition for line in lines if line.met_control is None)
        view.claims.field_never_empty(record.place(name), blanks, view.condition, sure)
    return lines


def _line(entry: Record, view: _View) -> RegisterLine:
    condition = read_condition(entry, view.scope)
    what = f"cette ligne de la fiche {view.activity}"
    view.claims.some_profile(entry.place("si"), what, "montrée", view.condition, condition)
    text = entry.text("texte", LINE_LIMIT)
    origin = entry.choice("origine", FactOrigin, FactOrigin.TO_COMPLETE)
    if "[" in text and origin is not FactOrigin.TO_COMPLETE:
        blanks = {"id": view.activity, "origin": origin.value}
        entry.log.add(entry.place("origine"), catalogue.BLANK_NOT_TO_COMPLETE, **blanks)
    return RegisterLine(
        text=text,
        origin=origin,
        condition=condition,
        met_control=_met_control(entry, view.scope.questions),
    )


def _met_control(entry: Record, questions: Index[Asked]) -> str | None:
    word: Text | None = entry.word("mesure")
    asked = questions.find(word)
    if word is None or asked is None:
        return None
    if not asked.is_scored:
        entry.log.add(word.position, catalogue.MEASURE_NOT_CONTROL, id=word.value)
    return word.value
