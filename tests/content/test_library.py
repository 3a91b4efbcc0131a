"""The content itself, as doctors will meet it."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from checklist.actions import Lane
from checklist.answers import AnswerSet
from checklist.authoring import inspect_content
from checklist.authoring.reachability import World, can_reach, holds
from checklist.documents.labels import LANE_LABELS
from checklist.journey import walk_journey
from checklist.model import Criticality, Library, Question, Section, Status, Verification

CONTENT = Path(__file__).parents[2] / "content"
ESSENTIAL = ("messagerie", "hebergement", "sauvegarde", "telemedecine", "archivage", "dpo")
LAST_OF_THEME = {
    "DPO": 8,
    "MSS": 10,
    "HDS": 10,
    "SAU": 11,
    "TEL": 10,
    "ARC": 12,
    "INF": 7,
    "DRO": 5,
    "ACC": 9,
    "EQU": 7,
    "URG": 4,
    "MES": 3,
    "INS": 5,
    "SEC": 7,
    "GRP": 4,
    "RHU": 5,
    "POS": 11,
    "MOB": 4,
    "RDV": 6,
    "ORD": 4,
    "PHA": 3,
    "IAD": 3,
    "REG": 4,
    "FOR": 5,
    "SST": 5,
    "CPT": 3,
    "AIP": 4,
    "VIO": 7,
    "VID": 4,
    "WEB": 4,
}
"""How many questions each theme of the reference list has; SAU-11 and POS-11 came after its 182."""
REFERENCE_LIST = tuple(
    f"Q-{theme}-{rank:02}" for theme, last in LAST_OF_THEME.items() for rank in range(1, last + 1)
)


@pytest.fixture(scope="module")
def library() -> Library:
    inspection = inspect_content(CONTENT)
    assert [str(problem) for problem in inspection.errors] == []
    assert inspection.library is not None
    return inspection.library


def controls(library: Library) -> list[tuple[Section, Question]]:
    return [(s, control) for s in library.sections for control in s.controls]


def test_nothing_in_it_is_wrong_or_left_unused():
    assert [str(problem) for problem in inspect_content(CONTENT).problems] == []


def test_the_six_essential_themes_come_first_and_in_order(library):
    essential = [s.id for s in library.sections if s.chapter.essential]
    assert essential == list(ESSENTIAL)
    assert [s.id for s in library.sections[:6]] == list(ESSENTIAL)


def test_the_profile_asks_fourteen_questions_and_scores_none(library):
    assert len(library.profile.questions) == 14
    assert not any(question.is_scored for question in library.profile.questions)


OPEN_TO_A_LOCUM = ("messagerie", "secret_partage", "postes", "mobilite", "ia")
NOT_ASKED_OF_A_LOCUM = {
    "mss_acces_secretariat",
    "pos_acces_exterieur",
    "pos_verrouillage",
    "pos_wifi_patients",
    "pos_visiteurs",
    "pos_depannage",
}
"""In the themes open to a locum, what depends on the practice that welcomes one."""


def test_a_locum_is_asked_only_what_depends_on_a_locum(library):
    told = AnswerSet.of(
        library.version,
        {"mode_exercice": "remplacant", "ia": "assistant", "mobilite": "les_deux"},
    )
    opened = walk_journey(library, told)
    asked = [step.question.id for step in opened.profile_asked]
    assert asked == ["mode_exercice", "ia", "mobilite"]
    themes = {s.section.id: [step.question.id for step in s.controls] for s in opened.sections}
    expected = {
        name: [
            control.id
            for control in library.sections_by_id[name].controls
            if control.id not in NOT_ASKED_OF_A_LOCUM
        ]
        for name in OPEN_TO_A_LOCUM
    }
    assert {name: asked for name, asked in themes.items() if asked} == expected
    assert not any(section.is_undecided for section in opened.sections)


def test_the_essential_themes_hold_about_fifty_controls(library):
    assert 45 <= sum(section.chapter.essential for section, _ in controls(library)) <= 52


def test_each_question_of_the_reference_list_is_carried_once_and_no_other(library):
    """By a question, or by a card."""
    holders = [*library.questions.values(), *library.cards.values()]
    carried = Counter(chain.from_iterable(holder.origins for holder in holders))
    assert carried == Counter(REFERENCE_LIST)
    assert len(REFERENCE_LIST) == 182 + 2


def test_critical_controls_stay_the_exception(library):
    critical = sum(c.criticality is Criticality.CRITICAL for _, c in controls(library))
    assert critical <= 0.35 * len(controls(library))


EXPRESS_PATH = (
    *("Q-MSS-02", "Q-MSS-05", "Q-HDS-07", "Q-MOB-02", "Q-EQU-05", "Q-SEC-01", "Q-POS-03"),
    *("Q-POS-05", "Q-POS-06", "Q-HDS-09", "Q-SAU-01", "Q-SAU-04", "Q-SAU-06", "Q-SAU-11"),
    *("Q-HDS-02", "Q-ACC-01", "Q-REG-01", "Q-INF-01", "Q-IAD-01", "Q-DPO-04"),
)
"""The twenty questions chosen in the field, by severity and frequency."""


def test_the_express_path_holds_the_twenty_questions_chosen_in_the_field(library):
    carrier = {origin: q.id for q in library.questions.values() for origin in q.origins}
    express = {control.id for _, control in controls(library) if control.express}
    assert express == {carrier[origin] for origin in EXPRESS_PATH if origin in carrier}
    assert len(EXPRESS_PATH) == 20


def test_every_control_is_asked_of_some_practice(library):
    world = World.of(library)
    for section, control in controls(library):
        conditions = (section.condition, control.condition)
        cited = world.cited_by(conditions)
        assert cited is not None
        assert can_reach(cited, holds(*conditions)), control.id


def test_every_control_can_be_met_missed_and_left_unknown(library):
    for _, control in controls(library):
        statuses = {option.status for option in control.options}
        assert {Status.MET, Status.UNKNOWN} <= statuses, control.id
        assert statuses & {Status.UNMET, Status.PARTLY_MET}, control.id


def test_every_shortfall_says_what_to_do(library):
    for _, control in controls(library):
        assert control.verification is not None
        for option in control.options:
            shortfall = option.status in {Status.UNMET, Status.PARTLY_MET}
            assert shortfall is (option.action is not None), f"{control.id}/{option.id}"


def test_every_control_rests_on_a_statement_that_is_not_in_doubt(library):
    for _, control in controls(library):
        kinds = {fact.verification for fact in control.facts}
        assert kinds - {Verification.DOUBTFUL}, control.id


def test_every_address_of_the_law_is_secure(library):
    addresses = [source.url for source in library.sources.values()]
    addresses += [reference.url for fact in library.facts.values() for reference in fact.references]
    assert [address for address in addresses if not address.startswith("https://")] == []


def test_the_titles_of_verifications_stay_readable(library):
    titles = [c.verification.title for _, c in controls(library) if c.verification is not None]
    assert max(map(len, titles)) <= 180
    assert len(set(titles)) == len(titles)


NEGATION = {"Ne", "plus", "pas", "jamais"}


def test_actions_begin_with_a_verb(library):
    """An infinitive: what to do, not what is wrong."""
    first = {
        action.id: next(word for word in action.title.split() if word not in NEGATION).rstrip(",")
        for action in library.actions.values()
    }
    assert {i: word for i, word in first.items() if not word.endswith(("er", "ir", "re"))} == {}


def test_the_names_of_the_lanes_say_the_months_of_the_scale(library):
    months = {Lane.SOON: library.scale.soon_months, Lane.LATER: library.scale.later_months}
    assert {lane: LANE_LABELS[lane] for lane in months} == {
        lane: f"Dans les {number} mois" for lane, number in months.items()
    }


def test_verdicts_and_examples_come_in_the_order_of_their_rank(library):
    assert [table.id for table in library.decisions] == ["dpo", "aipd"]
    first, others = ["martin", "tilleuls", "benali"], ["moreau", "nguyen", "lefebvre"]
    assert list(library.personas) == [*first, *others, "rives", "caron"]
