"""Measures beside what they are compared with, printed as a Markdown table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Measure:
    """One line. `reference` is None where there is nothing to compare with, `aim` empty likewise.

    The ratio is `value` over `reference`; an aim is written as the reader checks it: « ≤ 1,5 × ».
    """

    what: str
    value: float
    unit: str
    against: str = ""
    reference: float | None = None
    aim: str = ""


def as_markdown(measures: Iterable[Measure]) -> str:
    """The table, in the order given."""
    frame = pd.DataFrame([_cells(measure) for measure in measures])
    lines = [list(frame.columns), ["---"] * len(frame.columns), *frame.to_numpy().tolist()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cells(measure: Measure) -> dict[str, str]:
    reference, ratio = "", ""
    if measure.reference is not None:
        reference = f"{measure.against} : {_number(measure.reference)} {measure.unit}"
        ratio = f"{_number(measure.value / measure.reference)} ×"
    return {
        "Mesure": measure.what,
        "Ici": f"{_number(measure.value)} {measure.unit}",
        "En regard": reference,
        "Rapport": ratio,
        "Cible": measure.aim,
    }


def _number(value: float) -> str:
    """Three significant digits, with a comma."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f}".replace(".", ",")
