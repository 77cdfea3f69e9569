"""Printed cards that people vote with: which sets are out, so that those of another are told apart.

Whether a *number* may vote is the handsets' part: a card is one more way for a number to speak.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from facilitator.cards.sets import LETTERS, LONG, CardSet, new_set
from facilitator.errors import RuleError
from facilitator.facts import TheAssembly, UndecidedBallot
from facilitator.part import Answer, Command, Facts, Part, Refusal, happened
from facilitator.parts.cards.events import CardSetMade, CardSetWithdrawn
from facilitator.parts.cards.state import Cards, made, withdrawn

__all__ = ["PART", "Cards", "MakeCardSet", "WithdrawCardSet"]

_HEX: Final = 16


@dataclass(frozen=True, slots=True)
class MakeCardSet(Command):
    """From now on these cards are out; sets that nobody could tell from it are withdrawn.

    `camera`: a camera reads them, and their markers are those that earlier sets leave; `name`: of
    the set, "" for one that is found here.
    """

    first: int
    count: int
    camera: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawCardSet(Command):
    """Cards of that set count no more."""

    name: str


def _make(state: Cards, facts: Facts, command: MakeCardSet) -> Answer:
    cards = _asked(state, facts, command)
    if isinstance(cards, Refusal):
        return cards
    if (no := _hindered(facts)) is not None:
        return no
    family = cards.family.value if cards.family else ""
    assembly = _assembly(facts)
    gone = (CardSetWithdrawn(assembly, one.id) for one in state.displaced(cards))
    return happened(
        *gone,
        CardSetMade(assembly, cards.id, cards.first, cards.count, family, cards.begins),
    )


def _asked(state: Cards, facts: Facts, command: MakeCardSet) -> CardSet | Refusal:
    """The set, under a name that no other has."""
    digits = iter(_digits(facts)) if not command.name else iter(())
    try:
        fresh = new_set(
            command.first, command.count, camera=command.camera, choose=lambda _: next(digits, "A")
        )
    except RuleError:
        return Refusal("too_many_camera_cards" if command.camera else "not_card_numbers")
    cards = state.beginning(replace(fresh, id=command.name or fresh.id))
    if len(cards.id) != LONG or not set(cards.id) <= set(LETTERS):
        return Refusal("not_a_set_name")
    return Refusal("card_set_known") if state.known(cards.id) else cards


def _digits(facts: Facts) -> str:
    """Letters of a random name, out of a random id."""
    number, letters = int(facts.new_id(), _HEX), []
    for _ in range(LONG):
        number, place = divmod(number, len(LETTERS))
        letters.append(LETTERS[place])
    return "".join(letters)


def _withdraw(state: Cards, facts: Facts, command: WithdrawCardSet) -> Answer:
    if not any(cards.id == command.name for cards in state.out):
        return Refusal("no_such_card_set")
    return _hindered(facts) or happened(CardSetWithdrawn(_assembly(facts), command.name))


def _hindered(facts: Facts) -> Refusal | None:
    """Which cards count does not change while people vote with them."""
    if not _assembly(facts):
        return Refusal("no_assembly")
    in_hand = facts.of(UndecidedBallot)
    return Refusal("ballot_undecided") if in_hand is not None and in_hand.begun else None


def _assembly(facts: Facts) -> str:
    assembly = facts.of(TheAssembly)
    return assembly.id if assembly else ""


PART = Part(
    name="cards",
    start=Cards,
    decides={MakeCardSet: _make, WithdrawCardSet: _withdraw},
    applies={CardSetMade: made, CardSetWithdrawn: withdrawn},
)
