"""`python -m checklist graph`: the drawing of any content, in one file."""

from xml.etree import ElementTree

from checklist.cli import main
from tests.authoring.faults import MINIMAL


def test_the_drawing_of_a_content_is_written_where_asked(tmp_path, capsys):
    out = tmp_path / "dessin.svg"
    assert main(["graph", "--content", str(MINIMAL), "-o", str(out)]) == 0
    title = ElementTree.parse(out).getroot().attrib["aria-label"]
    assert title == "Questionnaire\u00a0: Bilan RGPD du cabinet"
    assert str(out) in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_is_told_in_french(tmp_path, capsys):
    out = tmp_path / "nulle-part" / "dessin.svg"
    assert main(["graph", "--content", str(MINIMAL), "-o", str(out)]) == 2
    assert "ne peut pas être écrit" in capsys.readouterr().err
