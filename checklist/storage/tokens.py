"""The secret that only the browser holds, and the code that carries it to another device.

A token is 128 random bits written as 26 characters of Crockford's base 32, an alphabet without
I, L, O, U so that a code read aloud or copied by hand survives. The resume code is the token
itself plus two check characters: a shorter code would need a table from codes to tokens, and
whoever reads that table could read the drafts.
"""

from __future__ import annotations

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
TOKEN_BITS = 128
TOKEN_LENGTH = 26
CHECK_LENGTH = 2
CHECK_MODULUS = 1021
"""Largest prime under 32²: every wrong character and every swap of two neighbours is caught."""

_LOOKALIKES = str.maketrans({"I": "1", "L": "1", "O": "0"})


def new_token() -> str:
    """A fresh token: 128 bits from the operating system."""
    return _encode(secrets.randbits(TOKEN_BITS), TOKEN_LENGTH)


def is_token(text: str) -> bool:
    """True for exactly what `new_token` can return."""
    if len(text) != TOKEN_LENGTH or not set(text) <= set(ALPHABET):
        return False
    return _decode(text) < 1 << TOKEN_BITS


def token_bytes(token: str) -> bytes:
    """The 16 bytes of a token.

    Raises:
        ValueError: when the text is not a token.
    """
    if not is_token(token):
        raise ValueError("not a draft token")
    return _decode(token).to_bytes(TOKEN_BITS // 8, "big")


def resume_code(token: str) -> str:
    """The token and its check characters, in groups of four: « 7K2M 9QXA … »."""
    code = token + _check(token)
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def parse_resume_code(text: str) -> str | None:
    """The token of a code as typed; None when a character is missing, extra or wrong.

    Case, spaces, dashes and the lookalikes I, L, O do not matter.
    """
    code = "".join(filter(str.isalnum, text.upper())).translate(_LOOKALIKES)
    token, check = code[:TOKEN_LENGTH], code[TOKEN_LENGTH:]
    if not is_token(token) or check != _check(token):
        return None
    return token


def _check(token: str) -> str:
    return _encode(_decode(token) % CHECK_MODULUS, CHECK_LENGTH)


def _encode(value: int, length: int) -> str:
    digits = [ALPHABET[value >> 5 * place & 31] for place in reversed(range(length))]
    return "".join(digits)


def _decode(text: str) -> int:
    value = 0
    for character in text:
        value = value << 5 | ALPHABET.index(character)
    return value
