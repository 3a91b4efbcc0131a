"""How long everything else is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from checklist.deadlines.arithmetic import add_months
from checklist.errors import UnknownPeriod

if TYPE_CHECKING:
    from collections.abc import Mapping


class PeriodKind(StrEnum):
    """What is kept."""

    CLAIM_FORMS = "fse"
    APPOINTMENTS = "rendez_vous"
    ACTIVE_FILES = "base_active"
    PAYSLIPS = "bulletin_paie"
    STAFF_REGISTER = "registre_personnel"
    CONTRIBUTIONS = "cotisations"
    WORKING_HOURS = "heures"
    WORKING_DAYS = "forfait_jours"
    APPLICATIONS = "candidature"
    CAMERA_IMAGES = "video"
    ACCOUNTS_OF_A_DOCTOR = "compta_bnc"
    ACCOUNTS_OF_A_COMPANY = "compta_societe"
    ACCESS_LOGS = "journaux"


PeriodRule = Literal[
    "quatre_vingt_dix_jours_a_trois_mois",
    "un_mois_au_plus",
    "six_a_douze_mois",
    "un_an_au_plus",
    "un_an_au_moins",
    "deux_ans_au_plus",
    "trois_ans_au_moins",
    "cinq_ans_au_plus",
    "cinq_ans_au_moins",
    "six_ans_au_moins",
    "dix_ans_au_moins",
]


@dataclass(frozen=True, slots=True)
class Period:
    """Kept at least until `earliest`, at most until `latest`, both included; None: no such bound.

    Both bounds are the same rule's: a law that says how long to keep is the first, a reference that
    says not to keep longer is the second.
    """

    earliest: date | None
    latest: date | None
    rule: PeriodRule


@dataclass(frozen=True, slots=True)
class _Rule:
    name: PeriodRule
    least: int | None = None
    most: int | None = None
    """Months."""


_FIVE_YEARS = _Rule("cinq_ans_au_moins", least=60)
_RULES: Mapping[PeriodKind, _Rule] = MappingProxyType(
    {
        PeriodKind.CLAIM_FORMS: _Rule("quatre_vingt_dix_jours_a_trois_mois", most=3),
        PeriodKind.APPOINTMENTS: _Rule("un_an_au_plus", most=12),
        PeriodKind.ACTIVE_FILES: _Rule("cinq_ans_au_plus", most=60),
        PeriodKind.PAYSLIPS: _FIVE_YEARS,
        PeriodKind.STAFF_REGISTER: _FIVE_YEARS,
        PeriodKind.CONTRIBUTIONS: _Rule("six_ans_au_moins", least=72),
        PeriodKind.WORKING_HOURS: _Rule("un_an_au_moins", least=12),
        PeriodKind.WORKING_DAYS: _Rule("trois_ans_au_moins", least=36),
        PeriodKind.APPLICATIONS: _Rule("deux_ans_au_plus", most=24),
        PeriodKind.CAMERA_IMAGES: _Rule("un_mois_au_plus", most=1),
        PeriodKind.ACCOUNTS_OF_A_DOCTOR: _Rule("six_ans_au_moins", least=72),
        PeriodKind.ACCOUNTS_OF_A_COMPANY: _Rule("dix_ans_au_moins", least=120),
        PeriodKind.ACCESS_LOGS: _Rule("six_a_douze_mois", least=6, most=12),
    }
)
CLAIM_FORM_DAYS = 90
"""CSS art. R161-47: in days, unlike all others."""


def other_period(kind: str, start: date) -> Period:
    """How long something of that kind is kept from its start; what starts it is in the content.

    Raises:
        UnknownPeriod: when there is no such kind.
    """
    try:
        known = PeriodKind(kind)
    except ValueError as error:
        raise UnknownPeriod(kind) from error
    rule = _RULES[known]
    latest = None if rule.most is None else add_months(start, rule.most)
    earliest = None if rule.least is None else add_months(start, rule.least)
    if known is PeriodKind.CLAIM_FORMS and latest is not None:
        # Three months of winter are fewer than ninety days: the law comes before the reference.
        earliest = start + timedelta(days=CLAIM_FORM_DAYS)
        latest = max(earliest, latest)
    return Period(earliest, latest, rule.name)
