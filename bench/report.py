"""What documents cost: our text flow against fpdf2's own, same words, same fonts, same table rows.

Both write the report of each persona, in turn, in one warm process; processor time, so that other
programs of the machine weigh on both the same way. The other way draws no chart, card or badge:
it does less, and what we gain is a lower bound.
"""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from fpdf import FPDF

from bench.engine import DAY
from bench.table import Measure
from checklist.documents.document import (
    Badge,
    Bullets,
    Callout,
    Columns,
    FindingCard,
    Heading,
    KeyFigures,
    PageOf,
    Paragraph,
    Table,
    TickBox,
)
from checklist.documents.inline import plain
from checklist.documents.pdf import render_pdf
from checklist.documents.pdf.faces import Face
from checklist.documents.report import build_report
from checklist.documents.xlsx import render_record
from checklist.evaluation import evaluate
from checklist.register import build_record
from pages.shared.library import library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checklist.answers import Practice
    from checklist.documents.document import Block, Cell, Document
    from checklist.evaluation import Evaluation
    from checklist.personas import Persona

ROUNDS = 9


def plainly(document: Document) -> bytes:
    """The words of the document through `multi_cell` and `table`."""
    pdf = FPDF(format="A4")
    pdf.add_font("text", "", Face.REGULAR.path)
    pdf.add_font("text", "B", Face.SEMIBOLD.path)
    pdf.add_page()
    pdf.set_font("text", size=9)
    for block in document.blocks:
        for part in block.blocks if isinstance(block, Columns) else (block,):
            _write(pdf, part)
    return bytes(pdf.output())


def _write(pdf: FPDF, block: Block) -> None:
    if isinstance(block, Table):
        _table(pdf, block)
        return
    for words in _words(block):
        pdf.multi_cell(0, 4.2, words, new_x="LMARGIN", new_y="NEXT")


def _words(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield plain(block.text)
        case Bullets():
            yield from map(plain, block.items)
        case KeyFigures():
            yield from (f"{item.value} {item.words}" for item in block.items)
        case Callout() | FindingCard():
            yield plain(block.title)
            for part in block.body:
                yield from _words(part)


def _table(pdf: FPDF, block: Table) -> None:
    with pdf.table(col_widths=tuple(column.share for column in block.columns)) as table:
        row = table.row()
        for column in block.columns:
            row.cell(plain(column.title))
        for cells in block.rows:
            row = table.row()
            for cell in cells:
                row.cell(_cell(cell))


def _cell(cell: Cell) -> str:
    if isinstance(cell, Badge | TickBox):
        return cell.words
    if isinstance(cell, PageOf):
        return "1"
    return "\n".join(plain(paragraph.text) for paragraph in cell)


def report_measures() -> Iterator[Measure]:
    """The report of each fictional practice, warm, beside fpdf2's own flow of the same words."""
    for persona in library().personas.values():
        evaluation = evaluate(library(), persona.answers, DAY)
        yield compare(evaluation, persona.practice, persona.name)


def compare(evaluation: Evaluation, practice: Practice, name: str) -> Measure:
    """One report, from the evaluation to the bytes, each way in turn."""

    def words() -> Document:
        return build_report(evaluation, practice, example=name)

    ways = (lambda: render_pdf(words()), lambda: plainly(words()))
    for way in ways:
        way()
    rounds = [[milliseconds(way) for way in ways] for _ in range(ROUNDS)]
    ours, theirs = map(statistics.median, zip(*rounds, strict=True))
    what = f"Rapport de {name} (PDF)"
    return Measure(what, ours, "ms", "mêmes mots par fpdf2 seul", theirs, "≤ 150 ms")


def record_measures() -> Iterator[Measure]:
    """The register of each fictional practice, warm."""
    for persona in library().personas.values():
        evaluation = evaluate(library(), persona.answers, DAY)

        def write(evaluation: Evaluation = evaluation, persona: Persona = persona) -> bytes:
            return render_record(build_record(evaluation, persona.practice), example=persona.name)

        write()
        took = statistics.median(milliseconds(write) for _ in range(ROUNDS))
        yield Measure(f"Registre de {persona.name} (XLSX)", took, "ms")


def milliseconds(work: Callable[[], object]) -> float:
    """Processor time of one run."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000
