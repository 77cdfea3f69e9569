"""The recovery sheet of the copies: what opens a sealed copy where its passphrase is forgotten.

Like the recovery sheet of the assembly's key it holds a secret and is shown to nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable

from facilitator.documents.plain_paper import paper
from facilitator.documents.secret_sheet import SecretSheet, secret_sheet
from facilitator.wording import say


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
    sheet = SecretSheet(
        assembly=value.assembly,
        day=value.day,
        key=say(language, "Key of the copies: {name}", name=value.name),
        lines=value.lines,
        code=value.code,
        what=_what_it_is(language),
        keep=_where_to_keep_it(language),
        use=_how_to_use(language),
        signing=(say(language, "Kept by"), say(language, "Sealed by")),
    )
    return secret_sheet(sheet, title, language)


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
