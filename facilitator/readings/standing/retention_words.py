"""What is kept, why, where and how long, in words for the desk and for paper."""

from __future__ import annotations

from facilitator.parts.retention.kinds import YEAR, Keep, Kind, Since
from facilitator.wording import say, say_n


def kind_words(kind: Kind, la: str) -> str:
    """What is kept."""
    return {
        Kind.HOLDERS: lambda: say(la, "Who had which card, and what anybody needed"),
        Kind.VOTES: lambda: say(la, "Which handset said what in an open vote"),
        Kind.DOOR: lambda: say(la, "Names given at the door, and the yes to photographs"),
        Kind.ATTENDANCE: lambda: say(la, "The key that counts a card once in a year"),
        Kind.WALKERS: lambda: say(la, "Who went round with invitations"),
        Kind.EVIDENCE: lambda: say(la, "Photographs and route sheets of invitations"),
        Kind.DRAFTS: lambda: say(la, "Earlier versions of plans and minutes, kept for undo"),
        Kind.DELEGATES: lambda: say(la, "Names of delegates and alternates"),
        Kind.NAMES: lambda: say(la, "Names in the minutes: actions, speakers, candidates, thanks"),
        Kind.MINUTES: lambda: say(la, "Minutes and figures, with votes recorded by number"),
    }[kind]()


def why_words(kind: Kind, la: str) -> str:
    """What it is needed for."""
    return {
        Kind.HOLDERS: lambda: say(la, "To let people in and out, and to help them take part"),
        Kind.VOTES: lambda: say(la, "To check a count again, until nobody can ask for it"),
        Kind.DOOR: lambda: say(la, "To greet people, and to know who may be photographed"),
        Kind.ATTENDANCE: lambda: say(la, "To say how many different people came in a year"),
        Kind.WALKERS: lambda: say(la, "To ask them how it went, and to thank them"),
        Kind.EVIDENCE: lambda: say(la, "To show that everybody was invited"),
        Kind.DRAFTS: lambda: say(la, "To take an edit back"),
        Kind.DELEGATES: lambda: say(la, "To show who spoke for the assembly, and on whose word"),
        Kind.NAMES: lambda: say(la, "To know who promised what"),
        Kind.MINUTES: lambda: say(la, "The memory of the assembly"),
    }[kind]()


def keep_words(keep: Keep, la: str) -> str:
    """How long: a sentence without its full stop."""
    years, rest = divmod(keep.days, YEAR)
    if keep.since is Since.NEVER:
        return say(la, "Kept for good")
    if not keep.days:
        return _at_once(keep.since, la)
    return _years(keep.since, years, la) if not rest else _days(keep.since, keep.days, la)


def _at_once(since: Since, la: str) -> str:
    return {
        Since.CLOSE: lambda: say(la, "Until the meeting is closed"),
        Since.APPROVAL: lambda: say(la, "Until the minutes are approved"),
        Since.NOTED: lambda: say(la, "For the day alone"),
        Since.ENDED: lambda: say(la, "Until the mandate ends"),
    }[since]()


def _years(since: Since, n: int, la: str) -> str:
    return {
        Since.CLOSE: lambda: say_n(
            la, "{n} year after the meeting", "{n} years after the meeting", n
        ),
        Since.APPROVAL: lambda: say_n(
            la,
            "{n} year after the minutes are approved",
            "{n} years after the minutes are approved",
            n,
        ),
        Since.NOTED: lambda: say_n(la, "{n} year", "{n} years", n),
        Since.ENDED: lambda: say_n(
            la, "{n} year after the mandate ends", "{n} years after the mandate ends", n
        ),
    }[since]()


def _days(since: Since, n: int, la: str) -> str:
    return {
        Since.CLOSE: lambda: say_n(
            la, "{n} day after the meeting", "{n} days after the meeting", n
        ),
        Since.APPROVAL: lambda: say_n(
            la,
            "{n} day after the minutes are approved",
            "{n} days after the minutes are approved",
            n,
        ),
        Since.NOTED: lambda: say_n(la, "{n} day", "{n} days", n),
        Since.ENDED: lambda: say_n(
            la, "{n} day after the mandate ends", "{n} days after the mandate ends", n
        ),
    }[since]()
