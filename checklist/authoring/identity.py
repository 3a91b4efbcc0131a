"""What makes two contents the same: a hash of their meaning.

Comments, layout, quotes and the order of keys do not count; every text, number and order of a list
does. The story of the versions does not count either: it tells the hash of each.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from checklist.authoring.nodes import Items, Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from checklist.authoring.nodes import Node

HASH_LENGTH = 12
"""Hexadecimal digits kept, short enough to be read aloud: 48 bits."""

_STORY = ("versions.yaml", "versions/")
_Plain = str | list["_Plain"] | dict[str, "_Plain"]


def digest(node: Node) -> str:
    """The hash of one file as read."""
    plain = json.dumps(_plain(node), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()


def _plain(node: Node) -> _Plain:
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [_plain(item) for item in node.nodes]
    return {key: _plain(value) for key, value in node.by_key.items()}


def content_hash(root: Path, digests: Mapping[str, str]) -> str:
    """The hash of a whole content: the files read, by name, and the templates of documents."""
    parts = {file: text for file, text in digests.items() if not file.startswith(_STORY)}
    for path in root.rglob("*.j2"):
        lines = path.read_bytes().replace(b"\r\n", b"\n")  # A checkout may change them.
        parts[path.relative_to(root).as_posix()] = hashlib.sha256(lines).hexdigest()
    told = "\n".join(f"{file} {text}" for file, text in sorted(parts.items()))
    return hashlib.sha256(told.encode()).hexdigest()[:HASH_LENGTH]
