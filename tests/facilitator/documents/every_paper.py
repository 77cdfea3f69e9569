"""Every kind of paper the program makes, with something in each of its places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from facilitator.cards.sets import new_set
from facilitator.documents.bag.bag import bag_pdf, piece_pdf, pieces_of
from facilitator.documents.bag.handouts import signals_pdf
from facilitator.documents.bag.value import Bag
from facilitator.documents.cards.camera import camera_cards_pdf
from facilitator.documents.cards.labels import SHEETS, labels_pdf
from facilitator.documents.cards.options import motion_options
from facilitator.documents.cards.papers import BallotPaper, ballot_papers_pdf
from facilitator.documents.cards.places import badges_pdf, star_cards_pdf, table_signs_pdf
from facilitator.documents.cards.show import show_cards_pdf
from facilitator.documents.cards.tellers import TellerSheet, teller_sheets_pdf
from facilitator.documents.cards.voting import voting_cards_pdf
from facilitator.documents.certificate.certificate import certificate_pdf
from facilitator.documents.copies_sheet import CopiesSheet, copies_sheet_pdf
from facilitator.documents.groups.roles import role_cards_pdf
from facilitator.documents.mandates.delegate_file import delegate_file_pdf
from facilitator.documents.mandates.key_papers import founding_certificate_pdf, recovery_sheet_pdf
from facilitator.documents.mandates.letter import letter_pdf
from facilitator.documents.mandates.letter_value import Occasion
from facilitator.documents.mandates.lists import status_list_pdf, trust_list_pdf
from facilitator.documents.mandates.report_sheet import report_sheet_pdf
from facilitator.documents.minutes.action_list import action_list_pdf
from facilitator.documents.minutes.action_list_value import ActionList
from facilitator.documents.minutes.attendance import attendance_pdf
from facilitator.documents.minutes.attendance_value import AttendanceAnnex, RoomMoment, RoomStep
from facilitator.documents.minutes.minutes import minutes_pdf
from facilitator.documents.minutes.timing import timing_pdf
from facilitator.documents.minutes.timing_value import Timing, TimingLine
from facilitator.documents.minutes.tonight_sheet import tonight_sheet_pdf
from facilitator.documents.minutes.tonight_sheet_value import SheetDecision, TonightSheet
from facilitator.documents.minutes.value import Annexes
from facilitator.documents.notices.notices import invitation_pdf
from facilitator.documents.notices.notices_value import Form, Invitation, ParishNotice
from facilitator.documents.notices.parish_notice import parish_notice_pdf
from facilitator.documents.result_value import CountSheet, CountTable, ResultSheet
from facilitator.documents.results.decision_slip import decision_slip_pdf
from facilitator.documents.results.decision_slip_value import DecisionSlip
from facilitator.documents.results.result_sheet import result_sheet_pdf
from facilitator.documents.standing.evidence_sheet import evidence_sheet_pdf
from facilitator.documents.standing.evidence_value import (
    CriterionBlock,
    CriterionRow,
    DecisionRow,
    EvidenceSheet,
)
from facilitator.documents.standing.process import process_pdf
from facilitator.documents.standing.process_value import ProcessPaper, ProcessRow
from facilitator.documents.standing.submission import submission_pdf
from facilitator.documents.standing.submission_value import Submission
from facilitator.documents.values import Outcome
from facilitator.relations import CouncilSetting
from tests.facilitator.documents import mandate_papers as given
from tests.facilitator.documents.bags import BAG, TWIN, papers
from tests.facilitator.documents.evening import BUS, CERTIFICATE, DIGEST, EVENING
from tests.facilitator.documents.mandates import certificate_with, in_both
from tests.facilitator.documents.privacy_papers import PRIVACY

Make = Callable[[str], bytes]
NAME = "Neighbourhood Assembly of Marfleet North"
DAY = date(2026, 5, 14)
COUNT = CountSheet(
    "D-2026-020",
    "Which bench shall stand where?",
    ("Alternative vote", "40 valid papers"),
    ("Count 1: nobody has the quota; Hill is out.",),
    (
        CountTable(
            "Stages",
            ("Option", "Count 1", "Count 2"),
            (("Park", "18", "24"), ("Hill", "9", "–"), ("Quay", "13", "16")),
            frozenset({(0, 2)}),
        ),
    ),
    ("Park is chosen.",),
)
#: So many decisions that a wording and a table run over the end of a page.
LONG = replace(
    EVENING,
    annexes=Annexes(counts=(COUNT,)),
    agenda=EVENING.agenda * 4,
    decisions=tuple(
        replace(one, wording={la: f"{text} " * 4 for la, text in one.wording.items()})
        for one in EVENING.decisions
    ),
)
RESULT = ResultSheet(
    assembly=NAME,
    ballot=12,
    decision="D-2026-020",
    meeting=7,
    day=DAY,
    place="St Giles Hall",
    wording=BUS,
    result="Park is chosen: 24 of 40.",
    figures=(("For", 24), ("Against", 16)),
    facts=(("Rule", "more than half of the votes cast"), ("Who could vote", "163 residents")),
    count=COUNT,
    check="Count the papers again by the rule above.",
    digest=DIGEST,
)
TIMING = Timing(
    assembly=NAME,
    meeting=7,
    day=DAY,
    place="St Giles Hall",
    planned=("19:00", "21:00"),
    actual=("19:02", "21:05"),
    lines=(
        TimingLine("Welcome", "19:00", 10, 0, "19:02", 9),
        TimingLine("The evening bus", "19:10", 30, 300, "19:11", 36, "Ran over."),
    ),
)
PROCESS = ProcessPaper(
    *(NAME, 7, DAY, "St Giles Hall", "11 of 12 lines were done."),
    rows=(
        ProcessRow("Welcome people", True, "19:00", "19:02", "done", "", "3, 4"),
        ProcessRow("Explain the rules", False, "19:05", "", "not done", "No time was left.", ""),
    ),
    deviations=("The lamp failed.",),
    draws=("Two were drawn out of 163.",),
    witnesses=(12, 40),
    head=DIGEST,
)
EVIDENCE = EvidenceSheet(
    assembly=NAME,
    made=DAY,
    meeting="meeting no. 7",
    criteria=(
        CriterionBlock(
            "Reach",
            (CriterionRow("Homes", "93%", "2,594", "May 2026", "walks", "Jo Park"),),
            "It is met.",
        ),
    ),
    answers=(("Who was asked?", "Everybody who lives here."),),
    decisions=(DecisionRow("D-2026-015", "14 May 2026", BUS["en"], "131 for, 12 against", "met"),),
    more="And five more.",
    head=DIGEST,
    digest=DIGEST,
)
SUBMISSION = Submission(
    assembly=NAME,
    day=DAY,
    to="Hull City Council",
    setting=CouncilSetting.DELEGATES,
    decision="D-2026-015",
    wording=BUS,
    result="Carried: needs 72, has 131 (+59)",
    method="handsets, open ballot",
    meeting=7,
    held=DAY,
    place="St Giles Hall",
    present=163,
    process=("Notice was given in time.",),
    annexes=("Minutes",),
    reply_by=date(2026, 6, 14),
    contact="01482 000 000",
)
INVITATION = Invitation(
    assembly=NAME,
    title={"en": "Community assembly", "cy": "Cynulliad cymunedol"},
    day=DAY,
    start="19:00",
    place="St Giles Hall, Marfleet Lane",
    question={"en": "How do we get home at night?", "cy": "Sut awn ni adref gyda'r nos?"},
    agenda=({"en": "The last bus", "cy": "Y bws olaf"},),
    caller="Jo Park and six neighbours",
    contact="01482 000 000",
    code="https://example.org/marfleet",
)
PARISH = ParishNotice(
    "Marfleet", DAY, "19:00", "St Giles Hall", ({"en": "A pond", "cy": "Pwll"},), ("Ann Ash",), DAY
)
SLIP = DecisionSlip(
    *(NAME, 7, DAY, "St Giles Hall", 12, "D-2026-015", BUS, "Carried: needs 72, has 131 (+59)"),
    figures=(("For", 131), ("Against", 12)),
    rule="more than half of the votes cast",
    method="handsets, open ballot",
    closed="20:31",
    digest=DIGEST,
)
TONIGHT = TonightSheet(
    *(NAME, 7, DAY, "St Giles Hall", "en"),
    decisions=(SheetDecision("D-2026-015", Outcome.CARRIED, "Carried: 131 for", BUS["en"]),),
    mandates=("Ayesha Karim: Hull District Assembly, with mandate M-2026-03",),
    actions=("Sam: book the hall, by Friday 5 June 2026",),
    next_meeting="Thursday 11 June 2026, 19:00, St Giles Hall.",
    wrong="Is something wrong here? Tell us.",
)
ACTIONS = ActionList(NAME, DAY, "St Giles Hall", ("Jo: a bench",), ("Sam: book the hall",))
ROOM = AttendanceAnnex(
    *(NAME, 7, DAY, "St Giles Hall"),
    moments=(RoomMoment("19:02", "Began", 120), RoomMoment("20:31", "Ballot no. 12", 163)),
    steps=(RoomStep(0, 120), RoomStep(60, 163)),
    length=120,
    opened="19:02",
    ended="21:02",
    quorum=50,
    told=("From 19:02: 120.", "From 20:02: 163."),
)
COPIES = CopiesSheet(NAME, DAY, given.RECOVERY.lines, "7F3A 91C0", given.RECOVERY.code)


def _both(language: str) -> tuple[str, ...]:
    return (language, "en" if language == "cy" else "cy")


def _tonight(language: str) -> bytes:
    sheets = [replace(TONIGHT, language=one) for one in _both(language)]
    return tonight_sheet_pdf(sheets, two_up=True)


def _ballot(language: str) -> bytes:
    ballot = BallotPaper(NAME, (BUS[language],), ("One cross.",), motion_options(_both(language)))
    return ballot_papers_pdf(ballot, 5, "A6", _both(language))


def _teller(language: str) -> bytes:
    both = _both(language)
    sheet = TellerSheet(NAME, (BUS[language],), motion_options(both), ("Left", "Right"))
    return teller_sheets_pdf(sheet, "A4", both)


def _voting(language: str) -> bytes:
    both = _both(language)
    return voting_cards_pdf(new_set(1, 3, camera=False), motion_options(both), "A5", NAME, both)


def _camera(language: str) -> bytes:
    return camera_cards_pdf(new_set(1, 3, camera=True), "A5", NAME, _both(language))


def _bag(bag: Bag, language: str) -> bytes:
    both = _both(language)
    return bag_pdf([(one, bag) for one in both], papers(both))


def _piece(number: int, language: str) -> bytes:
    """One that is set, or one that is drawn."""
    pieces = pieces_of([(language, BAG)], papers((language,)))
    return piece_pdf(pieces[number], BAG, language)


EVERY: dict[str, Make] = {
    "evening's bag": partial(_bag, BAG),
    "paper twin": partial(_bag, TWIN),
    "a page of the bag": partial(_piece, 0),
    "a card of the bag": partial(_piece, -1),
    "signals card": lambda la: signals_pdf(NAME, _both(la)),
    "minutes": partial(minutes_pdf, EVENING),
    "long minutes": partial(minutes_pdf, LONG),
    "decision slip": partial(decision_slip_pdf, SLIP),
    "tonight's sheet": _tonight,
    "action list": partial(action_list_pdf, ACTIONS),
    "attendance": partial(attendance_pdf, ROOM),
    "timing": partial(timing_pdf, TIMING),
    "result sheet": partial(result_sheet_pdf, RESULT),
    "certificate": lambda la: certificate_pdf(CERTIFICATE, (la,)),
    "certificate in both": lambda la: certificate_pdf(in_both(certificate_with(16)), _both(la)),
    "long certificate": lambda la: certificate_pdf(certificate_with(60), (la,)),
    "status list": partial(status_list_pdf, given.STATUS_LIST),
    "trust list": partial(trust_list_pdf, given.TRUST_LIST),
    "recovery sheet": partial(recovery_sheet_pdf, given.RECOVERY),
    "copies sheet": partial(copies_sheet_pdf, COPIES),
    "founding certificate": partial(founding_certificate_pdf, given.FOUNDING),
    "letter": partial(letter_pdf, given.letter(Occasion.BODY_RECALLED)),
    "delegate's file": partial(delegate_file_pdf, given.FILE),
    "report sheet": partial(report_sheet_pdf, given.REPORT_SHEET),
    "process record": partial(process_pdf, PROCESS),
    "evidence sheet": partial(evidence_sheet_pdf, EVIDENCE),
    "submission": partial(submission_pdf, SUBMISSION),
    **PRIVACY,
    "poster": lambda la: invitation_pdf(INVITATION, Form.POSTER, _both(la)),
    "leaflet": lambda la: invitation_pdf(INVITATION, Form.LEAFLET, (la,)),
    "parish notice": lambda la: parish_notice_pdf(PARISH, _both(la)),
    "ballot papers": _ballot,
    "teller sheet": _teller,
    "voting cards": _voting,
    "camera cards": _camera,
    "show cards": lambda la: show_cards_pdf(2, "A5", NAME, _both(la)),
    "table signs": lambda la: table_signs_pdf(1, 2, "A5", NAME, _both(la)),
    "group cards": lambda la: role_cards_pdf(range(1, 3), "A5", NAME, _both(la)),
    "badges": lambda la: badges_pdf(2, "A6", NAME, _both(la)),
    "star cards": lambda la: star_cards_pdf(2, "A6", NAME, _both(la)),
    "labels": partial(labels_pdf, ((1, 5),), NAME, SHEETS["70 × 37 mm"]),
}
