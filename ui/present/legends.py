"""Handsets that bear letters or colours for numbers: which is which, a sentence for each kind.

Only for those that speak for anybody in this hall; nobody else needs to hear of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.engine.world import World
from facilitator.parts import handsets
from facilitator.parts.ballot.marking import GRADED, keypad
from facilitator.plan import Question
from facilitator.wording import say
from ui.present.tongue import Languages


def legends(world: World, question: Question, language: str, keys: int) -> tuple[str, ...]:
    """'On an iClicker: A = 1, B = 2.', as far as keys are used for that question."""
    used = _used(question, keys)
    bound = {name.casefold().partition(" ")[0] for name in world.of(handsets.PART).bound}
    said = []
    if used and "iclicker" in bound:
        letters = _numbered("ABCDE"[:used])
        said.append(say(language, "On an iClicker: {keys}.", keys=letters))
    if used and "buzz" in bound:
        colours = _numbered(_colours(language)[:used])
        said.append(say(language, "On a Buzz!: {keys}.", keys=colours))
    return tuple(said)


def legend_notes(
    world: World, question: Question, languages: Languages, keys: int
) -> tuple[str, ...]:
    """The same for the wall: a note for each kind, in every language of the hall."""
    said = [legends(world, question, language, keys) for language in languages]
    return tuple("\n".join(dict.fromkeys(of_one_kind)) for of_one_kind in zip(*said, strict=True))


def _used(question: Question, keys: int) -> int:
    """The highest key that does anything; 0 where there are too few keys for that question."""
    pad = keypad(question, keys)
    if pad is None:
        return 0
    one_key_each = pad.presses == 1 and not pad.clear and question.method not in GRADED
    return len(question.options) if one_key_each else pad.clear or pad.digits


def _colours(language: str) -> tuple[str, ...]:
    """From the top of the handset."""
    return (
        say(language, "blue"),
        say(language, "orange"),
        say(language, "green"),
        say(language, "yellow"),
    )


def _numbered(marks: Iterable[str]) -> str:
    return ", ".join(f"{mark} = {number}" for number, mark in enumerate(marks, 1))
