"""Annexes: every answer with its points, how the score is made, the legal sources."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from checklist.documents.document import (
    Align,
    Badge,
    Bullets,
    Column,
    Columns,
    Heading,
    ListKind,
    Paragraph,
    Table,
    TextStyle,
)
from checklist.documents.inline import bold
from checklist.documents.labels import CRITICALITY_LABELS, LEVEL_LABELS, NO_ANSWER_LABEL
from checklist.documents.report.citations import checked, doubt, place_link, references_line
from checklist.documents.report.material import status_badge
from checklist.documents.wording import Marked, written
from checklist.model import Criticality
from checklist.scoring import Level, score_line, section_score

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from checklist.documents.document import Block, Cell
    from checklist.documents.report.material import Material
    from checklist.journey import SectionJourney, Step
    from checklist.model import Fact

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
    tables = []
    profile = material.evaluation.journey.profile_asked
    if profile:
        profile_table = Table(
            caption=say("tableau_profil"),
            columns=(Column(written(material.evaluation.library.profile.title), 1),),
            rows=tuple(((_question_and_answer(material, step),),) for step in profile),
            row_header=0,
            dense=True,
        )
        tables.append(profile_table)
    for journey in material.evaluation.scope:
        if journey.asked:
            tables.append(_answers_table(material, journey))
    yield Columns(tuple(tables))


def _answers_table(material: Material, journey: SectionJourney) -> Table:
    say = material.wording.say
    theme = written(journey.section.short_title)
    score = section_score(journey, material.evaluation.library.scale).score
    return Table(
        caption=say("tableau_reponses", theme=theme),
        columns=(
            Column(theme, 69),
            Column(_points(score.earned, score.possible), 16, Align.RIGHT),
        ),
        rows=tuple(_answer_row(material, step) for step in journey.asked),
        row_header=0,
        dense=True,
    )


def _answer_row(material: Material, step: Step) -> tuple[Cell, ...]:
    texts = (_question_and_answer(material, step),)
    if not step.question.is_scored:
        return (texts, _small(_NO_POINTS))
    line = score_line(step, material.evaluation.library.scale)
    badge = status_badge(step.status)
    if not line.possible:
        return (texts, _small(_NO_POINTS if step.status is None else badge.words))
    return (texts, Badge(_points(line.earned, line.possible), badge.look))


def _points(earned: int, possible: int) -> str:
    return f"{earned} / {possible}" if possible else _NO_POINTS


def _question_and_answer(material: Material, step: Step) -> Paragraph:
    question, answer = written(step.question.text), _answer(step)
    text = material.wording.say("question_et_reponse", question=question, reponse=answer)
    return Paragraph(text, TextStyle.SMALL)


def score_annex(material: Material) -> Iterator[Block]:
    """Formula, weights, thresholds, points by theme, and what the score does not say."""
    library, say = material.evaluation.library, material.wording.say
    scale, overall = library.scale, material.evaluation.overall
    yield Heading(1, say("titre_calcul"), say("surtitre_calcul"))
    yield from (
        Paragraph(text)
        for text in material.wording.paragraphs(
            "calcul",
            complet=scale.met_points,
            partiel=scale.partly_met_points,
            obtenus=overall.earned,
            possibles=overall.possible,
            taux=overall.rate,
        )
    )
    levels = tuple(
        say(f"niveau_{level.key}", nom=LEVEL_LABELS[level], seuil=scale.solid_threshold)
        for level in Level
    )
    yield Columns((_weights_table(material), Paragraph(say("niveaux")), Bullets(levels)))
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
    numbers = {"poids": 10, "fait": 10, "en_partie": 16, "non_ou_inconnu": 30}
    shares = {"importance": 18, **numbers}
    return Table(
        caption=say("tableau_poids"),
        columns=tuple(
            Column(say(f"colonne_{name}"), share, Align.RIGHT if name in numbers else Align.LEFT)
            for name, share in shares.items()
        ),
        rows=tuple(rows),
        row_header=0,
        dense=True,
    )


def sources_annex(material: Material) -> Iterator[Block]:
    """What the findings rest on: the main facts in words, then the other texts, by source."""
    say, citations = material.wording.say, material.citations
    if not citations.stated:
        return
    day = _usual_day((*citations.stated, *citations.others))
    yield Heading(1, say("titre_sources"), say("surtitre_sources"))
    yield Paragraph(say("textes", jour=day))
    stated = tuple(_fact(material, fact, day) for fact in citations.stated)
    blocks: list[Paragraph | Bullets] = [Bullets(stated, ListKind.NUMBERED, TextStyle.SMALL)]
    if citations.others:
        blocks.append(Paragraph(bold(say("titre_autres_textes"))))
        blocks.append(Bullets(tuple(_other_texts(material, day)), style=TextStyle.SMALL))
    yield Columns(tuple(blocks))


def _usual_day(facts: tuple[Fact, ...]) -> date | None:
    """The day on which most of these facts were checked, said once for all."""
    days = Counter(fact.verified_on for fact in facts if fact.verified_on is not None)
    return max(days, key=lambda day: (days[day], day), default=None)


def _checked(fact: Fact, usual_day: date | None) -> str:
    """When and how a fact was checked, but for what is said once for all."""
    if fact.verified_on is None or fact.verified_on != usual_day:
        return checked(fact.verification, fact.verified_on)
    return doubt(fact.verification)


def _fact(material: Material, fact: Fact, usual_day: date | None) -> Marked:
    return material.wording.say(
        "texte",
        enonce=written(fact.statement),
        reserve=written(fact.caution or ""),
        liste=references_line((fact,)),
        quand=_checked(fact, usual_day),
    )


def _other_texts(material: Material, usual_day: date | None) -> Iterator[Marked]:
    """A line a source: each place in it, with the number that cards give it."""
    by_source: dict[str, dict[Marked, list[str]]] = {}
    for fact in material.citations.others:
        number = material.citations.numbers((fact,))
        when = _checked(fact, usual_day)
        for reference in fact.references:
            places = by_source.setdefault(reference.source.name, {})
            numbers = places.setdefault(place_link(reference), [])
            numbers.append(f"{number}, {when}" if when else number)
    for source, places in by_source.items():
        listed = " ; ".join(f"{place} ({', '.join(n)})" for place, n in places.items())
        yield material.wording.say("autre_texte", source=written(source), lieux=Marked(listed))
