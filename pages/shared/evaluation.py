"""The evaluation of the workspace, today."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from checklist.evaluation import Evaluation, evaluate
from pages.shared import workspace
from pages.shared.library import library

PARIS = ZoneInfo("Europe/Paris")


def evaluation() -> Evaluation:
    """What the answers of this session lead to. Cheap: recomputed rather than kept."""
    return evaluate(library(), workspace.current().answers, datetime.now(PARIS).date())
