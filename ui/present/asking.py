"""How a question is marked, by key and on paper: one line each, to read out before the vote."""

from __future__ import annotations

from typing import Final

from facilitator.engine.world import World
from facilitator.numbers import Ranges
from facilitator.parts import council, handsets
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.marking import GRADED, SINGLE, TOP, keypad
from facilitator.parts.ballot.papers import RANKED
from facilitator.plan import Method, Question, Secrecy
from facilitator.wording import say, say_n
from ui.present.legends import legends, letters_of

_USUAL_KEYS: Final = 6


def opening_keys(in_hand: Ballot | None, keys: int) -> int | None:
    """With how many keys it opens in a hall whose handsets have `keys`; None for its own number.

    What the hall was told when the question was put stays, unless handsets came that have fewer
    keys, or nobody could mark it with those that it was put with.
    """
    if in_hand is None or keys < in_hand.keys or keypad(in_hand.question, in_hand.keys) is None:
        return keys
    return None


def how_on_handsets(world: World, question: Question, language: str, keys: int) -> str:
    """The same for the handsets of this hall, those too that bear letters or colours."""
    roll = world.of(handsets.PART).ranges
    how = how_here(world, question, language, keys, roll)
    sentences = (how, *legends(world, question, language, keys))
    return " ".join(sentences)


def how_here(world: World, question: Question, language: str, keys: int, roll: Ranges) -> str:
    """By key, in one line; where everybody on that roll holds a card up, how a camera reads it."""
    if not letters_of(world, question, roll):
        return how_by_key(question, language, keys)
    if question.secrecy is Secrecy.PRIVATE:
        return say(language, "Hold your card still. Your last letter counts until the close.")
    return say(language, "Hold your card still until your number lights up.")


def by_roll_call(world: World, in_hand: Ballot) -> bool:
    """Whether seats vote and no handset is out: each vote is said aloud and taken down."""
    seats = world.of(council.PART).of_meeting(in_hand.meeting)
    recorded = in_hand.question.secrecy is Secrecy.RECORDED
    return recorded and any(seat.here for seat in seats) and not world.of(handsets.PART).ranges


def presses_note(question: Question, language: str) -> str:
    """Said while it is prepared, where usual handsets have fewer keys than there are options."""
    if len(question.options) <= _USUAL_KEYS:
        return ""
    return say(language, "More than six options: two presses each on handsets, or vote on paper.")


def how_by_key(question: Question, language: str, keys: int) -> str:
    """How handsets with so many keys are pressed, in one line."""
    pad = keypad(question, keys)
    if pad is None:
        return say(language, "The handsets have too few keys for this question.")
    if question.method in SINGLE and pad.presses == 1:
        return say(language, "Press one key. Your last press counts until the close.")
    how = [] if question.method in SINGLE else [_pressing(question, language)]
    if pad.presses > 1:
        how.append(say(language, "Two presses each: 11 is 1, then 1 again."))
    if question.method in SINGLE:
        how.append(say(language, "Your last choice counts until the close."))
    if pad.clear:
        how.append(say(language, "Key {key} starts over.", key=pad.clear))
    return " ".join(how)


def _pressing(question: Question, language: str) -> str:
    if question.method in GRADED:
        return _grading(question, language)
    if question.method in RANKED:
        if not question.most:
            return say(language, "Press your favourite first, then the next.")
        return say(
            language, "Press your favourite first, then the next: up to {n}.", n=question.most
        )
    if not question.most:
        return say(language, "Press every one that you can live with.")
    return say(language, "Press those that you can live with: up to {n}.", n=question.most)


def _grading(question: Question, language: str) -> str:
    if question.method is not Method.DOTS:
        return say(language, "For each: its number, then 1 to {top}. Left out is 0.", top=TOP)
    if not question.most:
        return say(language, "For each: its number, then how many dots.")
    return say_n(
        language,
        "{n} dot to give: press a number, then 1.",
        "{n} dots to share out: press a number, then how many.",
        question.most,
    )


def how_on_paper(question: Question, language: str) -> str:
    """How a paper is filled in, in one line."""
    if question.method in SINGLE:
        return say(language, "Write your choice on your paper")
    if question.method in RANKED:
        return say(language, "Write 1 beside your favourite, then 2, 3 and so on")
    if question.method is Method.DOTS:
        return say_n(
            language,
            "Give your {n} dot on your paper",
            "Share out your {n} dots on your paper",
            question.most,
        )
    if question.method in GRADED:
        return say(language, "Write a number from 0 to {top} beside each", top=TOP)
    return say(language, "Mark every one that you can live with")


def typed_lot(in_hand: Ballot | None, typed: str) -> ask.DrawLot:
    """One number was called from the floor; several are the tokens, in the order they came out."""
    options = in_hand.question.options if in_hand else ()
    numbers = typed.replace(",", " ").replace(">", " ").split()
    if len(numbers) < 2 or not all(n.isdecimal() for n in numbers):  # noqa: PLR2004 - several
        return ask.DrawLot(called=typed)
    places = [int(n) - 1 for n in numbers]
    # A token that is no option's stays in it, so that the engine says what is wrong.
    return ask.DrawLot(tuple(options[p] if 0 <= p < len(options) else "" for p in places))


def somebody_votes(world: World, in_hand: Ballot) -> bool:
    """Whether handsets are out, or delegates sit, so that a vote can be opened."""
    return bool(world.of(handsets.PART).ranges) or somebody_sits(world, in_hand)


def somebody_sits(world: World, in_hand: Ballot | None) -> bool:
    """Whether delegates sit, who can be called one by one."""
    seats = world.of(council.PART).of_meeting(in_hand.meeting) if in_hand is not None else ()
    return any(seat.here for seat in seats)
