"""A workbook that holds text only: nothing typed by anyone can become a formula or a link.

Facts about spreadsheets that this module stands on: a cell that begins with = + - @ becomes a
formula again as soon as someone edits it, unless it carries the quote prefix; neither Excel nor
LibreOffice computes row heights when it opens a file; xlsxwriter gives the same bytes twice once
the creation date is fixed.
"""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

import xlsxwriter

from checklist.documents.palette import INK
from checklist.documents.typography import clean

if TYPE_CHECKING:
    from datetime import date

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Styling = Mapping[str, str | float | bool]
"""Properties of a cell, by the names that xlsxwriter gives them."""

_LONGEST_CELL = 32_000
"""Excel stops at 32 767 characters."""

_LONGEST_BANNER = 1_000
_LONGEST_NAME = 31
_A4 = 9
_POINTS_A_LINE = 14.5
_POINTS_AROUND = 7.0
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_REVIVED = ("=", "+", "-", "@", "\t", "\r", "'")
_DEFAULTS: Styling = {
    "font_name": "Calibri",
    "font_size": 10.5,
    "font_color": INK,
    "valign": "vcenter",
    "align": "left",
    "indent": 1,
    "text_wrap": True,
}


def sheet_name(text: str) -> str:
    """A name that every spreadsheet accepts: 31 characters, without reserved signs."""
    name = _FORBIDDEN_IN_NAMES.sub(" ", clean(text)).strip()
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].strip(" ,;") + "…"


class Book:
    """A workbook under construction."""

    def __init__(self, *, title: str, author: str, day: date) -> None:
        """An empty workbook dated of that day."""
        self._bytes = io.BytesIO()
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self._book = xlsxwriter.Workbook(self._bytes, options)
        created = datetime(day.year, day.month, day.day)  # noqa: DTZ001  (a date without a place)
        properties = {"title": clean(title), "author": clean(author), "created": created}
        self._book.set_properties(properties)
        self._book.set_size(1800, 1100)
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}

    def style(self, styling: Styling) -> Format:
        """A format of the workbook, made once."""
        key = tuple(sorted(styling.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({**_DEFAULTS, **styling})
        return self._formats[key]

    def sheet(self, name: str, widths: tuple[int, ...]) -> Sheet:
        """A new sheet with columns of these widths, in characters, ready to print on A4."""
        return Sheet(self, self._book.add_worksheet(sheet_name(name)), widths)

    def finish(self) -> bytes:
        """The file."""
        self._book.close()
        return self._bytes.getvalue()


class Sheet:
    """A sheet filled from the top; `row` is the next free row."""

    def __init__(self, book: Book, sheet: Worksheet, widths: tuple[int, ...]) -> None:
        """An empty landscape sheet."""
        self._book, self._sheet, self._widths = book, sheet, widths
        self.row = 0
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L&8&A&R&8Page &P / &N")

    @property
    def name(self) -> str:
        """Its name on the tab."""
        return str(self._sheet.get_name())

    def put(self, column: int, text: str, styling: Styling) -> None:
        """Write a text in the current row."""
        text = clean(text, limit=_LONGEST_CELL, multiline=True)
        if text.startswith(_REVIVED):
            styling = {**styling, "quote_prefix": True}
        self._sheet.write_string(self.row, column, text, self._book.style(styling))

    def link(self, column: int, text: str, sheet: str, styling: Styling) -> None:
        """Write a text that leads to another sheet."""
        style = self._book.style(styling)
        self._sheet.write_url(self.row, column, f"internal:'{sheet}'!A1", style, text)

    def banner(self, text: str, styling: Styling) -> None:
        """Write a text across the columns in the current row, then go to the next."""
        last = len(self._widths) - 1
        style = self._book.style(styling)
        self._sheet.merge_range(self.row, 0, self.row, last, "", style)
        text = clean(text, limit=_LONGEST_BANNER)
        self._sheet.write_string(self.row, 0, text, style)
        size = float(styling.get("font_size", 10.5))
        lines = _lines(text, int(sum(self._widths) * 10.5 / size))
        self.next_row(_POINTS_A_LINE * lines * max(size / 10.5, 1) + _POINTS_AROUND)

    def end_row(self, *texts: str) -> None:
        """Go to the next row, leaving this one high enough for its texts, column by column."""
        lines = (_lines(text, width) for text, width in zip(texts, self._widths, strict=False))
        self.next_row(max(lines, default=1) * _POINTS_A_LINE + _POINTS_AROUND)

    def next_row(self, height: float) -> None:
        """Go to the next row, giving this one that height in points."""
        self._sheet.set_row(self.row, height)
        self.row += 1

    def choices(self, column: int, words: tuple[str, ...], message: str) -> None:
        """Offer these words in a list, in the current row."""
        self._sheet.data_validation(
            self.row,
            column,
            self.row,
            column,
            {"validate": "list", "source": list(words), "error_message": message},
        )

    def freeze_above(self, row: int, *, repeat: int) -> None:
        """Keep the rows above in view, and print the row `repeat` on every page."""
        self._sheet.freeze_panes(row, 1)
        self._sheet.repeat_rows(repeat)

    def filter_rows(self, first: int) -> None:
        """Offer filters on the rows from the titles in `first` to the last one written."""
        self._sheet.autofilter(first, 0, self.row - 1, len(self._widths) - 1)


def _lines(text: str, width: int) -> int:
    """Lines that a text takes in a column: a little more than it needs rather than less."""
    narrow = max(int(width * 0.92), 1)
    return sum(
        1 if len(line) <= narrow else len(textwrap.wrap(line, narrow)) for line in text.split("\n")
    )
