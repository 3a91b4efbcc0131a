"""`report`, `register` and `persona`: commands that write a file."""

import json
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from checklist.authoring import load_library
from checklist.cli.inputs import CONTENT
from checklist.savefile import load

TODAY = ("--as-of", "2026-11-24")


def text_of(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def cells_of(workbook):
    sheets = load_workbook(BytesIO(workbook), read_only=True)
    return [str(cell) for sheet in sheets for row in sheet.values for cell in row if cell]


def test_the_report_is_a_pdf_about_this_practice(run, martin, tmp_path):
    out = tmp_path / "rapport.pdf"
    outcome = run("report", martin, "--out", out, *TODAY)
    assert (outcome.code, outcome.out) == (0, f"Rapport écrit : {out}\n")
    text = text_of(out.read_bytes())
    assert "24 novembre 2026" in text.replace("\u00a0", " ")
    assert "Martin" in text


def test_the_same_report_is_the_same_bytes(run, martin, tmp_path):
    for name in ("un.pdf", "deux.pdf"):
        run("report", martin, "--out", tmp_path / name, *TODAY)
    assert (tmp_path / "un.pdf").read_bytes() == (tmp_path / "deux.pdf").read_bytes()


def test_the_register_is_a_workbook_of_the_activities_of_this_practice(run, martin, tmp_path):
    out = tmp_path / "registre.xlsx"
    outcome = run("register", martin, "--out", out, *TODAY)
    assert (outcome.code, outcome.out) == (0, f"Registre écrit : {out}\n")
    cells = "\n".join(cells_of(out.read_bytes()))
    listed = json.loads(run("evaluate", martin, "--json", *TODAY).out)["activities"]
    for activity in load_library(CONTENT).activities:
        assert (activity.name in cells) == (activity.id in listed), activity.id


def test_documents_of_an_example_say_so(run, martin, tmp_path):
    for command, name, read in (("report", "r.pdf", text_of), ("register", "r.xlsx", cells_of)):
        run(command, martin, "--out", tmp_path / name, *TODAY)
        assert "EXEMPLE" in "".join(read((tmp_path / name).read_bytes())).upper(), command


@pytest.mark.parametrize("persona", ["martin", "moreau", "benali", "tilleuls"])
def test_an_example_is_written_as_a_save_file_that_opens_again(run, tmp_path, persona):
    out = tmp_path / "exemple.json"
    assert run("persona", persona, "--out", out).code == 0
    library = load_library(CONTENT)
    loaded = load(out.read_bytes(), library)
    wanted = library.personas[persona]
    assert (loaded.answers, loaded.practice, loaded.example) == (
        wanted.answers,
        wanted.practice,
        persona,
    )


def test_an_unknown_example_is_refused_with_the_names_that_exist(run, tmp_path):
    out = tmp_path / "exemple.json"
    outcome = run("persona", "dupont", "--out", out)
    assert outcome.code == 2
    names = ", ".join(sorted(load_library(CONTENT).personas))
    assert f"Exemples de ce contenu : {names}." in outcome.err
    assert not out.exists()


@pytest.mark.parametrize("command", ["report", "register", "persona"])
def test_a_file_that_cannot_be_written_is_told_in_french(run, martin, tmp_path, command):
    source = "martin" if command == "persona" else martin
    outcome = run(command, source, "--out", tmp_path / "absent" / "fichier")
    assert (outcome.code, outcome.out) == (2, "")
    assert "ne peut pas être écrit" in outcome.err


@pytest.mark.parametrize("command", ["report", "register"])
def test_a_bad_save_file_writes_nothing(run, tmp_path, command):
    bad, out = tmp_path / "reponses.json", tmp_path / "sortie"
    bad.write_bytes(b"{}")
    outcome = run(command, bad, "--out", out)
    assert (outcome.code, outcome.out) == (2, "")
    assert "Rien n’a été modifié." in outcome.err
    assert not out.exists()


@pytest.mark.parametrize("command", ["report", "register"])
def test_a_bad_date_writes_nothing(run, martin, tmp_path, command):
    out = tmp_path / "sortie"
    assert run(command, martin, "--out", out, "--as-of", "demain").code == 2
    assert not out.exists()


@pytest.mark.parametrize("command", ["check", "evaluate", "report", "register", "persona"])
def test_every_command_explains_itself_in_french(run, command):
    outcome = run(command, "--help")
    assert outcome.code == 0
    assert any(word in outcome.out for word in ("Vérifier", "Évaluer", "Écrire"))
