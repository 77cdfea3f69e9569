"""Refusals about delegates and their mandates, as sentences that say what to do."""

from __future__ import annotations

from facilitator.wording import say


def of_mandates(language: str) -> dict[str, str]:
    """A sentence for each code."""
    return _of_their_life(language) | _of_recall(language) | _of_dispatches(language)


def _of_their_life(language: str) -> dict[str, str]:
    return {
        "no_delegate": say(language, "Elect a delegate first."),
        "mandate_ended": say(
            language, "This mandate is not in force any more; nothing was changed."
        ),
        "mandate_accepted": say(
            language, "The delegate has accepted already. Giving it back later is a resignation."
        ),
        "mandate_not_accepted": say(
            language, "The delegate has not accepted this mandate yet: record that first."
        ),
        "no_report_now": say(
            language,
            "No report is due on this mandate: its delegate has not accepted it, "
            "or the hall is done with it.",
        ),
        "report_incomplete": say(
            language, "Say of every instruction whether it was done, not reached or departed from."
        ),
        "not_an_amount": say(language, "Type an amount in pounds and pence, such as 4.60."),
        "mandate_not_open_to_that": say(
            language, "As this mandate stands now, that cannot be put about it."
        ),
        "matter_answered": say(
            language, "The assembly has answered this matter already, or it is not in the record."
        ),
    }


def _of_recall(language: str) -> dict[str, str]:
    return {
        "recall_suspends": say(
            language,
            "The hall suspended this mandate until its recall is decided: put the recall, and "
            "the hall decides.",
        ),
        "no_recall_open": say(language, "No recall of this mandate is open: open one first."),
        "not_a_day": say(language, "Type the day as 2026-05-14."),
        "day_to_come": say(language, "That day has not come yet."),
        "recall_unnoticed": say(
            language,
            "This recall stands on no notice yet. Send the notice, say on which day, and put it "
            "when the days your rules ask for are over.",
        ),
        "recall_too_soon": say(
            language,
            "The notice of this recall is not old enough under your rules. Its sheet (J) says "
            "from which day it may be put.",
        ),
        "not_recall_rules": say(language, "Type whole numbers: days from 0, people from 1."),
    }


def _of_dispatches(language: str) -> dict[str, str]:
    return {
        "own_dispatch": say(language, "That dispatch is your own: it is for others to read in."),
        "dispatch_out_of_order": say(
            language, "Another dispatch was written in the meantime: write this one anew."
        ),
        "no_offer": say(language, "Say in a few words what you can lend, or could use."),
        "no_such_offer": say(language, "That is on the list no more."),
    }
