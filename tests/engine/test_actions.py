"""Findings turned into ordered work."""

from datetime import date

import pytest

from checklist.actions import Lane, action_plan, actor_of, lane_of
from checklist.conditions import AnswerIn, Truth
from checklist.model import Actor, Criticality, Status
from tests.builders import (
    Always,
    a_decision,
    a_gate,
    a_library,
    a_question,
    a_row,
    a_scale,
    a_section,
    an_action,
    an_option,
    control_options,
    evaluation_of,
)

CRITICAL, MAJOR, MINOR = Criticality
PARTLY, UNMET, UNKNOWN = Status.PARTLY_MET, Status.UNMET, Status.UNKNOWN
NOW, SOON, LATER = Lane


def a_control(name, criticality, action):
    """A control whose one shortfall is `a_faire`, closed by this action."""
    shortfall = an_option("a_faire", UNMET, action)
    options = (*control_options(name, (Status.MET, UNKNOWN)), shortfall)
    return a_question(name, criticality, options=options)


def plan(*questions, profile=(), as_of=date(2026, 11, 24), scale=None, **given):
    library = a_library(
        a_section("messagerie", *questions), profile=profile, scale=scale or a_scale()
    )
    return action_plan(evaluation_of(library, given, as_of=as_of))


def ids(items):
    return [item.action.id for item in items]


@pytest.mark.parametrize(
    ("criticality", "status", "lane"),
    [
        (CRITICAL, UNMET, NOW),
        (CRITICAL, UNKNOWN, NOW),
        (CRITICAL, PARTLY, SOON),
        (MAJOR, UNMET, SOON),
        (MAJOR, UNKNOWN, SOON),
        (MAJOR, PARTLY, LATER),
        (MINOR, UNMET, LATER),
        (MINOR, UNKNOWN, LATER),
        (MINOR, PARTLY, LATER),
    ],
)
def test_a_finding_falls_in_the_lane_of_its_criticality_and_status(criticality, status, lane):
    assert lane_of(criticality, status) is lane


def test_lanes_come_in_order_then_the_shortest_first_then_by_id():
    made = plan(
        a_control("tard", MINOR, an_action("z_mineure", minutes=1)),
        a_control("long", CRITICAL, an_action("a_long", minutes=60)),
        a_control("court_b", CRITICAL, an_action("court_b", minutes=5)),
        a_control("court_a", CRITICAL, an_action("court_a", minutes=5)),
        a_control("moyen", MAJOR, an_action("moyen", minutes=1)),
        tard="a_faire", long="a_faire", court_b="a_faire", court_a="a_faire", moyen="a_faire",
    )  # fmt: skip
    assert ids(made.items) == ["court_a", "court_b", "a_long", "moyen", "z_mineure"]
    assert ids(made.lane(NOW)) == ["court_a", "court_b", "a_long"]
    assert made.minutes(NOW) == 70
    assert made.minutes(LATER) == 1


def test_an_action_called_for_twice_stands_once_in_its_most_urgent_lane_with_both_findings():
    shared = an_action("ecrire_une_fiche")
    made = plan(
        a_control("mineure", MINOR, shared),
        a_control("critique", CRITICAL, shared),
        mineure="a_faire",
        critique="a_faire",
    )
    (item,) = made.items
    assert item.lane is NOW
    assert [found.question.id for found in item.findings] == ["mineure", "critique"]


def test_je_ne_sais_pas_becomes_a_dated_action_to_verify():
    (item,) = plan(a_question("boite", MAJOR), boite=UNKNOWN).items
    assert (item.action.id, item.lane, item.due) == ("verifier_boite", SOON, date(2027, 2, 24))


@pytest.mark.parametrize(
    ("criticality", "due"),
    [
        (CRITICAL, date(2027, 3, 2)),  # 30 days after 31 January
        (MAJOR, date(2027, 4, 30)),  # three months later, April has 30 days
        (MINOR, date(2028, 1, 31)),
    ],
)
def test_each_lane_has_its_date_counted_from_the_day_of_the_evaluation(criticality, due):
    made = plan(a_question("boite", criticality), boite=UNMET, as_of=date(2027, 1, 31))
    assert made.items[0].due == due


def test_the_delays_are_those_of_the_scale():
    scale = a_scale(now_days=10, soon_months=1, later_months=6)
    made = plan(
        a_question("un", CRITICAL), a_question("deux", MAJOR), a_question("trois", MINOR),
        un=UNMET, deux=UNMET, trois=UNMET, scale=scale,
    )  # fmt: skip
    assert [item.due for item in made.items] == [
        date(2026, 12, 4),
        date(2026, 12, 24),
        date(2027, 5, 24),
    ]


def test_one_begins_with_what_is_known_to_be_missing_before_what_is_to_be_checked():
    long, longer = (an_action(f"verifier_{each}", minutes=minutes) for each, minutes in
                    (("demandeur", 30), ("identite", 40)))  # fmt: skip
    made = plan(
        a_question("boite", MAJOR), a_question("fax", MAJOR),
        a_control("demandeur", MAJOR, long), a_control("identite", MAJOR, longer),
        boite=UNKNOWN, fax=UNKNOWN, demandeur="a_faire", identite="a_faire",
    )  # fmt: skip
    assert ids(made.items)[:2] == ["verifier_boite", "verifier_fax"]
    assert ids(made.beginning) == ["verifier_demandeur", "verifier_identite", "verifier_boite"]
    assert made.lane(SOON)[:3] == made.beginning


def test_one_begins_with_the_most_urgent_lane_alone():
    made = plan(a_question("un", CRITICAL), a_question("deux", MAJOR), un=UNMET, deux=UNMET)
    assert [item.lane for item in made.items] == [NOW, SOON]
    assert made.beginning == made.items[:1]


