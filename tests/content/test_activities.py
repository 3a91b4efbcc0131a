"""The register drafted by the content: never empty, never boasting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checklist.answers import AnswerSet, Practice
from checklist.authoring import load_library
from checklist.authoring.reachability import World, can_reach, fails_all, holds, reached_with
from checklist.conditions import AnswerIn, Not, walk
from checklist.evaluation import evaluate
from checklist.model import FactOrigin
from checklist.register import build_record
from tests.builders import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.model import Activity, Library, RegisterLine

CONTENT = Path(__file__).parents[2] / "content"
LONGEST_LINE = 150

PROTECTS_NOTHING_BY_ITSELF = {
    # who oversees, the register and its papers: the cover page, not a measure
    "dpo_patients_comptes",
    "dpo_declare_cnil",
    "dpo_sans_conflit",
    "dpo_mission_ecrite",
    "dpo_absence_motivee",
    "dpo_coordonnees_publiees",
    "reg_tenu",
    "reg_complet",
    "aip_editeur",
    # what patients are told and owed
    "inf_affiche",
    "inf_affiche_exacte",
    "inf_consentement_dossier",
    "acc_premiere_copie",
    "dro_effacement",
    # what is said on a site that is not the practice's
    "web_avis",
}
"""Controls that give no line to the register, and why."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(CONTENT)


def lines_of(activity: Activity) -> Iterator[tuple[str, RegisterLine]]:
    for name, lines in activity.fields.items():
        for line in lines:
            yield f"{activity.id}/{name}/{line.text}", line


def every_line(library: Library) -> Iterator[tuple[str, RegisterLine]]:
    for activity in library.activities:
        yield from lines_of(activity)


def shown(library: Library, told: dict[str, str], field: str) -> dict[str, list[str]]:
    """Texts of a field by activity, for the first option of the profile and what is told."""
    plain = {question.id: question.options[0].id for question in library.profile.questions}
    given = AnswerSet.of(library.version, plain | told)
    record = build_record(evaluate(library, given, TODAY), Practice())
    return {
        item.activity.id: [line.text for line in item.fields[field]] for item in record.activities
    }


def test_the_fifteen_activities_come_in_order(library: Library) -> None:
    assert [a.id for a in library.activities] == [f"R{n:02}" for n in range(1, 16)]


def test_each_field_has_a_line_whatever_the_practice(library: Library) -> None:
    world, silent = World.of(library), []
    for activity in library.activities:
        for name, lines in activity.fields.items():
            sure = [line.condition for line in lines if line.met_control is None]
            empty = reached_with(holds(activity.condition), fails_all(map(holds, sure)))
            cited = world.cited_by([activity.condition, *sure])
            if cited is None or can_reach(cited, empty):
                silent.append((activity.id, name))
    assert silent == []


def test_a_blank_is_always_for_the_doctor_to_fill(library: Library) -> None:
    filled = [
        place
        for place, line in every_line(library)
        if "[" in line.text and line.origin is not FactOrigin.TO_COMPLETE
    ]
    assert filled == []


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"ia": "dictee"},
        {"ia": "assistant"},
        {"lieu_dossiers": "en_ligne"},
        {"agenda_en_ligne": "oui"},
        {"equipe": "telesecretariat"},
    ],
)
def test_no_transfer_is_never_said_beside_a_transfer_to_complete(
    library: Library, told: dict[str, str]
) -> None:
    for name, texts in shown(library, told, "transferts").items():
        assert texts
        said = [text for text in texts if text.startswith("Aucun")]
        assert not said or texts == said, name


@pytest.mark.parametrize(
    "place", ["cabinet_sauvegarde_en_ligne", "en_ligne", "mixte", "a_verifier"]
)
def test_what_lives_in_the_software_follows_it_where_it_is_kept(
    library: Library, place: str
) -> None:
    transfers = shown(library, {"lieu_dossiers": place}, "transferts")
    for name in ("R01", "R02", "R03", "R06"):
        assert not [text for text in transfers[name] if text.startswith("Aucun")], name


def test_who_answers_the_phone_from_afar_may_do_it_from_outside_europe(library: Library) -> None:
    there = shown(library, {"equipe": "les_deux"}, "transferts")["R02"]
    assert [text for text in there if text.startswith("Télésecrétariat")]
    assert shown(library, {"equipe": "salaries"}, "transferts")["R02"] == [
        "Aucun transfert hors d’Europe n’est attendu"
    ]


