"""The page of deadlines: dates in, one answer out, nothing kept."""

from datetime import datetime, timedelta

import pytest

from checklist.deadlines import PARIS
from checklist.documents.typography import weekday_date
from tests.app.states import STATES

FILE = "deadlines_page.py"
BREACH = "fuite"


@pytest.fixture
def page(open_page):
    return open_page(FILE)


def write(page, label, text):
    field = next(
        each for each in page.test.text_input if each.label.replace("\u00a0", " ") == label
    )
    field.set_value(text).run()
    page.check()


def turn_to(page, choice):
    page.test.query_params["outil"] = choice
    page.test.run()
    page.check()


def answer(page, question, option):
    radio = next(each for each in page.test.radio if each.key == f"fuite-{question}")
    radio.set_value(option).run()
    page.check()


def downloads(page):
    return [element.proto.label for element in page.test.get("download_button")]


def today():
    return datetime.now(PARIS).date()


def test_it_waits_for_the_one_date_that_it_needs(page):
    assert "La réponse viendra ici" in page.words
    assert downloads(page) == []


def test_a_file_is_answered_by_a_date_its_reasons_and_a_calendar_file(page):
    write(page, "Dernière consultation", "15/3/2010")
    write(page, "Naissance", "14-05-1980")
    assert "vendredi 15\u00a0mars\u00a02030" in page.words
    assert "à partir du 16\u00a0mars\u00a02030" in page.words
    assert "R1112-7" in page.words
    assert downloads(page) == ["Ajouter à mon agenda"]


def test_a_file_without_birth_has_no_day_of_destruction(page):
    write(page, "Dernière consultation", "15/03/2010")
    assert "Ne détruisez pas encore" in page.words
    assert downloads(page) == []


def test_a_file_whose_period_is_over_says_what_to_check_first(page):
    write(page, "Dernière consultation", "15/03/1990")
    write(page, "Naissance", "14/05/1950")
    assert "Durée écoulée" in page.words
    assert "Avant de détruire, vérifiez trois choses" in page.words


def test_a_dispute_brings_its_fields_then_those_of_another(page):
    write(page, "Dernière consultation", "10/04/2008")
    write(page, "Naissance", "09/09/1978")
    page.test.checkbox[0].check().run()
    write(page, "Litige 1 : début", "15/01/2020")
    assert "Ne détruisez rien" in page.words
    write(page, "Litige 1 : fin (vide s’il dure)", "20/07/2022")
    assert "lundi 14\u00a0octobre\u00a02030" in page.words
    assert "20\u00a0ans après la dernière consultation, plus le temps du litige" in page.words
    assert "Litige 2\u00a0: début" in [field.label for field in page.test.text_input]


def test_a_dispute_told_without_its_date_destroys_nothing(page):
    write(page, "Dernière consultation", "12/03/2019")
    write(page, "Naissance", "05/05/1950")
    write(page, "Décès, s’il y a lieu", "01/02/2020")
    page.test.checkbox[0].check().run()
    assert "Ne détruisez rien" in page.words
    assert "Écrivez la date de début du litige" in page.words
    assert "À garder jusqu’au" not in page.words
    assert downloads(page) == []


def test_a_minor_who_died_is_not_destroyed_on_the_word_of_the_headline(page):
    write(page, "Dernière consultation", "04/10/2010")
    write(page, "Naissance", "01/06/2004")
    write(page, "Décès, s’il y a lieu", "15/01/2011")
    assert "10\u00a0ans après le décès" in page.words
    assert "Patient mineur\u00a0: par prudence, attendez le 1er\u00a0juin\u00a02032." in page.words


def test_the_end_of_a_dispute_without_its_start_is_not_left_out_in_silence(page):
    write(page, "Dernière consultation", "10/04/2008")
    page.test.checkbox[0].check().run()
    write(page, "Litige 1 : fin (vide s’il dure)", "20/07/2022")
    assert "Écrivez aussi le début de ce litige." in page.words
    assert "À garder jusqu’au" not in page.words


@pytest.mark.parametrize(
    ("label", "text", "sentence"),
    [
        ("Naissance", "31/02/1980", "Il n’y a pas de 31/02 en 1980."),
        ("Naissance", "en mai", "Cette date ne se lit pas."),
        ("Naissance", "14/05/2011", "La naissance est après la dernière consultation."),
        ("Décès, s’il y a lieu", "14/03/2010", "Le décès est avant la dernière consultation."),
        ("Décès, s’il y a lieu", "14/03/2099", "Cette date n’est pas encore arrivée."),
    ],
)
def test_a_date_that_cannot_be_right_is_told_and_gives_no_answer(page, label, text, sentence):
    write(page, "Dernière consultation", "15/03/2010")
    write(page, label, text)
    assert sentence in page.words
    assert "À garder jusqu’au" not in page.words


def test_a_request_for_a_file_is_due_in_eight_days(page):
    turn_to(page, "acces")
    write(page, "Demande reçue le", f"{today():%d/%m/%Y}")
    assert weekday_date(today() + timedelta(days=8)) in page.words
    assert "Dans 8\u00a0jours" in page.words


def test_an_old_document_gives_two_months(page):
    turn_to(page, "acces")
    write(page, "Demande reçue le", "23/11/2025")
    write(page, "Document daté du (facultatif)", "01/06/2019")
    assert "vendredi 23\u00a0janvier\u00a02026" in page.words
    assert "répondez sans attendre" in page.words


