"""Every page is drawn in every state, and says what that state calls for."""

import pytest

from pages.shared.library import library
from tests.app.conftest import open_with
from tests.app.states import STATES, solid_on_the_essentials, workspace

PAGES = {
    "home_page.py": "En une demi-heure",
    "express_page.py": "Votre cabinet en bref",
    "profile_page.py": library().profile.title,
    "themes_page.py": "Les thèmes",
    "results_page.py": "Résultats",
    "actions_page.py": "Plan d’action",
    "register_page.py": "Registre",
    "deadlines_page.py": "Échéances",
    "cards_page.py": "Repères",
    "privacy_page.py": "Confidentialité",
    "review_page.py": "Relecture",
}
THEMES = list(library().sections_by_id)
QUESTIONS = library().questions


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("file", PAGES)
def test_a_page_is_drawn_in_every_state(open_page, file, state):
    assert open_page(file, state).title.startswith(PAGES[file])


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_is_drawn_in_every_state(open_page, theme, state):
    page = open_page("questionnaire_page.py", state, theme=theme)
    assert page.title == library().sections_by_id[theme].title


def test_without_answer_results_and_plan_say_what_will_come(open_page):
    assert "Pas encore de réponse" in open_page("results_page.py").words
    assert "Pas encore d’action" in open_page("actions_page.py").words


def test_without_profile_the_register_asks_for_it(open_page):
    assert "Décrire mon cabinet" in open_page("register_page.py").buttons


def test_a_doctor_who_knows_nothing_yet_is_told_what_to_do_about_it(open_page):
    page = open_page("results_page.py", "all unknown")
    assert "Vous ne savez pas encore" in page.words


def test_a_theme_where_nothing_applies_says_why(open_page):
    page = open_page("questionnaire_page.py", "example", theme="telemedecine")
    assert page.questions == []
    assert library().sections_by_id["telemedecine"].not_applicable in page.words


def test_a_finished_theme_says_so(open_page):
    page = open_page("questionnaire_page.py", "all answered", theme="messagerie")
    assert "Thème répondu" in page.words


def test_partly_answered_results_are_called_provisional(open_page):
    assert "provisoire" in open_page("results_page.py", "partly answered").words


@pytest.mark.parametrize("file", PAGES)
def test_an_example_says_so_on_every_page(open_page, file):
    page = open_page(file, "example")
    assert "EXEMPLE" in page.words
    assert "Quitter l’exemple" in page.buttons


def test_leaving_an_example_leaves_none_of_its_answers(open_page):
    page = open_page("results_page.py", "example")
    assert page.answers
    page.press("Quitter l’exemple")
    assert page.answers == {}


def test_an_answer_brings_the_questions_it_calls_for_at_once(open_page):
    page = open_page("profile_page.py")
    before = set(page.questions)
    page.choose(QUESTIONS["mode_exercice"], "seul")
    assert QUESTIONS["dossiers_communs"].text in set(page.questions) - before


def test_an_answer_takes_away_the_questions_that_no_longer_apply(open_page):
    page = open_page("profile_page.py", "all answered")
    assert QUESTIONS["dossiers_communs"].text in page.questions
    page.choose(QUESTIONS["mode_exercice"], "remplacant")
    assert QUESTIONS["dossiers_communs"].text not in page.questions


def test_what_an_answer_leads_to_stands_under_it_at_once(open_page):
    page = open_page("questionnaire_page.py", theme="messagerie")
    question = QUESTIONS["mss_boite_relevee"]
    action = question.option("peu_consultee").action
    assert action.title not in page.words
    page.choose(question, "peu_consultee")
    assert action.title in page.words


def test_answers_set_aside_come_back_when_the_doctor_changes_back(open_page):
    page = open_page("profile_page.py", "all answered")
    before = dict(page.answers)
    page.choose(QUESTIONS["mode_exercice"], "remplacant")
    page.choose(QUESTIONS["mode_exercice"], before["mode_exercice"])
    assert page.answers == before


def test_an_unknown_theme_is_told_and_opens_the_first_one_left_to_answer(open_page):
    page = open_page("questionnaire_page.py", theme="nulle_part")
    assert "Thème introuvable" in page.words
    assert page.title in {section.title for section in library().sections}


def test_an_all_clear_on_a_few_themes_says_how_many_are_not_opened():
    words = open_with("results_page.py", workspace(solid_on_the_essentials())).words
    assert "thèmes pas encore ouverts" in words
    assert "il reste" in words
    assert "provisoire" in words
    assert "Beau travail" not in words
    assert "dans un an" not in words


def test_the_essentials_end_at_the_results(open_page):
    essential = [s for s in library().sections if s.chapter.essential]
    page = open_page("questionnaire_page.py", "all answered", theme=essential[-1].id)
    assert "Voir mes résultats" in page.buttons
    assert any(label.startswith("Continuer") for label in page.buttons)


def test_the_place_of_a_theme_counts_those_of_its_chapter_that_apply(open_page):
    page = open_page("questionnaire_page.py", "example", theme="hebergement")
    assert "L’essentiel · 2 sur 4" in page.words


def test_a_finished_theme_shows_no_time_left(open_page):
    page = open_page("questionnaire_page.py", "all answered", theme="messagerie")
    assert "minute" not in page.words.split('class="jauge"')[1].split("</p>")[0]


def test_a_check_of_the_plan_says_how_and_leads_back_to_its_theme(open_page):
    words = open_page("actions_page.py", "all unknown").words
    plan = words.split('class="avancee"')[0]
    assert "Tant que la réponse n’est pas connue" not in plan
    assert QUESTIONS["mss_boite_relevee"].check in plan
    assert "theme=messagerie" in plan


def test_a_theme_of_the_results_can_be_opened_from_its_line(open_page):
    table = open_page("results_page.py", "all unknown").words.split('<table class="themes">')[1]
    assert "theme=messagerie" in table.split("</table>")[0]
