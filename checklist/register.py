"""The draft record of processing activities that the answers call for (RGPD art. 30)."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist.conditions import Truth
from checklist.model import FactOrigin, Status

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from checklist.answers import Practice
    from checklist.evaluation import Evaluation
    from checklist.model import Activity, RegisterLine


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One line of a cell, with where it comes from."""

    text: str
    origin: FactOrigin


@dataclass(frozen=True, slots=True)
class ProcessingActivity:
    """One activity of this practice; `fields` has the nine keys of `REGISTER_FIELDS`."""

    activity: Activity
    fields: Mapping[str, tuple[RecordLine, ...]]


@dataclass(frozen=True, slots=True)
class RecordOfProcessing:
    """The draft register. `otherwise` replaces it, in French, for who keeps none (a locum)."""

    controller: Practice
    content_version: str
    as_of: date
    activities: tuple[ProcessingActivity, ...]
    otherwise: str | None


def applicable_activities(evaluation: Evaluation) -> tuple[Activity, ...]:
    """Activities that the profile calls for, in the order of the content."""
    journey, library = evaluation.journey, evaluation.library
    if journey.truth(library.register_condition) is not Truth.YES:
        return ()
    return tuple(a for a in library.activities if journey.truth(a.condition) is Truth.YES)


def build_record(evaluation: Evaluation, practice: Practice) -> RecordOfProcessing:
    """The draft register of this practice."""
    refused = evaluation.journey.truth(evaluation.library.register_condition) is Truth.NO
    met = frozenset(
        step.question.id
        for section in evaluation.journey.sections
        for step in section.controls
        if step.status is Status.MET
    )
    return RecordOfProcessing(
        controller=practice,
        content_version=evaluation.library.version,
        as_of=evaluation.as_of,
        activities=tuple(
            ProcessingActivity(activity, _fields(activity, evaluation, met))
            for activity in applicable_activities(evaluation)
        ),
        otherwise=evaluation.library.register_otherwise if refused else None,
    )


def _fields(
    activity: Activity, evaluation: Evaluation, met: frozenset[str]
) -> Mapping[str, tuple[RecordLine, ...]]:
    def shown(line: RegisterLine) -> bool:
        if line.met_control is not None and line.met_control not in met:
            return False
        return evaluation.journey.truth(line.condition) is Truth.YES

    return MappingProxyType(
        {
            name: tuple(RecordLine(line.text, line.origin) for line in lines if shown(line))
            for name, lines in activity.fields.items()
        }
    )
