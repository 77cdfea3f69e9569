"""The facilitator's acts by name: their keys, their words, and how each is shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.wording import say


class Act(Enum):
    """Acts on the meeting; the value is the key that does it as well, "" for none.

    Acts that are never there at the same moment may share a key; a blank keeps them apart here.
    """

    PUT = "Q"
    ASK_AGREEMENT = "A"
    AGREED = "Y"
    WANTS_COUNT = "K"
    OPEN = "O"
    CLOSE = "E"
    CLOSE_SURE = "E "
    KEEP_OPEN = "O "
    HANDS = "H"
    CARDS = "C"
    PAPER = "W"
    LOT = "K "
    SHOW_RESULT = "R"
    DECLARE = "D"
    NEXT_ROUND = "R "
    WITHDREW = "W "
    YES_OR_NO = "Y "
    MORE = "M"
    SWAP = "S"
    WHOSE = "U"
    BESIDE = "J"
    LIGHT = "Y    "
    SECTIONS = "D "
    LOOK = "S "
    ALL_AGREE = "A "
    AMEND = "E  "
    REWORD = "E   "
    OTHER_LANGUAGE = "O  "
    SAME_LANGUAGE = "S  "
    WITHDRAW_AMENDMENT = "W  "
    MEND_CLAUSE = "E    "
    VARY_INSTEAD = "W   "
    CASTING_FOR = "Y  "
    CASTING_AGAINST = "X "
    LOT_FOR = "Y   "
    LOT_AGAINST = "X  "
    RECOUNT = "K  "
    VOID = "V"
    WRITE = "I"
    CLOCK = "T"
    ONE_MINUTE = "1"
    FIVE_MINUTES = "5"
    MINUTE_LESS = "0"
    HALF_MORE = "3"
    HALF_LESS = "2"
    FIVE_LESS = "4"
    HALL_FIVE = "6"
    BEGAN_AGO = "7"
    TIMER = "8"
    NEXT_TURN = "9"
    CLOCK_MORE = ""
    START_THEN = "/"
    TIMER_MORE = "]"
    TIMER_PAUSE = "["
    TIMER_STOP = "\\"
    ACCEPTED = "A  "
    DECLINES = "K   "
    MAY_SEND = "Y     "
    NOT_TO_SEND = "O   "
    ABOUT_MANDATE = "J "
    SKIP = "X"
    PARK = "Z"

    @property
    def key(self) -> str:
        return self.value.strip()


@dataclass(frozen=True, slots=True)
class ActView:
    """One act as a button.

    Attributes:
        primary: Enter does it.
        careful: it asks for a reason first.
        typed: something is typed, or picked, for it first.
        more: it is behind *More*: most evenings do without it.
        text: what stands in the line to begin with, where one is typed.
    """

    act: Act
    label: str
    primary: bool = False
    careful: bool = False
    typed: bool = False
    more: bool = False
    text: str = ""


def act_words(act: Act, language: str) -> str:
    """What an act is called."""
    words = _on_the_vote(language) | _beside_the_vote(language) | _on_the_item(language)
    words |= _on_words(language) | _on_equal_votes(language) | _on_the_clock(language)
    words |= _on_mandates(language)
    return words[act]


def _on_the_vote(language: str) -> dict[Act, str]:
    return {
        Act.PUT: say(language, "Put the question"),
        Act.ASK_AGREEMENT: say(language, "Ask: any against?"),
        Act.AGREED: say(language, "Nobody against: agreed"),
        Act.WANTS_COUNT: say(language, "Somebody wants a count"),
        Act.OPEN: say(language, "Open to handsets"),
        Act.CLOSE: say(language, "Close in five seconds"),
        Act.CLOSE_SURE: say(language, "Close it all the same"),
        Act.KEEP_OPEN: say(language, "Keep it open"),
        Act.HANDS: say(language, "Count hands"),
        Act.CARDS: say(language, "Count cards"),
        Act.PAPER: say(language, "Count papers"),
        Act.LOT: say(language, "Draw the lot"),
        Act.SHOW_RESULT: say(language, "Show the result"),
        Act.DECLARE: say(language, "Declare the result"),
        Act.VOID: say(language, "Void this vote"),
        Act.WRITE: say(language, "Type what is still missing"),
    }


def _beside_the_vote(language: str) -> dict[Act, str]:
    return {
        Act.NEXT_ROUND: say(language, "Next round"),
        Act.WITHDREW: say(language, "Somebody withdrew"),
        Act.YES_OR_NO: say(language, "Put it to the vote: yes or no"),
        Act.MORE: say(language, "More"),
        Act.SWAP: say(language, "Swap a handset"),
        Act.WHOSE: say(language, "Whose handset?"),
        Act.BESIDE: say(language, "Add counted votes"),
        Act.LIGHT: say(language, "Whose light stayed dark?"),
        Act.SECTIONS: say(language, "Divide the hall"),
        Act.LOOK: say(language, "Look at some handsets"),
        Act.ALL_AGREE: say(language, "They all agree"),
    }


def _on_words(language: str) -> dict[Act, str]:
    return {
        Act.AMEND: say(language, "Move an amendment"),
        Act.REWORD: say(language, "Word the next amendment anew"),
        Act.OTHER_LANGUAGE: say(language, "Type the other language"),
        Act.SAME_LANGUAGE: say(language, "The other language stays as it is"),
        Act.WITHDRAW_AMENDMENT: say(language, "The amendment is withdrawn"),
    }


def _on_equal_votes(language: str) -> dict[Act, str]:
    return {
        Act.CASTING_FOR: say(language, "Casting vote: for"),
        Act.CASTING_AGAINST: say(language, "Casting vote: against"),
        Act.LOT_FOR: say(language, "The lot: for"),
        Act.LOT_AGAINST: say(language, "The lot: against"),
        Act.RECOUNT: say(language, "Five ask for a recount"),
    }


def _on_the_item(language: str) -> dict[Act, str]:
    return {
        Act.CLOCK: say(language, "Pause or start the clock"),
        Act.SKIP: say(language, "Skip this item"),
        Act.PARK: say(language, "Take it later"),
    }


def _on_mandates(language: str) -> dict[Act, str]:
    return {
        Act.ACCEPTED: say(language, "Accepted aloud"),
        Act.DECLINES: say(language, "Declines: ask the alternate"),
        Act.MAY_SEND: say(language, "Yes, may be sent"),
        Act.NOT_TO_SEND: say(language, "No, not to be sent"),
        Act.MEND_CLAUSE: say(language, "Mend its words"),
        Act.VARY_INSTEAD: say(language, "As a mandate of its own"),
        Act.ABOUT_MANDATE: say(language, "Open the mandate"),
    }


def _on_the_clock(language: str) -> dict[Act, str]:
    return {
        Act.MINUTE_LESS: say(language, "One minute less"),
        Act.HALF_MORE: say(language, "Half a minute more"),
        Act.ONE_MINUTE: say(language, "One minute more"),
        Act.FIVE_MINUTES: say(language, "Five minutes more"),
        Act.HALF_LESS: say(language, "Half a minute less"),
        Act.FIVE_LESS: say(language, "Five minutes less"),
        Act.HALL_FIVE: say(language, "The hall agreed to five more"),
        Act.BEGAN_AGO: say(language, "It began a while ago"),
        Act.CLOCK_MORE: say(language, "More for the clock"),
        Act.START_THEN: say(language, "Start it from when it began"),
        Act.TIMER: say(language, "Timer beside it"),
        Act.NEXT_TURN: say(language, "Next turn"),
        Act.TIMER_MORE: say(language, "Half a minute more on the timer"),
        Act.TIMER_PAUSE: say(language, "Pause or start the timer"),
        Act.TIMER_STOP: say(language, "Put the timer away"),
    }
