"""Type on paper: the embedded fonts, the styles, and the one gate through which text gets in.

Knows nothing of minutes or mandates. The gate normalises, checks every character against the
font and escapes it: what the font lacks is spelled out, never an empty box on signed paper.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from facilitator.documents.tagging.paragraphs import BULLET, Cell, Said, TaggedParagraph
from resources import path

REGULAR: Final = "AtkinsonHyperlegibleNext-Regular"
BOLD: Final = "AtkinsonHyperlegibleNext-Bold"
ITALIC: Final = "AtkinsonHyperlegibleNext-Italic"
BOLD_ITALIC: Final = "AtkinsonHyperlegibleNext-BoldItalic"

INK: Final = HexColor(0x1A1A1A)
QUIET: Final = HexColor(0x4A4F55)  # 8:1 on white: labels, footers
ACCENT: Final = HexColor(0x17405C)  # numbers and titles; prints as near-black
HAIR: Final = HexColor(0xB8C0C7)

#: Between facts on one line; stays with what is before it when the line turns.
SEPARATOR: Final = "\N{NO-BREAK SPACE}· "

#: What comes along unseen when a text is pasted from a page or a letter: as it looks there.
_PASTED: Final = str.maketrans(
    dict.fromkeys("\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
    | dict.fromkeys("\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}\N{SOFT HYPHEN}")
    | dict.fromkeys("\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}")
    | dict.fromkeys("\r\v\f\N{NEXT LINE}\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}", "\n")
    | dict.fromkeys("\t\N{EN SPACE}\N{EM SPACE}\N{THIN SPACE}\N{HAIR SPACE}", " ")
    | dict.fromkeys("\N{FIGURE SPACE}\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")
    | {"\N{NON-BREAKING HYPHEN}": "-"}
)

_STRONG, _END = "\x01", "\x02"
_STRONG_RUN: Final = re.compile(f"{_STRONG}([^{_STRONG}{_END}]*){_END}")


def style(size: float, leading: float, **more: object) -> ParagraphStyle:
    """A paragraph style; sizes in points, the rest as reportlab names it.

    `tag`: what its text is in the structure of the file: "H1", "H2", "H3", "Caption"; else "P".
    """
    settings = {"fontName": REGULAR, "textColor": INK, "bulletFontName": BOLD, **more}
    settings.setdefault("bulletFontSize", size)
    settings.setdefault("bulletColor", ACCENT)
    return ParagraphStyle("text", fontSize=size, leading=leading, **settings)


BODY: Final = style(9.5, 12.2)
SMALL: Final = style(8.6, 11.6, textColor=QUIET)
LABEL: Final = style(7.8, 9.2, textColor=QUIET)
FIGURE: Final = style(11.5, 13, fontName=BOLD)
TITLE: Final = style(21, 25, fontName=BOLD, textColor=ACCENT, tag="H1")
HEADING: Final = style(
    *(11.2, 14), fontName=BOLD, spaceBefore=8, spaceAfter=2.5, leftIndent=8 * mm, tag="H2"
)
CENTRED: Final = style(10, 14, alignment=TA_CENTER)


@cache
def _letters() -> frozenset[int]:
    """Embed the four styles and answer which characters all of them can draw."""
    faces = []
    for name in (REGULAR, BOLD, ITALIC, BOLD_ITALIC):
        font = TTFont(name, str(path("fonts", f"{name}.ttf")))
        pdfmetrics.registerFont(font)
        faces.append(frozenset(font.face.charToGlyph))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC
    )
    # Otherwise every file names Helvetica, which nobody embeds.
    rl_config.canvas_basefontname = REGULAR
    rl_config.useA85 = 0  # bytes as they are: a fifth less of a file, and sooner there
    return frozenset.intersection(*faces)


def written(text: str) -> str:
    """`text` as it can be drawn: composed letters, plain spaces and line ends.

    A character that the font lacks is spelled out by its name in brackets: a wording that the
    hall has frozen must come to paper, and never as an empty box. `lacking` finds them.
    """
    clean = unicodedata.normalize("NFC", text).replace("\r\n", "\n").translate(_PASTED)
    letters = _letters()
    return "".join(c if c == "\n" or ord(c) in letters else _spelled(c) for c in clean)


def lacking(text: str) -> str:
    """The characters of `text` that are spelled out, each once; "" where all can be drawn."""
    clean = unicodedata.normalize("NFC", text).translate(_PASTED)
    return "".join(dict.fromkeys(c for c in clean if c != "\n" and ord(c) not in _letters()))


def _spelled(character: str) -> str:
    return f"[{unicodedata.name(character, f'U+{ord(character):04X}')}]"


def strong(text: str) -> str:
    """`text` marked to be set bold where a paragraph takes it as a value."""
    return f"{_STRONG}{text}{_END}"


def paragraph(
    text: str,
    look: ParagraphStyle,
    mark: str | None = None,
    *,
    language: str | None = None,
    cell: Cell | None = None,
) -> TaggedParagraph:
    """A paragraph of `text`, its own line breaks kept; `mark` hangs in the left margin.

    `language`: where it is in another one than the paper; `cell`: where it is one of a table.
    """
    runs = _STRONG_RUN.split(text)  # plain, strong, plain, strong, …
    markup = "".join(
        f"<b>{_markup(run)}</b>" if place % 2 else _markup(run) for place, run in enumerate(runs)
    )
    made = TaggedParagraph(markup, look, bulletText=None if mark is None else written(mark))
    tag = "LI" if mark == BULLET else getattr(look, "tag", "P")
    made.said = Said(written("".join(runs)), tag, language, cell)
    return made


def _markup(text: str) -> str:
    return escape(written(text)).replace("\n", "<br/>")


def width_of(text: str, font: str, size: float) -> float:
    """How wide `text` is on one line, in points."""
    return float(pdfmetrics.stringWidth(written(text), font, size))


def size_that_fits(text: str, font: str, size: float, width: float) -> float:
    """`size`, or as much less as it takes to get `text` onto one line of `width` points."""
    return min(size, size * width / max(width_of(text, font, size), 1))
