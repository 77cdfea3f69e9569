"""What every decision about a council stands on: that it is one, that it meets, its members."""

from __future__ import annotations

from facilitator.facts import TheAssembly, TheMeeting
from facilitator.part import Facts, Refusal
from facilitator.parts.council.state import Council, Member


def assembly(facts: Facts) -> str:
    """The id of the body whose record this is."""
    body = facts.of(TheAssembly)
    return body.id if body is not None else ""


def not_a_council(facts: Facts) -> Refusal | None:
    """The refusal where no delegates meet here, or none any more."""
    body = facts.of(TheAssembly)
    if body is None or not body.body.is_council:
        return Refusal("not_a_council")
    return Refusal("body_ended") if body.body.ended else None


def meeting_of(facts: Facts) -> str | Refusal:
    """The id of the council's meeting that runs."""
    no = not_a_council(facts)
    if no is not None:
        return no
    meeting = facts.of(TheMeeting)
    return Refusal("no_meeting") if meeting is None else meeting.id


def member_here(state: Council, key: str) -> Member | None:
    """The member with that id that sends delegates now."""
    member = state.member(key)
    return member if member is not None and member.here else None
