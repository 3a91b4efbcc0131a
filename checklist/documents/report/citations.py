"""Legal sources as the report prints them: a doubtful fact is never shown as a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.documents.inline import link
from checklist.documents.typography import short_date
from checklist.documents.wording import Marked, written
from checklist.model import Verification

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

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


def sources_line(facts: Iterable[Fact]) -> Marked | None:
    """The references of these facts with the dates they were checked; None without any."""
    by_check: dict[str, dict[str, None]] = {}
    for fact in filter(may_be_shown, facts):
        names = by_check.setdefault(checked(fact.verification, fact.verified_on), {})
        names.update(dict.fromkeys(map(reference_link, fact.references)))
    groups = [f"{' ; '.join(names)} ({check})" for check, names in by_check.items() if names]
    return Marked(" ; ".join(groups)) if groups else None


def row_sources(row: DecisionRow) -> Marked:
    """The references of a decision, with the date they were checked."""
    names = " ; ".join(map(reference_link, row.references))
    return Marked(f"{names} ({checked(row.verification, row.verified_on)})" if names else "")