def test_nothing_to_do_leaves_nothing_to_begin_with():
    assert plan(a_question("un", CRITICAL), un=Status.MET).beginning == ()


def a_check(name, action_id="verifier_dossiers"):
    action = an_action(action_id, minutes=90)
    return a_gate(name, ("non", an_option("a_verifier", action=action)))


def test_what_the_profile_leaves_to_verify_comes_before_every_finding():
    made = plan(
        a_control("critique", CRITICAL, an_action("court", minutes=1)),
        profile=(a_check("dossiers"),),
        dossiers="a_verifier",
        critique="a_faire",
    )
    assert ids(made.items) == ["verifier_dossiers", "court"]
    first = made.items[0]
    assert (first.lane, first.findings, first.asked_by.id) == (NOW, (), "dossiers")
    assert made.items[1].asked_by is None


def test_a_gate_of_a_theme_may_ask_for_an_action_too():
    made = plan(a_check("porte"), a_question("boite"), porte="a_verifier")
    assert [(item.action.id, item.asked_by.id) for item in made.items] == [
        ("verifier_dossiers", "porte")
    ]


def test_an_action_asked_by_two_profile_answers_stands_once():
    made = plan(profile=(a_check("un"), a_check("deux")), un="a_verifier", deux="a_verifier")
    assert [(item.action.id, item.asked_by.id) for item in made.items] == [
        ("verifier_dossiers", "un")
    ]


def test_an_action_asked_by_the_profile_keeps_the_findings_it_closes():
    shared = an_action("verifier_dossiers", minutes=90)
    made = plan(
        a_control("mineure", MINOR, shared),
        profile=(a_check("dossiers"),),
        dossiers="a_verifier",
        mineure="a_faire",
    )
    (item,) = made.items
    assert item.lane is NOW
    assert [found.question.id for found in item.findings] == ["mineure"]


COUNT = an_action("compter", minutes=5)
MODE = a_gate("mode", ("seul", "groupe"))


def planned(*questions, rows=None, profile=(MODE,), changes=None, **given):
    """The plan of a practice whose profile is `MODE`; « groupe » must count by default."""
    in_group = AnswerIn("mode", frozenset({"groupe"}))
    rows = rows or (a_row("D1-1", "a_preciser", in_group, COUNT), a_row("D1-2", "non"))
    library = a_library(
        a_section("messagerie", *(questions or (a_question("boite"),))),
        profile=profile,
        decisions=(a_decision("dpo", *rows), a_decision("aipd", *rows)),
        **(changes or {}),
    )
    return action_plan(evaluation_of(library, given))


def deciders(item):
    return [decision.table.id for decision in item.decided_by]


def test_what_settled_verdicts_ask_for_is_planned_once_within_three_months():
    (item,) = planned(mode="groupe").items
    assert (item.action.id, item.lane, item.findings, item.asked_by) == ("compter", SOON, (), None)
    assert deciders(item) == ["dpo", "aipd"]


def test_a_verdict_that_asks_for_nothing_or_is_not_settled_adds_nothing():
    assert planned(mode="seul").items == ()
    assert planned().items == ()


@pytest.mark.parametrize(("criticality", "lane"), [(CRITICAL, NOW), (MAJOR, SOON), (MINOR, SOON)])
def test_a_finding_that_cites_the_action_of_a_verdict_shares_its_place(criticality, lane):
    (item,) = planned(
        a_control("compte", criticality, COUNT), mode="groupe", compte="a_faire"
    ).items
    assert (item.lane, [found.question.id for found in item.findings]) == (lane, ["compte"])
    assert deciders(item) == ["dpo", "aipd"]


def test_a_verdict_stays_silent_where_an_answered_control_says_what_is_done():
    control = a_control("compte", MAJOR, COUNT)
    assert planned(control, mode="groupe", compte=Status.MET).items == ()
    assert ids(planned(control, mode="groupe").items) == ["compter"]
    assert ids(planned(control, mode="groupe", compte=UNKNOWN).items) == ["verifier_compte"]


def test_a_fact_to_look_up_stays_first_and_says_which_verdict_waits_for_it():
    profile = (MODE, a_gate("base", ("non", an_option("a_verifier", action=COUNT))))
    (item,) = planned(profile=profile, mode="groupe", base="a_verifier").items
    assert (item.lane, item.asked_by.id, deciders(item)) == (NOW, "base", ["dpo", "aipd"])


@pytest.mark.parametrize(
    ("verdict", "actor"),
    [(Truth.YES, Actor.OFFICE), (Truth.UNKNOWN, Actor.OFFICE), (Truth.NO, Actor.DOCTOR)],
)
def test_the_doctor_acts_for_the_office_once_the_profile_says_that_there_is_none(verdict, actor):
    rows = (a_row("D1-1", "oui", action=an_action("afficher", actor=Actor.OFFICE)),)
    (item,) = planned(rows=rows, changes={"office_condition": Always(verdict)}).items
    assert item.actor is actor


@pytest.mark.parametrize("actor", [Actor.DOCTOR, Actor.IT_SUPPORT, Actor.SOFTWARE_VENDOR])
def test_everybody_else_keeps_their_part_without_an_office(actor):
    assert actor_of(an_action(actor=actor), office=False) is actor


def test_nothing_to_do_is_an_empty_plan():
    assert plan(a_question("boite"), boite=Status.MET).items == ()


def test_lanes_are_named_in_french_for_documents():
    assert [lane.key for lane in Lane] == ["maintenant", "trois_mois", "douze_mois"]