def test_the_computer_of_a_paper_practice_is_protected_in_the_record_of_billing(
    library: Library,
) -> None:
    told = {"pos_mises_a_jour": "a_jour", "pos_wifi_patients": "separe"}
    paper = shown(library, told | {"lieu_dossiers": "papier"}, "securite")
    assert "R14" not in paper
    assert len([text for text in paper["R03"] if "mises à jour" in text or "Wi-Fi" in text]) == 2
    assert "en plus de la fiche R14" not in " ".join(paper["R03"])
    computer = shown(library, told | {"lieu_dossiers": "cabinet"}, "securite")
    assert len([text for text in computer["R14"] if "mises à jour" in text or "Wi-Fi" in text]) == 2
    assert "en plus de la fiche R14" in " ".join(computer["R03"])


def test_a_line_said_to_come_from_the_answers_depends_on_them(library: Library) -> None:
    unfounded = [
        place
        for place, line in every_line(library)
        if line.origin is FactOrigin.ANSWERS and not (line.condition or line.met_control)
    ]
    assert unfounded == []


def test_a_delay_that_we_propose_is_never_said_to_come_from_the_answers(library: Library) -> None:
    ours = [
        place
        for place, line in every_line(library)
        if "durée proposée" in line.text and line.origin is FactOrigin.ANSWERS
    ]
    assert ours == []


def test_a_measure_depends_on_a_control_that_exists(library: Library) -> None:
    measures = {line.met_control for _, line in every_line(library) if line.met_control}
    controls = {q.id for section in library.sections for q in section.controls}
    assert measures
    assert measures <= controls


def test_a_control_that_protects_data_is_a_measure_of_the_register(library: Library) -> None:
    measures = {line.met_control for _, line in every_line(library) if line.met_control}
    controls = {q.id for section in library.sections for q in section.controls}
    assert controls - measures == PROTECTS_NOTHING_BY_ITSELF


def test_a_line_of_the_register_is_short(library: Library) -> None:
    long = [place for place, line in every_line(library) if len(line.text) > LONGEST_LINE]
    assert long == []


def test_no_line_is_written_twice_in_a_field(library: Library) -> None:
    for activity in library.activities:
        for name, lines in activity.fields.items():
            said = [(line.text, line.condition) for line in lines]
            assert len(said) == len(set(said)), (activity.id, name)


def test_no_security_measure_is_claimed_without_its_control(library: Library) -> None:
    claimed = [
        place
        for activity in library.activities
        for place, line in lines_of(activity)
        if line in activity.fields["securite"]
        and line.met_control is None
        and line.origin is not FactOrigin.TO_COMPLETE
    ]
    assert claimed == []


def test_a_line_to_complete_shows_a_blank_to_fill(library: Library) -> None:
    closed = [
        place
        for place, line in every_line(library)
        if line.origin is FactOrigin.TO_COMPLETE and not ("[" in line.text and "]" in line.text)
    ]
    assert closed == []


def test_no_activity_rests_on_a_doubtful_fact(library: Library) -> None:
    doubtful = [
        (activity.id, fact.id)
        for activity in library.activities
        for fact in activity.facts
        if fact.verification.value == "douteux"
    ]
    assert doubtful == []


@pytest.mark.parametrize(
    ("activity_id", "question", "options"),
    [
        ("R05", "telemedecine", {"teleconsultation", "teleexpertise", "telesurveillance"}),
        ("R08", "equipe", {"salaries", "les_deux"}),
        ("R10", "equipe", {"salaries", "les_deux"}),
        ("R11", "cameras", {"sur_rdv", "sans_rdv"}),
        ("R12", "site", {"vitrine", "formulaire"}),
        ("R13", "recherche", {"enseignement", "etude", "grande_echelle"}),
    ],
)
def test_an_optional_activity_is_opened_by_its_own_fact(
    library: Library, activity_id: str, question: str, options: set[str]
) -> None:
    activity = next(a for a in library.activities if a.id == activity_id)
    assert activity.condition == AnswerIn(question, frozenset(options))


def test_access_traces_concern_every_practice_but_a_paper_one(library: Library) -> None:
    activity = next(a for a in library.activities if a.id == "R14")
    assert activity.condition == Not(AnswerIn("lieu_dossiers", frozenset({"papier"})))


def test_the_other_activities_concern_every_practice(library: Library) -> None:
    always = [a.id for a in library.activities if a.condition is None]
    assert always == ["R01", "R02", "R03", "R04", "R06", "R07", "R09", "R15"]


def test_conditions_of_the_register_cite_the_profile_only(library: Library) -> None:
    profile = {question.id for question in library.profile.questions}
    conditions = [a.condition for a in library.activities if a.condition]
    conditions += [line.condition for _, line in every_line(library) if line.condition]
    cited = {c.question for root in conditions for c in walk(root) if isinstance(c, AnswerIn)}
    assert cited <= profile
