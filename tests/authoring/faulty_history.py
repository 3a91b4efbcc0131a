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
        "renommes:\n  - {question: mss_fax, devient: sau_restoration}\n"
        "retires:\n  - {question: mss_fax, raison: Plus personne n’en a.}\n",
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
