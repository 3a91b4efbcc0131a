"""Which statements of law must be read again, and when."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from checklist.freshness import Staleness, stale_statements, staleness_of, users_of_facts
from checklist.model import Fact, Verification
from checklist.reference import ReviewPoint
from tests.builders import a_decision, a_library, a_question, a_row, a_section, an_action

READ = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 11, 23), None),
        (date(2027, 11, 23), None),
        (date(2027, 11, 24), Staleness.AGING),
        (date(2028, 5, 23), Staleness.AGING),
        (date(2028, 5, 24), Staleness.EXPIRED),
    ],
)
def test_a_statement_is_fresh_twelve_months_and_expires_after_eighteen(on, expected):
    assert staleness_of(Verification.VERIFIED, READ, on) is expected
    assert staleness_of(Verification.SECONDARY, READ, on) is expected


def test_what_was_never_found_again_waits_whatever_the_day():
    assert staleness_of(Verification.KNOWN, None, READ) is Staleness.NEVER_VERIFIED
    assert staleness_of(Verification.DOUBTFUL, None, READ) is Staleness.DOUBTFUL


def a_fact(fact_id, verification=Verification.VERIFIED, verified_on=READ):
    return Fact(fact_id, f"Énoncé {fact_id}.", (), verification, verified_on, None, ())


KNOWN = a_fact("connu", Verification.KNOWN, None)
OLD = a_fact("ancien", verified_on=date(2025, 1, 1))
FRESH = a_fact("neuf")
DOUBTFUL = a_fact("douteux", Verification.DOUBTFUL, None)
ACTION = replace(an_action("agir_boite"), facts=(OLD,))
LIBRARY = a_library(
    a_section("messagerie", replace(a_question("boite"), facts=(FRESH, OLD))),
    decisions=(a_decision("dpo", replace(a_row("D1-1", "attendu"), verified_on=date(2026, 1, 1))),),
    facts=MappingProxyType({fact.id: fact for fact in (KNOWN, FRESH, OLD, DOUBTFUL)}),
    actions=MappingProxyType({ACTION.id: ACTION}),
    review_points=(ReviewPoint("seuil", "Le seuil", "Deux positions.", "Nous…", (DOUBTFUL,)),),
)


def test_the_most_pressing_comes_first_and_decision_rows_age_too():
    found = stale_statements(LIBRARY, date(2027, 2, 1))
    assert [(item.id, item.staleness) for item in found] == [
        ("ancien", Staleness.EXPIRED),
        ("D1-1", Staleness.AGING),
        ("douteux", Staleness.DOUBTFUL),
        ("connu", Staleness.NEVER_VERIFIED),
    ]


def test_each_statement_says_what_would_change_with_it():
    found = {item.id: item.used_by for item in stale_statements(LIBRARY, date(2027, 2, 1))}
    assert found == {
        "ancien": ("boite", "agir_boite"),
        "D1-1": ("dpo",),
        "douteux": ("seuil",),
        "connu": (),
    }


def test_a_fact_that_nothing_cites_has_no_user():
    assert "connu" not in users_of_facts(LIBRARY)
