"""`evaluate`: what the answers of a save file lead to, for a reader or, with --json, a program.

The overall figures (`level`, `rate`, `low`, `high`, `answered`, `applicable`) all cover the same
controls: those of the essential themes and of every other theme begun. `sections` lists every
theme, `findings` and `activities` everything that the answers call for.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from checklist.actions import Lane, action_plan
from checklist.cli.inputs import Work, add_work_arguments, read_work, refusals_in_french
from checklist.documents.labels import (
    LANE_LABELS,
    LEVEL_LABELS,
    NO_LEVEL_LABEL,
    STATUS_LABELS,
)
from checklist.documents.typography import counted, duration, french_date
from checklist.register import applicable_activities

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from checklist.evaluation import Evaluation, Finding
    from checklist.scoring import Level, Score, SectionScore

HELP = "Évaluer un fichier de réponses : niveau, points par thème, écarts, registre."


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the save file, the date, the content and `--json`."""
    add_work_arguments(parser)
    parser.add_argument(
        "--json", action="store_true", help="écrire le résultat en JSON, pour un programme"
    )


@refusals_in_french
def run(args: Namespace) -> int:
    """Print the result; 2 when the file or the date is refused, 1 when the content is."""
    work = read_work(args)
    if args.json:
        print(json.dumps(as_data(work.evaluation), ensure_ascii=False, indent=2))
    else:
        print("\n".join(as_lines(work)))
    return 0


def as_data(evaluation: Evaluation) -> dict[str, object]:
    """The evaluation by ids and whole numbers; None where nothing applies or is decided yet."""
    decisions = evaluation.decisions.items()
    return {
        "content_version": evaluation.library.version,
        "level": _key(evaluation.level),
        **_percents(evaluation.overall),
        **_counts(evaluation.overall),
        "decisions": {name: decision.result for name, decision in decisions},
        "sections": [_section_data(section) for section in evaluation.sections],
        "findings": [_finding_data(finding) for finding in evaluation.findings],
        "activities": [activity.id for activity in applicable_activities(evaluation)],
    }


def _key(level: Level | None) -> str | None:
    return None if level is None else level.key


def _percents(score: Score) -> dict[str, int | None]:
    return {"rate": score.rate, "low": score.low, "high": score.high}


def _counts(score: Score) -> dict[str, int]:
    return {"answered": score.answered, "applicable": score.applicable}


def _section_data(section: SectionScore) -> dict[str, object]:
    score = section.score
    return {
        "id": section.section.id,
        "level": _key(section.level),
        **_percents(score),
        "earned": score.earned,
        "possible": score.possible,
        **_counts(score),
    }


def _finding_data(finding: Finding) -> dict[str, str]:
    return {
        "question": finding.question.id,
        "status": finding.status.value,
        "criticality": finding.criticality.value,
        "action": finding.action.id,
    }


def as_lines(work: Work) -> Iterator[str]:
    """The evaluation in French, a line each."""
    evaluation = work.evaluation
    yield f"{evaluation.library.title} au {french_date(evaluation.as_of)}"
    yield f"Questions version {evaluation.library.version}"
    if work.example is not None:
        yield f"EXEMPLE\u00a0: {work.example}, un cabinet fictif"
    yield ""
    yield from _overall_lines(evaluation)
    yield from _decision_lines(evaluation)
    yield from _section_lines(evaluation)
    yield from _finding_lines(evaluation)
    yield from _plan_lines(evaluation)
    yield from _register_lines(evaluation)


def _overall_lines(evaluation: Evaluation) -> Iterator[str]:
    score = evaluation.overall
    yield f"Niveau\u00a0: {_judged(evaluation.level, score)}"
    if score.criticals:
        count = counted(score.critical_points, "point critique", "points critiques")
        asked = counted(score.criticals, "question critique", "questions critiques")
        yield f"{count} sur {asked}"
    yield f"Questions répondues\u00a0: {_answered(score)}"


def _judged(level: Level | None, score: Score) -> str:
    """Level and rate with its range: « En chemin, 62 % »."""
    label = NO_LEVEL_LABEL if level is None else LEVEL_LABELS[level]
    if score.rate is None:
        return label
    if score.low == score.high:
        return f"{label}, {score.rate}\u00a0%"
    widest = f"entre {score.low} et {score.high}\u00a0% une fois tout répondu et vérifié"
    return f"{label}, {score.rate}\u00a0% ({widest})"


def _answered(score: Score) -> str:
    return f"{score.answered} sur {score.applicable}"


def _decision_lines(evaluation: Evaluation) -> Iterator[str]:
    yield "\nDécisions"
    for decision in evaluation.decisions.values():
        answer = decision.label or "à préciser, le profil n’est pas complet"
        yield f"  {decision.table.title} {answer}"


def _section_lines(evaluation: Evaluation) -> Iterator[str]:
    yield "\nThèmes"
    for item in evaluation.sections:
        judged = _judged(item.level, item.score)
        yield f"  {item.section.short_title}\u00a0: {judged}, {_answered(item.score)}"


def _finding_lines(evaluation: Evaluation) -> Iterator[str]:
    if evaluation.findings:
        yield "\nÉcarts"
    for finding in evaluation.findings:
        yield f"  [{STATUS_LABELS[finding.status]}] {finding.question.text}"


def _plan_lines(evaluation: Evaluation) -> Iterator[str]:
    plan = action_plan(evaluation)
    for lane in Lane:
        items = plan.lane(lane)
        if items:
            yield f"\n{LANE_LABELS[lane]} (avant le {french_date(items[0].due)})"
        for item in items:
            yield f"  {item.action.title} ({duration(item.action.minutes)})"


def _register_lines(evaluation: Evaluation) -> Iterator[str]:
    activities = applicable_activities(evaluation)
    if activities:
        yield "\nRegistre"
    for activity in activities:
        yield f"  {activity.id} {activity.name}"
