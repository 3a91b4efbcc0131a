"""How the reports of all personas stand on pages: full, readable, nothing stranded."""

from functools import cache
from xml.etree import ElementTree

import pytest

from checklist.authoring import load_library
from checklist.documents.document import Heading, Table
from checklist.documents.pdf import render_pdf
from checklist.documents.pdf.boxes import Row, Title
from checklist.documents.pdf.canvas import PAGE_HEIGHT
from checklist.documents.pdf.layout import Layout
from checklist.documents.pdf.pages import BOTTOM, LEFT, RIGHT, TOP
from checklist.documents.typography import fr
from tests.documents.conftest import CONTENT
from tests.documents.programs import pages_of, run

PERSONAS = sorted(load_library(CONTENT).personas)
POINT = 25.4 / 72


@pytest.fixture(scope="module")
def pages_laid(report_of):
    @cache
    def laid(persona_id):
        return Layout(report_of(persona_id)).pages()

    return laid


def filled(page):
    return (max(item.y + item.box.height for item in page) - TOP) / (BOTTOM - TOP)


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_no_page_but_the_last_of_a_part_is_left_nearly_empty(persona_id, pages_laid):
    pages = pages_laid(persona_id)
    assert all(filled(page) > 0.6 for page in pages[:-1])


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_nothing_stands_below_the_foot_of_a_page(persona_id, pages_laid):
    assert all(filled(page) <= 1.0001 for page in pages_laid(persona_id))


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_no_title_ends_a_page(persona_id, pages_laid):
    assert not any(isinstance(page[-1].box, Title) for page in pages_laid(persona_id))


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_synthesis_then_contents_take_one_page_each_before_the_plan(persona_id, pages_laid):
    firsts = [page[0].box for page in pages_laid(persona_id)[:3]]
    assert [first.text for first in firsts] == ["Synthèse", "Sommaire", "Plan d’action"]


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_the_contents_list_every_chapter_and_theme_on_one_page(
    persona_id, report_of, evaluation_of_persona
):
    headings = {
        (block.level, block.text)
        for block in report_of(persona_id).blocks
        if isinstance(block, Heading) and block.in_contents
    }
    scope = evaluation_of_persona(persona_id).scope
    assert {(2, fr(journey.section.chapter.title)) for journey in scope} <= headings
    assert {(3, fr(journey.section.title)) for journey in scope} <= headings
    contents = pages_of(render_pdf(report_of(persona_id)))[2]
    assert all(" ".join(text.split()) in contents for _, text in headings)


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_no_row_of_the_plan_is_cut(persona_id, pages_laid, report_of):
    rows = sum(
        len(block.rows) for block in report_of(persona_id).blocks if isinstance(block, Table)
    )
    placed = [
        item.box
        for page in pages_laid(persona_id)
        for item in page
        if isinstance(item.box, Row) and item.box.head is not None
    ]
    assert len(placed) == rows


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_no_word_stands_outside_the_margins(persona_id, report_of):
    listing = run("pdftotext", "-bbox", "-", "-", data=render_pdf(report_of(persona_id)))
    pages = ElementTree.fromstring(listing).iter("{http://www.w3.org/1999/xhtml}page")
    for number, page in enumerate(pages, start=1):
        for word in page:
            left, right, bottom = (float(word.get(k)) * POINT for k in ("xMin", "xMax", "yMax"))
            inside = left >= LEFT - 0.5 and right <= RIGHT + 0.5 and bottom <= PAGE_HEIGHT - 6
            assert inside, f"page {number}: {word.text}"
