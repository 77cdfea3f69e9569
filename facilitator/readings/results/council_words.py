"""What is said of a council's delegates: how they stand, how they voted, where they departed."""

from __future__ import annotations

from facilitator.documents.result_value import CountTable
from facilitator.documents.values import names
from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot
from facilitator.parts.council import Checked, Stand
from facilitator.readings.results.delegate_votes import DelegateVote, delegate_votes
from facilitator.readings.results.roll_calls import mark_words
from facilitator.wording import in_language, say, say_n


def stand_words(stand: Stand | None, language: str) -> str:
    """How a seat stands, in a word or two; empty where nothing was said."""
    if stand is None:
        return ""
    return {
        Stand.BOUND_FOR: say(language, "bound to vote for"),
        Stand.BOUND_AGAINST: say(language, "bound to vote against"),
        Stand.LIMIT: say(language, "may not agree"),
        Stand.FREE: say(language, "free"),
        Stand.OUTSIDE: say(language, "outside the mandate"),
    }[stand]


def checked_words(checked: Checked, language: str) -> str:
    """What looking at a certificate came to."""
    return {
        Checked.VALID: say(language, "certificate valid"),
        Checked.VALID_OLD_LIST: say(language, "certificate valid, with an old status list"),
        Checked.RECALLED: say(language, "certificate recalled or withdrawn"),
        Checked.NOT_IN_TERM: say(language, "certificate not in its term"),
        Checked.INVALID: say(language, "certificate not readable, or not to be believed"),
        Checked.BY_HAND: say(language, "the signed paper was read"),
    }[checked]


def chose_words(world: World, ballot: Ballot, vote: DelegateVote, language: str) -> str:
    """What that seat chose; of a card vote with what it weighs."""
    if not vote.chose:
        return say(language, "did not vote")
    words = mark_words(world, ballot.question, vote.chose, language)
    if not vote.weight:
        return words
    return say_n(language, "{choice}, {n} vote", "{choice}, {n} votes", vote.weight, choice=words)


def departure_sentences(world: World, ballot: Ballot, language: str) -> tuple[str, ...]:
    """One for each vote that went against an instruction, or was outside the mandate."""
    votes = delegate_votes(world, ballot) if ballot.tally is not None else ()
    flagged = (vote for vote in votes if vote.departed or vote.outside)
    return tuple(_flagged(world, ballot, vote, language) for vote in flagged)


def _flagged(world: World, ballot: Ballot, vote: DelegateVote, language: str) -> str:
    values = {
        "assembly": vote.assembly,
        "delegate": names(vote.people, language),
        "choice": chose_words(world, ballot, vote, language),
        "stand": stand_words(vote.stand, language),
        "n": vote.clause,
        "mandate": vote.mandate,
    }
    if vote.outside:
        return say(
            language,
            "{assembly} ({delegate}): {choice}; said to be outside the mandate's scope.",
            **values,
        )
    if not vote.clause:
        return say(
            language,
            "{assembly} ({delegate}): {choice}; the mandate: {stand}. It goes into the "
            "delegate's report.",
            **values,
        )
    words = in_language(vote.instruction.text, language) if vote.instruction is not None else ""
    return say(
        language,
        "{assembly} ({delegate}): {choice}; instruction {n} of {mandate}: {stand}. {words} It "
        "goes into the delegate's report.",
        **values,
        words=words,
    )


def council_roll_call(world: World, ballot: Ballot, language: str) -> CountTable | None:
    """Every seat with assembly, delegate, vote and stand; None where no delegates voted."""
    votes = delegate_votes(world, ballot)
    if not votes:
        return None
    rows = tuple(
        (
            say(language, "Seat {n}", n=vote.seat),
            vote.assembly,
            names(vote.people, language),
            chose_words(world, ballot, vote, language),
            stand_words(vote.stand, language) or "–",
        )
        for vote in votes
    )
    heads = (
        say(language, "Seat"),
        say(language, "Assembly"),
        say(language, "Delegate"),
        say(language, "Vote"),
        say(language, "By the mandate"),
    )
    flagged = frozenset((row, 3) for row, vote in enumerate(votes) if vote.departed or vote.outside)
    return CountTable(say(language, "Roll call, by assembly"), heads, rows, flagged)
