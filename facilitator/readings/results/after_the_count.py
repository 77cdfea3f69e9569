"""What a recount on demand came to, and whether the chair has a casting vote, in words."""

from __future__ import annotations

from collections import Counter

from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.result import result_of
from facilitator.rules.deciding import Reason
from facilitator.rules.rule import CastingMode
from facilitator.wording import say, say_n


def recount_words(ballot: Ballot, language: str) -> str:
    """'Counted again at the demand of 5 people: the same figures.'; empty without a recount."""
    recount = ballot.recount
    if recount is None:
        return ""
    if ballot.tally is None:
        return say_n(
            language,
            "Counted again at the demand of {n} person.",
            "Counted again at the demand of {n} people.",
            recount.people,
        )
    if Counter(recount.before) == Counter(ballot.tally):
        return say_n(
            language,
            "Counted again at the demand of {n} person: the same figures.",
            "Counted again at the demand of {n} people: the same figures.",
            recount.people,
        )
    return say_n(
        language,
        "Counted again at the demand of {n} person: other figures, which count.",
        "Counted again at the demand of {n} people: other figures, which count.",
        recount.people,
    )


def casting_waits(ballot: Ballot) -> CastingMode | None:
    """What the hall now waits for on equal votes: the chair's vote or the lot; None for neither."""
    finding = result_of(ballot).finding if ballot.phase is Phase.SHOWN else None
    waits = finding is not None and finding.reason in {Reason.CASTING_TO_GIVE, Reason.LOT_TO_DRAW}
    return ballot.casting if waits else None


def casting_rule_words(casting: CastingMode, language: str) -> str:
    """What the assembly's rules say about equal votes, to be said before a vote."""
    words = {
        CastingMode.SECOND_OR_CASTING: say(
            language, "Equal votes: the chair, who may have voted, has a casting vote."
        ),
        CastingMode.CASTING_ONLY: say(
            language, "Equal votes: the chair, who does not vote otherwise, has a casting vote."
        ),
        CastingMode.LOT: say(language, "Equal votes: the lot decides."),
    }
    return words.get(casting, say(language, "Equal votes: not carried."))
