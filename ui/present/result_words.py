"""A result in the hall's words: the one word over it, and the one sentence under that."""

from __future__ import annotations

from decimal import Decimal

from facilitator.counting.report import Report
from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.result import Result
from facilitator.parts.ballot.rounds import falling
from facilitator.parts.ballot.state import AGREEMENT
from facilitator.plan import Kind, Method
from facilitator.readings.after_the_count import casting_waits, recount_words
from facilitator.readings.card_vote import heads_words
from facilitator.readings.options import option_words
from facilitator.readings.results import result_sentence
from facilitator.rules.choosing import ChoiceOutcome
from facilitator.rules.deciding import Finding, Reason
from facilitator.rules.rule import CastingMode
from facilitator.wording import say, say_n
from ui.present.asking import blocks_allowed


def outcome_words(ballot: Ballot, result: Result, language: str) -> str:
    """The word for what a ballot came to."""
    if casting_waits(ballot) is not None:
        return say(language, "Equal votes")
    if result.outcome == "no_majority" and _in_rounds(ballot) and not _all_for_one(result):
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
    if result.finding is not None and result.finding.tied:
        return _tied(ballot, result.finding, language)
    if ballot.method == AGREEMENT or result.outcome == "not_decided":
        return result_sentence(world, ballot, language, short=True)
    if result.report is not None:
        return " · ".join(_papers(ballot, result.report, language))
    if ballot.question.method is Method.CONSENT:
        return _consent(ballot, language)
    if result.choice is None or ballot.question.kind is Kind.TEST:
        return result_sentence(world, ballot, language, short=True)
    return _choice(world, ballot, result, language)


def _tied(ballot: Ballot, finding: Finding, language: str) -> str:
    """Equal votes: who decides, or decided."""
    waits = {
        CastingMode.SECOND_OR_CASTING: say(language, "The chair has a casting vote."),
        CastingMode.CASTING_ONLY: say(language, "The chair has a casting vote."),
        CastingMode.LOT: say(language, "Now the lot is drawn."),
    }
    mode = casting_waits(ballot)
    if mode is not None and mode in waits:
        return waits[mode]
    decided = {
        Reason.CASTING_FOR: say(
            language, "Votes were equal: carried on the casting vote of the chair."
        ),
        Reason.CASTING_AGAINST: say(
            language, "Votes were equal: lost on the casting vote of the chair."
        ),
        Reason.LOT_FOR: say(language, "Votes were equal: carried by lot."),
        Reason.LOT_AGAINST: say(language, "Votes were equal: lost by lot."),
    }
    equal = say(language, "Votes were equal, and equal votes are lost.")
    return decided.get(finding.reason, equal) if finding.reason is not None else equal


def _papers(ballot: Ballot, report: Report, language: str) -> list[str]:
    """Papers, and for an election seats and quota."""
    lines = [say_n(language, "{n} valid paper", "{n} valid papers", report.valid)]
    if ballot.question.kind is Kind.ELECTION:
        lines.append(say_n(language, "{n} seat", "{n} seats", report.seats))
    if report.quota:
        lines.append(say(language, "Quota {quota}", quota=shortened(report.quota)))
    return lines


def shortened(figure: str) -> str:
    """An exact decimal for the wall: whole where it is whole, else cut to two places."""
    number = Decimal(figure)
    if number == number.to_integral_value():
        return str(int(number))
    whole, _, places = figure.partition(".")
    return f"{whole}.{places[:2]}"


def detail_words(world: World, ballot: Ballot, result: Result, language: str) -> str:
    """What stands under the figures: delegates, a recount, and who had fewest before another round."""
    return " ".join(
        sentence
        for sentence in (
            heads_words(ballot, language),
            recount_words(ballot, language),
            _fewest(world, ballot, result, language),
        )
        if sentence
    )


def _fewest(world: World, ballot: Ballot, result: Result, language: str) -> str:
    if not _in_rounds(ballot) or result.outcome != "no_majority" or _all_for_one(result):
        return ""
    names = ", ".join(
        option_words(world, ballot.question, option, language) for option in falling(ballot)
    )
    return say(language, "Fewest votes: {names}", names=names)


def _in_rounds(ballot: Ballot) -> bool:
    question = ballot.question
    return question.method is Method.EXHAUSTIVE and len(question.options) > 1


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
