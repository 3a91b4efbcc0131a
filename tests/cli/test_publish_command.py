"""`python -m checklist publish`: a version is frozen once, and its save files open for ever."""

import json
import shutil

import pytest

from checklist.authoring import inspect_content, load_library
from checklist.cli import main
from checklist.savefile import load
from tests.authoring.faults import MINIMAL, Edit


@pytest.fixture
def content(tmp_path):
    shutil.copytree(MINIMAL, tmp_path / "content")
    return tmp_path / "content"


def publish(content, *more):
    return main(["publish", "--content", str(content), *more])


def test_publishing_freezes_the_answers_of_the_version_and_changes_nothing_else(content):
    before = load_library(content).content_hash
    assert publish(content) == 0
    frozen = (content / "versions" / "2026.11.1.yaml").read_text(encoding="utf-8")
    assert f'empreinte: "{before}"' in frozen
    assert "{id: dpo_designe, options: [designe, absent, je_ne_sais_pas]}" in frozen
    assert "{id: mode_exercice, options: [seul, groupe, remplacant]}" in frozen
    inspection = inspect_content(content)
    assert inspection.problems == ()
    assert inspection.library is not None
    assert inspection.library.content_hash == before


def test_publishing_tells_what_the_journal_must_say(content, capsys):
    publish(content)
    *_, line = capsys.readouterr().out.splitlines()
    assert line == f"Empreinte du contenu\u00a0: `{load_library(content).content_hash}`"


def test_publishing_again_the_same_content_is_harmless(content):
    assert (publish(content), publish(content)) == (0, 0)


def test_a_published_version_whose_content_changed_is_not_published_again(content, capsys):
    story = (
        'versions:\n  - version: "2026.11.1"\n    publie_le: 2026-11-20\n    changements: [Un.]\n'
    )
    Edit("versions.yaml", None, story).apply(content)
    publish(content)
    Edit("questionnaires/dpo.yaml", "titre_court: Délégué", "titre_court: Un délégué").apply(
        content
    )
    assert publish(content) == 2
    assert "est déjà figée" in capsys.readouterr().err


def test_a_published_version_that_no_story_tells_is_not_published_again_either(content):
    publish(content)
    Edit("questionnaires/dpo.yaml", "titre_court: Délégué", "titre_court: Un délégué").apply(
        content
    )
    assert publish(content) == 2


def test_a_folder_that_cannot_hold_the_frozen_version_is_told_in_french(content, capsys):
    (content / "versions").write_text("a file stands here", encoding="utf-8")
    assert publish(content) == 2
    assert "ne peut pas être écrit" in capsys.readouterr().err


def test_an_answer_dropped_since_is_told_with_its_reason(content, tmp_path, capsys):
    kept = tmp_path / "2026.11.1.json"
    publish(content, "--reponses", str(kept))
    Edit("library.yaml", "2026.11.1", "2026.12.1").apply(content)
    Edit("questionnaires/dpo.yaml", "id: dpo_designe", "id: dpo_choisi").apply(content)
    gone = "retires:\n  - {question: dpo_designe, raison: Elle se pose autrement.}\n"
    Edit("migrations.yaml", None, gone).apply(content)
    main(["evaluate", str(kept), "--content", str(content), "--json"])
    assert "dpo_designe.\nElle se pose autrement.\n" in capsys.readouterr().err


def test_a_question_dropped_after_publishing_is_refused_until_its_migration_is_written(content):
    publish(content)
    Edit("questionnaires/dpo.yaml", "id: dpo_designe", "id: dpo_nomme").apply(content)
    codes = [problem.rule.code for problem in inspect_content(content).errors]
    assert codes == ["E911"]
    renamed = "renommes: [{question: dpo_designe, devient: dpo_nomme}]\n"
    Edit("migrations.yaml", None, renamed).apply(content)
    assert inspect_content(content).errors == ()


def test_the_save_file_kept_answers_every_question_and_opens(content, tmp_path):
    kept = tmp_path / "2026.11.1.json"
    publish(content, "--reponses", str(kept))
    library = load_library(content)
    assert set(json.loads(kept.read_bytes())["answers"]) == set(library.questions)
    assert load(kept.read_bytes(), library).dropped == {}


def test_content_with_an_error_is_not_published(content, capsys):
    Edit("library.yaml", "publie_le: 2026-11-20\n", "").apply(content)
    assert publish(content) == 1
    assert not (content / "versions" / "2026.11.1.yaml").exists()
    assert "E103" in capsys.readouterr().err
