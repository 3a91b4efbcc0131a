"""The themes by chapter, on their page and in the menu: state, time, and where each leads."""

from dataclasses import replace

from checklist.conditions import AnswerIn
from checklist.journey import walk_journey
from checklist.model import Criticality
from pages.shared.library import library
from pages.shared.theme_list import CRITICAL, chapter_lines
from tests.builders import ESSENTIAL, OPTIONAL, a_gate, a_library, a_question, a_section, answers

MODE = a_gate("mode_exercice", ("seul", "groupe"))
ALONE = AnswerIn("mode_exercice", frozenset({"seul"}))
LIBRARY = a_library(
    a_section("messagerie", a_question("boite"), a_question("mail"), chapter=ESSENTIAL),
    a_section("cameras", a_question("affiche"), condition=ALONE, chapter=OPTIONAL),
    profile=(MODE,),
)
RISKY = a_library(a_section("messagerie", a_question("boite", Criticality.CRITICAL)))


def chapters(**given):
    return chapter_lines(walk_journey(LIBRARY, answers(**given)).sections)


def plain(text):
    """With plain spaces."""
    return " ".join(text.split())


def theme_words(**given):
    return [theme.words for chapter in chapters(**given) for theme in chapter.themes]


def test_a_theme_says_how_far_along_it_is():
    assert theme_words(mode_exercice="seul") == ["À\N{NO-BREAK SPACE}commencer"] * 2
    assert theme_words(mode_exercice="seul", boite="fait") == [
        "1 sur 2",
        "À\N{NO-BREAK SPACE}commencer",
    ]
    done = theme_words(mode_exercice="seul", boite="fait", mail="fait", affiche="fait")
    assert done == ["Répondu", "Répondu"]


def test_a_theme_answered_with_critical_points_says_so_and_has_its_own_mark():
    (chapter,) = chapter_lines(walk_journey(RISKY, answers(boite="a_faire")).sections)
    (theme,) = chapter.themes
    assert plain(theme.words) == "Répondu · 1 critique"
    assert theme.state == chapter.state == CRITICAL
    assert chapter.finished == 1


def test_a_theme_that_waits_for_the_profile_says_so():
    assert theme_words()[1] == "Selon votre profil"


def test_a_theme_without_object_says_so_and_counts_neither_as_done_nor_as_left():
    essential, optional = chapters(mode_exercice="groupe", boite="fait", mail="fait")
    assert optional.words == "Sans objet"
    assert optional.useful == ()
    assert essential.words == "Répondu"


def test_a_chapter_says_how_many_themes_are_done_and_the_time_left():
    two = a_library(a_section("messagerie", a_question("boite")), a_section("sauvegarde"))
    (before,) = chapter_lines(walk_journey(two, answers()).sections)
    assert plain(before.words) == "2 thèmes · environ 2 min"
    (after,) = chapter_lines(walk_journey(two, answers(boite="fait")).sections)
    assert plain(after.words) == "1 thème répondu sur 2 · encore 1 min environ"


def test_each_chapter_holds_its_own_themes_in_order():
    sections = [
        replace(a_section(name), chapter=chapter)
        for name, chapter in (("a", ESSENTIAL), ("b", ESSENTIAL), ("c", OPTIONAL))
    ]
    lines = chapter_lines(walk_journey(a_library(*sections), answers()).sections)
    named = {each.chapter.id: [theme.section.id for theme in each.themes] for each in lines}
    assert named == {"essentiel": ["a", "b"], "ensuite": ["c"]}


def test_every_theme_of_every_chapter_is_listed(open_page):
    words = open_page("themes_page.py", "all answered").words
    for section in library().sections:
        assert section.title in words
    for chapter in library().chapters:
        assert f'id="chapitre-{chapter.id}"' in words


def test_a_theme_without_object_stays_in_the_list_with_its_reason_and_leads_nowhere(open_page):
    section = library().sections_by_id["telemedecine"]
    page = open_page("themes_page.py", "example")
    listed = page.words.split('class="avancee"')[0]
    assert section.title in listed
    assert section.not_applicable in listed
    assert "theme=telemedecine" not in listed


def test_the_menu_opens_the_chapter_of_the_theme_on_the_page(open_page):
    last = library().sections[-1]
    page = open_page("questionnaire_page.py", "all answered", theme=last.id)
    menu = "".join(page.words.split('class="avancee"')[1:])
    opened = menu.split("<details open>")[1].split("</details>")[0]
    assert f"theme={last.id}" in opened
    assert menu.count("<details open>") == 1


def test_the_menu_lists_every_theme_wherever_the_doctor_is(open_page):
    for query in ({}, {"theme": library().sections[-1].id}):
        file = "questionnaire_page.py" if query else "results_page.py"
        menu = "".join(open_page(file, "all answered", **query).words.split('class="avancee"')[1:])
        names = [section.id for section in library().sections]
        assert [menu.count(f'theme={name}"') for name in names] == [1] * len(names)
