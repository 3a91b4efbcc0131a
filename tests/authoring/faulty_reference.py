"""Cards, glossary and files of the lawyer that are wrong: family E9, and shared rules met there.

The valid content of `minimal/` has none of these files: each sample writes a whole one, and is told
in exactly these words.
"""

from tests.authoring.faults import Edit, Fault

CARD = """carte: secours
titre: Retrouver ses dossiers
resume: Ce qu’une copie doit permettre.
rubriques:
  - titre: En pratique
    textes: [Relisez une copie.]
    faits: [securite-donnees]
questions: [sau_restauration]
"""
PASSAGES = """passages:
  - id: G01
    passage: Sauvegardez vos dossiers.
    questions: [sau_restauration]
    faits: []
    cartes: []
"""
CORRECTIONS = """corrections:
  - id: E12
    guide: Une copie suffit.
    retenu: Deux copies valent mieux.
    faits: [copie-hors-site]
"""
GLOSSARY = """termes:
  - id: dpo
    terme: DPO
    sens: Délégué à la protection des données
    explication: Il conseille le cabinet.
    faits: [securite-donnees]
"""
REVIEW_POINTS = """points:
  - id: seuil
    sujet: Le seuil
    doute: Deux positions s’opposent.
    position: Nous conseillons.
    faits: [seuil-discute]
"""

FAULTS = (
    Fault(
        "a card that rests on a doubtful fact",
        "cards/secours.yaml",
        None,
        CARD.replace("[securite-donnees]", "[securite-donnees, seuil-discute]"),
        (
            "cards/secours.yaml:7:31 [E901] la carte « secours » repose sur « seuil-discute », "
            "un fait douteux\n"
            "→ Retirez-le : un point douteux se met dans review_points.yaml, que seul le "
            "juriste lit."
        ),
    ),
    Fault(
        "a glossary that rests on a doubtful fact",
        "glossary.yaml",
        None,
        GLOSSARY.replace("securite-donnees", "seuil-discute"),
        (
            "glossary.yaml:6:13 [E901] le terme « dpo » repose sur « seuil-discute », un fait "
            "douteux\n"
            "→ Retirez-le : un point douteux se met dans review_points.yaml, que seul le "
            "juriste lit."
        ),
    ),
    Fault(
        "a card without any fact",
        "cards/secours.yaml",
        None,
        CARD.replace("    faits: [securite-donnees]\n", ""),
        (
            "cards/secours.yaml:5:3 [E902] la carte « secours » ne repose sur aucun fait\n"
            "→ Citez dans une rubrique au moins un fait de facts.yaml."
        ),
    ),
    Fault(
        "a passage of the guide that nothing carries",
        "traceability.yaml",
        None,
        PASSAGES.replace("[sau_restauration]", "[]"),
        (
            "traceability.yaml:2:5 [E903] le passage « G01 » n’est porté par rien\n"
            "→ Citez au moins une question, un fait ou une carte qui le reprend."
        ),
    ),
    Fault(
        "a correction of the guide that the lawyer cannot find",
        "corrections.yaml",
        None,
        CORRECTIONS.replace("E12", "E13"),
        (
            "facts.yaml:8:14 [E904] l’écart « E12 » n’est pas dans corrections.yaml\n"
            "→ Ajoutez-y la correction du guide, ou retirez son numéro de « ecarts »."
        ),
    ),
    Fault(
        "a card named otherwise than its file",
        "cards/copies.yaml",
        None,
        CARD,
        (
            "cards/copies.yaml:1:8 [E111] le fichier s’appelle « copies.yaml », mais il décrit "
            "« secours »\n"
            "→ Donnez le même nom au fichier et à l’identifiant."
        ),
    ),
    Fault(
        "a card whose question is misspelt",
        "cards/secours.yaml",
        None,
        CARD.replace("sau_restauration", "sau_restoration"),
        (
            "cards/secours.yaml:8:13 [E202] la question « sau_restoration » n’existe pas\n"
            "→ Vouliez-vous écrire « sau_restauration » ? Identifiants connus : mode_exercice, "
            "dossiers_communs, dpo_designe, copie_exterieure, sau_restauration, "
            "sau_chiffrement."
        ),
    ),
    Fault(
        "an origin carried by a question and by a card",
        "cards/secours.yaml",
        None,
        CARD + "origines: [Q-SAU-01]\n",
        (
            "cards/secours.yaml:9:12 [E410] l’origine « Q-SAU-01 » est déjà portée par la "
            "question « sau_restauration »\n"
            "→ Une question de la liste de référence n’a qu’un porteur : retirez-la d’un côté."
        ),
    ),
    Fault(
        "a term defined twice",
        "glossary.yaml",
        None,
        GLOSSARY + GLOSSARY.removeprefix("termes:\n"),
        (
            "glossary.yaml:7:9 [E201] l’identifiant de terme « dpo » est déjà pris "
            "(glossary.yaml:2:9)\n"
            "→ Choisissez un autre identifiant, ou supprimez l’un des deux."
        ),
    ),
    Fault(
        "a term that points at a card that is not there",
        "glossary.yaml",
        None,
        GLOSSARY + "    carte: secourir\n",
        (
            "glossary.yaml:7:12 [E202] la carte « secourir » n’existe pas\n"
            "→ Vouliez-vous écrire « secours » ? Identifiants connus : secours."
        ),
        Edit("cards/secours.yaml", None, CARD),
    ),
    Fault(
        "a correction whose number is not one of the guide",
        "corrections.yaml",
        None,
        CORRECTIONS.replace("E12", "e12"),
        (
            "corrections.yaml:2:9 [E110] « e12 » ne peut pas servir d’identifiant d’écart\n"
            "→ Écrivez E et un nombre : E12."
        ),
    ),
    Fault(
        "a review point that does not say what the tool does meanwhile",
        "review_points.yaml",
        None,
        REVIEW_POINTS.replace("    position: Nous conseillons.\n", ""),
        (
            "review_points.yaml:2:5 [E103] il manque la clé « position » dans un point de "
            "relecture\n"
            "→ Ajoutez « position: … » ; content/FORMAT.md dit ce qu’on y écrit."
        ),
    ),
    Fault(
        "a paragraph of a card that is too long",
        "cards/secours.yaml",
        None,
        CARD.replace("Relisez une copie.", "Relisez. " * 40 + "Fin."),
        (
            "cards/secours.yaml:6:14 [E704] « textes » fait 364 caractères, pour 320 au plus\n"
            "→ Raccourcissez : une idée, le verbe d’abord ; le détail va dans « aide » ou dans "
            "l’action."
        ),
    ),
)
