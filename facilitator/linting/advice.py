"""What advice on a mandate is made of: a code, a place, and the words or mandate it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.mandate_draft import Instruction


class Code(Enum):
    """What was noticed."""

    NOTHING_TO_VOTE = "nothing_to_vote"  # neither BIND nor SEEK
    VAGUE = "vague"  # a verb with nothing definite after it
    NO_FALLBACK = "no_fallback"  # SEEK, and nothing to settle for
    NO_REPORT_DATE = "no_report_date"
    REPORT_PAST = "report_past"  # due before today
    NO_END = "no_end"
    END_BEFORE_START = "end_before_start"
    END_PAST = "end_past"
    NO_DESTINATION = "no_destination"
    UNKNOWN_DESTINATION = "unknown_destination"  # `words`: the known one that is nearest
    SETS_AGENDA = "sets_agenda"
    TOO_MANY_TERMS = "too_many_terms"  # `count`: which term in a row it would be
    NOT_IN_LANGUAGE = "not_in_language"  # written in another language, and empty in this one
    SAME_ISSUE = "same_issue"  # a mandate in force to the same body about the same
    CONTRADICTS = "contradicts"  # one of its clauses says the opposite


@dataclass(frozen=True, slots=True)
class InForce:
    """A mandate that binds somebody now. `delegate`: a name, None where it is not known."""

    id: str
    code: str
    delegate: str | None
    destination: dict[str, str]
    issue: dict[str, str]
    instructions: tuple[Instruction, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to look at.

    Attributes:
        field: of the draft, by its name; "instructions" with a number for one clause.
        number: of the instruction, from 1; 0 for none.
        language: in which it was seen, or which is missing; "" where that does not matter.
        words: those that were seen.
        count: a number, where the code has one.
        other: the mandate in force that it is about; `clause`: its instruction, from 1.
    """

    code: Code
    field: str = ""
    number: int = 0
    language: str = ""
    words: str = ""
    count: int = 0
    other: InForce | None = None
    clause: int = 0
