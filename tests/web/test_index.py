import re

import pytest

from tests.web.asgi import ask
from web.addresses import ADDRESSES, PRODUCT
from web.assets import own_assets
from web.index import BOOT, STREAMLIT_FOLDER, IndexChanged, render_indexes
from web.settings import ROOT

INDEXES = render_indexes()
TEMPLATE = (STREAMLIT_FOLDER / "index.html").read_text("utf-8")
SENTENCES_OF_STREAMLIT = ("You need to enable", "_stcore/agent", "<title>Streamlit", "SourceSans")

every_address = pytest.mark.parametrize("path", ADDRESSES)


@every_address
def test_each_address_has_its_own_title(path):
    assert f"<title>{ADDRESSES[path]} – {PRODUCT}</title>" in INDEXES[path]


@every_address
def test_each_page_says_it_is_in_french_and_must_not_be_translated(path):
    assert '<html lang="fr" translate="no">' in INDEXES[path]
    assert '<meta name="google" content="notranslate">' in INDEXES[path]


@every_address
def test_nothing_english_or_unneeded_of_streamlit_is_left(path):
    left = [words for words in SENTENCES_OF_STREAMLIT if words in INDEXES[path]]
    assert left == []


@every_address
def test_the_base_comes_before_anything_that_is_fetched(path):
    first = re.search(r"<(?:base|link|script)\b[^>]*>", INDEXES[path])
    assert first.group(0) == '<base href="/">'


@every_address
def test_the_only_inline_script_is_the_one_the_policy_knows(path):
    inline = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", INDEXES[path], re.DOTALL)
    assert inline == [BOOT]


@every_address
def test_no_page_holds_an_inline_style(path):
    assert "<style" not in INDEXES[path]
    assert " style=" not in INDEXES[path]


@pytest.mark.parametrize(
    "part",
    [
        '<html lang="en">',
        "<title>Streamlit</title>",
        '<link rel="shortcut icon" href="./favicon.png" />',
        '<link rel="service-desc" href="./_stcore/agent/openapi.json" />',
        "window.prerenderReady = false",
        "<noscript>",
        '<meta charset="UTF-8" />',
    ],
)
def test_another_index_of_streamlit_stops_the_start(part):
    assert part in TEMPLATE
    with pytest.raises(IndexChanged):
        render_indexes(TEMPLATE.replace(part, ""))


def test_a_part_found_twice_stops_the_start_too():
    with pytest.raises(IndexChanged):
        render_indexes(TEMPLATE.replace("<title>", "<title>Streamlit</title><title>"))


@every_address
def test_the_files_that_a_page_cites_are_served(path, site):
    cited = re.findall(r'"(/web/[^"]+)"', INDEXES[path])
    assert len(cited) == 6
    assert [address for address in cited if ask(site, address).status != 200] == []


def test_the_fonts_of_the_theme_are_files_of_ours():
    config = (ROOT / ".streamlit" / "config.toml").read_text("utf-8")
    fonts = re.findall(r'url = "/web/(fonts/[^"]+)"', config)
    assert len(fonts) == 4
    assert set(fonts) <= set(own_assets())
