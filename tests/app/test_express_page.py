"""The three screens of the express path."""

from checklist.answers import AnswerSet
from checklist.evaluation import evaluate
from checklist.express import express_profile, express_questions
from pages.shared.library import library
from tests.app.conftest import open_with
from tests.app.states import STATES, answers_in_turn, best, workspace
from tests.builders import TODAY

FILE = "express_page.py"


def journey_of(answers):
    return evaluate(library(), AnswerSet.of(library().version, answers), TODAY).journey


def best_answers():
    """Every question of the path answered as well as it can be, and no other."""
    return answers_in_turn(
        lambda journey: [*express_profile(journey), *express_questions(journey)], best
    )


def test_it_begins_with_the_few_questions_about_the_practice(open_page):
    page = open_page(FILE)
    assert page.questions[0] == library().profile.questions[0].text
    assert set(page.questions) <= {q.text for q in library().profile.questions if q.express}


def test_its_questions_are_those_marked_that_apply(open_page):
    state = STATES["partly answered"]()
    page = open_page(FILE, "partly answered", etape="questions")
    asked = express_questions(journey_of(state.answers.by_question))
    assert page.questions == [step.question.text for step in asked]


def test_before_the_practice_is_described_the_overview_has_nothing_to_show(open_page):
    assert "Pas encore de réponse" in open_page(FILE, etape="apercu").words


def test_an_empty_overview_leads_back_to_the_questions(open_page):
    page = open_page(FILE, etape="apercu")
    page.press("Répondre aux questions")
    assert page.title == "Votre cabinet en bref"


def test_questions_left_aside_are_said_and_lead_back_to_them():
    given = best_answers()
    given.pop("mss_entre_soignants")
    page = open_with(FILE, workspace(given), etape="apercu")
    assert library().questions["mss_entre_soignants"].express
    (back,) = (label for label in page.buttons if label.startswith("Sans réponse"))
    page.press(back)
    assert page.title == "Les points qui comptent"


def test_the_number_of_questions_about_the_practice_does_not_jump(open_page):
    page = open_page(FILE)
    marked = sum(question.express for question in library().profile.questions)
    assert f"sur {marked}" in page.words


def test_the_overview_shows_a_range_and_never_says_solid(open_page):
    words = open_page(FILE, "all answered", etape="apercu").words
    assert "un aperçu, pas encore un résultat" in words
    assert "Solide" not in words.split('class="avancee"')[0]


def test_the_overview_names_the_critical_questions_it_left_out():
    words = open_with(FILE, workspace(best_answers()), etape="apercu").words
    assert "Non examinées ici" in words
    left_out = library().questions["mss_destinataire_sans_mss"]
    assert not left_out.express
    assert left_out.text in words


def test_the_best_answers_are_told_that_the_great_risks_are_held():
    words = open_with(FILE, workspace(best_answers()), etape="apercu").words
    assert "Les gros risques sont tenus" in words


def test_a_doubtful_doctor_is_shown_three_gestures_at_most(open_page):
    words = open_page(FILE, "all unknown", etape="apercu").words
    assert 1 <= words.count('class="act ') <= 3


def test_going_on_theme_by_theme_keeps_the_answers():
    given = best_answers()
    page = open_with(FILE, workspace(given), etape="apercu")
    page.press("Continuer par thème")
    assert page.title == "Les thèmes"
    assert page.answers == given


def test_the_door_of_the_home_page_leads_where_there_is_something_to_do(open_page):
    new = open_page("home_page.py")
    new.press("Faire le bilan express")
    assert new.title == "Votre cabinet en bref"
    done = open_with("home_page.py", workspace(best_answers()))
    done.press("Faire le bilan express")
    assert done.title == "Aperçu"
