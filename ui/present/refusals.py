"""Every refusal as a sentence that says what to do. Nothing scolds."""

from __future__ import annotations

from facilitator.wording import say, say_n
from ui.present.appearance_words import of_appearance
from ui.present.archive_refusals import of_the_archive
from ui.present.council_refusals import of_the_council
from ui.present.door_refusals import of_the_door
from ui.present.group_refusals import of_groups
from ui.present.key_refusals import of_keys
from ui.present.mandate_refusals import of_mandates
from ui.present.minutes_refusals import of_minutes
from ui.present.outreach_refusals import of_outreach
from ui.present.paper_refusals import of_papers
from ui.present.points_refusals import of_points
from ui.present.privacy_refusals import of_privacy
from ui.present.process_refusals import of_the_process
from ui.present.telling_refusals import of_the_tellers


def refusal_words(reason: str, language: str) -> str:
    """The sentence for a refusal's code."""
    sayings = _of_the_meeting(language) | _of_the_vote(language) | _of_the_handsets(language)
    sayings |= _of_rounds_and_lots(language) | _of_amendments(language) | _of_ties(language)
    sayings |= _of_secrecy(language) | _of_what_comes_of_it(language)
    sayings |= _of_clocks(language) | of_appearance(language) | _of_the_cards(language)
    sayings |= of_groups(language) | of_the_archive(language)
    sayings |= of_the_tellers(language) | of_mandates(language) | of_keys(language)
    sayings |= of_the_council(language) | of_outreach(language) | of_the_door(language)
    sayings |= of_the_process(language) | of_papers(language)
    sayings |= of_points(language) | of_minutes(language) | of_privacy(language)
    return sayings.get(reason, say(language, "That could not be done; nothing was changed."))


def _of_the_meeting(language: str) -> dict[str, str]:
    return {
        "not_now": say(language, "That does not fit at this moment; nothing was changed."),
        "no_meeting": say(language, "Start the meeting first: it is the button in Before."),
        "meeting_running": say(language, "A meeting is running already."),
        "no_language": say(language, "Choose at least one language for the hall and the papers."),
        "no_such_language": say(language, "Choose each language once, of those there are."),
        "no_day": say(language, "Type the day as 2026-05-14 and the time as 19:00."),
        "not_on_paper": say(language, "Times are typed of a meeting that was held on paper."),
        "no_items": say(language, "Put at least one item on the agenda first."),
        "last_item": say(language, "That was the last item."),
        "no_such_item": say(language, "That item is not on tonight's agenda."),
        "item_done": say(language, "That item is done already."),
        "late_start_settled": say(language, "When the evening ends was said already."),
        "not_to_be_shortened": say(
            language, "Only introductions and input still to come can be shortened."
        ),
        "ballot_undecided": say(
            language, "A vote is in hand: declare it or void it first, then go on."
        ),
        "no_question": say(language, "This item has no question yet: write one and put it."),
        "no_wording": say(
            language, "Its words are still missing: type them under Question from the floor."
        ),
        "lacks_choices": say(
            language, "There is nothing to choose from yet: type it under Question from the floor."
        ),
    }


def _of_the_vote(language: str) -> dict[str, str]:
    return {
        "must_be_counted": say(language, "This one must be counted: choose how."),
        "no_handsets": say(language, "No handsets are out: count hands, cards or papers."),
        "too_many_choices": say(
            language, "A handset has six keys: count hands, cards or papers for more choices."
        ),
        "not_a_count": say(language, "Type whole numbers, 0 or more."),
        "more_votes_than_people": say(
            language,
            "That is more votes than people in the room. Count again, or correct the number "
            "in the room.",
        ),
        "not_a_number_of_people": say(language, "Type how many people there are, 0 or more."),
        "room_uncounted": say(language, "Type how many people are in the room first."),
        "not_handset_numbers": say(language, "Type handset numbers such as 1–160."),
        "no_item": say(language, "Turn to an item first: press Next."),
        "no_name": say(language, "Give the assembly a name."),
        "cannot_be_recorded": say(
            language, "That number or text cannot be written into the record. Type it anew."
        ),
        "too_soon": say(
            language, "The vote has been open for less than half a minute. Close it all the same?"
        ),
        "no_such_ballot": say(language, "There is no such ballot in this record."),
        "no_votes": say(language, "No handset voted, so there is none to look at."),
        "no_such_choice": say(language, "That is not one of the choices in this vote."),
        "seats_do_not_fit": say(
            language, "That way of counting cannot fill so many seats: change it in Before."
        ),
        "balance_does_not_fit": say(
            language,
            "The rule of balance does not fit: it needs an election by ranking for several (STV or "
            "Meek), two groups or more, and a place for each it asks for. Change it in Before.",
        ),
    }


def _of_clocks(language: str) -> dict[str, str]:
    return {
        "no_time_left_to_take": say(language, "There is less time than that to take away."),
        "clock_stands": say(language, "The clock stands already."),
        "clock_runs": say(language, "The clock runs already."),
        "clock_of_day": say(language, "This clock follows the time of day: it cannot stand still."),
        "no_time_given": say(
            language, "No time was given on this clock, so there is none to undo."
        ),
        "not_so_long_ago": say(language, "Type how long ago it began: twelve hours at most."),
        "no_timer": say(language, "No timer is running beside the item's clock."),
        "not_a_length": say(language, "Type a time such as 2m30, 90 or 1:30."),
    }


def _of_secrecy(language: str) -> dict[str, str]:
    return {
        "recorded_for_good": say(
            language, "A recorded vote keeps which number chose what: that was its purpose."
        ),
        "private_ballot": say(
            language, "Not in a private vote: nobody may learn whose vote is whose."
        ),
        "private_on_paper": say(
            language, "In a private vote whoever is helped votes on paper; add the papers."
        ),
    }


