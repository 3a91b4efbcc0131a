"""The configuration of Streamlit: a name it does not know is ignored with a mere warning."""

import tomllib

import pytest
from streamlit import config

from web.settings import ROOT

CHOSEN = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))


def options(table, prefix=""):
    for name, value in table.items():
        if isinstance(value, dict):
            yield from options(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}"


@pytest.mark.parametrize("name", list(options(CHOSEN)))
def test_streamlit_knows_each_option(name):
    assert name in config.get_config_options()


def test_no_usage_is_reported_to_anyone():
    assert CHOSEN["browser"]["gatherUsageStats"] is False


def test_no_technical_detail_is_shown_to_a_doctor():
    assert CHOSEN["client"]["showErrorDetails"] == "none"
    assert CHOSEN["client"]["showErrorLinks"] is False
    assert CHOSEN["client"]["toolbarMode"] == "minimal"


def test_an_uploaded_file_is_never_spooled_to_disk():
    assert CHOSEN["server"]["maxUploadSize"] == 1


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_buttons_and_text_can_be_read_in_both_modes(mode):
    theme = CHOSEN["theme"][mode]
    assert contrast(theme["primaryColor"], "#FFFFFF") >= 4.5
    for ground in ("backgroundColor", "secondaryBackgroundColor"):
        assert contrast(theme["textColor"], theme[ground]) >= 7
        assert contrast(theme["linkColor"], theme[ground]) >= 4.5
    side = theme["sidebar"]
    assert contrast(side["textColor"], side["backgroundColor"]) >= 7
    assert contrast(side["linkColor"], side["backgroundColor"]) >= 4.5
