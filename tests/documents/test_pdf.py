"""The report as a PDF: what a reader, a program and a printer get."""

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pytest

from checklist.actions import action_plan
from checklist.answers import AnswerSet, Practice
from checklist.documents.document import Bullets, Heading, Paragraph
from checklist.documents.inline import plain
from checklist.documents.pdf import render_pdf
from checklist.documents.report import build_report
from checklist.evaluation import evaluate
from checklist.model import UNKNOWN_OPTION
from tests.documents.conftest import DAY
from tests.documents.programs import pages_of, run, text_of

NOBODY = Practice()
HOSTILE = [
    "x" * 5000,
    "Dr \U0001f600 Müller \u202eevil\u202c \x00\x07",
    "\ud800\udfff half",
    "{{ 7 * 7 }} **gras** [clic](javascript:alert(1)) \\",
    "שלום мир 漢字 a\u0301\u0302\u0303",
    "=HYPERLINK(1) @a +1 -1",
    "<script>alert(1)</script> & \"'",
    "\n\n\t  \r\n",
]


@pytest.fixture(scope="module")
def martin(report_of):
    return render_pdf(report_of("martin"))


def unbroken(text):
    """The text with the compounds that a line cut after their hyphen."""
    return text.replace("- ", "-")


def spaced(text):
    return " ".join(plain(text).split())


@pytest.mark.parametrize(
    ("persona_id", "most"),
    [("martin", 19), ("tilleuls", 25), ("benali", 25), ("moreau", 10)],
)
def test_the_report_of_a_persona_stays_a_document_one_reads(persona_id, most, report_of):
    assert 7 <= len(pages_of(render_pdf(report_of(persona_id)))) <= most


@pytest.mark.parametrize("persona_id", ["martin", "tilleuls", "benali", "moreau"])
def test_every_action_and_every_answer_can_be_found_in_the_text(
    persona_id, report_of, evaluation_of_persona
):
    text = unbroken(text_of(render_pdf(report_of(persona_id))))
    evaluation = evaluation_of_persona(persona_id)
    for item in action_plan(evaluation).items:
        assert unbroken(spaced(item.action.title)) in text
    for finding in evaluation.findings:
        assert all(unbroken(spaced(step)) in text for step in finding.action.steps)


def test_french_signs_extract_as_they_were_written(report_of):
    report = replace(
        report_of("martin"),
        blocks=(Paragraph("L’œuf à 12\u202f000\u00a0€ : «\u00a0oui\u00a0» – ÉÈ…"),),
    )
    assert "L’œuf à 12 000 € : « oui » – ÉÈ…" in text_of(render_pdf(report))


def test_the_same_document_gives_the_same_bytes(report_of):
    assert render_pdf(report_of("tilleuls")) == render_pdf(report_of("tilleuls"))


def test_the_bytes_do_not_depend_on_the_documents_written_before(report_of):
    first = render_pdf(report_of("martin"))
    render_pdf(report_of("benali"))
    assert render_pdf(report_of("martin")) == first


def test_another_day_gives_other_bytes(report_of):
    report = report_of("martin")
    assert render_pdf(report) != render_pdf(replace(report, created_on=date(2027, 1, 1)))


def test_the_file_is_sound(martin, tmp_path):
    path = tmp_path / "rapport.pdf"
    path.write_bytes(martin)
    assert b"No syntax or stream encoding errors found" in run(
        "qpdf", "--check", str(path), data=b""
    )


