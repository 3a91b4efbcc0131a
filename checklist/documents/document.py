"""A document before any format: frozen blocks in reading order.

Every text is final French and may carry the two marks of `checklist.documents.inline`. The blocks
say what things are (heading level, header cells, text alternatives), never how a format draws
them; headers, footers, banners and rules are decoration that renderers add as artifacts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from checklist.documents.palette import Look, Tone
    from checklist.documents.scene import Scene


class TextStyle(Enum):
    """How much a paragraph weighs in the reading."""

    LEAD = "lead"
    BODY = "body"
    SMALL = "small"


class ListKind(Enum):
    """What the marks before the items of a list say."""

    PLAIN = "plain"
    NUMBERED = "numbered"
    DONE = "done"


class Align(Enum):
    """Side on which the cells of a column stand."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Badge:
    """A word with its look: colour and icon repeat it, they add nothing."""

    words: str
    look: Look


@dataclass(frozen=True, slots=True)
class Heading:
    """A title. `level` 1 to 4 without gaps; `kicker` is a short line above it, empty for none.

    `badge` tells in a word how things stand under this title, None when there is nothing to tell.
    `name` is what a `PageOf` knows the title by, empty when none does.
    """

    level: int
    text: str
    kicker: str = ""
    starts_page: bool = False
    in_contents: bool = True
    badge: Badge | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text."""

    text: str
    style: TextStyle = TextStyle.BODY


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list. For `DONE`, each item is said to be done, by a check mark."""

    items: tuple[str, ...]
    kind: ListKind = ListKind.PLAIN
    style: TextStyle = TextStyle.BODY


Prose = Paragraph | Bullets


@dataclass(frozen=True, slots=True)
class Callout:
    """A framed remark with its own title, which is not part of the headings."""

    tone: Tone
    title: str
    body: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure to remember with the words that explain it."""

    value: str
    words: str
    look: Look


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Up to four figures side by side."""

    items: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with the text that says the same, figures included (PDF/UA 7.3, WCAG 1.1.1)."""

    scene: Scene
    alternative: str


@dataclass(frozen=True, slots=True)
class TickBox:
    """A box to tick by hand. `words` name it for who cannot see it."""

    words: str


@dataclass(frozen=True, slots=True)
class PageOf:
    """The page where the card or title of that name stands; renderers compute it."""

    name: str


Cell = tuple[Paragraph, ...] | Badge | TickBox | PageOf


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the text of its header cell and its share of the width."""

    title: str
    share: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under header cells. `caption` names the table for assistive tools.

    `row_header` is the index of the column whose cells are the headers of their rows. `dense`
    says that rows are to be looked up rather than read: they stand close together.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    row_header: int
    dense: bool = False


@dataclass(frozen=True, slots=True)
class FindingCard:
    """One shortfall: its title is a heading of that level, its badge the status and importance.

    `reasons` say what the doctor answered and why it matters; `steps` what to do; `proof` what to
    keep and the texts. `name` is what a `PageOf` knows the card by, empty when none does.
    """

    level: int
    title: str
    badge: Badge
    reasons: tuple[Prose, ...]
    steps: tuple[Prose, ...]
    proof: tuple[Prose, ...]
    name: str = ""

    @property
    def body(self) -> tuple[Prose, ...]:
        """Everything under the title, in reading order."""
        return (*self.reasons, *self.steps, *self.proof)


@dataclass(frozen=True, slots=True)
class Columns:
    """Short things to look up, in two columns read one after the other."""

    blocks: tuple[Paragraph | Bullets | Table, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of the headings that are `in_contents`, with links; renderers compute it."""

    title: str


@dataclass(frozen=True, slots=True)
class CoverFact:
    """A label and its value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page, which is also the answer: level, range, themes.

    `identity` holds the lines that name the practice, none when it gave no name.
    """

    kicker: str
    identity: tuple[str, ...]
    facts: tuple[CoverFact, ...]
    dial: Figure
    level: Badge
    verdict: tuple[Paragraph, ...]
    counts: tuple[KeyFigure, ...]
    themes_title: str
    themes: Figure
    notice: str


Block = (
    Heading
    | Paragraph
    | Bullets
    | Callout
    | KeyFigures
    | Figure
    | Table
    | FindingCard
    | Columns
    | Contents
)


@dataclass(frozen=True, slots=True)
class Document:
    """A document: what describes it, its cover, its blocks in reading order.

    `banner` is repeated on every page, None for a real practice. `created_on` dates the file, so
    that the same answers give the same bytes. What a person typed stands in `author`, `banner` and
    `cover.identity`, never in `blocks`: renderers keep texts of blocks for other documents.
    """

    title: str
    author: str
    subject: str
    language: str
    created_on: date
    running_title: str
    footer: str
    banner: str | None
    cover: Cover
    blocks: tuple[Block, ...]


def contents_of(document: Document) -> Iterator[tuple[int, Heading]]:
    """The headings of the contents list, in order, each with the index of its block."""
    for index, block in enumerate(document.blocks):
        if isinstance(block, Heading) and block.in_contents:
            yield index, block
