"""The fonts as PDF files carry them: read once a process, whole, the same for every document.

fpdf2 reads, subsets and writes each font again for every document, a third of the time of a
report. Ours are subsets already: they are embedded as they are, and the code of a character in a
text is its Unicode number, so that nothing depends on the words of a document.
"""

from __future__ import annotations

import zlib
from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from fpdf import FPDF
from fpdf.fonts import TTFFont
from fpdf.output import CIDSystemInfo, OutputProducer, PDFFont
from fpdf.syntax import Name, PDFArray, PDFContentStream, PDFObject

from checklist.documents.pdf.faces import Face

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fpdf.fonts import PDFFontDescriptor
    from fpdf.output import PDFType3Font

_Object = TypeVar("_Object", bound=PDFObject)

_SUBSET_TAG = "BILANS"
"""Six capitals before the name of a font that is a part of the original (ISO 32000-1, 9.6.4)."""

_CODES = 0x10000


@dataclass(frozen=True, slots=True)
class Packed:
    """A stream compressed once for all documents."""

    data: bytes
    length: int

    @classmethod
    def of(cls, data: bytes) -> Packed:
        """These bytes, compressed."""
        return cls(zlib.compress(data), len(data))


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font file and what a PDF says of it. `advances` are in thousandths of the size."""

    name: str
    advances: Mapping[str, int]
    descriptor: PDFFontDescriptor
    file: Packed
    glyph_of_code: Packed
    unicode_of_code: Packed

    @property
    def widths(self) -> str:
        """The advances, as an array of PDF."""
        cells = (f"{ord(character)} [{width}]" for character, width in self.advances.items())
        return f"[{' '.join(cells)}]"


@cache
def typeface(face: Face) -> Typeface:
    """The font of a face."""
    reader = FPDF()
    reader.add_font(face.value, "", face.path)
    (font,) = reader.fonts.values()
    if not isinstance(font, TTFFont):
        raise TypeError(f"{face.path}: not a TrueType font")
    font.close()
    codes = sorted(font.cmap)
    glyphs = bytearray(2 * _CODES)
    for code in codes:
        glyphs[2 * code : 2 * code + 2] = font.glyph_ids[code].to_bytes(2, "big")
    return Typeface(
        name=f"{_SUBSET_TAG}+{font.name}",
        advances={chr(code): int(font.cw[code]) for code in codes},
        descriptor=font.desc,
        file=Packed.of(face.path.read_bytes()),
        glyph_of_code=Packed.of(bytes(glyphs)),
        unicode_of_code=Packed.of(_unicode_map(codes)),
    )


def _unicode_map(codes: list[int]) -> bytes:
    """What a reader copies and searches: each code is the character of that number."""
    blocks = []
    for start in range(0, len(codes), 100):
        block = codes[start : start + 100]
        lines = "\n".join(f"<{code:04X}> <{code:04X}>" for code in block)
        blocks.append(f"{len(block)} beginbfchar\n{lines}\nendbfchar")
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + "\n".join(blocks)
        + "\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode("ascii")


class _Stream(PDFContentStream):
    """A stream already compressed."""

    def __init__(self, packed: Packed) -> None:
        PDFObject.__init__(self)
        self._contents = packed.data
        self.filter = Name("FlateDecode")
        self.length = len(packed.data)


class _FontFile(_Stream):
    """The stream of a font file, which says its length once read."""

    def __init__(self, packed: Packed) -> None:
        super().__init__(packed)
        self.length1 = packed.length


class Producer(OutputProducer):
    """Writes the file of a document; `add_font` and subsetting are not used."""

    def _add_fonts(self, *_: object) -> dict[int, PDFFont | PDFType3Font]:
        return {index: self._font(typeface(face)) for index, face in enumerate(Face, start=1)}

    def _font(self, face: Typeface) -> PDFFont:
        system = CIDSystemInfo()
        descriptor = copy(face.descriptor)
        descriptor.font_name = Name(face.name)
        vars(descriptor)["font_file2"] = self._added(_FontFile(face.file))
        inner = PDFFont("CIDFontType2", face.name, d_w=face.descriptor.missing_width, w=face.widths)
        inner.c_i_d_system_info = self._added(system)
        inner.font_descriptor = self._added(descriptor)
        inner.c_i_d_to_g_i_d_map = self._added(_Stream(face.glyph_of_code))
        font = PDFFont("Type0", face.name, encoding="Identity-H")
        font.descendant_fonts = PDFArray([self._added(inner)])
        font.to_unicode = self._added(_Stream(face.unicode_of_code))
        return self._added(font)

    def _added(self, item: _Object) -> _Object:
        self._add_pdf_obj(item, "fonts")
        return item
