"""What is said about copies of the record: on the ready line, and in *After*."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.record.copies.failing import Why
from facilitator.wording import say


@dataclass(frozen=True, slots=True)
class LastCopy:
    """The newest copy of this sitting: the name of its place, and the time of day."""

    place: str
    time: str


@dataclass(frozen=True, slots=True)
class Copying:
    """How it stands with copies.

    Attributes:
        places: names of the sticks and folders that are there and chosen.
        busy: the place that is written to just now, "" for none.
        last: the newest copy, None for none yet.
        trouble: why there is no newer one, a sentence; "" where there is none.
        offered: a stick that nobody has decided about, "" for none.
    """

    places: tuple[str, ...] = ()
    busy: str = ""
    last: LastCopy | None = None
    trouble: str = ""
    offered: str = ""


@dataclass(frozen=True, slots=True)
class CopiesView:
    """The page *Copies*.

    Attributes:
        standing: how it stands, sentences.
        offer: whether to keep copies on a stick, "" where nothing is to be decided.
        can_copy: whether there is a place, and none is being written.
        seal: whether copies are sealed, and what that means.
        key: name of their key, "" where they are plain.
        disk: a word about this laptop's own disk.
    """

    standing: tuple[str, ...]
    offer: str
    can_copy: bool
    seal: tuple[str, ...]
    key: str
    disk: str


def copies_view(
    copying: Copying,
    key: str,
    is_encrypted: bool | None,  # noqa: FBT001 - what was found
    language: str,
) -> CopiesView:
    """The page; `key`: name of the key that seals them; `is_encrypted`: this laptop's disk."""
    return CopiesView(
        _standing(copying, language),
        offer_words(copying.offered, language) if copying.offered else "",
        bool(copying.places) and not copying.busy,
        _seal_words(key, language),
        key,
        disk_words(is_encrypted, language),
    )


def _standing(copying: Copying, la: str) -> tuple[str, ...]:
    said = [busy_words(copying.busy, la)] if copying.busy else []
    if copying.trouble and not copying.busy:
        said += [copying.trouble, after_trouble(la)]
    if copying.last is not None:
        said.append(last_words(copying.last, la))
        if not copying.busy:
            said.append(say(la, "It was read back and compared. The stick can be pulled out."))
    if not said and copying.places:
        said.append(waiting_words(copying.places[0], la))
    return tuple(said) or (
        say(la, "There is no copy of this sitting yet. Plug in a stick, or choose a folder."),
    )


def last_words(last: LastCopy, language: str) -> str:
    """Where the newest copy is, and since when."""
    return say(language, "Copy on {name}: {time}", name=last.place, time=last.time)


def busy_words(place: str, language: str) -> str:
    """A copy is being made."""
    return say(language, "A copy is being written to {name}. Leave it plugged in.", name=place)


def waiting_words(place: str, language: str) -> str:
    """There is a place, and nothing on it yet."""
    return say(language, "Copies go to {name} after each vote.", name=place)


def offer_words(stick: str, language: str) -> str:
    """Asked once for each record and stick."""
    return say(language, "Keep a copy on this stick? It is {name}.", name=stick)


def after_trouble(language: str) -> str:
    """What comes of it: nothing that stops anybody."""
    return say(language, "The meeting goes on. It is tried again after the next vote.")


def trouble_words(why: Why, place: str, la: str) -> str:
    """Why there is no new copy there."""
    told = {
        Why.FULL: lambda: say(
            la, "There is no room on {name}: the copy before this one is whole.", name=place
        ),
        Why.PROTECTED: lambda: say(
            la, "Nothing can be written to {name}: it is write-protected.", name=place
        ),
        Why.GONE: lambda: say(
            la,
            "{name} was pulled out before its copy was done: the one before it is whole.",
            name=place,
        ),
        Why.UNLIKE: lambda: say(
            la, "{name} does not keep what is written to it. Take another stick.", name=place
        ),
        Why.RECORD: lambda: say(
            la, "This laptop could not make a copy. Look for room on its disk."
        ),
        Why.OTHER: lambda: say(la, "The copy could not be written to {name}.", name=place),
    }
    return told[why]()


def _seal_words(key: str, la: str) -> tuple[str, ...]:
    if key:
        return (
            say(la, "New copies are sealed: nobody reads them without the passphrase."),
            say(la, "Key of the copies: {name}", name=key),
        )
    return (
        say(la, "Copies are open: whoever has the stick reads the record, with all names in it."),
        say(
            la,
            "With a passphrase they are sealed, and a recovery sheet on paper opens them as well.",
        ),
    )


def disk_words(is_encrypted: bool | None, la: str) -> str:  # noqa: FBT001 - what was found
    """A word about this laptop, which has the record itself."""
    if is_encrypted:
        return say(la, "The disk of this laptop is encrypted: a thief could not read the record.")
    if is_encrypted is None:
        return say(
            la,
            "If this laptop were stolen, its disk could be read unless it is encrypted: look for "
            "BitLocker, FileVault or LUKS in the system's settings.",
        )
    return say(
        la,
        "The disk of this laptop does not seem to be encrypted: a thief could read the record. "
        "Somebody who knows the laptop can turn that on; nothing else has to change.",
    )
