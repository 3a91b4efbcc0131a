"""Votre cabinet: the facts that decide which questions apply, and the first verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from checklist.documents.typography import counted
from pages.shared import draw
from pages.shared.evaluation import evaluation
from pages.shared.library import library
from pages.shared.question_card import ask, asked_in_turn
from pages.shared.verdicts import draw_verdicts

if TYPE_CHECKING:
    from checklist.journey import Journey, Step

SETTLED = (
    "Profil complet. Ce qu’il dit déjà (délégué, analyse des risques) est au bas de cette page et "
    "dans vos résultats."
)
profile = library().profile
draw.head(profile.title, step="Avant de commencer", intro=profile.introduction)
progress = st.container()


def steps(journey: Journey) -> tuple[Step, ...]:
    return journey.profile_asked


for question in asked_in_turn(steps):
    ask(question, steps)

result = evaluation()
asked = steps(result.journey)
done = sum(step.option is not None for step in asked)
with progress:
    time = [f"environ {counted(profile.minutes, 'minute')}"] if done < len(asked) else []
    facts = (f"{counted(done, 'réponse')} sur {len(asked)}", *time, draw.saved_words())
    draw.show("head", progress=(done, len(asked)), facts=facts)
    if result.journey.profile_is_complete:
        draw.show("caption", text=SETTLED)
    elif done:
        draw.show("left", questions=[step.question.text for step in asked if step.option is None])
if result.journey.profile_is_complete:
    draw_verdicts(result)

with st.bottom, st.container(horizontal=True):
    if st.button("Accueil", icon=":material/arrow_back:"):
        st.switch_page("home_page.py")
    st.space("stretch")
    if st.button("Voir les thèmes", type="primary", icon=":material/arrow_forward:"):
        st.switch_page("themes_page.py")
