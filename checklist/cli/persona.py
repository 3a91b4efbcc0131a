"""`persona`: an example practice as a save file, to try the tool without typing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist import savefile
from checklist.authoring import load_library
from checklist.cli.inputs import (
    Refusal,
    add_content_argument,
    add_out_argument,
    refusals_in_french,
    write_out,
)

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "Écrire un cabinet d’exemple comme fichier de réponses."


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the example, the content and the file to write."""
    parser.add_argument("persona", metavar="EXEMPLE", help="son identifiant, par exemple martin")
    add_out_argument(parser)
    add_content_argument(parser)


@refusals_in_french
def run(args: Namespace) -> int:
    """Write the save file; 2 when the example does not exist, 1 when the content is refused."""
    personas = load_library(args.content).personas
    persona = personas.get(args.persona)
    if persona is None:
        known = ", ".join(sorted(personas)) or "aucun"
        raise Refusal(f"Cet exemple n’existe pas. Exemples de ce contenu\u00a0: {known}.")
    saved = savefile.SavedState(persona.answers, persona.practice, persona.id)
    write_out(args.out, savefile.dump(saved))
    print(f"{persona.name}\u00a0: {args.out}")
    return 0
