"""Everything the content says, for the lawyer who answers for it: one part a theme or a kind.

The same for every reader, so made once for each version and day. Parts may be kept to what rests on
statements due to be read again.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from checklist.conditions_in_words import in_words
from checklist.documents.html import fragment
from checklist.documents.search import has_words
from checklist.documents.typography import counted
from checklist.freshness import stale_statements, users_of_facts
from checklist.model import REGISTER_FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from checklist.deadlines.texts import DeadlineTexts
    from checklist.documents.html import Html
    from checklist.freshness import StaleStatement
    from checklist.model import Action, Fact, Library, Question, Section


@dataclass(frozen=True, slots=True)
class ReviewPart:
    """A part under its heading. `count` is the number of things to read in it, `words` says it."""

    id: str
    title: str
    count: int
    words: str
    body: Html


@dataclass(frozen=True, slots=True)
class _Reader:
    """What a reading looks at: everything, what rests on the statements due, what says words."""

    library: Library
    due: frozenset[str] | None
    stale: tuple[StaleStatement, ...]
    wanted: str

    def keeps(self, *facts: Fact) -> bool:
        """Whether something resting on these facts is to be read."""
        return self.due is None or any(fact.id in self.due for fact in facts)

    def part(
        self, name: str, title: str, kind: str, items: tuple[object, ...], noun: str
    ) -> ReviewPart:
        """A part drawn by the fragment of that kind, which gets the library too."""
        kept = tuple(item for item in items if self.says(kind, items=(item,)))
        return ReviewPart(
            name,
            title,
            len(kept),
            _counted(len(kept), noun),
            self.drawn(kind, part=name, items=kept),
        )

    def says(self, kind: str, **values: object) -> bool:
        """Whether what is shown of these holds the words wanted, if any are."""
        return not self.wanted or has_words(self.drawn(kind, part="", **values), self.wanted)

    def drawn(self, kind: str, **values: object) -> Html:
        """The fragment of that kind with these values."""
        words: Callable[..., str] = partial(in_words, library=self.library)
        common = {"library": self.library, "words": words, "fields": REGISTER_FIELDS}
        return fragment(f"review_{kind}", **common, **values)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of the page of deadlines, under its heading; `facts` none where it states none."""

    heading: str
    id: str
    text: str
    facts: tuple[Fact, ...] = ()


def review_parts(
    library: Library, on: date, *, only_due: bool = False, wanted: str = ""
) -> tuple[ReviewPart, ...]:
    """The parts of the review that day, in order; those without anything to read are left out.

    `wanted` are words, or an id: only what says them all is kept.
    """
    stale = stale_statements(library, on)
    due = frozenset(statement.id for statement in stale) if only_due else None
    reader = _Reader(library, due, stale, wanted)
    return tuple(part for part in _parts(reader) if part.count)


def _parts(reader: _Reader) -> Iterator[ReviewPart]:
    library = reader.library
    yield reader.part("a_reverifier", "À revérifier", "stale", reader.stale, "fait ou ligne")
    yield reader.part(
        "points", "Points à trancher", "points", _citing(reader, "review_points"), "point"
    )
    yield reader.part(
        "corrections", "Écarts du guide", "corrections", _citing(reader, "corrections"), "écart"
    )
    yield _profile(reader)
    for section in library.sections:
        yield _theme(reader, section)
    yield from _rules(reader)
    yield from _texts(reader)


def _profile(reader: _Reader) -> ReviewPart:
    """The questions about the practice and their actions, after what introduces them."""
    profile = reader.library.profile
    title = f"Profil\N{NO-BREAK SPACE}: {profile.title}"
    return _asked(reader, "profil", title, profile.questions, profile=profile)


def _theme(reader: _Reader, section: Section) -> ReviewPart:
    """The questions of a theme and their actions; what decides of the theme stands first."""
    title = f"{section.chapter.title} · {section.title}"
    return _asked(reader, section.id, title, section.questions, section=section)


def _asked(
    reader: _Reader, name: str, title: str, asked: tuple[Question, ...], **head: object
) -> ReviewPart:
    called_for = _once(option.action for question in asked for option in question.options)
    questions = tuple(
        each
        for each in asked
        if reader.keeps(*each.facts) and reader.says("theme", items=(each,), actions=())
    )
    actions = tuple(
        each
        for each in called_for
        if reader.keeps(*each.facts) and reader.says("theme", items=(), actions=(each,))
    )
    body = reader.drawn("theme", part=name, items=questions, actions=actions, **head)
    words = f"{_counted(len(questions), 'question')}, {_counted(len(actions), 'action')}"
    return ReviewPart(name, title, len(questions) + len(actions), words, body)


