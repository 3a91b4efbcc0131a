"""The register as a workbook: complete, readable, and without a formula whatever is typed."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from checklist.answers import AnswerSet, Practice
from checklist.conditions import Truth
from checklist.documents.labels import EMPTY_FIELD_LABEL, ORIGIN_LABELS
from checklist.documents.spreadsheet import sheet_name
from checklist.documents.typography import fr
from checklist.documents.xlsx import render_record
from checklist.evaluation import evaluate
from checklist.model import (
    REGISTER_FIELDS,
    Fact,
    FactOrigin,
    LegalReference,
    Source,
    Verification,
)
from checklist.register import build_record
from tests.builders import Always, a_library, a_line, an_activity, evaluation_of
from tests.documents.conftest import DAY

NOBODY = Practice()
PERSONAS = ("martin", "tilleuls", "benali", "moreau", "nguyen", "lefebvre", "rives", "caron")
INJECTIONS = [
    "=1+1",
    '=HYPERLINK("https://a.example","clic")',
    "{=1+1}",
    "+33 1 02 03 04 05",
    "-1+1",
    "@SUM(A1)",
    "'=1+1",
    "\t=1+1",
    "\r\n=1+1",
    "https://a.example",
    "_x000D_=1+1",
    "00012",
    "Dr \x00\x07\ud800 Ana",
    "x" * 40_000,
]


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def words_of(data):
    return [
        str(cell.value)
        for sheet in opened(data)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]


def links_of(sheet):
    return [c.hyperlink.location for row in sheet.iter_rows() for c in row if c.hyperlink]


def identity_of(data):
    return {row[0].value: row[1].value for row in opened(data).worksheets[0].iter_rows()}


@pytest.fixture(scope="module")
def small_record():
    return build_record(evaluation_of(a_library(activities=(an_activity(),))), NOBODY)


@pytest.fixture(scope="module")
def record(library, evaluation_of_persona):
    return build_record(evaluation_of_persona("tilleuls"), library.personas["tilleuls"].practice)


@pytest.fixture(scope="module")
def data(record):
    return render_record(record)


def test_there_is_a_list_then_a_sheet_for_each_activity(record, data):
    names = opened(data).sheetnames
    assert names[0] == "Liste des traitements"
    assert [name[:3] for name in names[1:]] == [item.activity.id for item in record.activities]


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_every_line_of_the_record_is_there_with_its_field_and_its_origin(
    persona_id, library, evaluation_of_persona
):
    practice = library.personas[persona_id].practice
    record = build_record(evaluation_of_persona(persona_id), practice)
    book = opened(render_record(record))
    for item in record.activities:
        sheet = book[sheet_name(f"{item.activity.id} {item.activity.name}")]
        rows = [tuple(cell.value for cell in row[:3]) for row in sheet.iter_rows()]
        for field, lines in item.fields.items():
            for line in lines:
                assert (REGISTER_FIELDS[field], fr(line.text), ORIGIN_LABELS[line.origin]) in rows


def test_a_field_left_empty_by_the_answers_says_that_the_profile_decides_it():
    never = a_line("Caché", condition=Always(Truth.NO))
    library = a_library(activities=(an_activity(destinataires=(never,)),))
    data = render_record(build_record(evaluation_of(library), NOBODY))
    rows = [[c.value for c in row[:3]] for row in opened(data).worksheets[1].iter_rows()]
    assert ["Destinataires", EMPTY_FIELD_LABEL, "À compléter"] in rows


def test_each_origin_has_its_own_colour(data):
    colours = {}
    for sheet in opened(data).worksheets[1:]:
        for row in sheet.iter_rows():
            if row[2].value in ORIGIN_LABELS.values():
                colours.setdefault(row[2].value, set()).add(row[2].fill.fgColor.rgb)
    assert set(colours) == set(ORIGIN_LABELS.values())
    assert all(len(found) == 1 for found in colours.values())
    assert len(set.union(*colours.values())) == len(FactOrigin)


def test_no_cell_holds_anything_but_text(data):
    cells = [c for s in opened(data) for r in s.iter_rows() for c in r if c.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}


@pytest.mark.parametrize("text", INJECTIONS)
def test_whatever_a_doctor_types_stays_text(text, small_record):
    practice = Practice(*[text] * 8)
    data = render_record(replace(small_record, controller=practice), example=text)
    cells = [c for s in opened(data) for r in s.iter_rows() for c in r if c.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [
            archive.read(n) for n in archive.namelist() if n.startswith("xl/worksheets/sheet")
        ]
    assert all(b"<f>" not in sheet and b"<f " not in sheet for sheet in sheets)


@pytest.mark.parametrize("text", ["=1+1", "+33 1 02", "-1", "@SUM(A1)", "'=1"])
def test_a_text_that_looks_like_a_formula_stays_quoted_when_someone_edits_it(text, small_record):
    data = render_record(replace(small_record, controller=Practice(phone=text)))
    cells = [c for row in opened(data).worksheets[0].iter_rows() for c in row if c.value == text]
    assert cells
    assert all(cell.quotePrefix for cell in cells)


def test_a_line_of_the_content_that_looks_like_a_formula_stays_text():
    library = a_library(activities=(an_activity(finalites=(a_line("=1+1"),)),))
    data = render_record(build_record(evaluation_of(library), NOBODY))
    cells = [c for s in opened(data) for r in s.iter_rows() for c in r if c.value == "=1+1"]
    assert cells
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in cells)


def test_rows_are_high_enough_for_their_texts(data):
    for sheet in opened(data):
        for row in sheet.iter_rows():
            height = sheet.row_dimensions[row[0].row].height
            merged = any(row[0].coordinate in area for area in sheet.merged_cells.ranges)
            for cell in () if merged else row:
                if cell.value is None:
                    continue
                width = sheet.column_dimensions[cell.column_letter].width
                least = -(-len(str(cell.value)) // int(width)) * 13
                assert height >= least, (sheet.title, cell.coordinate)


def test_the_file_is_dated_of_the_record_and_always_the_same(record, data):
    assert opened(data).properties.created.date() == DAY
    assert render_record(record) == data


def test_the_list_says_who_keeps_the_record_and_what_is_missing(record):
    data = render_record(replace(record, controller=Practice(doctor="Dr Œuvrard", siret="123")))
    rows = identity_of(data)
    assert rows["Responsable du traitement"] == "Dr Œuvrard"
    assert rows["SIRET"] == "123"
    assert rows["Responsable conjoint, s’il y en a un"] == "À compléter"
    assert rows["DPO ou référent «\u00a0données\u00a0»"] == "À compléter"
    assert rows["Projet établi le"] == "24\u00a0novembre\u00a02026"
    assert rows["Version du questionnaire"] == record.content_version


@pytest.mark.parametrize(
    ("doctor", "said"), [("Dr Œuvrard", "Dr Œuvrard – à préciser"), ("", "À préciser")]
)
def test_a_company_leaves_open_who_the_controller_is(record, doctor, said):
    practice = Practice(doctor=doctor, structure="SISA des Tilleuls")
    data = render_record(replace(record, controller=practice))
    who = identity_of(data)["Responsable du traitement"]
    assert who == f"{said}\u00a0: vous, la société s’il y en a une, ou ensemble"
    assert "responsable du traitement –" not in " ".join(words_of(data))


def test_the_identity_and_the_list_start_in_the_same_column(data):
    column = [row[0].value for row in opened(data).worksheets[0].iter_rows()]
    assert {"Responsable du traitement", "Fiche", "R01", "À compléter"} <= set(column)


def test_every_sheet_says_that_it_is_a_draft_to_read_again(data):
    for sheet in opened(data):
        column = [str(row[0].value) for row in sheet.iter_rows(max_row=8)]
        assert any(text.startswith("Projet à relire") for text in column)


def test_every_sheet_names_the_practice_and_its_day_for_who_prints_it_alone(data):
    for sheet in opened(data):
        column = [str(cell.value) for row in sheet.iter_rows(max_row=3) for cell in row[:2]]
        assert any("Lenoir" in text and "projet du 24" in text for text in column)


def test_an_example_says_so_on_every_sheet(record):
    for sheet in opened(render_record(record, example="Maison des Tilleuls")):
        column = [row[0].value for row in sheet.iter_rows(max_row=8)]
        assert "EXEMPLE — cabinet fictif\u00a0: Maison des Tilleuls" in column


def test_lists_of_choices_titles_in_view_and_printing_are_set(data):
    for sheet in opened(data):
        assert sheet.freeze_panes
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.print_title_rows
        choices = {rule.formula1 for rule in sheet.data_validations.dataValidation}
        assert '"À relire,Confirmé,Corrigé"' in choices


def test_the_list_leads_to_each_sheet_and_back(record, data):
    book = opened(data)
    targets = links_of(book.worksheets[0])
    assert len(targets) == len(record.activities)
    for name in book.sheetnames[1:]:
        assert any(name in target for target in targets)
        assert links_of(book[name]) == ["'Liste des traitements'!A1"]


def test_a_locum_gets_a_sheet_that_says_why_there_is_no_record(library):
    answers = AnswerSet.of(library.version, {"mode_exercice": "remplacant"})
    data = render_record(build_record(evaluate(library, answers, DAY), NOBODY))
    assert len(opened(data).sheetnames) == 1
    assert library.register_otherwise in words_of(data)


def test_an_unknown_practice_is_asked_to_describe_itself(library):
    record = build_record(evaluate(library, AnswerSet(library.version), DAY), NOBODY)
    assert record.activities == ()
    assert any(word.startswith("Répondez d’abord") for word in words_of(render_record(record)))


def test_texts_are_cited_with_their_reserve_and_doubtful_ones_never():
    source = Source("rgpd", "RGPD", "Règlement", "https://eur-lex.europa.eu/x", "loi")
    facts = tuple(
        Fact(
            name, "Énoncé.", (LegalReference(source, name, source.url),), status, None, "Voir.", ()
        )
        for name, status in (("sûr", Verification.KNOWN), ("fragile", Verification.DOUBTFUL))
    )
    library = a_library(activities=(replace(an_activity(), facts=facts),))
    said = " ".join(words_of(render_record(build_record(evaluation_of(library), NOBODY))))
    assert "RGPD, sûr (à confirmer). Réserve\u00a0: Voir." in said
    assert "fragile" not in said


def test_names_of_sheets_keep_to_what_spreadsheets_accept():
    assert sheet_name("R01 Tri [a]:b*c?/d\\e'f" + "x" * 40) == "R01 Tri  a  b c  d e fxxxxxxxx…"
    assert sheet_name("R05 Téléconsultation, téléexpertise") == "R05 Téléconsultation, téléexpe…"
    assert sheet_name("R02 Gestion des rendez-vous") == "R02 Gestion des rendez-vous"
