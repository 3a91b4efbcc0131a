"""The three screens of the express path: the practice, the questions, the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from checklist.conditions import Truth
from checklist.documents.typography import counted
from checklist.express import Overview, express_profile, express_questions, overview
from checklist.scoring import Level
from pages.shared import draw
from pages.shared.evaluation import evaluation
from pages.shared.parts import PAGE_END, PROGRESS, draw_part
from pages.shared.question_card import ask, asked_in_turn
from pages.shared.results import ALL_UNKNOWN, all_unknown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NoReturn

    from checklist.journey import Step
    from pages.shared.question_card import Steps

PRACTICE, QUESTIONS, OVERVIEW = "cabinet", "questions", "apercu"
"""Screens, as the address names them."""
KICKER = "Bilan express · 10 minutes"

_INTROS = {
    PRACTICE: "D’abord quelques mots sur votre cabinet, pour ne poser ensuite que les questions "
    "qui vous concernent.",
    QUESTIONS: "Vingt questions au plus, là où les ennuis sont les plus graves et les plus "
    "fréquents. « Je ne sais pas » est une réponse.",
}


def open_express(screen: str) -> NoReturn:
    """Go to a screen of the express path."""
    st.switch_page("express_page.py", query_params={"etape": screen})


def first_screen() -> str:
    """Where a doctor who comes, or comes back, has something to do."""
    journey = evaluation().journey
    if _missing(express_profile(journey)):
        return PRACTICE
    return QUESTIONS if _missing(express_questions(journey)) else OVERVIEW


def draw_asking(screen: str) -> None:
    """The questions of a screen, with how far along they are."""
    steps: Steps = express_profile if screen == PRACTICE else express_questions
    draw.head(
        "Votre cabinet en bref" if screen == PRACTICE else "Les points qui comptent",
        step=KICKER,
        intro=_INTROS[screen],
    )
    if screen == QUESTIONS:
        _draw_left(PRACTICE, express_profile(evaluation().journey), "sur votre cabinet")
    progress = st.container()
    for question in asked_in_turn(steps):
        ask(question, steps)
    with progress:
        draw_part(PROGRESS, _draw_progress, steps)
    draw_part(PAGE_END, _draw_end, screen, steps)


def draw_overview() -> None:
    """What these few answers already show, what they leave out, and where to begin."""
    result = evaluation()
    seen = overview(result)
    draw.head("Aperçu", step=KICKER)
    if not seen.answered:
        draw.show(
            "empty",
            icon="info",
            title="Pas encore de réponse",
            text="Répondez à une première question : l’aperçu se dessine aussitôt.",
        )
        if st.button("Répondre aux questions", type="primary"):
            open_express(first_screen())
        return
    journey = result.journey
    _draw_left(PRACTICE, express_profile(journey), "sur votre cabinet")
    _draw_left(QUESTIONS, express_questions(journey), "de cet aperçu")
    if all_unknown(result):
        draw.show("banner", kind="info", title="", text=ALL_UNKNOWN)
    draw.show(
        "overview_hero",
        score=result.overall,
        words=_level_words(seen, result.overall.critical_points),
        answered=f"{counted(seen.answered, 'réponse')} sur "
        f"{counted(seen.asked, 'question')} de cet aperçu",
        as_of=result.as_of,
    )
    if seen.all_good:
        left = counted(seen.left, "question")
        text = f"Les gros risques sont tenus. Il reste {left}, à votre rythme."
        draw.show("empty", icon="ok", title="Beau début", text=text)
    if seen.gestures:
        one = len(seen.gestures) == 1
        st.header("Le geste pour commencer" if one else "Par où commencer", anchor=False)
        draw.show("actions", items=seen.gestures, detailed=False)
    if seen.unexamined:
        draw.show("unexamined", themes=seen.unexamined)


def _draw_left(screen: str, steps: Iterable[Step], of: str) -> None:
    """The questions of an earlier screen that were left aside, with the way back to them."""
    left = sum(step.option is None for step in steps)
    if left:
        words = f"{counted(left, 'question')} {of}"
        if st.button(f"Sans réponse : {words}. Y revenir", icon=":material/arrow_back:"):
            open_express(screen)


def _missing(steps: Iterable[Step]) -> bool:
    return any(step.option is None for step in steps)


def _draw_progress(steps: Steps) -> None:
    asked = tuple(steps(evaluation().journey))
    done = sum(step.option is not None for step in asked)
    total = len(asked)
    if steps is express_profile:
        # The first answer opens other questions: counted from the start, or the total would jump.
        open_ones = evaluation().journey.profile
        total = sum(s.question.express and s.applies is not Truth.NO for s in open_ones)
    facts = (f"{counted(done, 'réponse')} sur {total}", draw.saved_words())
    draw.show("head", progress=(done, total) if asked else None, facts=facts)


def _draw_end(screen: str, steps: Steps) -> None:
    asked = tuple(steps(evaluation().journey))
    if screen == QUESTIONS and not asked:
        text = "Ces questions dépendent de votre cabinet : décrivez-le d’abord, en une minute."
        draw.show("empty", icon="nsp", title="Votre cabinet d’abord", text=text)
    elif screen == QUESTIONS and not _missing(asked):
        draw.show("empty", icon="ok", title="C’est tout", text="Votre aperçu est prêt.")


def _level_words(seen: Overview, critical: int) -> str:
    if critical:
        return counted(critical, "point critique", "points critiques")
    if seen.level is Level.ON_THE_WAY:
        return "En chemin"
    return "Aucun point critique vu"
