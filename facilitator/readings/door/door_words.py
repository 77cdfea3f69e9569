"""Who came, in sentences: how it is known that people live here, and who is counted apart.

Each figure has a sentence of its own, so that no plural and no list has to be glued together.
"""

from __future__ import annotations

from facilitator.door_facts import Category, Tier
from facilitator.readings.door.attendance import Attendance
from facilitator.wording import say


def tier_words(tier: Tier, n: int, language: str) -> str:
    """'T1, street or postcode in the area’s list: 158.'"""
    return {
        Tier.TOLD: say(language, "T0, they said so: {n}.", n=n),
        Tier.LISTED: say(language, "T1, street or postcode in the area’s list: {n}.", n=n),
        Tier.DOCUMENT: say(language, "T2, a document was seen and not copied: {n}.", n=n),
        Tier.VOUCHED: say(language, "T3, two residents vouched, no address was asked: {n}.", n=n),
        Tier.REGISTER: say(language, "T4, in the electoral register: {n}.", n=n),
    }[tier]


def category_words(category: Category, n: int, language: str) -> str:
    """'Observers: 9.'"""
    return {
        Category.RESIDENT: say(language, "Residents: {n}.", n=n),
        Category.OBSERVER: say(language, "Observers: {n}.", n=n),
        Category.REMOTE: say(language, "Taking part from elsewhere: {n}.", n=n),
        Category.YOUNG: say(language, "Residents below the voting age: {n}.", n=n),
        Category.COUNCIL: say(language, "Of the council: {n}.", n=n),
        Category.PRESS: say(language, "Press: {n}.", n=n),
        Category.CHILD: say(language, "Children with a star card: {n}.", n=n),
    }[category]


def door_sentences(came: Attendance, language: str) -> tuple[str, ...]:
    """For the minutes: how residents are known, then who is not of their number."""
    if not came.checked_in:
        return ()
    tiers = sorted(came.by_tier.items(), reverse=True)
    known = [tier_words(tier, n, language) for tier, n in tiers]
    if known:
        intro = say(language, "Residents at their highest number, and how it is known:")
        known = [" ".join((intro, *known))]
    others = [
        category_words(category, came.others[category], language)
        for category in Category
        if came.others.get(category) and category not in {Category.OBSERVER, Category.REMOTE}
    ]
    return (*known, *others)
