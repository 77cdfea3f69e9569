"""Deciding what a council says besides its votes: how seats stand, and what goes to members."""

from __future__ import annotations

from facilitator.council_facts import DecisionsTaken
from facilitator.facts import CurrentItem, UndecidedBallot
from facilitator.part import Answer, Facts, Refusal, happened
from facilitator.parts.council import commands as ask
from facilitator.parts.council import events as did
from facilitator.parts.council.ground import meeting_of, member_here
from facilitator.parts.council.state import Council, Seat


def state_stand(state: Council, facts: Facts, command: ask.StateStand) -> Answer:
    """Before the result is declared a seat may say how it stands; before the vote, say it anew."""
    meeting = meeting_of(facts)
    if isinstance(meeting, Refusal):
        return meeting
    matter, seat = _matter(facts), state.seat(meeting, command.seat)
    if not matter:
        return Refusal("no_item")
    if seat is None or not seat.people:
        return Refusal("not_on_that_seat")
    if not _has_clause(seat, command):
        return Refusal("no_such_instruction")
    if _stays(state, facts, meeting, command.seat):
        return Refusal("not_now")
    said = (meeting, matter, command.seat, command.stand, command.serial, command.clause)
    event = did.StandStated(*said)
    old = state.stands.get((meeting, matter, command.seat))
    return happened() if event == old else happened(event)


def _matter(facts: Facts) -> str:
    """The ballot in hand, else the item, "" for neither."""
    ballot, item = facts.of(UndecidedBallot), facts.of(CurrentItem)
    if ballot is not None:
        return ballot.id
    return item.id if item is not None else ""


def _stays(state: Council, facts: Facts, meeting: str, seat: int) -> bool:
    """Whether votes may have been given since: what was said is not unsaid once they are seen."""
    ballot = facts.of(UndecidedBallot)
    if ballot is None or not ballot.begun:
        return False
    of_item = "" if ballot.amends else ballot.item or ""
    return state.stand(meeting, (ballot.id, of_item), seat) is not None


def _has_clause(seat: Seat, command: ask.StateStand) -> bool:
    """Whether somebody on that seat carries the instruction that is named, if any is."""
    if not command.serial and not command.clause:
        return True
    carried = (p.as_.mandate for p in seat.people if p.as_.mandate.serial == command.serial)
    # A code that holds only a digest brings no texts: the number is read off the paper.
    return any(
        command.clause >= 0 and (not m.instructions or command.clause <= len(m.instructions))
        for m in carried
    )


def refer_down(state: Council, facts: Facts, command: ask.ReferDown) -> Answer:
    """Offer an item, or a decision, back to those who can decide it themselves."""
    meeting = meeting_of(facts)
    if isinstance(meeting, Refusal):
        return meeting
    item = facts.of(CurrentItem)
    if command.decision and not _is_decision(facts, command.decision):
        return Refusal("no_such_decision")
    if not command.decision and item is None:
        return Refusal("no_item")
    if any(member_here(state, member) is None for member in command.members):
        return Refusal("no_such_member")
    about = "" if command.decision or item is None else item.id
    asked = about, command.decision, command.members, command.words
    if any((r.item, r.decision, r.members, r.words) == asked for r in state.referrals):
        return happened()
    return happened(did.ReferredDown(meeting, facts.new_id(), *asked))


def _is_decision(facts: Facts, key: str) -> bool:
    taken = facts.of(DecisionsTaken)
    return taken is not None and key in taken.ballots


def take_back(state: Council, facts: Facts, command: ask.TakeBackReferral) -> Answer:
    """It was referred down by mistake."""
    meeting = meeting_of(facts)
    if isinstance(meeting, Refusal):
        return meeting
    if not any(each.referral == command.referral for each in state.referrals):
        return Refusal("not_now")
    return happened(did.ReferralTakenBack(meeting, command.referral))


def mark(state: Council, facts: Facts, command: ask.MarkForRatification) -> Answer:
    """A decision goes to every member; or not, after all."""
    meeting = meeting_of(facts)
    if isinstance(meeting, Refusal):
        return meeting
    if not _is_decision(facts, command.decision):
        return Refusal("no_such_decision")
    if (command.decision in state.to_ratify) is command.wanted:
        return happened()
    if command.wanted:
        return happened(did.MarkedForRatification(meeting, command.decision))
    return happened(did.RatificationUnmarked(meeting, command.decision))
