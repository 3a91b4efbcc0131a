"""What the server may not read: keys derived from a token, rows sealed under them.

The token never reaches the database. Its draft id, its item ids and its encryption key are
independent HKDF outputs, so that none tells anything of the others. A body is padded to a
multiple of 256 bytes, so that its length does not tell which option was chosen, and bound to its
row, so that a row copied over another is refused.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from checklist.errors import DraftCorrupted
from checklist.storage.tokens import token_bytes

PADDING = 256
"""Bodies are padded to a multiple of this many bytes."""

NONCE_LENGTH = 12
"""NIST SP 800-38D, 8.2.2: 96 random bits; far under 2³² bodies for one key."""


@dataclass(frozen=True, slots=True)
class DraftKey:
    """Everything needed to find and read one draft. Lives in memory only."""

    draft_id: bytes
    _item_key: bytes = field(repr=False)
    _body_key: bytes = field(repr=False)

    @classmethod
    def of(cls, token: str) -> Self:
        """Keys of a token.

        Raises:
            ValueError: when the text is not a token.
        """
        secret = token_bytes(token)
        return cls(_derive(secret, b"draft id"), _derive(secret, b"item"), _derive(secret, b"body"))

    def item_id(self, item: str) -> bytes:
        """Where an item is stored; tells nothing of its name without the token."""
        return hmac.digest(self._item_key, item.encode(), "sha256")

    def seal(self, item: str, plain: bytes) -> bytes:
        """Encrypt and authenticate a body for the row of that item."""
        nonce = secrets.token_bytes(NONCE_LENGTH)
        row = self.draft_id + self.item_id(item)
        return nonce + AESGCM(self._body_key).encrypt(nonce, _pad(plain), row)

    def unseal(self, item_id: bytes, body: bytes) -> bytes:
        """The plain body of a row.

        Raises:
            DraftCorrupted: when the body was altered, or belongs to another row.
        """
        nonce, sealed = body[:NONCE_LENGTH], body[NONCE_LENGTH:]
        try:
            padded = AESGCM(self._body_key).decrypt(nonce, sealed, self.draft_id + item_id)
        except (InvalidTag, ValueError) as error:
            raise DraftCorrupted("a row of the draft does not authenticate") from error
        return padded[: padded.rindex(b"\x80")]


def _derive(secret: bytes, purpose: bytes) -> bytes:
    info = b"bilan-rgpd draft v1: " + purpose
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(secret)


def _pad(plain: bytes) -> bytes:
    """ISO/IEC 7816-4: one byte 80, then zeros."""
    marked = plain + b"\x80"
    return marked + b"\x00" * (-len(marked) % PADDING)
