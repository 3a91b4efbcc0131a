"""One page to read if only one: what it means, what to do first, two legal verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.actions import Lane
from checklist.conditions import Truth
from checklist.documents.document import (
    Bullets,
    Callout,
    Column,
    Heading,
    KeyFigure,
    KeyFigures,
    ListKind,
    Paragraph,
    Table,
    TextStyle,
)
from checklist.documents.labels import ACTOR_LABELS, LANE_LABELS
from checklist.documents.palette import LANE_LOOKS, NEUTRAL, Tone
from checklist.documents.report.citations import dated_sources, row_sources
from checklist.documents.report.cover import verdict
from checklist.documents.report.material import sourced, status_badge
from checklist.documents.wording import written
from checklist.model import Status, Verification

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.actions import PlannedAction
    from checklist.decisions import Decision
    from checklist.documents.document import Block
    from checklist.documents.report.material import Material
    from checklist.documents.wording import Marked


def reading_guide(material: Material) -> Iterator[Block]:
    """How to read the report: what each word means, and what the result does not say."""
    say = material.wording.say
    yield Heading(2, say("titre_lecture"), in_contents=False)
    yield Paragraph(say("lecture"))
    statuses = (Status.MET, Status.PARTLY_MET, Status.UNMET, Status.UNKNOWN, Status.NOT_APPLICABLE)
    yield Table(
        caption=say("tableau_lecture"),
        columns=(Column(say("colonne_mot"), 22), Column(say("colonne_sens"), 78)),
        rows=tuple(
            (status_badge(status), (Paragraph(say(f"sens_{status.value}"), TextStyle.SMALL),))
            for status in statuses
        ),
        row_header=0,
    )
    yield Heading(2, say("titre_limites"), in_contents=False)
    yield Bullets(material.wording.paragraphs("limites"))


def summary_part(material: Material) -> Iterator[Block]:
    """The synthesis."""
    evaluation, say = material.evaluation, material.wording.say
    yield Heading(1, say("titre_synthese"), say("surtitre_synthese"), starts_page=True)
    yield from verdict(material)
    if material.begun and not evaluation.is_complete:
        yield Callout(
            Tone.WARNING,
            say("titre_provisoire"),
            (Paragraph(say("provisoire", manque=evaluation.overall.missing)),),
        )
    yield from _notices(material)
    yield from _first_steps(material)
    if evaluation.decisions:
        yield Heading(2, say("titre_decisions"), in_contents=False)
        yield from (_decision(material, d) for d in evaluation.decisions.values())


def _notices(material: Material) -> Iterator[Block]:
    evaluation, say = material.evaluation, material.wording.say
    for notice in evaluation.library.notices:
        if evaluation.journey.truth(notice.condition) is Truth.YES:
            body = sourced(material, Paragraph(written(notice.text)), dated_sources(notice.facts))
            yield Callout(Tone.INFO, say("titre_avis"), body)


def _first_steps(material: Material) -> Iterator[Block]:
    plan, say = material.plan, material.wording.say
    if not plan.items:
        return
    yield KeyFigures(
        tuple(
            KeyFigure(
                say("nombre_actions", nombre=len(plan.lane(lane))),
                say("effort_voie", voie=LANE_LABELS[lane], minutes=plan.minutes(lane)),
                LANE_LOOKS[lane] if plan.lane(lane) else NEUTRAL,
            )
            for lane in Lane
        )
    )
    yield Heading(2, say("titre_premieres_actions"), in_contents=False)
    first = plan.beginning
    yield Bullets(tuple(_first_step(material, item) for item in first), ListKind.NUMBERED)
    if len(plan.items) > len(first):
        yield Paragraph(say("suite_des_actions", nombre=len(plan.items) - len(first)))


def _first_step(material: Material, item: PlannedAction) -> Marked:
    return material.wording.say(
        "premiere_action",
        titre=written(item.action.title),
        raison=written(item.action.reason),
        qui=ACTOR_LABELS[item.actor],
        minutes=item.action.minutes,
        avant=item.due,
    )


def _decision(material: Material, decision: Decision) -> Callout:
    say, row = material.wording.say, decision.row
    title = written(decision.table.title)
    if row is None:
        known = None if decision.label is None else written(decision.label)
        return Callout(Tone.INFO, title, (Paragraph(say("decision_ouverte", resultat=known)),))
    doubtful = row.verification is Verification.DOUBTFUL
    lead = say(
        "decision_a_verifier" if doubtful else "decision",
        resultat=written(decision.table.labels[row.result]),
        message=written(row.message),
    )
    return Callout(Tone.INFO, title, sourced(material, Paragraph(lead), row_sources(row)))
