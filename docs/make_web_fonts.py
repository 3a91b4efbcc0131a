"""Cut the fonts the browser downloads: `python docs/make_web_fonts.py PUBLIC_SANS_FOLDER`.

Run by hand when Public Sans changes; the result is committed in web/static/fonts. Needs
fontTools and brotli, and the static TTF files of npm `@expo-google-fonts/public-sans`.
Kept: Latin letters, typographic signs, kerning, tabular figures. Added: the narrow no-break space
of French punctuation, which Public Sans lacks, so that a browser never borrows it elsewhere.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

FONTS = Path(__file__).parent.parent / "web" / "static" / "fonts"
WEIGHTS = {"400Regular": "400", "400Regular_Italic": "400-italic"}
WEIGHTS |= {"600SemiBold": "600", "700Bold": "700"}
RANGES = "U+20-7E,U+A0-17F,U+218-21B,U+2009-2014,U+2018-201E,U+2022,U+2026,U+202F,U+2030"
RANGES += ",U+2039,U+203A,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2248,U+2260,U+2264,U+2265"
NARROW_SPACE = 0.19  # of the em, as in the PDF fonts


def add_french_spaces(font: TTFont) -> None:
    empty = Glyph()
    empty.numberOfContours = 0
    font["glyf"]["nnbsp"] = empty
    font["hmtx"]["nnbsp"] = (round(font["head"].unitsPerEm * NARROW_SPACE), 0)
    hyphen = font.getBestCmap()[ord("-")]
    signs = {0x202F: "nnbsp", 0x2009: "nnbsp", 0x2010: hyphen, 0x2011: hyphen, 0xAD: hyphen}
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = signs | table.cmap


def cut(font: TTFont) -> None:
    options = subset.Options(hinting=False, layout_features=["kern", "tnum", "mark", "ccmp"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(RANGES))
    cutter.subset(font)


def main(source: Path) -> None:
    for folder, name in WEIGHTS.items():
        font = TTFont(source / folder / f"PublicSans_{folder}.ttf")
        add_french_spaces(font)
        cut(font)
        font.flavor = "woff2"
        target = FONTS / f"public-sans-{name}.woff2"
        font.save(target)
        print(target.name, target.stat().st_size)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
