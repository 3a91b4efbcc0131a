"""`check --corriger` puts typography right and touches nothing else."""

import shutil

import pytest

from checklist.authoring import inspect_content
from checklist.authoring.mending import mend, mend_files, mend_source
from checklist.authoring.typography import typography_faults
from tests.authoring.faults import MINIMAL, Edit


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l'acces", "l’acces"),
        ("Vraiment ?", "Vraiment\u202f?"),
        ("Vraiment?", "Vraiment\u202f?"),
        ("Oui ; non !", "Oui\u202f; non\u202f!"),
        ("Deux cas : a, b", "Deux cas\u00a0: a, b"),
        ("Deux cas: a", "Deux cas\u00a0: a"),
        ("« mot »", "«\u00a0mot\u00a0»"),
        ("«mot»", "«\u00a0mot\u00a0»"),
        ('le "mot" juste', "le «\u00a0mot\u00a0» juste"),
        ("et ainsi...", "et ainsi…"),
        ("deux  espaces", "deux espaces"),
        ("Voir https://a.fr/?x=1;y=2 ?", "Voir https://a.fr/?x=1;y=2\u202f?"),
        ("À 14:30, déjà", "À 14:30, déjà"),
        ("Soit 1 300 000 €", "Soit 1\u202f300\u202f000\u00a0€"),
        ("En 72 heures ou 1 an", "En 72\u00a0heures ou 1\u00a0an"),
        ("La loi n° 78-17", "La loi n°\u00a078-17"),
        ("Le 24 2026 et 4 %", "Le 24 2026 et 4\u00a0%"),
    ],
)
def test_what_is_typed_becomes_what_is_printed(typed: str, printed: str):
    assert mend(typed) == printed
    assert list(typography_faults(printed)) == []


def test_a_text_already_right_is_left_alone():
    right = "L’outil «\u00a0vérifie\u00a0»\u202f: oui… ou non\u202f?"
    assert mend(right).replace("\u00a0:", "\u202f:") == right


def test_only_the_texts_pointed_at_change():
    source = "# l'en-tête\na: l'un\nb: l'autre # l'aparté\n"
    assert mend_source(source, [(3, 4)]) == "# l'en-tête\na: l'un\nb: l’autre # l'aparté\n"


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("a: 'l''un'\n", "a: 'l’un'\n"),
        ('a: "dit \\"oui\\" ici"\n', 'a: "dit «\u00a0oui\u00a0» ici"\n'),
        ("a: é'à\n", "a: é’à\n"),
    ],
)
def test_quotes_of_yaml_itself_are_kept(source: str, mended: str):
    assert mend_source(source, [(1, 4)]) == mended


def test_a_folder_is_put_right_in_one_go(tmp_path):
    root = tmp_path / "content"
    shutil.copytree(MINIMAL, root)
    Edit("questionnaires/dpo.yaml", "n’est attendu", "n'est attendu").apply(root)
    Edit("questionnaires/dpo.yaml", "délégué\u202f?", "délégué ?").apply(root)
    Edit("facts.yaml", "Le seuil fait débat.", "« Le seuil » fait débat...").apply(root)
    assert mend_files(root, inspect_content(root).problems) == 2
    assert inspect_content(root).problems == ()
    intact = (MINIMAL / "questionnaires/dpo.yaml").read_text(encoding="utf-8")
    assert (root / "questionnaires/dpo.yaml").read_text(encoding="utf-8") == intact


def test_line_ends_of_windows_are_kept(tmp_path):
    root = tmp_path / "content"
    shutil.copytree(MINIMAL, root)
    path = root / "personas/martin.yaml"
    typed = path.read_bytes().replace(b"\n", b"\r\n").replace(b"sur un seul", b"l'unique")
    path.write_bytes(typed)
    mend_files(root, inspect_content(root).problems)
    assert path.read_bytes() == typed.replace(b"'", "’".encode())
