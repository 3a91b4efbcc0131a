"""`python -m checklist check`: problems, counts, and an exit code that a build can trust."""

import re
import shutil
from pathlib import Path

import pytest

from checklist.cli import COMMANDS, main
from tests.authoring.faults import MINIMAL, Edit


@pytest.fixture
def content(tmp_path):
    shutil.copytree(MINIMAL, tmp_path / "content")
    return tmp_path / "content"


def test_valid_content_passes_and_is_counted(content, capsys):
    assert main(["check", str(content)]) == 0
    *told, identity = capsys.readouterr().out.splitlines()
    assert re.fullmatch("version 2026\\.11\\.1, empreinte [0-9a-f]{12}", identity)
    assert told == [
        "0 erreur, 0 alerte",
        "2 thèmes, 3 questions de contrôle, 3 questions de profil ou de porte, 19 options, "
        "3 actions, 3 faits, 2 sources, 0 carte, 1 fiche, 1 décision, 1 persona",
    ]


def test_an_error_fails_and_is_told_with_a_path_that_opens(content, capsys):
    Edit("questionnaires/dpo.yaml", "demander_a: medecin", "demander_a: medecins").apply(content)
    assert main(["check", str(content)]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"{content}/questionnaires/dpo.yaml:17:17 [E106]")
    assert out.endswith("1 erreur, 0 alerte\n")


def test_a_warning_passes(content, capsys):
    spare = "faits:\n  - id: fait-oublie\n    enonce: Personne ne le cite.\n    statut: connu\n"
    spare += "    references: [{source: rgpd}]\n"
    Edit("facts.yaml", "faits:\n", spare).apply(content)
    assert main(["check", str(content)]) == 0
    assert "0 erreur, 1 alerte" in capsys.readouterr().out


def test_corriger_puts_typography_right_before_checking(content, capsys):
    Edit("questionnaires/dpo.yaml", "n’est attendu", "n'est attendu").apply(content)
    assert main(["check", "--corriger", str(content)]) == 0
    assert capsys.readouterr().out.startswith("1 fichier remis en ordre")


def test_every_command_says_in_french_what_it_does(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    words = " ".join(capsys.readouterr().out.split())
    for name, command in COMMANDS.items():
        assert name in words
        assert " ".join(command.HELP.split()[:3]) in words


def test_a_file_that_cannot_be_mended_is_told_in_french(content, capsys, monkeypatch):
    Edit("questionnaires/dpo.yaml", "titre_court: Délégué", "titre_court: L'aide").apply(content)

    def refuse(path, _):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert main(["check", "--corriger", str(content)]) == 2
    told = capsys.readouterr()
    assert f"{content}/questionnaires/dpo.yaml ne peut pas être écrit" in told.err
    assert "Traceback" not in told.err
