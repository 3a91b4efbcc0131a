"""The save file: a doctor's answers in a small JSON text that opens here or elsewhere, later too.

    {"format": "bilan-rgpd", "format_version": 1, "content_version": "2026.11.1",
     "answers": {"mode_exercice": "seul"}, "practice": {"doctor": "Dr Martin"}}

`practice` and `example` (the id of the example practice that the answers come from) may be left
out. A file comes from anywhere: size, depth, types, lengths and ids are checked before anything is
believed, unknown keys are refused, and every refusal is a French sentence for the doctor. Nothing
of a file is ever executed, and only ids are ever quoted back.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import asdict, dataclass, fields
from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist.answers import AnswerSet, Practice
from checklist.documents.typography import clean
from checklist.errors import ChecklistError
from checklist.versions import Migrations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import NoReturn

    from checklist.model import Library

FORMAT = "bilan-rgpd"
FORMAT_VERSION = 1

MAX_BYTES = 1_048_576
"""The limit of uploads too: the web server writes anything larger to its disk."""
MAX_DEPTH = 16
"""Ours are 2 deep. Checked first: the JSON reader recurses, and a newer format may nest more."""
MAX_ANSWERS = 2_000
MAX_FIELD = 200
"""Characters of one field of the practice."""

_KEYS = frozenset({"format", "format_version", "content_version", "answers", "practice", "example"})
_PRACTICE_KEYS = frozenset(item.name for item in fields(Practice))
_ID = re.compile(r"[a-z][a-z0-9_]{0,79}")
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]{0,31}")
_JSON_MARKS = re.compile(r'\\.|["\[\]{}]', re.DOTALL)

_CHOOSE = "Choisissez le fichier téléchargé depuis la page « Résultats »."
_AGAIN = "Téléchargez-le de nouveau, ou reprenez une copie qui n’a pas été retouchée."
_UPDATE = "Ouvrez-le là où vous l’avez enregistré, ou demandez la mise à jour de cet outil."
_REPORT_MARK = b"%PDF"
_REPORT = "Ceci est le rapport, pas le fichier de réponses."
_CHOOSE_ANSWERS = "Choisissez le fichier « mes-reponses-rgpd-….json »."
_ALTERED = "Ce fichier de réponses a été modifié ou abîmé"


class SaveFileError(ChecklistError):
    """A save file is refused. `sentence` tells the doctor, in French, what is wrong and what to do.

    Unlike its siblings its text is French: only the place that refuses knows the remedy.
    """

    def __init__(self, cause: str, remedy: str) -> None:
        """Join the cause, the remedy and the assurance that nothing changed."""
        self.sentence = f"{cause} {remedy} Rien n’a été modifié."
        super().__init__(self.sentence)


@dataclass(frozen=True, slots=True)
class SavedState:
    """What a doctor leaves with. `example` is the id of an example practice, None for one's own."""

    answers: AnswerSet
    practice: Practice
    example: str | None = None


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """What a save file holds, ready for this library.

    `answers` name only questions and options of the library, and carry its version.
    `content_version` is that of the file; when it differs from the library's, `dropped` holds the
    answers that this library has no place for, by question id, and `reasons` why, each sentence
    once; none where the content says nothing of them.
    """

    answers: AnswerSet
    practice: Practice
    example: str | None
    content_version: str
    dropped: Mapping[str, str]
    reasons: tuple[str, ...]


def dump(saved: SavedState) -> bytes:
    """The save file: readable, in UTF-8, and the same bytes for the same state.

    What the doctor typed is cleaned (`typography.clean`), so that `load` always accepts it.
    """
    typed = asdict(saved.practice).items()
    practice = {name: clean(text, limit=MAX_FIELD) for name, text in typed}
    content: dict[str, object] = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "content_version": saved.answers.content_version,
        "answers": dict(sorted(saved.answers.by_question.items())),
        "practice": {name: text for name, text in practice.items() if text},
    }
    if saved.example is not None:
        content["example"] = saved.example
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def load(data: bytes, library: Library) -> LoadedFile:
    """Read a save file of any origin.

    Raises:
        SaveFileError: with a French sentence, whatever the bytes; nothing else is ever raised.
    """
    content = _checked_envelope(_parsed(_text_of(data)))
    version = _content_version(content)
    answers = _answers(content["answers"])
    if version == library.version:
        fitting, dropped = _fit(answers, library, Migrations())
        _refuse_unknown(dropped)
    else:
        fitting, dropped = _fit(answers, library, library.migrations)
    return LoadedFile(
        answers=AnswerSet.of(library.version, fitting),
        practice=_practice(content.get("practice", {})),
        example=_example(content, library, version),
        content_version=version,
        dropped=MappingProxyType(dropped),
        reasons=_reasons(dropped, library.migrations),
    )


def _text_of(data: bytes) -> str:
    if data.startswith(_REPORT_MARK):  # The two files are downloaded side by side.
        raise SaveFileError(_REPORT, _CHOOSE_ANSWERS)
    if len(data) > MAX_BYTES:
        raise SaveFileError("Ce fichier est trop gros pour être un bilan (1 Mo au plus).", _CHOOSE)
    if not data.strip():
        raise SaveFileError("Ce fichier est vide.", _CHOOSE)
    try:
        return data.decode("utf-8-sig")  # Some editors add a byte order mark: harmless.
    except UnicodeDecodeError as error:
        raise SaveFileError("Ce fichier n’est pas un fichier de réponses.", _CHOOSE) from error


