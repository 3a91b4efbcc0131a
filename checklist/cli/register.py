"""`register`: the draft record of processing activities of a save file, as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.cli.inputs import (
    add_out_argument,
    add_work_arguments,
    read_work,
    refusals_in_french,
    write_out,
)
from checklist.documents.xlsx import render_record
from checklist.register import build_record

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "Écrire le projet de registre (Excel) d’un fichier de réponses."


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the save file, the date, the content and the file to write."""
    add_work_arguments(parser)
    add_out_argument(parser)


@refusals_in_french
def run(args: Namespace) -> int:
    """Write the register; 2 when a file or the date is refused, 1 when the content is."""
    work = read_work(args)
    record = build_record(work.evaluation, work.loaded.practice)
    write_out(args.out, render_record(record, example=work.example))
    print(f"Registre écrit\u00a0: {args.out}")
    return 0
