"""A mandate accepted in the hall: whose turn it is, the words on the wall, what is asked. No Qt.

After a mandate is adopted and somebody is elected to carry it, the delegate reads the acceptance
aloud. Two things are asked, and both recorded: whether it is accepted, and whether name and
mandate may be sent to the bodies it names. Where somebody declines, the alternate is asked next.
"""

from __future__ import annotations

from functools import partial

from facilitator.acceptance_words import acceptance_words
from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.parts import agenda, ballot, mandate, meeting
from facilitator.parts.agenda import Item
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.mandate import Mandate, Step
from facilitator.readings.people import person
from facilitator.readings.results.alternates import elected_with_alternates
from facilitator.wording import in_language, say
from ui.present.scenes import Message, Proposal, ProposalText
from ui.present.tongue import Languages, each, speak


def tonights(world: World, item: str | None) -> tuple[Mandate, ...]:
    """Mandates of this meeting with somebody to carry them, whose acceptance belongs to that item.

    That is the item that came last: where the mandate was adopted, or its delegate elected.
    """
    running = world.of(meeting.PART).running
    return tuple(
        given
        for given in world.of(mandate.PART).all
        if running is not None
        and given.meeting == running.id
        and given.delegate is not None
        and _home(world, given) == item
    )


def _home(world: World, given: Mandate) -> str | None:
    """The item of the later of two ballots: on the mandate, and on who carries it."""
    elected = {
        one.ballot
        for one in world.of(mandate.PART).elected
        if one.meeting == given.meeting and given.delegate in {one.person, one.alternate}
    }
    taken = [b for b in world.of(ballot.PART).all if b.id in {given.ballot, *elected}]
    return taken[-1].item if taken else None


def asked_now(world: World) -> Mandate | None:
    """Whose acceptance, or consent, is asked in the current item; None for nobody's."""
    current = world.of(agenda.PART).current
    if current is None or world.of(ballot.PART).undecided is not None:
        return None
    return next(filter(_waits, tonights(world, current.id)), None)


def _waits(given: Mandate) -> bool:
    if given.accepted:
        return given.in_force and given.consent is None
    return given.may(Step.ACCEPT)


def words_to_say(world: World, language: str) -> str:
    """What the facilitator says to the delegate now; "" while nobody is asked."""
    given = asked_now(world)
    if given is None:
        return ""
    name = named(person(world, given.delegate), language)
    if not given.accepted:
        return say(
            language,
            "Press Next: the acceptance is on the wall. “{name}, please read it aloud, if you "
            "accept.” Then press what was said.",
            name=name,
        )
    body = in_language(given.draft.destination, language)
    if body:
        return say(
            language,
            "“{name}, may your name and the mandate be sent to {body}?” Without a yes nothing is "
            "sent.",
            name=name,
            body=body,
        )
    return say(
        language,
        "“{name}, may your name and the mandate be sent to the bodies it names?” Without a yes "
        "nothing is sent.",
        name=name,
    )


def declining(world: World, language: str) -> tuple[tuple[str, str], ...]:
    """Who may decline now, by the mandate; () while nobody is asked."""
    given = asked_now(world)
    if given is None or given.accepted:
        return ()
    return ((given.id, named(person(world, given.delegate), language)),)


def acceptance_scene(world: World, given: Mandate, languages: Languages, page: int = 0) -> Proposal:
    """The words of acceptance, large and in every language of the hall, under the name."""
    texts = tuple(ProposalText(language, acceptance_words(language)) for language in languages)
    accepted = speak(languages, "Accepted, read aloud.") if given.accepted else ""
    return Proposal(
        title=each(languages, partial(named, person(world, given.delegate))),
        texts=texts,
        rule=each(languages, partial(_which, given)),
        secrecy=accepted,
        page=page,
        aloud=speak(languages, "read aloud"),
    )


def _which(given: Mandate, language: str) -> str:
    body = in_language(given.draft.destination, language)
    if not body:
        return say(language, "Mandate {code}", code=given.code)
    return say(language, "Mandate {code}, to {body}", code=given.code, body=body)


def election_of(world: World, item: Item) -> Ballot | None:
    """The ballot of that item that elected somebody."""
    taken = [b for b in world.of(ballot.PART).all if b.item == item.id and b.outcome == "elected"]
    return taken[-1] if taken and taken[-1].phase is Phase.DECLARED else None


def elected_scene(world: World, item: Item, languages: Languages) -> Message | None:
    """'Delegate: Ann. Alternate: Bea.', of each of the elected."""
    vote = election_of(world, item)
    if vote is None:
        return None

    def told(language: str) -> str:
        pairs = elected_with_alternates(world, vote, language)
        return "\n".join(_with_alternate(*pair, language) for pair in pairs)

    return Message(each(languages, told))


def _with_alternate(name: str, alternate: str, language: str) -> str:
    if not alternate:
        return say(language, "Delegate: {name}. No alternate.", name=name)
    return say(
        language, "Delegate: {name}. Alternate: {alternate}.", name=name, alternate=alternate
    )
