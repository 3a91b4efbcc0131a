"""A whole practice, from the home page to its documents, as its doctor would do it."""

import subprocess
from dataclasses import dataclass, field

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from checklist import savefile
from checklist.actions import Lane, action_plan
from checklist.evaluation import evaluate
from checklist.journey import walk_journey
from tests.browser.conftest import new_window
from tests.browser.expected import assert_shows, expected, library
from tests.browser.french import english_on, open_everything
from tests.browser.layout import too_wide
from tests.browser.visit import (
    arrive,
    choose,
    download,
    follow,
    go,
    one_line,
    open_menu,
    press_to,
    questions,
)
from tests.builders import TODAY

WALKS = [
    pytest.param((1280, 900, "tilleuls"), id="on a computer"),
    pytest.param((375, 812, "martin"), id="on a phone"),
]


@dataclass
class Walk:
    """What the doctor met."""

    persona: str
    page: object
    asked: list[str] = field(default_factory=list)
    english: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)
    files: dict[str, tuple[str, object]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    @property
    def answers(self):
        return library().personas[self.persona].answers

    def look_around(self):
        open_everything(self.page)
        self.english += english_on(self.page)
        self.wide += too_wide(self.page)


def answer_page(walk):
    """Answer what the page asks, in its order, those questions too that an answer brings up."""
    by_text = {one_line(question.text): question for question in library().questions.values()}
    expect(walk.page.get_by_role("radiogroup").first).to_be_visible()
    while True:
        left = [by_text[text] for text in questions(walk.page)]
        left = [question for question in left if question.id not in walk.asked]
        if not left:
            return
        question = left[0]
        option = question.option(walk.answers.by_question[question.id])
        choose(walk.page, question.text, option.text)
        walk.asked.append(question.id)


def answer_everything(walk):
    page, sections = walk.page, library().sections
    press_to(page, "Commencer mon bilan", library().profile.title)
    answer_page(walk)
    walk.look_around()
    press_to(page, "Voir les thèmes", "Les thèmes")
    walk.look_around()
    press_to(page, f" : {sections[0].short_title}", sections[0].title)
    journey = walk_journey(library(), walk.answers)
    left = [each.section for each in journey.sections[1:] if each.asked]  # the others are skipped
    shown = [sections[0], *left]
    for section in shown:
        arrive(page, section.title)
        answer_page(walk)
        walk.look_around()
        place = shown.index(section) + 1
        after = shown[place] if place < len(shown) else None
        name = "Suivant" if after else "Voir mes résultats"
        if after and section.chapter.essential and not after.chapter.essential:
            name = f"Continuer : {after.short_title}"
        page.get_by_role("button", name=name).click()
    arrive(page, "Résultats")


def take_documents(walk):
    page = walk.page
    walk.look_around()
    walk.files["report"] = download(page, "Télécharger le rapport (PDF)")
    walk.files["answers"] = download(page, "Télécharger mes réponses")
    press_to(page, "Voir tout le plan d’action", "Plan d’action")
    walk.look_around()
    if page.viewport_size["width"] < 600:
        open_menu(page)
    follow(page, "Registre")
    walk.look_around()
    walk.files["register"] = download(page, "Télécharger le registre (Excel)")


@pytest.fixture(scope="module", params=WALKS)
def walk(request, chromium, server):
    width, height, persona = request.param
    context = new_window(chromium, server, width, height)
    walk = Walk(persona, context.new_page(), faults=context.faults)
    go(walk.page)
    walk.look_around()
    answer_everything(walk)
    take_documents(walk)
    yield walk
    context.close()


def written(path):
    """Text of a PDF on one line, as pdftotext reads it."""
    read = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    return one_line(read.stdout)


def test_every_question_that_applies_is_asked_and_no_other(walk):
    journey = walk_journey(library(), walk.answers)
    steps = journey.asked
    assert walk.asked == [step.question.id for step in steps]


def test_the_results_are_those_worked_out_by_hand(walk):
    go(walk.page, "/resultats")
    assert_shows(walk.page, expected(walk.persona))


def test_the_plan_holds_every_action_once(walk):
    go(walk.page, "/actions")
    plan = action_plan(evaluate(library(), walk.answers, TODAY))
    titles = [one_line(item.action.title) for lane in Lane for item in plan.lane(lane)]
    shown = walk.page.locator(".act > b")
    expect(shown).to_have_count(len(titles))
    assert [one_line(text) for text in shown.all_inner_texts()] == titles


def test_the_report_holds_the_level_and_every_action(walk):
    name, path = walk.files["report"]
    assert name.startswith("rapport-rgpd-")
    text = written(path)
    assert expected(walk.persona).level in text
    plan = action_plan(evaluate(library(), walk.answers, TODAY))
    assert [i.action.id for i in plan.items if one_line(i.action.title) not in text] == []


def test_the_register_opens_as_a_spreadsheet_with_every_activity(walk):
    name, path = walk.files["register"]
    assert name.startswith("registre-rgpd-")
    with path.open("rb") as file:
        book = load_workbook(file)
    cells = {cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
    names = {activity.id: activity.name for activity in library().activities}
    wanted = [names[activity] for activity in expected(walk.persona).activities]
    assert [each for each in wanted if each not in cells] == []


def test_the_save_file_gives_the_same_answers_back(walk):
    name, path = walk.files["answers"]
    assert name.startswith("mes-reponses-rgpd-")
    assert savefile.load(path.read_bytes(), library()).answers == walk.answers


def test_nothing_is_in_english_on_the_way(walk):
    assert walk.english == []


def test_nothing_is_wider_than_the_screen(walk):
    assert walk.wide == []


def test_the_browser_met_no_error_and_no_other_host(walk):
    assert walk.faults == []
