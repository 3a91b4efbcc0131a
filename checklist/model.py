"""What the content says, once read and checked: a deeply immutable `Library`.

One instance serves every doctor at once, so nothing here can be changed after loading.
Words follow the table « Words » of the README; texts are French, ready to be shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checklist.conditions import Condition
    from checklist.personas import Persona

UNKNOWN_OPTION = "je_ne_sais_pas"
"""Id of the option that the engine adds to every control: « Je ne sais pas »."""

VERIFY_PREFIX = "verifier_"
"""Actions whose id starts so are derived from a control answered « Je ne sais pas »."""


class QuestionKind(Enum):
    """Whether a question describes the practice or is scored."""

    PROFILE = "profil"
    CONTROL = "controle"


class Status(Enum):
    """What an answer to a control says, as in audits; values are those of save files."""

    MET = "complet"
    PARTLY_MET = "partiel"
    UNMET = "non"
    UNKNOWN = "inconnu"
    NOT_APPLICABLE = "sans_objet"


class Criticality(Enum):
    """The only dial authors have on the score of a control."""

    CRITICAL = "critique"
    MAJOR = "majeure"
    MINOR = "mineure"


class Actor(Enum):
    """Who does an action, or whom to ask."""

    DOCTOR = "medecin"
    OFFICE = "secretariat"
    IT_SUPPORT = "informaticien"
    SOFTWARE_VENDOR = "editeur"


class Verification(Enum):
    """How well a fact or a decision row is supported; decides how it may be shown."""

    VERIFIED = "verifie"
    SECONDARY = "secondaire"
    KNOWN = "connu"
    DOUBTFUL = "douteux"


class FactOrigin(Enum):
    """Where a line of the register comes from; shown beside it."""

    ANSWERS = "reponses"
    STANDARD_TEXT = "texte_type"
    TO_COMPLETE = "a_completer"


@dataclass(frozen=True, slots=True)
class Source:
    """A text, a referential or a decision that facts rest on."""

    id: str
    name: str
    title: str
    url: str
    nature: str


@dataclass(frozen=True, slots=True)
class LegalReference:
    """A place in a source: « RGPD, art. 32 »."""

    source: Source
    article: str | None
    url: str

    @property
    def label(self) -> str:
        """Short French name, as printed under a question."""
        return f"{self.source.name}, {self.article}" if self.article else self.source.name


@dataclass(frozen=True, slots=True)
class Fact:
    """One legal statement with its references and the date it was last checked.

    `verified_on` is None for facts known but not found again: shown « à confirmer ».
    """

    id: str
    statement: str
    references: tuple[LegalReference, ...]
    verification: Verification
    verified_on: date | None
    caution: str | None
    guide_gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """Work that closes a shortfall. `minutes` is the effort, an estimate by the authors."""

    id: str
    title: str
    reason: str
    steps: tuple[str, ...]
    minutes: int
    actor: Actor
    evidence: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer. `status` is None for profile questions, which are never scored.

    `clause` says the answer after « si », for conditions told in words: « vous exercez seul ».
    """

    id: str
    text: str
    status: Status | None
    action: Action | None
    clause: str | None = None

    def __hash__(self) -> int:
        """Of the id alone: cheap, and equal options have the same."""
        return hash(self.id)


@dataclass(frozen=True)
class Question:
    """A question with everything a doctor can read about it.

    `criticality`, `rationale`, `check`, `ask` and `verification` are None for unscored questions.
    `verification` is the action that « Je ne sais pas » raises: whom to ask, and how to look.
    `condition` None means that only the condition of the section decides.
    """

    id: str
    kind: QuestionKind
    origins: tuple[str, ...]
    condition: Condition | None
    text: str
    help: str
    check: str | None
    criticality: Criticality | None
    rationale: str | None
    ask: Actor | None
    options: tuple[Option, ...]
    evidence: tuple[str, ...]
    facts: tuple[Fact, ...]
    verification: Action | None
    express: bool

    def __hash__(self) -> int:
        """Of the id, unique in a library: hashing every fact cost more than what it looked up."""
        return hash(self.id)

    @property
    def is_scored(self) -> bool:
        """True for a control."""
        return self.kind is QuestionKind.CONTROL

    @cached_property
    def _options_by_id(self) -> Mapping[str, Option]:
        return MappingProxyType({option.id: option for option in self.options})

    def option(self, option_id: str) -> Option | None:
        """The option of that id, or None when this question does not offer it."""
        return self._options_by_id.get(option_id)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading over several sections; `essential` ones always count in the level."""

    id: str
    title: str
    essential: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A theme. `not_applicable` says why nothing applies, None where that cannot happen.

    `facts` are those that `introduction` and `not_applicable` rest on, none where they state no
    law.
    """

    id: str
    title: str
    short_title: str
    chapter: Chapter
    introduction: str
    minutes: int
    condition: Condition | None
    not_applicable: str | None
    facts: tuple[Fact, ...]
    questions: tuple[Question, ...]

    @property
    def controls(self) -> tuple[Question, ...]:
        """The scored questions, in order."""
        return tuple(question for question in self.questions if question.is_scored)


