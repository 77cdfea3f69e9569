"""What the desk says of one handset: a number's own, or one that nobody holds a number for."""

from __future__ import annotations

from facilitator.readings.results.unassigned import Unassigned
from facilitator.wording import say
from ui.present.ballot_parts import HandsetTile


def tile_words(tile: HandsetTile, language: str) -> str:
    """How one handset does, in a sentence: the weightiest first."""
    if tile.weak:
        return say(language, "Handset {n}: its battery is weak", n=tile.number)
    if tile.twice:
        return say(language, "Handset {n}: heard from two places", n=tile.number)
    if tile.heard:
        return say(language, "Handset {n}: heard", n=tile.number)
    return say(language, "Handset {n}: not yet heard", n=tile.number)


def unassigned_name(one: Unassigned, language: str) -> str:
    """As it is printed on the handset; a latecomer by number."""
    if one.number is not None:
        return str(one.number)
    return one.handset or say(language, "A handset")


def unassigned_words(one: Unassigned, language: str) -> str:
    """What to do about it."""
    name = unassigned_name(one, language)
    if one.late:
        return say(language, "{name} was handed out after the opening. Let it count?", name=name)
    return say(language, "{name} pressed: whose is it?", name=name)


def swap_words(number: int, language: str, *, voting: bool) -> str:
    """What to do with the handset that shall speak for `number` from now on."""
    if voting:
        return say(
            language, "Press the choice on the new handset for {n}: it counts at once.", n=number
        )
    return say(language, "Press any key on the new handset for {n} …", n=number)
