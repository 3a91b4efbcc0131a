"""What every part of the report is written from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.documents.charts import Measure
from checklist.documents.document import Badge, Paragraph, TextStyle
from checklist.documents.inline import plain
from checklist.documents.labels import (
    LEVEL_LABELS,
    NO_ANSWER_LABEL,
    NO_LEVEL_LABEL,
    NOT_BEGUN_LABEL,
    STATUS_LABELS,
)
from checklist.documents.palette import NEUTRAL, NOT_BEGUN, STATUS_LOOKS, level_look
from checklist.documents.typography import counted
from checklist.documents.wording import typed, written
from checklist.scoring import Level

if TYPE_CHECKING:
    from checklist.actions import ActionPlan
    from checklist.answers import Practice
    from checklist.documents.document import Prose
    from checklist.documents.report.citations import Citations
    from checklist.documents.wording import Marked, Wording
    from checklist.evaluation import Evaluation
    from checklist.journey import SectionJourney
    from checklist.model import Status
    from checklist.scoring import Score, SectionScore


@dataclass(frozen=True, slots=True)
class Material:
    """The answers' consequences, the practice, and the sentences to say them."""

    evaluation: Evaluation
    practice: Practice
    plan: ActionPlan
    citations: Citations
    wording: Wording

    @property
    def begun(self) -> bool:
        """True once a control is answered."""
        return self.evaluation.overall.answered > 0


def identity_line(practice: Practice) -> str:
    """The practice in a few words, empty when it gave no name."""
    return plain(typed(practice.structure or practice.doctor, limit=90))


def sourced(material: Material, said: Paragraph, sources: Marked) -> tuple[Prose, ...]:
    """What is said, and under it in small where it comes from; alone when it comes from nowhere."""
    if not plain(sources):
        return (said,)
    return said, Paragraph(material.wording.say("sources", liste=sources), TextStyle.SMALL)


def level_words(level: Level | None, score: Score) -> str:
    """The level, told by its count where it has one: « 2 points critiques »."""
    if level is None:
        return NO_LEVEL_LABEL
    if level is Level.CRITICAL_POINTS:
        return counted(score.critical_points, "point critique", "points critiques")
    return LEVEL_LABELS[level]


def level_name(level: Level | None) -> str:
    """The name of a level, also where no control applies."""
    return NO_LEVEL_LABEL if level is None else LEVEL_LABELS[level]


def section_measure(journey: SectionJourney, section: SectionScore) -> Measure:
    """What charts show of a theme, in the scope or not."""
    score = section.score
    waits = not score.answered and bool(journey.controls or journey.is_undecided)
    return Measure(
        name=plain(written(section.section.short_title)),
        rate=score.rate,
        low=score.low,
        high=score.high,
        words=NOT_BEGUN_LABEL if waits else level_words(section.level, score),
        level=level_name(section.level),
        look=NOT_BEGUN if waits else level_look(section.level),
    )


def status_badge(status: Status | None) -> Badge:
    """The word of an answer; None is a question without answer."""
    if status is None:
        return Badge(NO_ANSWER_LABEL, NEUTRAL)
    return Badge(STATUS_LABELS[status], STATUS_LOOKS[status])


def scope_scores(evaluation: Evaluation) -> tuple[SectionScore, ...]:
    """Scores of the themes that the overall result covers, in order."""
    scope = {journey.section.id for journey in evaluation.scope}
    return tuple(score for score in evaluation.sections if score.section.id in scope)