def test_a_document_more_recent_than_the_request_is_refused(page):
    turn_to(page, "acces")
    write(page, "Demande reçue le", "23/11/2025")
    write(page, "Document daté du (facultatif)", "24/11/2025")
    assert "Le document est plus récent que la demande." in page.words


def test_another_request_is_due_in_a_month_that_can_become_three(page):
    turn_to(page, "droits")
    write(page, "Demande reçue le", "31/08/2025")
    assert "mardi 30\u00a0septembre\u00a02025" in page.words
    assert "30\u00a0novembre\u00a02025" in page.words


def test_other_periods_change_with_what_is_kept(page):
    turn_to(page, "durees")
    page.test.selectbox[0].set_value("video").run()
    write(page, "Date d’enregistrement", "31/10/2025")
    assert "À effacer au plus tard le" in page.words
    assert "dimanche 30\u00a0novembre\u00a02025" in page.words


def test_a_period_that_is_over_is_said_past_and_offers_no_calendar(page):
    turn_to(page, "durees")
    page.test.selectbox[0].set_value("video").run()
    write(page, "Date d’enregistrement", "31 octobre 2024")
    assert "Délai passé depuis le 1er\u00a0décembre\u00a02024" in page.words
    assert downloads(page) == []


def test_the_address_opens_a_tool_and_an_unknown_one_opens_the_first(open_page):
    assert 'fuite" aria-current="page"' in open_page(FILE, outil="fuite").words
    assert 'conservation" aria-current="page"' in open_page(FILE, outil="15/03/2010").words


def test_a_breach_asks_six_questions_one_after_the_other(page):
    turn_to(page, BREACH)
    assert len(page.test.radio) == 1
    answer(page, "nature", "vues")
    asked = [radio.key for radio in page.test.radio if radio.key]
    assert len(asked) == 5
    assert {"Jour", "Heure"} <= {field.label for field in page.test.text_input}


def breach_of_health_data(page, known=datetime(2025, 11, 20, 18, tzinfo=PARIS)):
    turn_to(page, BREACH)
    answer(page, "nature", "vues")
    write(page, "Jour", f"{known:%d/%m/%Y}")
    write(page, "Heure", f"{known:%Hh%M}")
    for question, option in (
        ("donnees", "sante"),
        ("protection", "non"),
        ("maitrise", "ne_sais_pas"),
        ("cause", "vol"),
    ):
        answer(page, question, option)


def test_a_breach_says_whom_to_tell_and_by_when(page):
    breach_of_health_data(page)
    assert "dimanche 23\u00a0novembre\u00a02025 à 18\u00a0h\u00a000" in page.words
    assert "Patients\u00a0: à prévenir" in page.words
    assert "Aujourd’hui, en expliquant le retard" in page.words
    assert downloads(page) == ["Télécharger ce texte"]


def test_a_limit_to_come_can_be_put_in_a_calendar(page):
    breach_of_health_data(page, known=datetime.now(PARIS) - timedelta(hours=5))
    assert "Prévenir la CNIL au plus tard le" in page.words
    assert downloads(page) == ["Ajouter à mon agenda", "Télécharger ce texte"]


def test_a_breach_gives_the_text_of_the_log(page):
    breach_of_health_data(page)
    text = page.test.code[0].value
    assert "Ce qui est arrivé\u00a0: Vues" in text
    assert "sans aucun nom" in text


def test_a_slip_on_the_first_question_loses_no_answer(page):
    breach_of_health_data(page)
    answer(page, "nature", "aucune")
    answer(page, "nature", "vues")
    assert "Aujourd’hui, en expliquant le retard" in page.words


def test_a_missing_hour_is_named(page):
    turn_to(page, BREACH)
    answer(page, "nature", "vues")
    write(page, "Jour", "20/11/2025")
    assert "Il manque l’heure." in page.words


def test_nothing_touched_needs_no_other_question_and_no_log(page):
    turn_to(page, BREACH)
    answer(page, "nature", "aucune")
    assert "Vous n’avez rien à notifier" in page.words
    assert downloads(page) == []


def test_a_doubt_starts_no_countdown(page):
    turn_to(page, BREACH)
    answer(page, "nature", "doute")
    answer(page, "cause", "prestataire")
    assert "Pas encore\u00a0: vérifiez d’abord" in page.words
    assert "Notifier à la CNIL reste votre affaire" in page.words
    assert downloads(page) == ["Télécharger ce texte"]


def test_an_hour_that_has_not_come_is_refused(page):
    turn_to(page, BREACH)
    answer(page, "nature", "vues")
    later = datetime.now(PARIS) + timedelta(minutes=90)
    write(page, "Jour", f"{later:%d/%m/%Y}")
    write(page, "Heure", f"{later:%H:%M}")
    assert "n’est pas encore arrivée" in page.words


@pytest.mark.parametrize("state", STATES)
def test_what_is_typed_here_reaches_neither_the_answers_nor_the_address(open_page, state):
    page = open_page(FILE, state)
    before = page.test.session_state["workspace"]
    write(page, "Dernière consultation", "15/03/2010")
    breach_of_health_data(page)
    after = page.test.session_state["workspace"]
    assert (after.answers, after.practice) == (before.answers, before.practice)
    assert dict(page.test.query_params) == {"outil": "fuite"}
