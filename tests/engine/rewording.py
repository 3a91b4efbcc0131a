"""The same content in other words: every text replaced, every id kept."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from types import MappingProxyType

IDS = frozenset(
    {"id", "version", "question", "options", "decision", "results", "result", "met_control"}
)
"""Fields whose strings are identifiers. `options` is here for those of conditions, which are sets
of ids; those of questions are dataclasses, and are reworded."""


def reworded(value, field=""):
    """A copy of a piece of content where every text that is not an identifier is changed."""
    if isinstance(value, str):
        return value if field in IDS else f"Autrement : {value[::-1]}"
    if is_dataclass(value) and not isinstance(value, Enum):
        changes = {
            item.name: reworded(getattr(value, item.name), item.name) for item in fields(value)
        }
        return replace(value, **changes)
    if isinstance(value, Mapping):
        return MappingProxyType({name: reworded(each) for name, each in value.items()})
    if isinstance(value, tuple):
        return tuple(reworded(each, field) for each in value)
    return value