def test_a_reader_is_told_title_author_and_language(martin):
    with pikepdf.open(io.BytesIO(martin)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Bilan RGPD du cabinet"
        assert str(pdf.docinfo["/Author"]) == "Cabinet médical du Dr\u00a0Martin"
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261124")
        assert str(pdf.Root.Lang) == "fr-FR"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_every_page_but_the_cover_says_its_number_out_of_all(martin):
    pages = pages_of(martin)
    for number, page in enumerate(pages[1:], start=2):
        assert f"{number} / {len(pages)}" in page


def test_an_example_says_so_on_every_page(martin):
    assert all("EXEMPLE — cabinet fictif" in page for page in pages_of(martin))


def test_a_real_practice_is_never_called_an_example(evaluation_of_persona):
    report = build_report(evaluation_of_persona("martin"), NOBODY)
    assert "EXEMPLE" not in text_of(render_pdf(report))


def test_contents_give_the_page_where_each_title_stands(martin, report_of):
    pages = pages_of(martin)
    with pikepdf.open(io.BytesIO(martin)) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    (contents,) = (page for page in pages if "Sommaire" in page)
    for title in set(titles[1:]) - {"Sommaire"}:
        number = contents.split(f"{title} ", 1)[1].split()[0]
        assert title in pages[int(number) - 1]


def test_bookmarks_follow_the_titles(martin, report_of):
    wanted = [
        plain(b.text) for b in report_of("martin").blocks if isinstance(b, Heading) and b.level == 1
    ]
    with pikepdf.open(io.BytesIO(martin)) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root if item.title != "Sommaire"][1:] == wanted


def test_links_lead_to_https_pages_or_to_this_file_only(martin):
    with pikepdf.open(io.BytesIO(martin)) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
        addresses = {str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A}
        inner = [note for note in notes if "/Dest" in note]
    assert len(addresses) > 5
    assert all(address.startswith("https://") for address in addresses)
    assert inner


def test_fonts_are_embedded(martin):
    listing = run("pdffonts", "-", data=martin).decode().splitlines()[2:]
    assert len(listing) == 3
    assert all(line.split()[-5] == "yes" for line in listing)


def test_the_file_holds_no_script_and_no_form(martin):
    with pikepdf.open(io.BytesIO(martin)) as pdf:
        assert not {"/OpenAction", "/AcroForm", "/Names"} & set(pdf.Root.keys()) - {"/OpenAction"}
        assert all(
            "/JS" not in item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)
        )


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_doctor_types_the_report_is_sound(text, evaluation_of_persona, tmp_path):
    practice = Practice(doctor=text, structure=text, address=text, email=text)
    pdf = render_pdf(build_report(evaluation_of_persona("martin"), practice, example=text))
    path = tmp_path / "rapport.pdf"
    path.write_bytes(pdf)
    run("qpdf", "--check", str(path), data=b"")
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        notes = [n for page in opened.pages for n in page.get("/Annots", []) if "/A" in n]
        assert all(str(n.A.URI).startswith("https://") for n in notes if "/URI" in n.A)


def test_letters_without_a_glyph_become_the_nearest_ones(evaluation_of_persona):
    report = build_report(evaluation_of_persona("martin"), Practice(doctor="Dr Ṣofia Ω"))
    assert "Dr Sofia ?" in text_of(render_pdf(report))


def test_no_text_of_the_content_lacks_a_glyph(report_of):
    for persona_id in ("martin", "tilleuls", "benali"):
        text = text_of(render_pdf(report_of(persona_id)))
        assert "�" not in text
        assert " ? ?" not in text


@pytest.mark.parametrize("unknown", [False, True])
def test_a_report_with_nothing_to_tell_is_still_a_report(unknown, library):
    answers = {"mode_exercice": "seul", "dossiers_communs": UNKNOWN_OPTION} if unknown else {}
    report = build_report(evaluate(library, AnswerSet.of(library.version, answers), DAY), NOBODY)
    pages = pages_of(render_pdf(report))
    assert "Vous n’avez pas encore répondu aux questions" in pages[0]


def test_all_unknown_is_still_laid_out(library):
    controls = {q.id for s in library.sections for q in s.controls}
    profile = dict(library.personas["tilleuls"].answers.by_question)
    answers = profile | dict.fromkeys(controls & set(profile), UNKNOWN_OPTION)
    evaluation = evaluate(library, AnswerSet.of(library.version, answers), DAY)
    text = text_of(render_pdf(build_report(evaluation, NOBODY)))
    assert "À vérifier – critique" in text


def test_a_word_longer_than_the_page_is_cut_and_kept(report_of):
    word = "abcdefghij" * 40
    report = replace(report_of("martin"), blocks=(Bullets((word,)),))
    assert text_of(render_pdf(report)).replace(" ", "").count("abcdefghij") == 40
