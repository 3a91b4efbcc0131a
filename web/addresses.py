"""The one list of addresses: what the shell answers and what the navigation shows."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PRODUCT = "Bilan RGPD du cabinet"
"""Name of the product, as on every tab and every document."""

ICON = "/web/favicon.svg"
"""`page_icon` of every page: our own file, since Streamlit's icons come from another host."""

ADDRESSES: Mapping[str, str] = MappingProxyType(
    {
        "": "Accueil",
        "express": "Bilan express",
        "profil": "Votre cabinet",
        "themes": "Thèmes",
        "questionnaire": "Questionnaire",
        "resultats": "Résultats",
        "actions": "Plan d’action",
        "registre": "Registre",
        "echeances": "Échéances",
        "reperes": "Repères",
        "confidentialite": "Confidentialité",
        "relecture": "Relecture",
    }
)
"""Title of each page by its path, in the order of the navigation."""

UNLISTED = frozenset({"relecture"})
"""Pages that the menu leaves out: they are for others than the doctor, who reach them by a link."""

MENU: Mapping[str, str] = MappingProxyType(
    {path: title for path, title in ADDRESSES.items() if path not in UNLISTED}
)
"""What the menu shows."""
