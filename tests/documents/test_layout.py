"""How boxes are put on pages: titles with what follows, tables with their heads, no widows."""

from dataclasses import replace

import pytest

from checklist.answers import Practice
from checklist.documents.document import (
    Bullets,
    Column,
    Columns,
    FindingCard,
    Heading,
    PageOf,
    Paragraph,
    Table,
)
from checklist.documents.inline import Run
from checklist.documents.pdf import render_pdf
from checklist.documents.pdf.faces import Face, Style
from checklist.documents.pdf.flow import flow
from checklist.documents.pdf.measure import width
from checklist.documents.report import build_report
from checklist.documents.report.material import status_badge
from checklist.model import Status
from tests.documents.programs import pages_of

TEN = Style(10)
WORDS = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "


@pytest.fixture(scope="module")
def blank(evaluation_of_persona):
    return replace(build_report(evaluation_of_persona("martin"), Practice()), blocks=())


def pages(blank, *blocks):
    return pages_of(render_pdf(replace(blank, blocks=blocks)))[1:]


def lines(text, across):
    return ["".join(span.text for span in line) for line in flow((Run(text),), across, TEN, {})]


def a_table(rows):
    return Table(
        "Essai",
        (Column("Premier titre", 50), Column("Second titre", 50)),
        tuple(tuple((Paragraph(cell),) for cell in row) for row in rows),
        row_header=0,
    )


def a_card(title, *, reasons="Parce que.", steps=()):
    badge, proof = status_badge(Status.UNMET), (Paragraph("Une preuve."),)
    steps = steps or (Paragraph("Faites-le."),)
    return FindingCard(4, title, badge, (Paragraph(reasons),), steps, proof)


def filler(count):
    return tuple(Paragraph(f"Remplissage {number}.") for number in range(count))


def test_lines_never_overflow():
    for line in lines(WORDS * 5, 60):
        assert width(line, Face.REGULAR, 10) <= 60


def test_a_line_is_cut_at_spaces_and_loses_the_last_one():
    cut = lines(WORDS, 60)
    assert " ".join(cut) == WORDS.strip()
    assert all(line == line.strip(" ") for line in cut)


def test_a_no_break_space_never_ends_a_line():
    cut = lines("mot " * 9 + "12\u00a0000\u00a0euros ici", 62)
    assert any("12\u00a0000\u00a0euros" in line for line in cut)


@pytest.mark.parametrize("word", ["y-a-t-il", "SAN-2020-014", "3-2-1", "art.\u00a032"])
def test_short_compounds_and_references_are_never_cut(word):
    for across in range(30, 60):
        assert any(word in line for line in lines(f"voir donc {word} ici", across))


def test_a_long_compound_may_be_cut_after_its_hyphen():
    assert lines("télé-expertise", 20) == ["télé-", "expertise"]


def test_a_word_longer_than_the_line_is_cut_anywhere():
    cut = lines("x" * 200, 30)
    assert len(cut) > 1
    assert "".join(cut) == "x" * 200


def test_bold_and_plain_pieces_of_a_word_stay_together():
    runs = (Run("mot " * 6 + "dé"), Run("but", bold=True), Run("é suite"))
    found = flow(runs, 60, TEN, {})
    assert any("débuté" in "".join(span.text for span in line) for line in found)


@pytest.mark.parametrize("before", range(30, 50))
def test_a_title_never_ends_a_page(before, blank):
    result = pages(blank, *filler(before), Heading(2, "Titre suivi"), Paragraph("Sa suite."))
    page = next(page for page in result if "Titre suivi" in page)
    assert "Sa suite." in page


@pytest.mark.parametrize(("level", "least"), [(1, 4), (2, 2)])
@pytest.mark.parametrize("before", range(26, 44, 2))
def test_a_great_title_is_not_left_with_a_line_or_two_at_the_foot(before, level, least, blank):
    after = tuple(Paragraph(f"Suite {number}.") for number in range(1, 12))
    result = pages(blank, *filler(before), Heading(level, "Titre suivi"), *after)
    page = next(page for page in result if "Titre suivi" in page)
    assert f"Suite {least}." in page


@pytest.mark.parametrize("before", range(30, 50))
def test_a_title_stays_with_the_card_that_follows_its_paragraph(before, blank):
    card = a_card("Une carte ?", reasons=WORDS * 3)
    result = pages(blank, *filler(before), Heading(2, "Titre"), Paragraph("Chapeau."), card)
    page = next(page for page in result if "Titre" in page)
    assert "Une carte ?" in page


