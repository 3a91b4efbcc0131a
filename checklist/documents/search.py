"""Finding words in what is shown, whatever the accents, the capitals and the apostrophes."""

from __future__ import annotations

import html
import re
import unicodedata

_TAG = re.compile(r"<[^>]*>")


def has_words(text: str, words: str) -> bool:
    """Whether the text, markup or not, holds every one of the words; no word is found anywhere."""
    plain = _plain(html.unescape(_TAG.sub(" ", text)))
    return all(word in plain for word in _plain(words).split())


def _plain(text: str) -> str:
    spelt = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    return "".join(sign for sign in spelt if not unicodedata.combining(sign))
