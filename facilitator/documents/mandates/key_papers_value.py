"""What papers about an assembly's key say: the founding certificate and the recovery sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.documents.values import Name, Words


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What brings an assembly's key back.

    Attributes:
        lines: the recovery text, a line each, in groups as it is typed in.
        code: the same as the text of a code.
        fingerprint: of the key it brings back, as it is compared.

    """

    assembly: str
    day: date
    lines: tuple[str, ...]
    fingerprint: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class FoundingCertificate:
    """That an assembly was founded, and how its key is known.

    Attributes:
        day: of the founding, `place`: where.
        languages: of the assembly, by name in the paper's language.
        fingerprint: of its key, in groups of four; `words`: the same to be read aloud.
        founders: who signs; an empty name is left for the pen.

    """

    assembly: str
    day: date
    fingerprint: str
    area: Words = ""
    place: str = ""
    languages: tuple[Words, ...] = ()
    words: tuple[str, ...] = ()
    founders: tuple[Name, ...] = ("", "", "")
