"""Which questions apply, which answers count, what comes next."""

from dataclasses import replace

from checklist.conditions import AnswerIn, DecisionIn, Not, Truth
from checklist.journey import walk_journey
from checklist.model import Criticality, Status
from tests.builders import (
    a_decision,
    a_gate,
    a_library,
    a_question,
    a_row,
    a_section,
    answers,
)

ALONE = AnswerIn("mode_exercice", frozenset({"seul"}))
MODE = a_gate("mode_exercice", ("seul", "groupe"))


def journey(library, **given):
    return walk_journey(library, answers(**given))


def asked(section):
    return [step.question.id for step in section.asked]


def test_a_question_without_condition_always_applies():
    (section,) = journey(a_library(a_section("messagerie", a_question("boite")))).sections
    assert asked(section) == ["boite"]


def test_a_condition_opens_its_question_only_for_the_answers_it_names():
    library = a_library(
        a_section("messagerie", a_question("boite", condition=ALONE)), profile=(MODE,)
    )
    assert asked(journey(library, mode_exercice="seul").sections[0]) == ["boite"]
    assert asked(journey(library, mode_exercice="groupe").sections[0]) == []


def test_a_question_is_not_asked_while_its_condition_is_unknown_and_its_theme_is_undecided():
    library = a_library(
        a_section("messagerie", a_question("boite", condition=ALONE)), profile=(MODE,)
    )
    (section,) = journey(library).sections
    assert asked(section) == []
    assert section.is_undecided
    assert not journey(library, mode_exercice="groupe").sections[0].is_undecided


def test_the_condition_of_a_theme_closes_all_its_questions():
    library = a_library(
        a_section("messagerie", a_gate("porte"), a_question("boite"), condition=ALONE),
        profile=(MODE,),
    )
    (section,) = journey(library, mode_exercice="groupe", porte="oui", boite="fait").sections
    assert asked(section) == []
    assert not section.is_undecided


def test_a_gate_opens_the_questions_below_it():
    library = a_library(
        a_section(
            "messagerie",
            a_gate("porte"),
            a_question("boite", condition=AnswerIn("porte", frozenset({"oui"}))),
        )
    )
    assert asked(journey(library, porte="oui").sections[0]) == ["porte", "boite"]
    assert asked(journey(library, porte="non").sections[0]) == ["porte"]


def test_the_answer_to_a_question_that_does_not_apply_is_not_effective():
    library = a_library(
        a_section("messagerie", a_question("boite", condition=ALONE)), profile=(MODE,)
    )
    walked = journey(library, mode_exercice="groupe", boite="fait")
    assert walked.effective == {"mode_exercice": "groupe", "boite": None}


def test_an_answer_that_is_not_effective_opens_nothing():
    inner = a_gate("associes", condition=Not(ALONE))
    library = a_library(
        a_section("messagerie", a_question(condition=AnswerIn("associes", frozenset({"oui"})))),
        profile=(MODE, inner),
    )
    (section,) = journey(library, mode_exercice="seul", associes="oui").sections
    assert asked(section) == []


def test_a_question_that_does_not_apply_is_answered_by_none_of_its_options():
    inner = a_gate("associes", condition=Not(ALONE))
    library = a_library(
        a_section(
            "messagerie", a_question(condition=Not(AnswerIn("associes", frozenset({"oui"}))))
        ),
        profile=(MODE, inner),
    )
    assert asked(journey(library, mode_exercice="seul").sections[0]) == ["boite_relevee"]


def test_changing_an_answer_back_restores_what_it_had_opened():
    library = a_library(
        a_section("messagerie", a_question("boite", condition=ALONE)), profile=(MODE,)
    )
    first = answers(mode_exercice="seul", boite="fait")
    hidden = first.with_answer("mode_exercice", "groupe")
    restored = hidden.with_answer("mode_exercice", "seul")
    assert walk_journey(library, hidden).sections[0].controls == ()
    assert walk_journey(library, restored) == walk_journey(library, first)


