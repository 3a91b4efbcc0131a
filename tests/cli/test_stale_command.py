"""`python -m checklist stale`: what a lawyer must read again, printed in French."""

import shutil

import pytest

from checklist.cli import main
from tests.authoring.faults import MINIMAL


@pytest.fixture
def stale(tmp_path, capsys):
    def run(*arguments):
        content = tmp_path / "content"
        shutil.copytree(MINIMAL, content, dirs_exist_ok=True)
        code = main(["stale", "--content", str(content), *arguments])
        return code, capsys.readouterr()

    return run


def test_nothing_dated_is_old_on_the_day_it_was_read(stale):
    code, printed = stale("--on", "2026-11-24")
    assert code == 0
    assert printed.out.startswith(
        "Au 24\u00a0novembre\u00a02026\u00a0: 3\u00a0textes à relire sur 5"
    )
    assert "12 mois" not in printed.out


def test_each_statement_is_told_with_its_source_and_what_rests_on_it(stale):
    _, printed = stale("--on", "2027-11-24")
    lines = printed.out.splitlines()
    told = "- securite-donnees (vérifié le 10\u00a0novembre\u00a02026)\u00a0: Le médecin protège"
    first = next(number for number, line in enumerate(lines) if line.startswith(told))
    assert lines[first + 1].startswith("    RGPD, art. 32 — https://eur-lex.europa.eu/")
    assert "sau_restauration" in lines[first + 2]


def test_what_expired_comes_before_what_ages(stale):
    _, printed = stale("--on", "2028-11-24")
    order = [
        line for line in printed.out.splitlines() if line.endswith(")") and line[0] not in " -"
    ]
    assert [title.split("\u00a0")[0][:25] for title in order] == [
        "Vérifiés il y a plus de 1",
        "Douteux",
        "Connus, mais jamais retro",
    ]


def test_a_day_that_does_not_exist_is_refused_in_french(stale):
    code, printed = stale("--on", "2027-02-30")
    assert code == 2
    assert "n’est pas une date possible" in printed.err
