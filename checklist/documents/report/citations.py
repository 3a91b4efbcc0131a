"""Legal sources as the report prints them: a doubtful fact is never shown as a rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist.documents.inline import link
from checklist.documents.labels import checked_words
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
    return ", ".join(filter(None, (f"vérifié le {short_date(verified_on)}", doubt(verification))))


def doubt(verification: Verification) -> str:
    """What makes a fact less sure than a text read at its source; empty for such a text."""
    return _DOUBTS.get(verification, "")


_DOUBTS = {
    Verification.SECONDARY: "source secondaire",
    Verification.KNOWN: "à confirmer",
    Verification.DOUBTFUL: "à confirmer",
}


def reference_link(reference: LegalReference) -> Marked:
    """A reference as a link to its text."""
    return Marked(link(written(reference.label), reference.url))


def place_link(reference: LegalReference) -> Marked:
    """The place alone, as a link, under a heading that names the source."""
    return Marked(link(written(reference.article or _WHOLE), reference.url))


_WHOLE = "texte entier"


def references_line(facts: Iterable[Fact]) -> Marked:
    """The references of these facts, each once; empty without any."""
    names = (reference_link(r) for fact in filter(may_be_shown, facts) for r in fact.references)
    return Marked(" ; ".join(dict.fromkeys(names)))


def dated_sources(facts: Iterable[Fact]) -> Marked:
    """The references of these facts, with how and when they were checked; empty without any."""
    shown = tuple(filter(may_be_shown, facts))
    names = references_line(shown)
    return Marked(f"{names} ({checked_words(shown)})") if names else names


@dataclass(frozen=True, slots=True)
class Citations:
    """The facts that the report rests on, in the order of the annex that prints them.

    The `stated` ones come first: the annex says what they are; of the `others`, by source, it
    gives the place.
    """

    stated: tuple[Fact, ...]
    others: tuple[Fact, ...]

    def numbers(self, facts: Iterable[Fact]) -> str:
        """« 4, 12 »: where the annex prints these facts; empty when it prints none."""
        order = enumerate((*self.stated, *self.others), start=1)
        rank = {fact.id: number for number, fact in order}
        found = sorted({rank[fact.id] for fact in facts if fact.id in rank})
        return ", ".join(map(str, found))


def cited(evaluation: Evaluation, plan: ActionPlan) -> Citations:
    """The facts behind the actions and the shortfalls, each once; doubtful ones are left out.

    The first fact of each shortfall is stated, it is the one that counts most; so is that of an
    action that no shortfall explains.
    """
    questions = [finding.question.facts for finding in evaluation.findings]
    situation = [item.action.facts for item in plan.items if not item.findings]
    actions = [item.action.facts for item in plan.items if item.findings]
    groups = [*questions, *situation, *actions]
    firsts = filter(None, map(principal_fact, (*questions, *situation)))
    stated = {fact.id: fact for fact in firsts}
    known = {fact.id: fact for group in groups for fact in group if may_be_shown(fact)}
    others = (fact for fact in known.values() if fact.id not in stated)
    return Citations(tuple(stated.values()), tuple(sorted(others, key=_first_place)))


def _first_place(fact: Fact) -> tuple[str, str]:
    first = fact.references[0]
    return first.source.name, first.article or ""


def principal_fact(facts: Iterable[Fact]) -> Fact | None:
    """The first fact, the one that counts most; None when no fact may be shown."""
    return next(filter(may_be_shown, facts), None)


def fact_source(first: Fact | None) -> Marked:
    """The first reference of a fact, with what makes it less sure; empty without fact."""
    if first is None:
        return Marked("")
    less_sure = doubt(first.verification)
    return Marked(reference_link(first.references[0]) + (f" ({less_sure})" if less_sure else ""))


def row_sources(row: DecisionRow) -> Marked:
    """The references of a decision, with the date they were checked."""
    names = " ; ".join(map(reference_link, row.references))
    return Marked(f"{names} ({checked(row.verification, row.verified_on)})" if names else "")
