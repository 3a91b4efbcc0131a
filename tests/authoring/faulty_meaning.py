"""Content that reads well but means something wrong: families E4 and E5.

Each differs from the valid content of `minimal/` by one edit, and is told in exactly these words.
"""

from tests.authoring.faults import Edit, Fault

EXPRESS = """section: dpo
titre: Savoir qui veille sur les données
titre_court: Délégué
introduction: Un délégué conseille le cabinet.
minutes: 2
si: {decision: dpo, parmi: [attendu]}
sans_objet: Aucun délégué n’est attendu chez vous.
questions:
""" + "".join(
    f"""  - id: dpo_{letter}
    type: controle
    origine: [Q-XXX-{rank:02}]
    question: Point {letter}
    aide: Il répond à vos questions.
    verifier: Cherchez le récépissé de la CNIL.
    criticite: mineure
    motif: La désignation est gratuite.
    demander_a: medecin
    express: true
    options:
      - {{id: designe, texte: "Oui", atteint: complet}}
      - {{id: absent, texte: "Non", atteint: "non", action: designer_dpo}}
    preuves: [Récépissé de la CNIL]
    faits: [securite-donnees]
"""
    for rank, letter in enumerate("abcdefghijklmnopqrst")
)
"""With the one of the other theme, twenty-one questions of the express path."""

