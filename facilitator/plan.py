"""What is prepared before a meeting: items, questions, a mandate's draft. Plain frozen values.

A plan lives as a draft, where it can be edited and undone; starting the meeting freezes it into
the journal. Templates are these values as TOML files (`facilitator.templates`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from facilitator.mandate_draft import Act, Concern, MandateDraft
from facilitator.rules.rule import Rule, majority


class Phase(Enum):
    """The phases of an assembly, in their order. Glossary: `phase`."""

    INTRODUCTION = "introduction"
    INPUT = "input"
    DELIBERATION = "deliberation"
    INTEGRATION = "integration"
    DECISION = "decision"
    CLOSE = "close"


class ClockKind(Enum):
    """What an item's clock shows."""

    DOWN = "down"  # what is left of its minutes
    UP = "up"  # what was taken so far
    CLOCK = "clock"  # the time of day
    UNTIL = "until"  # what is left up to a time of day


class Kind(Enum):
    """What a question is for.

    OPTIONS asks the hall to choose between options. SENSE reads the room's temperature, and TEST
    is the fun ballot that opens an evening and checks the handsets: neither is ever a decision.
    """

    MOTION = "motion"
    OPTIONS = "options"
    ELECTION = "election"
    MANDATE = "mandate"
    SENSE = "sense"
    TEST = "test"


class Method(Enum):
    """How the ballots are marked and counted.

    PLAIN is what the kind does by itself: for, against and abstain, or one choice. The others
    have a counting rule of their own in `facilitator.counting`; CONSENT is agree, reservations,
    stand aside, block.
    """

    PLAIN = "plain"
    EXHAUSTIVE = "exhaustive"
    APPROVAL = "approval"
    IRV = "irv"
    STV = "scottish-stv"
    CONSENT = "consent"
    DOTS = "dots"
    SCORE = "score"
    STAR = "star"
    MEEK = "meek-nz"
    SCHULZE = "schulze"
    MAJORITY_JUDGEMENT = "majority-judgment"


class Secrecy(Enum):
    """Who may know what somebody chose."""

    OPEN = "open"  # hands are seen; the laptop knows which handset said what, until it is purged
    PRIVATE = "private"  # after the close nothing links a handset and its vote
    RECORDED = "recorded"  # the names of voters are kept, by intent


@dataclass(frozen=True, slots=True)
class Balance:
    """A rule on who is elected together: at least `least` of each group.

    Attributes:
        groups: the groups' names, per language, as the candidates say it of themselves.
        members: of each choice in its order, the number of its group from 1; 0 for none.
        least: how many of each group are elected, as far as there are candidates.
    """

    groups: tuple[dict[str, str], ...]
    members: tuple[int, ...]
    least: int = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: an option with a text per language, or a person by a token."""

    id: str
    text: dict[str, str] = field(default_factory=dict)
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is put to the hall.

    Attributes:
        kind: what it is for.
        wording: the exact text in each language.
        rule: when it is carried (motions, mandates).
        choices: in the order of the keys 1, 2, 3 …; empty for for / against / abstain.
        agreeable: whether it may be agreed without a count (not for a two-thirds rule, an
            election, a mandate or a recall).
        mandate: the mandate that is adopted with it.
        method: how ballots are marked and counted.
        secrecy: who may know what somebody chose.
        seats: how many are elected or chosen.
        most: how many marks one person has (approvals, dots, ranks); 0 for no limit.
        amends: the item whose motion would read like this wording; "" for no amendment.
        weights: of a card vote between delegates, (voter's number, votes they carry); () where
            everybody has one vote.
        weights_source: where those numbers come from, to be named with the result.
        third: the wording in one more language, as somebody typed it. It helps to follow; it is
            shown and printed with the wording and has no force of its own.
        concerns: the mandate, matter or minutes it does something to, if carried.
        balance: who is elected together, where the assembly chose such a rule.
    """

    kind: Kind
    wording: dict[str, str]
    rule: Rule = field(default_factory=majority)
    choices: tuple[Choice, ...] = ()
    mandate: MandateDraft | None = None
    method: Method = Method.PLAIN
    secrecy: Secrecy = Secrecy.OPEN
    seats: int = 1
    most: int = 0
    amends: str = ""
    weights: tuple[tuple[int, int], ...] = ()
    weights_source: str = ""
    third: str = ""
    concerns: Concern | None = None
    balance: Balance | None = None

    @property
    def agreeable(self) -> bool:
        ordinary = self.method is Method.PLAIN and self.secrecy is Secrecy.OPEN
        light = self.concerns is None or self.concerns.act in _LIGHT
        return ordinary and light and self.kind is Kind.MOTION and self.rule == majority()

    @property
    def options(self) -> tuple[str, ...]:
        """The ids of what can be chosen, in the order of the keys."""
        if self.choices:
            return tuple(choice.id for choice in self.choices)
        if self.kind is Kind.SENSE:
            return TEMPERATURES
        return CONSENT if self.method is Method.CONSENT else FOR_AGAINST_ABSTAIN


