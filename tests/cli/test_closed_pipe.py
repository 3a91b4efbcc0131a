"""What the command line does when nobody reads it any more: `python -m checklist … | head`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checklist.cli import PIPE_CLOSED

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("arguments", [("check",), ("evaluate", "--json")])
def test_a_closed_pipe_ends_quietly(arguments, martin):
    read_end, write_end = os.pipe()
    os.close(read_end)
    files = (str(martin),) if arguments[0] == "evaluate" else ()
    command = (sys.executable, "-m", "checklist", *arguments, *files)
    try:
        done = subprocess.run(
            command, stdout=write_end, stderr=subprocess.PIPE, cwd=ROOT, check=False
        )
    finally:
        os.close(write_end)
    assert (done.returncode, done.stderr) == (PIPE_CLOSED, b"")
