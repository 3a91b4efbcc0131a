"""Relecture: everything the content says, made once for each day, drawn as far as it is asked for.

The whole is twenty thousand elements: a browser takes seconds over it, so it comes on demand.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

import streamlit as st

from checklist.deadlines import PARIS
from checklist.documents.review import ReviewPart, review_parts
from checklist.freshness import facts_by_support
from pages.shared import draw
from pages.shared.library import library

if TYPE_CHECKING:
    from checklist.documents.html import Html

ADDRESS = "/relecture"
DUE = "a_reverifier"
"""Part of what must be read again; and value of `tri` that keeps what rests on it."""

WHOLE = "tout"
"""Value of `partie` that gives every part."""

VIEWS = (
    (ADDRESS, "À revérifier et parties"),
    (f"{ADDRESS}?partie={WHOLE}", "Tout sur une page, pour imprimer"),
    (f"{ADDRESS}?partie={WHOLE}&tri={DUE}", "Tout ce qui repose sur un fait à revérifier"),
)

FOR_LAWYERS = (
    "Elle s’adresse aux juristes : elle montre aussi les points en doute, que le bilan ne "
    "présente jamais comme une règle. Imprimez-la en entier, ou partie par partie."
)


@lru_cache(maxsize=4)
def parts_of(day: date, *, only_due: bool) -> tuple[ReviewPart, ...]:
    """The parts that day; what is due changes with it."""
    return review_parts(library(), day, only_due=only_due)


def draw_review(asked: str | None, *, only_due: bool) -> None:
    """A part, all of them, or what says the words wanted; else what must be read again."""
    day = datetime.now(PARIS).date()
    parts = parts_of(day, only_due=only_due)
    chosen = asked if asked in {part.id for part in parts} else None
    wanted = _ask_words(f"{asked}-{only_due}")
    if wanted:
        parts = review_parts(library(), day, only_due=only_due, wanted=wanted)
    with st.container(key="relecture-sommaire"):
        _summary(parts, chosen, wanted, only_due=only_due, here=_address(asked, only_due=only_due))
    whole = wanted if chosen is None else False
    for part in parts:
        if whole or asked == WHOLE or part.id == (chosen or DUE):
            _draw_part(part, day)


def _ask_words(place: str) -> str:
    """Words or an id; each view has a field of its own, empty when it opens."""
    return st.text_input(
        "Chercher un identifiant ou des mots",
        key=f"relecture-mots-{place}",
        max_chars=80,
        placeholder="mss_boite_relevee, sauvegarde, L1111-8…",
    ).strip()


def _summary(
    parts: tuple[ReviewPart, ...], chosen: str | None, wanted: str, *, only_due: bool, here: str
) -> None:
    draw.show(
        "review_summary",
        library=library(),
        counts=facts_by_support(library()),
        parts=parts,
        chosen=chosen,
        wanted=wanted,
        only_due=only_due,
        views=VIEWS,
        here=here,
    )


def _draw_part(part: ReviewPart, day: date) -> None:
    with st.container(key=f"relecture-{part.id}"):
        st.header(part.title, anchor=False)
        draw.show("review_head", library=library(), day=day)
        _draw(part.body)


def _address(asked: str | None, *, only_due: bool) -> str:
    query = [f"partie={asked}" if asked else "", f"tri={DUE}" if only_due else ""]
    return "?".join(filter(None, (ADDRESS, "&".join(filter(None, query)))))


def _draw(body: Html) -> None:
    draw.html(body)