def _rules(reader: _Reader) -> Iterator[ReviewPart]:
    """Decision tables with what they ask to do, notices, register records."""
    library, due = reader.library, reader.due
    tables = tuple(
        table
        for table in library.decisions
        if due is None or any(row.id in due for row in table.rows)
    )
    yield reader.part("decisions", "Tables de décision", "decisions", tables, "table")
    rows = (row for table in library.decisions for row in table.rows)
    asked = _once(row.action for row in rows)
    kept = tuple(action for action in asked if reader.keeps(*action.facts))
    title = "Actions que demande un verdict"
    yield reader.part("actions_verdicts", title, "actions", kept, "action")
    notices = _citing(reader, "notices")
    yield reader.part("avis", "Avis selon le profil", "notices", notices, "avis")
    activities = tuple(a for a in library.activities if reader.keeps(*a.facts))
    yield reader.part("fiches_registre", "Fiches du registre", "activities", activities, "fiche")


def _texts(reader: _Reader) -> Iterator[ReviewPart]:
    """What explains: deadlines, cards, words; then what ties it to the guide and to the law."""
    library = reader.library
    if library.deadlines is not None:
        sentences = tuple(s for s in _sentences(library.deadlines) if reader.keeps(*s.facts))
        yield reader.part("echeances", "Échéances", "deadlines", sentences, "phrase")
    cards = tuple(card for card in library.cards.values() if reader.keeps(*card.facts))
    yield reader.part("reperes", "Fiches repères", "cards", cards, "fiche")
    yield reader.part("lexique", "Lexique", "glossary", _citing(reader, "glossary"), "mot")
    if reader.due is None:
        yield reader.part("guide", "Passages du guide", "passages", library.passages, "passage")
    users = users_of_facts(library)
    facts_used = tuple(
        (fact, users.get(fact.id, ())) for fact in library.facts.values() if reader.keeps(fact)
    )
    yield reader.part("faits", "Tous les faits et leurs sources", "facts", facts_used, "fait")


def _sentences(texts: DeadlineTexts) -> Iterator[_Sentence]:
    """Every sentence of the page of deadlines, its places still to be filled."""
    for step, said in texts.steps.items():
        yield _Sentence("Étapes du calcul", step, said.text, said.facts)
    for kind, period in texts.periods.items():
        words = f"{period.name}, {period.start}. {period.outcome}… {period.explanation.text}"
        yield _Sentence("Durées", kind, words, period.explanation.facts)
    for name, notes in texts.notes.items():
        yield from (_Sentence("À savoir", name, note.text, note.facts) for note in notes)
    for brief, text in texts.briefs.items():
        yield _Sentence("À côté de la date", brief, text)
    yield from _sentences_of_breach(texts)
    for rule, name in texts.rules.items():
        yield _Sentence("Noms des règles", rule, name)


def _sentences_of_breach(texts: DeadlineTexts) -> Iterator[_Sentence]:
    """Those of the breach assistant and of the log it writes."""
    for advice, said in texts.advice.items():
        yield _Sentence("Fuite de données, conseils", advice, said.text, said.facts)
    for name, question in texts.breach_questions.items():
        words = " / ".join((question.text, question.help, *question.options.values()))
        yield _Sentence("Fuite de données, questions", name, words)
    for advice, text in texts.records.items():
        yield _Sentence("Registre des incidents, décisions", advice, text)
    for line in texts.log:
        yield _Sentence("Registre des incidents, lignes", line.title, line.text)


def _counted(number: int, noun: str) -> str:
    plural = {"avis": "avis", "fait ou ligne": "faits ou lignes"}
    return counted(number, noun, plural.get(noun))


def _citing(reader: _Reader, name: str) -> tuple[object, ...]:
    return tuple(item for item in getattr(reader.library, name) if reader.keeps(*item.facts))


def _once(actions: Iterable[Action | None]) -> tuple[Action, ...]:
    """The actions called for, each once, in order."""
    return tuple({action.id: action for action in actions if action is not None}.values())
