"""Two records, two laptops: from the election of a delegate to the certificate of the alternate.

What goes between them goes as files: a certificate on paper, a trust list, status lists, a
dispatch. Nothing else is known of one in the other.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from facilitator.body import BodyKind
from facilitator.credentials.codes import Prefix
from facilitator.credentials.dispatch import Dispatch
from facilitator.credentials.files import trust_file
from facilitator.credentials.finding import Answer
from facilitator.credentials.signing import signed_code
from facilitator.dispatching import read_in, trust_of, written
from facilitator.documents.certificate.certificate import certificate_pdf
from facilitator.ids import random_id
from facilitator.issuing import signed_certificate, status_list_due
from facilitator.mandate_draft import Act, Concern, Instruction, InstructionType
from facilitator.parts import agenda, assembly, council, decision, dispatch, keys, mandate, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.parts.council import Stand
from facilitator.parts.mandate import ClauseReport, Did, Hearing, Standing
from facilitator.plan import Secrecy
from facilitator.readings.mandates.delegate_file import delegate_file_of
from facilitator.readings.mandates.first_business import first_business
from facilitator.readings.mandates.trust_entry import entry_of, next_trust_list
from facilitator.readings.mandates.votes_elsewhere import votes_elsewhere
from tests.facilitator.delegated import DRAFT, days_later, with_a_delegate
from tests.facilitator.hall import Hall, item, motion, plan
from tests.facilitator.parts.council_hall import called
from tests.facilitator.signing_hall import day, listed, signs
from ui.known_lists import FOLDER, KnownLists
from ui.page_codes import code_on
from ui.present.council_door import at_the_door
from ui.present.report_back import about_mandate

LIMIT = Instruction(InstructionType.LIMIT, {"en": "Do not agree to fewer buses by day."})
MANDATE = replace(DRAFT, instructions=(DRAFT.instructions[0], LIMIT, DRAFT.instructions[2]))
BUS = item("bus", motion("That a last bus runs at 23:00."))
BENCH = item("bench", motion("That every ward has a bench."))
REPORT = (
    ClauseReport(Did.DEPARTED, {"en": "The vote was on 22:30, and I let it go."}),
    ClauseReport(Did.DONE, {}),
    ClauseReport(Did.DONE, {"en": "A shared letter with Greatfield."}),
)


class Home:
    """The assembly, its laptop, and the stick that goes to the council."""

    def __init__(self, folder):
        self.hall, self.stick = with_a_delegate(folder / "home", draft=MANDATE), folder
        self.signing = signs(self.hall, folder / "home" / "config")

    @property
    def newest(self):
        return self.hall.world.of(mandate.PART).all[-1]

    def certificate(self, name):
        """On paper, as a PDF, for the newest mandate; issued in the record."""
        hall, key = self.hall, self.signing.key(self.hall.world)
        due = status_list_due(hall.world, key, day(hall), self.newest.id)
        if due is not None:
            hall.do(due)
        pdf = certificate_pdf(
            signed_certificate(hall.world, self.newest.id, ("en",), key, day(hall)), ("en",)
        )
        path = self.stick / name
        path.write_bytes(pdf)
        number = hall.world.of(keys.PART).list.number
        digest = hashlib.sha256(pdf).hexdigest()
        hall.do(mandate.IssueCertificate(self.newest.id, digest, number))
        return path

    def status(self):
        return listed(self.hall, self.signing)

    def meets_about(self, key, act, **more):
        """A meeting with one item, a motion on the mandate."""
        concern = motion("That it be so.", concerns=Concern(act, self.newest.id), **more)
        self.hall.do(meeting.StartMeeting(plan(item(key, concern))))


class Door:
    """The council, its laptop, and the lists that laptop knows."""

    def __init__(self, folder, name="Hull District", level="district", seed=8):
        self.hall = Hall(folder / "council", seed=seed, name=name, handsets_out=())
        self.hall.do(assembly.DescribeBody(BodyKind.COUNCIL, level={"en": level}))
        self.signing = signs(self.hall, folder / "council" / "config")
        self.known = KnownLists(folder / "council" / "config" / FOLDER)

    def signs_trust(self, *entries):
        """The trust list of the district, with these assemblies; the council itself is in it."""
        key = self.signing.key(self.hall.world)
        trust = next_trust_list(self.hall.world, entries, key, day(self.hall))
        code = signed_code(trust, key.sign, key.public)
        self.hall.do(keys.SignTrustList(code))
        self.known.take(trust_file(code), other_district=True)
        return trust_file(code)

    def finds(self, path):
        """What the door says of the code on that page today, with no network."""
        return self.known.lists.finding(code_on(path, Prefix.CERTIFICATE), day(self.hall), "en")

    def seats(self, found):
        self.hall.do(*at_the_door(self.hall.world, found, "en").seat)

    def others_sit(self):
        for number, name in enumerate(("Greatfield", "Bransholme East"), start=1):
            self.hall.do(council.AdmitMember(name))
            carried = council.Carried(f"{number}{number}" * 16, "M-1", "C-1", {}, {}, {}, (), "")
            member = self.hall.world.of(council.PART).named(name).id
            self.hall.do(
                council.SeatDelegate(
                    *(member, "Jo Bell", carried, council.Checked.BY_HAND),
                    by=council.SeatedBy.HAND,
                    reason="The code is torn.",
                )
            )

    def dispatch(self, path):
        held = self.hall.world.of(meeting.PART).all[-1]
        key = self.signing.key(self.hall.world)
        made = written(self.hall.world, key, day(self.hall), random_id, held, {"en": "Calm."})
        self.hall.do(*made.commands)
        path.write_text(made.text, encoding="utf-8")
        return path


@pytest.fixture
def home(tmp_path):
    made = Home(tmp_path)
    yield made
    made.hall.opened.close()


@pytest.fixture
def door(tmp_path):
    made = Door(tmp_path)
    yield made
    made.hall.opened.close()


def test_a_delegate_is_sent_departs_is_told_of_recalled_and_the_alternate_comes(
    home, door, tmp_path
):
    first = home.certificate("Ayesha Karim.pdf")
    trust = door.signs_trust(entry_of(home.hall.world))
    home.hall.do(keys.TakeTrustList(trust))
    sat = _a_council_sits(home, door, first)
    _it_decides(door, sat)
    file = door.dispatch(tmp_path / "Hull District-2026-05-14.dispatch")
    _the_dispatch_comes_home_twice(home, file)
    varied = _it_is_reported_accepted_and_varied(home)
    _the_alternate_takes_over(home, door, varied, first)


def _a_council_sits(home, door, page):
    door.hall.do(meeting.StartMeeting(plan(BUS, BENCH)))
    assert door.finds(page).answer is Answer.VALID_OLD_LIST
    door.known.take(home.status())
    found = door.finds(page)
    assert found.answer is Answer.VALID
    door.seats(found)
    door.others_sit()
    again = at_the_door(door.hall.world, door.finds(page), "en")
    assert again.seat == ()
    (mine,) = (s for s in door.hall.world.of(council.PART).seats if s.member == found_id(home))
    return mine


def found_id(home):
    return home.hall.world.of(assembly.PART).id


def _it_decides(door, mine):
    hall, serial = door.hall, mine.here[0].as_.mandate.serial
    hall.do(agenda.BeginItem("bus"), council.StateStand(mine.number, Stand.BOUND_FOR, serial, 1))
    called(hall, "against", "for", "for", key="bus")
    hall.do(council.MarkForRatification(hall.world.of(decision.PART).all[-1].id))
    hall.do(agenda.BeginItem("bench"), council.ReferDown(words={"en": "Say where."}))
    hall.do(dispatch.NoteOffer(wanted=False, words={"en": "A gazebo."}), meeting.CloseMeeting())


def _the_dispatch_comes_home_twice(home, file):
    hall = home.hall
    told, code = read_in(file.read_text(encoding="utf-8"), [trust_of(hall.world)])
    assert isinstance(told, Dispatch)
    hall.do(dispatch.TakeDispatch(told, code))
    before = hall.world.digest
    hall.do(dispatch.TakeDispatch(told, code))
    assert hall.world.digest == before
    titles = [one.title["en"] for one in first_business(hall.world, ("en",), hall.ids)]
    assert titles == [
        "Report on M-2026-01",
        "To ratify: That a last bus runs at 23:00.",
        "For us to decide: That every ward has a bench.",
    ]
    (vote,) = votes_elsewhere(hall.world, home.newest)
    assert (vote.voted["en"], vote.clause, vote.against) == ("Against", 1, True)
    rows = about_mandate(hall.world, home.newest.id, "en").rows
    assert [row.votes for row in rows] == [
        ("Hull District, D-2026-001: Against. It went against this instruction.",),
        (),
        (),
    ]


def _it_is_reported_accepted_and_varied(home):
    hall, old = home.hall, home.newest
    days_later(hall, 20)
    other = replace(MANDATE, instructions=MANDATE.instructions[:2])
    home.meets_about("vary", Act.ACCEPT_AND_VARY, mandate=other)
    hall.do(mandate.RecordReport(old.id, REPORT))
    hall.put("vary")
    hall.do(ask.BeginCounting("hands"), ask.EnterCount({"for": 60}))
    hall.do(ask.ShowResult(), ask.DeclareResult())
    hall.do(meeting.CloseMeeting(), mandate.AcceptMandate(home.newest.id, consent=True))
    kept = hall.world.of(mandate.PART).mandate(old.id)
    assert (kept.standing, home.newest.replaces) == (Standing.VARIED, old.id)
    file = delegate_file_of(hall.world, old.delegate, day(hall))
    assert len(file.mandates) == 2
    return home.certificate("Ayesha Karim varied.pdf")


def _the_alternate_takes_over(home, door, varied, first):
    hall, old = home.hall, home.newest
    hall.do(mandate.OpenRecall(old.id), mandate.NoticeRecall(old.id, day(hall).isoformat()))
    hall.do(mandate.TellDelegate(old.id, day(hall).isoformat()))
    days_later(hall, 8)
    door.hall.clock.forward(28 * 24 * 3600)
    home.meets_about("recall", Act.RECALL, secrecy=Secrecy.PRIVATE)
    hall.do(mandate.HearDelegate(old.id, Hearing.REPLY_READ))
    hall.do(agenda.BeginItem("recall"), ask.PutQuestion(), ask.OpenToHandsets())
    for number in range(1, 8):
        hall.press(number, "A" if number < 6 else "B")
    hall.close_ballot()
    hall.do(ask.ShowResult(), ask.DeclareResult(), meeting.CloseMeeting())
    hall.do(mandate.AcceptMandate(home.newest.id, consent=True))
    assert hall.world.of(mandate.PART).mandate(old.id).standing is Standing.RECALLED
    theirs = home.certificate("Tom Dale.pdf")
    door.known.take(home.status())
    assert door.finds(first).reason.startswith("The assembly has varied this mandate")
    assert door.finds(varied).answer is Answer.RECALLED
    found = door.finds(theirs)
    assert (found.answer, found.certificate.delegate) == (Answer.VALID, "Tom Dale")
