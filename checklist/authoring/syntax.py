"""Why a YAML file cannot be read, in words for someone who never heard of YAML.

The parser says what it stumbled on; the line it stumbled on nearly always shows what happened.
"""

from __future__ import annotations

import re

import yaml

from checklist.authoring.problems import Position

_QUOTES = (
    'Mettez le texte entre guillemets doubles : texte: "Oui : chaque mois". '
    "À l’intérieur, n’employez que « » et ’."
)
_TAB = "Remplacez la tabulation par des espaces : deux espaces par niveau."
_INDENT = (
    "Alignez cette ligne avec ses voisines : même nombre d’espaces pour les clés d’un même bloc, "
    "deux de plus à l’intérieur. Vérifiez aussi la ligne juste au-dessus."
)
_BRACKETS = (
    "Fermez l’accolade, le crochet ou le guillemet ouvert. Entre accolades, un texte qui contient "
    "une virgule ou « : » se met entre guillemets doubles."
)
_COLON_IN_TEXT = re.compile(r"^\s*(?:- +)?[\w.-]+: +[^\"'\[{|>&*!].*: ")
_COLON_IN_ITEM = re.compile(r"^\s*- +[^\"'\[{|>&*!].*: ")
_STRAY_QUOTE = re.compile(r"^\s*(?:- +)?(?:[\w.-]+: +)?([\"']).*\1 *[^\s,}\]#]")


def explain_syntax_error(error: yaml.YAMLError, text: str, file: str) -> tuple[Position, str, str]:
    """Where, the likely cause and the remedy. French."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return Position(file), "ce fichier n’est pas du YAML lisible", _INDENT
    lines = text.splitlines()
    number = min(mark.line, max(len(lines) - 1, 0))
    line = lines[number] if lines else ""
    position = Position(file, number + 1, mark.column + 1 if number == mark.line else 1)
    return position, *_likely_cause(line, lines[number - 1] if number else "", error)


def _likely_cause(line: str, above: str, error: yaml.YAMLError) -> tuple[str, str]:
    if "\t" in line[: len(line) - len(line.lstrip())] or "'\\t'" in str(error):
        return "une tabulation sert de décalage", _TAB
    for candidate in (line, above):
        if _COLON_IN_TEXT.match(candidate) or _COLON_IN_ITEM.match(candidate):
            return "un texte sans guillemets contient « : », que YAML prend pour une clé", _QUOTES
        if _STRAY_QUOTE.match(candidate):
            return "un guillemet droit ferme le texte avant sa fin", _QUOTES
    if any(candidate.lstrip("- ")[:1] in {"@", "`", "%"} for candidate in (line, above)):
        return "un texte commence par un signe réservé (@, %, `)", _QUOTES
    if "flow" in str(error) or "quoted scalar" in str(error):
        return "une accolade, un crochet ou un guillemet n’est pas fermé", _BRACKETS
    return "l’alignement ou la ponctuation de cette ligne n’est pas celui de YAML", _INDENT
