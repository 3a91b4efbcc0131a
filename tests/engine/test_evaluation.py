"""The one function from answers to everything shown."""

from dataclasses import replace
from datetime import date

import pytest

from checklist.conditions import AnswerIn
from checklist.model import Criticality, Status
from checklist.scoring import Level
from tests.builders import (
    OPTIONAL,
    a_decision,
    a_gate,
    a_library,
    a_question,
    a_row,
    a_section,
    an_action,
    an_option,
    control_options,
    evaluation_of,
)

LIBRARY = a_library(a_section("messagerie", a_question("boite", Criticality.CRITICAL)))


def finding(**given):
    (found,) = evaluation_of(LIBRARY, **given).findings
    return found


@pytest.mark.parametrize("status", [Status.PARTLY_MET, Status.UNMET])
def test_a_shortfall_raises_a_finding_with_the_action_of_its_option(status):
    found = finding(boite=status)
    assert (found.section.id, found.question.id, found.status) == ("messagerie", "boite", status)
    assert found.criticality is Criticality.CRITICAL
    assert found.action.id == "agir_boite"


def test_je_ne_sais_pas_raises_its_own_action_to_verify():
    assert finding(boite=Status.UNKNOWN).action.id == "verifier_boite"


@pytest.mark.parametrize("given", [{}, {"boite": Status.MET}, {"boite": Status.NOT_APPLICABLE}])
def test_a_control_met_sans_objet_or_unanswered_raises_nothing(given):
    assert evaluation_of(LIBRARY, given).findings == ()


def test_an_answer_that_no_longer_applies_raises_nothing():
    hidden = a_question("boite", condition=AnswerIn("mode", frozenset({"seul"})))
    library = a_library(a_section("messagerie", hidden), profile=(a_gate("mode", ("seul", "non")),))
    assert evaluation_of(library, mode="non", boite=Status.UNMET).findings == ()
    assert len(evaluation_of(library, mode="seul", boite=Status.UNMET).findings) == 1


def test_findings_follow_the_order_of_the_questions():
    library = a_library(
        a_section("b", a_question("z"), a_question("a")), a_section("a", a_question("m"))
    )
    found = evaluation_of(library, m=Status.UNMET, a=Status.UNMET, z=Status.UNMET).findings
    assert [each.question.id for each in found] == ["z", "a", "m"]


def test_the_decisions_of_the_profile_are_part_of_the_evaluation():
    table = a_decision(
        "dpo",
        a_row("D1-1", "obligatoire", AnswerIn("mode", frozenset({"clinique"}))),
        a_row("D1-2", "non"),
    )
    library = a_library(profile=(a_gate("mode", ("seul", "clinique")),), decisions=(table,))
    assert evaluation_of(library).decisions["dpo"].result is None
    assert evaluation_of(library, mode="clinique").decisions["dpo"].row.id == "D1-1"


def test_an_undecided_gate_keeps_the_level_to_complete():
    opened = a_question("boite", condition=AnswerIn("porte", frozenset({"oui"})))
    library = a_library(a_section("messagerie", a_gate("porte"), opened, a_question("signe")))
    undecided = evaluation_of(library, signe=Status.MET)
    assert undecided.level is Level.TO_COMPLETE
    assert not undecided.is_complete
    assert evaluation_of(library, signe=Status.MET, porte="non").level is Level.SOLID


def test_a_gate_left_open_in_an_optional_theme_not_begun_leaves_the_level_alone():
    opened = a_question("cookies", condition=AnswerIn("porte", frozenset({"oui"})))
    library = a_library(
        a_section("messagerie", a_question("signe")),
        a_section("site", a_gate("porte"), opened, chapter=OPTIONAL),
    )
    assert evaluation_of(library, signe=Status.MET).level is Level.SOLID


def test_the_date_is_an_argument_and_changes_nothing_else():
    then, now = date(2026, 1, 1), date(2027, 1, 1)
    given = {"boite": Status.UNMET}
    first, second = (evaluation_of(LIBRARY, given, as_of=day) for day in (then, now))
    assert replace(first, as_of=now) == second
    for name in ("sections", "overall", "level", "findings"):
        assert getattr(first, name) == getattr(second, name)


def test_a_shortfall_without_action_is_refused_since_the_loader_never_lets_it_through():
    bare = a_question("boite", options=[an_option("a_faire", Status.UNMET)])
    evaluation = evaluation_of(a_library(a_section("messagerie", bare)), boite="a_faire")
    with pytest.raises(ValueError, match="boite/a_faire: no action"):
        _ = evaluation.findings


def test_two_options_of_the_same_status_may_call_for_different_actions():
    options = (
        *control_options("boite", (Status.MET,)),
        an_option("jamais", Status.UNMET, an_action("ouvrir_une_boite")),
        an_option("parfois", Status.UNMET, an_action("relever_chaque_jour")),
    )
    library = a_library(a_section("messagerie", a_question("boite", options=options)))
    (found,) = evaluation_of(library, boite="parfois").findings
    assert found.action.id == "relever_chaque_jour"
