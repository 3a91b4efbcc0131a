"""Relecture: everything the content says, made once for each day and drawn part by part."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

import streamlit as st

from checklist.documents.review import ReviewPart, review_parts
from pages.shared import draw
from pages.shared.evaluation import PARIS
from pages.shared.library import library

if TYPE_CHECKING:
    from checklist.documents.html import Html

DUE = "a_reverifier"
"""Value of `tri` in the address that keeps what rests on statements to read again."""

FOR_LAWYERS = (
    "Elle s’adresse aux juristes : elle montre aussi les points en doute, que le bilan ne "
    "présente jamais comme une règle. Imprimez-la telle quelle, ou partie par partie."
)


@lru_cache(maxsize=4)
def parts_of(day: date, *, only_due: bool) -> tuple[ReviewPart, ...]:
    """The parts that day; what is due changes with it."""
    return review_parts(library(), day, only_due=only_due)


def draw_review(chosen: str | None, *, only_due: bool) -> None:
    """The list of parts, then those asked for: one, or all."""
    parts = parts_of(datetime.now(PARIS).date(), only_due=only_due)
    dated = sum(fact.verified_on is not None for fact in library().facts.values())
    kept = [part for part in parts if part.id == chosen] or parts
    with st.container(key="relecture-sommaire"):
        draw.show(
            "review_summary",
            library=library(),
            dated=dated,
            parts=parts,
            chosen=chosen if len(kept) == 1 else None,
            only_due=only_due,
        )
    for part in kept:
        with st.container(key=f"relecture-{part.id}"):
            st.header(part.title, anchor=False)
            _draw(part.body)


def _draw(body: Html) -> None:
    draw.html(body)
