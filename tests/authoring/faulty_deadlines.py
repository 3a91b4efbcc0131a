"""Mistakes in deadlines.yaml, made in a valid one written from what the engine knows."""

from typing import get_args

from checklist.deadlines import PeriodKind, StepId
from checklist.deadlines.breach import CHOICES, LOGGED, AdviceId
from checklist.deadlines.periods import PeriodRule
from checklist.deadlines.retention import RetentionRule
from checklist.deadlines.texts import TOOLS, Brief
from tests.authoring.faults import Fault

FACTS = "faits: [securite-donnees]"
RULES = (*get_args(RetentionRule), *get_args(PeriodRule))
EXPLAINED = "{texte: Texte, " + FACTS + "}"
PERIOD = "{nom: Nom, depart: Départ, resultat: Le, texte: Texte, " + FACTS + "}"


def question(choices):
    if choices is None:
        return "{question: Quand, aide: Aide}"
    options = ", ".join(f'{choice}: "Option"' for choice in choices)
    return f"{{question: Quoi, aide: Aide, options: {{{options}}}}}"


def block(name, lines, indent="  "):
    return "\n".join([f"{indent[2:]}{name}:", *(f"{indent}{line}" for line in lines)])


SAMPLE = "\n".join(
    (
        block("regles", [f"{rule}: Règle" for rule in RULES]),
        block("etapes", [f"{step}: {EXPLAINED}" for step in StepId]),
        block("a_savoir", [f"{name}: [{EXPLAINED}]" for name in TOOLS]),
        block("durees", [f"{kind}: {PERIOD}" for kind in PeriodKind]),
        "fuite:",
        block(
            "questions", [f"{name}: {question(found)}" for name, found in CHOICES.items()], "    "
        ),
        block("conseils", [f"{advice}: {EXPLAINED}" for advice in AdviceId], "    "),
        block("traces", [f"{advice}: Trace" for advice in LOGGED], "    "),
        block("journal", ['- {titre: Su le, texte: "{connaissance}"}'], "    "),
        block("reponses", [f"{brief}: Réponse" for brief in Brief]),
        "",
    )
)


def changed(old, new):
    assert SAMPLE.count(old) == 1, old
    return SAMPLE.replace(old, new)


FAULTS = (
    Fault(
        "a value badly put in braces",
        "deadlines.yaml",
        None,
        changed("vingt_ans: {texte: Texte,", 'vingt_ans: {texte: "Le { echeance }",'),
        (
            "deadlines.yaml:18:22 [E951] le texte attend « { echeance } », "
            "que le calcul ne donne pas\n"
            "→ Vouliez-vous écrire « echeance » ? Valeurs données ici : consultation, echeance."
        ),
    ),
    Fault(
        "a brace left open",
        "deadlines.yaml",
        None,
        changed("vingt_ans: {texte: Texte,", 'vingt_ans: {texte: "Le {echeance",'),
        (
            "deadlines.yaml:18:22 [E951] le texte attend « {echeance », "
            "que le calcul ne donne pas\n"
            "→ Vouliez-vous écrire « echeance » ? Valeurs données ici : consultation, echeance."
        ),
    ),
    Fault(
        "a value that the calculation does not give",
        "deadlines.yaml",
        None,
        changed("vingt_ans: {texte: Texte,", 'vingt_ans: {texte: "Le {echeence}",'),
        (
            "deadlines.yaml:18:22 [E951] le texte attend « {echeence} », "
            "que le calcul ne donne pas\n"
            "→ Vouliez-vous écrire « echeance » ? Valeurs données ici : consultation, echeance."
        ),
    ),
    Fault(
        "a rule of the engine without its words",
        "deadlines.yaml",
        None,
        changed("  deces_dix_ans: Règle\n", ""),
        (
            "deadlines.yaml:2:3 [E103] il manque la clé « deces_dix_ans » dans les règles\n"
            "→ Ajoutez « deces_dix_ans: … » ; content/FORMAT.md dit ce qu’on y écrit."
        ),
    ),
    Fault(
        "words for a step that the engine does not know",
        "deadlines.yaml",
        None,
        changed(
            f"  vingt_ans: {EXPLAINED}", f"  vingt_ans: {EXPLAINED}\n  trente_ans: {EXPLAINED}"
        ),
        (
            "deadlines.yaml:19:3 [E101] la clé « trente_ans » n’existe pas dans les étapes\n"
            "→ Clés admises : " + ", ".join(StepId) + "."
        ),
    ),
    Fault(
        "a deadline that rests on a doubtful fact",
        "deadlines.yaml",
        None,
        changed(
            f"  video: {PERIOD}", f"  video: {PERIOD}".replace(FACTS, "faits: [seuil-discute]")
        ),
        (
            "deadlines.yaml:58:73 [E901] deadlines.yaml repose sur « seuil-discute », "
            "un fait douteux\n"
            "→ Retirez-le : un point douteux se met dans review_points.yaml, que seul le "
            "juriste lit."
        ),
    ),
)
