"""What lists on paper say: how an assembly's mandates stand, and which assemblies are believed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.documents.values import Name


@dataclass(frozen=True, slots=True)
class StatusLine:
    """One mandate, by numbers only. `standing`: see `standing_words`; `day`: since when."""

    certificate: str
    mandate: str
    standing: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class StatusListPaper:
    """A status list on paper.

    Attributes:
        number: rises with every list; a lower one is out of date.
        next_day: the last day on which it is still fresh.
        ended: the mandates whose certificates no longer hold, or not now.
        in_force: the others, for whoever has no machine; may be empty.
        signatory: the facilitator's name; empty for the pen.
        code: the text of its code, which may be too long for paper; empty without a key.
        fingerprint: of the key it is signed with.

    """

    assembly: str
    number: int
    day: date
    next_day: date
    ended: tuple[StatusLine, ...] = ()
    in_force: tuple[StatusLine, ...] = ()
    signatory: Name = ""
    code: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class TrustLine:
    """One key of one assembly, from `since` to `until` (None: still in use)."""

    assembly: str
    fingerprint: str
    since: date
    until: date | None = None
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class TrustListPaper:
    """The list of assemblies a district believes. `fingerprint`: of the district's own key."""

    district: str
    number: int
    day: date
    fingerprint: str
    lines: tuple[TrustLine, ...] = ()
    signatory: Name = ""
    code: str = ""
