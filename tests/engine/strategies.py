"""Random valid libraries and answers, for the properties of the score.

A library here has what the loader accepts: conditions cite unscored questions asked higher up, or
decisions; a scored question never opens another; each control can be met and unmet.
"""

from functools import cache
from pathlib import Path
from types import MappingProxyType

from hypothesis import strategies as st

from checklist.authoring import load_library
from checklist.conditions import AllOf, AnswerIn, AnyOf, DecisionIn, Not
from checklist.model import Criticality, Status
from tests.builders import (
    ESSENTIAL,
    OPTIONAL,
    a_decision,
    a_gate,
    a_library,
    a_notice,
    a_question,
    a_row,
    a_scale,
    a_section,
    an_activity,
    answers,
    control_options,
)

CONTENT = Path(__file__).parents[2] / "content"
_GATE_OPTIONS = ("oui", "non", "en_partie")
_RESULTS = ("obligatoire", "attendu", "non")
_BELOW = tuple(st.integers(0, most) for most in range(32))
"""Made once: building a strategy for each draw took ten times longer than all the rest."""


@cache
def real_library():
    """The content that doctors are shown."""
    return load_library(CONTENT)


def _count(draw, least, most):
    return least + draw(_BELOW[most - least])


def _pick(draw, choices):
    return choices[draw(_BELOW[len(choices) - 1])]


def _coin(draw):
    return draw(_BELOW[1]) == 1


def _some_of(draw, values):
    """At least one of them."""
    kept = {value for value in values if _coin(draw)}
    return frozenset(kept or {_pick(draw, values)})


def _leaf(draw, cited, decisions):
    place = _pick(draw, (*cited, *decisions))
    if place in decisions:
        return DecisionIn(place.id, _some_of(draw, tuple(place.labels)))
    return AnswerIn(place.id, _some_of(draw, tuple(option.id for option in place.options)))


def _condition(draw, cited, decisions=(), depth=2):
    """A condition citing these unscored questions and decision tables, nested a little."""
    kind = _pick(draw, (AnswerIn, Not, AllOf, AnyOf)) if depth else AnswerIn
    if kind is AnswerIn:
        return _leaf(draw, cited, decisions)
    if kind is Not:
        return Not(_condition(draw, cited, decisions, depth - 1))
    parts = range(_count(draw, 1, 2))
    return kind(tuple(_condition(draw, cited, decisions, depth - 1) for _ in parts))


def _maybe(draw, cited, decisions=()):
    """No condition half of the time, and when there is nothing to cite."""
    if not (cited or decisions) or _coin(draw):
        return None
    return _condition(draw, cited, decisions)


def _gates(draw, prefix, most, cited, decisions=()):
    gates = []
    for rank in range(_count(draw, 0, most)):
        options = _GATE_OPTIONS[: _count(draw, 2, 3)]
        condition = _maybe(draw, (*cited, *gates), decisions)
        gates.append(a_gate(f"{prefix}_{'abc'[rank]}", options, condition=condition))
    return tuple(gates)


def _control(draw, name, cited, decisions):
    optional = (Status.PARTLY_MET, Status.NOT_APPLICABLE)
    others = tuple(status for status in optional if _coin(draw))
    return a_question(
        name,
        _pick(draw, tuple(Criticality)),
        condition=_maybe(draw, cited, decisions),
        options=control_options(name, (Status.MET, Status.UNMET, Status.UNKNOWN, *others)),
        express=_coin(draw),
    )


def _decision(draw, name, profile):
    conditional = _count(draw, 1, 3) if profile else 0
    rows = [
        a_row(f"{name}-{rank}", _pick(draw, _RESULTS), _condition(draw, profile))
        for rank in range(conditional)
    ]
    return a_decision(name, *rows, a_row(f"{name}-defaut", _pick(draw, _RESULTS)))


def _section(draw, name, profile, decisions):
    gates = _gates(draw, f"{name}_porte", 2, profile, decisions)
    controls = [
        _control(draw, f"{name}_{'abcd'[rank]}", (*profile, *gates), decisions)
        for rank in range(_count(draw, 1, 4))
    ]
    condition = _maybe(draw, profile, decisions)
    chapter = _pick(draw, (ESSENTIAL, OPTIONAL))
    return a_section(name, *gates, *controls, condition=condition, chapter=chapter)


def _scale(draw):
    """Weights in order, full marks above half marks."""
    minor = _count(draw, 1, 3)
    major = minor + _count(draw, 0, 4)
    critical = major + _count(draw, 0, 4)
    weights = {Criticality.CRITICAL: critical, Criticality.MAJOR: major, Criticality.MINOR: minor}
    partly = _count(draw, 1, 3)
    return a_scale(
        weights=MappingProxyType(weights),
        met_points=partly + _count(draw, 1, 3),
        partly_met_points=partly,
        solid_threshold=_count(draw, 70, 100),
    )


@st.composite
def libraries(draw):
    """A valid library of one to three themes."""
    profile = _gates(draw, "profil", 3, ())
    names = ("dpo", "aipd")[: _count(draw, 0, 2)]
    decisions = tuple(_decision(draw, name, profile) for name in names)
    names = ("messagerie", "sauvegarde", "archivage")[: _count(draw, 1, 3)]
    sections = tuple(_section(draw, name, profile, decisions) for name in names)
    return a_library(
        *sections,
        profile=profile,
        scale=_scale(draw),
        decisions=decisions,
        activities=(an_activity(condition=_maybe(draw, profile, decisions)),),
        notices=(a_notice(condition=_condition(draw, profile)),) if profile else (),
    )


@st.composite
def answers_to(draw, library):
    """Raw answers: hidden questions may be answered, any may be left out.

    Half of the time every unscored question is answered, so that nothing is undecided.
    """
    settled = _coin(draw)
    told = {}
    for question in library.questions.values():
        required = settled and not question.is_scored
        option = _pick(draw, question.options if required else (None, *question.options))
        if option is not None:
            told[question.id] = option.id
    return answers(told)
