"""Repères: the cards by topic, one card, the glossary. The same for every doctor."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

from checklist.documents.search import has_words
from checklist.documents.typography import counted
from pages.shared import draw
from pages.shared.library import library

if TYPE_CHECKING:
    from checklist.model import Question, Section
    from checklist.reference import Card

APART = "Le cadre, et au-delà"
"""Heading of the cards about the law as a whole, and of those that explain no question."""

TOOL_LINKS = {
    "conservation": "Calculer jusqu’à quand le garder",
    "acces": "Calculer la date de remise",
    "droits": "Calculer la date de réponse",
    "fuite": "Savoir qui prévenir, et pour quand",
    "durees": "Calculer une autre durée",
}


@dataclass(frozen=True, slots=True)
class Topic:
    """Cards under one heading."""

    title: str
    cards: tuple[Card, ...]


@cache
def topics() -> tuple[Topic, ...]:
    """Every card once, under the chapter whose questions it explains most."""
    titles = [chapter.title for chapter in library().chapters] + [APART]
    found: dict[str, list[Card]] = {title: [] for title in titles}
    for card in library().cards.values():
        found[_heading(card)].append(card)
    return tuple(Topic(title, tuple(cards)) for title, cards in found.items() if cards)


def explained_by(card: Card) -> tuple[tuple[Section, Question], ...]:
    """The questions of the themes that the card explains, with their theme."""
    return tuple(
        (section, question)
        for section in library().sections
        for question in section.questions
        if question.id in card.questions
    )


def draw_index() -> None:
    """The way to the glossary, then every card by topic."""
    draw.head(
        "Repères",
        step="Comprendre",
        intro="Des fiches courtes pour comprendre, sans rien à remplir. Chacune cite ses sources.",
    )
    wanted = st.text_input(
        "Chercher une fiche ou un mot",
        key="reperes-mots",
        max_chars=80,
        placeholder="sauvegarde, WhatsApp, DPO…",
    ).strip()
    if wanted:
        _draw_found(wanted)
    else:
        draw.show("card_index", topics=topics(), words=len(library().glossary))


def _draw_found(wanted: str) -> None:
    """The cards, then the words of the glossary, that say what is looked for."""
    cards = tuple(card for card in library().cards.values() if has_words(_text_of(card), wanted))
    terms = tuple(
        term
        for term in library().glossary
        if has_words(f"{term.term} {term.meaning} {term.explanation}", wanted)
    )
    if cards:
        title = counted(len(cards), "fiche trouvée", "fiches trouvées")
        draw.show("card_index", topics=(Topic(title, cards),), words=0)
    if terms:
        st.header(counted(len(terms), "mot trouvé", "mots trouvés"), anchor=False)
        draw.show("glossary", terms=terms, cards=library().cards)
    if not cards and not terms:
        text = "Essayez un seul mot, ou effacez la recherche pour voir toutes les fiches."
        draw.show("banner", kind="info", title="Rien trouvé.", text=text)


def _text_of(card: Card) -> str:
    texts = (text for part in card.parts for text in (part.title, *part.texts))
    return " ".join((card.title, card.summary, *texts))


def draw_glossary() -> None:
    """The words of the trade, in plain ones."""
    draw.tab_title("Les mots du métier")
    draw.head(
        "Les mots du métier",
        step="Repères",
        intro="Ce que veulent dire les sigles et les mots que vous rencontrez.",
    )
    draw.show("glossary", terms=library().glossary, cards=library().cards)


def draw_card(card: Card) -> None:
    """One card, its sources under each part, the questions it explains."""
    draw.tab_title(card.title)
    draw.head(card.title, step="Repères", intro=card.summary)
    tool = TOOL_LINKS.get(card.tool, "")
    draw.show("card", card=card, tool=tool, explained=explained_by(card))


def _heading(card: Card) -> str:
    chapters = Counter(section.chapter.title for section, _ in explained_by(card))
    return APART if card.apart or not chapters else chapters.most_common(1)[0][0]
