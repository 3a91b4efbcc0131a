"""The command line: one module a command, each with `add_arguments(parser)` and `run(args)`.

A command returns its exit code: 0 done, 1 the content is refused, 2 the arguments or the files
given are, 141 nobody reads the output any more.
`HELP` is the sentence shown by `--help`, in French like everything authors read.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, NoReturn, Protocol

from checklist.cli import check, evaluate, graph, persona, publish, register, report, stale

if TYPE_CHECKING:
    from collections.abc import Sequence


class Command(Protocol):
    """What a command module offers."""

    HELP: str
    """One French sentence, shown by `--help`."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments of the command."""

    def run(self, args: Namespace) -> int:
        """Do it, print the outcome, return the exit code."""


PIPE_CLOSED = 128 + 13
"""What shells report of a program stopped by SIGPIPE: « | head » wanted no more."""

COMMANDS: dict[str, Command] = {
    "check": check,
    "evaluate": evaluate,
    "report": report,
    "register": register,
    "persona": persona,
    "graph": graph,
    "publish": publish,
    "stale": stale,
}


class FrenchParser(ArgumentParser):
    """Speaks French to who mistypes a command; the library's own words are English."""

    def __init__(self, *, prog: str | None = None, description: str | None = None) -> None:
        """As its parent, with help in French."""
        super().__init__(prog=prog, description=description, add_help=False)
        self.add_argument("-h", "--help", action="help", help="afficher cette aide")
        self._positionals.title = "arguments"

    def error(self, message: str) -> NoReturn:  # noqa: ARG002
        """Say where to look, whatever the library says of the mistake."""
        self.print_usage(sys.stderr)
        self.exit(2, f"Commande incomprise. Voyez «\u00a0{self.prog} --help\u00a0».\n")


def build_parser() -> ArgumentParser:
    """The parser of the whole command line."""
    parser = FrenchParser(prog="python -m checklist", description="Bilan RGPD du cabinet")
    commands = parser.add_subparsers(dest="command", required=True, metavar="commande")
    for name, command in COMMANDS.items():
        subparser = commands.add_parser(name, help=command.HELP, description=command.HELP)
        command.add_arguments(subparser)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command named by `argv` (the process's arguments by default)."""
    args = build_parser().parse_args(argv)
    try:
        code = COMMANDS[args.command].run(args)
        sys.stdout.flush()  # Here and not when Python ends, where nothing can be caught.
    except BrokenPipeError:
        _silence()
        return PIPE_CLOSED
    return code


def _silence() -> None:
    """Send what is left to write nowhere: Python flushes again when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
