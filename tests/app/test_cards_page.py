"""Repères: every card can be reached, says where it comes from, and leads to its questions."""

import pytest

from checklist.documents.html import fragment, question_details, references_of
from checklist.model import Verification
from pages.shared.cards import explained_by, topics
from pages.shared.library import library

CARDS = library().cards
FILE = "cards_page.py"


def shown(page):
    """What the page itself says, without the menu."""
    return page.words.split('class="avancee"')[0]


def test_the_index_leads_to_every_card_once_and_to_the_glossary(open_page):
    words = shown(open_page(FILE))
    assert [words.count(f'href="/reperes?fiche={card}"') for card in CARDS] == [1] * len(CARDS)
    assert 'href="/reperes?vue=mots"' in words


def test_the_cards_about_the_law_as_a_whole_come_last_and_under_no_chapter():
    *chapters, apart = topics()
    assert "sanctions" in {card.id for card in apart.cards}
    assert [card.id for topic in chapters for card in topic.cards if card.apart] == []


def test_every_card_stands_under_one_topic():
    assert sorted(card.id for topic in topics() for card in topic.cards) == sorted(CARDS)


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_a_card_shows_its_parts_its_sources_and_the_questions_it_explains(open_page, card):
    page = open_page(FILE, fiche=card.id)
    assert page.title == card.title
    words = shown(page)
    assert all(f"<h2>{part.title}</h2>" in words for part in card.parts)
    assert all(reference.url in words for fact in card.facts for reference in fact.references)
    for section, _ in explained_by(card):
        assert f"/questionnaire?theme={section.id}" in words


@pytest.mark.parametrize(
    "card", [card for card in CARDS.values() if card.tool], ids=lambda card: card.id
)
def test_a_card_about_dates_leads_to_their_calculation(open_page, card):
    assert f'href="/echeances?outil={card.tool}"' in shown(open_page(FILE, fiche=card.id))


def test_the_cards_named_after_a_calculation_lead_to_it():
    tools = {card.id: card.tool for card in CARDS.values() if card.tool}
    assert tools["incident"] == "fuite"
    assert tools["conservation_dossier"] == "conservation"
    assert tools["demande_de_dossier"] == "acces"


def test_no_card_shows_a_doubtful_statement():
    doubtful = {Verification.DOUBTFUL}
    assert [c.id for c in CARDS.values() if doubtful & {f.verification for f in c.facts}] == []


def look_for(page, words):
    page.test.text_input(key="reperes-mots").set_value(words).run()
    page.check()
    return shown(page)


def test_a_search_keeps_the_cards_and_words_that_say_it_whatever_the_accents(open_page):
    words = look_for(open_page(FILE), "Delegue")
    assert 'href="/reperes?fiche=dpo"' in words
    assert "<dt>DPO</dt>" in words
    assert 'href="/reperes?fiche=mots_de_passe"' not in words


def test_a_search_that_finds_nothing_says_so(open_page):
    words = look_for(open_page(FILE), "hippopotame")
    assert "Rien trouvé" in words
    assert "/reperes?fiche=" not in words


def test_a_card_leads_to_each_question_itself():
    card = next(card for card in CARDS.values() if explained_by(card))
    section, question = explained_by(card)[0]
    words = fragment("card", tool="", card=card, explained=explained_by(card))
    assert f'href="/questionnaire?theme={section.id}#{question.id}"' in words


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_no_line_of_sources_says_the_same_twice(card):
    for part in card.parts:
        labels = [" ".join(label.split()) for label, _ in references_of(part.facts)]
        assert len(set(labels)) == len(labels)


def test_an_unknown_card_is_told_and_the_index_is_shown(open_page):
    page = open_page(FILE, fiche="nulle_part")
    assert "Fiche introuvable" in page.words
    assert page.title == "Repères"


def test_the_glossary_tells_every_word(open_page):
    page = open_page(FILE, vue="mots")
    assert all(f"<dt>{entry.term}</dt>" in shown(page) for entry in library().glossary)


def test_a_question_leads_to_the_cards_that_explain_it(open_page):
    card = next(card for card in CARDS.values() if explained_by(card))
    section, question = explained_by(card)[0]
    page = open_page("questionnaire_page.py", "all unknown", theme=section.id)
    assert question.text in page.questions
    assert f"/reperes?fiche={card.id}" in shown(page)


def test_a_question_without_card_has_no_line_for_them():
    question = library().profile.questions[0]
    assert "reperes" not in question_details(question)
    assert "<dt>Fiche</dt>" in question_details(question, (("dpo", "Le DPO"),))
    assert "<dt>Fiches</dt>" in question_details(question, (("dpo", "Le DPO"), ("ia", "L’IA")))
