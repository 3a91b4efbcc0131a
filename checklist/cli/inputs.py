"""What several commands read and write: content, save file, date, output file.

Whatever is wrong with one of them ends in a French sentence on the error stream, never in a
traceback: a command raises `Refusal` (or the engine its own errors), `refusals_in_french` prints.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING

from checklist import savefile
from checklist.authoring import load_library
from checklist.documents.typography import counted
from checklist.errors import ContentError
from checklist.evaluation import Evaluation, evaluate
from checklist.savefile import LoadedFile, SaveFileError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from checklist.model import Library

    Run = Callable[[Namespace], int]

CONTENT = Path(__file__).parents[2] / "content"
"""The content that comes with the tool."""

CONTENT_REFUSED = 1
INPUT_REFUSED = 2

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_YEARS = range(2000, 2200)
"""Due dates are computed from the date given: they too must be dates."""


class Refusal(Exception):
    """A command cannot go on. The message is the French sentence to print."""


@dataclass(frozen=True, slots=True)
class Work:
    """A save file read and evaluated. `example` is the name of the example practice, if any."""

    evaluation: Evaluation
    loaded: LoadedFile
    example: str | None


def add_content_argument(parser: ArgumentParser) -> None:
    """Declare `--content`."""
    parser.add_argument(
        "--content",
        type=Path,
        default=CONTENT,
        metavar="DOSSIER",
        help="dossier du contenu (par défaut celui de l’outil)",
    )


def add_work_arguments(parser: ArgumentParser) -> None:
    """Declare the save file, `--as-of` and `--content`."""
    parser.add_argument(
        "savefile", type=Path, metavar="FICHIER", help="fichier de réponses téléchargé"
    )
    parser.add_argument(
        "--as-of",
        metavar="AAAA-MM-JJ",
        help="date du bilan, dont partent les échéances (par défaut aujourd’hui)",
    )
    add_content_argument(parser)


def add_out_argument(parser: ArgumentParser) -> None:
    """Declare `--out`."""
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FICHIER", help="fichier à écrire"
    )


def read_work(args: Namespace) -> Work:
    """Load the content, read the save file and evaluate it on the date asked for.

    Raises:
        Refusal, ContentError, SaveFileError: what `refusals_in_french` prints.
    """
    as_of = read_day(args.as_of)
    library = load_library(args.content)
    loaded = savefile.load(_bytes_of(args.savefile), library)
    _warn_dropped(loaded)
    return Work(evaluate(library, loaded.answers, as_of), loaded, _example_name(loaded, library))


def read_day(text: str | None) -> date:
    """The day written AAAA-MM-JJ; today, where the command runs, when None.

    Raises:
        Refusal: when it is not such a day, or too far to compute due dates from.
    """
    if text is None:
        return datetime.now().astimezone().date()
    try:
        day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None or day.year not in _YEARS:
        raise Refusal(
            "La date donnée n’est pas une date possible. "
            "Écrivez l’année, le mois et le jour, par exemple 2026-11-24."
        )
    return day


def _bytes_of(path: Path) -> bytes:
    """The file, read no further than needed to know that it is too big."""
    try:
        with path.open("rb") as file:
            return file.read(savefile.MAX_BYTES + 1)
    except OSError as error:
        raise Refusal(
            f"Le fichier {path} ne peut pas être lu. Vérifiez son nom et son dossier."
        ) from error


def write_out(path: Path, data: bytes) -> None:
    """Write the file asked for.

    Raises:
        Refusal: when it cannot be written there.
    """
    try:
        path.write_bytes(data)
    except OSError as error:
        raise Refusal(
            f"Le fichier {path} ne peut pas être écrit. Vérifiez le dossier et vos droits."
        ) from error


def _warn_dropped(loaded: LoadedFile) -> None:
    if loaded.dropped:
        count = counted(len(loaded.dropped), "réponse")
        names = ", ".join(sorted(loaded.dropped))
        several = len(loaded.dropped) > 1
        left = "correspondent plus" if several else "correspond plus"
        aside = "sont laissées de côté" if several else "est laissée de côté"
        print(
            f"{count} de ce fichier (contenu {loaded.content_version}) ne {left} à "
            f"aucune question et {aside}\u00a0: {names}.",
            *loaded.reasons,
            sep="\n",
            file=sys.stderr,
        )


def _example_name(loaded: LoadedFile, library: Library) -> str | None:
    if loaded.example is None:
        return None
    persona = library.personas.get(loaded.example)
    return loaded.example if persona is None else persona.name


def refusals_in_french(run: Run) -> Run:
    """Print what stops a command on the error stream and return the exit code for it."""

    @wraps(run)
    def polite(args: Namespace) -> int:
        try:
            return run(args)
        except ContentError as error:
            print(f"Le contenu ne peut pas être servi\u00a0:\n{error}", file=sys.stderr)
            return CONTENT_REFUSED
        except (Refusal, SaveFileError) as error:
            print(error, file=sys.stderr)
            return INPUT_REFUSED

    return polite
