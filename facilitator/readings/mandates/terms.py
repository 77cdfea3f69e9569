"""How many terms in a row somebody was sent to the same body. It counts; it forbids nothing."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.linting.standing import same_body
from facilitator.parts import mandate
from facilitator.parts.mandate import Mandate
from facilitator.readings.people import person
from facilitator.wording import say


def terms_in_a_row(world: World, given: Mandate) -> int:
    """Which term in a row this mandate is for its delegate, 1 for the first; 0 where nobody has it.

    By name, as far as names are kept: an election makes a new token for everybody who stands. A
    mandate in the place of another is the same term, and not one more.
    """
    if given.delegate is None:
        return 0
    terms = 0
    for carriers in _terms_until(world, given):
        if not _is_among(world, given.delegate, carriers):
            break
        terms += 1
    return terms


def _terms_until(world: World, given: Mandate) -> list[list[str | None]]:
    """Who was sent to that body, term by term, from this mandate's back to the first."""
    everyone = world.of(mandate.PART).all
    terms: dict[str, list[str | None]] = {}
    for one in everyone[: everyone.index(given) + 1]:
        if same_body(given.draft.destination, one.draft.destination):
            first = _first_of_term(world, one)
            terms.setdefault(first.together or first.id, []).append(one.delegate)
    return list(reversed(terms.values()))


def _first_of_term(world: World, one: Mandate) -> Mandate:
    before = world.of(mandate.PART).mandate(one.replaces)
    return one if before is None else _first_of_term(world, before)


def _is_among(world: World, token: str, carriers: list[str | None]) -> bool:
    name = person(world, token)
    return token in carriers or (name is not None and name in {person(world, c) for c in carriers})


def terms_sentence(world: World, given: Mandate, language: str) -> str:
    """What there is to know of the limit on terms; "" where the mandate names none."""
    terms, most = terms_in_a_row(world, given), given.draft.most_terms
    if not most or not terms:
        return ""
    if terms > most:
        return say(
            language,
            "This is term no. {term} in a row, and the mandate allows {most}. The assembly "
            "decides; the program forbids nothing.",
            term=terms,
            most=most,
        )
    return say(language, "Term no. {term} of at most {most} in a row.", term=terms, most=most)