#: What may be done without a count: nothing that binds or judges a person anew.
_LIGHT = frozenset(
    {Act.ACCEPT_REPORT, Act.DISCHARGE, Act.REFER_BACK, Act.RATIFY, Act.APPROVE_MINUTES}
)
#: The choices of a motion, in the order of the keys 1, 2, 3.
FOR_AGAINST_ABSTAIN = ("for", "against", "abstain")
#: Those of a consent round: agree, agree with reservations, stand aside, block.
CONSENT = ("agree", "reservations", "aside", "block")
#: How warm the hall is to something, the coldest first.
TEMPERATURES = ("cold", "cool", "mild", "warm", "hot")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who gives input to an item.

    Attributes:
        name: who speaks, and where they are from; "" where `person` stands for it.
        seconds: their turn.
        person: a token whose name is side data; "" in a plan that is still edited.
    """

    name: str
    seconds: int = 180
    person: str = ""


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """When the assembly meets again: ISO date, local time ("" for none yet), place, what about."""

    day: str
    start: str = ""
    place: str = ""
    theme: dict[str, str] = field(default_factory=dict)


#: Stands for a mandate in an item where any delegate who has to report does so.
ANY_REPORT = "any"
#: Seconds before the end at which a clock usually warns.
WARNINGS = (120, 60)


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One item of an agenda.

    Attributes:
        id: random, or a short name in a template.
        title: per language.
        phase: of the assembly.
        minutes: its allowance.
        proposal: what is proposed, per language; empty for none.
        question: what is put to the hall in this item, if anything.
        words: what the facilitator may say now, per language.
        clock: what its clock shows.
        at: local time before which it does not begin, "20:15"; "" for as soon as it comes. What
            is late before it takes from the gap in front of it.
        until: local time at which it ends, whenever it began; "" for after its minutes.
        asked: the question that is talked about, per language; nobody votes on it.
        speakers: who gives input, in their order.
        mandate: id of the mandate whose report is heard, or whose recall is talked about;
            `ANY_REPORT` in a template, for whichever report is due.
        approval: of a template: it keeps the place for the last minutes, and makes way for them.
        stages: how groups share their time in it: minutes of the intro round, the go-round, the
            second round and reading back, 0 for none of it; () for as usual.
    """

    id: str
    title: dict[str, str]
    phase: Phase
    minutes: int
    proposal: dict[str, str] = field(default_factory=dict)
    question: Question | None = None
    words: dict[str, str] = field(default_factory=dict)
    clock: ClockKind = ClockKind.DOWN
    at: str = ""
    until: str = ""
    asked: dict[str, str] = field(default_factory=dict)
    speakers: tuple[Speaker, ...] = ()
    mandate: str = ""
    approval: bool = False
    stages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """An evening as planned.

    Attributes:
        title: of the meeting, per language.
        place: where.
        day: ISO date.
        start: local time, "19:00".
        items: in order.
        thanks: lines of the thank-you roll, per language. Side data once the meeting started.
        empty_by: local time by which the hall must be empty, "21:30"; "" for no such time.
        warnings: seconds before the end at which a clock warns, the earlier first.
        agreements: how people deal with each other tonight, a line each, per language; none for
            those the assembly has.
        next_meeting: the one after it, as far as it is known.
        template: key of the template it was begun with, "" for none.
    """

    title: dict[str, str]
    place: str
    day: str
    start: str
    items: tuple[PlannedItem, ...]
    thanks: tuple[dict[str, str], ...] = ()
    empty_by: str = ""
    warnings: tuple[int, int] = WARNINGS
    agreements: dict[str, str] = field(default_factory=dict)
    next_meeting: NextMeeting | None = None
    template: str = ""

    @property
    def minutes(self) -> int:
        """Length of the evening."""
        return sum(item.minutes for item in self.items)
