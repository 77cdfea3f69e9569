"""Papers about an assembly's key: the founding certificate, and the sheet that brings it back.

The founding certificate may be shown to everybody; the recovery sheet to nobody.
"""

from __future__ import annotations

from typing import Final

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilitator.documents.boxed import boxed, groups
from facilitator.documents.mandates.key_papers_value import FoundingCertificate, RecoverySheet
from facilitator.documents.plain_paper import head, paper, sentences, to_sign
from facilitator.documents.secret_sheet import SecretSheet, secret_sheet
from facilitator.documents.typesetting import LABEL, paragraph, style
from facilitator.documents.values import signs, worded
from facilitator.usual_clauses import no_office
from facilitator.wording import long_date, say

_ALOUD: Final = style(11, 16, alignment=TA_CENTER)


def recovery_sheet_pdf(value: RecoverySheet, language: str) -> bytes:
    """The recovery sheet as an A4 PDF. Whoever has it can sign as the assembly."""
    title = say(language, "Recovery sheet of the assembly's key")
    return paper(lambda: _recovery(value, title, language), value.assembly, title, language)


def founding_certificate_pdf(value: FoundingCertificate, language: str) -> bytes:
    """The founding certificate as an A4 PDF."""
    title = say(language, "Founding certificate")
    return paper(lambda: _founding(value, title, language), value.assembly, title, language)


def _recovery(value: RecoverySheet, title: str, language: str) -> list[Flowable]:
    sheet = SecretSheet(
        assembly=value.assembly,
        day=value.day,
        key=say(language, "Key: {fingerprint}", fingerprint=value.fingerprint),
        lines=value.lines,
        code=value.code,
        what=_what_it_is(language),
        keep=_where_to_keep_it(language),
        use=_how_to_use(language),
        signing=(say(language, "Kept by"), *[say(language, "Sealed by")] * 2),
    )
    return secret_sheet(sheet, title, language)


def _what_it_is(language: str) -> str:
    return say(
        language,
        "This text brings back the key that signs certificates and status lists, where the laptop "
        "is lost or the passphrase forgotten. Whoever has it can sign as this assembly: show it to "
        "nobody, take no picture of it, and keep no copy on a computer.",
    )


def _where_to_keep_it(language: str) -> str:
    return say(
        language,
        "Print it twice. Put each sheet into an envelope, seal it, and have two people sign across "
        "the flap. Keep the envelopes in two houses. Write into the next minutes who has them.",
    )


def _how_to_use(language: str) -> tuple[str, ...]:
    return (
        say(
            language,
            "1. Open the assembly's record with the program Facilitator and choose to bring the "
            "key back.",
        ),
        say(language, "2. Type the text above, or scan its code."),
        say(language, "3. Compare the fingerprint that is shown with the one on this sheet."),
        say(language, "4. Choose a new passphrase, and seal the sheet again."),
    )


def _founding(value: FoundingCertificate, title: str, language: str) -> list[Flowable]:
    facts = (worded(value.area, language), long_date(language, value.day), value.place)
    languages = ", ".join(worded(one, language) for one in value.languages)
    spoken = say(language, "Its languages: {names}.", names=languages) if languages else ""
    founded = say(
        language,
        "We, who sign below, founded the {assembly} on {day}.",
        assembly=value.assembly,
        day=long_date(language, value.day),
    )
    about_key = say(
        language,
        "What this assembly gives out is signed with one key. Whoever is to believe it compares "
        "the fingerprint of that key with this paper, once.",
    )
    key = groups(_in_lines(value.fingerprint))
    aloud = [paragraph(" ".join(value.words), _ALOUD)] if value.words else []
    return [
        *head(value.assembly, title, facts),
        *sentences((founded, spoken, about_key)),
        boxed([paragraph(say(language, "Fingerprint of the key"), LABEL), *key, *aloud]),
        Spacer(1, 4 * mm),
        *sentences((no_office(language) + ".",)),
        *to_sign([signs(say(language, "Founder"), name, language) for name in value.founders]),
    ]


def _in_lines(fingerprint: str) -> list[str]:
    """Four groups a line: as many as an eye holds while the other reads them out."""
    groups = fingerprint.split()
    return [" ".join(groups[n : n + 4]) for n in range(0, len(groups), 4)]
