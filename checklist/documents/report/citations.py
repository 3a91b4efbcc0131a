"""Legal sources as the report prints them: a doubtful fact is never shown as a rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.documents.inline import link
from checklist.documents.typography import short_date
from checklist.documents.wording import Marked, written
from checklist.model import Verification

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from checklist.actions import ActionPlan
    from checklist.evaluation import Evaluation
    from checklist.model import DecisionRow, Fact, LegalReference


def may_be_shown(fact: Fact) -> bool:
    """Whether a fact is sure enough to be printed."""
    return fact.verification is not Verification.DOUBTFUL


def checked(verification: Verification, verified_on: date | None) -> str:
    """« vérifié le 23/11/2026 », or « à confirmer » when nobody found the text again."""
    if verified_on is None or verification in {Verification.KNOWN, Verification.DOUBTFUL}:
        return "à confirmer"
    day = short_date(verified_on)
    if verification is Verification.SECONDARY:
        return f"vérifié le {day}, source secondaire"
    return f"vérifié le {day}"


def reference_link(reference: LegalReference) -> Marked:
    """A reference as a link to its text."""
    return Marked(link(written(reference.label), reference.url))


def references_line(facts: Iterable[Fact]) -> Marked:
    """The references of these facts, each once; empty without any."""
    names = (reference_link(r) for fact in filter(may_be_shown, facts) for r in fact.references)
    return Marked(" ; ".join(dict.fromkeys(names)))


@dataclass(frozen=True, slots=True)
class Citations:
    """The facts that the report rests on, in the order of the annex that prints them."""

    facts: tuple[Fact, ...]

    def numbers(self, facts: Iterable[Fact]) -> str:
        """« 4, 12 »: where the annex prints these facts; empty when it prints none."""
        rank = {fact.id: number for number, fact in enumerate(self.facts, start=1)}
        found = sorted(rank[fact.id] for fact in facts if fact.id in rank)
        return ", ".join(map(str, found))


def cited(evaluation: Evaluation, plan: ActionPlan) -> Citations:
    """The facts behind the actions and the shortfalls, each once; doubtful ones are left out."""
    facts = {
        fact.id: fact
        for group in (
            *(item.action.facts for item in plan.items),
            *(finding.question.facts for finding in evaluation.findings),
        )
        for fact in group
    }
    return Citations(tuple(filter(may_be_shown, facts.values())))


def principal_fact(facts: Iterable[Fact]) -> Fact | None:
    """The first fact, the one that counts most; None when no fact may be shown."""
    return next(filter(may_be_shown, facts), None)


def fact_source(first: Fact | None) -> Marked:
    """The references of a fact with the day it was checked; empty without fact."""
    if first is None:
        return Marked("")
    return Marked(f"{references_line((first,))} ({checked(first.verification, first.verified_on)})")


def row_sources(row: DecisionRow) -> Marked:
    """The references of a decision, with the date they were checked."""
    names = " ; ".join(map(reference_link, row.references))
    return Marked(f"{names} ({checked(row.verification, row.verified_on)})" if names else "")
