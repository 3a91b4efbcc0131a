"""Words around the figures: a number never stands alone."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from checklist.actions import Lane
from checklist.documents.labels import CRITICALITY_LABELS, LEVEL_LABELS, NO_LEVEL_LABEL
from checklist.documents.typography import counted, duration
from checklist.model import Criticality, Status
from checklist.scoring import Level, score_line
from pages.shared import draw

if TYPE_CHECKING:
    from checklist.actions import ActionPlan
    from checklist.evaluation import Evaluation
    from checklist.journey import Step
    from checklist.scoring import SectionScore

ALL_UNKNOWN = (
    "Vous ne savez pas encore : c’est une réponse honnête, et fréquente. Votre plan d’action dit "
    "quoi vérifier, et auprès de qui. Un message suffit souvent."
)
PROVISIONAL = "Le score bougera encore à mesure que vous répondrez{}."
CRITICAL_ALREADY = " ; les points critiques, eux, méritent déjà votre attention"
FIRST = (
    "Ces points sont critiques : ils passent avant les autres. Commencez par le premier : environ "
    "{}."
)
WELL_DONE = (
    "Vos réponses ne montrent pas de point critique. Ce bilan ne certifie rien, mais il montre une "
    "démarche sérieuse. À refaire dans un an, ou au prochain changement de logiciel."
)
OPENED_ONLY = (
    "Vos réponses ne montrent pas de point critique, mais ce résultat ne dit rien des thèmes que "
    "vous n’avez pas ouverts."
)


def draw_score(result: Evaluation) -> None:
    """The band at the top: rate, range, level, what they were counted on.

    Where nothing is known yet, that is said before a figure that would frighten.
    """
    score = result.overall
    if all_unknown(result):
        draw.show("banner", kind="info", title="", text=ALL_UNKNOWN)
    draw.show(
        "score_hero",
        score=score,
        level=result.level,
        level_words=_level_words(result),
        critical_words=None if result.level is Level.CRITICAL_POINTS else _critical_words(result),
        open_words=_open_words(result),
        answered_words=f"{counted(score.answered, 'réponse')} sur "
        f"{counted(score.applicable, 'question notée', 'questions notées')}",
        scope_words=_scope_words(result),
        unopened=bool(result.unopened),
        as_of=result.as_of,
        provisional=not result.is_complete or bool(result.unopened),
    )


def draw_comment(result: Evaluation) -> None:
    """One sentence under the score: provisional, or no critical point left."""
    score = result.overall
    if all_unknown(result):
        return
    if not result.is_complete:
        text = PROVISIONAL.format(CRITICAL_ALREADY if score.critical_points else "")
        draw.show("banner", kind="info", title="Résultat provisoire.", text=text)
    elif result.level is not None and result.level > Level.TO_COMPLETE:
        _draw_no_critical_point(result, result.level)


def _draw_no_critical_point(result: Evaluation, level: Level) -> None:
    """Well done only where every theme that applies is answered."""
    left = len(result.unopened)
    if not left:
        draw.show("empty", icon="ok", title="Beau travail", text=WELL_DONE)
        return
    seen = "sont en ordre" if level is Level.SOLID else "sont sans point critique"
    title = f"Les thèmes répondus {seen} ; il reste {counted(left, 'thème')}."
    draw.show("banner", kind="info", title=title, text=OPENED_ONLY)


def first_words(plan: ActionPlan) -> str | None:
    """Why those come first, where critical points do; None elsewhere."""
    first = plan.beginning[0]
    critical = any(finding.criticality is Criticality.CRITICAL for finding in first.findings)
    if first.lane is not Lane.NOW or not critical:
        return None
    return FIRST.format(duration(first.action.minutes))


def all_unknown(result: Evaluation) -> bool:
    """True when every answer given is « je ne sais pas »."""
    unknown = len(_unknown(result))
    return unknown > 0 and unknown == result.overall.answered


def section_words(section: SectionScore) -> str:
    """Level of a theme, with the number of its critical points."""
    if section.level is None:
        return NO_LEVEL_LABEL
    if section.level is Level.CRITICAL_POINTS:
        return counted(section.score.critical_points, "critique")
    return LEVEL_LABELS[section.level]


def draw_score_lines(result: Evaluation) -> None:
    """The whole calculation, line by line."""
    scale = result.library.scale
    weights = (
        f"{CRITICALITY_LABELS[criticality].lower()} {weight}"
        for criticality, weight in scale.weights.items()
    )
    lines = [
        (section.section.short_title, score_line(step, scale))
        for section in result.scope
        for step in section.controls
        if step.status is not None and step.status is not Status.NOT_APPLICABLE
    ]
    groups = [
        (title, [line for _, line in group])
        for title, group in groupby(lines, key=lambda pair: pair[0])
    ]
    if groups:
        draw.show(
            "score_lines",
            rate=result.overall.rate,
            score=result.overall,
            scale=scale,
            groups=groups,
            weight_words=", ".join(weights),
        )


def _level_words(result: Evaluation) -> str:
    """The level; the one that forbids a better one is told by its count."""
    if result.level is Level.CRITICAL_POINTS:
        return _critical_words(result)
    return NO_LEVEL_LABEL if result.level is None else LEVEL_LABELS[result.level]


def _critical_words(result: Evaluation) -> str:
    """« 3 points critiques sur 20 », « 0 point critique sur 20 »."""
    score = result.overall
    points = counted(score.critical_points, "point critique", "points critiques")
    return f"{points} sur {counted(score.criticals, 'question critique', 'questions critiques')}"


def _scope_words(result: Evaluation) -> str:
    """« Sur 9 thèmes répondus ; 11 thèmes pas encore ouverts »."""
    themes = counted(sum(bool(each.controls) for each in result.scope), "thème")
    plural = "s" if len(result.scope) > 1 else ""
    words = f"Sur {themes} {'répondu' if result.is_complete else 'compté'}{plural}"
    if not result.unopened:
        return words
    left = counted(len(result.unopened), "thème pas encore ouvert", "thèmes pas encore ouverts")
    return f"{words} ; {left}"


def _open_words(result: Evaluation) -> str:
    """Why the score is a range: what is unknown, what is unanswered."""
    score = result.overall
    unknown = len(_unknown(result))
    parts = []
    if unknown:
        parts.append(
            counted(unknown, "réponse") + " «\N{NO-BREAK SPACE}je ne sais pas\N{NO-BREAK SPACE}»"
        )
    if score.missing:
        parts.append(counted(score.missing, "question") + " sans réponse")
    return " et ".join(parts)


def _unknown(result: Evaluation) -> list[Step]:
    steps = (step for section in result.scope for step in section.controls)
    return [step for step in steps if step.status is Status.UNKNOWN]
