"""The drawing of the questionnaire: everything is there, in its box, and opens anywhere."""

from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from checklist.authoring import load_library
from checklist.conditions import AnswerIn, DecisionIn, Not
from checklist.documents.graph import draw_questionnaire
from checklist.documents.scene import Circle, Label, Polyline, Rect, Scene
from checklist.documents.svg import to_svg
from tests.builders import a_decision, a_gate, a_library, a_question, a_row, a_section

CONTENT = Path(__file__).parents[2] / "content"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def library():
    return load_library(CONTENT)


@pytest.fixture(scope="module")
def scene(library):
    return draw_questionnaire(library)


def words(scene):
    return " ".join(shape.text for shape in scene.shapes if isinstance(shape, Label))


def test_every_theme_question_and_verdict_is_drawn(library, scene):
    drawn = words(scene)
    assert [s.id for s in library.sections if s.short_title not in drawn] == []
    assert [name for name in library.questions if name not in drawn] == []
    assert [c.title for c in library.chapters if c.title not in drawn] == []
    labels = [label for table in library.decisions for label in table.labels.values()]
    assert [label for label in labels if label.split()[0] not in drawn] == []


def test_the_drawing_names_its_content(library, scene):
    assert f"Version {library.version}, empreinte {library.content_hash}" in words(scene)


def test_nothing_leaves_the_drawing(scene):
    for shape in scene.shapes:
        if isinstance(shape, Rect):
            assert shape.x + shape.width <= scene.width
            assert shape.y + shape.height <= scene.height
        elif isinstance(shape, Polyline):
            assert all(0 <= x <= scene.width and 0 <= y <= scene.height for x, y in shape.points)
        else:
            assert 0 <= shape.x <= scene.width
            assert 0 <= shape.y <= scene.height


def test_boxes_of_a_column_never_overlap(scene):
    columns = {}
    for shape in scene.shapes:
        if isinstance(shape, Rect) and shape.radius == 2:
            columns.setdefault(shape.x, []).append((shape.y, shape.y + shape.height))
    assert len(columns) == 3
    for spans in columns.values():
        ordered = sorted(spans)
        assert all(a[1] <= b[0] for a, b in pairwise(ordered))


def a_small_drawing(**changes):
    theme = a_section("messagerie", a_question("boite"), **changes)
    gate = a_gate("mode", ("seul", "groupe"))
    table = a_decision("dpo", a_row("D1-1", "attendu", AnswerIn("mode", frozenset({"groupe"}))))
    return draw_questionnaire(a_library(theme, profile=(gate,), decisions=(table,)))


def lines(scene):
    """The curves between boxes: those of the legend are straight."""
    return [s for s in scene.shapes if isinstance(s, Polyline) and len(s.points) > 2]


def test_a_line_goes_from_the_profile_to_the_verdict_it_decides():
    assert [line.dash for line in lines(a_small_drawing())] == [0]


def test_a_theme_opened_by_a_verdict_is_led_to_by_a_whole_line():
    drawn = a_small_drawing(condition=DecisionIn("dpo", frozenset({"attendu"})))
    assert [line.dash for line in lines(drawn)] == [0, 0]
    assert "Montré si le verdict" in words(drawn)


def test_a_theme_that_only_excludes_has_its_comma():
    drawn = a_small_drawing(condition=Not(AnswerIn("mode", frozenset({"seul"}))))
    assert "Montré, sauf si vous répondez" in words(drawn)


def test_a_theme_opened_in_part_is_led_to_by_a_dashed_line():
    condition = AnswerIn("mode", frozenset({"seul"}))
    theme = a_section("messagerie", a_question("boite", condition=condition), a_question("fax"))
    drawn = draw_questionnaire(
        a_library(theme, profile=(a_gate("mode", ("seul", "groupe")),), decisions=(a_decision(),))
    )
    assert [line.dash > 0 for line in lines(drawn)] == [True]


def test_the_file_is_well_formed_and_asks_nothing_of_another_host(scene):
    text = to_svg(scene, "Questionnaire")
    root = ElementTree.fromstring(text)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} == {
        *("svg", "title", "rect", "polyline", "circle", "text"),
    }
    assert text.count("http") == 1  # The name of the format itself.
    assert all("style" not in element.attrib for element in root.iter())


def test_words_that_look_like_markup_stay_words():
    drawn = to_svg(Scene(10, 10, (Label(1, 1, '<b> & "c"', 8),)), 'Un <titre> & "deux"')
    root = ElementTree.fromstring(drawn)
    assert root.findtext(f"{SVG}text") == '<b> & "c"'
    assert root.attrib["aria-label"] == root.findtext(f"{SVG}title") == 'Un <titre> & "deux"'


def test_shapes_keep_their_places_and_looks():
    shapes = (Rect(1, 2, 3, 4, "#000", 1), Polyline(((0, 0), (5, 5)), "#111", 0.25, 2))
    root = ElementTree.fromstring(to_svg(Scene(10, 20, (*shapes, Circle(1, 1, 0.5, "#222"))), "T"))
    assert root.attrib["viewBox"] == "0 0 10 20"
    rect, line = root.find(f"{SVG}rect"), root.find(f"{SVG}polyline")
    assert (rect.attrib["x"], rect.attrib["rx"], rect.attrib["fill"]) == ("1", "1", "#000")
    assert (line.attrib["points"], line.attrib["stroke-dasharray"]) == ("0,0 5,5", "2")


def test_the_same_content_gives_the_same_drawing(library, scene):
    assert to_svg(draw_questionnaire(library), "T") == to_svg(scene, "T")
