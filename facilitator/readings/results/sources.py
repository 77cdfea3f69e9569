"""Where the votes of one ballot came from: handsets, and what was counted beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.private_events import CALLED
from facilitator.parts.ballot.state import HANDSETS
from facilitator.wording import say, say_n


@dataclass(frozen=True, slots=True)
class Source:
    """The votes of one source.

    Attributes:
        name: handsets, hands, cards, paper or teller.
        tally: choice (or mark) → votes.
        helped: how many of them are of people who were helped.
    """

    name: str
    tally: Mapping[str, int]
    helped: int = 0

    @property
    def votes(self) -> int:
        """How many they are."""
        return sum(self.tally.values())


def sources_of(ballot: Ballot) -> tuple[Source, ...]:
    """The handsets first, then the others in the order they came; without those with no votes.

    Empty where people counted the whole hall, and for a private ballot before its close.
    """
    if ballot.method != HANDSETS or (ballot.private and ballot.tally is None):
        return ()
    tally = Counter(ballot.gathered() if ballot.tally is None else ballot.tally)
    for source in beside_handsets(ballot):
        tally.subtract(source.tally)
    return (Source(HANDSETS, dict(tally)), *beside_handsets(ballot))


def beside_handsets(ballot: Ballot) -> tuple[Source, ...]:
    """The sources besides the handsets, also of a private ballot that is open."""
    others = (Source(s, tally, ballot.helped.get(s, 0)) for s, tally in ballot.added.items())
    return tuple(source for source in others if source.votes)


def handset_words(ballot: Ballot, language: str) -> str:
    """How people voted who voted by handsets: "by handsets, with 3 votes counted by tellers"."""
    if ways := ways_of(ballot).keys() - {""}:
        if CALLED in ways:
            return _called_words(ways_of(ballot), language)
        return _card_words(ballot, frozenset(ways), language)
    others = beside_handsets(ballot)
    return _beside_words(others, language) if others else say(language, "by handsets")


def _beside_words(others: tuple[Source, ...], language: str) -> str:
    n = sum(source.votes for source in others)
    words = {
        "hands": say_n(
            language,
            "by handsets, with {n} vote by show of hands",
            "by handsets, with {n} votes by show of hands",
            n,
        ),
        "cards": say_n(
            language,
            "by handsets, with {n} vote by show of cards",
            "by handsets, with {n} votes by show of cards",
            n,
        ),
        "paper": say_n(
            language,
            "by handsets, with {n} vote on paper",
            "by handsets, with {n} votes on paper",
            n,
        ),
        "teller": say_n(
            language,
            "by handsets, with {n} vote taken by tellers",
            "by handsets, with {n} votes taken by tellers",
            n,
        ),
    }
    mixed = say_n(
        language,
        "by handsets, with {n} vote taken in other ways",
        "by handsets, with {n} votes taken in other ways",
        n,
    )
    return words[others[0].name] if len(others) == 1 else mixed


def ways_of(ballot: Ballot) -> Counter[str]:
    """How many voted with a handset (""), a card at a reader, or one held up before a camera.

    Only those that were used. Of a private ballot nobody knows, and it is empty.
    """
    ways = Counter(way for voter, way in ballot.ways.items() if ballot.has_voted(voter))
    handsets = 0 if ballot.private else ballot.received - ways.total()
    return ways + Counter({"": handsets})


def _called_words(ways: Counter[str], language: str) -> str:
    """Where votes were said aloud, by all or by some."""
    if len(ways) == 1:
        return say(language, "by roll call")
    return say(language, "by roll call, with {n} by handset or card", n=ways.total() - ways[CALLED])


def _card_words(ballot: Ballot, cards: frozenset[str], language: str) -> str:
    """'by cards held up and read by a camera': of a ballot in which somebody voted so."""
    if ways_of(ballot)[""]:
        how = say(language, "by handsets and cards")
    elif cards == {"camera"}:
        how = say(language, "by cards held up and read by a camera")
    elif cards == {"card"}:
        how = say(language, "by cards read one by one")
    else:
        how = say(language, "by cards, read one by one and by a camera")
    n = sum(source.votes for source in beside_handsets(ballot))
    if not n:
        return how
    return say_n(
        language,
        "{how}, with {n} vote taken in other ways",
        "{how}, with {n} votes taken in other ways",
        n,
        how=how,
    )


def way_lines(ballot: Ballot, language: str) -> tuple[str, ...]:
    """How many in which way, where there were several."""
    ways = ways_of(ballot)
    words = {
        "": say(language, "With handsets: {n}.", n=ways[""]),
        "card": say(language, "With cards read one by one: {n}.", n=ways["card"]),
        "camera": say(language, "With cards read by a camera: {n}.", n=ways["camera"]),
    }
    return tuple(words[way] for way in words if way in ways) if len(ways) > 1 else ()


def helped_words(ballot: Ballot, language: str) -> str:
    """'3 people were helped to vote.'; empty where nobody was."""
    n = sum(source.helped for source in beside_handsets(ballot))
    if not n:
        return ""
    return say_n(language, "{n} person was helped to vote.", "{n} people were helped to vote.", n)
