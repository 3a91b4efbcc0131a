"""What an example practice must show, as its author worked it out by hand in `attendu`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from playwright.sync_api import expect

from checklist.authoring import load_library
from checklist.documents.labels import LEVEL_LABELS
from checklist.documents.typography import counted
from checklist.model import Criticality
from checklist.scoring import Level

CONTENT = Path(__file__).parents[2] / "content"
PERSONAS = sorted(path.stem for path in (CONTENT / "personas").glob("*.yaml"))
LEVELS = {level.key: LEVEL_LABELS[level] for level in Level}


@dataclass(frozen=True)
class Expected:
    level: str
    rate: str
    low: str
    high: str
    answered: str
    applicable: str
    findings: dict[str, str]
    activities: list[str]

    @property
    def critical_words(self):
        """The count beside the level: critical questions answered « non » or « je ne sais pas »."""
        questions = library().questions
        open_ones = [
            name
            for name, status in self.findings.items()
            if status in {"non", "inconnu"} and questions[name].criticality is Criticality.CRITICAL
        ]
        return counted(len(open_ones), "point critique", "points critiques")


@cache
def library():
    return load_library(CONTENT)


def expected(persona):
    text = (CONTENT / "personas" / f"{persona}.yaml").read_text(encoding="utf-8")
    by_hand = yaml.load(text, yaml.BaseLoader)["attendu"]
    return Expected(
        level=LEVELS[by_hand["niveau"]],
        rate=by_hand["taux"],
        low=by_hand["bas"],
        high=by_hand["haut"],
        answered=by_hand["repondues"],
        applicable=by_hand["applicables"],
        findings=by_hand["constats"],
        activities=by_hand["fiches"],
    )


def assert_shows(page, by_hand):
    """The band at the top of « Résultats » says exactly this."""
    band = page.locator(".tete")
    expect(band.get_by_text(f"{by_hand.rate} %", exact=True)).to_be_visible()
    certain = by_hand.low == by_hand.high
    span = "aucune réponse en suspens" if certain else f"entre {by_hand.low} et {by_hand.high} %"
    expect(band).to_contain_text(span)
    # « Points critiques » is told by their count, which stands beside any other level.
    if by_hand.level != LEVEL_LABELS[Level.CRITICAL_POINTS]:
        expect(band.get_by_text(by_hand.level, exact=True)).to_be_visible()
    expect(band).to_contain_text(f"{by_hand.critical_words} sur ")
    expect(band).to_contain_text(f"{by_hand.answered} réponses sur {by_hand.applicable}")