def _of_what_comes_of_it(language: str) -> dict[str, str]:
    return {
        "no_action": say(language, "Say what is to be done."),
        "no_such_action": say(language, "That action is not on the list."),
        "no_such_day": say(language, "Type the day as 2026-05-14."),
        "no_next_day": say(language, "Say on which day the assembly meets again: 2026-06-11."),
        "no_agreements": say(language, "There are no agreements yet: write them in Before."),
        "agreements_adopted": say(language, "These agreements are adopted already."),
    }


def _of_rounds_and_lots(language: str) -> dict[str, str]:
    return {
        "lot_drawn_already": say(language, "The lot is drawn, and is not drawn twice."),
        "sealed_by_lot": say(language, "The lot is drawn, so no votes are added any more."),
        "not_a_lot": say(language, "The lot names each of them once: type all of them, in order."),
        "no_number_called": say(language, "Type the number that was called from the floor."),
        "equal_in_last_place": say(
            language, "Several share the last place: draw a lot between them, and type who it was."
        ),
        "nobody_left": say(language, "Fewer than two are left: there is nothing to choose."),
    }


def _of_amendments(language: str) -> dict[str, str]:
    return {
        "not_amendable": say(language, "Only the words of a motion can be amended."),
        "answered_already": say(
            language, "The hall has voted on this motion: its words cannot be amended any more."
        ),
        "changes_nothing": say(language, "These are the motion's own words: nothing would change."),
        "no_such_amendment": say(language, "There is no such amendment waiting."),
        "amends_other_words": say(
            language, "The motion was amended since: word the next amendment anew, or withdraw it."
        ),
        "amended_by_the_hall": say(
            language, "The hall amended these words: only another amendment can change them."
        ),
        "lacks_language_en": say(
            language,
            "The amendment has no English words: type them, or say that the English stays.",
        ),
        "lacks_language_cy": say(
            language, "The amendment has no Welsh words: type them, or say that the Welsh stays."
        ),
    }


def _of_ties(language: str) -> dict[str, str]:
    return {
        "no_such_casting": say(language, "Choose what is done about equal votes."),
        "not_tied": say(language, "The votes are not equal."),
        "no_casting_vote": say(language, "The assembly's rules give the chair no casting vote."),
        "no_casting_lot": say(language, "The assembly's rules provide no lot for equal votes."),
        "casting_vote_given": say(language, "Equal votes are decided already, and only once."),
        "lot_to_draw": say(language, "Votes are equal: draw the lot before you declare."),
        "too_few_for_recount": say(language, "A recount is for five people or more to ask for."),
        "nothing_to_recount": say(
            language,
            "A private vote by handsets cannot be counted again: void it, and vote anew.",
        ),
    }


def _of_the_handsets(language: str) -> dict[str, str]:
    return {
        "no_such_handset": say(
            language, "No such handset is known: press a key on it, or type it."
        ),
        "handset_bound": say(
            language, "That handset has another number already: take it back first."
        ),
        "number_bound": say(language, "That number has a handset already: swap it instead."),
        "number_not_out": say(language, "That number is not out: hand it out first."),
        "same_handset": say(language, "That is the handset it has already. Take another one."),
        "drawn_from_bag": say(
            language, "Handsets are drawn from a bag tonight, so none is tied to a card."
        ),
        "on_roll_already": say(language, "That number counts in this vote already."),
        "too_many_unassigned": say(
            language, "Too many unknown handsets: look whether another hall is on this channel."
        ),
    }


def _of_the_cards(language: str) -> dict[str, str]:
    return {
        "not_card_numbers": say(language, "Cards are numbered from 1 to 99999; print at least 1."),
        "too_many_camera_cards": say(
            language,
            "A camera tells 587 cards apart at most: print fewer, or voting cards for a reader.",
        ),
        "not_a_set_name": say(language, "A set of cards is named by 4 letters or digits."),
        "card_set_known": say(language, "There is a set of cards of that name: try again."),
        "no_such_card_set": say(language, "No set of cards of that name is out."),
    }


def press_words(reason: str, count: int, language: str) -> str:
    """Why presses were not counted, for the desk's small print."""
    sayings = _of_who_presses(count, language) | _of_the_keys(count, language)
    return sayings.get(reason, "")


def _of_who_presses(count: int, language: str) -> dict[str, str]:
    return {
        "not_open": say_n(
            language,
            "{n} press while no vote was open",
            "{n} presses while no vote was open",
            count,
        ),
        "not_issued": say_n(
            language,
            "{n} press from handsets that are not out",
            "{n} presses from handsets that are not out",
            count,
        ),
        "revoked": say_n(
            language,
            "{n} press from handsets that were swapped out",
            "{n} presses from handsets that were swapped out",
            count,
        ),
        "too_many_unassigned": say_n(
            language,
            "{n} press from more unknown handsets than a hall has",
            "{n} presses from more unknown handsets than a hall has",
            count,
        ),
    }


def _of_the_keys(count: int, language: str) -> dict[str, str]:
    return {
        "limit": say_n(
            language,
            "{n} press for more marks than one person has",
            "{n} presses for more marks than one person has",
            count,
        ),
        "already_ranked": say_n(
            language,
            "{n} press for an option that was ranked",
            "{n} presses for an option that was ranked",
            count,
        ),
        "several_keys": say_n(
            language, "{n} press of two keys at once", "{n} presses of two keys at once", count
        ),
        "no_such_choice": say_n(
            language,
            "{n} press of a key without a choice",
            "{n} presses of a key without a choice",
            count,
        ),
    }
