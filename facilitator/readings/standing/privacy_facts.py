"""What papers about privacy say of this record: how much of each kind, and all of one person."""

from __future__ import annotations

from collections import Counter, defaultdict

import msgspec

from facilitator.documents.privacy.value import KeptRow, PersonPaper, PrivacyFacts
from facilitator.engine.world import World
from facilitator.parts import assembly, ballot, council, mandate, meeting
from facilitator.parts.retention import ROWS
from facilitator.parts.retention.kinds import Kind
from facilitator.plan import Secrecy
from facilitator.readings.standing.people_kept import Known, There, where_people_are, words_of
from facilitator.readings.standing.retention import Beside, kind_of_name, table
from facilitator.readings.standing.retention_words import keep_words, kind_words, why_words
from facilitator.wording import say

#: Kinds whose rows are of no other kind.
_PLAIN = (Kind.HOLDERS, Kind.VOTES, Kind.ATTENDANCE, Kind.WALKERS)


def amounts(world: World, beside: Beside) -> Counter[Kind]:
    """How much there is of each kind today."""
    places: dict[str, list[There]] = defaultdict(list)
    for one in where_people_are(world):
        places[one.person].append(one)
    found: Counter[Kind] = Counter()
    for (kind, key), value in world.sides.items():
        if kind == "name":
            found[kind_of_name(places[key])] += 1
        found.update(each for each in _PLAIN if kind in ROWS[each] and value)
    found[Kind.EVIDENCE], found[Kind.DRAFTS] = len(beside.evidence), beside.older
    found[Kind.MINUTES] = len(world.of(meeting.PART).all)
    return found


def rows_of(world: World, beside: Beside, language: str) -> tuple[KeptRow, ...]:
    """The table of what is kept."""
    found = amounts(world, beside)
    return tuple(
        KeptRow(
            kind_words(kind, language),
            why_words(kind, language),
            keep_words(keep, language),
            str(found[kind]) if found[kind] else "",
        )
        for kind, keep in table(world).items()
    )


def facts_of(
    world: World,
    beside: Beside,
    day: str,
    language: str,
    *,
    encrypted: bool | None = None,
    sealed: bool = False,
) -> PrivacyFacts:
    """What the papers say; `day` as it is printed."""
    hands_on = bool(world.of(mandate.PART).all or world.of(council.PART).members)
    rows = rows_of(world, beside, language)
    return PrivacyFacts(world.of(assembly.PART).name, day, rows, encrypted, sealed, hands_on)


def person_of(world: World, known: Known, day: str, language: str) -> PersonPaper:
    """All of one person, for that person."""
    return PersonPaper(
        world.of(assembly.PART).name,
        day,
        known.name,
        tuple(words_of(world, one, language) for one in known.there),
        tuple((_row_words(kind, language), value) for kind, _, value in known.rows),
        what_stays(world, language),
    )


def person_json(world: World, known: Known, day: str) -> bytes:
    """The same for a program: stable names, one value a place."""
    value = {
        "format": "facilitator person 1",
        "assembly": world.of(assembly.PART).name,
        "day": day,
        "name": known.name,
        "places": [
            {"token": one.person, "as": one.as_.value, "meeting": one.meeting, "code": one.code}
            for one in known.there
        ],
        "rows": [{"kind": kind, "token": key, "value": value} for kind, key, value in known.rows],
    }
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def what_stays(world: World, language: str) -> tuple[str, ...]:
    """What forgetting somebody does not take away, said before it is done."""
    recorded = any(
        one.question.secrecy is Secrecy.RECORDED and one.votes for one in world.of(ballot.PART).all
    )
    said = [
        say(
            language,
            "How somebody voted in an open or private vote cannot be said: no name is kept with a "
            "vote.",
        ),
        say(
            language,
            "What people typed into a question or a mandate is a fact and stays as the hall read "
            "it. Papers that were printed or sent stay where they are.",
        ),
    ]
    if recorded:
        said.append(
            say(
                language,
                "A recorded vote keeps its numbers and names on purpose: the hall was told before "
                "it voted.",
            )
        )
    return tuple(said)


def _row_words(kind: str, la: str) -> str:
    words = {
        "name": say(la, "Name"),
        "walker": say(la, "Name, as one who invites"),
        "arrival_card": say(la, "Number of the card tonight"),
        "card_at_the_door": say(la, "What leads from the card to this person"),
        "access_needs": say(la, "What is needed to take part"),
        "photo_consent": say(la, "Yes to photographs"),
        "door_table": say(la, "Table tonight"),
    }
    return words.get(kind, kind)
