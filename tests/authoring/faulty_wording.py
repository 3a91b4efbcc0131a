"""Dates, sources, wording and personas that are wrong: families E6 to E8.

Each differs from the valid content of `minimal/` by one edit, and is told in exactly these words.
"""

from tests.authoring.faults import Fault

FAULTS = (
    Fault(
        "a verified fact without its date",
        "facts.yaml",
        "    verifie_le: 2026-11-10\n",
        "",
        (
            "facts.yaml:6:13 [E601] le statut « verifie » demande la date « verifie_le »\n"
            "→ Ajoutez « verifie_le: AAAA-MM-JJ », jour où la source a été relue ; sinon "
            "« statut: connu »."
        ),
    ),
    Fault(
        "a date on what was only known",
        "facts.yaml",
        "    statut: connu\n",
        ("    statut: connu\n    verifie_le: 2026-11-10\n"),
        (
            "facts.yaml:14:17 [E602] « verifie_le » ne va pas avec le statut « connu »\n"
            "→ Retirez la date, ou passez à « verifie » si la source a été relue ce "
            "jour-là."
        ),
    ),
    Fault(
        "a verification in the future",
        "facts.yaml",
        "verifie_le: 2026-11-10",
        "verifie_le: 2026-12-01",
        (
            "facts.yaml:7:17 [E603] la date 2026-12-01 n’est pas encore arrivée\n"
            "→ Écrivez la date réelle de la relecture ou de la publication."
        ),
    ),
    Fault(
        "a publication in the future",
        "library.yaml",
        "publie_le: 2026-11-20",
        "publie_le: 2027-01-01",
        (
            "library.yaml:2:12 [E603] la date 2027-01-01 n’est pas encore arrivée\n"
            "→ Écrivez la date réelle de la relecture ou de la publication."
        ),
    ),
    Fault(
        "a verification gone by",
        "facts.yaml",
        "verifie_le: 2026-11-10",
        "verifie_le: 2025-05-23",
        (
            "facts.yaml:7:17 [E604] vérifié le 2025-05-23, il y a plus de 18 mois\n"
            "→ Relisez la source, corrigez au besoin, puis changez « verifie_le »."
        ),
    ),
    Fault(
        "a verification growing old",
        "facts.yaml",
        "verifie_le: 2026-11-10",
        "verifie_le: 2025-11-23",
        (
            "facts.yaml:7:17 [W605] vérifié le 2025-11-23, il y a plus de 12 mois\n"
            "→ Relisez la source avant 18 mois, puis changez « verifie_le »."
        ),
    ),
    Fault(
        "an address that is not secure",
        "sources.yaml",
        "https://www.cnil.fr/fr/guide-de-la-securite",
        "http://www.cnil.fr/fr/guide-de-la-securite",
        (
            "sources.yaml:10:10 [E606] « http://www.cnil.fr/fr/guide-de-la-securite » "
            "n’est pas une adresse https\n"
            "→ Écrivez l’adresse entière, de « https:// » à la fin, sans espace."
        ),
    ),
    Fault(
        "a fact that nothing cites",
        "facts.yaml",
        "  - id: seuil-discute",
        (
            "  - id: fait-oublie\n"
            "    enonce: Personne ne le cite.\n"
            "    references: [{source: rgpd}]\n"
            "    statut: connu\n"
            "  - id: seuil-discute"
        ),
        (
            "facts.yaml:14:9 [W607] le fait « fait-oublie » n’est cité nulle part\n"
            "→ Citez-le dans une question, une action, une fiche ou une carte, ou supprimez-le."
        ),
    ),
    Fault(
        "a source that nothing cites",
        "sources.yaml",
        "  - id: guide_cnil",
        (
            "  - id: csp_l1110_4\n"
            "    nom: CSP\n"
            "    titre: Code de la santé publique\n"
            "    url: https://www.legifrance.gouv.fr/\n"
            "    nature: loi\n"
            "  - id: guide_cnil"
        ),
        (
            "sources.yaml:7:9 [W608] la source « csp_l1110_4 » n’est citée nulle part\n"
            "→ Citez-la dans un fait ou une décision, ou supprimez-la."
        ),
    ),
    Fault(
        "a straight apostrophe",
        "questionnaires/dpo.yaml",
        "n’est attendu chez",
        "n'est attendu chez",
        (
            "questionnaires/dpo.yaml:7:13 [E701] apostrophe droite : « délégué n'est "
            "attendu »\n"
            "→ Écrivez ’ (U+2019), ou lancez « python -m checklist check --corriger »."
        ),
    ),
    Fault(
        "an ordinary space before a question mark",
        "questionnaires/dpo.yaml",
        "délégué ?",
        "délégué ?",
        (
            "questionnaires/dpo.yaml:12:15 [E702] espace insécable absente avant « ? » : "
            "« délégué ? »\n"
            "→ Lancez « python -m checklist check --corriger », ou tapez U+00A0 avant : et "
            "», après «, et U+202F avant ; ! ?"
        ),
    ),
    Fault(
        "an ordinary space before a colon",
        "questionnaires/dpo.yaml",
        "aide: Il répond à vos questions.",
        'aide: "Il répond : il conseille."',
        (
            "questionnaires/dpo.yaml:13:11 [E702] espace insécable absente avant « : » : "
            "« répond : il »\n"
            "→ Lancez « python -m checklist check --corriger », ou tapez U+00A0 avant : et "
            "», après «, et U+202F avant ; ! ?"
        ),
    ),
    Fault(
        "an ordinary space inside a number",
        "questionnaires/dpo.yaml",
        "aide: Il répond à vos questions.",
        "aide: Au plus 20 000 € par an.",
        (
            "questionnaires/dpo.yaml:13:11 [E702] espace insécable absente avant « 000 » : "
            "« 20 000 € »\n"
            "→ Lancez « python -m checklist check --corriger », ou tapez U+00A0 avant : et "
            "», après «, et U+202F avant ; ! ?"
        ),
    ),
    Fault(
        "an ordinary space after a quotation mark",
        "questionnaires/dpo.yaml",
        "aide: Il répond à vos questions.",
        "aide: Il répond à « vous ».",
        (
            "questionnaires/dpo.yaml:13:11 [E703] espace insécable absente après « « » : "
            "« à « vous ». »\n"
            "→ Lancez « python -m checklist check --corriger », ou tapez U+00A0 avant : et "
            "», après «, et U+202F avant ; ! ?"
        ),
    ),
    Fault(
        "a question too long",
        "questionnaires/dpo.yaml",
        "Avez-vous désigné un délégué ?",
        (
            "Avez-vous désigné un délégué à la protection des données, déclaré son nom à "
            "la CNIL, affiché ses coordonnées dans la salle d’attente et prévenu vos "
            "patients ?"
        ),
        (
            "questionnaires/dpo.yaml:12:15 [E704] « question » fait 158 caractères, pour "
            "140 au plus\n"
            "→ Raccourcissez : une idée, le verbe d’abord ; le détail va dans « aide » ou "
            "dans l’action."
        ),
    ),
    Fault(
        "straight quotation marks",
        "questionnaires/dpo.yaml",
        "aide: Il répond à vos questions.",
        'aide: Le "DPO" répond.',
        (
            'questionnaires/dpo.yaml:13:11 [E705] guillemets droits : « Le "DPO" répond. »\n'
            "→ Écrivez « … », ou lancez « python -m checklist check --corriger »."
        ),
    ),
    Fault(
        "three dots",
        "questionnaires/dpo.yaml",
        "aide: Il répond à vos questions.",
        "aide: Il répond...",
        (
            "questionnaires/dpo.yaml:13:11 [E706] trois points : « Il répond... »\n"
            "→ Écrivez le signe …, ou lancez « python -m checklist check --corriger »."
        ),
    ),
    Fault(
        "two spaces in a row",
        "questionnaires/dpo.yaml",
        "aide: Il répond à vos questions.",
        "aide: Il répond  à vos questions.",
        (
            "questionnaires/dpo.yaml:13:11 [E707] espaces en trop : « Il répond  à vos »\n"
            "→ Gardez une seule espace entre deux mots, aucune au début ni à la fin."
        ),
    ),
    Fault(
        "a persona that answers otherwise",
        "personas/martin.yaml",
        "mode_exercice: seul",
        "mode_exercice: seule",
        (
            "personas/martin.yaml:6:18 [E801] « seule » n’est pas une réponse possible à "
            "« mode_exercice »\n"
            "→ Vouliez-vous écrire « seul » ? Réponses admises : seul, groupe, remplacant."
        ),
    ),
)
