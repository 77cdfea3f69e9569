"""Mandates to lint: one that is in order, and others made of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.linting import InForce
from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft

TODAY = date(2026, 5, 14)
BODY = {"en": "Hull District Assembly of Neighbourhoods"}


def clause(line, fallback="", language="en"):
    """'BIND vote for a bench': a clause as it is typed."""
    kind, _, text = line.partition(" ")
    settled = {language: fallback} if fallback else {}
    return Instruction(InstructionType[kind], {language: text}, settled)


IN_ORDER = MandateDraft(
    issue={"en": "evening bus service 56"},
    destination=BODY,
    meetings={"en": "2 June and 7 July 2026"},
    scope={
        "en": "Speak and vote on item 4 of the agenda (the bus network), and on no other. "
        "Elsewhere: abstain, listen, bring it back. Do not add to the agenda, or alter it."
    },
    instructions=(
        clause(
            "BIND vote for every motion that restores a last bus at 23:00 or later on weekdays."
        ),
        clause("SEEK free travel for under-18s", "accept half fare until April 2027"),
        clause("LIMIT never agree to a cut to the daytime frequency in our area."),
        clause("CARRY our 41 reports, street by street (annex)."),
        clause("ASK what the operator says a 23:00 bus costs."),
        clause("EXPLORE a letter together with Greatfield; it binds nobody before we ratify it."),
    ),
    reporting={
        "en": "In writing within 7 days of each meeting; aloud as the first business of our next "
        "assembly."
    },
    until="2026-07-31",
    most_terms=2,
    expenses={"en": "Agreed up to £12."},
)


def with_clauses(*clauses, **more):
    return replace(IN_ORDER, instructions=clauses, **more)


def in_force(*clauses, code="M-2026-01", issue="the 56 bus in the evening", body=BODY):
    return InForce(code, code, "Tom Dale", body, {"en": issue}, clauses)
