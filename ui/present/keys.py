"""The page of keys and lists: how the key stands, what the lists say, what can be done. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from facilitator.credentials.codes import fits_on_paper
from facilitator.credentials.recovery import Mistyped, place_of
from facilitator.credentials.spoken import fingerprint_words
from facilitator.credentials.values import fingerprint
from facilitator.engine.world import World
from facilitator.parts import assembly, keys
from facilitator.parts.keys import Key, Keys
from facilitator.readings.mandates.status_list import needs_new_list
from facilitator.signing import AtHand
from facilitator.wording import long_date, say, say_n


class KeyAct(Enum):
    """What can be asked on the page."""

    MAKE = "make"
    LOCK = "lock"
    UNLOCK = "unlock"
    RECOVER = "recover"
    SHEET = "sheet"
    FOUNDING = "founding"
    ENTRY = "entry"
    CHANGE = "change"
    REVOKE = "revoke"
    LIST = "list"
    LIST_FILE = "list_file"
    LIST_PAPER = "list_paper"
    TAKE_TRUST = "take_trust"
    SIGN_TRUST = "sign_trust"
    TRUST_FILE = "trust_file"
    TRUST_PAPER = "trust_paper"


@dataclass(frozen=True, slots=True)
class KeysView:
    """The page.

    Attributes:
        mark: the fingerprint, in two lines; () without a key.
        words: the same to be read aloud.
        key: sentences on the key, the first is the one that matters.
        acts: what can be done with it now, (act, words of its button), the main one first.
        seldom: what is behind *Seldom needed*.
        status, trust, district: sentences on the lists; `district` only of a council.
        listed, trusted, signed: whether there is such a list to save or print.
        days: for how long a status list is fresh.
    """

    mark: tuple[str, ...]
    words: str
    key: tuple[str, ...]
    acts: tuple[tuple[KeyAct, str], ...]
    seldom: tuple[tuple[KeyAct, str], ...]
    status: tuple[str, ...]
    trust: tuple[str, ...]
    district: tuple[str, ...]
    listed: bool
    trusted: bool
    signed: bool
    days: int


def keys_view(world: World, at_hand: AtHand, day: date, language: str) -> KeysView:
    """The page as things stand on that day on this laptop."""
    state = world.of(keys.PART)
    current = state.current
    is_council = world.of(assembly.PART).body.is_council
    return KeysView(
        mark=_mark(current),
        words=" · ".join(fingerprint_words(current.public, language)) if current else "",
        key=_key_lines(state, at_hand, language),
        acts=_acts(current, at_hand, language),
        seldom=_seldom(current, at_hand, language),
        status=_status(world, day, language),
        trust=_trust(state, language),
        district=_district(state, language) if is_council else (),
        listed=state.list is not None,
        trusted=state.trust is not None,
        signed=bool(state.signed),
        days=state.days,
    )


def offer_words(world: World, day: date, language: str, *, unsafe: bool) -> str:
    """What the way to the page is called, and whether something waits there.

    `unsafe`: the key is here and has no passphrase; said from the first certificate on.
    """
    state = world.of(keys.PART)
    if state.list is not None and needs_new_list(world, day):
        return say(language, "Keys and lists: a new status list is due")
    if state.list is not None and unsafe:
        return say(language, "Keys and lists: no passphrase yet")
    return say(language, "Keys and lists")


def _mark(current: Key | None) -> tuple[str, ...]:
    if current is None:
        return ()
    groups = fingerprint(current.public).split()
    half = len(groups) // 2
    return " ".join(groups[:half]), " ".join(groups[half:])


def _key_lines(state: Keys, at_hand: AtHand, language: str) -> tuple[str, ...]:
    current = state.current
    lines = [at_hand_words(at_hand, language)]
    if current is not None:
        lines.append(say(language, "In use since {day}.", day=_day(current.since, language)))
        if at_hand is AtHand.OPEN and not current.locked:
            lines.append(
                say(
                    language,
                    "It has no passphrase yet: whoever uses this laptop can sign with it, and it "
                    "is on this laptop alone.",
                )
            )
    lines += [
        say(
            language,
            "The key {mark} was revoked on {day}.",
            mark=fingerprint(each.public)[:9],
            day=_day(each.revoked, language),
        )
        for each in state.keys
        if each.revoked
    ]
    return tuple(lines)


def at_hand_words(at_hand: AtHand, language: str) -> str:
    """Whether this laptop can sign, and what the key is good for, in a sentence or two."""
    return {
        AtHand.NONE_YET: lambda: say(
            language, "There is no key yet. One is made by itself with the first certificate."
        ),
        AtHand.OPEN: lambda: say(
            language,
            "This laptop signs certificates and lists. The signature proves that they come from "
            "whoever has this key, and that nothing was changed since; not who holds the paper.",
        ),
        AtHand.LOCKED: lambda: say(
            language, "The key is here under its passphrase. It is asked for before it signs."
        ),
        AtHand.ELSEWHERE: lambda: say(
            language,
            "This laptop does not have the key. Type its passphrase on a laptop that had it, or "
            "type the recovery text here, or make a new key: the old one cannot vouch for it, so "
            "the district has to be told and compares the new fingerprint.",
        ),
        AtHand.REVOKED: lambda: say(
            language,
            "The key was revoked: nothing is signed until there is a new one. Tell the district, "
            "which compares the new fingerprint.",
        ),
    }[at_hand]()


def _acts(current: Key | None, at_hand: AtHand, language: str) -> tuple[tuple[KeyAct, str], ...]:
    founding = (KeyAct.FOUNDING, say(language, "Founding certificate"))
    if at_hand is AtHand.OPEN:
        locked = current is not None and current.locked
        words = say(language, "Another passphrase") if locked else say(language, "Set a passphrase")
        sheet = (KeyAct.SHEET, say(language, "Recovery sheet"))
        return (KeyAct.LOCK, words), sheet, founding
    if at_hand is AtHand.LOCKED:
        return (KeyAct.UNLOCK, say(language, "Type the passphrase")), founding
    if at_hand is AtHand.ELSEWHERE:
        return (KeyAct.RECOVER, say(language, "Type the recovery text")), founding
    return ((KeyAct.MAKE, say(language, "Make the key now")),)


def _seldom(current: Key | None, at_hand: AtHand, language: str) -> tuple[tuple[KeyAct, str], ...]:
    if current is None:
        return ()
    entry = (KeyAct.ENTRY, say(language, "File for the district"))
    revoke = (KeyAct.REVOKE, say(language, "Revoke the key"))
    if at_hand is AtHand.ELSEWHERE:
        return entry, (KeyAct.MAKE, say(language, "Make a new key")), revoke
    change = (KeyAct.CHANGE, say(language, "Change the key"))
    if at_hand is AtHand.LOCKED:
        recover = (KeyAct.RECOVER, say(language, "Type the recovery text"))
        return entry, recover, change, revoke
    return entry, change, revoke


def _status(world: World, day: date, language: str) -> tuple[str, ...]:
    newest = world.of(keys.PART).list
    if newest is None:
        return (
            say(
                language,
                "There is none yet. The first is made by itself with the first certificate.",
            ),
        )
    stands = say(
        language,
        "No. {n} of {day}, fresh until {last}.",
        n=newest.number,
        day=_day(newest.day, language),
        last=_day(newest.next_day, language),
    )
    holds = (
        say_n(
            language,
            "It names {n} certificate that no longer holds.",
            "It names {n} certificates that no longer hold.",
            newest.entries,
        )
        if newest.entries
        else say(language, "It says that every certificate holds.")
    )
    too_long = _too_long(newest.code, language)
    if not needs_new_list(world, day):
        return stands, holds, *too_long
    due = say(
        language,
        "Things have changed since, or it is nearly out of date: make a new one, and send it to "
        "the bodies your delegates sit on.",
    )
    return due, stands, holds, *too_long


def _trust(state: Keys, language: str) -> tuple[str, ...]:
    trust = state.trust
    if trust is None:
        return (
            say(
                language,
                "There is none here. To check other assemblies' certificates, or take in a "
                "dispatch, take one in here.",
            ),
        )
    stands = say(
        language,
        "{district}, no. {n} of {day}.",
        district=trust.district,
        n=trust.number,
        day=_day(trust.day, language),
    )
    return stands, say(language, "Its key: {mark}", mark=fingerprint(trust.public))


def _district(state: Keys, language: str) -> tuple[str, ...]:
    if not state.signed:
        return (
            say(
                language,
                "This council has signed no list yet. Collect a file from each assembly, and "
                "compare its fingerprint with the founding certificate.",
            ),
        )
    newest = state.signed[-1]
    day = _day(newest.day, language)
    signed = say(language, "No. {n} of {day} was signed last.", n=newest.number, day=day)
    return signed, *_too_long(newest.code, language)


def _too_long(code: str, language: str) -> tuple[str, ...]:
    """What to do about a list that no page can hold."""
    if fits_on_paper(code):
        return ()
    return (say(language, "This list is too long for a code: bring it as a file."),)


def recovery_problem(error: Mistyped, language: str) -> str:
    """What is wrong with a recovery text that was typed."""
    if error.group:
        line, place = place_of(error.group)
        return say(
            language,
            "Group {n}, “{text}”, is not as printed: it is group {place} of line {line}.",
            n=error.group,
            text=error.text,
            place=place,
            line=line,
        )
    return say(
        language,
        "The text has 14 groups; {n} were typed, or one of another sheet is among them.",
        n=error.groups,
    )


def _day(iso: str, language: str) -> str:
    return long_date(language, date.fromisoformat(iso))
