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

_ASKING = {
    Actor.DOCTOR: "Si vous ne trouvez pas, demandez à qui l’a mis en place : associé, prestataire.",
    Actor.OFFICE: "Faites-vous montrer ce qui se fait vraiment, plutôt que ce qui est prévu.",
    Actor.IT_SUPPORT: "Demandez-le par écrit à qui s’occupe de vos postes, et gardez sa réponse.",
    Actor.SOFTWARE_VENDOR: "Demandez-le par écrit à votre éditeur, et gardez sa réponse.",
}
_EVIDENCE = {
    Actor.DOCTOR: "Note datée de ce que vous avez constaté",
    Actor.OFFICE: "Note datée de ce que vous avez vu",
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
        title=f"Vérifier : « {question.text} »",
        reason=question.check or _REASON,
        steps=(question.check or "", _ASKING[actor], _ANSWER),
        minutes=MINUTES,
        actor=actor,
        evidence=_EVIDENCE[actor],
        facts=question.facts,
    )
