"""The five answers, and which of them a certificate has on a day under a status list.

Never plain *valid* on an old status list, on none, on one older than the certificate, or on a day
before the list was made, which only a wrong date of the laptop can bring about.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from facilitator.credentials.values import MandateCertificate, StatusList, Why
from facilitator.wording import long_date, say


class Answer(Enum):
    """What the check comes to. Only the first two can seat a delegate unasked."""

    VALID = "valid"
    VALID_OLD_LIST = "valid_old_list"
    RECALLED = "recalled"
    NOT_IN_TERM = "not_in_term"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Finding:
    """An answer, and all that it rests on.

    Attributes:
        reason: one or two sentences in the language asked for.
        at: the day that was used.
        certificate: what was signed; None where nothing is believed.
        issuer: the assembly's name on the trust list, which it cannot choose for itself.
        key: the public key that signed, 64 hex digits, "" where nothing is believed.
        why: why it is on a status list.
        compare_text: the code holds only a digest of the mandate: compare the printed text.

    """

    answer: Answer
    reason: str
    at: date
    certificate: MandateCertificate | None = None
    issuer: str = ""
    key: str = ""
    why: Why | None = None
    compare_text: bool = False
    trust_number: int | None = None
    trust_day: date | None = None
    list_number: int | None = None
    list_day: date | None = None
    list_next_day: date | None = None

    @property
    def seats(self) -> bool:
        """Whether the program's advice is to seat the delegate."""
        return self.answer in {Answer.VALID, Answer.VALID_OLD_LIST}


def judged(
    found: Finding, certificate: MandateCertificate, listed: StatusList | None, language: str
) -> Finding:
    """`found`, whose signature is right, with its answer and reason under the newest list."""
    if listed is not None:
        found = replace(
            found,
            list_number=listed.number,
            list_day=listed.day,
            list_next_day=listed.next_day,
            why=listed.why(certificate.serial),
        )
    if found.why is not None:
        answer = Answer.INVALID if found.why is Why.ISSUER_REVOKED else Answer.RECALLED
        return replace(found, answer=answer, reason=why_in_words(found.why, language))
    if reason := _outside(certificate, found.at, language):
        return replace(found, answer=Answer.NOT_IN_TERM, reason=reason)
    if reason := _not_fresh(certificate, listed, found.at, language):
        return replace(found, answer=Answer.VALID_OLD_LIST, reason=reason)
    reason = say(language, "The mandate is in force on {day}.", day=long_date(language, found.at))
    return replace(found, answer=Answer.VALID, reason=reason)


def why_in_words(why: Why, language: str) -> str:
    """One sentence on a certificate that is on a status list."""
    return {
        Why.RECALLED: lambda: say(language, "The assembly has recalled this delegate."),
        Why.SUSPENDED: lambda: say(
            language, "The assembly has suspended this mandate until it decides on a recall."
        ),
        Why.RESIGNED: lambda: say(language, "The delegate has resigned."),
        Why.SUPERSEDED: lambda: say(language, "A newer mandate has taken the place of this one."),
        Why.VARIED: lambda: say(
            language, "The assembly has varied this mandate: ask for the new certificate."
        ),
        Why.DISCHARGED: lambda: say(
            language, "The delegate has reported and the mandate is discharged."
        ),
        Why.ISSUER_REVOKED: lambda: say(
            language, "The assembly has revoked the key this certificate was signed with."
        ),
    }[why]()


def _outside(certificate: MandateCertificate, at: date, language: str) -> str:
    """Why the day is not in the term; "" if it is."""
    used = long_date(language, at)
    if at > certificate.until:
        last = long_date(language, certificate.until)
        return say(
            language, "The term ended on {last}; the day used is {used}.", last=last, used=used
        )
    if at < certificate.first_day:
        first = long_date(language, certificate.first_day)
        return say(
            language, "The term begins on {first}; the day used is {used}.", first=first, used=used
        )
    if at < certificate.issued:
        return say(
            language,
            "It was issued on {issued}, after the day used, {used}: check this laptop's date.",
            issued=long_date(language, certificate.issued),
            used=used,
        )
    return ""


def _not_fresh(
    certificate: MandateCertificate, listed: StatusList | None, at: date, language: str
) -> str:
    """Why the status list does not say that all is well today; "" if it does."""
    if listed is None:
        return say(
            language, "There is no status list of this assembly here: ask whether it was recalled."
        )
    day = long_date(language, listed.day)
    if listed.number < certificate.status_list:
        return say(
            language,
            "The status list here, no. {number} of {day}, is older than the certificate, which "
            "asks for no. {wanted}: ask for the newer list.",
            number=listed.number,
            day=day,
            wanted=certificate.status_list,
        )
    if at > listed.next_day:
        return say(
            language,
            "The status list here, no. {number} of {day}, is out of date: ask for a newer one.",
            number=listed.number,
            day=day,
        )
    if at < listed.day:
        return say(
            language,
            "The status list here is of {day}, after the day used, {used}: check this laptop's "
            "date.",
            day=day,
            used=long_date(language, at),
        )
    return ""
