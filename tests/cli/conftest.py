"""Runs the command line in this process, as a user would, and keeps what it says."""

from dataclasses import dataclass

import pytest

from checklist.cli import main


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys):
    """`run("evaluate", path, "--json")` gives the exit code and both streams."""

    def call(*arguments):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:  # How argparse refuses arguments.
            code = stop.code
        out, err = capsys.readouterr()
        return Outcome(code, out.replace("\u00a0", " "), err.replace("\u00a0", " "))

    return call


@pytest.fixture
def martin(run, tmp_path):
    """The save file of the example Dr Martin."""
    path = tmp_path / "martin.json"
    assert run("persona", "martin", "--out", path).code == 0
    return path
