"""The sheet that holds a secret to be typed or scanned back: what every recovery sheet shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilitator.documents.boxed import boxed, groups
from facilitator.documents.plain_paper import beside_code, head, section, sentences, to_sign
from facilitator.wording import long_date, say


@dataclass(frozen=True, slots=True)
class SecretSheet:
    """What stands on it.

    Attributes:
        key: which key it is of, a line under the title.
        lines: the text, a line each, in groups as it is typed in; `code`: the same for a scanner.
        what, keep, use: what it is, where to keep it, how to use it.
        signing: who signs.

    """

    assembly: str
    day: date
    key: str
    lines: Sequence[str]
    code: str
    what: str
    keep: str
    use: Sequence[str]
    signing: Sequence[str]


def secret_sheet(sheet: SecretSheet, title: str, language: str) -> list[Flowable]:
    """It, under that title."""
    beside = say(
        language,
        "The code holds the same text. Scan it, or type the text above: spaces and small letters "
        "do not matter.",
    )
    return [
        *head(sheet.assembly, title, (long_date(language, sheet.day), sheet.key)),
        *sentences((sheet.what,)),
        boxed(groups(sheet.lines)),
        Spacer(1, 6 * mm),
        *beside_code(sheet.code, (beside,) if sheet.code else ()),
        section(say(language, "Where to keep it")),
        *sentences((sheet.keep,)),
        section(say(language, "How to use it")),
        *sentences(sheet.use),
        *to_sign(sheet.signing),
    ]
