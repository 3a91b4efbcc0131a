"""Colours of the product and the looks of its words, the same in every format.

Contrasts (WCAG 2.2) on white: ink 13.8, muted 6.6, brand 11.5, link 6.3; each look's text on its
tint 5.3 or more, each fill at least 3.1 on the bar track. A colour never comes without its icon
and word: with deuteranopia green and grey are only ΔE 16 apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist.actions import Lane
from checklist.model import FactOrigin, Status
from checklist.scoring import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

INK = "#17303B"
MUTED = "#4A606B"
LINE = "#C9D6DA"
PAPER = "#F2F6F7"
BRAND = "#0B3F4D"
BRAND_SOFT = "#14505F"
ACCENT = "#11697C"
TINT = "#E3EEF1"
ON_BRAND = "#BFE3EA"
WHITE = "#FFFFFF"


class Icon(Enum):
    """Drawn as vectors, never as glyphs: fonts lack them."""

    CHECK = "check"
    TILDE = "tilde"
    CROSS = "cross"
    QUESTION = "question"
    DASH = "dash"
    ARROW = "arrow"
    BANG = "bang"
    INFO = "info"
    DOTS = "dots"


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and icon of one word. `fill` is for shapes, `text` for words on `tint`."""

    text: str
    tint: str
    fill: str
    icon: Icon


_GREEN = ("#0A6B4F", "#E2F3EC", "#0F7B5F")
_AMBER = ("#8A5200", "#FFF1D6", "#BC7400")
_RED = ("#A3271B", "#FCE7E4", "#B3261E")
_BLUE = ("#11566A", "#E3EEF1", "#2A7F94")
_GREY = ("#52646E", "#ECF0F2", "#74858E")

NEUTRAL = Look(*_GREY, Icon.DASH)
"""For what has no answer or no object."""

NOT_BEGUN = Look(*_GREY, Icon.DOTS)
"""For a theme that waits for its first answer."""

STATUS_LOOKS: Mapping[Status, Look] = MappingProxyType(
    {
        Status.MET: Look(*_GREEN, Icon.CHECK),
        Status.PARTLY_MET: Look(*_AMBER, Icon.TILDE),
        Status.UNMET: Look(*_RED, Icon.CROSS),
        Status.UNKNOWN: Look(*_BLUE, Icon.QUESTION),
        Status.NOT_APPLICABLE: NEUTRAL,
    }
)

LEVEL_LOOKS: Mapping[Level, Look] = MappingProxyType(
    {
        Level.CRITICAL_POINTS: Look(*_RED, Icon.BANG),
        Level.TO_COMPLETE: Look(*_BLUE, Icon.DOTS),
        Level.ON_THE_WAY: Look(*_AMBER, Icon.ARROW),
        Level.SOLID: Look(*_GREEN, Icon.CHECK),
    }
)

LANE_LOOKS: Mapping[Lane, Look] = MappingProxyType(
    {
        Lane.NOW: Look(*_RED, Icon.BANG),
        Lane.SOON: Look(*_AMBER, Icon.ARROW),
        Lane.LATER: Look(*_BLUE, Icon.DOTS),
    }
)

ORIGIN_LOOKS: Mapping[FactOrigin, Look] = MappingProxyType(
    {
        FactOrigin.ANSWERS: Look(*_GREEN, Icon.CHECK),
        FactOrigin.STANDARD_TEXT: Look(*_BLUE, Icon.INFO),
        FactOrigin.TO_COMPLETE: Look(*_AMBER, Icon.TILDE),
    }
)


class Tone(Enum):
    """What a callout is for."""

    INFO = "info"
    WARNING = "warning"
    SUCCESS = "success"


TONE_LOOKS: Mapping[Tone, Look] = MappingProxyType(
    {
        Tone.INFO: Look(*_BLUE, Icon.INFO),
        Tone.WARNING: Look(*_AMBER, Icon.BANG),
        Tone.SUCCESS: Look(*_GREEN, Icon.CHECK),
    }
)


def level_look(level: Level | None) -> Look:
    """Look of a level; None is « sans objet »."""
    return NEUTRAL if level is None else LEVEL_LOOKS[level]
