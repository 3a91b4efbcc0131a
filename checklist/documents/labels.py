"""French words of the enums, in one place: screens, documents and spreadsheets say the same.

The word « conforme » is absent on purpose: a self-assessment certifies nothing.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist.actions import Lane
from checklist.documents.typography import french_date
from checklist.model import (
    Actor,
    Criticality,
    FactOrigin,
    Status,
    Verification,
)
from checklist.scoring import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checklist.model import DecisionRow, Fact

LEVEL_LABELS: Mapping[Level, str] = MappingProxyType(
    {
        Level.CRITICAL_POINTS: "Points critiques",
        Level.TO_COMPLETE: "À compléter",
        Level.ON_THE_WAY: "En chemin",
        Level.SOLID: "Solide",
    }
)
"""Name of a level, of a theme or of the whole practice."""

NO_LEVEL_LABEL = "Sans objet"
"""Said in place of a level when no control applies."""

STATUS_LABELS: Mapping[Status, str] = MappingProxyType(
    {
        Status.MET: "Fait",
        Status.PARTLY_MET: "En partie",
        Status.UNMET: "À faire",
        Status.UNKNOWN: "À vérifier",
        Status.NOT_APPLICABLE: "Sans objet",
    }
)
"""Word shown for the answer to a control, always beside an icon."""

NOT_BEGUN_LABEL = "Pas commencé"
"""Said in place of a level of a theme that asks something and got no answer yet."""

NO_ANSWER_LABEL = "Sans réponse"
"""Said in place of an answer when the question was left aside."""

CRITICALITY_LABELS: Mapping[Criticality, str] = MappingProxyType(
    {
        Criticality.CRITICAL: "Critique",
        Criticality.MAJOR: "Majeure",
        Criticality.MINOR: "Mineure",
    }
)
"""How much a control matters; agrees with « importance » and « criticité », feminine."""

ACTOR_LABELS: Mapping[Actor, str] = MappingProxyType(
    {
        Actor.DOCTOR: "Vous",
        Actor.OFFICE: "Votre secrétariat",
        Actor.IT_SUPPORT: "Votre informaticien",
        Actor.SOFTWARE_VENDOR: "Votre éditeur",
    }
)
"""Who does an action, said to the doctor."""

CHECK_LABELS: Mapping[Actor, str] = MappingProxyType(
    {
        Actor.DOCTOR: "À vérifier vous-même",
        Actor.OFFICE: "À vérifier avec votre secrétariat",
        Actor.IT_SUPPORT: "À demander à votre informaticien",
        Actor.SOFTWARE_VENDOR: "À demander à votre éditeur",
    }
)
"""Heading of the checks that one person can settle."""

LANE_LABELS: Mapping[Lane, str] = MappingProxyType(
    {
        Lane.NOW: "Maintenant",
        Lane.SOON: "Dans les 3 mois",
        Lane.LATER: "Dans les 12 mois",
    }
)
"""When to do an action."""

ORIGIN_LABELS: Mapping[FactOrigin, str] = MappingProxyType(
    {
        FactOrigin.ANSWERS: "D’après vos réponses",
        FactOrigin.STANDARD_TEXT: "Texte type à confirmer",
        FactOrigin.TO_COMPLETE: "À compléter",
    }
)
"""Where a line of the register comes from."""

EMPTY_FIELD_LABEL = "Dépend de « Votre cabinet » : terminez d’abord ces questions"
"""Said in a field of the register that has no line until the profile is complete."""

VERIFICATION_LABELS: Mapping[Verification, str] = MappingProxyType(
    {
        Verification.VERIFIED: "Vérifié",
        Verification.SECONDARY: "Vérifié par une source secondaire",
        Verification.KNOWN: "Connu, à confirmer",
        Verification.DOUBTFUL: "Douteux",
    }
)
"""How well a statement of law is supported, said to the lawyer."""

SUPPORT_LABELS: Mapping[Verification, tuple[str, str]] = MappingProxyType(
    {
        Verification.VERIFIED: (
            "vérifiés à la source",
            "le texte lui-même a été relu, au jour affiché.",
        ),
        Verification.SECONDARY: (
            "vérifiés par une source secondaire",
            "le texte n’a pas été relu, mais une source qui le cite l’a été, au jour affiché.",
        ),
        Verification.KNOWN: (
            "connus, à confirmer",
            "le texte n’a pas été retrouvé, et chacun le dit.",
        ),
        Verification.DOUBTFUL: (
            "douteux",
            "jamais montrés comme une règle\N{NARROW NO-BREAK SPACE}; soumis aux juristes.",
        ),
    }
)
"""What counts of facts say of each class, and what it means."""


def checked_words(checked: Iterable[Fact | DecisionRow]) -> str:
    """How and when these were checked: the oldest day, and what makes some of them less sure."""
    each = tuple(checked)
    days = [one.verified_on for one in each if one.verified_on is not None]
    if not days:
        return "à confirmer"
    second_hand = sum(
        one.verification is Verification.SECONDARY for one in each if one.verified_on is not None
    )
    words = [f"vérifié le {french_date(min(days))}"]
    if second_hand:
        part = "" if second_hand == len(each) else "en partie "
        words.append(f"{part}par une source secondaire")
    if len(days) < len(each):
        words.append("en partie à confirmer")
    return ", ".join(words)
