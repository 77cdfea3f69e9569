"""Deciding who are members of a council, and what each carries in a card vote."""

from __future__ import annotations

from facilitator.part import Answer, Facts, Refusal, happened
from facilitator.parts.council import commands as ask
from facilitator.parts.council import events as did
from facilitator.parts.council.ground import assembly, member_here, not_a_council
from facilitator.parts.council.state import Council


def admit(state: Council, facts: Facts, command: ask.AdmitMember) -> Answer:
    """A new member, or another name or key of one."""
    name = " ".join(command.name.split())
    no = not_a_council(facts)
    if no is not None:
        return no
    if not name:
        return Refusal("no_member_name")
    same = state.named(name)
    if same is not None and same.id != command.member:
        return Refusal("member_twice")
    old = member_here(state, command.member)
    if old is not None and (old.name, old.key) == (name, command.key or old.key):
        return happened()
    key = command.member or _before(state, name) or facts.new_id()
    return happened(did.MemberAdmitted(assembly(facts), key, name, command.key))


def _before(state: Council, name: str) -> str:
    """The id of the one of that name that left: it comes back to its own seat, and its one vote."""
    gone = (each for each in state.members if each.name.casefold() == name.casefold())
    return next((each.id for each in gone if not each.here), "")


def remove(state: Council, facts: Facts, command: ask.RemoveMember) -> Answer:
    """It sends nobody any more; whoever sits for it tonight stays till the end."""
    no = not_a_council(facts)
    if no is not None:
        return no
    if member_here(state, command.member) is None:
        return Refusal("no_such_member")
    return happened(did.MemberLeft(assembly(facts), command.member))


def freeze_weights(state: Council, facts: Facts, command: ask.FreezeWeights) -> Answer:
    """Every member has at least one vote, and it is said where the figures come from."""
    source = " ".join(command.source.split())
    no = not_a_council(facts)
    if no is not None:
        return no
    if not source:
        return Refusal("weights_lack_source")
    wanted = {member.id for member in state.present_members}
    if set(command.votes) != wanted or not wanted or min(command.votes.values()) < 1:
        return Refusal("weights_of_every_member")
    if state.weights is not None and (state.weights.source, dict(state.weights.votes)) == (
        source,
        command.votes,
    ):
        return happened()
    return happened(did.WeightsFrozen(assembly(facts), source, command.votes))
