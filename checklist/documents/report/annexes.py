"""Annexes: every answer with its points, how the score is made, the legal sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.documents.charts import percent
from checklist.documents.document import (
    Align,
    Bullets,
    Column,
    Heading,
    ListKind,
    Paragraph,
    Table,
    TextStyle,
)
from checklist.documents.inline import bold
from checklist.documents.labels import CRITICALITY_LABELS, LEVEL_LABELS, NO_ANSWER_LABEL
from checklist.documents.report.citations import checked, references_line
from checklist.documents.report.material import scope_scores, status_badge
from checklist.documents.wording import Marked, written
from checklist.model import Criticality
from checklist.scoring import Level, score_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.documents.document import Block, Cell
    from checklist.documents.report.material import Material
    from checklist.journey import SectionJourney, Step
    from checklist.model import Fact
    from checklist.scoring import Score

_NO_POINTS = "—"


def _small(text: str) -> tuple[Paragraph, ...]:
    return (Paragraph(text, TextStyle.SMALL),)


def _answer(step: Step) -> Marked:
    return written(NO_ANSWER_LABEL if step.option is None else step.option.text)


def answers_annex(material: Material) -> Iterator[Block]:
    """Every question that applies with its answer; for controls, the points it earned."""
    say = material.wording.say
    yield Heading(1, say("titre_reponses"), say("surtitre_reponses"))
    yield Paragraph(say("reponses"))
    profile = material.evaluation.journey.profile_asked
    if profile:
        yield Table(
            caption=say("tableau_profil"),
            columns=(
                Column(written(material.evaluation.library.profile.title), 96),
                Column(say("colonne_reponse"), 74),
            ),
            rows=tuple((_small(written(s.question.text)), _small(_answer(s))) for s in profile),
            row_header=0,
        )
    for journey in material.evaluation.scope:
        if journey.asked:
            yield _answers_table(material, journey)


def _answers_table(material: Material, journey: SectionJourney) -> Table:
    say = material.wording.say
    return Table(
        caption=say("tableau_reponses", theme=written(journey.section.short_title)),
        columns=(
            Column(written(journey.section.short_title), 80),
            Column(say("colonne_reponse"), 51),
            Column(say("colonne_etat"), 24),
            Column(say("colonne_points"), 15, Align.RIGHT),
        ),
        rows=tuple(_answer_row(material, step) for step in journey.asked),
        row_header=0,
    )


def _answer_row(material: Material, step: Step) -> tuple[Cell, ...]:
    question, answer = _small(written(step.question.text)), _small(_answer(step))
    if not step.question.is_scored:
        return (question, answer, _small(material.wording.say("non_notee")), _small(_NO_POINTS))
    line = score_line(step, material.evaluation.library.scale)
    points = f"{line.earned} / {line.possible}" if line.possible else _NO_POINTS
    return (question, answer, status_badge(step.status), _small(points))


def score_annex(material: Material) -> Iterator[Block]:
    """Formula, weights, thresholds, points by theme, and what the score does not say."""
    library, say = material.evaluation.library, material.wording.say
    scale = library.scale
    yield Heading(1, say("titre_calcul"), say("surtitre_calcul"))
    yield from (
        Paragraph(text)
        for text in material.wording.paragraphs(
            "calcul", complet=scale.met_points, partiel=scale.partly_met_points
        )
    )
    yield _weights_table(material)
    yield Heading(2, say("titre_points_par_theme"))
    yield _themes_table(material)
    yield Heading(2, say("titre_niveaux"))
    yield Paragraph(say("niveaux"))
    yield Bullets(
        tuple(
            say(f"niveau_{level.key}", nom=LEVEL_LABELS[level], seuil=scale.solid_threshold)
            for level in Level
        )
    )
    yield Paragraph(
        say(
            "version",
            version=library.version,
            publie_le=library.published_on,
            relecteur=written(library.reviewer),
            licence=written(library.licence),
        ),
        TextStyle.SMALL,
    )


def _weights_table(material: Material) -> Table:
    say, scale = material.wording.say, material.evaluation.library.scale
    rows = []
    for criticality in Criticality:
        weight = scale.weights[criticality]
        full, partly = weight * scale.met_points, weight * scale.partly_met_points
        cells = (str(weight), str(full), str(partly), "0")
        rows.append((_small(CRITICALITY_LABELS[criticality]), *map(_small, cells)))
    names = ("importance", "poids", "fait", "en_partie", "non_ou_inconnu")
    return Table(
        caption=say("tableau_poids"),
        columns=tuple(
            Column(say(f"colonne_{name}"), 34, Align.LEFT if name == "importance" else Align.RIGHT)
            for name in names
        ),
        rows=tuple(rows),
        row_header=0,
    )


def _themes_table(material: Material) -> Table:
    say, overall = material.wording.say, material.evaluation.overall
    rows: list[tuple[Cell, ...]] = []
    scores = [(written(s.section.short_title), s.score) for s in scope_scores(material.evaluation)]
    for name, score in (*scores, (bold(say("ensemble")), overall)):
        texts = (
            name,
            f"{score.earned} / {score.possible}",
            percent(score.rate),
            _spread(score),
            f"{score.answered} / {score.applicable}",
        )
        rows.append(tuple(map(_small, texts)))
    names = ("theme", "points", "taux", "fourchette", "repondues")
    return Table(
        caption=say("tableau_themes"),
        columns=tuple(
            Column(say(f"colonne_{name}"), 58 if name == "theme" else 28, _align(name))
            for name in names
        ),
        rows=tuple(rows),
        row_header=0,
    )


def _spread(score: Score) -> str:
    if score.low == score.high:
        return percent(score.low)
    return f"{percent(score.low)} à {percent(score.high)}"


def _align(name: str) -> Align:
    return Align.LEFT if name == "theme" else Align.RIGHT


def sources_annex(material: Material) -> Iterator[Block]:
    """Each fact that the questions shown rest on, its references, the date it was checked."""
    say, facts = material.wording.say, material.citations.facts
    if not facts:
        return
    yield Heading(1, say("titre_sources"), say("surtitre_sources"))
    yield Paragraph(say("textes"))
    yield Bullets(
        tuple(_fact(material, fact) for fact in facts), ListKind.NUMBERED, TextStyle.SMALL
    )


def _fact(material: Material, fact: Fact) -> Marked:
    return material.wording.say(
        "texte",
        enonce=written(fact.statement),
        reserve=written(fact.caution or ""),
        liste=references_line((fact,)),
        quand=checked(fact.verification, fact.verified_on),
    )