@pytest.mark.parametrize("before", range(34, 44))
def test_a_paragraph_never_leaves_a_single_line_on_a_page(before, blank):
    result = pages(blank, *filler(before), Paragraph("debut " + WORDS * 8 + "finale"))
    if len(result) == 1:
        return
    first, second = result
    assert ("debut" in first) == (first.count("quatorze") > 1 or "debut" not in second)
    assert second.count("quatorze") > 1


def test_the_head_of_a_table_is_repeated_on_each_page(blank):
    result = pages(blank, a_table([(f"rang {n}", "valeur") for n in range(120)]))
    assert len(result) > 2
    assert all("Premier titre Second titre" in page for page in result)


def test_the_last_row_of_a_table_is_never_alone(blank):
    for count in range(30, 60):
        result = pages(blank, a_table([(f"rang {n}.", "valeur") for n in range(count)]))
        assert f"rang {count - 2}." in result[-1]


def test_no_row_of_a_table_is_alone_under_its_head(blank):
    for before in range(25, 46):
        result = pages(
            blank, *filler(before), a_table([(f"rang {n}.", "valeur") for n in range(4)])
        )
        for page in result:
            assert page.count("rang ") != 1


def test_the_rows_of_a_table_of_two_stay_together(blank):
    for before in range(25, 46):
        result = pages(blank, *filler(before), a_table([("un.", "a"), ("deux.", "b")]))
        assert any("un." in page and "deux." in page for page in result)


def test_a_row_higher_than_a_page_is_cut_and_loses_nothing(blank):
    result = pages(blank, a_table([("haut", WORDS * 200), ("bas", "fin")]))
    text = " ".join(result)
    assert len(result) > 2
    assert text.count("quatorze") == 200
    assert "bas fin" in text


def test_a_card_higher_than_a_page_is_cut_and_loses_nothing(blank):
    steps = tuple(Paragraph(f"{number}. {WORDS}") for number in range(150))
    result = pages(blank, a_card("Une longue carte ?", steps=steps))
    assert len(result) > 2
    assert " ".join(result).count("quatorze") == 150


def test_a_card_is_cut_only_where_a_hole_would_be_left_and_never_in_small_pieces(blank):
    steps = tuple(Paragraph(f"geste {number}.") for number in range(12))
    cut = 0
    for before in range(20, 45):
        result = pages(blank, *filler(before), a_card("debut ?", steps=steps))
        parts = [page.count("geste ") for page in result if "geste " in page]
        assert sum(parts) == 12
        assert min(parts) >= 2
        if len(parts) == 1 and len(result) > 1:
            assert result[0].count("Remplissage") > 32
        cut += len(parts) - 1
    assert cut


def test_a_card_that_is_cut_says_its_title_again(blank):
    steps = tuple(Paragraph(f"geste {number}.") for number in range(100))
    first, *others = pages(blank, a_card("Une longue carte ?", steps=steps))
    assert "Une longue carte ?" in first
    assert others
    assert all("Suite : Une longue carte ?" in page for page in others[:1])


def test_columns_are_read_one_after_the_other_and_are_about_as_high(blank):
    words = [f"mot{number}." for number in range(40)]
    (page,) = pages(blank, Columns((Bullets(tuple(words)),)))
    found = [word for word in page.split() if word in words]
    assert found == words


def test_columns_longer_than_a_page_lose_nothing(blank):
    words = [f"mot{number}." for number in range(400)]
    result = pages(blank, Columns((Bullets(tuple(words)),)))
    assert len(result) > 1
    assert [word for word in " ".join(result).split() if word in words] == words


def test_the_head_of_a_table_is_repeated_in_each_column(blank):
    table = a_table([(f"rang {n}", "valeur") for n in range(120)])
    result = pages(blank, Columns((table,)))
    heads = sum(page.count("Premier titre Second titre") for page in result)
    assert heads == 2 * len(result)


def test_a_row_of_the_plan_tells_the_page_of_its_card(blank):
    card = replace(a_card("Une carte ?"), name="geste")
    row = ((Paragraph("Agir."),), PageOf("geste"))
    table = Table("Plan", (Column("Action", 50), Column("Page", 50)), (row,), 0)
    first, second = pages(blank, table, Heading(1, "Suite", starts_page=True), card)
    assert "Agir. 3" in first
    assert "Une carte ?" in second
