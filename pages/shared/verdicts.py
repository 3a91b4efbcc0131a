"""Decision tables and notices, in words: what the profile already tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from checklist.conditions import Truth
from checklist.documents.typography import french_date
from pages.shared import draw

if TYPE_CHECKING:
    from checklist.decisions import Decision
    from checklist.evaluation import Evaluation
    from checklist.model import DecisionRow, Section


def draw_verdicts(result: Evaluation) -> None:
    """Every verdict that the answers settle, then the notices for such a practice."""
    st.subheader("Ce que votre profil dit déjà", anchor=False)
    for decision in result.decisions.values():
        _draw_verdict(decision)
    for notice in result.library.notices:
        if result.journey.truth(notice.condition) is Truth.YES:
            draw.show(
                "notice",
                kind="info",
                icon="info",
                title="Bon à savoir. ",
                text=notice.text,
                references=(),
                checked="",
            )


def draw_theme_verdict(result: Evaluation, section: Section) -> None:
    """The verdict that a theme is about, when it has a table of its name."""
    decision = result.decisions.get(section.id)
    if decision is not None:
        _draw_verdict(decision)


def draw_theme_end(result: Evaluation, section: Section) -> None:
    """What to say of a theme without a question left: nothing applies, or the profile decides."""
    journey = next(s for s in result.journey.sections if s.section == section)
    if not journey.asked:
        undecided = journey.is_undecided
        text = (
            "Répondez d’abord aux questions sur votre cabinet : elles décident de ce thème."
            if undecided
            else section.not_applicable
        )
        title = "Profil à compléter" if undecided else "Rien à répondre ici"
        draw.show("empty", title=title, text=text)
    elif all(step.option is not None for step in journey.asked):
        draw.show("empty", title="Thème terminé", text="Vos réponses sont prises en compte.")


def _draw_verdict(decision: Decision) -> None:
    row = decision.row
    if row is None:
        return
    draw.show(
        "notice",
        kind="info",
        icon="info",
        title=f"{decision.table.title} {decision.label}.",
        text=row.message,
        references=row.references,
        checked=_checked(row),
    )


def _checked(row: DecisionRow) -> str:
    if row.verified_on is None:
        return "à confirmer"
    return f"vérifié le {french_date(row.verified_on)}"
