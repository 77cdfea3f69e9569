"""How people deal with each other in this assembly: lines that are proposed, and adopted aloud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from facilitator.clock import Instant
from facilitator.facts import MeetingBegan, TheMeeting
from facilitator.part import Answer, Command, Decided, Facts, Part, Refusal, happened
from facilitator.parts.agreements.events import AgreementsAdopted, AgreementsProposed

__all__ = ["PART", "AdoptAgreements", "Adopted", "Agreements", "ProposeAgreements"]


@dataclass(frozen=True, slots=True)
class Adopted:
    """Lines that a meeting adopted, per language."""

    meeting: str
    text: dict[str, str]
    at: Instant


@dataclass(frozen=True, slots=True)
class Agreements:
    """The state.

    Attributes:
        proposed: since the last ones were adopted; None where nothing else was.
        all: what was adopted, the newest last.
    """

    proposed: dict[str, str] | None = None
    all: tuple[Adopted, ...] = ()

    @property
    def text(self) -> dict[str, str]:
        """What is proposed, else what holds; {} before there is any."""
        if self.proposed is not None:
            return self.proposed
        return self.all[-1].text if self.all else {}

    def of_meeting(self, meeting: str) -> Adopted | None:
        """What that meeting adopted last; None where it adopted nothing."""
        return next((one for one in reversed(self.all) if one.meeting == meeting), None)


@dataclass(frozen=True, slots=True)
class ProposeAgreements(Command):
    """Bring other lines to the meeting."""

    text: dict[str, str]


@dataclass(frozen=True, slots=True)
class AdoptAgreements(Command):
    """The hall adopted these lines."""

    text: dict[str, str]


def _written(text: Mapping[str, str]) -> dict[str, str]:
    """Without languages that say nothing, and without empty lines."""
    lines = {la: [line.strip() for line in words.splitlines()] for la, words in text.items()}
    joined = {la: "\n".join(line for line in words if line) for la, words in lines.items()}
    return {la: words for la, words in joined.items() if words}


def _propose(state: Agreements, facts: Facts, command: ProposeAgreements) -> Answer:
    meeting, text = facts.of(TheMeeting), _written(command.text)
    if meeting is None:
        return Refusal("no_meeting")
    if not text:
        return Refusal("no_agreements")
    return happened() if text == state.text else happened(AgreementsProposed(meeting.id, text))


def _adopt(state: Agreements, facts: Facts, command: AdoptAgreements) -> Answer:
    meeting, text = facts.of(TheMeeting), _written(command.text)
    if meeting is None:
        return Refusal("no_meeting")
    if not text:
        return Refusal("no_agreements")
    before = state.of_meeting(meeting.id)
    if before is not None and before.text == text:
        return Refusal("agreements_adopted")
    return happened(AgreementsAdopted(meeting.id, text))


def _meeting_began(state: Agreements, _facts: Facts, fact: MeetingBegan) -> Decided:
    text = _written(fact.agreements)
    if not text or text == state.text:
        return happened()
    return happened(AgreementsProposed(fact.meeting, text))


def _proposed(state: Agreements, event: AgreementsProposed, _at: Instant) -> Agreements:
    return replace(state, proposed=event.text)


def _adopted(state: Agreements, event: AgreementsAdopted, at: Instant) -> Agreements:
    return Agreements(None, (*state.all, Adopted(event.meeting, event.text, at)))


PART = Part(
    name="agreements",
    start=Agreements,
    decides={ProposeAgreements: _propose, AdoptAgreements: _adopt},
    applies={AgreementsProposed: _proposed, AgreementsAdopted: _adopted},
    reacts={MeetingBegan: _meeting_began},
)
