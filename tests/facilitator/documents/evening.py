"""The sample evening of the tests: eight items, six decisions, an election, a mandate."""

from __future__ import annotations

from datetime import date, time

from facilitator.documents.certificate.certificate import Certificate, Instruction, Stood
from facilitator.documents.minutes.value import Minutes
from facilitator.documents.values import (
    Action,
    AgendaItem,
    Attendance,
    Candidate,
    Decision,
    Election,
    Figures,
    MandateAdopted,
    Notice,
    Outcome,
    Role,
)

DIGEST = "7f3a91c04be25d68a1f0c3e97b2d4456e81f09ab3c7d52e6908b14fa6cd37e25"
MAJORITY = "more than half of the votes cast"
BUS = {
    "en": "That this assembly asks Hull City Council to restore a last 56 bus at or after 23:00, "
    "Monday to Saturday, and instructs its delegate to vote for any motion to that end.",
    "cy": "Bod y cynulliad hwn yn gofyn i Gyngor Dinas Hull adfer bws 56 olaf am 23:00 neu'n "
    "hwyrach, o ddydd Llun i ddydd Sadwrn – i'r dŵr a'r tŷ.",
}


def _decision(number, wording, outcome, figures, result, **more):
    settings = {
        "rule": MAJORITY,
        "method": "handsets, open ballot",
        "tellers": ("Pat Lowe", "Sam Okoro"),
        "counted": "Count reconciled with the cards issued",
        **more,
    }
    return Decision(number, wording, outcome, figures=figures, result=result, **settings)


DECISIONS = (
    _decision(
        "D-2026-014",
        {"en": "That the minutes of meeting no. 6 are a true record."},
        Outcome.CARRIED,
        Figures(148, 0, 9, 6, 0, 163),
        "Carried: needs 75, has 148 (+73)",
        method="show of cards",
    ),
    _decision(
        "D-2026-015",
        BUS,
        Outcome.CARRIED,
        Figures(131, 12, 9, 11, 0, 163),
        "Carried: needs 72, has 131 (+59)",
    ),
    _decision(
        "D-2026-016",
        {
            "en": "That the assembly spends £400 of its fund on a shelter at the Marfleet Lane "
            "stop, to be built by members under Jo Park's direction before 1 September."
        },
        Outcome.LOST,
        Figures(97, 49, 8, 9, 0, 163),
        "Not carried: needs 98, has 97 (–1)",
        rule="at least two thirds of the votes cast",
    ),
    _decision(
        "D-2026-017",
        {"en": "Mandate M-2026-03 is adopted as read."},
        Outcome.CARRIED,
        Figures(139, 6, 7, 11, 0, 163),
        "Carried: needs 73, has 139 (+66)",
    ),
    _decision(
        "D-2026-018",
        {"en": "That the agreements of meeting no. 1 are amended so that meetings end at 20:45."},
        Outcome.NO_DECISION,
        Figures(31, 8, 2, 3, 0, 44),
        "No decision: 44 present, quorum 50",
        method="show of cards",
    ),
    _decision(
        "D-2026-019",
        {"en": "That the theme of the next meeting is damp and mould in rented homes."},
        Outcome.CARRIED,
        Figures(58, 3, 0, 2, 0, 63),
        "Carried: needs 31, has 58 (+27)",
        method="show of cards",
    ),
)

AGENDA = tuple(
    AgendaItem(title, phase, start, planned, began, took)
    for title, phase, start, planned, began, took in (
        ("Welcome and agreements", "Introduction", time(19, 0), 15, time(19, 2), 14),
        ("Minutes of meeting no. 6", "Introduction", time(19, 15), 4, time(19, 16), 3),
        ("Report of the delegate", "Input", time(19, 19), 5, time(19, 19), 7),
        ("The evening bus: three speakers", "Input", time(19, 24), 12, time(19, 26), 13),
        ("Groups at the tables", "Deliberation", time(19, 36), 30, time(19, 39), 31),
        ("Points brought together", "Integration", time(20, 14), 14, time(20, 18), 12),
        ("Proposals and votes", "Decision", time(20, 28), 12, time(20, 30), 17),
        ("Delegate, mandate, actions", "Close", time(20, 40), 20, time(20, 47), 15),
    )
)

