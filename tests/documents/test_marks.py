"""The two marks of texts, and what a doctor or an author types in place of words."""

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.documents.inline import Run, escape, link, parse, plain
from checklist.documents.wording import TEMPLATES, Wording, block_names, typed, written

HOSTILE = [
    "**gras** [clic](javascript:alert(1))",
    "{{ 7 * 7 }} {% raw %}",
    "[x](file:///etc/passwd) [y](https://a.example)",
    "\\*\\[ \\",
    "=1+1",
]


def test_a_text_is_cut_in_plain_bold_and_linked_runs():
    assert parse("Lisez **bien** [le texte](https://a.example/b).") == (
        Run("Lisez "),
        Run("bien", bold=True),
        Run(" "),
        Run("le texte", url="https://a.example/b"),
        Run("."),
    )


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "http://a.example", "data:text/html,x", "https:"],
)
def test_an_address_of_another_scheme_is_never_a_link(url):
    assert all(run.url is None for run in parse(f"[clic]({url})"))
    assert link("clic", url) == "clic"


def test_a_link_to_an_address_with_parentheses_keeps_its_end():
    assert parse(link("texte", "https://a.example/b_(c)"))[0].url == "https://a.example/b_%28c%29"


@given(st.text(max_size=60))
def test_an_escaped_text_reads_as_it_was_written(text):
    assert plain(escape(text)) == text
    assert not any(run.bold or run.url for run in parse(escape(text)))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_doctor_types_stays_text_in_a_sentence(text):
    sentence = Wording("report").say("bandeau_exemple", nom=text)
    assert not any(run.bold or run.url for run in parse(sentence))
    assert plain(typed(text)) in plain(sentence)


def test_a_sentence_without_its_values_is_an_error():
    with pytest.raises(jinja2.UndefinedError):
        Wording("report").say("premiere_action", titre="Chiffrer")


def test_a_sentence_that_does_not_exist_is_an_error():
    with pytest.raises(KeyError):
        Wording("report").say("inconnu")


def test_texts_of_the_content_carry_no_mark_of_their_own():
    assert not any(run.bold for run in parse(written("**Attention** : lisez")))


@pytest.mark.parametrize("template", ["report", "register"])
def test_no_sentence_says_that_the_practice_is_compliant(template):
    text = (TEMPLATES / f"{template}.j2").read_text(encoding="utf-8")
    spoken = text.split("#}", 1)[1]
    assert "conforme" not in spoken.lower()
    assert block_names(template)