@dataclass(frozen=True, slots=True)
class Profile:
    """The unscored questions about the practice that come before every theme.

    `minutes` is the authors' estimate of the time to answer them.
    """

    title: str
    introduction: str
    minutes: int
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One line of a decision table. `condition` None marks the default, always the last.

    `action` is what the verdict asks to do, None when it asks for nothing.
    """

    id: str
    condition: Condition | None
    result: str
    message: str
    references: tuple[LegalReference, ...]
    verification: Verification
    verified_on: date | None
    action: Action | None


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """A legal verdict read from the profile: the first row that matches wins."""

    id: str
    title: str
    labels: Mapping[str, str]
    rows: tuple[DecisionRow, ...]


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One line of a register cell. `met_control` shows it only when that control is met."""

    text: str
    origin: FactOrigin
    condition: Condition | None
    met_control: str | None


@dataclass(frozen=True, slots=True)
class Activity:
    """A processing activity of the practice (RGPD art. 30), as the content describes it.

    `fields` maps the nine French field names of `REGISTER_FIELDS` to lines, never empty.
    """

    id: str
    name: str
    condition: Condition | None
    to_confirm: bool
    health_data: bool
    fields: Mapping[str, tuple[RegisterLine, ...]]
    facts: tuple[Fact, ...]


REGISTER_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "finalites": "Finalités",
        "base_legale": "Base légale",
        "personnes": "Personnes concernées",
        "donnees": "Données",
        "destinataires": "Destinataires",
        "sous_traitants": "Sous-traitants",
        "transferts": "Transferts hors UE/EEE",
        "durees": "Durées de conservation",
        "securite": "Mesures de sécurité",
    }
)
"""Fields of a record of processing and their French titles. Source: RGPD art. 30(1)."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for practices of a certain profile, shown with the profile and the results."""

    id: str
    condition: Condition
    text: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """How answers become points: integers, written by the authors in library.yaml."""

    weights: Mapping[Criticality, int]
    met_points: int
    partly_met_points: int
    solid_threshold: int
    now_days: int
    soon_months: int
    later_months: int

    def points(self, status: Status) -> int:
        """Points of one answer before weighting; unknown counts as unmet (RGPD art. 5(2))."""
        if status is Status.MET:
            return self.met_points
        return self.partly_met_points if status is Status.PARTLY_MET else 0


@dataclass(frozen=True)
class Library(Reference):
    """All the content of one version, checked. Deeply immutable.

    `register_otherwise` is said in place of the register where `register_condition` does not hold,
    on the strength of `register_facts`. `office_condition` holds where somebody else than the
    doctor can act for the office.
    """

    version: str
    published_on: date
    title: str
    licence: str
    reviewer: str
    scale: Scale
    chapters: tuple[Chapter, ...]
    profile: Profile
    sections: tuple[Section, ...]
    decisions: tuple[DecisionTable, ...]
    activities: tuple[Activity, ...]
    register_condition: Condition
    register_otherwise: str
    register_facts: tuple[Fact, ...]
    office_condition: Condition
    notices: tuple[Notice, ...]
    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]
    actions: Mapping[str, Action]
    personas: Mapping[str, Persona] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Every question by id, in the order they are asked."""
        asked = [*self.profile.questions, *(q for s in self.sections for q in s.questions)]
        return MappingProxyType({question.id: question for question in asked})

    @cached_property
    def sections_by_id(self) -> Mapping[str, Section]:
        """Every section by id."""
        return MappingProxyType({section.id: section for section in self.sections})
