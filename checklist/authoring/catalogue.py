"""Every problem that the check can report: its code, the cause and the remedy, in French.

Families: E0 files and YAML, E1 shape, E2 identifiers, E3 conditions, E4 questions and actions,
E5 decisions and register, E6 facts, dates and sources, E7 wording, E8 personas, E9 cards,
glossary and what the lawyer reads. W codes warn. A published code keeps its meaning. Each has a
faulty sample in tests/authoring.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist.authoring.problems import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping


def _rule(text: str) -> Rule:
    """A rule written as it is printed: code, cause, then « → remedy »; lines are joined."""
    code, _, words = text.partition("\n")
    cause, remedy = (part.replace("\n", " ") for part in words.split("\n→ "))
    return Rule(code, cause, remedy)


# --- E0: files and YAML -------------------------------------------------------------------------

MISSING_FILE = _rule("""E001
le fichier « {file} » manque
→ Créez-le ; content/FORMAT.md en donne un modèle.""")
UNDECODABLE_FILE = _rule("""E002
ce fichier n’est pas en UTF-8
→ Enregistrez-le de nouveau en choisissant l’encodage « UTF-8 ».""")
STRAY_FILE = _rule("""E003
ce fichier n’est lu par personne
→ {hint}Fichiers lus : {known}.""")
EMPTY_FILE = _rule("""E004
ce fichier est vide
→ Remplissez-le d’après content/FORMAT.md, ou supprimez-le.""")
MALFORMED_YAML = _rule("""E005
{cause}
→ {remedy}""")
SEVERAL_DOCUMENTS = _rule("""E006
un second document commence ici
→ Supprimez la ligne « --- » : un fichier ne contient qu’un document.""")
ANCHOR = _rule("""E007
l’ancre « &{name} » n’est pas admise
→ Supprimez-la et écrivez le texte à chaque endroit. Si « & » fait partie du texte, mettez le
texte entre guillemets doubles.""")
ALIAS = _rule("""E008
le renvoi « *{name} » n’est pas admis
→ Recopiez le texte visé. Si « * » fait partie du texte, mettez le texte entre guillemets
doubles.""")
TAG = _rule("""E009
l’étiquette « {tag} » n’est pas admise
→ Supprimez-la. Si « ! » fait partie du texte, mettez le texte entre guillemets doubles.""")
REPEATED_KEY = _rule("""E010
la clé « {key} » est écrite deux fois dans le même bloc (déjà ligne {line})
→ Gardez-en une seule, ou commencez un nouveau bloc par « - ».""")
KEY_NOT_TEXT = _rule("""E011
une clé n’est pas un mot
→ Écrivez « clé: valeur » ; une accolade ou un crochet ne peut pas servir de clé.""")
TOO_DEEP = _rule("""E012
ce bloc en contient trop d’autres
→ Simplifiez : aucun élément du format ne demande autant de niveaux.""")
UNREADABLE_CHARACTER = _rule("""E013
le caractère invisible {code} ne peut pas être lu
→ Effacez-le : il vient souvent d’un copier-coller.""")
NOT_FIELDS = _rule("""E014
ce fichier ne commence pas par une clé
→ Commencez par « {key}: … », au bord gauche ; content/FORMAT.md en donne un modèle.""")

# --- E1: shape ------------------------------------------------------------------------------------

UNKNOWN_KEY = _rule("""E101
la clé « {key} » n’existe pas dans {place}
→ {hint}Clés admises : {known}.""")
SPLIT_TEXT = _rule("""E102
« {key} » est lu comme une clé sans valeur
→ Si une virgule coupe ici un texte, mettez le texte entier entre guillemets doubles ; si c’est
une clé, écrivez « clé: valeur ».""")
MISSING_KEY = _rule("""E103
il manque la clé « {key} » dans {place}
→ Ajoutez « {key}: … » ; content/FORMAT.md dit ce qu’on y écrit.""")
WRONG_KIND = _rule("""E104
« {key} » doit contenir {expected}, pas {got}
→ {remedy}""")
EMPTY_VALUE = _rule("""E105
« {key} » est vide
→ Remplissez la valeur, ou retirez la clé si elle est facultative.""")
UNKNOWN_VALUE = _rule("""E106
« {value} » n’est pas une valeur possible de « {key} »
→ {hint}Valeurs admises : {known}.""")
NOT_A_NUMBER = _rule("""E107
« {key} » doit être un nombre entier de {low} à {high}, pas « {value} »
→ Écrivez le nombre en chiffres, sans unité.""")
INVALID_DATE = _rule("""E108
« {value} » n’est pas une date du calendrier
→ Écrivez l’année, le mois et le jour : 2026-11-23.""")
BAD_ID = _rule("""E110
« {value} » ne peut pas servir d’identifiant {of}
→ Écrivez {shape}.""")
FILE_NAME = _rule("""E111
le fichier s’appelle « {file} », mais il décrit « {id} »
→ Donnez le même nom au fichier et à l’identifiant.""")
BAD_VERSION = _rule("""E112
« {value} » n’est pas un numéro de version
→ Écrivez l’année, le mois et un rang entre guillemets : "2026.11.1".""")

# --- E2: identifiers ------------------------------------------------------------------------------

DUPLICATE_ID = _rule("""E201
l’identifiant {of} « {id} » est déjà pris ({first})
→ Choisissez un autre identifiant, ou supprimez l’un des deux.""")
UNKNOWN_ID = _rule("""E202
{of} « {id} » n’existe pas
→ {hint}{known}""")
UNKNOWN_MEMBER = _rule("""E204
« {id} » n’est pas {of}
→ {hint}{known}""")
REPEATED_ITEM = _rule("""E203
« {id} » est cité deux fois dans « {key} »
→ Gardez-le une seule fois.""")

# --- E3: conditions -------------------------------------------------------------------------------

BAD_CONDITION = _rule("""E301
cette condition n’est pas comprise
→ {hint}Formes admises : {{question: …, parmi: […]}}, {{decision: …, parmi: […]}}, {{toutes:
[…]}}, {{une_de: […]}}, {{sauf: …}} ; une seule à la fois.""")
CITES_SCORED = _rule("""E302
la condition cite « {id} », une question notée
→ Citez une question de profil ou une question-porte : une question notée n’en cache jamais une
autre, sinon répondre honnêtement coûterait des points.""")
CITES_LATER = _rule("""E303
la condition cite « {id} », qui n’est posée qu’ensuite ({first})
→ Déplacez la question citée au-dessus, ou citez une question déjà posée.""")
CITES_OTHER_THEME = _rule("""E304
la condition cite « {id} », une question-porte du thème « {section} »
→ Une question-porte ne sert que dans son thème. Mettez-la dans profile.yaml si d’autres en ont
besoin.""")
THEME_CITES_GATE = _rule("""E305
la condition du thème cite « {id} », une question-porte de ce thème
→ Le thème décide avant que la porte soit posée : citez une question de profil.""")
DECISION_TOO_EARLY = _rule("""E306
{place} ne peut pas citer la décision « {id} »
→ Les décisions se lisent une fois le profil rempli : citez une question de profil.""")
NEVER_TRUE = _rule("""E307
{what} n’est jamais {verb} : aucun profil ne remplit sa condition
→ Élargissez la condition, ou supprimez l’élément. Pensez aux conditions du thème, de la fiche
et des questions citées.""")

DEAD_WORD = _rule("""E308
la condition de {what} accepte « {word} », que rien ne permet avec le reste
→ Retirez ce mot de « parmi », ou élargissez ce qui l’entoure : thème, fiche, question citée.""")

# --- E4: questions, options, actions --------------------------------------------------------------

OPTION_WITHOUT_STATUS = _rule("""E401
l’option « {id} » d’une question de contrôle n’a pas de clé « atteint »
→ Ajoutez « atteint: complet », partiel, "non" ou sans_objet.""")
STATUS_IN_PROFILE = _rule("""E402
l’option « {id} » porte « atteint », mais sa question est de profil
→ Retirez « atteint » (une question de profil n’est pas notée), ou écrivez « type: controle ».""")
SHORTFALL_WITHOUT_ACTION = _rule("""E403
l’option « {id} » est un écart (« {status} ») sans action
→ Ajoutez « action: … » : tout écart dit quoi faire.""")
MET_WITH_ACTION = _rule("""E404
l’option « {id} » (« {status} ») porte une action
→ Retirez l’action : il n’y a rien à corriger. Si un geste reste à faire, c’est « partiel ».""")
NO_FACT = _rule("""E405
la question « {id} » ne repose sur aucun fait
→ Citez au moins un fait de facts.yaml dans « faits ».""")
ONLY_DOUBTFUL = _rule("""E406
la question « {id} » ne repose que sur des faits douteux
→ Ajoutez un fait vérifié, secondaire ou connu, ou retirez la question.""")
NO_FULL_POINTS = _rule("""E407
aucune option de « {id} » ne donne tous les points
→ Donnez « atteint: complet » à l’option de qui fait bien.""")
UNUSED_ACTION = _rule("""E408
l’action « {id} » n’est demandée par aucune option ni aucune ligne de décision
→ Citez-la dans une option ou une ligne de décision, ou supprimez-la.""")
BAD_SCALE = _rule("""E409
le barème se contredit : {what}
→ Corrigez les nombres de « bareme ».""")
ORIGIN_TWICE = _rule("""E410
l’origine « {id} » est déjà portée par {first}
→ Une question de la liste de référence n’a qu’un porteur : retirez-la d’un côté.""")
TOO_FEW_OPTIONS = _rule("""E411
la question « {id} » n’a qu’une option
→ Proposez au moins deux réponses qui couvrent tous les cas.""")
RESERVED_OPTION = _rule("""E412
l’option « {id} » fait double emploi avec « Je ne sais pas », ajouté tout seul
→ Supprimez-la ; « demander_a » et « verifier » disent quoi faire quand on ne sait pas.""")
SAME_TEXT = _rule("""E413
deux options de « {id} » disent la même chose
→ Changez l’un des deux textes : la personne doit pouvoir choisir.""")
SECTION_CAN_VANISH = _rule("""E414
tout le thème « {id} » peut disparaître pour certains profils, sans un mot
→ Ajoutez « sans_objet: … » : pourquoi rien ne s’applique, et ce que cela veut dire.""")
SECTION_CANNOT_VANISH = _rule("""W415
« sans_objet » ne sera jamais montré : le thème « {id} » garde toujours une question
→ Retirez « sans_objet », ou vérifiez les conditions.""")
NOT_IN_CHAPTER = _rule("""E416
le thème « {id} » n’est dans aucun chapitre de library.yaml
→ Ajoutez-le à « themes » du chapitre où il doit paraître.""")
SECTION_TWICE = _rule("""E417
le thème « {id} » est déjà dans un chapitre
→ Gardez-le dans un seul chapitre.""")
MISSING_SECTION = _rule("""E418
le thème « {id} » n’a pas de questionnaire
→ {hint}Créez questionnaires/{id}.yaml, ou retirez-le du chapitre.""")
SCORED_IN_PROFILE = _rule("""E420
la question « {id} » du profil est notée
→ Écrivez « type: profil », ou déplacez-la dans un questionnaire.""")
STEP_COUNT = _rule("""E421
l’action « {id} » doit avoir de 2 à 4 étapes, pas {count}
→ Découpez en gestes concrets, faisables sans nous ; au-delà de quatre, faites deux actions.""")
NO_CONTROL = _rule("""E419
le thème « {id} » n’a aucune question de contrôle
→ Ajoutez une question notée, ou supprimez le thème.""")

UNUSED_WEIGHT = _rule("""E422
le poids « {id} » ne sert à aucune question
→ Donnez cette criticité à une question de contrôle : le barème imprimé n’aurait pas de sens.""")
EXPRESS_TOO_LONG = _rule("""E423
la question « {id} » est la {count}e du parcours express, pour {most} au plus
→ Retirez « express: true » d’une question : ce parcours tient en dix minutes.""")

# --- E5: decisions and register -------------------------------------------------------------------

NO_DEFAULT_ROW = _rule("""E501
la table « {id} » n’a pas de ligne par défaut
→ Terminez par une ligne sans « si », pour tous les autres cas.""")
DEFAULT_NOT_LAST = _rule("""E502
la ligne « {id} » n’a pas de condition : les suivantes ne seront jamais lues
→ Déplacez-la en dernier, ou donnez-lui une condition.""")
UNREACHABLE_ROW = _rule("""E503
la ligne « {id} » ne gagne jamais : les lignes au-dessus prennent tous ses cas
→ Remontez-la au-dessus d’une ligne plus large, ou supprimez-la.""")
UNUSED_RESULT = _rule("""E504
le résultat « {id} » n’est donné par aucune ligne
→ Donnez-le dans une ligne, ou retirez-le de « resultats ».""")
EMPTY_REGISTER_FIELD = _rule("""E505
la rubrique « {field} » de la fiche {id} est vide
→ Écrivez au moins une ligne ; « origine: a_completer » si le médecin doit la remplir.""")
REGISTER_FIELD_CAN_EMPTY = _rule("""E506
la rubrique « {field} » de la fiche {id} peut devenir vide : chaque ligne a une condition
→ Ajoutez une ligne sans « si » ni « mesure », ou une ligne pour les profils oubliés.""")
MEASURE_NOT_CONTROL = _rule("""E507
« mesure » cite « {id} », qui n’est pas une question de contrôle
→ Citez une question notée, ou employez « si » pour une question de profil.""")
BLANK_NOT_TO_COMPLETE = _rule("""E508
cette ligne de la fiche {id} a un blanc entre crochets, mais son origine est « {origin} »
→ Écrivez « origine: a_completer » : c’est au médecin de remplir le blanc.""")

# --- E6: facts, dates, sources --------------------------------------------------------------------

UNDATED_VERIFICATION = _rule("""E601
le statut « {status} » demande la date « verifie_le »
→ Ajoutez « verifie_le: AAAA-MM-JJ », jour où la source a été relue ; sinon « statut: connu ».""")
DATED_WITHOUT_VERIFICATION = _rule("""E602
« verifie_le » ne va pas avec le statut « {status} »
→ Retirez la date, ou passez à « verifie » si la source a été relue ce jour-là.""")
FUTURE_DATE = _rule("""E603
la date {value} n’est pas encore arrivée
→ Écrivez la date réelle de la relecture ou de la publication.""")
VERIFICATION_EXPIRED = _rule("""E604
vérifié le {value}, il y a plus de 18 mois
→ Relisez la source, corrigez au besoin, puis changez « verifie_le ».""")
VERIFICATION_AGING = _rule("""W605
vérifié le {value}, il y a plus de 12 mois
→ Relisez la source avant 18 mois, puis changez « verifie_le ».""")
NOT_HTTPS = _rule("""E606
« {value} » n’est pas une adresse https
→ Écrivez l’adresse entière, de « https:// » à la fin, sans espace.""")
UNUSED_FACT = _rule("""W607
le fait « {id} » n’est cité nulle part
→ Citez-le dans une question, une action, une fiche ou une carte, ou supprimez-le.""")
UNUSED_SOURCE = _rule("""W608
la source « {id} » n’est citée nulle part
→ Citez-la dans un fait ou une décision, ou supprimez-la.""")

