"""What the engine costs alone: reading the content, evaluating the full library."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from datetime import date
from typing import TYPE_CHECKING

from bench.servers import ROOT
from bench.table import Measure
from checklist.answers import AnswerSet
from checklist.evaluation import evaluate
from pages.shared.library import library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from checklist.evaluation import Evaluation

DAY = date(2026, 11, 24)
ROUNDS = 15
RUNS = 20
"""Of one evaluation in a round: long enough for the clock, short enough to fall between the work
of other programs."""

COLD = (
    "import time; from pathlib import Path; from checklist.authoring import load_library; "
    "start = time.process_time(); load_library(Path('content')); "
    "print(time.process_time() - start)"
)


def engine_measures() -> Iterator[Measure]:
    """Reading the content in a new process, then one evaluation of each set of answers."""
    yield Measure("Lire et contrôler le contenu, à froid", load_seconds(), "s")
    for name, answers in answer_sets().items():
        yield Measure(f"Évaluer {name}", evaluation_ms(answers), "ms", aim="≤ 1 ms")


def answer_sets() -> Mapping[str, AnswerSet]:
    """The fictional practices, and one that opens and answers every question it can."""
    personas = {persona.name: persona.answers for persona in library().personas.values()}
    return personas | {"tout répondu": every_answer()}


def every_answer() -> AnswerSet:
    """An answer to every question: of the ways tried, the one that opens the most of them."""
    return max(map(_nth_options, range(4)), key=_asked)


def _nth_options(place: int) -> AnswerSet:
    """The option of that place for each question, or the last one."""
    chosen = {
        name: question.options[min(place, len(question.options) - 1)].id
        for name, question in library().questions.items()
    }
    return AnswerSet.of(library().version, chosen)


def _asked(answers: AnswerSet) -> int:
    journey = evaluate(library(), answers, DAY).journey
    return sum(len(section.asked) for section in journey.sections)


def evaluation_ms(answers: AnswerSet) -> float:
    """Milliseconds of the processor for one whole evaluation: median of the rounds."""
    return median_ms(lambda: _whole(evaluate(library(), answers, DAY)), RUNS)


def _whole(evaluation: Evaluation) -> tuple[object, ...]:
    """What is worked out only when asked for, asked for."""
    return evaluation.level, evaluation.findings


def median_ms(work: Callable[[], object], runs: int = 1) -> float:
    """Milliseconds of the processor for one run, once warm: median of the rounds."""
    work()
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(runs):
            work()
        rounds.append((time.process_time() - start) * 1000 / runs)
    return statistics.median(rounds)


def load_seconds() -> float:
    """Seconds of the processor to read the content in a new process: median of three."""
    command = [sys.executable, "-c", COLD]
    runs = [
        float(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
        for _ in range(3)
    ]
    return statistics.median(runs)
