"""A command mistyped, or asked for help: French, never a traceback nor the library's English."""

import re

import pytest

from checklist.cli import COMMANDS, main

ENGLISH = re.compile(r"error|invalid|required|unrecognized|expected|show this|positional")


@pytest.mark.parametrize("words", [[], ["inconnu"], ["stale", "--nimporte"], ["graph", "-o"]])
def test_a_command_mistyped_is_refused_in_french_with_the_way_to_help(words, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(words)
    told = capsys.readouterr().err
    assert stopped.value.code == 2
    assert "--help" in told
    assert ENGLISH.search(told) is None


@pytest.mark.parametrize("words", [[], *([name] for name in COMMANDS)])
def test_help_is_in_french(words, capsys):
    with pytest.raises(SystemExit):
        main([*words, "--help"])
    told = capsys.readouterr().out
    assert "afficher cette aide" in told
    assert ENGLISH.search(told) is None
