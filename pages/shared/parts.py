"""Parts of a page that are drawn again alone.

Streamlit sends a page whole after each click: for a theme, sixty messages where an answer changes
five of them, and three times the processor of the radios alone (`bench`). What an answer to a
control changes is drawn in parts that its click names.

Radios stay out of the parts. A browser that kept its page while the server restarted would ask
for a part that the new process does not know, and Streamlit drops such a click without a word. A
radio asks for the page; only its callback narrows the run, and a fresh session has no callback.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ParamSpec, TypeVar

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

    from checklist.model import Question

MARK = "repere"
PROGRESS = "avancee"
SIDEBAR = "cote"
PAGE_END = "fin"

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def draw_part(
    name: str,
    draw: Callable[Arguments, Result],
    *arguments: Arguments.args,
    **named: Arguments.kwargs,
) -> Result:
    """Draw a part of the page here, and again when `redraw_after` names it."""
    result: Result = st.fragment(key=name)(draw)(*arguments, **named)
    return result


def consequence_part(question: Question) -> str:
    """Name of the part under the options of a question."""
    return f"suite-{question.id}"


def redraw_after(question: Question, *, page_is_done: bool) -> NoReturn:
    """From a callback: draw only what the answer to a control of this page changes.

    The end of a page says nothing before `page_is_done`. The mark comes last: once it is drawn,
    the page is whole.
    """
    end = [PAGE_END] if page_is_done else []
    st.rerun([consequence_part(question), *end, PROGRESS, SIDEBAR, MARK])
