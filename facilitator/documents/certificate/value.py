"""What a certificate of election and mandate says, as a plain value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.documents.values import Figures, Name, Words


@dataclass(frozen=True, slots=True)
class Instruction:
    """One clause of a mandate: its type word (BIND, SEEK, LIMIT, CARRY, ASK, EXPLORE) and text.

    `fallback`: what to settle for where SEEK finds no hearing.
    """

    kind: str
    text: Words
    fallback: Words = ""


@dataclass(frozen=True, slots=True)
class Stood:
    """One who stood for delegate, or "None of these"; `votes`: None where there is no figure."""

    name: Words | None
    votes: int | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate of election and mandate.

    Attributes:
        number: the certificate's, "C-2026-03"; `mandate` is the mandate's, "M-2026-03".
        copy: 1 for the original; what is printed again is numbered from 2.
        replaces: the number of the certificate that this one takes the place of.
        meeting: the number of the meeting that gave the mandate, on `day`, at `place`.
        elected_in: the number of the meeting that elected the delegate, on `elected_on`; None
            where it elected them alternate, and they carry it now.
        residents: in the room at most, as checked in; None where nobody was.
        counted: people counted in the room instead, of whom nobody knows where they live.
        minute: the decision's number, "D-2026-017".
        co_delegates: who carry it together with the delegate named here.
        destination: the body the delegate is sent to, on the days in `sittings`.
        figures: the vote on the mandate, by `method` under `rule`, with `result`.
        votes_are: what the candidates' figures are, where they are not simply votes.
        candidates: who stood for delegate, by `election_method`; empty where nobody voted.
        quota: what had to be reached to be elected, a sentence; `seats`: how many were elected.
        unforeseen: what to do on business nobody foresaw; empty for the usual.
        since: first day of the term; None for the day of adoption. `until`: its last day.
        most_terms: how many terms in a row; 0 for no limit.
        report_by: day by which the report is due.
        recall: the assembly's own clause; empty for the usual one.
        accepted: the day on which the delegate accepted aloud; None while that is to come.
        status_list: the number of the list this is only valid with; None where there is none.
        digest: the record's head in hex.
        code: the text of its code, ready made; empty where there is no key to sign it with.
        code_language: the language whose text the code holds; empty where it holds only a digest.
        fingerprint: of the key the code is signed with, as it is compared; empty without a code.

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
    elected_in: int | None = None
    elected_on: date | None = None
    copy: int = 1
    replaces: str = ""
    area: Words = ""
    notice: date | None = None
    residents: int | None = None
    counted: int | None = None
    minute: str = ""
    alternates: tuple[Name, ...] = ()
    co_delegates: tuple[Name, ...] = ()
    note_taker: Name = ""
    sittings: Words = ""
    issue: Words = ""
    scope: Words = ""
    unforeseen: Words = ""
    reporting: Words = ""
    report_by: date | None = None
    expenses: Words = ""
    since: date | None = None
    until: date | None = None
    most_terms: int = 0
    recall: Words = ""
    accepted: date | None = None
    figures: Figures | None = None
    rule: Words = ""
    method: Words = ""
    result: Words = ""
    election_method: Words = ""
    candidates: tuple[Stood, ...] = ()
    votes_are: Words = ""
    valid_votes: int | None = None
    quota: Words = ""
    seats: int | None = None
    facilitator: Name = ""
    tellers: tuple[Name, ...] = ()
    witness: Name = ""
    status_list: int | None = None
    code: str = ""
    code_language: str = ""
    fingerprint: str = ""
