"""The page that starts Streamlit in the browser, in French, one for each address.

Streamlit's own says `lang="en"`, « Streamlit » as title and advertises its agent interface. It is
rewritten once, at start, and every replacement must find exactly what it replaces: another
version of Streamlit fails here, loudly, rather than in a doctor's browser.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit

from web.addresses import ADDRESSES, ICON, PRODUCT
from web.assets import address_of

if TYPE_CHECKING:
    from collections.abc import Mapping

BOOT = (
    "window.prerenderReady=false;"
    'window.__streamlit={BACKEND_BASE_URL:location.origin+"/"};'
)  # fmt: skip
"""The only inline script. Without the base address, every deep link starts with two failed calls:
Streamlit looks for its server under the page's own path."""

DESCRIPTION = (
    "Où en est votre cabinet avec le RGPD ? Répondez à quelques questions simples et repartez "
    "avec un rapport, un plan d’action et un projet de registre. Gratuit, sans compte."
)
FONT = "/web/fonts/public-sans-400.woff2"
STREAMLIT_FOLDER = Path(streamlit.__file__).parent / "static"
"""Where Streamlit keeps its index and, under static/, its scripts and styles."""

_NOSCRIPT = (
    "<noscript><p>Cet outil a besoin de JavaScript. Activez-le dans les réglages de votre "
    "navigateur, puis rechargez la page.</p></noscript>"
)


class IndexChanged(Exception):
    """Streamlit's index is not the one that this module knows how to rewrite."""


def render_indexes(template: str | None = None) -> Mapping[str, str]:
    """The start page of each address of ADDRESSES, from Streamlit's index.

    Raises:
        IndexChanged: when something to replace is missing or found twice.
    """
    if template is None:
        template = (STREAMLIT_FOLDER / "index.html").read_text("utf-8")
    french = _in_french(template)
    return {path: _with_title(french, title) for path, title in ADDRESSES.items()}


def _in_french(page: str) -> str:
    page = re.sub(r"<!--.*?-->\s*", "", page, flags=re.DOTALL)
    page = _replace(page, r'<html lang="en">', '<html lang="fr" translate="no">')
    page = _replace(page, r'<link rel="shortcut icon"[^>]*>', "")
    # Its font is ours: the browser must not fetch Source Sans first.
    page = _replace(page, r"<link\s+rel=\"preload\"[^>]*SourceSans[^>]*>", "")
    page = _replace(page, r'<link rel="service-desc"[^>]*>', "")
    page = _replace(
        page,
        r"<script>\s*window\.prerenderReady = false\s*</script>",
        f"<script>{BOOT}</script>",
    )
    return _replace(page, r"<noscript>.*?</noscript>", _NOSCRIPT)


def _with_title(page: str, title: str) -> str:
    page = _replace(page, r'<meta charset="UTF-8" />', '<meta charset="UTF-8" /><base href="/">')
    page = _replace(page, r"<title>Streamlit</title>", _head(title))
    # After Streamlit's own sheet, whose font it replaces.
    style = f'<link rel="stylesheet" href="{address_of("app.css")}">'
    return _replace(page, r"</head>", f"{style}</head>")


def _head(title: str) -> str:
    """What our pages add to the head. `translate` off: translating breaks React's page."""
    return "".join(
        (
            f"<title>{escape(title)} – {PRODUCT}</title>",
            f'<meta name="description" content="{escape(DESCRIPTION)}">',
            '<meta name="google" content="notranslate">',
            '<meta name="color-scheme" content="light dark">',
            f'<link rel="shortcut icon" href="{ICON}">',
            f'<link rel="apple-touch-icon" href="{address_of("touch-icon.png")}">',
            f'<link rel="preload" href="{FONT}" as="font" type="font/woff2" crossorigin>',
            f'<script src="{address_of("fr.js")}" defer></script>',
            f'<script src="{address_of("nav.js")}" defer></script>',
        )
    )


def _replace(page: str, pattern: str, replacement: str) -> str:
    changed, count = re.subn(pattern, lambda _: replacement, page, flags=re.DOTALL)
    if count != 1:
        raise IndexChanged(
            f"{pattern!r} found {count} times in the index of Streamlit "
            f"{streamlit.__version__}, expected once"
        )
    return changed
