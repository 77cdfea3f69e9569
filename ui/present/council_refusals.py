"""Refusals about a council of delegates, as sentences that say what to do."""

from __future__ import annotations

from facilitator.wording import say
from ui.present.relation_refusals import of_relations


def of_the_council(language: str) -> dict[str, str]:
    """A sentence for each code."""
    council = _of_the_body(language) | _of_seats(language) | _of_votes(language)
    return council | _of_weights(language) | of_relations(language)


def _of_the_body(language: str) -> dict[str, str]:
    return {
        "no_theme": say(language, "Type the theme of this assembly, such as Health."),
        "kind_in_a_meeting": say(
            language, "Close the meeting first: then say what kind of body this is."
        ),
        "body_ended": say(language, "This body has ended: its record is kept, and not added to."),
        "not_a_council": say(
            language, "This is a record of residents, not of delegates. Change that in Before."
        ),
        "no_member_name": say(language, "Type the name of the assembly that sends delegates."),
        "member_twice": say(language, "That assembly is a member already."),
        "no_such_member": say(language, "That assembly is not a member: add it in Before first."),
        "weights_of_every_member": say(
            language, "Type a whole number, 1 or more, for every member."
        ),
        "no_such_decision": say(language, "That decision is not in the register."),
    }


def _of_seats(language: str) -> dict[str, str]:
    return {
        "no_delegate_name": say(language, "Type the name of the delegate."),
        "seat_advised": say(
            language,
            "This certificate does not seat its delegate. The council can decide it by a vote; "
            "until then they are welcome as an observer.",
        ),
        "seat_needs_decision": say(
            language,
            "Name the vote by which the council decided to seat this delegate: it has to be "
            "declared, and carried.",
        ),
        "seat_needs_reason": say(
            language, "Say in a few words why this delegate is seated without a scan."
        ),
        "not_a_seat": say(language, "Type the number of a seat, 1 or more."),
        "seat_taken": say(language, "That seat is another member's: choose another number."),
        "certificate_seated": say(
            language, "A delegate with this certificate is seated already. Look at both papers."
        ),
        "not_on_that_seat": say(language, "Nobody of that name sits there now."),
        "no_alternate": say(language, "Type the name of the alternate."),
    }


def _of_votes(language: str) -> dict[str, str]:
    return {
        "no_such_instruction": say(
            language, "No mandate on that seat has an instruction of that number."
        ),
        "no_weights_frozen": say(
            language, "Type in Before how many votes each member carries, and freeze them."
        ),
        "not_recorded": say(language, "This vote is not a recorded one: there is no roll call."),
        "seat_not_on_roll": say(
            language,
            "That seat was taken after the vote was opened. Admit its number to the vote first.",
        ),
    }


def _of_weights(language: str) -> dict[str, str]:
    return {
        "weights_for_motions": say(
            language, "A card vote is for a motion: for, against or abstain."
        ),
        "weights_are_recorded": say(
            language, "A card vote is recorded by number: choose a recorded vote."
        ),
        "weights_lack_source": say(language, "Say where the weights come from."),
        "not_weights": say(
            language, "Each delegate's number stands there once, with 1 vote or more."
        ),
        "weights_need_votes_cast": say(
            language, "A card vote needs a rule on the votes cast, or on all votes there are."
        ),
        "weights_by_handset": say(
            language, "A card vote is taken by handsets or by cards with a number, each once."
        ),
        "number_without_weight": say(language, "That number carries no vote in this card vote."),
    }
