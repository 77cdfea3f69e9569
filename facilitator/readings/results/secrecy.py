"""Who could know what somebody chose: the sentence in use, and what to think of beforehand."""

from __future__ import annotations

from enum import Enum
from typing import Final

from facilitator.engine.world import World
from facilitator.parts import ballot, handsets
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.phases import VOTING, Phase
from facilitator.parts.ballot.state import AMENDED, KEY_LOST
from facilitator.plan import Secrecy
from facilitator.wording import say, say_n

#: Of fewer people than this, figures alone say much about each: a rule of thumb, that only warns.
SMALL: Final = 10


def openness_sentence(secrecy: Secrecy, language: str) -> str:
    """Who could know what, for the desk and paper, and to be read out before the vote."""
    sentences = {
        Secrecy.OPEN: say(
            language,
            "Open vote: hands are seen, and this laptop knows which number said what until that "
            "is emptied.",
        ),
        Secrecy.PRIVATE: say(
            language,
            "Private vote: after closing, this laptop keeps no link between handset and vote. "
            "While it is open, the radio and this laptop could know. For a vote nobody could "
            "ever trace, use paper.",
        ),
        Secrecy.RECORDED: _recorded(language),
    }
    return sentences[secrecy]


def _recorded(language: str) -> str:
    return say(language, "Recorded vote: the record keeps for good which number chose what.")


def openness_note(vote: Ballot, language: str) -> str:
    """The same for the minutes, where it is not the usual: empty for an open vote."""
    secrecy = vote.question.secrecy
    return "" if secrecy is Secrecy.OPEN else openness_sentence(secrecy, language)


def openness_line(secrecy: Secrecy, language: str) -> str:
    """The same for one line on the wall."""
    lines = {
        Secrecy.OPEN: say(
            language,
            "An open vote: hands are seen, and this laptop knows which handset said what.",
        ),
        Secrecy.PRIVATE: say(
            language,
            "Private vote: after closing, this laptop keeps no link between handset and vote.",
        ),
        Secrecy.RECORDED: _recorded(language),
    }
    return lines[secrecy]


def is_private_in_hand(world: World) -> bool:
    """Whether a private question is before the hall.

    Then nothing of what the handsets send may be written down anywhere: no raw traffic, no log
    of presses; and no grid says whose press was heard.
    """
    in_hand = world.of(ballot.PART).undecided
    return in_hand is not None and in_hand.private


class SecrecyNote(Enum):
    """Something to think of about a private vote: advice, and never in the way."""

    SMALL_GROUP = "small_group"
    TIED_TO_CARDS = "tied_to_cards"
    LOST_WITH_THE_PROGRAM = "lost_with_the_program"
    FEW_PAPERS = "few_papers"
    UNANIMOUS = "unanimous"


def secrecy_notes(
    world: World, private: Ballot, *, survives_kill: bool = True
) -> tuple[SecrecyNote, ...]:
    """What to think of about that ballot as it stands; nothing if it is not private.

    Args:
        world: for the handsets that are out.
        private: the ballot.
        survives_kill: whether this laptop has a place in memory for its key
            (`facilitator.record.memory_key.memory_folder`).

    """
    if not private.private or private.over:
        return ()
    if private.phase is Phase.PUT or private.phase in VOTING:
        return _beforehand(world, private, survives_kill=survives_kill)
    found = [SecrecyNote.FEW_PAPERS] if _few_papers(private) else []
    return (*found, SecrecyNote.UNANIMOUS) if _unanimous(private) else tuple(found)


def _beforehand(world: World, private: Ballot, *, survives_kill: bool) -> tuple[SecrecyNote, ...]:
    out = world.of(handsets.PART)
    found = []
    if (private.issued or out.number) < SMALL:
        found.append(SecrecyNote.SMALL_GROUP)
    if out.bound and not out.from_bag and len(out.labelled) < len(out.bound):
        found.append(SecrecyNote.TIED_TO_CARDS)
    if _few_papers(private):
        found.append(SecrecyNote.FEW_PAPERS)
    if not survives_kill:
        found.append(SecrecyNote.LOST_WITH_THE_PROGRAM)
    return tuple(found)


def _few_papers(private: Ballot) -> bool:
    """A count beside the handsets is kept on its own, and of one paper it is that vote."""
    return any(0 < sum(added.values()) < SMALL for added in private.added.values())


def _unanimous(private: Ballot) -> bool:
    votes = [count for count in (private.tally or {}).values() if count]
    return len(votes) == 1 and votes[0] > 1


def note_words(note: SecrecyNote, language: str) -> str:
    """What to think of, in one sentence for the desk."""
    sentences = {
        SecrecyNote.SMALL_GROUP: say(
            language,
            "Fewer than {n} people vote: the figures alone may say who chose what.",
            n=SMALL,
        ),
        SecrecyNote.TIED_TO_CARDS: say(
            language,
            "Handsets are tied to cards: let people draw them from a bag before a private vote.",
        ),
        SecrecyNote.LOST_WITH_THE_PROGRAM: say(
            language,
            "This laptop has no safe place for the key: if the program stops, the vote is void "
            "and has to be taken again.",
        ),
        SecrecyNote.FEW_PAPERS: say(
            language,
            "The papers beside the handsets are few, and their figures are kept on their own: "
            "whoever knows who used them may learn a vote.",
        ),
        SecrecyNote.UNANIMOUS: say(
            language, "Everybody chose the same: the figures say what each of them chose."
        ),
    }
    return sentences[note]


def received_sentence(private: Ballot, language: str) -> str:
    """How many voted so far: all that is said while a private vote is open."""
    return say_n(language, "{n} vote received", "{n} votes received", private.received)


def roll_call(recorded: Ballot) -> tuple[tuple[int, str], ...]:
    """Who voted what in a recorded vote: number and choice (or mark); empty for any other."""
    if recorded.question.secrecy is not Secrecy.RECORDED:
        return ()
    return tuple(sorted((int(number), mark) for number, mark in recorded.votes.items()))


def void_reason(void: Ballot, language: str) -> str:
    """Why a ballot is void; empty where nobody gave a reason."""
    if void.reason == KEY_LOST:
        return say(
            language,
            "the program or the power stopped, and the key of the private vote went with it; "
            "the vote is taken again.",
        )
    if void.reason == AMENDED:
        return say(language, "taken back before the vote: an amendment was moved.")
    return void.reason
