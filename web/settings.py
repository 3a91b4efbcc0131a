"""What the person hosting the tool may set, by environment variables. Read once, at start."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Mapping

DRAFT_COOKIE = "bilan_brouillon"
"""Name of the cookie that holds the token of the draft."""

ROOT = Path(__file__).parent.parent
LONGEST_RETENTION = 365
LONGEST_TEXT = 200
_YES_NO = {"oui": True, "non": False}


class SettingsError(Exception):
    """Settings that cannot be used; the message is French and says what to correct."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of this installation.

    `drafts_enabled` False: nothing is stored and no cookie is set. `retention_days`: a draft
    untouched for longer is erased, and the cookie lasts as long. `database_url`: as SQLAlchemy
    reads it. `controller` and `contact`: who answers for this installation and how to reach them,
    shown on the privacy page; empty when not given.
    """

    drafts_enabled: bool
    retention_days: int
    database_url: str
    controller: str = ""
    contact: str = ""


@cache
def settings() -> Settings:
    """Settings of this process.

    Raises:
        SettingsError: when a variable is wrong.
    """
    return read_settings(os.environ)


def read_settings(environment: Mapping[str, str], root: Path = ROOT) -> Settings:
    """Settings from variables; an absent or empty one takes its default.

    Raises:
        SettingsError: listing every wrong variable, never quoting a database address, which may
            hold a password.
    """
    drafts = environment.get("BILAN_BROUILLONS", "").strip().lower() or "oui"
    days = environment.get("BILAN_CONSERVATION_JOURS", "").strip() or "30"
    database = environment.get("DATABASE_URL", "").strip() or _default_database(root)
    _refuse(
        [
            _drafts_problem(drafts),
            _days_problem(days),
            _database_problem(database),
            *_unknown_names(environment),
        ]
    )
    return Settings(
        _YES_NO[drafts],
        int(days),
        database,
        controller=_short(environment.get("BILAN_RESPONSABLE", "")),
        contact=_short(environment.get("BILAN_CONTACT", "")),
    )


def _short(text: str) -> str:
    """One line without invisible signs; what is longer would not fit the privacy page."""
    seen = "".join(sign for sign in text if sign.isprintable() or sign.isspace())
    return " ".join(seen.split())[:LONGEST_TEXT]


def _default_database(root: Path) -> str:
    return f"sqlite:///{root / '.drafts' / 'brouillons.db'}"


def _refuse(problems: list[str | None]) -> None:
    found = [problem for problem in problems if problem]
    if found:
        raise SettingsError("\n".join(("Réglages à corriger :", *(f"- {line}" for line in found))))


def _drafts_problem(text: str) -> str | None:
    if text in _YES_NO:
        return None
    return f"BILAN_BROUILLONS vaut « {text} » : écrivez « oui » ou « non »."


def _days_problem(text: str) -> str | None:
    if text.isascii() and text.isdigit() and 1 <= int(text) <= LONGEST_RETENTION:
        return None
    return (
        f"BILAN_CONSERVATION_JOURS vaut « {text} » : "
        f"écrivez un nombre de jours entre 1 et {LONGEST_RETENTION}."
    )


def _database_problem(text: str) -> str | None:
    try:
        backend = make_url(text).get_backend_name()
    except (ArgumentError, ValueError):
        backend = ""
    if backend in {"sqlite", "postgresql"}:
        return None
    return (
        "DATABASE_URL n’est pas l’adresse d’une base SQLite ou PostgreSQL, "
        "comme « sqlite:////var/lib/bilan/brouillons.db »."
    )


def _unknown_names(environment: Mapping[str, str]) -> list[str]:
    """A misspelt name would otherwise be ignored, and drafts kept against the host's will."""
    known = {
        "BILAN_BROUILLONS",
        "BILAN_CONSERVATION_JOURS",
        "BILAN_CONTACT",
        "BILAN_RESPONSABLE",
    }
    return [
        f"{name} n’est pas un réglage connu. Réglages connus : {', '.join(sorted(known))}."
        for name in sorted(environment)
        if name.startswith("BILAN_") and name not in known
    ]
