"""The letter of submission: one page, plain words, and all that a council needs to answer."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilitator.documents.plain_paper import paper, section, sentences, to_sign
from facilitator.documents.standing.submission_value import Submission
from facilitator.documents.typesetting import BODY, BOLD, SMALL, TITLE, paragraph, style
from facilitator.documents.values import signs
from facilitator.relations import CouncilSetting
from facilitator.wording import in_language, long_date, say

_HEADING: Final = style(14, 18, fontName=TITLE.fontName, textColor=TITLE.textColor, tag="H1")
_WORDING: Final = style(11.5, 15.5, fontName=BOLD, leftIndent=6 * mm, spaceAfter=6)


def submission_pdf(value: Submission, language: str) -> bytes:
    """The letter as an A4 PDF."""
    about = say(language, "Decision {number} of our assembly", number=value.decision)
    return paper(lambda: _story(value, about, language), value.assembly, about, language)


def _story(value: Submission, about: str, language: str) -> list[Flowable]:
    return [
        paragraph(value.assembly, style(11.5, 15)),
        paragraph(long_date(language, value.day), SMALL),
        Spacer(1, 8 * mm),
        paragraph(value.to, style(10.5, 14)),
        Spacer(1, 8 * mm),
        paragraph(about, _HEADING),
        Spacer(1, 3 * mm),
        *sentences((_decided(value, language),)),
        paragraph(in_language(value.wording, language), _WORDING),
        *sentences((value.result, value.method)),
        *_process(value, language),
        section(say(language, "What we ask")),
        *sentences((_asked(value, language), _reply(value, language))),
        *_enclosed(value, language),
        *to_sign(
            (
                signs(say(language, "Facilitator"), value.signatory, language),
                say(language, "Teller"),
            ),
            2,
        ),
        Spacer(1, 6 * mm),
        paragraph(
            say(
                language,
                "This is a voluntary assembly's letter: it binds nobody but the assembly, and "
                "speaks for those who decided.",
            ),
            BODY,
        ),
    ]


def _decided(value: Submission, language: str) -> str:
    return say(
        language,
        "On {day}, at our meeting no. {number} at {place}, we decided:",
        day=long_date(language, value.held),
        number=value.meeting,
        place=value.place,
    )


def _process(value: Submission, language: str) -> list[Flowable]:
    lines = [*value.process]
    if value.present:
        lines.insert(0, say(language, "People in the room: {n}", n=value.present))
    if not lines:
        return []
    return [section(say(language, "How the meeting went")), *sentences(("\n".join(lines),))]


def _asked(value: Submission, language: str) -> str:
    return {
        CouncilSetting.DELEGATES: say(
            language,
            "Please hear our delegate on this, within the mandate that is enclosed, and tell us "
            "what you will do, and why.",
        ),
        CouncilSetting.MADE_OF: say(
            language,
            "Please put this on your agenda; our delegate carries it, and brings your answer home.",
        ),
    }.get(
        value.setting,
        say(
            language,
            "Please take this into account while your own decision is still open, and tell us "
            "what you will do, and why.",
        ),
    )


def _reply(value: Submission, language: str) -> str:
    said = ""
    if value.reply_by is not None:
        day = long_date(language, value.reply_by)
        said = say(language, "We should be glad of a reply by {day}.", day=day)
    contact = say(language, "You reach us: {contact}", contact=value.contact)
    return "\n".join(filter(None, (said, contact if value.contact else "")))


def _enclosed(value: Submission, language: str) -> list[Flowable]:
    if not value.annexes:
        return []
    listed = "\n".join(f"{n}. {line}" for n, line in enumerate(value.annexes, start=1))
    return [section(say(language, "Enclosed")), *sentences((listed,))]
