"""A result in the hall's words: the one word over it, and the one sentence under that."""

from __future__ import annotations

from facilitator.counting.sentences import figures as report_figures
from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.result import Result
from facilitator.parts.ballot.state import AGREEMENT
from facilitator.plan import Kind, Method
from facilitator.readings.options import option_words
from facilitator.readings.results import result_sentence
from facilitator.rules.choosing import ChoiceOutcome
from facilitator.wording import say, say_n
from ui.present.asking import blocks_allowed


def outcome_words(ballot: Ballot, result: Result, language: str) -> str:
    """The word for what a ballot came to."""
    in_rounds = ballot.question.method is Method.EXHAUSTIVE and len(ballot.question.options) > 1
    if result.outcome == "no_majority" and in_rounds and not _all_for_one(result):
        return say(language, "Another round")
    return outcome_word(result, language)


def _all_for_one(result: Result) -> bool:
    """Somebody who cannot be elected ('none of these') has more than half."""
    return result.choice is not None and result.choice.outcome is ChoiceOutcome.CHOSEN


def outcome_word(result: Result, language: str) -> str:
    """The one word for it."""
    sayings = {
        "carried": say(language, "Carried"),
        "lost": say(language, "Not carried"),
        "not_decided": say(language, "Not decided"),
        "elected": say(language, "Elected"),
        "chosen": say(language, "Chosen"),
        "no_majority": say(language, "Nobody has a majority"),
        "needs_ruling": say(language, "Not decided"),
        "sense": "",
        "test": "",
    }
    return sayings[result.outcome]


def wall_sentence(world: World, ballot: Ballot, result: Result, language: str) -> str:
    """What it came to, for one or two lines on the wall."""
    if ballot.method == AGREEMENT or result.outcome == "not_decided":
        return result_sentence(world, ballot, language, short=True)
    if result.report is not None:
        return ". ".join(report_figures(result.report, language))
    if ballot.question.method is Method.CONSENT:
        return _consent(ballot, language)
    if result.choice is None or ballot.question.kind is Kind.TEST:
        return result_sentence(world, ballot, language, short=True)
    return _choice(world, ballot, result, language)


def _consent(ballot: Ballot, language: str) -> str:
    """'1 block, at most 2 allowed': blocks alone stop a consent round."""
    blocks, most = (ballot.tally or {}).get("block", 0), blocks_allowed(ballot.question)
    if not blocks:
        return say(language, "Nobody blocks.")
    if not most:
        return say_n(language, "{n} block: one is enough.", "{n} blocks: one is enough.", blocks)
    return say_n(
        language,
        "{n} block; at most {most} allowed.",
        "{n} blocks; at most {most} allowed.",
        blocks,
        most=most,
    )


def _choice(world: World, ballot: Ballot, result: Result, language: str) -> str:
    choice, tally = result.choice, ballot.tally or {}
    if choice is None or choice.outcome is ChoiceOutcome.NO_VOTES:
        return say(language, "Nobody voted.")
    tied = choice.tied or (max(tally, key=lambda option: tally[option]),)
    values = {
        "name": ", ".join(option_words(world, ballot.question, o, language) for o in tied),
        "votes": tally[tied[0]],
        "all": choice.base,
        "needed": choice.needed,
    }
    if len(tied) > 1:
        return say(language, "Equal: {name}, {votes} of {all} votes each", **values)
    if choice.needed is None:
        return say(language, "{name}: {votes} of {all} votes", **values)
    return say(language, "{name}: {votes} of {all} votes (needed {needed})", **values)
