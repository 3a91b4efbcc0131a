"""`report`: the PDF report of a save file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.cli.inputs import (
    add_out_argument,
    add_work_arguments,
    read_work,
    refusals_in_french,
    write_out,
)
from checklist.documents.pdf import render_pdf
from checklist.documents.report import build_report

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "Écrire le rapport (PDF) d’un fichier de réponses."


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the save file, the date, the content and the file to write."""
    add_work_arguments(parser)
    add_out_argument(parser)


@refusals_in_french
def run(args: Namespace) -> int:
    """Write the report; 2 when a file or the date is refused, 1 when the content is."""
    work = read_work(args)
    document = build_report(work.evaluation, work.loaded.practice, example=work.example)
    write_out(args.out, render_pdf(document))
    print(f"Rapport écrit\u00a0: {args.out}")
    return 0
