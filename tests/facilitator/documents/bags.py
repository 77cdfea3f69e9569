"""A bag with something in each of its places."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.documents.bag.bag import Papers
from facilitator.documents.bag.value import Bag, BagItem, BagQuestion, Decided, SoFar
from facilitator.documents.cards.options import motion_options
from facilitator.documents.cards.papers import BallotPaper
from facilitator.documents.cards.tellers import TellerSheet
from facilitator.documents.notices.door_notice import DoorNotice
from tests.facilitator.documents.evening import BUS

NAME = "Neighbourhood Assembly of Marfleet North"
BUS_ITEM = BagItem("19:10", "The last bus", 20, votes=True, words="I read it twice.", asked="Who?")
ASKED = BagQuestion(
    2,
    "The last bus",
    BUS,
    "Carried if more vote For than Against.",
    ("For", "Against", "Abstain"),
    third="Que le dernier bus parte à 23 h.",
    measured="Votes For and Against together",
    asked="Needed For, at least",
    thresholds=tuple((n, n // 2 + 1) for n in range(10, 201, 10)),
    outcomes=("Carried", "Lost"),
)
ELECTION = BagQuestion(
    3,
    "Who goes",
    {"en": "Who goes?", "cy": "Pwy?"},
    "More than half elects.",
    ("", ""),
    on_paper=True,
)
BAG = Bag(
    *(NAME, "May assembly", date(2026, 5, 14), "St Giles Hall", "19:00", "21:00", 5, "Facilitator"),
    items=(BagItem("19:00", "Welcome", 10), BUS_ITEM),
    questions=(ASKED, ELECTION),
    clauses=(("Issue", "The last bus"), ("Scope", "")),
    checks_in=True,
    streets=("Hull Road",),
)
TWIN = replace(
    BAG,
    so_far=SoFar(
        *("19:31", 7),
        done=(BagItem("19:02", "Welcome", 10, went="9 minutes"),),
        decided=(Decided("D-2026-015", "A bench.", "Carried: needs 72, has 131 (+59)"),),
        question=ASKED,
        roll="160 numbers could vote.",
        counted="For 12, Against 3 when the paper was made.",
    ),
)


def papers(languages):
    options = motion_options(languages)
    ballot = BallotPaper(NAME, ("Who goes?",), ("One cross.",), options)
    tellers = TellerSheet(NAME, ("_____",), options, ("Left", "Right"))
    return Papers(DoorNotice(NAME), (("Who goes", ballot),), tellers)
