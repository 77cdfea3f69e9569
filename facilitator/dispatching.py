"""Dispatches written and read in: what is signed, who is believed, what becomes of the lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from hashlib import sha256
from typing import Final

from facilitator.credentials.claims import payload_of
from facilitator.credentials.codes import MOST_BYTES
from facilitator.credentials.dispatch import Dispatch
from facilitator.credentials.files import dispatch_file, read_dispatch, read_trust, trust_file
from facilitator.credentials.flaws import Flaw, NotACertificate
from facilitator.credentials.forms import LONGEST_TEXT
from facilitator.credentials.signing import signed_code
from facilitator.credentials.values import TrustList
from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure
from facilitator.ids import Ids
from facilitator.issuing import status_list_due
from facilitator.part import Command
from facilitator.parts import keys, mandate
from facilitator.parts.dispatch import SendDispatch
from facilitator.parts.meeting import Meeting
from facilitator.readings.mandates.dispatch import dispatch_of
from facilitator.record.assembly_key import AssemblyKey
from facilitator.wording import Text, say

ENDING: Final = ".dispatch"
#: Bytes of what is signed: a little less than a reader inflates.
_MOST: Final = MOST_BYTES - 200


@dataclass(frozen=True, slots=True)
class Written:
    """A dispatch that was signed.

    Attributes:
        text: of its file; `commands`: what the record is told.
        without_list: our status list is too long to go along, and has to go as a file.
    """

    dispatch: Dispatch
    text: str
    commands: tuple[Command, ...]
    without_list: bool = False


class Trouble(Enum):
    """What can be wrong with a dispatch that comes in."""

    NO_DISPATCH = "no_dispatch"
    CHANGED = "changed"
    STRANGER = "stranger"
    KEY = "key"
    NO_TRUST = "no_trust"


class NotTaken(NotACertificate):
    """A dispatch that is not believed. `trouble`: in one word."""

    def __init__(self, flaw: Flaw, trouble: Trouble) -> None:
        super().__init__(flaw)
        self.trouble = trouble


_TROUBLES: Final = {
    Flaw.NO_CODE: Trouble.NO_DISPATCH,
    Flaw.NO_FILE: Trouble.NO_DISPATCH,
    Flaw.OTHER_KIND: Trouble.NO_DISPATCH,
    Flaw.UNKNOWN_ASSEMBLY: Trouble.STRANGER,
    Flaw.UNKNOWN_KEY: Trouble.STRANGER,
    Flaw.NOT_ITS_OWN: Trouble.STRANGER,
    Flaw.REVOKED_KEY: Trouble.KEY,
    Flaw.KEY_OUT_OF_TIME: Trouble.KEY,
}


def written(
    world: World,
    key: AssemblyKey,
    day: date,
    new_id: Ids,
    held: Meeting | None = None,
    report: Text | None = None,
) -> Written:
    """The next dispatch signed, with the status list as things stand; a new one is issued if due.

    `held`: the meeting of a council it tells of; `report`: a few words, per language.
    A status list that leaves no room for it stays out of it.
    Raises EnvironmentFailure for one so long that no reader would take it.
    """
    issues = any(one.copies for one in world.of(mandate.PART).all)
    due = status_list_due(world, key, day) if issues else None
    told = dispatch_of(world, day, new_id, held, report)
    if due is not None:
        told = replace(told, status_code=due.code)
    without_list = bool(told.status_code) and not _holds(told)
    if without_list:
        told = replace(told, status_code="")
    if not _holds(told):
        raise EnvironmentFailure(
            "This meeting decided more than one dispatch can hold.",
            "Send the minutes to the members instead.",
        )
    code = signed_code(told, key.sign, key.public)
    sent = SendDispatch(told.key, told.number, sha256(code.encode()).hexdigest())
    commands: tuple[Command, ...] = (sent,) if due is None else (due, sent)
    return Written(told, dispatch_file(code), commands, without_list)


def _holds(told: Dispatch) -> bool:
    """Whether a reader takes that much, in its list and in all."""
    return len(told.status_code) <= LONGEST_TEXT and len(payload_of(told)) <= _MOST


def trust_of(world: World) -> TrustList | None:
    """The trust list the record has: the one it believes."""
    taken = world.of(keys.PART).trust
    return read_trust(trust_file(taken.code, taken.changes)) if taken is not None else None


def read_in(text: str, trusts: Iterable[TrustList | None]) -> tuple[Dispatch, str]:
    """The dispatch in a file's text and its code, by the first trust list that believes it.

    Raises NotTaken: by none, or there is none.
    """
    known = [trust for trust in trusts if trust is not None]
    if not known:
        raise NotTaken(Flaw.UNKNOWN_ASSEMBLY, Trouble.NO_TRUST)
    flaws: list[Flaw] = []
    for trust in known:
        try:
            return read_dispatch(text, trust)
        except NotACertificate as error:
            flaws.append(error.flaw)
    # Of two lists the one that knows the sender has more to say.
    flaw = next((each for each in flaws if each is not Flaw.UNKNOWN_ASSEMBLY), flaws[0])
    raise NotTaken(flaw, _TROUBLES.get(flaw, Trouble.CHANGED))


def trouble_words(trouble: Trouble, language: str) -> str:
    """One plain sentence: what is wrong, and what to do."""
    return {
        Trouble.NO_DISPATCH: lambda: say(
            language, "This is no dispatch. Choose the file that ends in .dispatch."
        ),
        Trouble.CHANGED: lambda: say(
            language,
            "The dispatch is damaged, or was changed after it was signed: ask for it again.",
        ),
        Trouble.STRANGER: lambda: say(
            language,
            "Nobody on the trust list signed this. Take in the newest trust list of your district "
            "first.",
        ),
        Trouble.KEY: lambda: say(
            language,
            "It was signed with a key that was revoked, or not in use on its day: ask its sender.",
        ),
        Trouble.NO_TRUST: lambda: say(
            language,
            "There is no trust list here yet, so nobody's signature can be known: take in that of "
            "your district first, on the page Keys and lists.",
        ),
    }[trouble]()
