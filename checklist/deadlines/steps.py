"""Why a deadline is what it is, one step after the other: an id and its values, without a word.

The words stand in content/deadlines.yaml, one text a step, where `{name}` stands for a value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    Value = date | datetime | int


class StepId(StrEnum):
    """Every step there is, by the id of its text."""

    TWENTY_YEARS = "vingt_ans"
    BIRTH_UNKNOWN = "naissance_inconnue"
    TWENTY_EIGHTH_BIRTHDAY = "vingt_huitieme_anniversaire"
    OVER_TWENTY_EIGHT = "vingt_huit_ans_revolus"
    DEATH_WITHIN_TEN_YEARS = "deces_dix_ans"
    DEATH_LATER = "deces_plus_tard"
    MINOR_DIED = "mineur_decede"
    MINOR_UNKNOWN = "mineur_inconnu"
    DISPUTE_BEFORE = "litige_avant_le_depart"
    DISPUTE_OF_A_DAY = "litige_d_un_jour"
    DISPUTE_SUSPENDS = "litige_suspend"
    DISPUTE_AFTER = "litige_apres_echeance"
    DISPUTE_OPEN = "litige_en_cours"
    DISPUTE_OPEN_AFTER = "litige_en_cours_apres_echeance"
    DESTRUCTION = "destruction"
    ACCESS_REFLECTION = "acces_reflexion"
    ACCESS_RECENT = "acces_recent"
    ACCESS_OLD = "acces_ancien"
    ACCESS_AGE_UNKNOWN = "acces_anciennete_inconnue"
    RIGHTS_MONTH = "droits_un_mois"
    RIGHTS_EXTENSION = "droits_prolongation"
    BREACH_AWARE = "fuite_connaissance"
    BREACH_CLOCK_CHANGE = "fuite_changement_heure"
    BREACH_LATE = "fuite_en_retard"


VALUES: Mapping[StepId, frozenset[str]] = MappingProxyType(
    {
        step: frozenset(names.split())
        for step, names in {
            StepId.TWENTY_YEARS: "consultation echeance",
            StepId.BIRTH_UNKNOWN: "",
            StepId.TWENTY_EIGHTH_BIRTHDAY: "vingt_ans echeance",
            StepId.OVER_TWENTY_EIGHT: "anniversaire",
            StepId.DEATH_WITHIN_TEN_YEARS: "deces echeance",
            StepId.DEATH_LATER: "deces",
            StepId.MINOR_DIED: "anniversaire",
            StepId.MINOR_UNKNOWN: "",
            StepId.DISPUTE_BEFORE: "debut fin depart",
            StepId.DISPUTE_OF_A_DAY: "debut",
            StepId.DISPUTE_SUSPENDS: "debut fin jours echeance",
            StepId.DISPUTE_AFTER: "debut echeance",
            StepId.DISPUTE_OPEN: "debut",
            StepId.DISPUTE_OPEN_AFTER: "debut echeance",
            StepId.DESTRUCTION: "destruction",
            StepId.ACCESS_REFLECTION: "reception au_plus_tot",
            StepId.ACCESS_RECENT: "reception au_plus_tard",
            StepId.ACCESS_OLD: "constitution reception au_plus_tard",
            StepId.ACCESS_AGE_UNKNOWN: "deux_mois",
            StepId.RIGHTS_MONTH: "reception echeance",
            StepId.RIGHTS_EXTENSION: "echeance prolongee",
            StepId.BREACH_AWARE: "connaissance limite",
            StepId.BREACH_CLOCK_CHANGE: "limite",
            StepId.BREACH_LATE: "limite",
        }.items()
    }
)
"""Names of the values that each step carries: what its text may cite."""


@dataclass(frozen=True, slots=True)
class Step:
    """One reason, with the dates and numbers that it rests on."""

    id: StepId
    values: Mapping[str, Value]


def step(identifier: StepId, **values: Value) -> Step:
    """A step and its values; the names are those of `VALUES`."""
    return Step(identifier, MappingProxyType(values))
