"""What happens to delegates and their mandates. People are tokens; their names are side data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.mandate_draft import MandateDraft
from facilitator.part import Event
from facilitator.parts.mandate.values import Beside, ClauseReport, Hearing, RecallRules


@dataclass(frozen=True, slots=True)
class DelegateElected(Event):
    """A person was elected delegate.

    `alternate`: who would follow by a recount without them. `quorum`: of the election.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    person: str
    ballot: str
    alternate: str | None = None
    quorum: int = 0


@dataclass(frozen=True, slots=True)
class MandateAdopted(Event):
    """The hall gave this mandate.

    Attributes:
        delegate: a token, None where nobody is elected yet.
        replaces: the mandate it stands in the place of, "" for none.
        acting: it is carried by the alternate while the one it replaces is suspended.
        together: id of the first of those that co-delegates carry together, "" for one alone.
    """

    STREAM: ClassVar[str] = "mandate"
    SEALS: ClassVar[bool] = True
    mandate: str
    meeting: str
    year: int
    number: int
    ballot: str
    delegate: str | None
    draft: MandateDraft
    alternate: str | None = None
    replaces: str = ""
    acting: bool = False
    together: str = ""


@dataclass(frozen=True, slots=True)
class MandateAccepted(Event):
    """The delegate accepted it, read aloud in the hall.

    `consent`: whether name and mandate may be sent to the named bodies; None where not asked.
    """

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    consent: bool | None = None


@dataclass(frozen=True, slots=True)
class ConsentGiven(Event):
    """The delegate said anew whether name and mandate may be sent to the named bodies."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    consent: bool


@dataclass(frozen=True, slots=True)
class MandateDeclined(Event):
    """The delegate did not accept; the alternate is asked next."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str


@dataclass(frozen=True, slots=True)
class PersonNamed(Event):
    """Somebody goes with the delegate. `person`: a token, "" for nobody any more."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    beside: Beside
    person: str


@dataclass(frozen=True, slots=True)
class CertificateIssued(Event):
    """A certificate was made. `copy`: 1 for the original; `pdf`: SHA-256 of the file.

    Where it was made in several files at once, of each file, with a space between.
    `status_list`: the number of the list it is only valid with, 0 for none.
    """

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    copy: int
    pdf: str
    status_list: int = 0


@dataclass(frozen=True, slots=True)
class ReportGiven(Event):
    """The delegate told what was done, instruction by instruction.

    Attributes:
        report: its id.
        meeting: that heard it, "" for one in writing between meetings.
        clauses: in the order of the instructions.
        words: what was told besides.
    """

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    report: str
    meeting: str
    clauses: tuple[ClauseReport, ...]
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class ReportAccepted(Event):
    """The hall accepted the report. `discharged`: and with it the mandate is done."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    ballot: str
    discharged: bool


@dataclass(frozen=True, slots=True)
class ReportReferredBack(Event):
    """The hall wants to hear it again."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    ballot: str


@dataclass(frozen=True, slots=True)
class MandateVaried(Event):
    """The hall gave other instructions: `by` is the mandate that has them."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    by: str


@dataclass(frozen=True, slots=True)
class MandateSuperseded(Event):
    """Another mandate, `by`, took its place."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    by: str


@dataclass(frozen=True, slots=True)
class MandateExpired(Event):
    """Its term was over."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str


@dataclass(frozen=True, slots=True)
class MandateResigned(Event):
    """The delegate gave it back."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str


@dataclass(frozen=True, slots=True)
class DelegateCensured(Event):
    """The hall disapproves of what the delegate did; the mandate stands as it was."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    ballot: str


@dataclass(frozen=True, slots=True)
class MandateSuspended(Event):
    """Until its recall is decided the delegate does not act."""

    STREAM: ClassVar[str] = "mandate"
    SEALS: ClassVar[bool] = True
    mandate: str
    ballot: str


@dataclass(frozen=True, slots=True)
class MandateRestored(Event):
    """The recall was lost: the delegate acts again."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    ballot: str


@dataclass(frozen=True, slots=True)
class MandateRecalled(Event):
    """The hall took the mandate back."""

    STREAM: ClassVar[str] = "mandate"
    SEALS: ClassVar[bool] = True
    mandate: str
    ballot: str


@dataclass(frozen=True, slots=True)
class RecallRulesSet(Event):
    """What the assembly asks before it recalls."""

    assembly: str
    rules: RecallRules


@dataclass(frozen=True, slots=True)
class RecallOpened(Event):
    """A recall of that mandate is to be put. `by`: the ballot that wanted it, "" for a notice."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    by: str


@dataclass(frozen=True, slots=True)
class RecallNoticed(Event):
    """It stands on a notice sent on that ISO day."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    day: str


@dataclass(frozen=True, slots=True)
class DelegateTold(Event):
    """The delegate was told of it on that ISO day."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    day: str


@dataclass(frozen=True, slots=True)
class DelegateHeard(Event):
    """The delegate was heard, in that way."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    how: Hearing


@dataclass(frozen=True, slots=True)
class RecallDropped(Event):
    """It is not put any more, or was lost. `ballot`: that lost it, "" for taken back."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    ballot: str


@dataclass(frozen=True, slots=True)
class ExpensesNoted(Event):
    """What was paid to the delegate, in pence, and for what."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    pence: int
    words: dict[str, str]
