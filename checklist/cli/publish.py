"""`publish`: freeze the ids of a version, so that its save files open for ever."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from checklist import savefile
from checklist.answers import AnswerSet, Practice
from checklist.authoring import load_library
from checklist.cli.inputs import Refusal, add_content_argument, refusals_in_french, write_out

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from checklist.model import Library

HELP = "Figer les identifiants de la version, avant de la mettre en service."

_HEAD = "# Écrit par « python -m checklist publish » ; ne se modifie pas à la main.\n"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the content and where to keep a save file of this version."""
    add_content_argument(parser)
    parser.add_argument(
        "--reponses",
        type=Path,
        metavar="FICHIER",
        help="écrire aussi un fichier de réponses de cette version, pour les essais",
    )


@refusals_in_french
def run(args: Namespace) -> int:
    """Write versions/<version>.yaml and tell what the journal must say of it."""
    library = load_library(args.content)
    path = args.content / "versions" / f"{library.version}.yaml"
    _refuse_second(library, path)
    with suppress(OSError):  # Writing the file tells it better.
        path.parent.mkdir(exist_ok=True)
    write_out(path, frozen(library).encode())
    if args.reponses is not None:
        write_out(args.reponses, sample_answers(library))
    print(
        f"{path.as_posix()} est écrit. En tête de CHANGELOG.md, sous le titre de la version\u00a0:"
    )
    print(journal_line(library))
    return 0


def _refuse_second(library: Library, path: Path) -> None:
    """A version is published once: what was said of it stays true."""
    if path.is_file() and library.content_hash not in path.read_text(encoding="utf-8"):
        raise Refusal(
            f"La version {library.version} est déjà figée, avec un autre contenu. Donnez un "
            f"nouveau numéro à la version\u202f; si celle-ci n’a jamais été mise en service, "
            f"supprimez d’abord {path}."
        )


def journal_line(library: Library) -> str:
    """What the journal of the content says of a version, to tell it from any other."""
    return f"Empreinte du contenu\u00a0: `{library.content_hash}`"


def frozen(library: Library) -> str:
    """The ids that save files of this version may hold, as YAML."""
    questions = "".join(
        f"  - {{id: {question.id}, options: [{', '.join(o.id for o in question.options)}]}}\n"
        for question in library.questions.values()
    )
    return (
        f'{_HEAD}version: "{library.version}"\n'
        f"publie_le: {library.published_on}\n"
        f'empreinte: "{library.content_hash}"\nquestions:\n{questions}'
    )


def sample_answers(library: Library) -> bytes:
    """A save file that answers every question, by its first option."""
    told = {question.id: question.options[0].id for question in library.questions.values()}
    answers = AnswerSet.of(library.version, told)
    return savefile.dump(savefile.SavedState(answers, Practice(doctor="Dr Exemple")))
