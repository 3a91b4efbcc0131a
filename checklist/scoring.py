"""From answered controls to points, a rate, its range and a level. Integers only.

The rate says what the answers given are worth; the range says what it may become once every
unknown or missing answer is known; the level never lets many good answers hide a critical one.
The formula, with an example, is in the README; weights and threshold are in library.yaml.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from checklist.model import Criticality, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checklist.journey import Journey, SectionJourney, Step
    from checklist.model import Scale, Section


class Level(IntEnum):
    """Ordered from the most urgent to the best; `key` is the word of save files and reports."""

    CRITICAL_POINTS = 0
    TO_COMPLETE = 1
    ON_THE_WAY = 2
    SOLID = 3

    @property
    def key(self) -> str:
        """Stable French identifier."""
        return ("points_critiques", "a_completer", "en_chemin", "solide")[self]


class Score(NamedTuple):
    """Points of a set of applicable controls.

    `earned` and `possible` count the controls answered otherwise than « sans objet »;
    `open_points` are those of unknown answers (already in `possible`) and `missing_points` those
    of unanswered controls. `answered` counts every answer given, « sans objet » included.
    `critical_points` are critical controls unmet or unknown, out of `criticals` to meet.
    """

    earned: int
    possible: int
    open_points: int
    missing_points: int
    answered: int
    applicable: int
    critical_points: int
    criticals: int

    @property
    def rate(self) -> int | None:
        """Percent earned, rounded down; None when nothing answered can earn points."""
        return 100 * self.earned // self.possible if self.possible else None

    @property
    def low(self) -> int | None:
        """Rate if every unknown or missing answer proved unmet; None when nothing applies."""
        total = self.possible + self.missing_points
        return 100 * self.earned // total if total else None

    @property
    def high(self) -> int | None:
        """Rate if every unknown or missing answer proved met; None when nothing applies."""
        total = self.possible + self.missing_points
        best = self.earned + self.open_points + self.missing_points
        return 100 * best // total if total else None

    @property
    def missing(self) -> int:
        """Number of applicable controls without an answer."""
        return self.applicable - self.answered


NOTHING = Score(0, 0, 0, 0, 0, 0, 0, 0)
"""The score of no control at all."""


@dataclass(frozen=True, slots=True)
class SectionScore:
    """The score of one section. `level` is None when nothing in it applies."""

    section: Section
    score: Score
    level: Level | None


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One line of the explanation of a rate: points earned out of points possible."""

    step: Step
    earned: int
    possible: int


def score_line(step: Step, scale: Scale) -> ScoreLine:
    """Points of one applicable control; 0 out of 0 when unanswered or « sans objet »."""
    criticality, status = step.question.criticality, step.status
    if criticality is None or status is None or status is Status.NOT_APPLICABLE:
        return ScoreLine(step, 0, 0)
    weight = scale.weights[criticality]
    return ScoreLine(step, weight * scale.points(status), weight * scale.met_points)


def is_critical_point(step: Step) -> bool:
    """Whether the answer to a critical control says that it is unmet, or unknown."""
    critical = step.question.criticality is Criticality.CRITICAL
    return critical and step.status in {Status.UNMET, Status.UNKNOWN}


def _full_points(step: Step, scale: Scale) -> int:
    criticality = step.question.criticality
    return 0 if criticality is None else scale.weights[criticality] * scale.met_points


def score_steps(steps: Iterable[Step], scale: Scale) -> Score:
    """Score of applicable controls, in any order."""
    controls = tuple(steps)
    lines = [score_line(step, scale) for step in controls]
    return Score(
        earned=sum(line.earned for line in lines),
        possible=sum(line.possible for line in lines),
        open_points=sum(_full_points(s, scale) for s in controls if s.status is Status.UNKNOWN),
        missing_points=sum(_full_points(s, scale) for s in controls if s.option is None),
        answered=sum(step.option is not None for step in controls),
        applicable=len(controls),
        critical_points=sum(map(is_critical_point, controls)),
        criticals=sum(
            step.question.criticality is Criticality.CRITICAL
            and step.status is not Status.NOT_APPLICABLE
            for step in controls
        ),
    )


def total_score(scores: Iterable[Score]) -> Score:
    """Score of several sections together: points and counts add up, rates follow from them."""
    return Score(*map(sum, zip(*(NOTHING, *scores), strict=True)))


def level_of(score: Score, scale: Scale, *, undecided: bool) -> Level | None:
    """First level that applies; None when there is nothing to judge.

    `undecided` says that a profile or gate answer is missing, which may still open controls.
    """
    if score.critical_points:
        return Level.CRITICAL_POINTS
    if score.missing or undecided:
        return Level.TO_COMPLETE
    if score.rate is None:
        return None
    return Level.SOLID if score.rate >= scale.solid_threshold else Level.ON_THE_WAY


def section_score(journey: SectionJourney, scale: Scale) -> SectionScore:
    """Score and level of one section."""
    score = score_steps(journey.controls, scale)
    return SectionScore(
        journey.section, score, level_of(score, scale, undecided=journey.is_undecided)
    )


def scope_of(journey: Journey) -> tuple[SectionJourney, ...]:
    """The sections that count in the overall score and level: essential, or begun."""
    return tuple(s for s in journey.sections if s.section.chapter.essential or s.answered)
