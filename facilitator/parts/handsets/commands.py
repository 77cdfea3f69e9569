"""What can be asked about handsets."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.part import Command


@dataclass(frozen=True, slots=True)
class IssueHandsets(Command):
    """From now on these numbers, and no others, are out in the hall; empty: none."""

    ranges: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class AssignHandset(Command):
    """That handset (`Press.name`) speaks for that number, which is out if it was not.

    What it pressed in the open ballot while nobody knew whose it was counts from now on, if the
    number is on the ballot's roll. `label`: the number is stuck on the handset, not on a card.
    """

    handset: str
    number: int
    label: bool = False


@dataclass(frozen=True, slots=True)
class SwapHandset(Command):
    """The number's handset is revoked, and another speaks for it: one gesture, one transaction.

    `keep_vote`: what the old one said in an open ballot counts until the new one says otherwise;
    False takes it back at once.
    """

    number: int
    handset: str
    keep_vote: bool = True


@dataclass(frozen=True, slots=True)
class RevokeHandset(Command):
    """That handset speaks for nobody: lost, broken, or in the wrong hands."""

    handset: str


@dataclass(frozen=True, slots=True)
class ReturnHandset(Command):
    """Somebody gives that handset back: its number is out no longer."""

    handset: str


@dataclass(frozen=True, slots=True)
class DrawFromBag(Command):
    """Handsets are drawn from a bag in this meeting, so that none is tied to a card; or not.

    Turned on, it unties those that were bound to cards. It ends with the meeting.
    """

    on: bool
