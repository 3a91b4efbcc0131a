"""Every sentence of a template is said by some document: none is left behind by a rewriting."""

from dataclasses import replace

import pytest

from checklist.answers import AnswerSet, Practice
from checklist.conditions import AnswerIn
from checklist.documents.report import build_report
from checklist.documents.wording import Wording, block_names
from checklist.documents.xlsx import render_record
from checklist.evaluation import evaluate
from checklist.model import UNKNOWN_OPTION, Status, Verification
from checklist.register import build_record
from tests.builders import (
    OPTIONAL,
    a_decision,
    a_gate,
    a_library,
    a_question,
    a_row,
    a_section,
    an_activity,
    evaluation_of,
)
from tests.documents.conftest import DAY

NOBODY = Practice()


@pytest.fixture
def said(monkeypatch):
    """The blocks said since the test began, by template."""
    blocks = {"report": set(), "register": set()}
    for name in ("say", "paragraphs"):
        original = getattr(Wording, name)

        def recorded(self, block, _original=original, **values):
            blocks[self._name].add(block)
            return _original(self, block, **values)

        monkeypatch.setattr(Wording, name, recorded)
    return blocks


def small_evaluations():
    """States that no persona is in."""
    one = a_library(a_section("dpo", a_question("un")))
    yield evaluation_of(one, un=Status.MET)
    yield evaluation_of(one, un=Status.NOT_APPLICABLE)
    half = a_library(
        a_section("dpo", a_question("un"), a_question("deux")),
        a_section("cameras", chapter=OPTIONAL),
    )
    yield evaluation_of(half, un=Status.MET)
    gated = a_section("dpo", a_question("un"), condition=AnswerIn("porte", frozenset({"oui"})))
    other = a_section("mail", a_question("deux"))
    yield evaluation_of(a_library(gated, other, profile=(a_gate("porte"),)), deux=Status.UNMET)
    yield evaluation_of(
        a_library(a_section("dpo", a_gate("choisi"), a_question("un"))), un=Status.MET
    )
    doubtful = replace(a_row("D1-1", "obligatoire"), verification=Verification.DOUBTFUL)
    yield evaluation_of(a_library(decisions=(a_decision("dpo", doubtful),)))
    action = a_question("un").option("a_faire").action
    questions = [
        replace(
            a_question(name),
            options=tuple(
                replace(option, action=action) if option.action else option
                for option in a_question(name).options
            ),
        )
        for name in ("un", "deux")
    ]
    yield evaluation_of(a_library(a_section("dpo", *questions)), un=Status.UNMET, deux=Status.UNMET)


def test_every_sentence_of_the_report_is_said_somewhere(said, library, evaluation_of_persona):
    for persona_id in library.personas:
        build_report(evaluation_of_persona(persona_id), NOBODY, example="Dr Martin")
    build_report(evaluate(library, AnswerSet(library.version), DAY), NOBODY)
    for evaluation in small_evaluations():
        build_report(evaluation, NOBODY)
    assert block_names("report") - said["report"] == set()


def test_every_sentence_of_the_register_is_said_somewhere(said, library, evaluation_of_persona):
    benali = library.personas["benali"].practice
    render_record(build_record(evaluation_of_persona("benali"), benali), example="Dr Benali")
    locum = AnswerSet.of(library.version, {"mode_exercice": "remplacant"})
    render_record(build_record(evaluate(library, locum, DAY), NOBODY))
    unsure = AnswerSet.of(library.version, {"dossiers_communs": UNKNOWN_OPTION})
    render_record(build_record(evaluate(library, unsure, DAY), NOBODY))
    confirm = a_library(activities=(replace(an_activity(), to_confirm=True, health_data=False),))
    render_record(build_record(evaluation_of(confirm), NOBODY))
    assert block_names("register") - said["register"] == set()
