"""What is said on the strip of somebody who practises. Nothing scolds, and nothing is scored."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.engine.world import World
from facilitator.parts import assembly, ballot, meeting
from facilitator.parts.ballot import Phase
from facilitator.wording import say, say_n
from ui.present.question_scenes import named

_SAMPLE = "Marfleet North"


def practice_name(language: str) -> str:
    """What the assembly is called, on the desk, on the wall and at the head of every paper."""
    return say(language, "PRACTICE – {name}", name=_SAMPLE)


def badge(language: str) -> str:
    """On the desk and on the wall, always."""
    return say(language, "PRACTICE")


def nobody_real(people: int, language: str) -> str:
    """While nothing else is to be said."""
    return say_n(
        language,
        "{n} person in this hall is imaginary, and nothing here is kept.",
        "The {n} people in this hall are imaginary, and nothing here is kept.",
        people,
    )


def in_words(text: Mapping[str, str], language: str, filled: Mapping[str, int]) -> str:
    """A text of a mishap, with its numbers."""
    return text.get(language, text["en"]).format(**filled) if text else ""


def tellers(world: World, figures: Mapping[str, int], language: str) -> str:
    """What tellers call out; "" where nobody counts by hand, or no hand can say it."""
    in_hand = world.of(ballot.PART).undecided
    if in_hand is None or in_hand.phase is not Phase.COUNTING or not figures:
        return ""
    told = ", ".join(
        f"{named(world, in_hand.question, option, (language,))} {number}"
        for option, number in figures.items()
    )
    return say(language, "The tellers call out: {figures}.", figures=told)


def murmur(world: World, language: str) -> str:
    """What the hall does as something has come to its end; "" for nothing."""
    latest = world.of(ballot.PART).latest
    if is_held(world):
        return say(language, "You have held a whole meeting. Thank you.")
    if latest is None or latest.phase is not Phase.DECLARED:
        return ""
    if latest.outcome in {"carried", "elected", "chosen"}:
        return say(language, "The hall applauds.")
    return say(language, "The hall has heard the result, and is quiet.")


def is_held(world: World) -> bool:
    """Whether the meeting was closed."""
    meetings = world.of(meeting.PART)
    return bool(meetings.all) and meetings.running is None


def at_the_end(world: World, well: tuple[str, ...], language: str) -> tuple[str, ...]:
    """What went well, a line each."""
    declared = sum(b.phase is Phase.DECLARED for b in world.of(ballot.PART).all)
    counted = say_n(
        language,
        "{n} question came to a result that everybody saw.",
        "{n} questions came to a result that everybody saw.",
        declared,
    )
    return (*((counted,) if declared else ()), *well)


def size_words(size: str, language: str) -> str:
    """What a hall of that size is called."""
    return {
        "hands": say(language, "20 people who raise their hands"),
        "cards": say(language, "60 people with cards to raise"),
        "handsets": say(language, "163 people and 160 handsets"),
    }[size]


def hall_badge(world: World) -> str:
    """Over every picture of the wall, in the hall's languages."""
    return " · ".join(dict.fromkeys(badge(la) for la in world.of(assembly.PART).languages))
