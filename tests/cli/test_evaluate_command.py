"""`python -m checklist evaluate`: the result in JSON for programs, in French for readers."""

import json
import os
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from checklist.answers import Practice
from checklist.authoring import load_library
from checklist.cli.evaluate import as_data
from checklist.cli.inputs import CONTENT
from checklist.model import Criticality, Status
from checklist.savefile import MAX_BYTES, SavedState, dump
from tests.builders import (
    OPTIONAL,
    a_decision,
    a_gate,
    a_library,
    a_question,
    a_row,
    a_section,
    an_activity,
    answers,
    evaluation_of,
)

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-24"
KEYS = [
    "content_version",
    "level",
    "rate",
    "low",
    "high",
    "answered",
    "applicable",
    "decisions",
    "sections",
    "findings",
    "activities",
]
SECTION_KEYS = [
    "id",
    "level",
    "rate",
    "low",
    "high",
    "earned",
    "possible",
    "answered",
    "applicable",
]


def evaluated(run, path, *more):
    outcome = run("evaluate", path, "--as-of", TODAY, "--json", *more)
    assert (outcome.code, outcome.err) == (0, "")
    return json.loads(outcome.out)


@pytest.fixture
def untouched(tmp_path):
    """A save file without any answer."""
    path = tmp_path / "vide.json"
    version = load_library(CONTENT).version
    content = {"format": "bilan-rgpd", "format_version": 1, "content_version": version}
    path.write_text(json.dumps({**content, "answers": {}}), encoding="utf-8")
    return path


def test_the_json_has_exactly_the_documented_keys(run, martin):
    result = evaluated(run, martin)
    assert list(result) == KEYS
    assert {tuple(section) for section in result["sections"]} == {tuple(SECTION_KEYS)}
    assert {tuple(finding) for finding in result["findings"]} == {
        ("question", "status", "criticality", "action")
    }


def test_a_mixed_result_is_written_by_ids_and_whole_numbers():
    # chiffre 10/10, releve 0/6 unknown, signe 0/2: 10 of 18 = 55 %; at best 16 of 18 = 88 %
    library = a_library(
        a_section(
            "messagerie",
            a_question("chiffre", Criticality.CRITICAL),
            a_question("releve", Criticality.MAJOR),
            a_question("signe", Criticality.MINOR),
        ),
        a_section("site", a_question("cookies"), chapter=OPTIONAL),
        profile=(a_gate("mode", ("seul", "groupe")),),
        decisions=(a_decision("dpo", a_row("D1-1", "non")),),
        activities=(an_activity("R01"),),
    )
    evaluation = evaluation_of(
        library, chiffre=Status.MET, releve=Status.UNKNOWN, signe=Status.UNMET
    )
    finding = {"criticality": "majeure", "action": "verifier_releve"}
    other = {"criticality": "mineure", "action": "agir_signe"}
    assert as_data(evaluation) == {
        "content_version": "2026.11.1",
        "level": "en_chemin",
        "rate": 55,
        "low": 55,
        "high": 88,
        "answered": 3,
        "applicable": 3,
        "decisions": {"dpo": "non"},
        "sections": [
            {
                "id": "messagerie",
                "level": "en_chemin",
                "rate": 55,
                "low": 55,
                "high": 88,
                "earned": 10,
                "possible": 18,
                "answered": 3,
                "applicable": 3,
            },
            {
                "id": "site",
                "level": "a_completer",
                "rate": None,
                "low": 0,
                "high": 100,
                "earned": 0,
                "possible": 0,
                "answered": 0,
                "applicable": 1,
            },
        ],
        "findings": [
            {"question": "releve", "status": "inconnu", **finding},
            {"question": "signe", "status": "non", **other},
        ],
        "activities": ["R01"],
    }


def test_every_theme_is_listed_in_the_order_of_the_content(run, martin):
    listed = [section["id"] for section in evaluated(run, martin)["sections"]]
    assert listed == [section.id for section in load_library(CONTENT).sections]


def test_overall_figures_are_the_sum_of_the_themes_essential_or_begun(run, martin):
    result = evaluated(run, martin)
    essential = {s.id for s in load_library(CONTENT).sections if s.chapter.essential}
    scope = [s for s in result["sections"] if s["id"] in essential or s["answered"]]
    for name in ("answered", "applicable"):
        assert result[name] == sum(section[name] for section in scope)
    earned, possible = (sum(section[name] for section in scope) for name in ("earned", "possible"))
    assert result["rate"] == 100 * earned // possible


def test_without_answers_nothing_is_rated_decided_or_found(run, untouched):
    result = evaluated(run, untouched)
    assert (result["level"], result["rate"], result["answered"]) == ("a_completer", None, 0)
    assert set(result["decisions"].values()) == {None}
    assert (result["findings"], result["activities"]) == ([], [])


def test_a_theme_that_does_not_apply_has_neither_level_nor_percent(run, martin):
    result = evaluated(run, martin)
    (telemedicine,) = (each for each in result["sections"] if each["id"] == "telemedecine")
    assert telemedicine == {
        "id": "telemedecine",
        **dict.fromkeys(("level", "rate", "low", "high")),
        **dict.fromkeys(("earned", "possible", "answered", "applicable"), 0),
    }


