"""Repères: the cards by topic, one card, the glossary. The same for every doctor."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

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
    draw.show("card_index", topics=topics(), words=len(library().glossary))


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
