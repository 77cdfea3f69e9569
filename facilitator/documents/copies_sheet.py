"""The recovery sheet of the copies: what opens a sealed copy where its passphrase is forgotten.

Like the recovery sheet of the assembly's key it holds a secret and is shown to nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilitator.documents.boxed import boxed, groups
from facilitator.documents.plain_paper import beside_code, head, paper, section, sentences, to_sign
from facilitator.wording import long_date, say


@dataclass(frozen=True, slots=True)
class CopiesSheet:
    """What opens the copies.

    Attributes:
        lines: the recovery text, a line each, in groups as it is typed in.
        name: of the key, as the desk shows it.
        code: the same text for a scanner; "" for none.

    """

    assembly: str
    day: date
    lines: tuple[str, ...]
    name: str
    code: str = ""


def copies_sheet_pdf(value: CopiesSheet, language: str) -> bytes:
    """The sheet as an A4 PDF. Whoever has it and a copy can read the whole record."""
    title = say(language, "Recovery sheet of the copies")
    return paper(lambda: _sheet(value, title, language), value.assembly, title, language)


def _sheet(value: CopiesSheet, title: str, language: str) -> list[Flowable]:
    key = say(language, "Key of the copies: {name}", name=value.name)
    beside = say(
        language,
        "The code holds the same text. Scan it, or type the text above: spaces and small letters "
        "do not matter.",
    )
    return [
        *head(value.assembly, title, (long_date(language, value.day), key)),
        *sentences((_what_it_is(language),)),
        boxed(groups(value.lines)),
        Spacer(1, 6 * mm),
        *beside_code(value.code, (beside,) if value.code else ()),
        section(say(language, "Where to keep it")),
        *sentences((_where_to_keep_it(language),)),
        section(say(language, "How to use it")),
        *sentences(_how_to_use(language)),
        *to_sign((say(language, "Kept by"), say(language, "Sealed by"))),
    ]


def _what_it_is(language: str) -> str:
    return say(
        language,
        "This text opens the sealed copies of the assembly's record, where their passphrase is "
        "forgotten. Whoever has it and a copy reads all that is in the record, with names: show "
        "it to nobody, take no picture of it, and keep no copy of it on a computer.",
    )


def _where_to_keep_it(language: str) -> str:
    return say(
        language,
        "Put it into an envelope, seal it, and keep it in another house than the sticks with the "
        "copies. When another passphrase is chosen, this sheet goes on opening the older copies: "
        "keep both until those are gone.",
    )


def _how_to_use(language: str) -> tuple[str, ...]:
    return (
        say(
            language,
            "1. Start the program Facilitator on any laptop, plug in the stick, and choose to "
            "restore from a copy.",
        ),
        say(language, "2. Choose the newest copy, and say that you have the recovery sheet."),
        say(
            language,
            "3. Type the text above, or scan its code. A group with a slip in it is named.",
        ),
        say(language, "4. Choose a new passphrase under Copies, and print a new sheet."),
    )
