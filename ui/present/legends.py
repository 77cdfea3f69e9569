"""Handsets that bear letters or colours for numbers: which is which, a sentence for each kind.

Cards that a camera reads bear letters, too. Only what is in this hall is told; nobody needs to
hear of anything else.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from facilitator.cards.sets import CardSet
from facilitator.engine.world import World
from facilitator.numbers import Ranges, joined
from facilitator.parts import cards, handsets
from facilitator.parts.ballot.marking import GRADED, SINGLE, keypad
from facilitator.plan import Kind, Question
from facilitator.readings.results.options import option_words
from facilitator.wording import say
from ui.present.tongue import Languages

#: The letters around a card, the key that each stands for in order.
EDGES: Final = "ABCD"


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
    if camera_sets(world):
        said.append(_on_cards(world, question, language))
    return tuple(said)


def letters_of(world: World, question: Question, roll: Ranges) -> tuple[str, ...]:
    """The letter of each option where all on that roll hold letter cards up; () elsewhere."""
    if is_for_cards(question) and all_on_cards(world, roll):
        return tuple(EDGES[: len(question.options)])
    return ()


def is_for_cards(question: Question) -> bool:
    """Whether one letter of a card that a camera reads is a whole vote."""
    return question.method in SINGLE and len(question.options) <= len(EDGES)


def all_on_cards(world: World, roll: Ranges) -> bool:
    """Whether every number of that roll is on a card that a camera reads."""
    read = joined(tuple((one.first, one.last) for one in camera_sets(world)))
    return bool(roll) and all(
        any(first <= low and high <= last for first, last in read) for low, high in roll
    )


def camera_sets(world: World) -> tuple[CardSet, ...]:
    """The sets of cards that are out and read by a camera."""
    return tuple(one for one in world.of(cards.PART).out if one.family is not None)


def _on_cards(world: World, question: Question, language: str) -> str:
    """How a letter card is held for that question."""
    if not is_for_cards(question):
        return say(
            language, "The letter cards have too few letters for this: ask a teller for a paper."
        )
    letters = EDGES[: len(question.options)]
    if question.kind is Kind.OPTIONS:
        return say(language, "Turn the letter of your choice up: {keys}.", keys=_numbered(letters))
    meaning = ", ".join(
        f"{letter} {option_words(world, question, option, language)}"
        for letter, option in zip(letters, question.options, strict=True)
    )
    return say(language, "Turn the letter of your choice up: {keys}.", keys=meaning)


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
