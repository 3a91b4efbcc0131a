r"""The two marks a text of a document may carry: `**gras**` and `[lien](https://…)`.

Everything else is literal; `\*`, `\[`, `\]` and `\\` write the marks themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

ALLOWED_SCHEMES = frozenset({"https", "mailto"})
"""Nothing else becomes a link: a document must not run or open anything on the practice's PC."""

_SPECIAL = re.compile(r"([\\*\[\]])")
_TOKEN = re.compile(r"\\([\\*\[\]])|\*\*|\[((?:\\.|[^\]\\])+)\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text of one kind. `url` is None unless it is a link."""

    text: str
    bold: bool = False
    url: str | None = None


def escape(text: str) -> str:
    """The text with its marks made literal."""
    return _SPECIAL.sub(r"\\\1", text)


def bold(text: str) -> str:
    """An escaped text in bold; empty stays empty."""
    return f"**{text}**" if text else ""


def safe_url(url: str) -> str | None:
    """The address, or None when its scheme is not allowed or it names no place."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ALLOWED_SCHEMES or not (parts.netloc or parts.scheme == "mailto"):
        return None
    return url


def link(text: str, url: str) -> str:
    """A mark that links an escaped text; the bare text when the address is not allowed."""
    allowed = safe_url(url)
    return text if allowed is None else f"[{text}]({quote(allowed, safe=_URL_SAFE)})"


_URL_SAFE = "/:?#@!$&'*+,;=%~"
"""RFC 3986 reserved characters, but ( and ) that would close the mark."""


def parse(text: str) -> tuple[Run, ...]:
    """The runs of a marked text, in order; a link to a forbidden address becomes plain text."""
    runs: list[Run] = []
    is_bold, pending, position = False, "", 0
    for token in _TOKEN.finditer(text):
        pending += text[position : token.start()]
        position = token.end()
        if token.group(1):
            pending += token.group(1)
            continue
        if pending:
            runs.append(Run(pending, is_bold))
            pending = ""
        if token.group(2):
            label = re.sub(r"\\(.)", r"\1", token.group(2))
            runs.append(Run(label, is_bold, safe_url(token.group(3))))
        else:
            is_bold = not is_bold
    pending += text[position:]
    if pending:
        runs.append(Run(pending, is_bold))
    return tuple(runs)


def plain(text: str) -> str:
    """The text without its marks: for alternatives, bookmarks and spreadsheets."""
    return "".join(run.text for run in parse(text))
