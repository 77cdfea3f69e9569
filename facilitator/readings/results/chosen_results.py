"""What a choice with one mark each came to, in words: a vote among names, options or biscuits."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.engine.world import World
from facilitator.parts import ballot as ballots
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.result import Result, result_of
from facilitator.parts.ballot.rounds import BY_LOT, FEWEST, falling
from facilitator.plan import Kind, Method
from facilitator.readings.results.options import option_words
from facilitator.rules.choosing import Choice, ChoiceOutcome
from facilitator.wording import say


def of_choice(
    world: World, ballot: Ballot, result: Result, language: str, *, short: bool = False
) -> str:
    """Who or what has how many votes, and in rounds who is struck off."""
    choice = result.choice
    if choice is None or choice.outcome is ChoiceOutcome.NO_VOTES:
        return say(language, "Nobody voted.")
    if ballot.question.kind is Kind.TEST:
        return _of_test(world, ballot, choice, language)
    if short:
        return _short(world, ballot, choice, language)
    if ballot.question.kind is Kind.ELECTION:
        sentence = _of_election(world, ballot, result, language)
    else:
        sentence = _of_options(world, ballot, choice, language)
    struck = "" if result.winners else struck_off(world, ballot, language)
    return f"{sentence}. {struck}" if struck else sentence


def _of_test(world: World, ballot: Ballot, choice: Choice, language: str) -> str:
    if choice.winner is None:
        return say(
            language, "Equal votes: {names}", names=_names(world, ballot, choice.tied, language)
        )
    return say(
        language, "Most votes: {name}", name=_names(world, ballot, (choice.winner,), language)
    )


def _values(world: World, ballot: Ballot, choice: Choice, language: str) -> dict[str, object]:
    """Who has most (all of them where they are equal), and the figures."""
    tally = ballot.tally or {}
    top = choice.tied or (max(tally, key=lambda option: tally[option]),)
    return {
        "name": _names(world, ballot, top, language),
        "votes": tally[top[0]],
        "all": choice.base,
        "needed": choice.needed,
    }


def _short(world: World, ballot: Ballot, choice: Choice, language: str) -> str:
    """Who is ahead; the word over it says what came of that."""
    values = _values(world, ballot, choice, language)
    if choice.tied:
        return say(language, "Equal: {name}, {votes} of {all} votes each", **values)
    if choice.needed is None:
        return say(language, "{name}: {votes} of {all} votes", **values)
    return say(language, "{name}: {votes} of {all} votes (needed {needed})", **values)


def _of_election(world: World, ballot: Ballot, result: Result, language: str) -> str:
    choice = result.choice
    if choice is None:
        return ""
    values = _values(world, ballot, choice, language)
    if result.winners:
        return say(language, "Elected: {name}, {votes} of {all} votes (needed {needed})", **values)
    if choice.outcome is ChoiceOutcome.TIE:
        return say(
            language, "Nobody is elected: equal votes ({votes} each of {all}) for {name}", **values
        )
    if choice.outcome is ChoiceOutcome.CHOSEN:
        return say(language, "Nobody is elected: “{name}” has {votes} of {all} votes", **values)
    return say(
        language,
        "Nobody is elected: {name} has most, {votes} of {all} votes (needed {needed})",
        **values,
    )


def _of_options(world: World, ballot: Ballot, choice: Choice, language: str) -> str:
    values = _values(world, ballot, choice, language)
    if choice.outcome is ChoiceOutcome.CHOSEN:
        if choice.needed is None:
            return say(language, "Chosen: {name}, {votes} of {all} votes", **values)
        return say(language, "Chosen: {name}, {votes} of {all} votes (needed {needed})", **values)
    if choice.tied:
        return say(
            language, "Nothing is chosen: equal votes ({votes} each of {all}) for {name}", **values
        )
    return say(
        language,
        "Nothing has more than half: {name} has most, {votes} of {all} votes (needed {needed})",
        **values,
    )


def struck_off(world: World, ballot: Ballot, language: str) -> str:
    """In rounds: who is not in the next one, and why; empty everywhere else."""
    choice = result_of(ballot).choice
    if not in_rounds(ballot) or choice is None or choice.outcome is ChoiceOutcome.CHOSEN:
        return ""
    following = _next_round(world, ballot)
    if following is not None and following.struck:
        return " ".join(
            was_struck(why, _names(world, ballot, (option,), language), language)
            for option, why in following.struck.items()
        )
    last = falling(ballot)
    names = _names(world, ballot, last, language)
    if len(last) == 1 and len(ballot.question.options) > len(("one", "other")):
        return say(
            language,
            "Fewest votes: {name}, struck off before the next round.",
            name=names,
        )
    if last and len(last) < len(ballot.question.options):
        return say(
            language, "Equal in last place: {names}. A lot says which is struck off.", names=names
        )
    return say(language, "The votes are equal: all vote again.")


def in_rounds(ballot: Ballot) -> bool:
    """Whether another round may settle it: the last is struck off, and somebody would be left."""
    question = ballot.question
    return question.method is Method.EXHAUSTIVE and len(question.options) > 1


def _next_round(world: World, ballot: Ballot) -> Ballot | None:
    """The round after that ballot; of several, the last that was not void."""
    rounds = [one for one in world.of(ballots.PART).all if one.follows == ballot.id]
    held = [one for one in rounds if one.phase is not Phase.VOID]
    return held[-1] if held else None


def was_struck(why: str, name: str, language: str) -> str:
    """Why somebody is not in this round; `why` as the journal has it."""
    if why == FEWEST:
        return say(language, "Struck off with fewest votes: {name}.", name=name)
    if why == BY_LOT:
        return say(language, "Struck off by lot, equal in last place: {name}.", name=name)
    return say(language, "Withdrew: {name}.", name=name)


def _names(world: World, ballot: Ballot, options: Iterable[str], language: str) -> str:
    return ", ".join(option_words(world, ballot.question, one, language) for one in options)
