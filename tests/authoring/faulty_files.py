"""Files that cannot be read: family E0.

Each differs from the valid content of `minimal/` by one edit, and is told in exactly these words.
"""

from tests.authoring.faults import Fault

FAULTS = (
    Fault(
        "the facts are missing",
        "facts.yaml",
        None,
        None,
        (
            "facts.yaml:1:1 [E001] le fichier « facts.yaml » manque\n"
            "→ Créez-le ; content/FORMAT.md en donne un modèle."
        ),
    ),
    Fault(
        "a file saved in Latin-1",
        "personas/martin.yaml",
        None,
        b"persona: ren\xe9\n",
        (
            "personas/martin.yaml:1:1 [E002] ce fichier n’est pas en UTF-8\n"
            "→ Enregistrez-le de nouveau en choisissant l’encodage « UTF-8 »."
        ),
    ),
    Fault(
        "a folder whose name is nearly right",
        "questionnaire/tarifs.yaml",
        None,
        "section: tarifs\n",
        (
            "questionnaire/tarifs.yaml:1:1 [E003] ce fichier n’est lu par personne\n"
            "→ Vouliez-vous écrire « questionnaires/tarifs.yaml » ? Fichiers lus : "
            "library.yaml, profile.yaml, sources.yaml, facts.yaml, glossary.yaml, "
            "traceability.yaml, corrections.yaml, review_points.yaml, deadlines.yaml, "
            "versions.yaml, migrations.yaml, actions/*.yaml, questionnaires/*.yaml, "
            "decisions/*.yaml, activities/*.yaml, cards/*.yaml, personas/*.yaml, "
            "versions/*.yaml."
        ),
    ),
    Fault(
        "an empty file",
        "personas/vide.yaml",
        None,
        "# rien encore\n",
        (
            "personas/vide.yaml:1:1 [E004] ce fichier est vide\n"
            "→ Remplissez-le d’après content/FORMAT.md, ou supprimez-le."
        ),
    ),
    Fault(
        "a colon inside a text",
        "questionnaires/dpo.yaml",
        "titre_court: Délégué",
        "titre_court: Délégué : qui ?",
        (
            "questionnaires/dpo.yaml:3:22 [E005] un texte sans guillemets contient « : », "
            "que YAML prend pour une clé\n"
            '→ Mettez le texte entre guillemets doubles : texte: "Oui : chaque mois". À '
            "l’intérieur, n’employez que « » et ’."
        ),
    ),
    Fault(
        "a colon inside a text of a list",
        "actions/sauvegarde.yaml",
        "- Choisissez un dossier ancien",
        ("- Choisissez : un dossier ancien\n      - Notez : sa date : hier"),
        (
            "actions/sauvegarde.yaml:7:25 [E005] un texte sans guillemets contient « : », "
            "que YAML prend pour une clé\n"
            '→ Mettez le texte entre guillemets doubles : texte: "Oui : chaque mois". À '
            "l’intérieur, n’employez que « » et ’."
        ),
    ),
    Fault(
        "a line that is not aligned",
        "questionnaires/dpo.yaml",
        "    aide: Il répond",
        "   aide: Il répond",
        (
            "questionnaires/dpo.yaml:13:4 [E005] cette ligne n’est pas alignée avec les "
            "autres, ou mal ponctuée\n"
            "→ Alignez cette ligne avec ses voisines : même nombre d’espaces pour les clés "
            "d’un même bloc, deux de plus à l’intérieur. Vérifiez aussi la ligne juste "
            "au-dessus."
        ),
    ),
    Fault(
        "a text that goes on below without being shifted",
        "questionnaires/dpo.yaml",
        "    aide: Il répond à vos questions.",
        ("    aide: Il répond\n    à vos questions."),
        (
            "questionnaires/dpo.yaml:14:5 [E005] cette ligne n’a pas de clé\n"
            "→ Si elle continue le texte d’au-dessus, décalez-la de deux espaces de plus "
            "que sa clé, ou écrivez tout sur une ligne ; sinon, commencez-la par « clé: »."
        ),
    ),
    Fault(
        "a file cut in the middle",
        "questionnaires/dpo.yaml",
        ("    preuves: [Récépissé de la CNIL]\n    faits: [securite-donnees]\n"),
        "    preuves",
        (
            "questionnaires/dpo.yaml:21:5 [E005] cette ligne n’a pas de clé\n"
            "→ Si elle continue le texte d’au-dessus, décalez-la de deux espaces de plus "
            "que sa clé, ou écrivez tout sur une ligne ; sinon, commencez-la par « clé: »."
        ),
    ),
    Fault(
        "a tabulation",
        "questionnaires/dpo.yaml",
        "    aide: Il répond",
        "\taide: Il répond",
        (
            "questionnaires/dpo.yaml:13:1 [E005] une tabulation sert de décalage\n"
            "→ Remplacez la tabulation par des espaces : deux espaces par niveau."
        ),
    ),
    Fault(
        "a brace left open",
        "decisions/dpo.yaml",
        '"non": Non obligatoire}',
        '"non": Non obligatoire',
        (
            "decisions/dpo.yaml:3:12 [E005] l’accolade, le crochet ou le guillemet ouvert "
            "ici n’est pas fermé\n"
            "→ Fermez-le. Entre accolades, un texte qui contient une virgule ou « : » se "
            "met entre guillemets doubles."
        ),
    ),
    Fault(
        "a text that starts with a reserved sign",
        "questionnaires/dpo.yaml",
        "titre_court: Délégué",
        "titre_court: @Délégué",
        (
            "questionnaires/dpo.yaml:3:14 [E005] un texte commence par un signe réservé "
            "(@, %, `)\n"
            '→ Mettez le texte entre guillemets doubles : texte: "Oui : chaque mois". À '
            "l’intérieur, n’employez que « » et ’."
        ),
    ),
    Fault(
        "a straight quote inside quotes",
        "questionnaires/dpo.yaml",
        'texte: "Oui"',
        'texte: "Oui, un "vrai" délégué"',
        (
            "questionnaires/dpo.yaml:19:40 [E005] un guillemet droit ferme le texte avant "
            "sa fin\n"
            '→ Mettez le texte entre guillemets doubles : texte: "Oui : chaque mois". À '
            "l’intérieur, n’employez que « » et ’."
        ),
    ),
    Fault(
        "a brace too many",
        "decisions/dpo.yaml",
        '"non": Non obligatoire}',
        '"non": Non obligatoire}}',
        (
            "decisions/dpo.yaml:3:54 [E005] une accolade ou un crochet est en trop\n"
            "→ Retirez ce signe, ou ouvrez-le plus haut ; chaque accolade et chaque "
            "crochet va par deux."
        ),
    ),
    Fault(
        "a quote left open",
        "questionnaires/dpo.yaml",
        "titre_court: Délégué",
        'titre_court: "Délégué',
        (
            "questionnaires/dpo.yaml:3:1 [E005] le guillemet ouvert sur cette ligne n’est "
            "pas fermé\n"
            "→ Fermez-le. Entre accolades, un texte qui contient une virgule ou « : » se "
            "met entre guillemets doubles."
        ),
    ),
    Fault(
        "a value glued to its key",
        "questionnaires/dpo.yaml",
        "  - id: dpo_designe",
        "  - id:dpo_designe",
        (
            "questionnaires/dpo.yaml:9:3 [E005] il manque une espace après « : »\n"
            "→ Mettez une espace entre « : » et la valeur : « clé: valeur »."
        ),
    ),
    Fault(
        "a second document",
        "questionnaires/dpo.yaml",
        "section: dpo",
        ("section: dpo\n---"),
        (
            "questionnaires/dpo.yaml:2:1 [E006] un second document commence ici\n"
            "→ Supprimez la ligne « --- » : un fichier ne contient qu’un document."
        ),
    ),
    Fault(
        "an anchor",
        "questionnaires/dpo.yaml",
        "titre_court: Délégué",
        "titre_court: &court Délégué",
        (
            "questionnaires/dpo.yaml:3:14 [E007] l’ancre « &court » n’est pas admise\n"
            "→ Supprimez-la et écrivez le texte à chaque endroit. Si « & » fait partie du "
            "texte, mettez le texte entre guillemets doubles."
        ),
    ),
    Fault(
        "an alias",
        "questionnaires/dpo.yaml",
        "titre_court: Délégué",
        "titre_court: *court",
        (
            "questionnaires/dpo.yaml:3:14 [E008] le renvoi « *court » n’est pas admis\n"
            "→ Recopiez le texte visé. Si « * » fait partie du texte, mettez le texte "
            "entre guillemets doubles."
        ),
    ),
    Fault(
        "a tag",
        "questionnaires/dpo.yaml",
        "titre_court: Délégué",
        "titre_court: !!str Délégué",
        (
            "questionnaires/dpo.yaml:3:14 [E009] l’étiquette « !!str » n’est pas admise\n"
            "→ Supprimez-la. Si « ! » fait partie du texte, mettez le texte entre "
            "guillemets doubles."
        ),
    ),
    Fault(
        "a key written twice",
        "questionnaires/dpo.yaml",
        "minutes: 2",
        ("minutes: 2\nminutes: 3"),
        (
            "questionnaires/dpo.yaml:6:1 [E010] la clé « minutes » est écrite deux fois "
            "dans le même bloc (déjà ligne 5)\n"
            "→ Gardez-en une seule, ou commencez un nouveau bloc par « - »."
        ),
    ),
    Fault(
        "a key that is a list",
        "questionnaires/dpo.yaml",
        "minutes: 2",
        ("minutes: 2\n[a, b]: 3"),
        (
            "questionnaires/dpo.yaml:6:1 [E011] une clé n’est pas un mot\n"
            "→ Écrivez « clé: valeur » ; une accolade ou un crochet ne peut pas servir de "
            "clé."
        ),
    ),
    Fault(
        "blocks inside blocks without end",
        "library.yaml",
        ("sauf: {question: mode_exercice, parmi: [remplacant]}}\n  sinon"),
        (
            "sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: "
            "{sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: "
            "{sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: {sauf: "
            "{sauf: {sauf: {sauf: x}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}\n"
            "  sinon"
        ),
        (
            "library.yaml:20:204 [E012] ce bloc en contient trop d’autres\n"
            "→ Simplifiez : aucun élément du format ne demande autant de niveaux."
        ),
    ),
    Fault(
        "a control character",
        "questionnaires/dpo.yaml",
        "titre_court: Délégué",
        "titre_court: Délé\x08gué",
        (
            "questionnaires/dpo.yaml:3:18 [E013] le caractère invisible U+0008 ne peut pas "
            "être lu\n"
            "→ Effacez-le : il vient souvent d’un copier-coller."
        ),
    ),
    Fault(
        "a file that is only a text",
        "personas/martin.yaml",
        None,
        "Dr Martin\n",
        (
            "personas/martin.yaml:1:1 [E014] ce fichier ne commence pas par une clé\n"
            "→ Commencez par « persona: … », au bord gauche ; content/FORMAT.md en donne "
            "un modèle."
        ),
    ),
)
