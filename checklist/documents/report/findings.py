"""Theme by theme: what is not done yet, what is, what was left without an answer."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from checklist.documents.document import (
    Badge,
    Bullets,
    Columns,
    FindingCard,
    Heading,
    ListKind,
    Paragraph,
    TextStyle,
)
from checklist.documents.inline import plain
from checklist.documents.labels import CRITICALITY_LABELS, NO_ANSWER_LABEL
from checklist.documents.palette import level_look
from checklist.documents.report.citations import dated_sources, fact_source, principal_fact
from checklist.documents.report.material import level_words, scope_scores, sourced, status_badge
from checklist.documents.wording import written
from checklist.model import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checklist.documents.document import Block, Prose
    from checklist.documents.report.material import Material
    from checklist.documents.wording import Marked
    from checklist.evaluation import Finding
    from checklist.journey import Step
    from checklist.model import Action, Question
    from checklist.scoring import Score, SectionScore

    Themes = list[tuple[Marked, list[Step]]]


def findings_part(material: Material) -> Iterator[Block]:
    """The themes of the scope, each with its shortfalls."""
    say = material.wording.say
    yield Heading(1, say("titre_constats"), say("surtitre_constats"))
    if not material.begun:
        yield Paragraph(say("constats_rien"), TextStyle.LEAD)
        return
    yield Paragraph(say("constats"), TextStyle.LEAD)
    explained: set[str] = set()
    by_chapter = groupby(scope_scores(material.evaluation), key=lambda s: s.section.chapter)
    for chapter, sections in by_chapter:
        yield Heading(2, written(chapter.title))
        for section in sections:
            yield from _theme(material, section, explained)
    yield from _themes_not_begun(material)


def _theme(material: Material, section: SectionScore, explained: set[str]) -> Iterator[Block]:
    say, score = material.wording.say, section.score
    findings = [f for f in material.evaluation.findings if f.section.id == section.section.id]
    yield Heading(3, written(section.section.title), badge=_theme_badge(material, section))
    if not score.applicable:
        yield from _why_not_applicable(material, section)
        return
    if score.missing:
        yield Paragraph(
            say("theme_incomplet", repondues=score.answered, applicables=score.applicable),
            TextStyle.SMALL,
        )
    for finding in findings:
        yield _card(material, finding, explained)
    if not findings:
        yield Paragraph(say(_nothing_to_do(score)), TextStyle.SMALL)


def _nothing_to_do(score: Score) -> str:
    """A theme without a shortfall: unfinished, in place, or without object by its answers."""
    if score.missing:
        return "theme_a_remplir"
    return "theme_fait" if score.possible else "theme_vide"


def _theme_badge(material: Material, section: SectionScore) -> Badge:
    words = level_words(section.level, section.score)
    rate = section.score.rate
    if rate is not None:
        words = material.wording.say("theme", taux=rate, niveau=words)
    return Badge(plain(words), level_look(section.level))


def _why_not_applicable(material: Material, section: SectionScore) -> tuple[Prose, ...]:
    reason = section.section.not_applicable
    if reason is None or _is_undecided(material, section):
        return (Paragraph(material.wording.say("theme_indecis"), TextStyle.SMALL),)
    said = Paragraph(written(reason), TextStyle.SMALL)
    return sourced(material, said, dated_sources(section.section.facts))


def _is_undecided(material: Material, section: SectionScore) -> bool:
    return any(
        journey.is_undecided
        for journey in material.evaluation.journey.sections
        if journey.section.id == section.section.id
    )


def _card(material: Material, finding: Finding, explained: set[str]) -> FindingCard:
    say, question, action = material.wording.say, finding.question, finding.action
    name = "" if action.id in explained else action.id
    return FindingCard(
        level=4,
        title=written(question.text),
        badge=_badge(finding),
        reasons=(
            Paragraph(say("votre_reponse", reponse=_answer(material, question))),
            Paragraph(say("pourquoi", raison=written(question.help))),
        ),
        steps=tuple(_what_to_do(material, action, explained)),
        proof=(_proof(material, finding),),
        name=name,
    )


def _proof(material: Material, finding: Finding) -> Paragraph:
    first = principal_fact(finding.question.facts)
    text = material.wording.say(
        "preuve_et_source",
        preuve=written(finding.action.evidence),
        source=fact_source(first),
        numeros=material.citations.numbers((*finding.question.facts, *finding.action.facts)),
        reserve=written((first.caution if first else None) or ""),
    )
    return Paragraph(text, TextStyle.SMALL)


def _badge(finding: Finding) -> Badge:
    badge = status_badge(finding.status)
    return Badge(f"{badge.words} – {CRITICALITY_LABELS[finding.criticality].lower()}", badge.look)


def _answer(material: Material, question: Question) -> Marked:
    chosen = material.evaluation.answers.get(question.id)
    option = None if chosen is None else question.option(chosen)
    return written(NO_ANSWER_LABEL if option is None else option.text)


def _what_to_do(material: Material, action: Action, explained: set[str]) -> Iterator[Prose]:
    say = material.wording.say
    if action.id in explained:
        yield Paragraph(say("meme_action", titre=written(action.title)))
        return
    explained.add(action.id)
    yield Paragraph(say("a_faire", titre=written(action.title), minutes=action.minutes))
    yield Bullets(tuple(map(written, action.steps)), ListKind.NUMBERED)


def _themes_not_begun(material: Material) -> Iterator[Block]:
    """Outside the scope, the themes that ask this practice something, or may still."""
    others = [journey.section.short_title for journey in material.evaluation.unopened]
    if others:
        say = material.wording.say
        yield Heading(2, say("titre_themes_non_ouverts"))
        yield Paragraph(say("themes_non_ouverts", themes=" · ".join(map(written, others))))


def in_place_part(material: Material) -> Iterator[Block]:
    """What is done, briefly: the questions answered « fait », theme by theme."""
    say = material.wording.say
    done = _steps_by_theme(material, lambda step: step.status is Status.MET)
    if not done:
        return
    yield Heading(1, say("titre_en_place"), say("surtitre_en_place"))
    yield Paragraph(say("en_place", nombre=sum(len(steps) for _, steps in done)))
    items = tuple(_in_place(material, theme, steps) for theme, steps in done)
    yield Columns((Bullets(items, ListKind.DONE, TextStyle.SMALL),))


def _in_place(material: Material, theme: Marked, steps: list[Step]) -> Marked:
    proofs = dict.fromkeys(proof for step in steps for proof in step.question.evidence)
    return material.wording.say(
        "theme_en_place",
        theme=theme,
        nombre=len(steps),
        preuves=written(" ; ".join(proofs)),
    )


def unanswered_part(material: Material) -> Iterator[Block]:
    """The questions of the scope left without an answer."""
    say = material.wording.say
    open_steps = _steps_by_theme(material, lambda step: step.option is None)
    if not open_steps:
        return
    yield Heading(1, say("titre_sans_reponse"), say("surtitre_sans_reponse"))
    yield Paragraph(say("sans_reponse", nombre=sum(len(steps) for _, steps in open_steps)))
    items = tuple(
        say("theme_et_question", theme=theme, question=written(step.question.text))
        for theme, steps in open_steps
        for step in steps
    )
    yield Columns((Bullets(items, style=TextStyle.SMALL),))


def _steps_by_theme(material: Material, keep: Callable[[Step], bool]) -> Themes:
    themes = []
    for journey in material.evaluation.scope:
        steps = [step for step in journey.controls if keep(step)]
        if steps:
            themes.append((written(journey.section.short_title), steps))
    return themes
