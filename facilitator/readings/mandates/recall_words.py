"""A recall in sentences: the notice, whether the delegate was told and heard, and who acts then.

The same for desk, wall and minutes, and no word of it for either side.
"""

from __future__ import annotations

from datetime import date

from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.parts import mandate
from facilitator.parts.mandate import Hearing, Mandate, Recall, recall_from
from facilitator.readings.people import person
from facilitator.wording import long_date, say, say_n


def condition_lines(world: World, about: Mandate, recall: Recall, language: str) -> tuple[str, ...]:
    """The notice, whether the delegate was told, and whether they had their word."""
    return (
        _notice(world, about, recall, language),
        _told(recall, language),
        hearing_words(recall.heard, language),
    )


def _told(recall: Recall, language: str) -> str:
    if not recall.told:
        return say(language, "The delegate has not been told yet.")
    return say(language, "The delegate was told on {day}.", day=_day(recall.told, language))


def _notice(world: World, about: Mandate, recall: Recall, language: str) -> str:
    if not recall.noticed:
        if world.of(mandate.PART).rules.notice_days == 0:
            return say(language, "This assembly asks for no notice.")
        return say(language, "It stands on no notice yet.")
    since = _day(recall.noticed, language)
    first = recall_from(world.of(mandate.PART), about)
    if recall.settled or not first:
        return say(language, "On the notice since {day}.", day=since)
    return say(
        language,
        "On the notice since {day}; it may be put from {first}.",
        day=since,
        first=_day(first, language),
    )


def hearing_words(heard: Hearing | None, language: str) -> str:
    """How the delegate was heard."""
    sayings = {
        None: say(language, "The delegate has not been heard yet."),
        Hearing.HEARD: say(language, "The delegate was heard."),
        Hearing.REPLY_READ: say(language, "The delegate's written reply was read out."),
        Hearing.DID_NOT_COME: say(language, "The delegate did not come and sent no reply."),
    }
    return sayings[heard]


def alternate_words(world: World, about: Mandate, language: str) -> str:
    """Who acts if it is carried: whoever does already while it is suspended, else the alternate."""
    acts = world.of(mandate.PART).goes_on(about)
    if acts is None:
        return say(language, "If it is carried, nobody acts until the assembly elects somebody.")
    name = named(person(world, acts), language)
    return say(language, "If it is carried, the alternate acts: {name}.", name=name)


def quorum_words(about: Mandate, language: str) -> str:
    """How many have to be in the room, "" where the election asked for nobody in number."""
    if not about.quorum:
        return ""
    return say_n(
        language,
        "Quorum as at the election: {n} person.",
        "Quorum as at the election: {n} people.",
        about.quorum,
    )


def _day(written: str, language: str) -> str:
    return long_date(language, date.fromisoformat(written))
