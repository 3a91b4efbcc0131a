"""`graph`: the questionnaire as a drawing, for who decides what is asked of whom."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from checklist.authoring import load_library
from checklist.cli.inputs import add_content_argument, refusals_in_french, write_out
from checklist.documents.graph import draw_questionnaire
from checklist.documents.svg import to_svg

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "Dessiner le questionnaire : profil, verdicts, thèmes et conditions (SVG)."


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the content and the file to write."""
    parser.add_argument(
        "-o",
        "--out",
        type=Path,
        default=Path("questionnaire.svg"),
        metavar="FICHIER",
        help="fichier à écrire (par défaut questionnaire.svg)",
    )
    add_content_argument(parser)


@refusals_in_french
def run(args: Namespace) -> int:
    """Write the drawing; a browser opens it."""
    library = load_library(args.content)
    drawing = to_svg(draw_questionnaire(library), f"Questionnaire\u00a0: {library.title}")
    write_out(args.out, drawing.encode())
    print(f"{args.out} est écrit\u202f; ouvrez-le dans un navigateur.")
    return 0
