"""What to do when patients' data got out, were lost or were changed: whom to tell, what to write.

Careful on purpose: « je ne sais pas » counts as the worse answer. Sources: RGPD art. 4(12), 33, 34.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist.deadlines.replies import breach_notification

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime


class Nature(StrEnum):
    """What happened to the data."""

    SEEN = "vues"
    LOST = "perdues"
    CHANGED = "modifiees"
    DOUBT = "doute"
    NOTHING = "aucune"


class Data(StrEnum):
    """The most sensitive of the data touched."""

    HEALTH = "sante"
    IDENTIFIERS = "identifiants"
    CONTACTS = "coordonnees"


class Reply(StrEnum):
    """A plain answer."""

    YES = "oui"
    NO = "non"
    UNKNOWN = "ne_sais_pas"


class Cause(StrEnum):
    """Where it came from."""

    MISTAKE = "erreur"
    THEFT = "vol"
    ATTACK = "attaque"
    PROVIDER = "prestataire"


class Duty(StrEnum):
    """Whether something has to be done."""

    YES = "oui"
    NO = "non"
    WEIGH = "a_evaluer"
    NOT_YET = "pas_encore"


class AdviceId(StrEnum):
    """Every piece of advice, by the id of its text."""

    STOP_ATTACK = "urgence_attaque"
    CNIL_YES = "cnil_oui"
    CNIL_LATE = "cnil_en_retard"
    CNIL_NO = "cnil_non"
    CNIL_NOT_YET = "cnil_pas_encore"
    CNIL_NOTHING = "cnil_rien"
    PATIENTS_YES = "patients_oui"
    PATIENTS_WEIGH = "patients_a_evaluer"
    PATIENTS_NO = "patients_non"
    PATIENTS_NO_RISK = "patients_sans_risque"
    PATIENTS_NOT_YET = "patients_pas_encore"
    LOG = "journal"
    WHY_PROTECTED = "raison_protegees"
    WHY_CONTAINED = "raison_maitrisees"
    WHY_UNSURE = "raison_incertitude"
    WHY_ATTACK = "raison_attaque"
    AFTER_MISTAKE = "suite_erreur"
    AFTER_THEFT = "suite_vol"
    AFTER_ATTACK = "suite_attaque"
    AFTER_PROVIDER = "suite_prestataire"


CHOICES: Mapping[str, type[StrEnum] | None] = MappingProxyType(
    {
        "nature": Nature,
        "connaissance": None,
        "donnees": Data,
        "protection": Reply,
        "maitrise": Reply,
        "cause": Cause,
    }
)
"""The six questions and their answers, in order; None where the answer is a moment."""


def questions_after(nature: Nature) -> tuple[str, ...]:
    """The other questions worth asking: while nothing is sure, only where it came from is."""
    if nature is Nature.NOTHING:
        return ()
    return ("cause",) if nature is Nature.DOUBT else tuple(CHOICES)[1:]


@dataclass(frozen=True, slots=True)
class Breach:
    """Six answers; one that is missing counts as the worst. It names no patient.

    `aware` is when the practice was reasonably sure.
    """

    nature: Nature
    aware: datetime | None = None
    data: Data = Data.HEALTH
    protected: Reply = Reply.UNKNOWN
    contained: Reply = Reply.UNKNOWN
    cause: Cause | None = None


@dataclass(frozen=True, slots=True)
class BreachAdvice:
    """Whether to tell the CNIL and the patients, and why.

    `due` None: the CNIL is not told, or nobody said since when it was known. `log`: the breach log
    has a line, notified or not.
    """

    notify: Duty
    inform: Duty
    due: datetime | None
    log: bool
    advice: tuple[AdviceId, ...]


LOGGED = tuple(
    advice
    for advice in AdviceId
    if advice.startswith(("cnil", "patients")) and advice is not AdviceId.CNIL_NOTHING
)
"""Decisions that the breach log keeps."""

_AFTER = {
    Cause.MISTAKE: AdviceId.AFTER_MISTAKE,
    Cause.THEFT: AdviceId.AFTER_THEFT,
    Cause.ATTACK: AdviceId.AFTER_ATTACK,
    Cause.PROVIDER: AdviceId.AFTER_PROVIDER,
}
_LATE = {AdviceId.CNIL_YES: AdviceId.CNIL_LATE}
_PATIENTS = {
    Data.HEALTH: (Duty.YES, AdviceId.PATIENTS_YES),
    Data.IDENTIFIERS: (Duty.WEIGH, AdviceId.PATIENTS_WEIGH),
    Data.CONTACTS: (Duty.NO, AdviceId.PATIENTS_NO),
}


def assess(breach: Breach, now: datetime | None = None) -> BreachAdvice:
    """What the six answers lead to, seen from `now`; None: nobody asks whether it is too late."""
    if breach.nature is Nature.NOTHING:
        return BreachAdvice(Duty.NO, Duty.NO, None, log=False, advice=(AdviceId.CNIL_NOTHING,))
    found = _assessed(breach)
    # An attack that goes on spreads while one writes to the CNIL.
    urgent = (AdviceId.STOP_ATTACK,) if breach.cause is Cause.ATTACK else ()
    advice = (*urgent, *found.advice)
    # In universal time: two hours of one zone would be compared by their faces.
    if now is not None and found.due is not None and now.astimezone(UTC) > found.due:
        advice = tuple(_LATE.get(item, item) for item in advice)
    return replace(found, advice=advice)


def _assessed(breach: Breach) -> BreachAdvice:
    after = () if breach.cause is None else (_AFTER[breach.cause],)
    if breach.nature is Nature.DOUBT:
        return _nothing_due(Duty.NOT_YET, AdviceId.CNIL_NOT_YET, AdviceId.PATIENTS_NOT_YET, *after)
    harmless = _why_harmless(breach)
    if harmless is not None:
        no_risk = (AdviceId.CNIL_NO, harmless, AdviceId.PATIENTS_NO_RISK)
        return _nothing_due(Duty.NO, *no_risk, *after)
    inform, patients = _PATIENTS[breach.data]
    advice = (AdviceId.CNIL_YES, *_doubts(breach), patients, *after)
    due = None if breach.aware is None else breach_notification(breach.aware)
    return BreachAdvice(Duty.YES, inform, due, log=True, advice=advice)


def _nothing_due(duty: Duty, *advice: AdviceId) -> BreachAdvice:
    """Nobody is told, now at least; the breach log is written all the same."""
    return BreachAdvice(duty, duty, None, log=True, advice=advice)


def _why_harmless(breach: Breach) -> AdviceId | None:
    """Why a risk for people is unlikely; None when it is not.

    Encryption keeps a secret, it brings nothing back: it settles only what was seen or taken. And
    after an attack nobody can swear that nothing was copied.
    """
    if breach.nature is Nature.SEEN and breach.protected is Reply.YES:
        return AdviceId.WHY_PROTECTED
    if breach.contained is Reply.YES and breach.cause is not Cause.ATTACK:
        return AdviceId.WHY_CONTAINED
    return None


def _doubts(breach: Breach) -> Iterator[AdviceId]:
    if breach.contained is Reply.YES:
        yield AdviceId.WHY_ATTACK
    if Reply.UNKNOWN in {breach.protected, breach.contained}:
        yield AdviceId.WHY_UNSURE
