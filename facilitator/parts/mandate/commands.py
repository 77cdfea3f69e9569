"""What can be asked about delegates and their mandates."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.part import Command
from facilitator.parts.mandate.values import Beside, ClauseReport, Hearing, RecallRules


@dataclass(frozen=True, slots=True)
class AcceptMandate(Command):
    """The delegate accepts, aloud.

    `consent`: whether name and mandate may be sent to the named bodies; None where not asked.
    """

    mandate: str
    consent: bool | None = None


@dataclass(frozen=True, slots=True)
class GiveConsent(Command):
    """The delegate says anew whether name and mandate may be sent to the named bodies."""

    mandate: str
    consent: bool


@dataclass(frozen=True, slots=True)
class DeclineMandate(Command):
    """The delegate does not accept: the alternate is asked next."""

    mandate: str


@dataclass(frozen=True, slots=True)
class NameBeside(Command):
    """Say who the alternate or the note-taker is; "" for nobody."""

    mandate: str
    beside: Beside
    name: str


@dataclass(frozen=True, slots=True)
class IssueCertificate(Command):
    """A certificate was made as this PDF (SHA-256, 64 hex digits), valid with that status list."""

    mandate: str
    pdf: str
    status_list: int = 0


@dataclass(frozen=True, slots=True)
class RecordReport(Command):
    """The delegate reports: for each instruction, in their order, what was done."""

    mandate: str
    clauses: tuple[ClauseReport, ...]
    words: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ResignMandate(Command):
    """The delegate gives it back; the alternate acts."""

    mandate: str


@dataclass(frozen=True, slots=True)
class NoteExpenses(Command):
    """So many pence were paid to the delegate for that."""

    mandate: str
    pence: int
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class SetRecallRules(Command):
    """Choose what the assembly asks before it recalls."""

    rules: RecallRules


@dataclass(frozen=True, slots=True)
class OpenRecall(Command):
    """A recall of that mandate goes on the next notice."""

    mandate: str


@dataclass(frozen=True, slots=True)
class NoticeRecall(Command):
    """It stands on the notice that was sent on that ISO day."""

    mandate: str
    day: str


@dataclass(frozen=True, slots=True)
class TellDelegate(Command):
    """The delegate was told of it on that ISO day."""

    mandate: str
    day: str


@dataclass(frozen=True, slots=True)
class HearDelegate(Command):
    """The delegate was heard, in that way."""

    mandate: str
    how: Hearing


@dataclass(frozen=True, slots=True)
class DropRecall(Command):
    """It is not put any more."""

    mandate: str
