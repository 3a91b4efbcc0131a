"""The journey of one doctor: which questions apply, what is answered, what comes next.

Everything is derived from (library, answers) by walking the questions in order. An answer is
*effective* only if its question applies given the effective answers before it; other raw
answers are kept aside untouched, so changing an answer back restores what it had opened.
A question that does not apply is recorded as such: conditions that cite it are then false, not
unknown, and every complete profile settles every decision.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checklist.conditions import Truth
from checklist.decisions import Decision, decide
from checklist.model import Criticality, Option, Question, Section, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checklist.answers import AnswerSet
    from checklist.conditions import Condition, EffectiveAnswers, Possible
    from checklist.model import Library


@dataclass(frozen=True, slots=True)
class Step:
    """One question as this doctor meets it. `option` is None when unanswered or not asked."""

    question: Question
    applies: Truth
    option: Option | None

    @property
    def status(self) -> Status | None:
        """What the answer says; None when unanswered or unscored."""
        return None if self.option is None else self.option.status


@dataclass(frozen=True)
class SectionJourney:
    """The steps of one section."""

    section: Section
    steps: tuple[Step, ...]

    @cached_property
    def asked(self) -> tuple[Step, ...]:
        """Steps to show, gates included."""
        return tuple(step for step in self.steps if step.applies is Truth.YES)

    @cached_property
    def controls(self) -> tuple[Step, ...]:
        """Scored steps that apply."""
        return tuple(step for step in self.asked if step.question.is_scored)

    @property
    def is_undecided(self) -> bool:
        """True while a missing profile or gate answer may still open a question here."""
        return any(step.applies is Truth.UNKNOWN for step in self.steps)

    @property
    def answered(self) -> int:
        """Number of applicable controls with an answer, « je ne sais pas » included."""
        return sum(step.option is not None for step in self.controls)

    @property
    def done(self) -> int:
        """Number of questions shown that have an answer, gates included."""
        return sum(step.option is not None for step in self.asked)

    @property
    def is_finished(self) -> bool:
        """True when something was asked and every question shown has an answer."""
        return bool(self.asked) and self.done == len(self.asked)

    @property
    def has_no_object(self) -> bool:
        """True when no question applies, nor may still come to apply."""
        return not self.asked and not self.is_undecided

    @property
    def minutes(self) -> int:
        """Estimate of the time to answer: the author's, or less where few questions apply."""
        if self.is_undecided:
            return self.section.minutes
        seconds = sum(map(_seconds, self.asked))
        return min(self.section.minutes, -(-seconds // 60))


def _seconds(step: Step) -> int:
    """Time to read and answer one question; a critical one deserves a little more."""
    return 35 if step.question.criticality is Criticality.CRITICAL else 25


@dataclass(frozen=True, slots=True)
class Journey:
    """Profile and sections as this doctor meets them, with the decisions they lead to.

    `effective` holds None for the questions that do not apply.
    """

    profile: tuple[Step, ...]
    sections: tuple[SectionJourney, ...]
    decisions: Mapping[str, Decision]
    effective: EffectiveAnswers

    def truth(self, condition: Condition | None) -> Truth:
        """Whether a condition of the content holds; None always holds."""
        if condition is None:
            return Truth.YES
        return condition.truth(self.effective, _possible(self.decisions))

    @property
    def profile_asked(self) -> tuple[Step, ...]:
        """Profile questions to show."""
        return tuple(step for step in self.profile if step.applies is Truth.YES)

    @property
    def asked(self) -> tuple[Step, ...]:
        """Every question to show: the profile, then each theme, gates included."""
        return (*self.profile_asked, *(step for each in self.sections for step in each.asked))

    @property
    def profile_is_complete(self) -> bool:
        """True when every profile question that applies has an answer."""
        return all(step.option is not None for step in self.profile_asked)

    @property
    def next_section(self) -> SectionJourney | None:
        """First section with an applicable question left; None when nothing is left."""
        return next(
            (s for s in self.sections if any(step.option is None for step in s.asked)), None
        )


def _possible(decisions: Mapping[str, Decision]) -> Possible:
    return {name: decision.possible for name, decision in decisions.items()}


def _walk(
    questions: tuple[Question, ...],
    section_truth: Truth,
    answers: AnswerSet,
    effective: dict[str, str | None],
    possible: Possible,
) -> Iterator[Step]:
    """Yield a step a question, adding to `effective` what is now known of it."""
    for question in questions:
        applies = section_truth
        if question.condition is not None and applies is not Truth.NO:
            applies = min(applies, question.condition.truth(effective, possible))
        option_id = answers.get(question.id) if applies is Truth.YES else None
        option = None if option_id is None else question.option(option_id)
        if option is not None and option_id is not None:
            effective[question.id] = option_id
        elif applies is Truth.NO:
            effective[question.id] = None
        yield Step(question, applies, option)


def walk_journey(library: Library, answers: AnswerSet) -> Journey:
    """The journey that these answers open.

    An answer naming an option its question does not offer counts as no answer: save files and
    drafts are checked when they are read, not here.
    """
    effective: dict[str, str | None] = {}
    profile = tuple(_walk(library.profile.questions, Truth.YES, answers, effective, {}))
    decisions = {table.id: decide(table, effective) for table in library.decisions}
    possible = _possible(decisions)
    sections = []
    for section in library.sections:
        truth = Truth.YES
        if section.condition is not None:
            truth = section.condition.truth(effective, possible)
        steps = tuple(_walk(section.questions, truth, answers, effective, possible))
        sections.append(SectionJourney(section, steps))
    return Journey(profile, tuple(sections), decisions, effective)