def _parsed(text: str) -> object:
    if _depth(text) > MAX_DEPTH:
        _refuse_altered("il est construit comme l’outil n’en écrit jamais")
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant)
    except ValueError as error:  # Also raised for a number of more than 4 300 digits.
        cause = "Ce fichier n’est pas un fichier de réponses, ou il est incomplet."
        raise SaveFileError(cause, _CHOOSE) from error


def _depth(text: str) -> int:
    """How deep brackets nest outside strings, in one pass and without recursion."""
    depth = deepest = 0
    inside = False
    for match in _JSON_MARKS.finditer(text):
        mark = match.group()
        if mark == '"':
            inside = not inside
        elif not inside and mark in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif not inside and mark in "]}":
            depth -= 1
    return deepest


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        _refuse_altered("la même information y figure deux fois")
    return found


def _refuse_constant(_: str) -> NoReturn:
    _refuse_altered("un nombre y est impossible")


def _refuse_altered(cause: str) -> NoReturn:
    raise SaveFileError(f"{_ALTERED} : {cause}.", _AGAIN)


def _checked_envelope(content: object) -> dict[str, object]:
    """The file, once known to be one of ours, of a format that this tool reads."""
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        cause = "Ce fichier ne vient pas de cet outil : il ne contient pas de bilan."
        raise SaveFileError(cause, _CHOOSE)
    format_version = content.get("format_version")
    if type(format_version) is not int or format_version < 1:
        _refuse_altered("son numéro de format est illisible")
    if format_version > FORMAT_VERSION:
        cause = "Ce fichier vient d’une version plus récente de l’outil."
        raise SaveFileError(cause, _UPDATE)
    _refuse_keys(content, _KEYS, "il")
    missing = {"content_version", "answers"} - set(content)
    if missing:
        _refuse_altered(f"il y manque {_named(missing)}")
    return content


def _refuse_keys(content: Mapping[str, object], known: frozenset[str], where: str) -> None:
    unknown = set(content) - known
    if unknown:
        _refuse_altered(f"{where} contient une rubrique inconnue{_quoted(unknown)}")


def _named(keys: Iterable[str]) -> str:
    return ", ".join(f"« {key} »" for key in sorted(keys))


def _quoted(names: Iterable[str]) -> str:
    """The first name, when it is a plain identifier: anything else is never shown back."""
    plain = sorted(name for name in names if _ID.fullmatch(name))
    return f" (« {plain[0]} »)" if plain else ""


def _content_version(content: Mapping[str, object]) -> str:
    version = content["content_version"]
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        _refuse_altered("la version de ses questions est illisible")
    return version


def _answers(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or len(value) > MAX_ANSWERS:
        _refuse_altered("ses réponses sont illisibles")
    for question, option in value.items():
        if not _is_id(question) or not _is_id(option):
            _refuse_altered(f"une de ses réponses est illisible{_quoted([question])}")
    return value


def _is_id(value: object) -> bool:
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def _fit(
    answers: Mapping[str, str], library: Library, migrations: Migrations
) -> tuple[dict[str, str], dict[str, str]]:
    """Answers that this library can hold, by the names of today, and those it cannot."""
    fitting: dict[str, str] = {}
    dropped: dict[str, str] = {}
    for name, option in answers.items():
        today, chosen = migrations.today(name, option)
        question = library.questions.get(today)
        if question is not None and question.option(chosen) is not None:
            fitting[today] = chosen
        else:
            dropped[name] = option
    return fitting, dropped


def _reasons(dropped: Mapping[str, str], migrations: Migrations) -> tuple[str, ...]:
    told = (migrations.reason(name, option) for name, option in dropped.items())
    return tuple(dict.fromkeys(filter(None, told)))


def _refuse_unknown(unknown: Mapping[str, str]) -> None:
    """Same questions, other ids: somebody edited the file."""
    if unknown:
        _refuse_altered(f"une réponse ne correspond à aucune question{_quoted(unknown)}")


def _practice(value: object) -> Practice:
    if not isinstance(value, dict):
        _refuse_altered("la description du cabinet est illisible")
    _refuse_keys(value, _PRACTICE_KEYS, "la description du cabinet")
    return Practice(**{name: _field(name, text) for name, text in value.items()})


def _field(name: str, text: object) -> str:
    if not isinstance(text, str) or len(text) > MAX_FIELD or any(map(_is_forbidden, text)):
        _refuse_altered(f"la description du cabinet est illisible{_quoted([name])}")
    return clean(text, limit=MAX_FIELD)


def _is_forbidden(character: str) -> bool:
    """Control characters and halves of characters: no keyboard types them in a field."""
    return unicodedata.category(character) in {"Cc", "Cs"}


def _example(content: Mapping[str, object], library: Library, version: str) -> str | None:
    """The id of the example, None for a real practice.

    Another content version may have had other examples: the id is kept, so that an example never
    passes for a real practice.
    """
    if "example" not in content:
        return None
    example = content["example"]
    if not isinstance(example, str) or not _ID.fullmatch(example):
        _refuse_altered("le nom de son exemple est illisible")
    if version == library.version and example not in library.personas:
        _refuse_altered(f"son exemple n’existe pas{_quoted([example])}")
    return example
