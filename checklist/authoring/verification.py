"""The action that « Je ne sais pas » raises: whom to ask, and how to look.

Every control has one, made from what its authors wrote, so that « je ne sais pas » never remains
without a next step and costs authors nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.model import VERIFY_PREFIX, Action, Actor

if TYPE_CHECKING:
    from checklist.model import Question

MINUTES = 5
"""Time to look or to send one message; an estimate."""

_TITLES = {
    Actor.DOCTOR: "Vérifier vous-même : {question}",
    Actor.OFFICE: "Vérifier avec votre secrétariat : {question}",
    Actor.IT_SUPPORT: "Vérifier auprès de votre informaticien : {question}",
    Actor.SOFTWARE_VENDOR: "Vérifier auprès de votre éditeur : {question}",
}
_ASKING = {
    Actor.DOCTOR: "Si vous ne trouvez pas, demandez à qui l’a mis en place : associé, prestataire.",
    Actor.OFFICE: "Demandez à votre secrétariat de vous le montrer, plutôt que de vous le dire.",
    Actor.IT_SUPPORT: "Posez la question à votre informaticien par écrit, et gardez sa réponse.",
    Actor.SOFTWARE_VENDOR: "Posez la question à votre éditeur par écrit, et gardez sa réponse.",
}
_EVIDENCE = {
    Actor.DOCTOR: "Note datée de ce que vous avez constaté",
    Actor.OFFICE: "Note datée de ce que vous avez vu avec votre secrétariat",
    Actor.IT_SUPPORT: "Réponse écrite de votre informaticien",
    Actor.SOFTWARE_VENDOR: "Réponse écrite de votre éditeur",
}
_REASON = "Tant que la réponse n’est pas connue, ce point compte comme non fait."
_ANSWER = "Revenez ensuite à cette question et choisissez la réponse qui correspond."


def verification_of(question: Question) -> Action:
    """The action of a control, from its question, `verifier` and `demander_a`."""
    actor = question.ask or Actor.DOCTOR
    return Action(
        id=VERIFY_PREFIX + question.id,
        title=_TITLES[actor].format(question=_in_a_sentence(question.text)),
        reason=_REASON,
        steps=(question.check or "", _ASKING[actor], _ANSWER),
        minutes=MINUTES,
        actor=actor,
        evidence=_EVIDENCE[actor],
        facts=question.facts,
    )


def _in_a_sentence(text: str) -> str:
    """The question after a colon: small initial, unless its first word is an acronym or a name."""
    first = text.split(maxsplit=1)[0] if text else ""
    return text[:1].lower() + text[1:] if first[1:] == first[1:].lower() else text
