"""Shapes, identifiers and conditions that are wrong: families E1 to E3.

Each differs from the valid content of `minimal/` by one edit, and is told in exactly these words.
"""

from tests.authoring.faults import Fault

FAULTS = (
    Fault(
        "a key misspelt",
        "questionnaires/dpo.yaml",
        "    criticite: mineure",
        ("    criticite: mineure\n    expres: true"),
        (
            "questionnaires/dpo.yaml:16:5 [E101] la clé « expres » n’existe pas dans une "
            "question de contrôle\n"
            "→ Vouliez-vous écrire « express » ? Clés admises : id, type, question, aide, "
            "options, origine, verifier, criticite, motif, demander_a, preuves, faits, si, "
            "express."
        ),
    ),
    Fault(
        "a key written with its accent",
        "questionnaires/dpo.yaml",
        "    criticite: mineure",
        "    criticité: mineure",
        (
            "questionnaires/dpo.yaml:15:5 [E101] la clé « criticité » n’existe pas dans "
            "une question de contrôle\n"
            "→ Vouliez-vous écrire « criticite » ? Clés admises : id, type, question, "
            "aide, options, origine, verifier, criticite, motif, demander_a, preuves, "
            "faits, si, express."
        ),
    ),
    Fault(
        "a comma inside a text without quotes",
        "questionnaires/sauvegarde.yaml",
        'texte: "Oui, avec succès"',
        "texte: Oui, avec succès",
        (
            "questionnaires/sauvegarde.yaml:25:34 [E102] « avec succès » est lu comme une "
            "clé sans valeur\n"
            "→ Si une virgule coupe ici un texte, mettez le texte entier entre guillemets "
            "doubles ; si c’est une clé, écrivez « clé: valeur »."
        ),
    ),
    Fault(
        "a key that is missing",
        "questionnaires/dpo.yaml",
        "    motif: La désignation est gratuite.\n",
        "",
        (
            "questionnaires/dpo.yaml:9:5 [E103] il manque la clé « motif » dans une "
            "question de contrôle\n"
            "→ Ajoutez « motif: … » ; content/FORMAT.md dit ce qu’on y écrit."
        ),
    ),
    Fault(
        "a list where a text is expected",
        "questionnaires/dpo.yaml",
        "titre_court: Délégué",
        "titre_court: [Délégué]",
        (
            "questionnaires/dpo.yaml:3:14 [E104] « titre_court » doit contenir un texte, "
            "pas une liste\n"
            "→ Écrivez la valeur sur la même ligne, après « titre_court: »."
        ),
    ),
    Fault(
        "a text where a list is expected",
        "questionnaires/dpo.yaml",
        "preuves: [Récépissé de la CNIL]",
        "preuves: Récépissé de la CNIL",
        (
            "questionnaires/dpo.yaml:21:14 [E104] « preuves » doit contenir une liste, pas "
            "un texte\n"
            "→ Écrivez une liste : entre crochets, ou une ligne par élément, chacune avec "
            "« - »."
        ),
    ),
    Fault(
        "a text where a block is expected",
        "library.yaml",
        "{critique: 5, majeure: 3, mineure: 1}",
        "5 3 1",
        (
            "library.yaml:7:10 [E104] « poids » doit contenir un bloc de clés, pas un "
            "texte\n"
            "→ Écrivez des clés : entre accolades, ou une par ligne, deux espaces plus "
            "loin."
        ),
    ),
    Fault(
        "a key with nothing after it",
        "questionnaires/dpo.yaml",
        "titre_court: Délégué",
        "titre_court:",
        (
            "questionnaires/dpo.yaml:3:13 [E105] « titre_court » est vide\n"
            "→ Remplissez la valeur, ou retirez la clé si elle est facultative."
        ),
    ),
    Fault(
        "a value outside the closed list",
        "questionnaires/dpo.yaml",
        "demander_a: medecin",
        "demander_a: medecins",
        (
            "questionnaires/dpo.yaml:17:17 [E106] « medecins » n’est pas une valeur "
            "possible de « demander_a »\n"
            "→ Vouliez-vous écrire « medecin » ? Valeurs admises : medecin, secretariat, "
            "informaticien, editeur."
        ),
    ),
    Fault(
        "an effort that is not a number",
        "actions/sauvegarde.yaml",
        "minutes: 30",
        "minutes: 30 min",
        (
            "actions/sauvegarde.yaml:8:14 [E107] « minutes » doit être un nombre entier de "
            "1 à 2400, pas « 30 min »\n"
            "→ Écrivez le nombre en chiffres, sans unité."
        ),
    ),
    Fault(
        "a date that does not exist",
        "facts.yaml",
        "verifie_le: 2026-11-10",
        "verifie_le: 2026-02-30",
        (
            "facts.yaml:7:17 [E108] « 2026-02-30 » n’est pas une date du calendrier\n"
            "→ Écrivez l’année, le mois et le jour : 2026-11-23."
        ),
    ),
    Fault(
        "a date written the French way",
        "facts.yaml",
        "verifie_le: 2026-11-10",
        "verifie_le: 10/11/2026",
        (
            "facts.yaml:7:17 [E108] « 10/11/2026 » n’est pas une date du calendrier\n"
            "→ Écrivez l’année, le mois et le jour : 2026-11-23."
        ),
    ),
    Fault(
        "an identifier with a number",
        "questionnaires/dpo.yaml",
        "- id: dpo_designe",
        "- id: dpo_1",
        (
            "questionnaires/dpo.yaml:9:9 [E110] « dpo_1 » ne peut pas servir d’identifiant "
            "de question\n"
            "→ Écrivez des minuscules sans accent ni chiffre, séparées par « _ » : "
            "sauvegarde_hors_site."
        ),
    ),
    Fault(
        "a file named otherwise than its theme",
        "personas/martin.yaml",
        "persona: martin",
        "persona: durand",
        (
            "personas/martin.yaml:1:10 [E111] le fichier s’appelle « martin.yaml », mais "
            "il décrit « durand »\n"
            "→ Donnez le même nom au fichier et à l’identifiant."
        ),
    ),
    Fault(
        "a version that is not a date and a rank",
        "library.yaml",
        '"2026.11.1"',
        '"1.0"',
        (
            "library.yaml:1:10 [E112] « 1.0 » n’est pas un numéro de version\n"
            '→ Écrivez l’année, le mois et un rang entre guillemets : "2026.11.1".'
        ),
    ),
    Fault(
        "an identifier taken twice",
        "sources.yaml",
        "  - id: guide_cnil",
        (
            "  - id: rgpd\n"
            "    nom: RGPD\n"
            "    titre: Le même\n"
            "    url: https://www.cnil.fr/fr/rgpd\n"
            "    nature: loi\n"
            "  - id: guide_cnil"
        ),
        (
            "sources.yaml:7:9 [E201] l’identifiant de source « rgpd » est déjà pris "
            "(sources.yaml:2:9)\n"
            "→ Choisissez un autre identifiant, ou supprimez l’un des deux."
        ),
    ),
    Fault(
        "an action misspelt",
        "questionnaires/sauvegarde.yaml",
        ('atteint: "non", action: tester_restauration}\n    preuves: [Réponse'),
        ('atteint: "non", action: tester_restoration}\n    preuves: [Réponse'),
        (
            "questionnaires/sauvegarde.yaml:43:62 [E202] l’action « tester_restoration » "
            "n’existe pas\n"
            "→ Vouliez-vous écrire « tester_restauration » ? Identifiants connus : "
            "designer_dpo, tester_base_commune, tester_restauration."
        ),
    ),
    Fault(
        "an action of a verdict misspelt",
        "decisions/dpo.yaml",
        "    message: Un délégué est attendu.",
        "    message: Un délégué est attendu.\n    action: tester_base_comune",
        (
            "decisions/dpo.yaml:9:13 [E202] l’action « tester_base_comune » n’existe pas\n"
            "→ Vouliez-vous écrire « tester_base_commune » ? Identifiants connus : designer_dpo, "
            "tester_base_commune, tester_restauration."
        ),
    ),
    Fault(
        "a measure that is no question",
        "activities/R01.yaml",
        "mesure: sau_restauration",
        "mesure: sau_restaurations",
        (
            "activities/R01.yaml:18:61 [E202] la question « sau_restaurations » n’existe "
            "pas\n"
            "→ Vouliez-vous écrire « sau_restauration » ? Identifiants connus : "
            "mode_exercice, dossiers_communs, dpo_designe, copie_exterieure, "
            "sau_restauration, sau_chiffrement."
        ),
    ),
    Fault(
        "an option misspelt in a condition",
        "activities/R01.yaml",
        'parmi: ["oui"]',
        'parmi: ["ouii"]',
        (
            "activities/R01.yaml:12:83 [E204] « ouii » n’est pas une option de "
            "« dossiers_communs »\n"
            "→ Vouliez-vous écrire « oui » ? Identifiants connus : non, oui, a_verifier."
        ),
    ),
    Fault(
        "a fact cited twice",
        "actions/sauvegarde.yaml",
        "faits: [securite-donnees, copie-hors-site]",
        "faits: [securite-donnees, securite-donnees, copie-hors-site]",
        (
            "actions/sauvegarde.yaml:11:31 [E203] « securite-donnees » est cité deux fois "
            "dans « faits »\n"
            "→ Gardez-le une seule fois."
        ),
    ),
    Fault(
        "a condition in other words",
        "activities/R01.yaml",
        'si: {question: dossiers_communs, parmi: ["oui"]}',
        "si: {questions: dossiers_communs}",
        (
            "activities/R01.yaml:12:46 [E301] cette condition n’est pas comprise\n"
            "→ Vouliez-vous écrire « question » ? Formes admises : {question: …, parmi: "
            "[…]}, {decision: …, parmi: […]}, {toutes: […]}, {une_de: […]}, {sauf: …} ; "
            "une seule à la fois."
        ),
    ),
    Fault(
        "a condition that joins nothing",
        "activities/R01.yaml",
        'si: {question: dossiers_communs, parmi: ["oui"]}',
        "si: {toutes: dossiers_communs}",
        (
            "activities/R01.yaml:12:55 [E301] cette condition n’est pas comprise\n"
            "→ Formes admises : {question: …, parmi: […]}, {decision: …, parmi: […]}, "
            "{toutes: […]}, {une_de: […]}, {sauf: …} ; une seule à la fois."
        ),
    ),
    Fault(
        "a condition on a scored question",
        "questionnaires/sauvegarde.yaml",
        (
            "    type: controle\n"
            "    origine: [Q-SAU-02, Q-SAU-03]\n"
            '    si: {question: copie_exterieure, parmi: ["oui"]}'
        ),
        (
            "    type: controle\n"
            "    origine: [Q-SAU-02, Q-SAU-03]\n"
            "    si: {question: sau_restauration, parmi: [jamais]}"
        ),
        (
            "questionnaires/sauvegarde.yaml:34:20 [E302] la condition cite "
            "« sau_restauration », une question notée\n"
            "→ Citez une question de profil ou une question-porte : une question notée "
            "n’en cache jamais une autre, sinon répondre honnêtement coûterait des points."
        ),
    ),
    Fault(
        "a condition on what is asked later",
        "profile.yaml",
        "    question: Comment",
        ('    si: {question: dossiers_communs, parmi: ["oui"]}\n    question: Comment'),
        (
            "profile.yaml:7:20 [E303] la condition cite « dossiers_communs », qui n’est "
            "posée qu’ensuite (profile.yaml:14:9)\n"
            "→ Déplacez la question citée au-dessus, ou citez une question déjà posée."
        ),
    ),
    Fault(
        "a condition on a gate of another theme",
        "questionnaires/dpo.yaml",
        "    question: Avez",
        ('    si: {question: copie_exterieure, parmi: ["oui"]}\n    question: Avez'),
        (
            "questionnaires/dpo.yaml:12:20 [E304] la condition cite « copie_exterieure », "
            "une question-porte du thème « sauvegarde »\n"
            "→ Une question-porte ne sert que dans son thème. Mettez-la dans profile.yaml "
            "si d’autres en ont besoin."
        ),
    ),
    Fault(
        "a theme that depends on its own gate",
        "questionnaires/sauvegarde.yaml",
        "minutes: 3",
        (
            "minutes: 3\n"
            'si: {question: copie_exterieure, parmi: ["oui"]}\n'
            "sans_objet: Rien ne sort du cabinet."
        ),
        (
            "questionnaires/sauvegarde.yaml:6:16 [E305] la condition du thème cite "
            "« copie_exterieure », une question-porte de ce thème\n"
            "→ Le thème décide avant que la porte soit posée : citez une question de "
            "profil."
        ),
    ),
    Fault(
        "a decision cited before the profile is known",
        "profile.yaml",
        "si: {question: mode_exercice, parmi: [groupe]}",
        "si: {decision: dpo, parmi: [attendu]}",
        (
            "profile.yaml:15:20 [E306] le profil ne peut pas citer la décision « dpo »\n"
            "→ Les décisions se lisent une fois le profil rempli : citez une question de "
            "profil."
        ),
    ),
    Fault(
        "a line of the register that no profile meets",
        "activities/R01.yaml",
        'si: {question: dossiers_communs, parmi: ["oui"]}',
        (
            'si: {toutes: [{question: dossiers_communs, parmi: ["oui"]}, {question: '
            "mode_exercice, parmi: [seul]}]}"
        ),
        (
            "activities/R01.yaml:12:46 [E307] cette ligne de la fiche R01 n’est jamais "
            "montrée : aucun profil ne remplit sa condition\n"
            "→ Élargissez la condition, ou supprimez l’élément. Pensez aux conditions du "
            "thème, de la fiche et des questions citées."
        ),
    ),
    Fault(
        "a question that no profile meets",
        "questionnaires/dpo.yaml",
        "    question: Avez",
        ("    si: {question: mode_exercice, parmi: [seul]}\n    question: Avez"),
        (
            "questionnaires/dpo.yaml:12:9 [E307] la question « dpo_designe » n’est jamais "
            "posée : aucun profil ne remplit sa condition\n"
            "→ Élargissez la condition, ou supprimez l’élément. Pensez aux conditions du "
            "thème, de la fiche et des questions citées."
        ),
    ),
    Fault(
        "a persona that answers an unknown question",
        "personas/martin.yaml",
        "  copie_exterieure",
        "  copie_externe",
        (
            "personas/martin.yaml:7:3 [E202] la question « copie_externe » n’existe pas\n"
            "→ Vouliez-vous écrire « copie_exterieure » ? Identifiants connus : "
            "mode_exercice, dossiers_communs, dpo_designe, copie_exterieure, "
            "sau_restauration, sau_chiffrement."
        ),
    ),
)