def test_the_summary_is_readable_french(run, martin):
    outcome = run("evaluate", martin, "--as-of", TODAY)
    assert outcome.code == 0
    for text in (
        "Bilan RGPD du cabinet au 24 novembre 2026",
        "EXEMPLE : Dr Martin, un cabinet fictif",
        "Niveau : Points critiques",
        "Questions répondues : ",
        "Décisions",
        "Thèmes",
        "Messagerie sécurisée : ",
        "Télémédecine : Sans objet, 0 sur 0",
        "[À vérifier] ",
        "Maintenant (avant le 24 décembre 2026)",
        "R01 Prise en charge et dossier patient",
    ):
        assert text in outcome.out, text


def test_the_summary_of_an_untouched_file_shows_no_percent(run, untouched):
    outcome = run("evaluate", untouched, "--as-of", TODAY)
    assert outcome.code == 0
    assert "%" not in outcome.out
    assert "à préciser, le profil n’est pas complet" in outcome.out


def test_due_dates_follow_the_date_given(run, martin):
    assert "(avant le 2 mars 2027)" in run("evaluate", martin, "--as-of", "2027-01-31").out


def test_the_date_is_today_by_default(run, martin):
    before = datetime.now().astimezone().date()
    outcome = run("evaluate", martin)
    possible = {day.year for day in (before, before + timedelta(days=1))}
    assert any(f" {year}\n" in outcome.out.splitlines(keepends=True)[0] for year in possible)


@pytest.mark.parametrize(
    "day",
    ["24/11/2026", "2026-13-01", "2026-02-30", "hier", "", "20261124", "2026-W48-2", "9999-12-31"],
)
def test_a_date_that_is_not_one_is_refused_in_french(run, martin, day):
    outcome = run("evaluate", martin, "--as-of", day)
    assert (outcome.code, outcome.out) == (2, "")
    assert "n’est pas une date possible" in outcome.err
    assert "2026-11-24" in outcome.err


def test_a_missing_file_is_refused_in_french(run, tmp_path):
    outcome = run("evaluate", tmp_path / "absent.json")
    assert (outcome.code, outcome.out) == (2, "")
    assert "absent.json ne peut pas être lu" in outcome.err


def test_a_folder_in_place_of_a_file_is_refused_in_french(run, tmp_path):
    assert "ne peut pas être lu" in run("evaluate", tmp_path).err


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\xff", b"{}", b"[" * 100_000, b" " * 50_000_000, b'{"format": NaN}'],
    ids=["empty", "binary", "foreign", "deep", "huge", "nan"],
)
def test_a_bad_save_file_is_refused_in_french(run, tmp_path, data):
    path = tmp_path / "reponses.json"
    path.write_bytes(data)
    outcome = run("evaluate", path, "--json")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.endswith("Rien n’a été modifié.\n")


def test_a_save_file_too_big_is_refused_though_its_beginning_is_sound(run, martin):
    martin.write_bytes(martin.read_bytes().ljust(MAX_BYTES + 1))
    outcome = run("evaluate", martin)
    assert outcome.code == 2
    assert "trop gros" in outcome.err


def test_answers_of_another_content_version_that_have_no_place_are_told_apart(run, tmp_path):
    path = tmp_path / "ancien.json"
    content = {"format": "bilan-rgpd", "format_version": 1, "content_version": "2020.1"}
    told = {"mode_exercice": "seul", "question_retiree": "oui"}
    path.write_text(json.dumps({**content, "answers": told}), encoding="utf-8")
    outcome = run("evaluate", path, "--json")
    assert outcome.code == 0
    assert "1 réponse de ce fichier (contenu 2020.1)" in outcome.err
    assert "question_retiree" in outcome.err
    assert json.loads(outcome.out)["level"] == "a_completer"


def test_content_that_cannot_be_served_is_told_with_its_problems(run, martin, tmp_path):
    outcome = run("evaluate", martin, "--content", tmp_path)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("Le contenu ne peut pas être servi :")
    assert "library.yaml" in outcome.err


def test_other_content_may_be_given(run, martin):
    assert evaluated(run, martin, "--content", ROOT / "content") == evaluated(run, martin)


def in_a_process(*arguments, cwd):
    return subprocess.run(
        [sys.executable, "-m", "checklist", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def test_the_command_works_from_any_folder(run, martin, tmp_path):
    done = in_a_process("evaluate", martin, "--as-of", TODAY, "--json", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == evaluated(run, martin)


def test_a_refusal_shows_no_traceback(tmp_path):
    bad = tmp_path / "reponses.json"
    bad.write_bytes(b"{")
    done = in_a_process("evaluate", bad, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_same_answers_on_two_days_differ_only_by_their_dates():
    library = a_library(a_section("messagerie", a_question("chiffre")))
    days = (date(2026, 1, 1), date(2027, 1, 1))
    first, second = (
        as_data(evaluation_of(library, chiffre=Status.UNMET, as_of=day)) for day in days
    )
    assert first == second


def test_a_save_file_of_the_tool_evaluates_like_its_answers(run, tmp_path):
    library = load_library(CONTENT)
    persona = library.personas["tilleuls"]
    path = tmp_path / "tilleuls.json"
    path.write_bytes(dump(SavedState(persona.answers, Practice())))
    told = answers(persona.answers.by_question)
    assert evaluated(run, path) == as_data(evaluation_of(library, told.by_question))
