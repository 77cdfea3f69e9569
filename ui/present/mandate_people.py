"""The people of one mandate: acceptance, consent, alternate, note-taker, resignation. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.parts import mandate
from facilitator.parts.mandate import Mandate, Step
from facilitator.readings.people import person
from facilitator.wording import say


@dataclass(frozen=True, slots=True)
class PeopleView:
    """Who carries a mandate, what they said, and what can be said now.

    Attributes:
        accepted: whether it was accepted, a sentence; `accepts`: it can be now.
        declines: what declining does; "" where it cannot be declined.
        consent: what the delegate said about being named; "" while that is no question.
        consents: what can be answered to it, (the answer, the words of its button) each.
        alternate, note_taker: names, "" for nobody; `names`: they can be changed.
        resigns: what giving it back does; "" where it cannot be given back.
    """

    accepted: str = ""
    accepts: bool = False
    declines: str = ""
    consent: str = ""
    consents: tuple[tuple[bool, str], ...] = ()
    alternate: str = ""
    note_taker: str = ""
    names: bool = False
    resigns: str = ""


def people_view(world: World, given: Mandate, language: str) -> PeopleView:
    """As the mandate's standing allows it."""
    if given.delegate is None:
        return PeopleView(alternate=_name(world, given.alternate, language), names=given.in_force)
    accepts = not given.accepted and given.may(Step.ACCEPT)
    return PeopleView(
        accepted=_accepted(given, language),
        accepts=accepts,
        declines=_declines(world, given, language) if accepts else "",
        consent=_consent(given, language) if given.accepted else "",
        consents=_consents(given, language) if given.accepted else (),
        alternate=_name(world, given.alternate, language),
        note_taker=_name(world, given.note_taker, language),
        names=given.in_force,
        resigns=_resigns(world, given, language) if _may_resign(given) else "",
    )


def _may_resign(given: Mandate) -> bool:
    return given.accepted and given.may(Step.RESIGN)


def _name(world: World, token: str | None, language: str) -> str:
    return named(person(world, token), language) if token else ""


def _accepted(given: Mandate, language: str) -> str:
    if given.accepted:
        return say(language, "Accepted, read aloud by the delegate.")
    if given.may(Step.ACCEPT):
        return say(language, "The delegate has still to accept it, read aloud.")
    return say(language, "It was never accepted.")


def _consent(given: Mandate, language: str) -> str:
    return {
        True: say(language, "Name and mandate may be sent to the bodies it names."),
        False: say(language, "Name and mandate are not to be sent to anybody."),
        None: say(language, "May name and mandate be sent to the bodies it names? Not asked yet."),
    }[given.consent]


def _consents(given: Mandate, language: str) -> tuple[tuple[bool, str], ...]:
    if given.consent is None:
        return ((True, say(language, "Yes, may be sent")), (False, say(language, "No, not to be")))
    if given.consent:
        return ((False, say(language, "Consent withdrawn")),)
    return ((True, say(language, "Consent given")),)


def _declines(world: World, given: Mandate, language: str) -> str:
    name = _next(world, given, language)
    if name:
        return say(
            language,
            "The delegate does not accept. {name} is asked next. This is not undone.",
            name=name,
        )
    return say(
        language,
        "The delegate does not accept, and no alternate is named: the mandate waits until "
        "somebody is elected. This is not undone.",
    )


def _next(world: World, given: Mandate, language: str) -> str:
    """Who would have it then, "" for nobody."""
    return _name(world, world.of(mandate.PART).goes_on(given), language)


def _resigns(world: World, given: Mandate, language: str) -> str:
    name = _next(world, given, language)
    if name:
        return say(
            language,
            "The delegate gives the mandate back. {name} gets it, and accepts it aloud. The "
            "certificate is not valid any more, and a report is still owed. This is not undone.",
            name=name,
        )
    return say(
        language,
        "The delegate gives the mandate back. No alternate is named, so nobody carries it. The "
        "certificate is not valid any more, and a report is still owed. This is not undone.",
    )
