"""The one library of this process, and what a visit costs only once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from checklist.authoring import load_library

if TYPE_CHECKING:
    from checklist.model import Library

CONTENT = Path(__file__).parents[2] / "content"


@cache
def library() -> Library:
    """The checked content.

    Raises:
        ContentError: at start, when the content has a mistake; the app does not serve it.
    """
    return load_library(CONTENT)
