"""What a certificate of election and mandate says, as a plain value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.documents.values import Candidate, Figures, Name, Words


@dataclass(frozen=True, slots=True)
class Instruction:
    """One clause of a mandate: its type word (BIND, SEEK, LIMIT, CARRY, ASK, EXPLORE) and text."""

    kind: str
    text: Words


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate of election and mandate.

    Attributes:
        number: the certificate's, "C-2026-03"; `mandate` is the mandate's, "M-2026-03".
        copy: 1 for the original; what is printed again is numbered from 2.
        meeting: the number of the meeting that decided, on `day`, at `place`.
        minute: the decision's number, "D-2026-017".
        destination: the body the delegate is sent to, on the days in `sittings`.
        figures: the vote on the mandate, by `method` under `rule`, with `result`.
        votes_are: what the candidates' figures are, where they are not simply votes.
        candidates: who stood for delegate, by `election_method`; empty where nobody voted.
        recall: the assembly's own clause; empty for the usual one.
        status_list: the number of the list this is only valid with; None where there is none.
        digest: the record's head in hex.

    """

    number: str
    mandate: str
    assembly: str
    meeting: int
    day: date
    place: str
    delegate: Name
    destination: Words
    instructions: tuple[Instruction, ...]
    digest: str
    copy: int = 1
    area: Words = ""
    notice: date | None = None
    residents: int | None = None
    minute: str = ""
    alternates: tuple[Name, ...] = ()
    sittings: Words = ""
    issue: Words = ""
    scope: Words = ""
    unforeseen: Words = ""
    reporting: Words = ""
    expenses: Words = ""
    until: date | None = None
    recall: Words = ""
    figures: Figures | None = None
    rule: Words = ""
    method: Words = ""
    result: Words = ""
    election_method: Words = ""
    candidates: tuple[Candidate, ...] = ()
    votes_are: Words = ""
    valid_votes: int | None = None
    facilitator: Name = ""
    tellers: tuple[Name, ...] = ()
    witness: Name = ""
    status_list: int | None = None
