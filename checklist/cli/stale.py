"""`stale`: the statements of law to read again, and where each is used."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from checklist.authoring import load_library
from checklist.cli.inputs import add_content_argument, read_day, refusals_in_french
from checklist.documents.typography import counted, fr, french_date
from checklist.freshness import stale_statements

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from checklist.freshness import StaleStatement

HELP = "Dire quels textes de loi sont à relire à une date donnée."


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the day and the content."""
    parser.add_argument(
        "--on", metavar="AAAA-MM-JJ", help="date de la relecture (par défaut aujourd’hui)"
    )
    add_content_argument(parser)


@refusals_in_french
def run(args: Namespace) -> int:
    """Print what must be read again that day, the most pressing first."""
    on = read_day(args.on)
    library = load_library(args.content)
    found = stale_statements(library, on)
    total = len(library.facts) + sum(len(table.rows) for table in library.decisions)
    due = counted(len(found), "texte")
    print(fr(f"Au {french_date(on)} : {due} à relire sur {total} (faits et lignes de décision)."))
    for staleness, statements in groupby(found, key=lambda statement: statement.staleness):
        every = list(statements)
        print(f"\n{fr(staleness.value)} ({len(every)})")
        for statement in every:
            print("\n".join(_told(statement)))
    return 0


def _told(statement: StaleStatement) -> Iterator[str]:
    """The statement on one line, then its date, its sources and what rests on it."""
    day = statement.verified_on
    checked = "" if day is None else f" (vérifié le {french_date(day)})"
    yield f"- {statement.id}{checked}\u00a0: {statement.statement}"
    for reference in statement.references:
        yield f"    {reference.label} — {reference.url}"
    if statement.used_by:
        yield f"    cité par\u00a0: {', '.join(statement.used_by)}"
