"""How a mandate stands, in a word, and what a delegate did about an instruction."""

from __future__ import annotations

from facilitator.wording import say


def standing_words(standing: str, language: str) -> str:
    """The standing in a word or two; unknown ones as they are.

    `standing`: as the table of a mandate's states and a status list call it ("recalled").
    """
    words = {
        "draft": say(language, "draft"),
        "adopted": say(language, "adopted, not yet accepted"),
        "active": say(language, "in force"),
        "reported": say(language, "in force; the report is given"),
        "suspended": say(language, "suspended"),
        "discharged": say(language, "discharged"),
        "varied": say(language, "varied: another mandate replaces it"),
        "expired": say(language, "expired"),
        "recalled": say(language, "recalled"),
        "resigned": say(language, "given back by the delegate"),
        "superseded": say(language, "replaced by another mandate"),
        "issuer_revoked": say(language, "the assembly's key was withdrawn"),
    }
    return words.get(standing, standing)


def did_words(did: str, language: str) -> str:
    """What a delegate did about an instruction ("done", "not_reached", "departed")."""
    words = {
        "done": say(language, "done"),
        "not_reached": say(language, "not reached"),
        "departed": say(language, "departed from"),
    }
    return words.get(did, did)


def answer_words(answer: str, language: str) -> str:
    """What the hall did with a report ("accepted", "referred_back", "" for nothing yet)."""
    words = {
        "accepted": say(language, "The assembly accepted the report."),
        "referred_back": say(language, "The assembly referred the report back."),
        "": say(language, "The assembly has not answered yet."),
    }
    return words.get(answer, answer)
