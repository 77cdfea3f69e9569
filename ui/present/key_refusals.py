"""Refusals about the assembly's key and the lists signed with it, as sentences of what to do."""

from __future__ import annotations

from facilitator.wording import say


def of_keys(language: str) -> dict[str, str]:
    """A sentence for each code."""
    return _of_the_key(language) | _of_lists(language)


def _of_the_key(language: str) -> dict[str, str]:
    return {
        "no_key": say(
            language, "This assembly has no key in use: make one on the page of keys and lists."
        ),
        "key_there": say(
            language, "This assembly has a key already. To use another one, change the key."
        ),
        "key_used_before": say(
            language, "That key was in use before. Change to a new one; nothing was changed."
        ),
        "not_a_key": say(language, "That is not a key; nothing was changed. Make one again."),
        "not_signed_by_key": say(
            language,
            "That was not signed with this assembly's key today: nothing was changed. Try again.",
        ),
    }


def _of_lists(language: str) -> dict[str, str]:
    return {
        "list_number_not_higher": say(
            language,
            "Another list was made in the meantime, and each has a higher number: make it anew.",
        ),
        "same_list_again": say(
            language, "Today's status list says the same already: use that one."
        ),
        "not_list_days": say(language, "Type a number of days from 1 to 366."),
        "not_a_trust_list": say(
            language, "That is no trust list that can be believed; the one before stays in use."
        ),
        "other_district_key": say(
            language,
            "That trust list is signed with another key than the one before. Ask the district "
            "whether it changed its key, and compare the fingerprint.",
        ),
        "older_trust_list": say(
            language, "That trust list is older than the one in use, which stays."
        ),
        "two_lists_of_a_number": say(
            language,
            "That is another trust list with the number of the one in use: ask the district which "
            "of the two holds.",
        ),
        "not_a_council": say(
            language, "Only a council signs a trust list: say what kind of body this is first."
        ),
    }
