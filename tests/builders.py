"""Builders of content and answers, with defaults for all that a test does not care about.

`a_question()` is a control, `a_gate()` an unscored question, `a_section()` a theme,
`a_library()` a whole content, `answers()` what a doctor told.
"""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from checklist.answers import AnswerSet
from checklist.conditions import Truth
from checklist.evaluation import evaluate
from checklist.model import (
    REGISTER_FIELDS,
    UNKNOWN_OPTION,
    VERIFY_PREFIX,
    Action,
    Activity,
    Actor,
    Chapter,
    Criticality,
    DecisionRow,
    DecisionTable,
    FactOrigin,
    Library,
    Notice,
    Option,
    Profile,
    Question,
    QuestionKind,
    RegisterLine,
    Scale,
    Section,
    Status,
    Verification,
)

VERSION = "2026.11.1"
TODAY = date(2026, 11, 24)

ESSENTIAL = Chapter("essentiel", "L’essentiel", essential=True)
OPTIONAL = Chapter("ensuite", "Pour aller plus loin", essential=False)

OPTION_OF = MappingProxyType(
    {
        Status.MET: "fait",
        Status.PARTLY_MET: "en_partie",
        Status.UNMET: "a_faire",
        Status.UNKNOWN: UNKNOWN_OPTION,
        Status.NOT_APPLICABLE: "sans_objet",
    }
)
"""Option ids of the controls made by `a_question`, by what they say."""


def a_scale(**changes):
    values = {
        "weights": MappingProxyType(
            {Criticality.CRITICAL: 5, Criticality.MAJOR: 3, Criticality.MINOR: 1}
        ),
        "met_points": 2,
        "partly_met_points": 1,
        "solid_threshold": 80,
        "now_days": 30,
        "soon_months": 3,
        "later_months": 12,
    }
    return Scale(**{**values, **changes})


def an_action(action_id="agir", *, minutes=30, actor=Actor.DOCTOR):
    return Action(
        id=action_id,
        title=f"Faire {action_id}",
        reason="Pour vos patients.",
        steps=("Commencer.", "Finir."),
        minutes=minutes,
        actor=actor,
        evidence="Une note datée",
        facts=(),
    )


def an_option(option_id, status=None, action=None):
    return Option(option_id, f"Réponse {option_id}", status, action)


def control_options(question_id, statuses=tuple(Status)):
    """One option for each status, with an action where a shortfall needs one."""
    needs_action = {Status.PARTLY_MET, Status.UNMET}
    return tuple(
        an_option(
            OPTION_OF[status],
            status,
            an_action(f"agir_{question_id}") if status in needs_action else None,
        )
        for status in statuses
    )


def a_question(
    question_id="boite_relevee",
    criticality=Criticality.MAJOR,
    *,
    condition=None,
    options=None,
    verification=None,
    express=False,
):
    """A control offering each status once; its shortfalls share the action `agir_<id>`."""
    return Question(
        id=question_id,
        kind=QuestionKind.CONTROL,
        origins=("Q-XXX-01",),
        condition=condition,
        text=f"Question {question_id} ?",
        help="Pourquoi.",
        check="Comment vérifier.",
        criticality=criticality,
        rationale="Le motif.",
        ask=Actor.DOCTOR,
        options=control_options(question_id) if options is None else tuple(options),
        evidence=("Une note datée",),
        facts=(),
        verification=verification or an_action(f"{VERIFY_PREFIX}{question_id}", minutes=5),
        express=express,
    )


def a_gate(question_id="mode_exercice", options=("oui", "non"), *, condition=None):
    """An unscored question. Options are ids, or `Option`s where one needs an action."""
    return Question(
        id=question_id,
        kind=QuestionKind.PROFILE,
        origins=(),
        condition=condition,
        text=f"Question {question_id} ?",
        help="Pourquoi.",
        check=None,
        criticality=None,
        rationale=None,
        ask=None,
        options=tuple(an_option(o) if isinstance(o, str) else o for o in options),
        evidence=(),
        facts=(),
        verification=None,
        express=False,
    )


def a_section(section_id="messagerie", *questions, condition=None, chapter=ESSENTIAL):
    return Section(
        id=section_id,
        title=f"Thème {section_id}",
        short_title=section_id,
        chapter=chapter,
        introduction="De quoi il s’agit.",
        minutes=4,
        condition=condition,
        not_applicable="Rien ne vous concerne ici.",
        facts=(),
        questions=questions or (a_question(),),
    )


def a_row(row_id, result, condition=None, action=None):
    message = f"Message {row_id}."
    return DecisionRow(row_id, condition, result, message, (), Verification.VERIFIED, TODAY, action)


def a_decision(table_id="dpo", *rows):
    rows = rows or (a_row("D1-1", "obligatoire"),)
    labels = {row.result: f"Résultat {row.result}" for row in rows}
    return DecisionTable(table_id, f"Décision {table_id}", MappingProxyType(labels), rows)


def a_line(text="Un texte", *, condition=None, met_control=None, origin=FactOrigin.STANDARD_TEXT):
    return RegisterLine(text, origin, condition, met_control)


def an_activity(activity_id="R01", *, condition=None, **fields):
    """An activity; `fields` replaces the single default line of a cell."""
    cells = {name: (a_line(f"{activity_id} {name}"),) for name in REGISTER_FIELDS} | fields
    return Activity(
        id=activity_id,
        name=f"Fiche {activity_id}",
        condition=condition,
        to_confirm=False,
        health_data=True,
        fields=MappingProxyType(cells),
        facts=(),
    )


def a_notice(notice_id="hors_cible", *, condition):
    return Notice(notice_id, condition, f"Avis {notice_id}.", ())


@dataclass(frozen=True)
class Always:
    """A condition that holds whatever the answers, or never does."""

    verdict: Truth = Truth.YES

    def truth(self, answers, possible):
        return self.verdict


def a_library(*sections, profile=(), **changes):
    """A library of these sections; `changes` replaces any other field of `Library`."""
    sections = sections or (a_section(),)
    asked = [*profile, *(question for section in sections for question in section.questions)]
    values = {
        "version": VERSION,
        "published_on": TODAY,
        "title": "Bilan",
        "licence": "Libre",
        "reviewer": "Une juriste",
        "scale": a_scale(),
        "chapters": tuple(dict.fromkeys(section.chapter for section in sections)),
        "profile": Profile("Votre cabinet", "Pour commencer.", 2, tuple(profile)),
        "sections": sections,
        "decisions": (),
        "activities": (),
        "register_condition": Always(),
        "register_otherwise": "Pas de registre pour vous.",
        "register_facts": (),
        "office_condition": Always(),
        "notices": (),
        "facts": MappingProxyType({}),
        "sources": MappingProxyType({}),
        "actions": MappingProxyType({action.id: action for action in _actions(asked)}),
    }
    return Library(**{**values, **changes})


def _actions(questions):
    for question in questions:
        if question.verification is not None:
            yield question.verification
        yield from (option.action for option in question.options if option.action is not None)


def answers(given=None, /, **more):
    """What a doctor told: `answers(boite_relevee="fait")`, or `Status` for `a_question`."""
    told = {**(given or {}), **more}
    plain = {
        name: OPTION_OF[value] if isinstance(value, Status) else value
        for name, value in told.items()
    }
    return AnswerSet.of(VERSION, plain)


def evaluation_of(library, given=None, /, *, as_of=TODAY, **more):
    return evaluate(library, answers(given, **more), as_of)
