"""The notice that hangs at the door: what is written down about who comes, and what becomes of it.

What it must say: UK GDPR, Articles 13 and 14. It promises only what the program does, and leaves
two fields: whom to ask, and where to write.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.platypus import Flowable

from facilitator.documents.plain_paper import head, paper, section, sentences
from facilitator.documents.privacy.fields import fields
from facilitator.wording import say


@dataclass(frozen=True, slots=True)
class DoorNotice:
    """What differs from assembly to assembly.

    Attributes:
        documents: people may be asked for one, because the assembly decided so.
        cards_kept: a code made of the card's number counts people once over a year.
        names_kept: how long names and the yes to photographs are, in words.
    """

    assembly: str
    documents: bool = False
    cards_kept: bool = True
    names_kept: str = ""


def door_notice_pdf(value: DoorNotice, language: str) -> bytes:
    """The notice as an A4 PDF; the same value gives the same bytes."""
    title = door_notice_title(language)
    return paper(lambda: door_notice_story(value, language), value.assembly, title, language)


def door_notice_title(language: str) -> str:
    """What it is called."""
    return say(language, "What we write down at this door")


def door_notice_story(value: DoorNotice, language: str) -> list[Flowable]:
    """What stands on it."""
    title = door_notice_title(language)
    responsible = say(language, "{assembly} is responsible for it.", assembly=value.assembly)
    return [
        *head(value.assembly, title, (responsible,)),
        *sentences((_free(value, language), _what(language), _counted(value, language))),
        section(say(language, "Only if you wish")),
        *sentences((_needs(language), _photographs(language), _names(language))),
        section(say(language, "How long")),
        *sentences(_how_long(value, language)),
        section(say(language, "Who sees it")),
        *sentences((_who_sees(language),)),
        section(say(language, "Your rights")),
        *sentences((_rights(language), _basis(language))),
        *fields(
            ("whom_to_ask", say(language, "Whom to ask, and to whom to complain")),
            ("where_to_write", say(language, "Where to write")),
        ),
    ]


def _free(value: DoorNotice, language: str) -> str:
    if value.documents:
        return say(
            language,
            "You need to give no name to come in. This assembly decided that a bill or a letter "
            "may be asked for: it is looked at and not copied. Two residents can vouch instead.",
        )
    return say(
        language, "You need to give no name, no address and no document to come in, or to vote."
    )


def _what(language: str) -> str:
    return say(
        language,
        "We write down that somebody came and when, as what (resident, observer, press …), the "
        "street or patch if you tell us, and how it is known that you live here. Never a house "
        "number or a whole postcode.",
    )


def _counted(value: DoorNotice, language: str) -> str:
    if not value.cards_kept:
        return say(language, "The number on your card is for this meeting alone.")
    return say(
        language,
        "So that everybody is counted once in a year, a code is made of the number on your card. "
        "Only a key on our laptop leads from a card to its code.",
    )


def _needs(language: str) -> str:
    return say(language, "What you need to take part: write it on the card, we read it to help.")


def _photographs(language: str) -> str:
    return say(
        language,
        "Photographs: only of people who said yes at the door. Of a child neither a name nor a "
        "photograph is kept.",
    )


def _names(language: str) -> str:
    return say(language, "A name, if you give one. It is kept apart from the record.")


def _how_long(value: DoorNotice, language: str) -> tuple[str, ...]:
    always = (
        say(
            language,
            "Who had which card, and what anybody needed: until the meeting is closed.",
        ),
        _names_kept(value, language),
        say(language, "How many came, without names: for good, in the record and the minutes."),
    )
    if not value.cards_kept:
        return always
    key = say(
        language,
        "The key to the codes is new every year. The one before is deleted with the next change at "
        "the latest, and then nothing leads from a card to a meeting.",
    )
    return (*always, key)


def _names_kept(value: DoorNotice, language: str) -> str:
    if not value.names_kept:
        return say(
            language,
            "Names and the yes to photographs: until you ask, or the assembly clears them.",
        )
    return say(
        language,
        "Names and the yes to photographs: “{how_long}”, or until you ask.",
        how_long=value.names_kept,
    )


def _who_sees(language: str) -> str:
    return say(
        language,
        "To come here can show a political opinion, so nothing about you is passed on to anybody "
        "outside. What is published are numbers.",
    )


def _rights(language: str) -> str:
    return say(
        language,
        "You can ask to see what is kept of you, to have it put right or deleted, and you can take "
        "a yes back. A complaint is written down, acknowledged within 30 days and answered (Data "
        "(Use and Access) Act 2025); you can also complain to the Information Commissioner’s "
        "Office, ico.org.uk.",
    )


def _basis(language: str) -> str:
    return say(
        language,
        "In law: our legitimate interest in how many came (UK GDPR, Article 6(1)(f)), and your "
        "consent for what may show an opinion or concerns your health (Article 9(2)(a)).",
    )
