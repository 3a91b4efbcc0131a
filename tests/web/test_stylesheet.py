"""Contrast of the stylesheet, in both modes: WCAG 2.2, 1.4.3 and 1.4.11."""

import re

import pytest

from tests.web.test_config import CHOSEN, contrast
from web.assets import FOLDER, own_assets

SHEET = (FOLDER / "app.css").read_text("utf-8")
LIGHT, DARK, PAPER = (
    {name: full(value) for name, value in re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})\b", block)}
    for block in re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL)
    for full in [lambda c: c if len(c) == 7 else "#" + "".join(2 * d for d in c[1:])]
)
LOOKS = ("ok", "mid", "bad", "nsp", "na", "example")

both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


@both
@pytest.mark.parametrize("ground", ["ground", "card", "tint", "tint-soft"])
@pytest.mark.parametrize("text", ["ink", "muted", "link"])
def test_text_can_be_read_on_every_ground(palette, text, ground):
    assert contrast(palette[text], palette[ground]) >= 4.5


@both
@pytest.mark.parametrize("look", LOOKS)
def test_words_of_a_status_and_text_can_be_read_on_its_tint(palette, look):
    assert contrast(palette[look], palette[f"{look}-tint"]) >= 4.5
    assert contrast(palette["ink"], palette[f"{look}-tint"]) >= 4.5


@both
@pytest.mark.parametrize("look", ["ok", "mid", "bad", "nsp", "na"])
def test_a_bar_stands_out_on_its_track(palette, look):
    assert contrast(palette[f"{look}-fill"], palette["track"]) >= 3


@both
@pytest.mark.parametrize("ground", ["card", "ground"])
def test_edges_of_controls_and_the_ring_of_focus_can_be_seen(palette, ground):
    assert contrast(palette["control"], palette[ground]) >= 3
    assert contrast(palette["focus"], palette[ground]) >= 3


def test_paper_uses_the_light_palette_whatever_the_mode():
    assert {name: LIGHT[name] for name in PAPER if name != "ground"} == {
        name: PAPER[name] for name in PAPER if name != "ground"
    }


@pytest.mark.parametrize(("mode", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_the_theme_of_streamlit_and_the_stylesheet_agree(mode, palette):
    theme = CHOSEN["theme"][mode]
    assert theme["backgroundColor"].lower() == palette["ground"]
    assert theme["secondaryBackgroundColor"].lower() == palette["card"]
    assert theme["textColor"].lower() == palette["ink"]
    assert theme["borderColor"].lower() == palette["line"]


def test_every_file_that_the_stylesheet_cites_exists():
    cited = re.findall(r'url\("([^"]+)"\)', SHEET)
    assert cited
    assert [name for name in cited if name not in own_assets()] == []


def test_the_stylesheet_asks_nothing_of_another_host():
    assert "//" not in re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL)
    assert "@import" not in SHEET
