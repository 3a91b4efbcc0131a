"""The words of the reports of four personas, as last accepted by a reviewer.

After a wanted change: `pytest tests/documents --accept-golden`, then read the diff.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from checklist.answers import AnswerSet, Practice
from checklist.documents.report import build_report
from checklist.evaluation import evaluate
from tests.documents.conftest import DAY
from tests.documents.readable import check_golden, readable

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("persona_id", ["martin", "tilleuls", "benali", "moreau"])
def test_the_report_of_a_persona_says_what_was_accepted(
    persona_id, library, evaluation_of_persona, accept_golden
):
    persona = library.personas[persona_id]
    report = build_report(evaluation_of_persona(persona_id), persona.practice, example=persona.name)
    check_golden(GOLDEN / f"{persona_id}.md", readable(report), accept=accept_golden)


def test_the_report_without_an_answer_says_what_was_accepted(library, accept_golden):
    report = build_report(evaluate(library, AnswerSet(library.version), DAY), Practice())
    check_golden(GOLDEN / "sans_reponse.md", readable(report), accept=accept_golden)


def test_one_changed_letter_fails_the_gate(tmp_path):
    path = tmp_path / "rapport.md"
    check_golden(path, "Chiffrez vos disques.\n", accept=True)
    check_golden(path, "Chiffrez vos disques.\n", accept=False)
    with pytest.raises(AssertionError, match="Chiffrez vos disquez"):
        check_golden(path, "Chiffrez vos disquez.\n", accept=False)


def test_a_lost_no_break_space_fails_the_gate(tmp_path):
    path = tmp_path / "rapport.md"
    check_golden(path, "Vrai\u202f?\n", accept=True)
    with pytest.raises(AssertionError, match="changed"):
        check_golden(path, "Vrai ?\n", accept=False)


def test_a_document_never_accepted_fails_the_gate(tmp_path):
    with pytest.raises(AssertionError, match="accept-golden"):
        check_golden(tmp_path / "nouveau.md", "Bonjour.\n", accept=False)


def test_one_changed_word_of_the_content_fails_the_gate(library):
    persona = library.personas["martin"]
    reworded = replace(library, title="Bilan du RGPD au cabinet")
    report = build_report(
        evaluate(reworded, persona.answers, DAY), persona.practice, example=persona.name
    )
    with pytest.raises(AssertionError, match="Bilan du RGPD au cabinet"):
        check_golden(GOLDEN / "martin.md", readable(report), accept=False)
