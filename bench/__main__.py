"""Everything in one run: `python -m bench`, or `make bench`."""

from __future__ import annotations

import sys
from itertools import chain

from bench.clicks import click_measures
from bench.engine import engine_measures
from bench.report import record_measures, report_measures
from bench.table import as_markdown


def main() -> None:
    """Measure, then print the table. Nothing here fails a build: an aim missed is read, no more."""
    print("Mesures en cours : une minute environ.", file=sys.stderr)
    measures = chain(click_measures(), engine_measures(), report_measures(), record_measures())
    print(as_markdown(measures))


main()
