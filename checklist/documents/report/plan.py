"""The ordered work, in three lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.actions import Lane
from checklist.documents.document import (
    Align,
    Badge,
    Bullets,
    Callout,
    Column,
    Heading,
    ListKind,
    PageOf,
    Paragraph,
    Table,
    TextStyle,
    TickBox,
)
from checklist.documents.inline import bold, plain
from checklist.documents.labels import ACTOR_LABELS, LANE_LABELS
from checklist.documents.palette import LANE_LOOKS, Tone
from checklist.documents.typography import duration
from checklist.documents.wording import Marked, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.actions import PlannedAction
    from checklist.documents.document import Block, Cell
    from checklist.documents.report.material import Material


_EXPLAINED_HERE = "gestes de la situation"
"""Name of the title under which stand the actions that no finding explains."""


def plan_part(material: Material) -> Iterator[Block]:
    """Every action once, most urgent first."""
    say, plan = material.wording.say, material.plan
    yield Heading(1, say("titre_plan"), say("surtitre_plan"), starts_page=True)
    if not plan.items:
        evaluation = material.evaluation
        done = material.begun and evaluation.is_complete and not evaluation.unopened
        name = "plan_fini" if done else "plan_vide"
        tone = Tone.SUCCESS if done else Tone.INFO
        yield Callout(tone, say(f"titre_{name}"), (Paragraph(say(name)),))
        return
    yield Paragraph(say("plan", nombre=len(plan.items)), TextStyle.LEAD)
    for lane in Lane:
        items = plan.lane(lane)
        if items:
            title = say("voie", nom=LANE_LABELS[lane], avant=items[0].due)
            effort = say("effort", nombre=len(items), minutes=plan.minutes(lane))
            badge = Badge(plain(effort), LANE_LOOKS[lane])
            yield Heading(2, title, in_contents=False, badge=badge)
            yield _lane_table(material, lane, items)
    yield from _explained_here(material)


def _explained_here(material: Material) -> Iterator[Block]:
    """The steps of the actions that no finding explains: the situation asks for them."""
    say = material.wording.say
    items = [item for item in material.plan.items if not item.findings]
    if items:
        yield Heading(2, say("titre_gestes"), in_contents=False, name=_EXPLAINED_HERE)
    for item in items:
        title = written(item.action.title)
        yield Paragraph(say("geste", titre=title, raison=written(item.action.reason)))
        yield Bullets(tuple(map(written, item.action.steps)), ListKind.NUMBERED)
        proof = say(
            "preuve_et_textes",
            preuve=written(item.action.evidence),
            numeros=material.citations.numbers(item.action.facts),
        )
        yield Paragraph(proof, TextStyle.SMALL)


def _lane_table(material: Material, lane: Lane, items: tuple[PlannedAction, ...]) -> Table:
    say = material.wording.say
    return Table(
        caption=say("tableau_plan", voie=LANE_LABELS[lane]),
        columns=(
            Column(say("colonne_coche"), 11),
            Column(say("colonne_action"), 102),
            Column(say("colonne_qui"), 32),
            Column(say("colonne_duree"), 15, Align.RIGHT),
            Column(say("colonne_page"), 14, Align.RIGHT),
        ),
        rows=tuple(_row(material, item) for item in items),
        row_header=1,
    )


def _row(material: Material, item: PlannedAction) -> tuple[Cell, ...]:
    action = item.action
    return (
        TickBox(material.wording.say("case_a_cocher")),
        (
            Paragraph(bold(written(action.title))),
            *_theme(material, item),
            *_verdicts(material, item),
        ),
        (Paragraph(ACTOR_LABELS[item.actor]),),
        (Paragraph(duration(action.minutes)),),
        PageOf(action.id if item.findings else _EXPLAINED_HERE),
    )


def _theme(material: Material, item: PlannedAction) -> Iterator[Paragraph]:
    """Where to answer again, once a check is done."""
    if item.is_check:
        themes = ", ".join(written(section.short_title) for section in item.themes)
        yield Paragraph(
            material.wording.say("theme_du_plan", themes=Marked(themes)), TextStyle.SMALL
        )


def _verdicts(material: Material, item: PlannedAction) -> Iterator[Paragraph]:
    """The verdicts that ask for an action, in the words of the synthesis."""
    for decision in item.decided_by:
        text = material.wording.say(
            "demande_par",
            question=written(decision.table.title),
            resultat=written(decision.label or ""),
        )
        yield Paragraph(text, TextStyle.SMALL)
