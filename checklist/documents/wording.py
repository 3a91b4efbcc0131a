"""The sentences of documents, written in French in content/templates, one named block each.

A template is read once; a value it was not given is an error, and every value is cleaned and its
marks escaped, so that what a doctor types stays text.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from checklist.documents.inline import escape
from checklist.documents.typography import (
    about,
    clean,
    counted,
    duration,
    fr,
    french_date,
    short_date,
)

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATES = Path(__file__).parents[2] / "content" / "templates"

_LONGEST = 2000
"""Characters of one value: the longest texts of the content stay under 1 000."""


class Marked(str):
    """A text whose marks are meant: it is not escaped again."""

    __slots__ = ()


def _finalize(value: object) -> str:
    return value if isinstance(value, Marked) else escape(clean(str(value), limit=_LONGEST))


@lru_cache(maxsize=4096)
def written(text: str) -> Marked:
    """A text of the content, ready for a document. Cached: the content is the same for all."""
    return Marked(fr(escape(text)))


def typed(text: str, *, limit: int = 160) -> Marked:
    """A text typed by the doctor, ready for a document. Never cached: it names people."""
    return Marked(fr(escape(clean(text, limit=limit))))


def _phrase(text: str) -> str:
    """The text closed by a full stop, unless a punctuation mark already closes it."""
    ends = text.rstrip("» \u00a0\u202f").endswith((".", "!", "?", "…"))
    return type(text)(text if ends else f"{text}.")


@cache
def _environment() -> Environment:
    environment = Environment(  # noqa: S701  (no HTML here: `finalize` escapes the marks)
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(
        date=french_date,
        short_date=short_date,
        about=about,
        duration=duration,
        counted=counted,
        phrase=_phrase,
    )
    return environment


@cache
def _template(name: str) -> Template:
    return _environment().get_template(f"{name}.j2")


def block_names(template: str) -> frozenset[str]:
    """Names of the blocks of a template."""
    return frozenset(_template(template).blocks)


class Wording:
    """The sentences of one template."""

    def __init__(self, template: str) -> None:
        """Read the template of that name, without its extension.

        Raises:
            jinja2.TemplateNotFound: when there is no such template.
        """
        self._name, self._template = template, _template(template)

    def say(self, block: str, **values: object) -> Marked:
        """The text of a block, on one line. Without values it is the same for all: read once.

        Raises:
            KeyError: when the template has no such block.
            jinja2.UndefinedError: when the block uses a value it was not given.
        """
        if not values:
            return _constant(self._name, block)
        return _line(self.paragraphs(block, **values))

    def paragraphs(self, block: str, **values: object) -> tuple[Marked, ...]:
        """The paragraphs of a block, cut at its blank lines; none when it is empty."""
        environment = _environment()
        # `new_context` would copy every block of the template, for inheritance that none uses.
        context = environment.context_class(environment, values, self._name, {})
        text = "".join(self._template.blocks[block](context))
        pieces = (" ".join(piece.split("\n")) for piece in text.split("\n\n"))
        return tuple(Marked(fr(" ".join(p.split(" ")).strip())) for p in pieces if p.strip())


def _line(paragraphs: tuple[Marked, ...]) -> Marked:
    return Marked(" ".join(paragraphs))


@cache
def _constant(template: str, block: str) -> Marked:
    return _line(Wording(template).paragraphs(block))
