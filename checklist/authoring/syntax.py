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
_MISALIGNED = "cette ligne n’est pas alignée avec les autres, ou mal ponctuée"
_TAB = "Remplacez la tabulation par des espaces : deux espaces par niveau."
_INDENT = (
    "Alignez cette ligne avec ses voisines : même nombre d’espaces pour les clés d’un même bloc, "
    "deux de plus à l’intérieur. Vérifiez aussi la ligne juste au-dessus."
)
_NO_KEY = (
    "Si elle continue le texte d’au-dessus, décalez-la de deux espaces de plus que sa clé, ou "
    "écrivez tout sur une ligne ; sinon, commencez-la par « clé: »."
)
_CLOSE = (
    "Fermez-le. Entre accolades, un texte qui contient "
    "une virgule ou « : » se met entre guillemets doubles."
)
LINE_BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
"""Every line break that YAML counts: lines of problems are those of its marks."""

_COLON_IN_TEXT = re.compile(r"^\s*(?:- +)?[\w.-]+: +[^\"'\[{|>&*!].*: ")
_COLON_IN_ITEM = re.compile(r"^\s*- +[^\"'\[{|>&*!].*: ")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*" *(?P<after>.?)')


def explain_syntax_error(error: yaml.YAMLError, text: str, file: str) -> tuple[Position, str, str]:
    """Where, the likely cause and the remedy. French."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Position(file), "ce fichier n’est pas du YAML lisible", _INDENT
    mark, opened = error.problem_mark, error.context_mark
    lines = LINE_BREAK.split(text)
    number = min(mark.line, len(lines) - 1)  # The fast parser puts the end of a file below it.
    line, above = lines[number], lines[number - 1] if number else ""
    position = Position(file, number + 1, mark.column + 1)
    known = _known_cause(line, above, str(error))
    if known is not None:
        return position, *known
    if opened is None:
        return position, _MISALIGNED, _INDENT
    opening = Position(file, opened.line + 1, opened.column + 1)
    if "expected ':'" in str(error):
        return opening, "cette ligne n’a pas de clé", _NO_KEY
    if "flow" in str(error) or "quoted scalar" in str(error):
        return opening, "l’accolade, le crochet ou le guillemet ouvert ici n’est pas fermé", _CLOSE
    return position, _MISALIGNED, _INDENT


def _known_cause(line: str, above: str, error: str) -> tuple[str, str] | None:
    """What the line shows, or the line above: parsers often stumble one line late."""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "une tabulation sert de décalage", _TAB
    for candidate in (line, above):
        if _COLON_IN_TEXT.match(candidate) or _COLON_IN_ITEM.match(candidate):
            return "un texte sans guillemets contient « : », que YAML prend pour une clé", _QUOTES
        if any(quoted["after"] not in ",}]:#" for quoted in _QUOTED.finditer(candidate)):
            return "un guillemet droit ferme le texte avant sa fin", _QUOTES
    if "cannot start any token" in error:
        return "un texte commence par un signe réservé (@, %, `)", _QUOTES
    return None
