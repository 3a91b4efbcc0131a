"""`check`: every problem of the content at once, then what the content holds."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from checklist.authoring import inspect_content
from checklist.authoring.mending import mend_files
from checklist.cli.inputs import Refusal, refusals_in_french

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from checklist.authoring import Inspection
    from checklist.model import Library

HELP = "Vérifier le contenu : toutes les erreurs d’un coup, avec la ligne et le remède."


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the folder to check."""
    parser.add_argument(
        "dossier", nargs="?", type=Path, default=Path("content"), help="content par défaut"
    )
    parser.add_argument(
        "--corriger",
        action="store_true",
        help="remettre d’abord en ordre apostrophes, guillemets et espaces insécables",
    )


@refusals_in_french
def run(args: Namespace) -> int:
    """Mend if asked, print the problems, then the counts.

    1 when there is any error, 2 when a file to mend cannot be written.
    """
    as_of = datetime.now(UTC).date()
    inspection = inspect_content(args.dossier, as_of)
    if args.corriger:
        print(f"{_count(_mend(args.dossier, inspection), 'fichier')} remis en ordre\n")
        inspection = inspect_content(args.dossier, as_of)
    for problem in inspection.problems:
        print(f"{args.dossier.as_posix()}/{problem}\n")
    errors = len(inspection.errors)
    print(f"{_count(errors, 'erreur')}, {_count(len(inspection.problems) - errors, 'alerte')}")
    if inspection.library is not None:
        print(", ".join(counts(inspection.library)))
        print(_identity(inspection.library))
    return 1 if errors else 0


def _mend(folder: Path, inspection: Inspection) -> int:
    try:
        return mend_files(folder, inspection.problems)
    except OSError as error:
        raise Refusal(
            f"Le fichier {error.filename} ne peut pas être écrit. Vérifiez vos droits."
        ) from error


def counts(library: Library) -> list[str]:
    """What a library holds, each with its name, French."""
    questions = library.questions.values()
    scored = sum(question.is_scored for question in questions)
    return [
        _count(len(library.sections), "thème"),
        f"{_count(scored, 'question')} de contrôle",
        f"{_count(len(questions) - scored, 'question')} de profil ou de porte",
        _count(sum(len(question.options) for question in questions), "option"),
        _count(len(library.actions), "action"),
        _count(len(library.facts), "fait"),
        _count(len(library.sources), "source"),
        _count(len(library.cards), "carte"),
        _count(len(library.activities), "fiche"),
        _count(len(library.decisions), "décision"),
        _count(len(library.personas), "persona"),
    ]


def _identity(library: Library) -> str:
    """Which content this is, and the hash that tells it from any other."""
    return f"version {library.version}, empreinte {library.content_hash}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}"