def test_removing_an_answer_leaves_the_other_set_untouched():
    first = answers(boite="fait")
    assert first.with_answer("boite", None).get("boite") is None
    assert first.get("boite") == "fait"


def test_an_option_that_the_question_does_not_offer_counts_as_no_answer():
    (section,) = journey(a_library(a_section("m", a_question("boite"))), boite="perdue").sections
    assert section.steps[0].option is None
    assert section.answered == 0


def test_a_decision_opens_a_question_as_soon_as_it_is_settled():
    dpo = a_decision("dpo", a_row("D1-1", "obligatoire", ALONE), a_row("D1-2", "non"))
    wanted = a_question("dpo_designe", condition=DecisionIn("dpo", frozenset({"obligatoire"})))
    library = a_library(a_section("dpo", wanted), profile=(MODE,), decisions=(dpo,))
    assert journey(library).sections[0].is_undecided
    assert asked(journey(library, mode_exercice="seul").sections[0]) == ["dpo_designe"]
    assert asked(journey(library, mode_exercice="groupe").sections[0]) == []


def test_je_ne_sais_pas_counts_as_an_answer_and_gates_do_not():
    library = a_library(a_section("m", a_gate("porte"), a_question("boite")))
    assert journey(library, porte="oui").sections[0].answered == 0
    (section,) = journey(library, porte="oui", boite=Status.UNKNOWN).sections
    assert section.answered == 1


def test_the_profile_is_complete_when_every_question_that_applies_is_answered():
    library = a_library(profile=(MODE, a_gate("associes", condition=Not(ALONE))))
    assert not journey(library).profile_is_complete
    assert not journey(library, mode_exercice="groupe").profile_is_complete
    assert journey(library, mode_exercice="seul").profile_is_complete


def test_the_next_section_is_the_first_with_a_question_left_gates_included():
    library = a_library(
        a_section("messagerie", a_question("boite")), a_section("sauvegarde", a_gate("porte"))
    )
    assert journey(library).next_section.section.id == "messagerie"
    assert journey(library, boite="fait").next_section.section.id == "sauvegarde"
    assert journey(library, boite="fait", porte="oui").next_section is None


def test_a_journey_tells_whether_a_condition_of_the_content_holds():
    library = a_library(profile=(MODE,))
    assert journey(library).truth(None) is Truth.YES
    assert journey(library).truth(ALONE) is Truth.UNKNOWN
    assert journey(library, mode_exercice="seul").truth(ALONE) is Truth.YES


def test_a_theme_is_finished_once_every_question_it_shows_has_an_answer():
    library = a_library(a_section("messagerie", a_gate("porte"), a_question("boite")))
    assert not journey(library, boite="fait").sections[0].is_finished
    assert journey(library, porte="oui", boite="fait").sections[0].is_finished


def test_a_theme_where_nothing_applies_has_no_object_and_is_not_finished():
    library = a_library(
        a_section("messagerie", a_question("boite"), condition=ALONE), profile=(MODE,)
    )
    assert not journey(library).sections[0].has_no_object
    closed = journey(library, mode_exercice="groupe").sections[0]
    assert closed.has_no_object
    assert not closed.is_finished


def test_the_time_of_a_theme_counts_the_questions_that_apply_and_stays_under_the_author_s():
    critical = [a_question(f"grave_{n}", Criticality.CRITICAL) for n in "abc"]
    open_to_all = a_section("messagerie", *critical)
    for_one = a_section("hebergement", a_question("seule", condition=ALONE))
    library = a_library(
        replace(open_to_all, minutes=4), replace(for_one, minutes=4), profile=(MODE,)
    )
    assert [s.minutes for s in journey(library).sections] == [2, 4]
    assert [s.minutes for s in journey(library, mode_exercice="seul").sections] == [2, 1]
