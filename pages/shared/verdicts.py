"""Decision tables and notices, in words: what the profile already tells."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import streamlit as st

from checklist.actions import action_plan
from checklist.conditions import Truth
from checklist.documents.labels import checked_words
from checklist.documents.typography import counted, duration
from checklist.model import Status
from pages.shared import draw
from pages.shared.themes import neighbours

if TYPE_CHECKING:
    from checklist.decisions import Decision
    from checklist.evaluation import Evaluation
    from checklist.journey import SectionJourney
    from checklist.model import Section

PROFILE_FIRST = "Répondez d’abord aux questions sur votre cabinet : elles décident de ce thème."


def draw_verdicts(result: Evaluation) -> None:
    """Every verdict that the answers settle, then the notices for such a practice."""
    st.header("Ce que votre profil dit déjà", anchor=False)
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
                facts=notice.facts,
                references=(),
                checked="",
            )


def draw_theme_verdict(result: Evaluation, section: Section) -> None:
    """The verdict that a theme is about, when it has a table of its name."""
    decision = result.decisions.get(section.id)
    if decision is not None:
        _draw_verdict(decision)


def draw_theme_end(result: Evaluation, section: Section) -> None:
    """What to say of a theme with no question left: nothing applies, or what it comes to."""
    journey = next(s for s in result.journey.sections if s.section == section)
    if journey.asked:
        if all(step.option is not None for step in journey.asked):
            draw.show("empty", icon="ok", title="Thème répondu", text=_summary(result, journey))
    elif journey.is_undecided:
        draw.show("empty", icon="nsp", title="Profil à compléter", text=PROFILE_FIRST)
        if st.button("Décrire mon cabinet", key="vers-le-profil"):
            st.switch_page("profile_page.py")
    else:
        draw.show(
            "empty",
            icon="ok",
            title="Rien à répondre ici",
            text=section.not_applicable,
            facts=section.facts,
        )


def _summary(result: Evaluation, journey: SectionJourney) -> str:
    """« 5 points en place, 2 à reprendre, 1 à vérifier. Le premier pas : … (30 min). »."""
    statuses = Counter(step.status for step in journey.controls)
    counts = (
        counted(statuses[Status.MET], "point") + " en place",
        f"{statuses[Status.PARTLY_MET] + statuses[Status.UNMET]} à reprendre",
        f"{statuses[Status.UNKNOWN]} à vérifier",
    )
    first = next(
        (
            item.action
            for item in action_plan(result).items
            if any(finding.section is journey.section for finding in item.findings)
        ),
        None,
    )
    step = f" Le premier pas : {first.title} ({duration(first.minutes)})." if first else ""
    return f"{', '.join(counts)}.{step}{_next_words(result, journey)}"


def _next_words(result: Evaluation, journey: SectionJourney) -> str:
    """Where the main button leads, as `questionnaire_page` says it."""
    left = result.journey.next_section
    if left is None:
        return " Vous avez répondu à tout : voyez vos résultats."
    _, after = neighbours(journey.section)
    if journey.section.chapter.essential and not left.section.chapter.essential:
        return " L’essentiel est fait : voyez vos résultats, ou continuez."
    if after is None:
        return f" Il reste un thème à finir : « {left.section.title} »."
    return f" Ensuite : « {after.title} »."


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
        facts=(),
        references=row.references,
        checked=checked_words((row,)),
    )
