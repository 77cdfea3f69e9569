"""What is wrong with something that should have been a signed code, in one word and a sentence."""

from __future__ import annotations

from enum import Enum

from facilitator.errors import FacilitatorError
from facilitator.wording import say


class Flaw(Enum):
    """Why nothing in a code is believed."""

    NO_CODE = "no code"
    NO_FILE = "no file"
    OTHER_KIND = "other kind"
    TOO_LONG = "too long"
    DAMAGED = "damaged"
    NOT_CANONICAL = "not canonical"
    MISSHAPEN = "misshapen"
    UNKNOWN_KEY = "unknown key"
    UNKNOWN_ASSEMBLY = "unknown assembly"
    WRONG_SIGNATURE = "wrong signature"
    REVOKED_KEY = "revoked key"
    KEY_OUT_OF_TIME = "key out of time"
    NOT_ITS_OWN = "not its own"
    UNLIKE_ITS_TEXT = "unlike its text"


class NotACertificate(FacilitatorError):
    """Nothing here is believed, for the reason `flaw`; `args[0]` says it in English."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(in_words(flaw))
        self.flaw = flaw


def in_words(flaw: Flaw, language: str = "en") -> str:
    """One sentence for whoever sits at the door."""
    return {
        Flaw.NO_CODE: lambda: say(language, "There is no code of a certificate or list here."),
        Flaw.NO_FILE: lambda: say(language, "This is no file with a trust list or status lists."),
        Flaw.OTHER_KIND: lambda: say(language, "This is a code of ours, but of another kind."),
        Flaw.TOO_LONG: lambda: say(language, "This is too long to be a code of ours."),
        Flaw.DAMAGED: lambda: say(language, "The code is damaged or incomplete: scan it again."),
        Flaw.NOT_CANONICAL: lambda: say(
            language, "The code is not written in the one way that is allowed."
        ),
        Flaw.MISSHAPEN: lambda: say(language, "The code does not hold what it ought to hold."),
        Flaw.UNKNOWN_KEY: lambda: say(
            language, "It is signed with a key that the trust list does not give to this assembly."
        ),
        Flaw.UNKNOWN_ASSEMBLY: lambda: say(language, "This assembly is not on the trust list."),
        Flaw.WRONG_SIGNATURE: lambda: say(
            language, "The signature does not fit: this was changed after it was signed."
        ),
        Flaw.REVOKED_KEY: lambda: say(
            language, "It is signed with a key that the assembly has revoked."
        ),
        Flaw.KEY_OUT_OF_TIME: lambda: say(
            language, "It is dated on a day on which its key was not in use."
        ),
        Flaw.NOT_ITS_OWN: lambda: say(
            language, "It speaks for an assembly whose key did not sign it."
        ),
        Flaw.UNLIKE_ITS_TEXT: lambda: say(
            language, "What can be read in the file is not what was signed."
        ),
    }[flaw]()
