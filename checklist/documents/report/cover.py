"""The first page: the answer at a glance."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from checklist.documents.charts import Measure, MeasureGroup, dial, percent, theme_bars
from checklist.documents.document import (
    Badge,
    Cover,
    CoverFact,
    Figure,
    KeyFigure,
    Paragraph,
    TextStyle,
)
from checklist.documents.inline import plain
from checklist.documents.labels import STATUS_LABELS
from checklist.documents.palette import STATUS_LOOKS, level_look
from checklist.documents.report.material import (
    Material,
    level_name,
    level_words,
    section_measure,
)
from checklist.documents.typography import french_date
from checklist.documents.wording import Marked, typed, written
from checklist.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIAL_SIZE = 58.0
_BARS_SIZE = (178.0, 83.0)


def cover(material: Material) -> Cover:
    """The cover of the report."""
    evaluation, say = material.evaluation, material.wording.say
    return Cover(
        kicker=say("surtitre"),
        identity=tuple(_identity(material)),
        facts=(
            CoverFact(say("date_du_bilan"), french_date(evaluation.as_of)),
            CoverFact(say("questions_repondues"), _completeness(material)),
            CoverFact(say("version_du_contenu"), written(evaluation.library.version)),
        ),
        dial=_dial(material),
        level=Badge(level_name(material.evaluation.level), level_look(evaluation.level)),
        verdict=verdict(material),
        counts=_counts(material),
        themes_title=say("titre_themes"),
        themes=_themes(material),
        notice=say("avertissement"),
    )


def _identity(material: Material) -> Iterator[Marked]:
    practice = material.practice
    for line in (practice.structure, practice.doctor, practice.address):
        text = typed(line)
        if text:
            yield text


def _completeness(material: Material) -> Marked:
    overall = material.evaluation.overall
    return material.wording.say(
        "completude", repondues=overall.answered, applicables=overall.applicable
    )


def verdict(material: Material) -> tuple[Paragraph, ...]:
    """What the level means, with its count and the range of the rate."""
    evaluation, say = material.evaluation, material.wording.say
    overall, level = evaluation.overall, evaluation.level
    if not material.begun:
        return (Paragraph(say("verdict_rien"), TextStyle.LEAD),)
    key = "sans_objet" if level is None else level.key
    lead = say(
        f"verdict_{key}",
        points=overall.critical_points,
        total=overall.criticals,
        manque=overall.missing,
        seuil=evaluation.library.scale.solid_threshold,
        fermes=len(evaluation.unopened),
    )
    spread = say(
        "fourchette",
        taux=overall.rate,
        bas=overall.low,
        haut=overall.high,
        comptes=sum(bool(each.controls) for each in evaluation.scope),
        fermes=len(evaluation.unopened),
    )
    texts = [Paragraph(lead, TextStyle.LEAD)]
    if spread:
        texts.append(Paragraph(spread, TextStyle.SMALL))
    return tuple(texts)


def _dial(material: Material) -> Figure:
    evaluation = material.evaluation
    overall, threshold = evaluation.overall, evaluation.library.scale.solid_threshold
    measure = Measure(
        name="",
        rate=overall.rate if material.begun else None,
        low=overall.low,
        high=overall.high,
        words=level_words(evaluation.level, overall),
        level=level_name(evaluation.level),
        look=level_look(evaluation.level),
    )
    alternative = material.wording.say(
        "cadran",
        taux=measure.rate,
        bas=overall.low,
        haut=overall.high,
        niveau=level_name(material.evaluation.level),
        seuil=threshold,
    )
    return Figure(dial(measure, threshold, _DIAL_SIZE), plain(alternative))


def _counts(material: Material) -> tuple[KeyFigure, ...]:
    given = [
        step.status
        for section in material.evaluation.scope
        for step in section.controls
        if step.status is not None
    ]
    shown = (Status.MET, Status.PARTLY_MET, Status.UNMET, Status.UNKNOWN)
    return tuple(
        KeyFigure(str(given.count(status)), STATUS_LABELS[status], STATUS_LOOKS[status])
        for status in shown
    )


def _themes(material: Material) -> Figure:
    evaluation = material.evaluation
    threshold = evaluation.library.scale.solid_threshold
    pairs = zip(evaluation.journey.sections, evaluation.sections, strict=True)
    groups = tuple(
        MeasureGroup(
            plain(written(chapter.title)), tuple(section_measure(*pair) for pair in themes)
        )
        for chapter, themes in groupby(pairs, key=lambda pair: pair[1].section.chapter)
    )
    rows = ", ".join(
        f"{m.name} {percent(m.rate)} ({m.words})" for group in groups for m in group.measures
    )
    alternative = material.wording.say("barres", lignes=rows, seuil=threshold)
    return Figure(theme_bars(groups, threshold, _BARS_SIZE), plain(alternative))
