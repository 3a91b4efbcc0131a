"""The page of deadlines in a browser: typing, mistakes, files, a phone; nothing stays behind."""

import sqlite3

import pytest
from playwright.sync_api import expect

from tests.browser.french import english_on
from tests.browser.layout import too_small, too_wide
from tests.browser.visit import download, follow, go, settle

ADDRESS = "/echeances"


def write(page, label, text):
    field = page.get_by_label(label, exact=True)
    field.fill(text)
    field.press("Enter")
    settle(page)


def turn_to(page, choice):
    page.locator(".outils").get_by_text(choice, exact=True).click()
    settle(page)


def answer(page, name, option):
    page.locator(f".st-key-carte-fuite-{name}").get_by_text(option, exact=True).click()
    settle(page)


def file_of_an_adult(page):
    go(page, ADDRESS)
    write(page, "Dernière consultation", "15 03 2010")
    write(page, "Naissance", "14-5-1980")


def stolen_laptop(page):
    go(page, ADDRESS)
    turn_to(page, "Fuite de données")
    answer(page, "nature", "Vues, envoyées ou volées : quelqu’un a pu les lire")
    write(page, "Jour", "20/11/2025")
    write(page, "Heure", "18 h 05")
    answer(page, "donnees", "Santé : dossiers, résultats, ordonnances, rendez-vous")
    answer(page, "protection", "Non")
    answer(page, "maitrise", "Non, ou en partie")
    answer(page, "cause", "Un vol ou une perte, matériel ou papier")


def test_a_date_typed_gives_the_answer_in_large(page):
    file_of_an_adult(page)
    expect(page.locator(".reponse .jour")).to_have_text("vendredi 15 mars 2030")


def test_a_date_that_does_not_exist_is_told_under_its_field(page):
    go(page, ADDRESS)
    write(page, "Dernière consultation", "31/02/2010")
    expect(page.locator(".st-key-carte-dates .bandeau")).to_contain_text("Il n’y a pas de 31/02")
    expect(page.locator(".reponse")).to_have_count(0)


def test_the_calendar_file_is_downloaded(page):
    file_of_an_adult(page)
    name, path = download(page, "Ajouter à mon agenda")
    assert name == "echeance-dossier.ics"
    assert b"DTSTART;VALUE=DATE:20300316\r\n" in path.read_bytes()


def test_the_calendar_file_of_a_minor_who_died_has_the_careful_day(page):
    go(page, ADDRESS)
    write(page, "Dernière consultation", "12 mars 2019")
    write(page, "Naissance", "05/05/2016")
    write(page, "Décès, s’il y a lieu", "1er février 2020")
    _, path = download(page, "Ajouter à mon agenda")
    lines = path.read_bytes().replace(b"\r\n ", b"").decode()
    assert "DTSTART;VALUE=DATE:20440505" in lines
    assert "dernière consultation du 12\u00a0mars\u00a02019" in lines


BORDERS = """() => [...document.querySelectorAll(".stMain :is(" +
  "[data-testid=stTextInputRootElement], .stSelectbox .react-aria-ComboBox > [role=group], " +
  ".stCheckbox label > div:has(> svg))")]
  .filter(box => box.checkVisibility()).map(box => getComputedStyle(box).borderTopColor)"""


@pytest.mark.parametrize(
    ("scheme", "control"), [("light", "rgb(110, 131, 140)"), ("dark", "rgb(127, 152, 162)")]
)
def test_fields_and_boxes_have_a_border_that_is_seen(page, scheme, control):
    page.emulate_media(color_scheme=scheme)
    for address in (ADDRESS, f"{ADDRESS}?outil=durees"):
        go(page, address)
        assert set(page.evaluate(BORDERS)) == {control}
    page.emulate_media(color_scheme="light")


def test_the_tool_chosen_is_found_again_by_its_address(page):
    go(page, ADDRESS)
    turn_to(page, "Fuite de données")
    assert page.url.endswith(f"{ADDRESS}?outil=fuite")
    page.reload()
    settle(page)
    expect(page.locator(".st-key-carte-fuite-nature")).to_be_visible()


def test_a_slip_on_the_first_question_loses_no_answer(page):
    stolen_laptop(page)
    answer(page, "nature", "Rien de tout cela : aucune donnée n’est touchée")
    expect(page.locator(".st-key-carte-fuite-cause")).to_be_hidden()
    answer(page, "nature", "Perdues ou inaccessibles")
    expect(page.get_by_label("Heure", exact=True)).to_have_value("18 h 05")
    expect(page.locator(".reponse .jour")).to_have_text("Aujourd’hui, en expliquant le retard")


def test_the_text_of_the_breach_log_is_downloaded(page):
    stolen_laptop(page)
    expect(page.locator(".reponse .jour")).to_have_text("Aujourd’hui, en expliquant le retard")
    name, path = download(page, "Télécharger ce texte")
    assert name == "registre-violation.txt"
    assert "Un vol ou une perte" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("visit", [file_of_an_adult, stolen_laptop])
def test_everything_fits_a_phone_and_a_finger_and_is_in_french(phone, visit):
    visit(phone)
    for details in phone.locator("details.plus summary").all():
        details.click()
    assert too_wide(phone) == []
    assert too_small(phone) == []
    assert english_on(phone) == []


def test_nothing_typed_is_offered_again_by_the_browser(page):
    go(page, ADDRESS)
    fields = page.locator(".st-key-carte-dates input[type=text]")
    assert {field.get_attribute("autocomplete") for field in fields.all()} == {"off"}


def test_nothing_typed_is_stored_logged_or_put_in_the_address(browse, own_server):
    page = browse(own_server).new_page()
    file_of_an_adult(page)
    assert page.url.endswith(ADDRESS)
    follow(page, "Registre")
    follow(page, "Échéances")
    expect(page.get_by_label("Dernière consultation", exact=True)).to_have_value("")
    with sqlite3.connect(own_server.database) as connection:
        assert connection.execute("select count(*) from draft_rows").fetchone() == (0,)
    log = own_server.log.read_text()
    assert "2010" not in log
    assert "1980" not in log
