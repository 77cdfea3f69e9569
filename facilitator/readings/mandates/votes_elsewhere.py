"""How a delegate voted at councils, as their dispatches tell it, beside the mandate's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from facilitator.credentials.dispatch import Chose
from facilitator.documents.mandates.delegate_file_value import FiledVote
from facilitator.engine.world import World
from facilitator.parts import assembly, dispatch
from facilitator.parts.mandate import Mandate
from facilitator.wording import say

_WORDS: Final[dict[Chose, Callable[[str], str]]] = {
    Chose.FOR: lambda la: say(la, "For"),
    Chose.AGAINST: lambda la: say(la, "Against"),
    Chose.ABSTAIN: lambda la: say(la, "Abstained"),
    Chose.NOT_VOTING: lambda la: say(la, "Did not vote"),
}


def votes_elsewhere(world: World, given: Mandate) -> tuple[FiledVote, ...]:
    """Each vote that a dispatch told of on that mandate, in the order they came home."""
    body = world.of(assembly.PART)
    languages = {*body.languages, *body.papers}
    return tuple(
        FiledVote(
            told.meeting_day or told.day,
            told.sender_name,
            dict(decision.wording),
            {language: _WORDS[vote.chose](language) for language in sorted(languages)},
            decision=decision.code,
            clause=vote.clause,
            against=vote.departed,
        )
        for told, decision, vote in world.of(dispatch.PART).votes_of(given.id)
    )
