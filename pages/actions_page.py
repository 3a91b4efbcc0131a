"""Plan d’action: the work in order, each with how, how long, who, proof and source."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from checklist.actions import Lane, action_plan
from checklist.documents.labels import CHECK_LABELS, LANE_LABELS
from checklist.documents.typography import counted
from checklist.model import Actor
from pages.shared import draw
from pages.shared.downloads import download_report
from pages.shared.evaluation import evaluation

_NOTHING_LEFT = (
    "Vos réponses n’appellent aucune action. Refaites le point dans un an, ou dès qu’un logiciel "
    "ou une personne change."
)
_NOTHING_YET = (
    "Vos réponses n’appellent aucune action jusqu’ici. Il reste des questions ou des thèmes à "
    "ouvrir."
)
result = evaluation()
plan = action_plan(result)
draw.head(
    "Plan d’action",
    step="Votre bilan",
    intro="Du plus urgent au plus tranquille ; à urgence égale, ce qui est à faire, puis ce qui "
    "est à vérifier.",
)
if not plan.items:
    started = result.overall.answered > 0
    draw.show(
        "empty",
        icon="ok" if started else "info",
        title="Rien à faire pour l’instant" if started else "Pas encore d’action",
        text=_NOTHING_LEFT
        if started and not result.unopened and result.is_complete
        else _NOTHING_YET
        if started
        else "Les actions apparaissent ici à mesure que vous répondez aux thèmes.",
    )
for lane in Lane:
    items = plan.lane(lane)
    if items:
        st.header(f"{LANE_LABELS[lane]} · {counted(len(items), 'action')}", anchor=False)
        own = sum(item.action.minutes for item in items if item.actor is Actor.DOCTOR)
        draw.show("lane", lane=lane, minutes=plan.minutes(lane), own=own, due=items[0].due)
        for asked, group in groupby(items, key=lambda item: item.actor if item.is_check else None):
            checks = tuple(group)
            if asked is not None:
                words = counted(len(checks), "point")
                st.subheader(f"{CHECK_LABELS[asked]} · {words}", anchor=False)
            draw.show("actions", items=checks, detailed=True)

with st.bottom, st.container(horizontal=True):
    if st.button("Résultats", icon=":material/arrow_back:"):
        st.switch_page("results_page.py")
    st.space("stretch")
    if plan.items:
        download_report(result)
    elif st.button("Les thèmes", type="primary"):
        st.switch_page("themes_page.py")
