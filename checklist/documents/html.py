"""The one way from values to HTML on screen: a named fragment, everything escaped.

Fragments live beside this module. Styles are classes of the stylesheet: the content security
policy refuses `style=` and scripts, and `st.html` strips inline SVG.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NewType

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from checklist.actions import actor_of
from checklist.documents import labels
from checklist.documents.typography import about, duration, french_date
from checklist.model import Criticality, Status
from checklist.scoring import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jinja2 import Template

    from checklist.model import Fact, Option, Question

Html = NewType("Html", str)
"""Markup made by `fragment`, the only one that pages may show."""

STATUS_LOOKS: Mapping[Status | None, tuple[str, str]] = MappingProxyType(
    {
        Status.MET: ("fait", "ok"),
        Status.PARTLY_MET: ("partiel", "mid"),
        Status.UNMET: ("non", "bad"),
        Status.UNKNOWN: ("nsp", "nsp"),
        Status.NOT_APPLICABLE: ("sans-objet", "na"),
    }
)
"""Style class of the box and name of the icon; a word always stands beside them."""

LEVEL_LOOKS: Mapping[Level | None, str] = MappingProxyType(
    {
        Level.CRITICAL_POINTS: "bad",
        Level.TO_COMPLETE: "nsp",
        Level.ON_THE_WAY: "mid",
        Level.SOLID: "ok",
        None: "na",
    }
)
"""Icon and badge class of a level; None is a theme where nothing applies."""

_FOLDER = Path(__file__).parent / "fragments"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(
        french_date=french_date,
        duration=duration,
        about=about,
        references=references_of,
        checked=labels.checked_words,
    )
    environment.globals.update(
        labels=labels, status_looks=STATUS_LOOKS, level_looks=LEVEL_LOOKS, Status=Status
    )
    return environment


@cache
def _template(name: str) -> Template:
    return _environment().get_template(f"{name}.html.j2")


def references_of(facts: Iterable[Fact]) -> tuple[tuple[str, str], ...]:
    """(label, address) of every reference of these facts, each label once, in order.

    Labels are written with spaces that may end a line or not: it does not make them others.
    """
    found: dict[str, tuple[str, str]] = {}
    for fact in facts:
        for reference in fact.references:
            alike = " ".join(reference.label.split())
            found.setdefault(alike, (reference.label, reference.url))
    return tuple(found.values())


def fragment(name: str, **values: object) -> Html:
    """The fragment of that name with these values, escaped.

    Raises:
        jinja2.TemplateNotFound: when there is no such fragment.
        jinja2.UndefinedError: when the fragment uses a value it was not given.
    """
    return Html(_template(name).render(values))


@lru_cache(maxsize=1024)
def question_details(question: Question, cards: tuple[tuple[str, str], ...] = ()) -> Html:
    """What lies under a question: why, how to check, proof, source, cards that tell more.

    `cards` are (id, title). The same for every doctor.
    """
    return fragment("question_details", question=question, cards=cards)


@lru_cache(maxsize=1024)
def consequence(question: Question, option: Option, *, office: bool = True) -> Html:
    """What an answer with a status or an action leads to. The same for every doctor.

    `office` tells whether somebody else than the doctor can act for the office
    (`actions.has_office`): where nobody can, the action is the doctor's.
    """
    unknown = option.status is Status.UNKNOWN
    action = question.verification if unknown else option.action
    critical = question.criticality is Criticality.CRITICAL
    return fragment(
        "consequence",
        status=option.status or Status.UNKNOWN,
        is_check=unknown,
        critical=critical and option.status in {Status.UNMET, Status.UNKNOWN},
        action=action,
        actor=None if action is None else actor_of(action, office=office),
        evidence=question.evidence,
    )
