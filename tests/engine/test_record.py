"""The draft record of processing activities (RGPD art. 30)."""

from checklist.answers import Practice
from checklist.conditions import AnswerIn, Not, Truth
from checklist.model import REGISTER_FIELDS, FactOrigin, Status
from checklist.register import applicable_activities, build_record
from tests.builders import (
    TODAY,
    VERSION,
    Always,
    a_gate,
    a_library,
    a_line,
    a_question,
    a_section,
    an_activity,
    evaluation_of,
)

EMPLOYS = AnswerIn("salaries", frozenset({"oui"}))
IS_LOCUM = AnswerIn("mode", frozenset({"remplacant"}))
PROFILE = (a_gate("mode", ("seul", "remplacant")), a_gate("salaries"))


def a_register_library(*activities, **changes):
    return a_library(
        a_section("messagerie", a_question("boite")),
        profile=PROFILE,
        activities=activities,
        register_condition=Not(IS_LOCUM),
        **changes,
    )


def record(library, **given):
    return build_record(evaluation_of(library, given), Practice(doctor="Dr Martin"))


def activity_ids(library, **given):
    return [activity.id for activity in applicable_activities(evaluation_of(library, given))]


def texts(library, field="securite", **given):
    (activity,) = record(library, **given).activities
    return [line.text for line in activity.fields[field]]


def test_the_profile_calls_for_activities_in_the_order_of_the_content():
    library = a_register_library(an_activity("R02", condition=EMPLOYS), an_activity("R01"))
    assert activity_ids(library, mode="seul", salaries="oui") == ["R02", "R01"]
    assert activity_ids(library, mode="seul", salaries="non") == ["R01"]


def test_an_activity_waits_until_the_profile_calls_for_it():
    library = a_register_library(an_activity("R02", condition=EMPLOYS))
    assert activity_ids(library, mode="seul") == []


def test_who_keeps_no_register_reads_a_sentence_in_its_place():
    library = a_register_library(an_activity("R01"))
    made = record(library, mode="remplacant")
    assert made.activities == ()
    assert made.otherwise == "Pas de registre pour vous."


def test_a_profile_not_filled_in_yet_has_neither_activities_nor_that_sentence():
    made = record(a_register_library(an_activity("R01")))
    assert (made.activities, made.otherwise) == ((), None)


def test_every_activity_has_the_nine_fields_with_where_each_line_comes_from():
    library = a_register_library(
        an_activity("R01", durees=(a_line("20 ans", origin=FactOrigin.TO_COMPLETE),))
    )
    (activity,) = record(library, mode="seul").activities
    assert list(activity.fields) == list(REGISTER_FIELDS)
    assert [(line.text, line.origin) for line in activity.fields["durees"]] == [
        ("20 ans", FactOrigin.TO_COMPLETE)
    ]


def test_a_conditional_line_is_shown_only_to_whom_it_concerns():
    lines = (a_line("Pour tous"), a_line("Pour les employeurs", condition=EMPLOYS))
    library = a_register_library(an_activity("R01", securite=lines))
    assert texts(library, mode="seul", salaries="oui") == ["Pour tous", "Pour les employeurs"]
    assert texts(library, mode="seul", salaries="non") == ["Pour tous"]
    assert texts(library, mode="seul") == ["Pour tous"]


def test_a_security_measure_is_claimed_only_when_its_control_is_met():
    lines = (a_line("Accès nominatifs"), a_line("Boîte chiffrée", met_control="boite"))
    library = a_register_library(an_activity("R01", securite=lines))
    assert texts(library, mode="seul", boite=Status.MET) == ["Accès nominatifs", "Boîte chiffrée"]
    for status in (Status.PARTLY_MET, Status.UNMET, Status.UNKNOWN, Status.NOT_APPLICABLE):
        assert texts(library, mode="seul", boite=status) == ["Accès nominatifs"]


def test_a_measure_whose_condition_fails_is_not_claimed_though_its_control_is_met():
    never = Always(Truth.NO)
    lines = (a_line("Toujours"), a_line("Jamais", condition=never, met_control="boite"))
    library = a_register_library(an_activity("R01", securite=lines))
    assert texts(library, mode="seul", boite=Status.MET) == ["Toujours"]


def test_the_record_names_the_practice_the_content_and_the_date():
    made = record(a_register_library(an_activity("R01")), mode="seul")
    assert (made.controller.doctor, made.content_version, made.as_of) == (
        "Dr Martin",
        VERSION,
        TODAY,
    )


def test_a_practice_is_empty_until_one_field_is_given():
    assert Practice().is_empty
    assert not Practice(dpo="Mme Roy").is_empty
