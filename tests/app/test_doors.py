"""What the home page says of a file before opening it."""

from types import MappingProxyType

from checklist.answers import AnswerSet, Practice
from checklist.savefile import LoadedFile
from pages.shared.doors import aside_words


def a_file(dropped, *reasons):
    answers = AnswerSet.of("2026.11.1", {"mode_exercice": "seul"})
    return LoadedFile(
        answers, Practice(), None, "2026.10.1", MappingProxyType(dropped), tuple(reasons)
    )


def test_a_file_whose_answers_all_have_a_place_needs_no_word():
    assert aside_words(a_file({})) == ""


def test_answers_without_a_place_are_counted_and_the_reason_is_given():
    words = aside_words(a_file({"fax": "oui", "minitel": "non"}, "Plus personne n’en a."))
    assert words.endswith("n’ont plus de place dans cette version\u00a0: Plus personne n’en a.")
    assert "2\u00a0réponses" in words


def test_an_answer_nobody_explains_is_to_be_looked_at_again():
    words = aside_words(a_file({"fax": "oui"}))
    assert words.endswith("n’a plus de place dans cette version\u00a0: à revoir.")
