"""What a ballot came to, and how people voted, in words: the same on wall, desk and paper."""

from __future__ import annotations

from typing import Final

from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.counts import has_report
from facilitator.parts.ballot.result import quorate, result_of
from facilitator.parts.ballot.state import AGREEMENT, HANDSETS
from facilitator.plan import Kind, Method
from facilitator.readings.results.chosen_results import of_choice
from facilitator.readings.results.counted_results import of_count
from facilitator.readings.results.gauge_results import of_consent, of_sense
from facilitator.readings.results.secrecy import void_reason
from facilitator.readings.results.sections import sections_method
from facilitator.readings.results.sources import handset_words
from facilitator.rules.sentences import full_result, short_result
from facilitator.wording import say

#: In these the figures are there, or are known never to come.
_READABLE: Final = frozenset({Phase.CLOSED, Phase.SHOWN, Phase.DECLARED, Phase.VOID})

_DECIDES_NOTHING: Final = frozenset({Kind.TEST, Kind.SENSE})


def result_sentence(world: World, ballot: Ballot, language: str, *, short: bool = False) -> str:
    """What that ballot came to, in one sentence.

    Args:
        world: for the names of those elected.
        ballot: any; one that is not closed yet is said to be so.
        language: of the sentence.
        short: for one line on the wall, or beside figures: "Carried: needs 41, has 44 (+3)".

    """
    if ballot.phase not in _READABLE:
        return say(language, "Not counted yet.")
    if ballot.phase is Phase.VOID:
        return say(language, "Void: {reason}", reason=void_reason(ballot, language))
    if ballot.question.kind not in _DECIDES_NOTHING and not quorate(ballot):
        return _inquorate(ballot, language)
    if ballot.method == AGREEMENT:
        return say(language, "Agreed without a count.")
    return _counted_result(world, ballot, language, short=short)


def _counted_result(world: World, ballot: Ballot, language: str, *, short: bool) -> str:
    question, result = ballot.question, result_of(ballot)
    if question.kind is Kind.SENSE:
        return of_sense(ballot, language, short=short)
    if result.finding is not None:
        if question.method is Method.CONSENT:
            return of_consent(ballot, result.finding, language, short=short)
        make = short_result if short else full_result
        return make(result.finding, language)
    if has_report(question):
        return of_count(world, ballot, result, language, short=short)
    return of_choice(world, ballot, result, language, short=short)


def _inquorate(ballot: Ballot, language: str) -> str:
    if ballot.present is None:
        return say(
            language,
            "Not decided: nobody counted the room, and the quorum is {n}.",
            n=ballot.quorum,
        )
    return say(
        language,
        "Not decided: {n} in the room where the quorum is {quorum}.",
        n=ballot.present,
        quorum=ballot.quorum,
    )


def method_words(ballot: Ballot, language: str) -> str:
    """How people voted: "by a show of hands, counted once"; empty before that is known."""
    method = _method(ballot, language)
    if ballot.kept is None:
        return method
    return say(
        language,
        "{method}; handset figures kept in the record, not declared",
        method=method,
    )


def _method(ballot: Ballot, language: str) -> str:
    if ballot.method in {"hands", "cards", "paper"}:
        return _counted(ballot, language)
    words = {
        HANDSETS: handset_words(ballot, language),
        AGREEMENT: say(language, "agreed without a count"),
    }
    return words.get(ballot.method, "")


def _counted(ballot: Ballot, language: str) -> str:
    if ballot.sections:
        return sections_method(ballot, language)
    if ballot.wanted == 1:
        words = {
            "hands": say(language, "by a show of hands, counted once"),
            "cards": say(language, "by a show of cards, counted once"),
            "paper": say(language, "by ballot papers, counted once"),
        }
    elif ballot.tally is None:
        words = {
            "hands": say(language, "by a show of hands, two counts"),
            "cards": say(language, "by a show of cards, two counts"),
            "paper": say(language, "by ballot papers, two counts"),
        }
    else:
        words = {
            "hands": say(language, "by a show of hands, two counts that agreed"),
            "cards": say(language, "by a show of cards, two counts that agreed"),
            "paper": say(language, "by ballot papers, two counts that agreed"),
        }
    return words[ballot.method]
