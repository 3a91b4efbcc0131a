"""What an answer costs the server: our questionnaire page against the same radios, bare.

Processor time of the server process, not seconds on the wall: other programs of the machine then
weigh on both the same way, and the two are clicked in turn.
"""

from __future__ import annotations

import statistics
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench.servers import ROOT, running
from bench.table import Measure
from bench.visitor import Visitor
from checklist.evaluation import evaluate
from checklist.storage.ciphers import DraftKey
from checklist.storage.drafts import DraftStore, StoredItem
from checklist.storage.sql import open_engine
from checklist.storage.tokens import new_token
from pages.shared.draft_items import QUESTION, VERSION
from pages.shared.library import library
from web.settings import DRAFT_COOKIE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.servers import Server
    from checklist.answers import AnswerSet
    from checklist.journey import SectionJourney

PERSONA = "benali"
ROUNDS = 5
CLICKS = 60
"""Of each page, in a round: about half a second of processor time, fifty times what Linux counts
at once."""

WARM_UP = 20


@dataclass(slots=True)
class Cost:
    """What a page cost, round by round, and the last click of each."""

    cpu_ms: list[float] = field(default_factory=list)
    wall_ms: list[float] = field(default_factory=list)
    kilobytes: float = 0.0
    messages: float = 0.0

    @property
    def cpu(self) -> float:
        """Milliseconds of the server's processor a click: median of the rounds."""
        return statistics.median(self.cpu_ms)

    @property
    def wall(self) -> float:
        """Milliseconds from the click to the finished page: median of the clicks."""
        return statistics.median(self.wall_ms)


@dataclass(slots=True)
class Clicker:
    """A visitor who goes through the questions, choosing another option each time."""

    server: Server
    visitor: Visitor
    questions: tuple[str, ...]
    count: int = 0

    def click(self) -> float:
        """Seconds until the page is finished."""
        radio = self.visitor.radio(self.questions[self.count % len(self.questions)])
        self.count += 1
        options = list(radio.options)
        chosen = self.visitor.chosen(radio)
        place = options.index(chosen) + 1 if chosen in options else 0
        return self.visitor.click(radio, options[place % len(options)])


def click_measures() -> Iterator[Measure]:
    """Processor, waiting and wire of one click of the longest theme, beside the bare page."""
    radios, ours, bare = compare_clicks()
    page = f"page nue de {radios} radios"
    yield Measure("Clic : processeur du serveur", ours.cpu, "ms", page, bare.cpu, "≤ 1,5 ×")
    yield Measure("Clic : attente, sans navigateur", ours.wall, "ms", page, bare.wall)
    yield Measure("Clic : octets reçus", ours.kilobytes, "ko", page, bare.kilobytes)
    yield Measure("Clic : messages reçus", ours.messages, "", page, bare.messages)


def compare_clicks(rounds: int = ROUNDS, clicks: int = CLICKS) -> tuple[int, Cost, Cost]:
    """Number of radios; cost of our page; cost of the bare page."""
    answers = library().personas[PERSONA].answers
    theme = longest_theme(answers)
    with TemporaryDirectory() as folder, ExitStack() as stack:
        ours = stack.enter_context(_ours(Path(folder), answers, theme))
        bare = stack.enter_context(_bare(Path(folder), theme))
        for _ in range(WARM_UP):
            ours.click()
            bare.click()
        costs = Cost(), Cost()
        for _ in range(rounds):
            _one_round((ours, bare), costs, clicks)
    return len(theme.asked), *costs


def longest_theme(answers: AnswerSet) -> SectionJourney:
    """The theme that asks such a practice the most."""
    journey = evaluate(library(), answers, datetime.now(UTC).date()).journey
    return max(journey.sections, key=lambda section: len(section.controls))


def store_answers(database: str, token: str, answers: AnswerSet) -> None:
    """Give that draft these answers, as if the doctor had come before."""
    now = int(datetime.now(UTC).timestamp())
    items = [StoredItem(VERSION, answers.content_version, 0, "", now)]
    items += [StoredItem(QUESTION + q, a, 0, "", now) for q, a in answers.by_question.items()]
    engine = open_engine(database)
    DraftStore(engine).save_all(DraftKey.of(token), tuple(items))
    engine.dispose()


@contextmanager
def _ours(folder: Path, answers: AnswerSet, theme: SectionJourney) -> Iterator[Clicker]:
    """The application, with a draft stored."""
    database = f"sqlite:///{folder / 'drafts.db'}"
    token = new_token()
    store_answers(database, token, answers)
    page, cookie = f"questionnaire?theme={theme.section.id}", f"{DRAFT_COOKIE}={token}"
    with (
        running(ROOT / "app.py", folder / "ours.log", {"DATABASE_URL": database}) as server,
        Visitor(server.url, page, cookie) as visitor,
    ):
        yield Clicker(server, visitor, _clickable(theme))


@contextmanager
def _bare(folder: Path, theme: SectionJourney) -> Iterator[Clicker]:
    """The same radios, without anything of ours."""
    asked = " ".join(step.question.id for step in theme.asked)
    environment = {"BILAN_BROUILLONS": "non", "BENCH_QUESTIONS": asked}
    script = ROOT / "bench" / "bare" / "app.py"
    with (
        running(script, folder / "bare.log", environment) as server,
        Visitor(server.url, "") as visitor,
    ):
        yield Clicker(server, visitor, _clickable(theme))


def _clickable(theme: SectionJourney) -> tuple[str, ...]:
    """Controls only: an answer without a score may open or close other questions.

    The last one is left, so that the theme is always under way, as it is at most clicks.
    """
    return tuple(step.question.id for step in theme.controls)[:-1]


def _one_round(clickers: tuple[Clicker, ...], costs: tuple[Cost, ...], clicks: int) -> None:
    before = [clicker.server.cpu_seconds() for clicker in clickers]
    received = [clicker.visitor.received for clicker in clickers]
    messages = [clicker.visitor.messages for clicker in clickers]
    for _ in range(clicks):
        for clicker, cost in zip(clickers, costs, strict=True):
            cost.wall_ms.append(clicker.click() * 1000)
    for i, (clicker, cost) in enumerate(zip(clickers, costs, strict=True)):
        cost.cpu_ms.append((clicker.server.cpu_seconds() - before[i]) * 1000 / clicks)
        cost.kilobytes = (clicker.visitor.received - received[i]) / 1000 / clicks
        cost.messages = (clicker.visitor.messages - messages[i]) / clicks
