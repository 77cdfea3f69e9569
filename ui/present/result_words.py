"""What stands around a result on the wall: the one word over it, and the lines under that.

The sentences themselves are those of the readings, the same as at the desk and on paper.
"""

from __future__ import annotations

from facilitator.counting.balance_sentences import balance_changed
from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.result import Result
from facilitator.readings.results.after_the_count import casting_waits, recount_words
from facilitator.readings.results.card_vote import heads_words
from facilitator.readings.results.chosen_results import in_rounds, struck_off
from facilitator.readings.results.counted_results import named_report, papers_words
from facilitator.readings.results.results import result_sentence
from facilitator.rules.choosing import ChoiceOutcome
from facilitator.wording import say


def outcome_words(ballot: Ballot, result: Result, language: str) -> str:
    """The word for what a ballot came to."""
    if casting_waits(ballot) is not None:
        return say(language, "Equal votes")
    if result.outcome == "no_majority" and in_rounds(ballot) and not _all_for_one(result):
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


def short_words(world: World, ballot: Ballot, result: Result, language: str) -> str:
    """What it came to, for one or two lines; where names stand beside it, of how many papers."""
    papers = ""
    if result.report is not None and result.winners:
        papers = papers_words(ballot, result.report, language)
    return papers or result_sentence(world, ballot, language, short=True)


def _balanced(world: World, ballot: Ballot, result: Result, language: str) -> str:
    """Who would have been elected without the rule, where there is one."""
    if ballot.question.balance is None or not result.winners:
        return ""
    report = named_report(world, ballot, language)
    return balance_changed(report, language) if report is not None else ""


def detail_words(world: World, ballot: Ballot, result: Result, language: str) -> str:
    """What stands under the figures: delegates, a recount, a rule of balance, who is struck off."""
    told = (
        heads_words(ballot, language),
        recount_words(ballot, language),
        _balanced(world, ballot, result, language),
        "" if result.winners else struck_off(world, ballot, language),
    )
    return " ".join(sentence for sentence in told if sentence)
