"""Reading actions, questions and their options."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checklist.authoring import catalogue, ids
from checklist.authoring.conditions import Asked, Scope, read_condition
from checklist.authoring.ids import Index
from checklist.authoring.nodes import Text
from checklist.authoring.records import Record, Shape
from checklist.authoring.verification import verification_of
from checklist.model import (
    UNKNOWN_OPTION,
    Action,
    Actor,
    Criticality,
    Option,
    Question,
    QuestionKind,
    Status,
    Verification,
)

if TYPE_CHECKING:
    from checklist.authoring.evidence import Evidence
    from checklist.authoring.nodes import Fields
    from checklist.model import Fact

QUESTION_LIMIT, OPTION_LIMIT, HELP_LIMIT, CLAUSE_LIMIT = 140, 110, 260, 90
CHECK_LIMIT, RATIONALE_LIMIT, EVIDENCE_LIMIT = 200, 200, 90
TITLE_LIMIT, REASON_LIMIT, STEP_LIMIT = 90, 220, 200
FEWEST_STEPS, MOST_STEPS = 2, 4
LONGEST_MINUTES = 60 * 40
"""A week of work: beyond, it is a project, to be cut into actions."""

ACTIONS = Shape("un fichier d’actions", ("actions",))
_ACTION = Shape(
    "une action", ("id", "titre", "raison", "etapes", "minutes", "qui", "preuve", "faits")
)
_ANY_QUESTION = ("id", "type", "question", "aide", "options")
_PROFILE_QUESTION = Shape(
    "une question de profil", _ANY_QUESTION, ("origine", "si", "faits", "express")
)
_CONTROL = Shape(
    "une question de contrôle",
    (
        *_ANY_QUESTION,
        "origine",
        "verifier",
        "criticite",
        "motif",
        "demander_a",
        "preuves",
        "faits",
    ),
    ("si", "express"),
)
_OPTION = Shape("une option", ("id", "texte"), ("atteint", "action"))
_PROFILE_OPTION = Shape("une option de profil", _OPTION.required, (*_OPTION.optional, "en_mots"))
_SHORTFALLS = frozenset({Status.PARTLY_MET, Status.UNMET})
_AUTHORED_STATUSES = {s.value: s for s in Status if s is not Status.UNKNOWN}
UNKNOWN_TEXT = "Je ne sais pas"
_UNKNOWN_WORDS = UNKNOWN_TEXT.casefold()


@dataclass(frozen=True, slots=True)
class QuestionRecord:
    """A question whose identifiers are known but whose meaning is not read yet."""

    record: Record
    word: Text | None
    kind: QuestionKind
    options: tuple[Record, ...]

    @property
    def is_control(self) -> bool:
        """True when scored."""
        return self.kind is QuestionKind.CONTROL

    def asked(self, section: str | None) -> Asked:
        """What conditions may know of it."""
        options = tuple(option.value("id") for option in self.options)
        place = self.record.place("id")
        return Asked(self.id, section, self.is_control, options, place)

    @property
    def id(self) -> str:
        """Empty when the question has none."""
        return "" if self.word is None else self.word.value


@dataclass(frozen=True, slots=True)
class Backing:
    """What questions rest on: their actions, their facts, the origins already carried."""

    actions: Index[Action]
    evidence: Evidence
    origins: Index[str]


def read_actions(record: Record, actions: Index[Action], evidence: Evidence) -> None:
    """Read one file of actions/."""
    for entry in record.records("actions", _ACTION):
        word = entry.identifier("id", ids.ACTION)
        action = Action(
            id="" if word is None else word.value,
            title=entry.text("titre", TITLE_LIMIT),
            reason=entry.text("raison", REASON_LIMIT),
            steps=_steps(entry),
            minutes=entry.integer("minutes", 1, LONGEST_MINUTES),
            actor=entry.choice("qui", Actor, Actor.DOCTOR),
            evidence=entry.text("preuve", EVIDENCE_LIMIT),
            facts=evidence.facts.find_all(entry.words("faits")),
        )
        actions.add(word, action)


def _steps(entry: Record) -> tuple[str, ...]:
    steps = entry.texts("etapes", STEP_LIMIT)
    if steps and not FEWEST_STEPS <= len(steps) <= MOST_STEPS:
        blanks = {"id": entry.value("id"), "count": len(steps)}
        entry.log.add(entry.place("etapes"), catalogue.STEP_COUNT, **blanks)
    return steps


def _shape_of(fields: Fields) -> Shape:
    """By its type; a question without a known one is a control if it looks like one."""
    kind = fields.by_key.get("type")
    if isinstance(kind, Text) and kind.value in {"profil", "controle"}:
        return _CONTROL if kind.value == "controle" else _PROFILE_QUESTION
    return _CONTROL if "criticite" in fields.by_key else _PROFILE_QUESTION


def index_questions(
    record: Record, section: str | None, questions: Index[Asked]
) -> tuple[QuestionRecord, ...]:
    """First pass: know every question and option, so that conditions can be explained."""
    found = []
    for entry in record.records("questions", _shape_of):
        likely = QuestionKind.CONTROL if entry.shape is _CONTROL else QuestionKind.PROFILE
        kind = entry.choice("type", QuestionKind, likely)
        word = entry.identifier("id", ids.QUESTION)
        shape = _OPTION if kind is QuestionKind.CONTROL else _PROFILE_OPTION
        question = QuestionRecord(entry, word, kind, entry.records("options", shape))
        questions.add(word, question.asked(section))
        found.append(question)
    return tuple(found)


def read_question(question: QuestionRecord, scope: Scope, backing: Backing) -> Question:
    """Second pass: everything the question says."""
    entry, is_control = question.record, question.is_control
    facts = _facts(question, backing.evidence.facts)
    read = Question(
        id=question.id,
        kind=question.kind,
        origins=_origins(question, backing.origins),
        condition=read_condition(entry, scope),
        text=entry.text("question", QUESTION_LIMIT),
        help=entry.text("aide", HELP_LIMIT),
        check=entry.optional_text("verifier", CHECK_LIMIT),
        criticality=_criticality(entry) if is_control else None,
        rationale=entry.optional_text("motif", RATIONALE_LIMIT),
        ask=entry.choice("demander_a", Actor, Actor.DOCTOR) if is_control else None,
        options=_options(question, backing.actions),
        evidence=entry.texts("preuves", EVIDENCE_LIMIT),
        facts=facts,
        verification=None,
        express=entry.flag("express"),
    )
    if not is_control:
        return read
    _check_facts(entry, read)
    return replace(read, verification=verification_of(read))


def _facts(question: QuestionRecord, facts: Index[Fact]) -> tuple[Fact, ...]:
    entry = question.record
    if question.is_control and entry.is_empty("faits"):
        entry.log.add(entry.place("faits"), catalogue.NO_FACT, id=question.id)
        return ()
    return facts.find_all(entry.words("faits"))


def _criticality(entry: Record) -> Criticality:
    return entry.choice("criticite", Criticality, Criticality.MINOR)


def _origins(question: QuestionRecord, origins: Index[str]) -> tuple[str, ...]:
    words = question.record.words("origine")
    for word in words:
        carry_origin(question.record, word, f"la question «\u00a0{question.id}\u00a0»", origins)
    return tuple(word.value for word in words)


def carry_origin(record: Record, word: Text, carrier: str, origins: Index[str]) -> None:
    """Note who carries a question of the reference list; a second carrier is reported."""
    record.check_shape(word, ids.ORIGIN)
    if word.value in origins.items:
        first = origins.items[word.value]
        record.log.add(word.position, catalogue.ORIGIN_TWICE, id=word.value, first=first)
    else:
        origins.add(word, carrier)


def _check_facts(entry: Record, question: Question) -> None:
    if question.facts and all(f.verification is Verification.DOUBTFUL for f in question.facts):
        entry.log.add(entry.place("faits"), catalogue.ONLY_DOUBTFUL, id=question.id)


def _options(question: QuestionRecord, actions: Index[Action]) -> tuple[Option, ...]:
    known = Index[Option](ids.OPTION, "l’option", question.record.log)
    for entry in question.options:
        word = entry.identifier("id", ids.OPTION)
        status = _status(entry, question)
        action = actions.find(entry.word("action"))
        option = Option(
            id="" if word is None else word.value,
            text=entry.text("texte", OPTION_LIMIT),
            status=status,
            action=action,
            clause=entry.optional_text("en_mots", CLAUSE_LIMIT),
        )
        known.add(word, option)
        _check_option(entry, option, question.is_control)
    options = tuple(known.items.values())
    _check_set(question, options)
    if not question.is_control:
        return options
    return (*options, Option(UNKNOWN_OPTION, UNKNOWN_TEXT, Status.UNKNOWN, None))


def _status(entry: Record, question: QuestionRecord) -> Status | None:
    """None for unscored options, and for scored ones whose status cannot be read."""
    word = entry.word("atteint")
    if not question.is_control:
        if word is not None:
            entry.log.add(word.position, catalogue.STATUS_IN_PROFILE, id=entry.value("id"))
        return None
    if word is None:
        if not entry.has("atteint"):
            place = entry.position
            entry.log.add(place, catalogue.OPTION_WITHOUT_STATUS, id=entry.value("id"))
        return None
    if word.value not in _AUTHORED_STATUSES:
        entry.unknown_value("atteint", word, _AUTHORED_STATUSES)
    return _AUTHORED_STATUSES.get(word.value)


def _check_option(entry: Record, option: Option, is_control: bool) -> None:
    """Each shortfall has an action and nothing else has; the unknown option is not written."""
    log, status = entry.log, option.status
    if not is_control:
        return
    if option.id == UNKNOWN_OPTION or option.text.strip(" .").casefold() == _UNKNOWN_WORDS:
        log.add(entry.position, catalogue.RESERVED_OPTION, id=option.id)
    if status is None:
        return
    blanks = {"id": option.id, "status": status.value}
    if status in _SHORTFALLS and not entry.has("action"):
        log.add(entry.position, catalogue.SHORTFALL_WITHOUT_ACTION, **blanks)
    if status not in _SHORTFALLS and entry.has("action"):
        log.add(entry.place("action"), catalogue.MET_WITH_ACTION, **blanks)


def _check_set(question: QuestionRecord, options: tuple[Option, ...]) -> None:
    record = question.record
    place = record.place("options")
    if len(options) == 1:
        record.log.add(place, catalogue.TOO_FEW_OPTIONS, id=question.id)
    if len({option.text.casefold() for option in options}) < len(options):
        record.log.add(place, catalogue.SAME_TEXT, id=question.id)
    statuses = [option.status for option in options]
    if question.is_control and statuses and not {None, Status.MET} & set(statuses):
        record.log.add(place, catalogue.NO_FULL_POINTS, id=question.id)
