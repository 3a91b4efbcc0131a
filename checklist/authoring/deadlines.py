"""Reading deadlines.yaml: the words of every rule, step, period and advice that the engine knows.

The engine has the ids, the file has the words: neither may lack the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar, get_args

from checklist.authoring import catalogue
from checklist.authoring.problems import did_you_mean, quoted_list
from checklist.authoring.records import Shape
from checklist.deadlines.breach import CHOICES, LOGGED, AdviceId
from checklist.deadlines.periods import PeriodKind, PeriodRule
from checklist.deadlines.retention import RetentionRule
from checklist.deadlines.steps import VALUES, StepId
from checklist.deadlines.texts import (
    BRIEF_VALUES,
    PLACE,
    TOOLS,
    BreachQuestion,
    Brief,
    DeadlineTexts,
    Explanation,
    LogLine,
    PeriodText,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from checklist.authoring.evidence import Evidence
    from checklist.authoring.files import ContentFiles
    from checklist.authoring.records import Record

    Key = TypeVar("Key", bound=StrEnum)

FILE = "deadlines.yaml"
NAME_LIMIT, BRIEF_LIMIT, TEXT_LIMIT = 90, 180, 320
LOG_VALUES = frozenset({*CHOICES, "cnil", "patients"})
"""What a line of the breach log may cite: the answers, and what they lead to."""

_LIMITED = MappingProxyType(
    dict.fromkeys((AdviceId.CNIL_YES, AdviceId.CNIL_LATE), frozenset({"limite"}))
)
_BRACES = re.compile(r"\{[^{}]*\}?|\}")
"""Anything meant as a place, however badly written: the doctor must never see a brace."""

_RULES = (*get_args(RetentionRule), *get_args(PeriodRule))
_FILE = Shape(FILE, ("regles", "reponses", "etapes", "a_savoir", "durees", "fuite"))
_RULE_NAMES = Shape("les règles", _RULES)
_BRIEFS = Shape("les réponses", tuple(Brief))
_STEPS = Shape("les étapes", tuple(StepId))
_STEP = Shape("une étape", ("texte",), ("faits",))
_NOTES = Shape("les points à savoir", TOOLS)
_PERIODS = Shape("les durées", tuple(PeriodKind))
_PERIOD = Shape("une durée", ("nom", "depart", "resultat", "texte", "faits"))
_BREACH = Shape("la fuite de données", ("questions", "conseils", "traces", "journal"))
_QUESTIONS = Shape("les questions de la fuite", tuple(CHOICES))
_MOMENT = Shape("une question de la fuite", ("question", "aide"))
_CHOICE = Shape("une question de la fuite", ("question", "aide", "options"))
_ADVICE = Shape("les conseils", tuple(AdviceId))
_RECORDS = Shape("les traces", tuple(LOGGED))
_LINE = Shape("une ligne du journal", ("titre", "texte"))


def read_deadlines(files: ContentFiles, evidence: Evidence) -> DeadlineTexts | None:
    """The words of deadlines; None for a content that has none, or when they cannot be read."""
    record = files.read_if_any(FILE, _FILE)
    return None if record is None else _Reading(evidence).run(record)


class _Reading:
    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence

    def run(self, record: Record) -> DeadlineTexts | None:
        rules, steps = record.record("regles", _RULE_NAMES), record.record("etapes", _STEPS)
        notes, periods = record.record("a_savoir", _NOTES), record.record("durees", _PERIODS)
        breach, briefs = record.record("fuite", _BREACH), record.record("reponses", _BRIEFS)
        if rules is None or steps is None or notes is None or periods is None:
            return None
        if breach is None or briefs is None:
            return None
        questions = breach.record("questions", _QUESTIONS)
        return DeadlineTexts(
            rules=MappingProxyType({rule: rules.text(rule, NAME_LIMIT) for rule in _RULES}),
            briefs=_texts(briefs, Brief, BRIEF_VALUES, BRIEF_LIMIT),
            steps=self._explanations(steps, StepId, VALUES),
            notes=MappingProxyType({name: self._notes(notes, name) for name in TOOLS}),
            periods=self._periods(periods),
            breach_questions=MappingProxyType({} if questions is None else _questions(questions)),
            advice=self._advice(breach),
            records=_records(breach),
            log=tuple(_line(entry) for entry in breach.records("journal", _LINE)),
        )

    def _explanations(
        self, record: Record, keys: type[Key], values: Mapping[Key, frozenset[str]]
    ) -> Mapping[Key, Explanation]:
        found = {}
        for key in keys:
            entry = record.record(key, _STEP)
            if entry is not None:
                found[key] = self._explanation(entry, values.get(key, frozenset()))
        return MappingProxyType(found)

    def _explanation(self, entry: Record, values: Iterable[str] = ()) -> Explanation:
        """A text and its facts: none in doubt, and no value that the engine does not give."""
        text = _text_with_places(entry, values)
        return Explanation(text, self.evidence.shown(entry.words("faits"), FILE))

    def _notes(self, record: Record, name: str) -> tuple[Explanation, ...]:
        return tuple(self._explanation(entry) for entry in record.records(name, _STEP))

    def _periods(self, record: Record) -> Mapping[PeriodKind, PeriodText]:
        found = {}
        for kind in PeriodKind:
            entry = record.record(kind, _PERIOD)
            if entry is not None:
                found[kind] = PeriodText(
                    name=entry.text("nom", NAME_LIMIT),
                    start=entry.text("depart", NAME_LIMIT),
                    outcome=entry.text("resultat", NAME_LIMIT),
                    explanation=self._explanation(entry),
                )
        return MappingProxyType(found)

    def _advice(self, breach: Record) -> Mapping[AdviceId, Explanation]:
        record = breach.record("conseils", _ADVICE)
        if record is None:
            return MappingProxyType({})
        return self._explanations(record, AdviceId, _LIMITED)


def _text_with_places(
    entry: Record, values: Iterable[str], key: str = "texte", limit: int = TEXT_LIMIT
) -> str:
    text = entry.text(key, limit)
    for written in _BRACES.findall(text):
        name = written.strip("{} \u00a0")
        if name not in values or PLACE.fullmatch(written) is None:
            entry.log.add(
                entry.place(key),
                catalogue.UNKNOWN_PLACE,
                written=written,
                hint=did_you_mean(name, values),
                known=quoted_list(sorted(values)) or "aucune",
            )
    return text


def _records(breach: Record) -> Mapping[AdviceId, str]:
    record = breach.record("traces", _RECORDS)
    return MappingProxyType({}) if record is None else _texts(record, LOGGED, _LIMITED, TEXT_LIMIT)


def _texts(
    record: Record, keys: Iterable[Key], values: Mapping[Key, frozenset[str]], limit: int
) -> Mapping[Key, str]:
    """A text a key, each with the values it may cite."""
    return MappingProxyType(
        {key: _text_with_places(record, values.get(key, ()), key, limit) for key in keys}
    )


def _questions(record: Record) -> dict[str, BreachQuestion]:
    found = {}
    for name, choices in CHOICES.items():
        entry = record.record(name, _MOMENT if choices is None else _CHOICE)
        if entry is not None:
            options = {} if choices is None else _options(entry, choices)
            question, why = entry.text("question", NAME_LIMIT), entry.text("aide", TEXT_LIMIT)
            found[name] = BreachQuestion(question, why, MappingProxyType(options))
    return found


def _options(entry: Record, choices: type[StrEnum]) -> dict[str, str]:
    options = entry.record("options", Shape("les réponses", tuple(choices)))
    if options is None:
        return {}
    return {str(choice): options.text(choice, NAME_LIMIT) for choice in choices}


def _line(entry: Record) -> LogLine:
    return LogLine(entry.text("titre", NAME_LIMIT), _text_with_places(entry, LOG_VALUES))