# --- E7: wording ----------------------------------------------------------------------------------

STRAIGHT_APOSTROPHE = _rule("""E701
apostrophe droite : « {excerpt} »
→ Écrivez ’ (U+2019), ou lancez « python -m checklist check --corriger ».""")
BREAKING_SPACE = _rule("""E702
espace insécable absente avant « {sign} » : « {excerpt} »
→ Lancez « python -m checklist check --corriger », ou tapez U+00A0 avant : et », après «, et
U+202F avant ; ! ?""")
BREAKING_SPACE_AFTER = _rule("""E703
espace insécable absente après « « » : « {excerpt} »
→ Lancez « python -m checklist check --corriger », ou tapez U+00A0 avant : et », après «, et
U+202F avant ; ! ?""")
TOO_LONG = _rule("""E704
« {key} » fait {length} caractères, pour {limit} au plus
→ Raccourcissez : une idée, le verbe d’abord ; le détail va dans « aide » ou dans l’action.""")
STRAIGHT_QUOTES = _rule("""E705
guillemets droits : « {excerpt} »
→ Écrivez « … », ou lancez « python -m checklist check --corriger ».""")
THREE_DOTS = _rule("""E706
trois points : « {excerpt} »
→ Écrivez le signe …, ou lancez « python -m checklist check --corriger ».""")
STRAY_SPACES = _rule("""E707
espaces en trop : « {excerpt} »
→ Gardez une seule espace entre deux mots, aucune au début ni à la fin.""")

