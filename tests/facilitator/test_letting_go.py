"""What is let go of is gone, byte by byte, and the record still verifies by its paper digest."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from facilitator.area_draft import AreaDraft, PlannedArea
from facilitator.audit import audited
from facilitator.documents.values import named
from facilitator.drafting import PlanDraft, begun
from facilitator.engine.requests import Request
from facilitator.letting_go import beside, forget, let_go
from facilitator.parts import actions, checkin, groups, meeting, retention
from facilitator.parts.ballot import commands as ask
from facilitator.parts.checkin.commands import Arrive
from facilitator.parts.outreach import WALKER
from facilitator.parts.retention.kinds import YEAR, Keep, Kind, Since
from facilitator.parts.retention.thanks import thanked, without
from facilitator.plan import Phase, PlannedItem
from facilitator.prose_draft import ProseDraft
from facilitator.readings.standing.people_kept import everybody, words_of
from facilitator.readings.standing.retention import due
from facilitator.record.backup import backup
from facilitator.record.traces import clear_drafts, let_go_of_older_drafts
from facilitator.time_of_day import day_of
from resources import path as resource
from tests.facilitator.hall import Hall, item, motion, plan

NAME = "Zebedee Quillfeather"


@pytest.fixture
def hall(tmp_path):
    """A meeting that is over; a guest at the door and an action of one name, drafts with it."""
    made = Hall(tmp_path, item("bus", motion(text="That the bus of Anna Bright runs.")))
    made.do(Arrive(7, name=NAME, needs="a chair near the door", photo=True, arrival="a" * 32))
    made.open("bus")
    for handset in range(1, 9):
        made.press(handset, "1")
    made.close_ballot()
    made.do(ask.ShowResult(), ask.DeclareResult())
    made.do(actions.NoteAction({"en": "Ask the bus company"}, NAME, "2026-06-01"))
    draft = PlanDraft(made.opened.drafts, "plan")
    draft.take(begun(plan(item("tea"))))
    draft.take(type(begun(plan(item("tea"))))(f"Talk of {NAME}", plan(item(NAME))))
    made.do(meeting.CloseMeeting())
    made.evidence = tmp_path / "marfleet outreach"
    made.evidence.mkdir()
    (made.evidence / "2026-05-01 0123456789ab.jpg").write_bytes(b"picture of a door")
    yield made
    made.opened.close()


def today(hall):
    return day_of(hall.clock.now(), "Europe/London")


def step(hall):
    return lambda commands: hall.engine.step([Request(one) for one in commands])


def what_is_due(hall):
    return due(hall.world, today(hall), beside(hall.opened.file, hall.evidence))


def go(hall):
    return let_go(step(hall), hall.opened.file, hall.evidence, what_is_due(hall))


def later(hall, days):
    hall.clock.forward(timedelta(days=days).total_seconds())


def left_of(folder, text):
    """The files below that folder with those bytes in them."""
    return [f.name for f in folder.rglob("*") if f.is_file() and text.encode() in f.read_bytes()]


def keep(hall, kind, since, days=0):
    hall.do(retention.SetRetention(kind, Keep(since, days)))


def test_nothing_is_due_before_its_time_and_everything_after_it(hall):
    assert what_is_due(hall) == ()
    for kind in (Kind.VOTES, Kind.DOOR, Kind.DRAFTS, Kind.NAMES):
        keep(hall, kind, Since.CLOSE, 30)
    later(hall, 29)
    assert what_is_due(hall) == ()
    later(hall, 2)
    kinds = [one.kind for one in what_is_due(hall)]
    assert kinds == [Kind.VOTES, Kind.DOOR, Kind.DRAFTS, Kind.NAMES]
    later(hall, 2 * YEAR)
    assert {Kind.ATTENDANCE, Kind.EVIDENCE} <= {one.kind for one in what_is_due(hall)}


def test_what_was_let_go_of_is_in_no_byte_and_the_paper_digest_still_verifies(hall, tmp_path):
    digest = hall.world.digest
    for kind in (Kind.VOTES, Kind.DOOR, Kind.DRAFTS, Kind.NAMES):
        keep(hall, kind, Since.CLOSE)
    salt = hall.world.side("ballot_salt", hall.ballot.id)
    forms = [NAME, salt]
    assert all(left_of(tmp_path, form) for form in forms)
    # The plan that stands names somebody: only what was typed over goes with the drafts.
    PlanDraft(hall.opened.drafts, "plan").take(begun(plan(item("tea"))))
    gone = go(hall)
    backup(hall.opened.file, tmp_path / "copy.assembly")
    assert gone.kinds == 4
    assert not gone.left
    assert [left_of(tmp_path, form) for form in forms] == [[], []]
    assert what_is_due(hall) == ()
    hall.opened.close()
    assert [left_of(tmp_path, form) for form in forms] == [[], []]
    found = audited(hall.path, digest)
    assert (found.problems, found.anchored) == ((), True)
    script = [sys.executable, resource("verify_record.py"), hall.path, "--head", digest]
    assert subprocess.run(script, capture_output=True, check=False).returncode == 0
    assert hall.world.of(retention.PART).gone[Kind.VOTES] == 1


def test_files_beside_the_record_go_with_their_time(hall):
    later(hall, 3 * YEAR)
    assert go(hall).kinds >= 2
    assert list(hall.evidence.iterdir()) == []
    assert hall.world.of(retention.PART).gone[Kind.EVIDENCE] == 1


def test_a_running_meeting_keeps_what_it_needs(hall):
    keep(hall, Kind.DOOR, Since.CLOSE)
    hall.do(meeting.StartMeeting(plan(item("next"))))
    assert what_is_due(hall) == ()
    rows = ((checkin.NAME, "a" * 32),)
    assert hall.refused(retention.LetGo(Kind.DOOR, rows)) == "keep_until_closed"


def test_what_was_due_stays_where_a_meeting_began_before_it_went(hall):
    later(hall, 3 * YEAR)
    things = what_is_due(hall)
    hall.do(meeting.StartMeeting(plan(item("next"))))
    told = let_go(step(hall), hall.opened.file, hall.evidence, things)
    assert (told.kinds, told.things) == (0, 0)
    assert len(list(hall.evidence.iterdir())) == 1


def test_nobody_can_have_a_row_deleted_as_what_it_is_not(hall):
    wrong = retention.LetGo(Kind.WALKERS, (("ballot_salt", hall.ballot.id),))
    assert hall.refused(wrong) == "not_of_that_kind"
    assert WALKER in retention.ROWS[Kind.WALKERS]
    assert {groups.SEATS, groups.AT_DOOR} < retention.ROWS[Kind.HOLDERS]
    never = retention.SetRetention(Kind.MINUTES, Keep(Since.CLOSE))
    assert hall.refused(never) == "not_a_time_to_keep"


def test_one_person_is_found_corrected_and_forgotten(hall, tmp_path):
    (known,) = everybody(hall.world)
    said = [words_of(hall.world, there, "en") for there in known.there]
    assert said == ["Gave this name at the door of meeting 1", "Took on action A-2026-001"]
    hall.do(retention.CorrectName(known.people, "Zebedee Quill"))
    (known,) = everybody(hall.world)
    prose = ProseDraft(hall.opened.drafts, 1)
    prose.line.take("Who spoke", '{"speakers": ["Zebedee Quill"]}')
    assert known.name == "Zebedee Quill"
    told = forget(step(hall), hall.opened.file, known, named(None, "en"))
    assert (told.done, told.drafts, told.facts) == (True, 1, ())
    assert left_of(tmp_path, 'Zebedee Quill"') == []
    assert "[name removed]" in prose.line.body
    assert everybody(hall.world) == ()
    assert not forget(step(hall), hall.opened.file, known, "-").done


@pytest.mark.parametrize("name", ["motion", "5", "items", "true", "2"])
def test_a_draft_can_be_read_whatever_the_name_is_that_was_forgotten(hall, name):
    draft = PlanDraft(hall.opened.drafts, "plan")
    asked = PlannedItem("bus", {"en": f"Ask {name}"}, Phase.DECISION, 5, question=motion())
    draft.take(begun(plan(asked)))
    assert clear_drafts(hall.opened.file, name, "somebody") == 1
    (after,) = PlanDraft(hall.opened.drafts, "plan").plan.items
    assert after == replace(asked, title={"en": "Ask somebody"})


def test_what_was_let_go_of_is_not_undone_and_the_plan_that_stands_stays(hall):
    draft, area = PlanDraft(hall.opened.drafts, "plan"), AreaDraft(hall.opened.drafts)
    for since in ("2026-01-01", "2026-02-01"):
        area.take("A day", PlannedArea(since), None)
    assert let_go_of_older_drafts(hall.opened.file)
    again = PlanDraft(hall.opened.drafts, "plan")
    for one in (draft, again, area):
        assert one.undoes is None
        one.undo()
    assert again.plan == draft.plan == plan(item(NAME))
    assert area.area(None).since == "2026-02-01"


def test_a_name_in_the_words_of_a_motion_is_said_to_stay(hall):
    hall.do(meeting.StartMeeting(plan(item("walk"))))
    hall.do(actions.NoteAction({"en": "Sweep"}, "Anna Bright"), meeting.CloseMeeting())
    known = next(one for one in everybody(hall.world) if one.name == "Anna Bright")
    assert forget(step(hall), hall.opened.file, known, "-").facts


def test_an_emptied_line_of_thanks_keeps_the_others(hall):
    thanks = {"en": "Kitchen: Bea, Sam"}, {"en": "Doors"}
    evening = plan(item("x"))
    hall.do(meeting.StartMeeting(type(evening)(**{**_fields(evening), "thanks": thanks})))
    hall.do(meeting.CloseMeeting(), retention.ForgetPeople((), "sam"))
    kept = hall.world.side("thanks", hall.world.of(meeting.PART).all[-1].id)
    assert kept == '[{"en":"Kitchen: Bea"},{"en":"Doors"}]'


def test_only_names_of_those_thanked_are_listed_and_what_is_told_of_somebody_goes_with_them():
    corner = {
        "en": "Children's corner: Lowri, who missed it all, Bashir, Ceri and Yusuf",
        "cy": "Cornel y plant: Lowri, a gollodd y cwbl, Bashir, Ceri a'r hen Yusuf",
    }
    others = {"en": "Chairs: the football club", "cy": "Cofnodwyr: un wrth bob bwrdd"}
    sides = {("thanks", "m"): msgspec.json.encode([corner, others]).decode()}
    listed = [name for _meeting, name in thanked(sides)]
    assert listed == ["Lowri", "Bashir", "Ceri", "Yusuf", "hen Yusuf"]
    left = without(sides, "lowri")[1].value
    assert msgspec.json.decode(left) == [
        {
            "en": "Children's corner: Bashir, Ceri and Yusuf",
            "cy": "Cornel y plant: Bashir, Ceri a'r hen Yusuf",
        },
        others,
    ]
    assert without(sides, "Nobody") == []


def _fields(value):
    return {name: getattr(value, name) for name in value.__dataclass_fields__}
