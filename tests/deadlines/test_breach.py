"""What six answers about a breach lead to."""

from datetime import datetime, timedelta
from itertools import product

import pytest

from checklist.deadlines import PARIS
from checklist.deadlines.breach import (
    AdviceId,
    Breach,
    Cause,
    Data,
    Duty,
    Nature,
    Reply,
    assess,
)

AWARE = datetime(2026, 11, 20, 18, tzinfo=PARIS)
EVERY_BREACH = [
    Breach(nature, AWARE, data, protected, contained, cause)
    for nature, data, protected, contained, cause in product(Nature, Data, Reply, Reply, Cause)
]


def breach(nature="vues", data="sante", protected="non", contained="non", cause="erreur"):
    return Breach(
        Nature(nature), AWARE, Data(data), Reply(protected), Reply(contained), Cause(cause)
    )


@pytest.mark.parametrize(
    ("answers", "notify", "inform"),
    [
        ({"data": "sante"}, "oui", "oui"),
        ({"data": "identifiants"}, "oui", "a_evaluer"),
        ({"data": "coordonnees"}, "oui", "non"),
        ({"protected": "oui", "cause": "vol"}, "non", "non"),
        ({"protected": "ne_sais_pas", "cause": "vol"}, "oui", "oui"),
        ({"contained": "oui"}, "non", "non"),
        ({"contained": "ne_sais_pas"}, "oui", "oui"),
        ({"contained": "oui", "cause": "attaque"}, "oui", "oui"),
        ({"nature": "perdues", "protected": "oui"}, "oui", "oui"),
        ({"nature": "perdues", "contained": "oui", "cause": "prestataire"}, "non", "non"),
        ({"nature": "modifiees"}, "oui", "oui"),
        ({"nature": "doute"}, "pas_encore", "pas_encore"),
        ({"nature": "aucune"}, "non", "non"),
    ],
    ids=[
        "a letter sent to the wrong patient",
        "bank details seen",
        "an address book seen",
        "an encrypted laptop stolen",
        "a laptop stolen, encrypted perhaps",
        "a mail that a colleague erased",
        "a mail that a colleague erased perhaps",
        "ransomware, all restored",
        "an encrypted disk lost with the only copy",
        "a provider's outage, all restored",
        "results put in the wrong file",
        "a doubt",
        "nothing touched",
    ],
)
def test_a_breach_is_told_to_the_cnil_and_to_patients_or_not(answers, notify, inform):
    found = assess(breach(**answers))
    assert (found.notify, found.inform) == (notify, inform)


def test_a_notification_is_due_72_hours_after_the_practice_knew():
    assert assess(breach()).due == AWARE + timedelta(hours=72)


def test_only_a_notification_has_a_limit():
    for found in EVERY_BREACH:
        advice = assess(found)
        assert (advice.due is not None) == (advice.notify is Duty.YES), found


def test_everything_but_nothing_goes_into_the_breach_log():
    for found in EVERY_BREACH:
        assert assess(found).log == (found.nature is not Nature.NOTHING), found


def test_not_knowing_leads_to_what_the_worse_answer_leads_to():
    for found in EVERY_BREACH:
        unknown = Breach(*(Reply.UNKNOWN if a is Reply.NO else a for a in answers_of(found)))
        assert assess(unknown).notify == assess(found).notify, found
        assert assess(unknown).inform == assess(found).inform, found


def answers_of(found):
    return (
        *(found.nature, found.aware, found.data),
        *(found.protected, found.contained, found.cause),
    )


def test_every_advice_is_given_to_somebody():
    moments = (AWARE, AWARE + timedelta(days=30))
    given = {a for found in EVERY_BREACH for now in moments for a in assess(found, now).advice}
    assert given == set(AdviceId) - {AdviceId.LOG}


def test_once_the_limit_is_over_the_advice_is_to_notify_late():
    limit = AWARE + timedelta(hours=72)
    on_time, late = (assess(breach(), limit + timedelta(seconds=s)).advice for s in (0, 1))
    assert AdviceId.CNIL_YES in on_time
    assert AdviceId.CNIL_LATE not in on_time
    assert AdviceId.CNIL_LATE in late
    assert AdviceId.CNIL_YES not in late


@pytest.mark.parametrize("cause", Cause)
def test_each_cause_has_its_own_advice(cause):
    assert AdviceId(f"suite_{cause}") in assess(breach(cause=cause)).advice


def test_an_attack_is_stopped_before_anybody_is_told():
    for found in EVERY_BREACH:
        first = assess(found).advice[0]
        under_attack = found.cause is Cause.ATTACK and found.nature is not Nature.NOTHING
        assert (first is AdviceId.STOP_ATTACK) == under_attack, found
