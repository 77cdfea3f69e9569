"""How people deal with each other: what the assembly adopted, or the lines we offer."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.parts import agreements
from facilitator.parts.meeting import Meeting
from facilitator.wording import in_language, say


def offered(language: str) -> str:
    """Our own lines, for an assembly that has written none."""
    return "\n".join(
        (
            say(language, "One of us speaks at a time; the others hear them out."),
            say(language, "Raise a finger to speak. Whoever has not spoken yet goes first."),
            say(language, "Speak for yourself, in words everybody knows."),
            say(language, "Keep to about a minute, so that there is time for all."),
            say(language, "Question ideas, never people."),
            say(language, "Names stay at the table; decisions are public."),
            say(language, "You may pass, move about, rest or go home whenever you like."),
            say(language, "Phones are silent. No pictures of anybody with a blue sticker."),
            say(language, "Facilitators look after the way, and leave the answers to us."),
            say(language, "Children are welcome, and so is their noise."),
        )
    )


def agreements_text(world: World, languages: tuple[str, ...]) -> dict[str, str]:
    """In force or proposed, else what we offer: a line each, per language."""
    return world.of(agreements.PART).text or {la: offered(la) for la in languages}


def adopted_lines(world: World, held: Meeting, language: str) -> tuple[str, ...]:
    """What that meeting adopted; none where it adopted nothing."""
    adopted = world.of(agreements.PART).of_meeting(held.id)
    return tuple(in_language(adopted.text, language).splitlines()) if adopted else ()