# --- E8: personas ---------------------------------------------------------------------------------

UNKNOWN_ANSWER = _rule("""E801
« {option} » n’est pas une réponse possible à « {question} »
→ {hint}Réponses admises : {known}.""")

# --- E9: cards, glossary, guide -------------------------------------------------------------------

DOUBTFUL_SHOWN = _rule("""E901
{place} repose sur « {id} », un fait douteux
→ Retirez-le : un point douteux se met dans review_points.yaml, que seul le juriste lit.""")
CARD_WITHOUT_FACT = _rule("""E902
la carte « {id} » ne repose sur aucun fait
→ Citez dans une rubrique au moins un fait de facts.yaml.""")
EMPTY_PASSAGE = _rule("""E903
le passage « {id} » n’est porté par rien
→ Citez au moins une question, un fait ou une carte qui le reprend.""")

GAP_NOT_LISTED = _rule("""E904
l’écart « {id} » n’est pas dans corrections.yaml
→ Ajoutez-y la correction du guide, ou retirez son numéro de « ecarts ».""")

# --- E91: versions and migrations -----------------------------------------------------------------

LOST = _rule("""E911
{what}, publiée en version {version}, a disparu sans un mot
→ Dites dans migrations.yaml ce qu’elle devient (« renommes ») ou pourquoi elle n’est plus
(« retires ») : des bilans enregistrés la citent.""")
STILL_THERE = _rule("""E912
« {id} » existe encore : rien à reporter
→ Retirez cette ligne, ou écrivez l’ancien identifiant.""")
VERSION_NOT_TOLD = _rule("""E913
la version {id} n’est pas décrite en tête de versions.yaml, à la même date
→ Ajoutez-la en premier dans « versions » : version, publie_le, changements.""")
VERSIONS_NOT_SORTED = _rule("""E914
la version {id} vient après {newer}, qui n’est pas plus récente
→ Rangez les versions de la plus récente à la plus ancienne, chacune une fois.""")
VERSION_NOT_FROZEN = _rule("""E915
la version {id} est passée sans avoir été figée
→ Lancez « python -m checklist publish » sur le contenu de cette version.""")
CHANGED_SINCE_PUBLISHED = _rule("""W916
la version {id}, figée sous l’empreinte {published}, a changé depuis
→ Donnez un nouveau numéro à la version de library.yaml, et décrivez-la dans versions.yaml.""")

TOLD_TWICE = _rule("""E917
« {id} » a déjà son sort ({first})
→ Gardez une seule ligne par ancien identifiant : il devient autre chose, ou il est retiré.""")
TWO_BECOME_ONE = _rule("""E918
« {id} » et « {other} », publiées ensemble en version {version}, deviennent la même question
→ Gardez une seule des deux réponses : retirez l’autre question (« retires »), avec sa raison.""")

# --- E95: deadlines -------------------------------------------------------------------------------

UNKNOWN_PLACE = _rule("""E951
le texte attend « {written} », que le calcul ne donne pas
→ {hint}Valeurs données ici : {known}.""")

CATALOGUE: Mapping[str, Rule] = MappingProxyType(
    {rule.code: rule for rule in list(globals().values()) if isinstance(rule, Rule)}
)
"""Every rule by code."""
