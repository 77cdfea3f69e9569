"""After the figures are in: the lot that is drawn for a count, and the next round of a choice.

In rounds (an exhaustive ballot) the last is struck off until one option has more than half. Each
round is a ballot of its own that names the one it follows, so that every figure stays where it
was counted, and why somebody was struck off stands beside it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from facilitator import facts as shared
from facilitator.errors import RuleError
from facilitator.part import Answer, Facts, Refusal, happened
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import events as did
from facilitator.parts.ballot.counts import has_report, order_called
from facilitator.parts.ballot.ground import move
from facilitator.parts.ballot.phases import Phase
from facilitator.parts.ballot.state import Ballot, Ballots
from facilitator.plan import Method
from facilitator.rules.choosing import choose

#: Why an option is not in the next round.
FEWEST: Final = "fewest"
BY_LOT: Final = "lot"
WITHDREW: Final = "withdrew"


def draw_lot(state: Ballots, _facts: Facts, command: ask.DrawLot) -> Answer:
    """Keep the order that was drawn, before anybody sees a count; it is never drawn again.

    Whoever types papers sees what is on them: there the lot comes before the typing.
    """
    ballot = state.undecided
    if ballot is not None and ballot.lot:
        return Refusal("lot_drawn_already")
    if ballot is None or not lot_first(ballot):
        return Refusal("not_now")
    order, number = command.order, command.called.strip()
    if not order:
        try:
            order = order_called(ballot, number)
        except RuleError:
            return Refusal("no_number_called")
    if sorted(order) != sorted(ballot.question.options):
        return Refusal("not_a_lot")
    return move(state, did.LotDrawn(ballot.id, order, number))


def lot_first(ballot: Ballot) -> bool:
    """Whether this is the moment to draw the lot: figures are there or near, and seen by nobody."""
    if ballot.lot or not has_report(ballot.question):
        return False
    return ballot.phase is Phase.CLOSED or (ballot.phase is Phase.COUNTING and not ballot.counts)


def last_round(ballot: Ballot | None) -> bool:
    """Whether another round may follow that ballot: declared, in rounds, and nobody had half."""
    return (
        ballot is not None
        and ballot.phase is Phase.DECLARED
        and ballot.question.method is Method.EXHAUSTIVE
        and ballot.outcome == "no_majority"
        and len(ballot.question.options) > 1
    )


def falling(ballot: Ballot) -> tuple[str, ...]:
    """Who has fewest votes; more than one with votes is for the lot to settle.

    Nobody, where all that are left are two with equal votes: the hall votes again.
    """
    lowest = choose(dict(ballot.tally or {})).lowest
    return () if len(lowest) == len(ballot.question.options) == 2 else lowest  # noqa: PLR2004


def put_next_round(state: Ballots, facts: Facts, command: ask.PutNextRound) -> Answer:
    """The same question without whoever is struck off."""
    before = state.latest
    if state.undecided is not None or before is None or not last_round(before):
        return Refusal("not_now")
    meeting = facts.of(shared.TheMeeting)
    if meeting is None or meeting.id != before.meeting:
        return Refusal("no_meeting")
    struck = _struck(before, command)
    if isinstance(struck, Refusal):
        return struck
    choices = tuple(c for c in before.question.choices if c.id not in struck)
    if len(choices) < 2:  # noqa: PLR2004 - a round between fewer than two is none
        return Refusal("nobody_left")
    question = replace(before.question, choices=choices)
    number = len(state.all) + 1
    return happened(
        did.QuestionPut(
            facts.new_id(),
            before.meeting,
            before.item,
            number,
            question,
            follows=before.id,
            struck=struck,
            keys=command.keys,
        )
    )


def _struck(before: Ballot, command: ask.PutNextRound) -> dict[str, str] | Refusal:
    """Option → why it is struck off; where several have fewest, only a lot can say which."""
    options = before.question.options
    withdrew = dict.fromkeys(command.withdrew, WITHDREW)
    if not set(withdrew) <= set(options) or (command.by_lot and command.by_lot not in options):
        return Refusal("no_such_choice")
    if withdrew:
        return withdrew
    lowest = falling(before)
    if len(lowest) <= 1:
        return dict.fromkeys(lowest, FEWEST)
    if not command.by_lot:
        return Refusal("equal_in_last_place")
    return {command.by_lot: BY_LOT} if command.by_lot in lowest else Refusal("no_such_choice")
