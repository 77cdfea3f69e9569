"""Whether a delegate can be seated on a certificate: one of five answers, and why.

What was signed and by whom is `signing`; what may be said of it on a day is `finding`. A
certificate can be copied: the answer says that the mandate is there, not who holds the paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from facilitator.credentials.codes import Prefix, data_of
from facilitator.credentials.finding import Answer, Finding, judged
from facilitator.credentials.flaws import NotACertificate, in_words
from facilitator.credentials.signing import open_certificate
from facilitator.credentials.values import StatusList, TrustList
from facilitator.wording import say

__all__ = ["Answer", "Finding", "check"]


def check(
    code: str,
    trust: TrustList | None,
    lists: Sequence[StatusList],
    at: date,
    language: str = "en",
) -> Finding:
    """The answer on a code, "MANDCA…", on the day `at`.

    `lists`: as opened with the same trust list; of each assembly the highest number counts.
    Raises nothing: what cannot be believed is *invalid*.
    """
    if trust is None:
        reason = say(language, "There is no trust list here, so nobody's signature can be known.")
        return Finding(Answer.INVALID, reason, at)
    found = Finding(Answer.INVALID, "", at, trust_number=trust.number, trust_day=trust.day)
    try:
        certificate, issuer = open_certificate(data_of(code, Prefix.CERTIFICATE), trust)
    except NotACertificate as error:
        return replace(found, reason=in_words(error.flaw, language))
    found = replace(
        found,
        certificate=certificate,
        issuer=issuer.assembly.name,
        key=issuer.key.public,
        compare_text=bool(certificate.text_digest),
    )
    return judged(found, certificate, _newest(lists, certificate.assembly), language)


def _newest(lists: Sequence[StatusList], assembly: str) -> StatusList | None:
    its_own = [each for each in lists if each.assembly == assembly]
    return max(its_own, key=lambda each: each.number, default=None)
