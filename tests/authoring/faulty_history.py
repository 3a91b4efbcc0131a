"""Versions and migrations that are wrong: family E91.

The valid content of `minimal/` tells no story: each sample writes its files, and is told in exactly
these words.
"""

from tests.authoring.faults import Edit, Fault

OLD = "versions/2026.10.1.yaml"
FROZEN = """version: "2026.10.1"
publie_le: 2026-10-02
empreinte: "0123456789ab"
questions:
  - {id: mode_exercice, options: [seul, groupe, remplacant]}
  - {id: sau_restauration, options: [reussi, en_partie, jamais, sans_copie, je_ne_sais_pas]}
"""
FROZEN_FAX = FROZEN + "  - {id: mss_fax, options: [oui, non]}\n"
OLDER = """  - version: "2026.10.1"
    publie_le: 2026-10-02
    changements: [Un thème.]
"""
NEWEST = """versions:
  - version: "2026.11.1"
    publie_le: 2026-11-20
    changements: [Deux thèmes.]
"""
VERSIONS = NEWEST + OLDER

FAULTS = (
    Fault(
        "a published question that vanished",
        OLD,
        None,
        FROZEN_FAX,
        (
            "versions/2026.10.1.yaml:7:10 [E911] la question « mss_fax », publiée en version "
            "2026.10.1, a disparu sans un mot\n"
            "→ Dites dans migrations.yaml ce qu’elle devient (« renommes ») ou pourquoi elle "
            "n’est plus (« retires ») : des bilans enregistrés la citent."
        ),
    ),
    Fault(
        "a published option that vanished",
        OLD,
        None,
        FROZEN.replace("[reussi, ", "[reussi, presque, "),
        (
            "versions/2026.10.1.yaml:6:46 [E911] l’option « presque » de « sau_restauration », "
            "publiée en version 2026.10.1, a disparu sans un mot\n"
            "→ Dites dans migrations.yaml ce qu’elle devient (« renommes ») ou pourquoi elle "
            "n’est plus (« retires ») : des bilans enregistrés la citent."
        ),
    ),
    Fault(
        "a migration of a question that is still asked",
        "migrations.yaml",
        None,
        "retires:\n  - {question: sau_restauration, raison: Elle faisait double emploi.}\n",
        (
            "migrations.yaml:2:16 [E912] « sau_restauration » existe encore : rien à reporter\n"
            "→ Retirez cette ligne, ou écrivez l’ancien identifiant."
        ),
        Edit(OLD, None, FROZEN),
    ),
    Fault(
        "a migration of an option that is still offered",
        "migrations.yaml",
        None,
        "renommes:\n  - {question: sau_restauration, option: jamais, devient: en_partie}\n",
        (
            "migrations.yaml:2:42 [E912] « jamais » existe encore : rien à reporter\n"
            "→ Retirez cette ligne, ou écrivez l’ancien identifiant."
        ),
        Edit(OLD, None, FROZEN),
    ),
    Fault(
        "a migration to a question misspelt",
        "migrations.yaml",
        None,
        "renommes:\n  - {question: mss_fax, devient: sau_restoration}\n",
        (
            "migrations.yaml:2:34 [E202] la question « sau_restoration » n’existe pas\n"
            "→ Vouliez-vous écrire « sau_restauration » ? Identifiants connus : mode_exercice, "
            "dossiers_communs, dpo_designe, copie_exterieure, sau_restauration, "
            "sau_chiffrement."
        ),
        Edit(OLD, None, FROZEN_FAX),
    ),
    Fault(
        "a migration of a question that was never published",
        "migrations.yaml",
        None,
        "renommes:\n  - {question: mss_faxe, devient: sau_restauration}\n"
        "retires:\n  - {question: mss_fax, raison: Plus personne n’en a.}\n",
        (
            "migrations.yaml:2:16 [E202] la question publiée « mss_faxe » n’existe pas\n"
            "→ Vouliez-vous écrire « mss_fax » ? Identifiants connus : mode_exercice, mss_fax, "
            "sau_restauration."
        ),
        Edit(OLD, None, FROZEN_FAX),
    ),
    Fault(
        "a migration to an option that is not offered",
        "migrations.yaml",
        None,
        "renommes:\n  - {question: copie_exterieure, option: parfois, devient: ouii}\n",
        (
            "migrations.yaml:2:60 [E204] « ouii » n’est pas une option de « copie_exterieure »\n"
            "→ Vouliez-vous écrire « oui » ? Identifiants connus : oui, non."
        ),
        Edit(OLD, None, FROZEN + "  - {id: copie_exterieure, options: [oui, non, parfois]}\n"),
    ),
    Fault(
        "a migration of an option that was never published",
        "migrations.yaml",
        None,
        "renommes:\n  - {question: sau_restauration, option: jamias, devient: jamais}\n",
        (
            "migrations.yaml:2:42 [E204] « jamias » n’est pas une option publiée de "
            "« sau_restauration »\n"
            "→ Vouliez-vous écrire « jamais » ? Identifiants connus : en_partie, jamais, "
            "je_ne_sais_pas, reussi, sans_copie."
        ),
        Edit(OLD, None, FROZEN),
    ),
    Fault(
        "a question of yesterday that is both renamed and removed",
        "migrations.yaml",
        None,
        "renommes:\n  - {question: mss_fax, devient: copie_exterieure}\n"
        "retires:\n  - {question: mss_fax, raison: Plus personne n’en a.}\n",
        (
            "migrations.yaml:4:16 [E917] « mss_fax » a déjà son sort (migrations.yaml:2:16)\n"
            "→ Gardez une seule ligne par ancien identifiant : il devient autre chose, ou il est "
            "retiré."
        ),
        Edit(OLD, None, FROZEN_FAX),
    ),
    Fault(
        "an option of yesterday told twice",
        "migrations.yaml",
        None,
        "renommes:\n  - {question: sau_restauration, option: presque, devient: en_partie}\n"
        "  - {question: sau_restauration, option: presque, devient: reussi}\n",
        (
            "migrations.yaml:3:42 [E917] « presque » a déjà son sort (migrations.yaml:2:42)\n"
            "→ Gardez une seule ligne par ancien identifiant : il devient autre chose, ou il est "
            "retiré."
        ),
        Edit(OLD, None, FROZEN.replace("[reussi, ", "[reussi, presque, ")),
    ),
    Fault(
        "two published questions that become one",
        "migrations.yaml",
        None,
        "renommes:\n  - {question: mss_fax, devient: sau_restauration}\n",
        (
            "migrations.yaml:2:16 [E918] « sau_restauration » et « mss_fax », publiées ensemble "
            "en version 2026.10.1, deviennent la même question\n"
            "→ Gardez une seule des deux réponses : retirez l’autre question (« retires »), avec "
            "sa raison."
        ),
        Edit(OLD, None, FROZEN + "  - {id: mss_fax, options: [reussi]}\n"),
    ),
    Fault(
        "a published question that is frozen twice",
        OLD,
        None,
        FROZEN + "  - {id: mode_exercice, options: [seul]}\n",
        (
            "versions/2026.10.1.yaml:7:10 [E201] l’identifiant de question « mode_exercice » est "
            "déjà pris (versions/2026.10.1.yaml:5:10)\n"
            "→ Choisissez un autre identifiant, ou supprimez l’un des deux."
        ),
    ),
    Fault(
        "a frozen version whose hash was typed by hand",
        OLD,
        None,
        FROZEN.replace("0123456789ab", "0123456789"),
        (
            "versions/2026.10.1.yaml:3:12 [E110] « 0123456789 » ne peut pas servir "
            "d’identifiant d’empreinte\n"
            "→ Écrivez celle que « publish » a écrite."
        ),
    ),
    Fault(
        "a version that the story does not tell",
        "versions.yaml",
        None,
        VERSIONS.replace("2026-11-20", "2026-11-19"),
        (
            "library.yaml:1:10 [E913] la version 2026.11.1 n’est pas décrite en tête de "
            "versions.yaml, à la même date\n"
            "→ Ajoutez-la en premier dans « versions » : version, publie_le, changements."
        ),
        Edit(OLD, None, FROZEN),
    ),
    Fault(
        "versions in disorder",
        "versions.yaml",
        None,
        VERSIONS + OLDER,
        (
            "versions.yaml:8:14 [E914] la version 2026.10.1 vient après 2026.10.1, qui n’est pas "
            "plus récente\n"
            "→ Rangez les versions de la plus récente à la plus ancienne, chacune une fois."
        ),
        Edit(OLD, None, FROZEN),
    ),
    Fault(
        "a version gone by that was never frozen",
        "versions.yaml",
        None,
        VERSIONS,
        (
            "versions.yaml:5:14 [E915] la version 2026.10.1 est passée sans avoir été figée\n"
            "→ Lancez « python -m checklist publish » sur le contenu de cette version."
        ),
    ),
    Fault(
        "a content that changed since it was published",
        "versions/2026.11.1.yaml",
        None,
        FROZEN.replace("2026.10.1", "2026.11.1").replace("2026-10-02", "2026-11-20"),
        (
            "versions/2026.11.1.yaml:1:10 [W916] la version 2026.11.1, figée sous l’empreinte "
            "0123456789ab, a changé depuis\n"
            "→ Donnez un nouveau numéro à la version de library.yaml, et décrivez-la dans "
            "versions.yaml."
        ),
    ),
)
