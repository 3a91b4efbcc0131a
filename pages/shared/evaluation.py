"""The evaluation of the workspace, today."""

from __future__ import annotations

from contextvars import ContextVar
from datetime import datetime

from checklist.deadlines import PARIS
from checklist.evaluation import Evaluation, evaluate
from pages.shared import workspace
from pages.shared.library import library

_LAST: ContextVar[Evaluation | None] = ContextVar("last evaluation of this run", default=None)
"""A run has its own thread, hence its own context: nothing outlives the click that asked for it."""


def evaluation() -> Evaluation:
    """What the answers of this session lead to; computed again only when they have changed."""
    answers, today = workspace.current().answers, datetime.now(PARIS).date()
    last = _LAST.get()
    if last is not None and last.answers is answers and last.as_of == today:
        return last
    result = evaluate(library(), answers, today)
    _LAST.set(result)
    return result
