"""What is signed on the spot after a vote, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from facilitator.own_words import OwnWords
from facilitator.wording import Text


@dataclass(frozen=True, slots=True)
class DecisionSlip:
    """One declared ballot.

    Attributes:
        ballot: its number in the record; `decision`: its number in the minutes, "" for none.
        wording: exactly as displayed, in each language it exists in.
        result: in one sentence.
        figures: label and count, in the order they are read out; () where nothing was counted.
        rule, method: by what and how; may be empty.
        closed: clock time at which the vote closed, or nobody was against; may be empty.
        digest: of the record's last event, in hex.
        own: what the assembly calls whoever signs.
    """

    assembly: str
    meeting: int
    day: date
    place: str
    ballot: int
    decision: str
    wording: Text
    result: str
    figures: tuple[tuple[str, int], ...]
    rule: str
    method: str
    closed: str
    digest: str
    own: OwnWords = field(default_factory=dict)
