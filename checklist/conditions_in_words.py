"""A condition as a French clause: « si vous exercez en groupe ou en maison de santé ».

For who reads the rules without YAML. Answers are told by the clause that their authors wrote
(`en_mots`), else by the very words of the question and of the option.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from checklist.conditions import AllOf, AnswerIn, AnyOf, Not

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checklist.conditions import Condition, DecisionIn
    from checklist.model import Library

ALWAYS = "toujours"

_SMALL = frozenset(
    {
        *("à", "au", "aux", "avec", "chez", "comme", "dans", "de", "des", "du"),
        *("en", "la", "le", "les", "par", "pour", "sur", "un", "une"),
    }
)
"""Words that French repeats after « ou »: « en groupe ou en maison de santé »."""

_JOINED = re.compile(" (?:ou|et) (?:si |s’ils? )")
"""Several conditions already stand in such a clause."""

_JOINING = frozenset({"et", "ou"})
"""Words that would dangle at the beginning of what is left."""


def in_words(condition: Condition | None, library: Library) -> str:
    """The condition after « si », « sauf si » when it only excludes; « toujours » without one."""
    if condition is None:
        return ALWAYS
    if isinstance(condition, Not):
        return f"sauf {_told(condition.condition, library)}"
    if isinstance(condition, AllOf):
        return _all(condition.conditions, library)
    return _told(condition, library)


def _all(conditions: Sequence[Condition], library: Library) -> str:
    """What is demanded, then what is excluded: « si A et si B, sauf si C ou si D »."""
    asked = [_part(part, library) for part in conditions if not isinstance(part, Not)]
    excluded = [part.condition for part in conditions if isinstance(part, Not)]
    told = [" et ".join(asked)] if asked else []
    if excluded:
        told.append(f"sauf {_told(AnyOf(tuple(excluded)), library)}")
    return ", ".join(told)


def _part(condition: Condition, library: Library) -> str:
    """A clause of several: bracketed where « ou » and « et » would mix."""
    told = _told(condition, library)
    return f"({told})" if isinstance(condition, Not) or _JOINED.search(told) else told


def _told(condition: Condition, library: Library) -> str:
    """The condition with its « si »."""
    if isinstance(condition, AnyOf):
        return " ou ".join(_alternative(part, library) for part in condition.conditions)
    if isinstance(condition, AllOf):
        return " et ".join(_part(part, library) for part in condition.conditions)
    if isinstance(condition, Not):
        return f"sauf {_told(condition.condition, library)}"
    if isinstance(condition, AnswerIn):
        return _if(_answer(condition, library))
    return f"si {_verdict(condition, library)}"


def _alternative(condition: Condition, library: Library) -> str:
    """A clause beside others joined by « ou »: only « et » and « sauf » need brackets."""
    told = _told(condition, library)
    mixes = isinstance(condition, AllOf) and _JOINED.search(told)
    return f"({told})" if isinstance(condition, Not) or mixes else told


def _answer(condition: AnswerIn, library: Library) -> str:
    question = library.questions[condition.question]
    options = [option for option in question.options if option.id in condition.options]
    clauses = [option.clause for option in options if option.clause is not None]
    if len(clauses) == len(options):
        return alternatives(clauses)
    return f"vous répondez {_quoted(o.text for o in options)} à {_quoted([question.text])}"


def _verdict(condition: DecisionIn, library: Library) -> str:
    table = next(table for table in library.decisions if table.id == condition.decision)
    labels = (label for result, label in table.labels.items() if result in condition.results)
    return f"le verdict {_quoted([table.title])} est {_quoted(labels)}"


def _if(clause: str) -> str:
    """« si vous exercez seul », « s’il y a une caméra »."""
    return f"s’{clause}" if clause.startswith(("il ", "ils ")) else f"si {clause}"


def _quoted(words: Iterable[str]) -> str:
    return " ou ".join(f"«\u00a0{word}\u00a0»" for word in words)


def alternatives(clauses: Sequence[str]) -> str:
    """Clauses joined by « ou », what neighbours begin by alike said once."""
    groups: list[list[str]] = []
    for clause in clauses:
        if groups and _shared([*groups[-1], clause]):
            groups[-1].append(clause)
        else:
            groups.append([clause])
    first, *others = (_merged(group) for group in groups)
    return " ou ".join([first, *map(_if, others)])


def _shared(clauses: Sequence[str]) -> int:
    """How many first words the clauses have in common and may say once; 0 when too few."""
    split = [clause.split(" ") for clause in clauses]
    alike = [same[0] for same in takewhile(_all_same, zip(*split, strict=False))]
    while alike and alike[-1] in _SMALL:
        alike.pop()
    rests = [words[len(alike) :] for words in split]
    whole = all(rest and rest[0] not in _JOINING for rest in rests)
    return len(alike) if len(alike) > 1 and whole else 0


def _merged(clauses: Sequence[str]) -> str:
    shared = _shared(clauses) if len(clauses) > 1 else 0
    if not shared:
        return clauses[0]
    alike = " ".join(clauses[0].split(" ")[:shared])
    *first, last = (" ".join(clause.split(" ")[shared:]) for clause in clauses)
    return f"{alike} {', '.join(first)} ou {last}"


def _all_same(words: tuple[str, ...]) -> bool:
    return len(set(words)) == 1
