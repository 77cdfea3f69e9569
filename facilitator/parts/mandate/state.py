"""What is known of delegates and their mandates."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from facilitator.clock import Instant
from facilitator.mandate_draft import MandateDraft
from facilitator.parts.mandate.events import DelegateElected
from facilitator.parts.mandate.standing import GIVEN_UP, IN_FORCE, Standing, Step, after
from facilitator.parts.mandate.values import ClauseReport, Hearing, RecallRules


@dataclass(frozen=True, slots=True)
class Report:
    """One report of a delegate; see `ReportGiven`.

    `answer`: accepted, referred_back, or "" while the hall has not answered.
    """

    id: str
    meeting: str
    given: Instant
    clauses: tuple[ClauseReport, ...]
    words: dict[str, str]
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Recall:
    """A recall that is to be put, or was. Days are ISO dates, "" for not yet.

    `settled`: carried, lost or dropped; "" while it is open.
    """

    by: str
    opened: Instant
    noticed: str = ""
    told: str = ""
    heard: Hearing | None = None
    ballot: str = ""
    settled: str = ""


@dataclass(frozen=True, slots=True)
class Expense:
    """What was paid, in pence, for what, and when that was noted."""

    noted: Instant
    pence: int
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class Mandate:
    """One mandate. `delegate`, `alternate`, `note_taker`: tokens; `copies`: certificates so far.

    Attributes:
        consent: whether name and mandate may be sent to the named bodies; None: not asked.
        replaces: the mandate it stands in the place of; `replaced_by`: the one in its place.
        acting: carried by an alternate while the one it replaces is suspended.
        together: shared with co-delegates: id of the first of theirs.
        quorum: how many had to be in the room at the election, 0 for none.
        status_list: the number on the certificate printed last.
        ended: when it stopped being in force.
        censures: ballots that censured the delegate; `suspensions`: that suspended the mandate.
    """

    id: str
    meeting: str
    year: int
    number: int
    ballot: str
    delegate: str | None
    draft: MandateDraft
    adopted: Instant
    standing: Standing = Standing.ADOPTED
    accepted: bool = False
    consent: bool | None = None
    copies: int = 0
    alternate: str | None = None
    note_taker: str | None = None
    replaces: str = ""
    replaced_by: str = ""
    acting: bool = False
    together: str = ""
    quorum: int = 0
    status_list: int = 0
    ended: Instant | None = None
    reports: tuple[Report, ...] = ()
    recalls: tuple[Recall, ...] = ()
    censures: tuple[str, ...] = ()
    suspensions: tuple[str, ...] = ()
    expenses: tuple[Expense, ...] = ()

    @property
    def code(self) -> str:
        """As printed: 'M-2026-03'."""
        return f"M-{self.year}-{self.number:02d}"

    @property
    def certificate(self) -> str:
        """The number of its certificate: 'C-2026-03'."""
        return f"C-{self.year}-{self.number:02d}"

    @property
    def in_force(self) -> bool:
        """Whether it binds somebody, or is about to."""
        return self.standing in IN_FORCE

    @property
    def recall(self) -> Recall | None:
        """The recall that is open, None where there is none."""
        return self.recalls[-1] if self.recalls and not self.recalls[-1].settled else None

    @property
    def unanswered(self) -> Report | None:
        """The report that the hall has not answered yet."""
        return self.reports[-1] if self.reports and not self.reports[-1].answer else None

    def may(self, step: Step) -> bool:
        """Whether that step can be taken."""
        return after(self.standing, step) is not None

    def took(self, step: Step, at: Instant) -> Mandate:
        """The mandate after a step that the table has: the journal holds no other."""
        standing = after(self.standing, step) or self.standing
        ended = at if self.in_force and standing not in IN_FORCE else self.ended
        return replace(self, standing=standing, ended=ended)


@dataclass(frozen=True, slots=True)
class Mandates:
    """The state: who was elected (meeting, person token, ballot), and all mandates."""

    elected: tuple[DelegateElected, ...] = ()
    all: tuple[Mandate, ...] = ()
    rules: RecallRules = field(default_factory=RecallRules)

    def of_ballot(self, ballot: str) -> Mandate | None:
        """The mandate adopted by that ballot; the first, where co-delegates share it."""
        return next((mandate for mandate in self.all if mandate.ballot == ballot), None)

    def mandate(self, key: str) -> Mandate | None:
        """The mandate with that id."""
        return next((mandate for mandate in self.all if mandate.id == key), None)

    @property
    def in_force(self) -> tuple[Mandate, ...]:
        """Those that bind somebody, or are about to."""
        return tuple(mandate for mandate in self.all if mandate.in_force)

    def stand_in(self, suspended: Mandate) -> Mandate | None:
        """The one that is acted on in its place; also where that was varied since."""
        line, found = {suspended.id}, None
        for one in self.all:
            if one.acting and one.replaces in line:
                line.add(one.id)
                found = one if one.in_force else found
        return found

    def goes_on(self, old: Mandate) -> str | None:
        """Who carries it once that one ends: who acts already in its place, else the alternate."""
        stand_in = self.stand_in(old)
        return self.next_in_line(old) if stand_in is None else stand_in.delegate

    def next_in_line(self, old: Mandate) -> str | None:
        """The alternate who gets it now; nobody who gave it back, or who carries its like."""
        alike = {old.together} - {""}
        has = any(
            one.delegate == old.alternate
            and (
                (one.in_force and one.together in alike)
                or (one.replaces == old.id and one.standing in GIVEN_UP)
            )
            for one in self.all
        )
        return None if has else old.alternate

    def with_(self, changed: Mandate) -> Mandates:
        """The state with that mandate as it is now."""
        return replace(self, all=tuple(changed if m.id == changed.id else m for m in self.all))
