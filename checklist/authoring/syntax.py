"""Why a YAML file cannot be read, in words for someone who never heard of YAML.

The parser says what it stumbled on; the line it stumbled on nearly always shows what happened.
"""

from __future__ import annotations

import re
from collections.abc import Callable

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
_SPACE = "Mettez une espace entre « : » et la valeur : « clé: valeur »."
_TOO_MANY = (
    "Retirez ce signe, ou ouvrez-le plus haut ; chaque accolade et chaque crochet va par deux."
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

_COLON_IN_TEXT = re.compile(r"\s*(?:(?:- +)?[\w.-]+: +|- +)[^\"'\[{|>&*!].*: ")
_GLUED_COLON = re.compile(r"\s*(?:- +)?[a-z_]+:[^\s:/]")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_OPENED_QUOTE = re.compile(r'\s*(?:- +)?(?:[\w.-]+: +)?"[^"]*')


def _has_stray_quote(line: str) -> bool:
    return any(line[q.end() :].lstrip()[:1] not in ",}]:#" for q in _QUOTED.finditer(line))


def _closes_too_much(line: str) -> bool:
    bare = _QUOTED.sub("", line)
    return any(bare.count(shut) > bare.count(opened) for opened, shut in ("{}", "[]"))


_SIGNS: tuple[tuple[Callable[[str], object], str, str], ...] = (
    (re.compile(r" *\t").match, "une tabulation sert de décalage", _TAB),
    (
        _COLON_IN_TEXT.match,
        "un texte sans guillemets contient « : », que YAML prend pour une clé",
        _QUOTES,
    ),
    (_GLUED_COLON.match, "il manque une espace après « : »", _SPACE),
    (_has_stray_quote, "un guillemet droit ferme le texte avant sa fin", _QUOTES),
    (_closes_too_much, "une accolade ou un crochet est en trop", _TOO_MANY),
)
"""What a line shows of its mistake; the first sign wins."""


def explain_syntax_error(error: yaml.YAMLError, text: str, file: str) -> tuple[Position, str, str]:
    """Where, the likely cause and the remedy. French."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Position(file), "ce fichier n’est pas du YAML lisible", _INDENT
    mark, opened = error.problem_mark, error.context_mark
    lines = LINE_BREAK.split(text)
    number = min(mark.line, len(lines) - 1)  # The fast parser puts the end of a file below it.
    shown = _cause_shown(lines, number)
    if shown is not None:
        line, cause, remedy = shown
        column = mark.column if line == number else len(lines[line]) - len(lines[line].lstrip())
        return Position(file, line + 1, column + 1), cause, remedy
    position = Position(file, number + 1, mark.column + 1)
    start = position if opened is None else Position(file, opened.line + 1, opened.column + 1)
    return _cause_told(str(error), position, start)


def _cause_shown(lines: list[str], number: int) -> tuple[int, str, str] | None:
    """What the line shows, or the one above: parsers often stumble one line late."""
    for candidate in (number, number - 1):
        if candidate >= 0:
            for shows, cause, remedy in _SIGNS:
                if shows(lines[candidate]):
                    return candidate, cause, remedy
    return _unclosed_quote(lines, number)


def _unclosed_quote(lines: list[str], number: int) -> tuple[int, str, str] | None:
    """The nearest line above with an odd number of quotes, if it opens a text it never closes."""
    for candidate in range(number, -1, -1):
        if lines[candidate].replace('\\"', "").count('"') % 2:
            if _OPENED_QUOTE.fullmatch(lines[candidate]):
                return candidate, "le guillemet ouvert sur cette ligne n’est pas fermé", _CLOSE
            return None
    return None


def _cause_told(error: str, position: Position, start: Position) -> tuple[Position, str, str]:
    """What the parser says, for lack of a better sign; `start` is where it began to wonder."""
    if "cannot start any token" in error:
        return position, "un texte commence par un signe réservé (@, %, `)", _QUOTES
    if "expected ':'" in error:
        return start, "cette ligne n’a pas de clé", _NO_KEY
    if "flow" in error or "quoted scalar" in error:
        return start, "l’accolade, le crochet ou le guillemet ouvert ici n’est pas fermé", _CLOSE
    return position, _MISALIGNED, _INDENT