FAULTS = (
    Fault(
        "an option that nothing allows",
        "questionnaires/dpo.yaml",
        "    question: Avez",
        "    si: {question: mode_exercice, parmi: [seul, groupe]}\n    question: Avez",
        (
            "questionnaires/dpo.yaml:12:9 [E308] la condition de la question « dpo_designe » "
            "accepte « seul », que rien ne permet avec le reste\n"
            "→ Retirez ce mot de « parmi », ou élargissez ce qui l’entoure : thème, fiche, "
            "question citée."
        ),
    ),
    Fault(
        "a verdict that nothing allows",
        "questionnaires/sauvegarde.yaml",
        'si: {question: copie_exterieure, parmi: ["oui"]}',
        (
            "si: {toutes: [{question: mode_exercice, parmi: [seul]}, "
            '{decision: dpo, parmi: [attendu, "non"]}]}'
        ),
        (
            "questionnaires/sauvegarde.yaml:34:9 [E308] la condition de la question "
            "« sau_chiffrement » accepte « attendu », que rien ne permet avec le reste\n"
            "→ Retirez ce mot de « parmi », ou élargissez ce qui l’entoure : thème, fiche, "
            "question citée."
        ),
    ),
    Fault(
        "a weight that no question carries",
        "questionnaires/dpo.yaml",
        "criticite: mineure",
        "criticite: majeure",
        (
            "library.yaml:7:45 [E422] le poids « mineure » ne sert à aucune question\n"
            "→ Donnez cette criticité à une question de contrôle : le barème imprimé n’aurait pas "
            "de sens."
        ),
    ),
    Fault(
        "an express path longer than a coffee break",
        "questionnaires/dpo.yaml",
        None,
        EXPRESS,
        (
            "questionnaires/dpo.yaml:303:14 [E423] la question « dpo_t » est la 21e du parcours "
            "express, pour 20 au plus\n"
            "→ Retirez « express: true » d’une question : ce parcours tient en dix minutes."
        ),
    ),
    Fault(
        "an option without status",
        "questionnaires/dpo.yaml",
        'texte: "Oui", atteint: complet}',
        'texte: "Oui"}',
        (
            "questionnaires/dpo.yaml:19:9 [E401] l’option « designe » d’une question de "
            "contrôle n’a pas de clé « atteint »\n"
            '→ Ajoutez « atteint: complet », partiel, "non" ou sans_objet.'
        ),
    ),
    Fault(
        "a status in the profile",
        "profile.yaml",
        "{id: seul, texte: Seul}",
        "{id: seul, texte: Seul, atteint: complet}",
        (
            "profile.yaml:10:42 [E402] l’option « seul » porte « atteint », mais sa "
            "question est de profil\n"
            "→ Retirez « atteint » (une question de profil n’est pas notée), ou écrivez "
            "« type: controle »."
        ),
    ),
    Fault(
        "a shortfall without action",
        "questionnaires/sauvegarde.yaml",
        ('atteint: "non", action: tester_restauration}\n    preuves: [Réponse'),
        ('atteint: "non"}\n    preuves: [Réponse'),
        (
            "questionnaires/sauvegarde.yaml:43:9 [E403] l’option « en_clair » est un écart "
            "(« non ») sans action\n"
            "→ Ajoutez « action: … » : tout écart dit quoi faire."
        ),
    ),
    Fault(
        "a good answer with an action",
        "questionnaires/sauvegarde.yaml",
        "atteint: sans_objet}",
        "atteint: sans_objet, action: tester_restauration}",
        (
            "questionnaires/sauvegarde.yaml:28:90 [E404] l’option « sans_copie » "
            "(« sans_objet ») porte une action\n"
            "→ Retirez l’action : il n’y a rien à corriger. Si un geste reste à faire, "
            "c’est « partiel »."
        ),
    ),
    Fault(
        "a control that rests on nothing",
        "questionnaires/dpo.yaml",
        "    faits: [securite-donnees]",
        "    faits: []",
        (
            "questionnaires/dpo.yaml:22:12 [E405] la question « dpo_designe » ne repose "
            "sur aucun fait\n"
            "→ Citez au moins un fait de facts.yaml dans « faits »."
        ),
    ),
    Fault(
        "a control that rests on doubt alone",
        "questionnaires/dpo.yaml",
        "    faits: [securite-donnees]",
        "    faits: [seuil-discute]",
        (
            "questionnaires/dpo.yaml:22:12 [E406] la question « dpo_designe » ne repose "
            "que sur des faits douteux\n"
            "→ Ajoutez un fait vérifié, secondaire ou connu, ou retirez la question."
        ),
    ),
    Fault(
        "a control that nobody can meet",
        "questionnaires/dpo.yaml",
        "atteint: complet}",
        "atteint: partiel, action: designer_dpo}",
        (
            "questionnaires/dpo.yaml:19:7 [E407] aucune option de « dpo_designe » ne donne "
            "tous les points\n"
            "→ Donnez « atteint: complet » à l’option de qui fait bien."
        ),
    ),
    Fault(
        "an action that nothing asks for",
        "profile.yaml",
        ", action: tester_base_commune",
        "",
        (
            "actions/profile.yaml:2:9 [E408] l’action « tester_base_commune » n’est "
            "demandée par aucune option ni aucune ligne de décision\n"
            "→ Citez-la dans une option ou une ligne de décision, ou supprimez-la."
        ),
    ),
    Fault(
        "a scale that contradicts itself",
        "library.yaml",
        "critique: 5, majeure: 3",
        "critique: 2, majeure: 3",
        (
            "library.yaml:7:10 [E409] le barème se contredit : une question plus critique "
            "pèse moins qu’une autre\n"
            "→ Corrigez les nombres de « bareme »."
        ),
    ),
    Fault(
        "a partial answer worth a full one",
        "library.yaml",
        "partiel: 1",
        "partiel: 2",
        (
            "library.yaml:9:12 [E409] le barème se contredit : « partiel » vaut autant que "
            "« complet », ou plus\n"
            "→ Corrigez les nombres de « bareme »."
        ),
    ),
    Fault(
        "an origin carried twice",
        "questionnaires/dpo.yaml",
        "[Q-DPO-04]",
        "[Q-DPO-01]",
        (
            "questionnaires/dpo.yaml:11:15 [E410] l’origine « Q-DPO-01 » est déjà portée "
            "par la question « mode_exercice »\n"
            "→ Une question de la liste de référence n’a qu’un porteur : retirez-la d’un "
            "côté."
        ),
    ),
    Fault(
        "a single option",
        "questionnaires/sauvegarde.yaml",
        ('      - {id: en_clair, texte: "Non", atteint: "non", action: tester_restauration}\n'),
        "",
        (
            "questionnaires/sauvegarde.yaml:42:7 [E411] la question « sau_chiffrement » "
            "n’a qu’une option\n"
            "→ Proposez au moins deux réponses qui couvrent tous les cas."
        ),
    ),
    Fault(
        "« je ne sais pas » written by hand",
        "questionnaires/dpo.yaml",
        "      - {id: designe",
        ("      - {id: inconnu, texte: Je ne sais pas, atteint: sans_objet}\n      - {id: designe"),
        (
            "questionnaires/dpo.yaml:19:9 [E412] l’option « inconnu » fait double emploi "
            "avec « Je ne sais pas », ajouté tout seul\n"
            "→ Supprimez-la ; « demander_a » et « verifier » disent quoi faire quand on ne "
            "sait pas."
        ),
    ),
    Fault(
        "two options that read the same",
        "questionnaires/sauvegarde.yaml",
        'texte: "Oui, en partie"',
        'texte: "Oui, avec succès"',
        (
            "questionnaires/sauvegarde.yaml:25:7 [E413] deux options de "
            "« sau_restauration » disent la même chose\n"
            "→ Changez l’un des deux textes : la personne doit pouvoir choisir."
        ),
    ),
    Fault(
        "a theme that can vanish without a word",
        "questionnaires/dpo.yaml",
        "sans_objet: Aucun délégué n’est attendu chez vous.\n",
        "",
        (
            "questionnaires/dpo.yaml:1:1 [E414] tout le thème « dpo » peut disparaître "
            "pour certains profils, sans un mot\n"
            "→ Ajoutez « sans_objet: … » : pourquoi rien ne s’applique, et ce que cela "
            "veut dire."
        ),
    ),
    Fault(
        "an explanation that is never shown",
        "questionnaires/sauvegarde.yaml",
        "minutes: 3",
        ("minutes: 3\nsans_objet: Rien ne s’applique."),
        (
            "questionnaires/sauvegarde.yaml:6:13 [W415] « sans_objet » ne sera jamais "
            "montré : le thème « sauvegarde » garde toujours une question\n"
            "→ Retirez « sans_objet », ou vérifiez les conditions."
        ),
    ),
    Fault(
        "a theme outside every chapter",
        "library.yaml",
        "themes: [sauvegarde, dpo]",
        "themes: [sauvegarde]",
        (
            "questionnaires/dpo.yaml:1:10 [E416] le thème « dpo » n’est dans aucun "
            "chapitre de library.yaml\n"
            "→ Ajoutez-le à « themes » du chapitre où il doit paraître."
        ),
    ),
    Fault(
        "a theme in two chapters",
        "library.yaml",
        "registre:",
        ("  - {id: autres, titre: Autres, themes: [dpo]}\nregistre:"),
        (
            "library.yaml:19:42 [E417] le thème « dpo » est déjà dans un chapitre\n"
            "→ Gardez-le dans un seul chapitre."
        ),
    ),
    Fault(
        "a theme without questionnaire",
        "library.yaml",
        "[sauvegarde, dpo]",
        "[sauvegarde, dpo, messagerie]",
        (
            "library.yaml:18:31 [E418] le thème « messagerie » n’a pas de questionnaire\n"
            "→ Créez questionnaires/messagerie.yaml, ou retirez-le du chapitre."
        ),
    ),
    Fault(
        "a theme of gates only",
        "questionnaires/messagerie.yaml",
        None,
        (
            "section: messagerie\n"
            "titre: Échanger\n"
            "titre_court: Messagerie\n"
            "introduction: Rien n’est noté ici.\n"
            "minutes: 1\n"
            "questions:\n"
            "  - id: mss_choisie\n"
            "    type: profil\n"
            "    question: Avez-vous une messagerie ?\n"
            "    aide: Elle ouvre la suite.\n"
            "    options:\n"
            '      - {id: "oui", texte: "Oui"}\n'
            '      - {id: "non", texte: "Non"}\n'
        ),
        (
            "questionnaires/messagerie.yaml:7:3 [E419] le thème « messagerie » n’a aucune "
            "question de contrôle\n"
            "→ Ajoutez une question notée, ou supprimez le thème."
        ),
        also=Edit("library.yaml", "[sauvegarde, dpo]", "[sauvegarde, dpo, messagerie]"),
    ),
    Fault(
        "a scored question in the profile",
        "profile.yaml",
        ", action: tester_base_commune}\n",
        (
            ", action: tester_base_commune}\n"
            "  - id: profil_note\n"
            "    type: controle\n"
            "    origine: [Q-REG-01]\n"
            "    question: Une question notée ?\n"
            "    aide: Elle n’a rien à faire ici.\n"
            "    verifier: Relisez profile.yaml.\n"
            "    criticite: mineure\n"
            "    motif: Le profil n’est pas noté.\n"
            "    demander_a: medecin\n"
            "    options:\n"
            '      - {id: "oui", texte: "Oui", atteint: complet}\n'
            '      - {id: "non", texte: "Non", atteint: sans_objet}\n'
            "    preuves: [Aucune]\n"
            "    faits: [securite-donnees]\n"
        ),
        (
            "profile.yaml:23:11 [E420] la question « profil_note » du profil est notée\n"
            "→ Écrivez « type: profil », ou déplacez-la dans un questionnaire."
        ),
    ),
    Fault(
        "an action in a single step",
        "actions/sauvegarde.yaml",
        "      - Restaurez-le sur un autre poste\n",
        "",
        (
            "actions/sauvegarde.yaml:6:7 [E421] l’action « tester_restauration » doit "
            "avoir de 2 à 4 étapes, pas 1\n"
            "→ Découpez en gestes concrets, faisables sans nous ; au-delà de quatre, "
            "faites deux actions."
        ),
    ),
    Fault(
        "a table without default",
        "decisions/dpo.yaml",
        ('  - id: D1-2\n    resultat: "non"'),
        (
            "  - id: D1-2\n"
            "    si: {question: mode_exercice, parmi: [seul, groupe, remplacant]}\n"
            '    resultat: "non"'
        ),
        (
            "decisions/dpo.yaml:12:5 [E501] la table « dpo » n’a pas de ligne par défaut\n"
            "→ Terminez par une ligne sans « si », pour tous les autres cas."
        ),
    ),
    Fault(
        "a default row above others",
        "decisions/dpo.yaml",
        ('    si: {question: dossiers_communs, parmi: ["oui", a_verifier]}\n    resultat: attendu'),
        "    resultat: attendu",
        (
            "decisions/dpo.yaml:5:5 [E502] la ligne « D1-1 » n’a pas de condition : les "
            "suivantes ne seront jamais lues\n"
            "→ Déplacez-la en dernier, ou donnez-lui une condition."
        ),
    ),
    Fault(
        "a row that another always beats",
        "decisions/dpo.yaml",
        "  - id: D1-2\n",
        (
            "  - id: D1-3\n"
            '    si: {question: dossiers_communs, parmi: ["oui"]}\n'
            '    resultat: "non"\n'
            "    message: Déjà décidé.\n"
            "    references: [{source: rgpd}]\n"
            "    statut: connu\n"
            "  - id: D1-2\n"
        ),
        (
            "decisions/dpo.yaml:12:9 [E503] la ligne « D1-3 » ne gagne jamais : les lignes "
            "au-dessus prennent tous ses cas\n"
            "→ Remontez-la au-dessus d’une ligne plus large, ou supprimez-la."
        ),
    ),
    Fault(
        "a result that no row gives",
        "decisions/dpo.yaml",
        '"non": Non obligatoire}',
        '"non": Non obligatoire, presume: Présumé}',
        (
            "decisions/dpo.yaml:3:55 [E504] le résultat « presume » n’est donné par aucune "
            "ligne\n"
            "→ Donnez-le dans une ligne, ou retirez-le de « resultats »."
        ),
    ),
    Fault(
        "an empty field of the register",
        "activities/R01.yaml",
        "personnes: [{texte: Patients, origine: texte_type}]",
        "personnes: []",
        (
            "activities/R01.yaml:8:12 [E505] la rubrique « Personnes concernées » de la "
            "fiche R01 est vide\n"
            "→ Écrivez au moins une ligne ; « origine: a_completer » si le médecin doit la "
            "remplir."
        ),
    ),
    Fault(
        "a field of the register that can become empty",
        "activities/R01.yaml",
        "  - {texte: Médecin, origine: texte_type}\n",
        "",
        (
            "activities/R01.yaml:11:3 [E506] la rubrique « Destinataires » de la fiche R01 "
            "peut devenir vide : chaque ligne a une condition\n"
            "→ Ajoutez une ligne sans « si » ni « mesure », ou une ligne pour les profils "
            "oubliés."
        ),
    ),
    Fault(
        "a field of the register that only measures fill",
        "activities/R01.yaml",
        "  - {texte: Mot de passe personnel, origine: texte_type}\n",
        "",
        (
            "activities/R01.yaml:17:3 [E506] la rubrique « Mesures de sécurité » de la fiche "
            "R01 peut devenir vide : chaque ligne a une condition\n"
            "→ Ajoutez une ligne sans « si » ni « mesure », ou une ligne pour les profils "
            "oubliés."
        ),
    ),
    Fault(
        "a blank that claims to be filled",
        "activities/R01.yaml",
        "{texte: Votre éditeur, origine: a_completer}",
        '{texte: "Votre éditeur [nom]", origine: texte_type}',
        (
            "activities/R01.yaml:13:58 [E508] cette ligne de la fiche R01 a un blanc entre "
            "crochets, mais son origine est « texte_type »\n"
            "→ Écrivez « origine: a_completer » : c’est au médecin de remplir le blanc."
        ),
    ),
    Fault(
        "a measure that is not scored",
        "activities/R01.yaml",
        "mesure: sau_restauration",
        "mesure: copie_exterieure",
        (
            "activities/R01.yaml:18:61 [E507] « mesure » cite « copie_exterieure », qui "
            "n’est pas une question de contrôle\n"
            "→ Citez une question notée, ou employez « si » pour une question de profil."
        ),
    ),
)
