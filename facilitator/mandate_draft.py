"""A mandate before its adoption, and what the hall can do to one that is there. Frozen values.

Fields and order: domain, the structured mandate. What becomes of a mandate is `parts/mandate`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Final


class InstructionType(Enum):
    """How a delegate is bound by one instruction of a mandate."""

    BIND = "BIND"  # vote exactly so
    SEEK = "SEEK"  # argue for; the fallback is stated
    LIMIT = "LIMIT"  # never agree to
    CARRY = "CARRY"  # deliver information or an offer
    ASK = "ASK"  # bring back an answer
    EXPLORE = "EXPLORE"  # deliberate freely; binds nobody until ratified


@dataclass(frozen=True, slots=True)
class Instruction:
    """One clause of a mandate: its type, and per language its text; of SEEK, what to settle for."""

    type: InstructionType
    text: dict[str, str]
    fallback: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MandateDraft:
    """A mandate before its adoption. Dates are ISO 8601.

    Attributes:
        issue: what it is about.
        destination: the body the delegate is sent to.
        meetings: which meetings of that body.
        scope: what the delegate may speak and vote on.
        instructions: clause by clause.
        reporting: how and by when the delegate reports back.
        until: last day of the term.
        since: first day of the term, "" for the day of adoption.
        report_by: day by which the report is due, "" for no day named.
        most_terms: how many terms in a row one person may serve, 0 for no limit.
        unforeseen: what to do on business nobody foresaw; none for the usual: abstain, bring back.
        expenses: what is paid.
        recall: the assembly's own clause on recall; none for the usual one.
        delegates: how many carry it; two or more are co-delegates.
    """

    issue: dict[str, str]
    destination: dict[str, str]
    meetings: dict[str, str]
    scope: dict[str, str]
    instructions: tuple[Instruction, ...]
    reporting: dict[str, str]
    until: str
    since: str = ""
    report_by: str = ""
    most_terms: int = 0
    unforeseen: dict[str, str] = field(default_factory=dict)
    expenses: dict[str, str] = field(default_factory=dict)
    recall: dict[str, str] = field(default_factory=dict)
    delegates: int = 1


class Act(Enum):
    """What carrying a motion does to what is there, mostly a mandate. Three of them stay apart.

    VARY gives other instructions, CENSURE says a word of disapproval and changes nothing, RECALL
    ends the mandate. OPEN_RECALL puts a recall on the next notice; SUSPEND lets the alternate act
    until it is decided. SUPERSEDE puts a new mandate, of whoever is elected, in its place.
    ACCEPT_REPORT goes on with the mandate until its term is over, DISCHARGE is done with it.
    RATIFY takes a result as the assembly's own. Two are about minutes: APPROVE_MINUTES takes them
    as true, with the corrections listed; CORRECT_MINUTES says how approved ones should read.
    """

    ACCEPT_REPORT = "accept_report"
    DISCHARGE = "discharge"
    ACCEPT_AND_VARY = "accept_and_vary"
    REFER_BACK = "refer_back"
    OPEN_RECALL = "open_recall"
    VARY = "vary"
    SUPERSEDE = "supersede"
    CENSURE = "censure"
    SUSPEND = "suspend"
    RECALL = "recall"
    RATIFY = "ratify"
    APPROVE_MINUTES = "approve_minutes"
    CORRECT_MINUTES = "correct_minutes"


#: These concern the minutes of a meeting, and no mandate.
ON_MINUTES: Final = frozenset({Act.APPROVE_MINUTES, Act.CORRECT_MINUTES})


@dataclass(frozen=True, slots=True)
class Concern:
    """What a question is about.

    `key`: id of the mandate; of the matter, where it is ratified; of the meeting whose minutes
    they are.
    """

    act: Act
    key: str