EVENING = Minutes(
    assembly="Neighbourhood Assembly of Marfleet North",
    number=7,
    day=date(2026, 5, 14),
    place="St Giles Hall",
    opened=time(19, 2),
    closed=time(21, 2),
    attendance=Attendance(163, 9, 4, 50, 163, time(20, 31)),
    roles=(
        Role("Facilitators", ("Grace Adeyemi", "Łukasz Żuk")),
        Role("Notetaker", ("Mo Reilly",)),
    ),
    notice=Notice(date(2026, 5, 1), 12, "Called on in person: 2,412 of 2,594 homes (93%)."),
    agenda=AGENDA,
    question="What would it take for you to be able to go out by bus in the evening?",
    key_points=(
        "A last bus after the late shift (14 of 20 groups)",
        "Fares for under-18s (9 groups)",
    ),
    decisions=DECISIONS,
    elections=(
        Election(
            "E-2026-02",
            "Delegate to the Hull District Assembly of Neighbourhoods, and alternate",
            "Alternative vote, secret ballot",
            (
                Candidate("Ayesha Karim", 84, "Elected delegate"),
                Candidate("Tom Dale", 51, "Elected alternate"),
                Candidate("Jo Park", 17),
            ),
            valid=152,
            result="Ayesha Karim elected at the first stage: needs 77, has 84",
            tellers=("Pat Lowe", "Sam Okoro"),
        ),
    ),
    mandates=(
        MandateAdopted(
            "M-2026-03",
            "Ayesha Karim",
            "Hull District Assembly of Neighbourhoods",
            "evening bus service 56",
            ("Tom Dale",),
            "D-2026-017",
            date(2026, 7, 31),
        ),
    ),
    actions=(
        Action(
            "A-2026-031", "Send the bus proposal to the council", ("Mo Reilly",), date(2026, 5, 18)
        ),
        Action(
            "A-2026-032", "Book St Giles Hall for meeting no. 8", ("Sam Okoro",), date(2026, 5, 21)
        ),
    ),
    deviations=("Item 7 ran over by 5 minutes, agreed by temperature check at 20:42.",),
    next_meeting="Meeting no. 8: Thursday 11 June 2026, 19:00, St Giles Hall. Thanks to all.",
    digest=DIGEST,
    signatories=(
        Role("Facilitator", ("Grace Adeyemi",)),
        Role("Notetaker", ("Mo Reilly",)),
        Role("Witness", ("Ben Cole",)),
    ),
)

CERTIFICATE = Certificate(
    number="C-2026-03",
    mandate="M-2026-03",
    assembly="Neighbourhood Assembly of Marfleet North",
    meeting=7,
    day=date(2026, 5, 14),
    place="St Giles Hall",
    notice=date(2026, 5, 1),
    residents=163,
    minute="D-2026-017",
    delegate="Ayesha Karim",
    alternates=("Tom Dale",),
    destination="Hull District Assembly of Neighbourhoods",
    sittings="2 June and 7 July 2026",
    issue="Evening bus service 56.",
    scope="You may speak and vote only on item 4 (bus network).",
    instructions=(
        Instruction(
            "BIND",
            "Vote for any motion restoring a last bus at or after 23:00, Monday to Saturday.",
        ),
        Instruction(
            "SEEK",
            "Free travel for under-18s.",
            "accept half fare until April 2027.",
        ),
        Instruction("LIMIT", "Do not agree to any cut to daytime frequency in our area."),
        Instruction("CARRY", "Our 41 street-by-street reports."),
        Instruction("ASK", "What the operator says a 23:00 bus costs."),
        Instruction(
            "EXPLORE",
            "A shared letter with Greatfield; nothing binds us until this assembly ratifies it.",
        ),
    ),
    unforeseen="Abstain, listen and bring it back.",
    reporting="A written note within 7 days of each meeting; a spoken report at our next assembly.",
    expenses="Agreed up to £12.",
    until=date(2026, 7, 31),
    most_terms=2,
    note_taker="Mo Reilly",
    elected_in=7,
    elected_on=date(2026, 5, 14),
    seats=1,
    quota="Quota 77",
    code="MANDCA" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" * 31,
    code_language="en",
    fingerprint="7F3A 91C0 4BE2 5D68 A1F0 C3E9 7B2D 4456",
    figures=Figures(139, 6, 7, 11, 0, 163),
    rule=MAJORITY,
    method="handsets, open ballot",
    result="Carried: needs 73, has 139 (+66)",
    election_method="Secret ranked ballot",
    candidates=(
        Stood("Ayesha Karim", 84),
        Stood("Tom Dale", 51),
        Stood("Jo Park", 17),
    ),
    valid_votes=152,
    facilitator="Grace Adeyemi",
    tellers=("Pat Lowe", "Sam Okoro"),
    witness="Ben Cole",
    status_list=11,
    digest=DIGEST,
)
