"""Dispatches: what came from other bodies, what was sent, and what members offer each other.

A signature is checked before a dispatch comes here (`facilitator.credentials`); what it says is
kept as its sender's word. Reading one in a second time changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.clock import Instant
from facilitator.credentials.dispatch import Decided as CouncilDecision
from facilitator.credentials.dispatch import Dispatch, Voted, Wanted
from facilitator.facts import ResultToRatify, TheAssembly
from facilitator.part import Answer, Command, Facts, Part, Refusal, happened
from facilitator.parts.dispatch.events import (
    DispatchSent,
    DispatchTaken,
    OfferNoted,
    OfferTakenBack,
)

__all__ = [
    "PART",
    "Dispatches",
    "NoteOffer",
    "OwnOffer",
    "SendDispatch",
    "TakeBackOffer",
    "TakeDispatch",
]


@dataclass(frozen=True, slots=True)
class OwnOffer:
    """What we can lend, or could use."""

    id: str
    wanted: bool
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class Dispatches:
    """The state. `taken`: oldest first; `last_number`: of ours, 0 before the first."""

    taken: tuple[Dispatch, ...] = ()
    last_number: int = 0
    offers: tuple[OwnOffer, ...] = ()

    def has(self, key: str) -> bool:
        """Whether that dispatch was read in."""
        return any(dispatch.key == key for dispatch in self.taken)

    def votes_of(self, serial: str) -> tuple[tuple[Dispatch, CouncilDecision, Voted], ...]:
        """How the delegate with that mandate voted elsewhere: each decision once, as last told."""
        found = {
            (dispatch.sender, vote.decision): (dispatch, decision, vote)
            for dispatch in self._by_number
            for vote in dispatch.votes
            for decision in dispatch.decisions
            if vote.serial == serial and vote.decision == decision.key
        }
        return tuple(found.values())

    @property
    def newest(self) -> tuple[Dispatch, ...]:
        """Of each sender the dispatch with the highest number."""
        return tuple({dispatch.sender: dispatch for dispatch in self._by_number}.values())

    @property
    def _by_number(self) -> list[Dispatch]:
        """As they were sent, in whatever order they came."""
        return sorted(self.taken, key=lambda dispatch: dispatch.number)

    @property
    def referred_down(self) -> tuple[tuple[Dispatch, CouncilDecision], ...]:
        """What other bodies leave to this one to decide: each decision once, as last told."""
        found = {
            (dispatch.sender, decision.key): (dispatch, decision)
            for dispatch in self._by_number
            for decision in dispatch.decisions
        }
        return tuple(each for each in found.values() if each[1].wanted is Wanted.DECIDE)


@dataclass(frozen=True, slots=True)
class TakeDispatch(Command):
    """Take in what a body sent: its content, whose signature was checked, and its code."""

    content: Dispatch
    code: str


@dataclass(frozen=True, slots=True)
class SendDispatch(Command):
    """A dispatch of ours was written. `digest`: SHA-256 of its code, 64 hex digits."""

    key: str
    number: int
    digest: str


@dataclass(frozen=True, slots=True)
class NoteOffer(Command):
    """Say what we can lend, or could use."""

    wanted: bool
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class TakeBackOffer(Command):
    """It is not offered, or wanted, any more."""

    offer: str


def _us(facts: Facts) -> str:
    body = facts.of(TheAssembly)
    return body.id if body else ""


def _take(state: Dispatches, facts: Facts, command: TakeDispatch) -> Answer:
    content = command.content
    if content.sender == _us(facts):
        return Refusal("own_dispatch")
    if state.has(content.key):
        return happened()
    to_ratify = tuple(
        ResultToRatify(decision.key, "", dict(decision.wording))
        for decision in content.decisions
        if decision.wanted is Wanted.RATIFY
    )
    return happened(DispatchTaken(_us(facts), content, command.code), tells=to_ratify)


def _send(state: Dispatches, facts: Facts, command: SendDispatch) -> Answer:
    if command.number != state.last_number + 1:
        return Refusal("dispatch_out_of_order")
    return happened(DispatchSent(_us(facts), command.key, command.number, command.digest))


def _note(_state: Dispatches, facts: Facts, command: NoteOffer) -> Answer:
    words = {language: text.strip() for language, text in command.words.items() if text.strip()}
    if not words:
        return Refusal("no_offer")
    return happened(OfferNoted(_us(facts), facts.new_id(), command.wanted, words))


def _take_back(state: Dispatches, facts: Facts, command: TakeBackOffer) -> Answer:
    if all(offer.id != command.offer for offer in state.offers):
        return Refusal("no_such_offer")
    return happened(OfferTakenBack(_us(facts), command.offer))


def _taken(state: Dispatches, event: DispatchTaken, _at: Instant) -> Dispatches:
    return replace(state, taken=(*state.taken, event.content))


def _sent(state: Dispatches, event: DispatchSent, _at: Instant) -> Dispatches:
    return replace(state, last_number=event.number)


def _noted(state: Dispatches, event: OfferNoted, _at: Instant) -> Dispatches:
    return replace(state, offers=(*state.offers, OwnOffer(event.offer, event.wanted, event.words)))


def _offer_gone(state: Dispatches, event: OfferTakenBack, _at: Instant) -> Dispatches:
    return replace(state, offers=tuple(o for o in state.offers if o.id != event.offer))


PART = Part(
    name="dispatch",
    start=Dispatches,
    decides={
        TakeDispatch: _take,
        SendDispatch: _send,
        NoteOffer: _note,
        TakeBackOffer: _take_back,
    },
    applies={
        DispatchTaken: _taken,
        DispatchSent: _sent,
        OfferNoted: _noted,
        OfferTakenBack: _offer_gone,
    },
)
