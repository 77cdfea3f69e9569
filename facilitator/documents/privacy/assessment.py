"""The impact assessment (UK GDPR, Article 35), filled in with what the program knows of itself.

What it cannot know has a field: who was asked, what is done with photographs, who decides.
"""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.plain_paper import head, paper, section, sentences
from facilitator.documents.privacy.fields import field, fields
from facilitator.documents.privacy.value import PrivacyFacts
from facilitator.documents.tables import rows_table
from facilitator.wording import say

_WHAT = 52 * mm
_WHY = 62 * mm
_LEFT = 0.01


def assessment_pdf(value: PrivacyFacts, language: str) -> bytes:
    """The assessment as an A4 PDF; the same value gives the same bytes."""
    title = say(language, "Data protection impact assessment")
    return paper(lambda: _story(value, title, language), value.assembly, title, language)


def _story(value: PrivacyFacts, title: str, la: str) -> list[Flowable]:
    return [
        *head(value.assembly, title, (value.day, not_advice(la))),
        *_about(la),
        section(say(la, "2. What is kept, why, and how long")),
        kept_table(value, la),
        section(say(la, "3. Is it needed, and is it fair?")),
        *sentences((_need(la), _basis(la))),
        *field("lawful_basis_note", say(la, "Anything your assembly does otherwise"), 2),
        section(say(la, "4. Whom did you ask?")),
        *field(
            "consulted", say(la, "Residents, delegates, helpers at the door: what they said"), 3
        ),
        section(say(la, "5. What could go wrong, and what is done about it")),
        risks(value, la),
        *field("own_risks", say(la, "What could go wrong here besides, and what you do"), 3),
        section(say(la, "6. Decision")),
        *field("decision", say(la, "What remains, and whether it can be accepted"), 2),
        *fields(
            ("decided_by", say(la, "Who decided (name and role)")),
            ("decided_on", say(la, "Day")),
            ("look_again", say(la, "To be looked at again on")),
        ),
    ]


def not_advice(la: str) -> str:
    """Said once on each of these papers."""
    return say(la, "Not legal advice")


def kept_table(value: PrivacyFacts, la: str) -> Flowable:
    """What is kept, why, and how long, as the assembly set it."""
    heads = say(la, "What"), say(la, "Why"), say(la, "How long")
    rows = [(row.what, row.why, row.how_long) for row in value.rows]
    return rows_table([heads, *rows], (_WHAT, _WHY, TEXT_WIDTH - _WHAT - _WHY), _LEFT)


def _about(la: str) -> list[Flowable]:
    return [
        section(say(la, "1. What is done")),
        *sentences(
            (
                say(
                    la,
                    "People meet, talk, vote, and send delegates with a mandate. A program on one "
                    "laptop keeps the record of it, without a network. To come to an assembly, "
                    "and to vote in it, can show a political opinion: a special category of data "
                    "(Article 9). So an assessment is made, whether or not one must be.",
                ),
            )
        ),
        *fields(
            ("controller", say(la, "Who is responsible, and how to reach them")),
            ("people", say(la, "About how many people in a year")),
        ),
    ]


def _need(la: str) -> str:
    return say(
        la,
        "Nobody has to give a name to come in or to vote. The record itself has no names: they lie "
        "apart and can be deleted, and the record still verifies. An open vote keeps totals for "
        "good; which handset said what goes when the table above says so. Who voted how is kept "
        "only where a vote is recorded, and the hall is told before it.",
    )


def _basis(la: str) -> str:
    return say(
        la,
        "Legitimate interests (Article 6(1)(f)); consent for what may show an opinion or concerns "
        "health (Article 9(2)(a)), given at the door and taken back by a word. Names go to another "
        "body only with the delegate’s consent, which the record notes.",
    )


def risks(value: PrivacyFacts, la: str) -> Flowable:
    """What could go wrong, and what the program does, true for this laptop."""
    heads = say(la, "What could go wrong"), say(la, "What is done about it")
    rows = [
        (say(la, "The laptop is lost or stolen"), _disk(value, la)),
        (say(la, "A stick with a copy is lost"), _stick(value, la)),
        (
            say(la, "Somebody finds out how a neighbour voted"),
            say(
                la,
                "Votes are kept by tokens; what leads from a token to a handset is deleted. In a "
                "private vote nothing is kept that joins a number and a choice.",
            ),
        ),
        (
            say(la, "More is kept than is needed, for longer"),
            say(
                la,
                "Each kind has its time. What is due is shown after the meeting, and one button "
                "lets go of it: out of the file, its log, and every copy made from then on.",
            ),
        ),
        (
            say(la, "A photograph shows somebody who did not agree, or a child"),
            say(
                la,
                "The yes is asked for at the door; of a child neither name nor photograph is kept.",
            ),
        ),
        (
            say(la, "Minutes give a speaker away"),
            say(la, "Speakers are never named unless they ask. Names can be taken out later."),
        ),
    ]
    return rows_table([heads, *rows], (_WHAT, TEXT_WIDTH - _WHAT), _LEFT)


def _disk(value: PrivacyFacts, la: str) -> str:
    if value.encrypted:
        return say(la, "Its disk is encrypted: without the password nobody reads the record.")
    return say(
        la,
        "Its disk does not seem to be encrypted. Have the system encrypt it, or keep the laptop "
        "locked away; use the incident sheet where it is lost.",
    )


def _stick(value: PrivacyFacts, la: str) -> str:
    if value.sealed:
        return say(la, "Copies are sealed with a passphrase: nobody reads them without it.")
    return say(
        la,
        "Copies are open just now. Choose a passphrase on the page Copies; keep the stick with the "
        "papers, locked away.",
    )
