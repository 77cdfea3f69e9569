"""What is said when something cannot be done to the minutes of a meeting. No Qt."""

from __future__ import annotations

from facilitator.wording import say


def of_minutes(language: str) -> dict[str, str]:
    """Sentences by the code of the refusal."""
    return {
        "minutes_of_open_meeting": say(
            language, "That meeting is not closed yet: its minutes are a draft until then."
        ),
        "minutes_not_circulated": say(
            language, "These minutes are still a draft: edit the words, then circulate them."
        ),
        "minutes_not_open": say(
            language,
            "These minutes cannot be approved now: either they were not circulated yet, which is "
            "done under “Edit the words” in After, or they are approved already.",
        ),
        "minutes_approved": say(
            language,
            "These minutes are approved, and stay as the hall approved them. What is wrong in them "
            "is corrected by a resolution: press “Correct by resolution”.",
        ),
        "minutes_not_approved": say(
            language,
            "These minutes are not approved yet. List the correction, and have the next meeting "
            "approve them.",
        ),
        "minutes_not_signed": say(
            language, "These minutes are not signed yet: print them, sign them, initial each page."
        ),
        "minutes_sealed": say(
            language,
            "These minutes are sealed, and their file is never edited. A correction is a "
            "resolution of a later meeting: press “Correct by resolution”.",
        ),
        "no_correction": say(language, "Type what should be corrected, and how it should read."),
        "no_such_correction": say(language, "That correction is not on the list any more."),
        "no_pages_initialled": say(language, "Type how many pages were initialled: 1 to 999."),
    }
