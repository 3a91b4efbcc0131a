"""Conditions told in French, for who reads the rules without YAML."""

import pytest

from checklist.conditions import AllOf, AnswerIn, AnyOf, DecisionIn, Not
from checklist.conditions_in_words import alternatives, in_words
from checklist.model import Option
from tests.builders import a_decision, a_gate, a_library, a_row


def told(option_id, clause):
    return Option(option_id, option_id, None, None, clause)


LIBRARY = a_library(
    profile=(
        a_gate(
            "mode",
            (
                told("seul", "vous exercez seul"),
                told("groupe", "vous exercez en groupe"),
                told("msp", "vous exercez en maison de santé"),
            ),
        ),
        a_gate(
            "base",
            (told("commune", "votre base est commune"), told("inconnue", "vous ne savez pas")),
        ),
        a_gate("porte", ("oui", "non")),
        a_gate("camera", (told("une", "il y a une caméra"), "aucune")),
    ),
    decisions=(a_decision("dpo", a_row("D1-1", "obligatoire"), a_row("D1-2", "attendu")),),
)
GROUP = AnswerIn("mode", frozenset({"groupe", "msp"}))
ALONE = AnswerIn("mode", frozenset({"seul"}))
BASE = AnswerIn("base", frozenset({"commune", "inconnue"}))
CAMERA = AnswerIn("camera", frozenset({"une"}))
GATE = AnswerIn("porte", frozenset({"oui"}))


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (None, "toujours"),
        (ALONE, "si vous exercez seul"),
        (GROUP, "si vous exercez en groupe ou en maison de santé"),
        (Not(ALONE), "sauf si vous exercez seul"),
        (GATE, "si vous répondez «\u00a0Réponse oui\u00a0» à «\u00a0Question porte ?\u00a0»"),
        (
            DecisionIn("dpo", frozenset({"obligatoire", "attendu"})),
            "si le verdict «\u00a0Décision dpo\u00a0» est «\u00a0Résultat obligatoire\u00a0» ou "
            "«\u00a0Résultat attendu\u00a0»",
        ),
        (
            AllOf((Not(AllOf((ALONE, GATE))), Not(CAMERA))),
            "sauf (si vous exercez seul et si vous répondez «\u00a0Réponse oui\u00a0» à "
            "«\u00a0Question porte ?\u00a0») ou s’il y a une caméra",
        ),
        (CAMERA, "s’il y a une caméra"),
        (
            AllOf((ALONE, AnyOf((GROUP, CAMERA)))),
            "si vous exercez seul et (si vous exercez en groupe ou en maison de santé ou s’il y a "
            "une caméra)",
        ),
        (
            AllOf((GROUP, Not(BASE))),
            "si vous exercez en groupe ou en maison de santé, sauf si votre base est commune ou "
            "si vous ne savez pas",
        ),
        (
            AllOf((Not(ALONE), Not(BASE))),
            "sauf si vous exercez seul ou si votre base est commune ou si vous ne savez pas",
        ),
        (
            AllOf((ALONE, BASE)),
            "si vous exercez seul et (si votre base est commune ou si vous ne savez pas)",
        ),
        (
            AnyOf((AllOf((ALONE, GATE)), GROUP)),
            "(si vous exercez seul et si vous répondez «\u00a0Réponse oui\u00a0» à «\u00a0Question "
            "porte ?\u00a0») ou si vous exercez en groupe ou en maison de santé",
        ),
        (
            AnyOf((Not(ALONE), GROUP)),
            "(sauf si vous exercez seul) ou si vous exercez en groupe ou en maison de santé",
        ),
    ],
)
def test_a_condition_is_told_as_one_would_say_it(condition, words):
    assert in_words(condition, LIBRARY) == words


@pytest.mark.parametrize(
    ("clauses", "words"),
    [
        (["vous exercez seul"], "vous exercez seul"),
        (
            ["vous exercez en groupe", "vous exercez en ville"],
            "vous exercez en groupe ou en ville",
        ),
        (
            ["vous avez un chien", "vous avez un chat", "le temps est gris"],
            "vous avez un chien ou un chat ou si le temps est gris",
        ),
        (
            ["vous gardez du papier", "vous gardez du papier et des clés"],
            "vous gardez du papier ou si vous gardez du papier et des clés",
        ),
        (["le temps est gris", "il neige"], "le temps est gris ou s’il neige"),
        (["le temps est gris", "la neige tombe"], "le temps est gris ou si la neige tombe"),
    ],
)
def test_what_alternatives_begin_by_alike_is_said_once(clauses, words):
    assert alternatives(clauses) == words
