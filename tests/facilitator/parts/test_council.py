"""A council of delegates: the program advises on who is seated, the council decides."""

from __future__ import annotations

import pytest

from facilitator.audit import audited
from facilitator.body import BodyKind
from facilitator.parts import agenda, assembly, council, decision, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.result import result_of
from facilitator.parts.council import Checked, SeatDelegate, SeatedBy, Stand
from facilitator.plan import Kind, Secrecy
from facilitator.readings.results.delegate_votes import delegate_votes
from tests.facilitator.hall import item, motion, plan
from tests.facilitator.parts.council_hall import (
    called,
    carried,
    council_of,
    member,
    seat,
    seats,
)

BUS = item("bus", motion())
BAD = (Checked.RECALLED, Checked.NOT_IN_TERM, Checked.INVALID)


def asked(made, number, checked, by=SeatedBy.CERTIFICATE, **more):
    return SeatDelegate(member(made, number), "Tom Dale", carried("b" * 32), checked, by, **more)


def test_an_assembly_of_residents_knows_nothing_of_members_or_seats(hall):
    evening = hall(BUS)
    assert evening.world.of(assembly.PART).body.kind is BodyKind.NEIGHBOURHOOD
    assert evening.refused(council.AdmitMember("Greatfield")) == "not_a_council"
    assert evening.refused(ask.PutQuestion(card=True)) in {"no_question", "not_a_council"}


def test_a_body_says_what_it_is_between_meetings_and_a_theme_has_words(hall):
    evening = hall()
    assert evening.refused(assembly.DescribeBody(BodyKind.THEMED)) == "no_theme"
    evening.do(assembly.DescribeBody(BodyKind.THEMED, {"en": " Health "}))
    assert evening.world.of(assembly.PART).body.theme == {"en": "Health"}
    evening.do(meeting.StartMeeting(plan(BUS)))
    assert evening.refused(assembly.DescribeBody(BodyKind.COUNCIL)) == "kind_in_a_meeting"


def test_a_council_made_for_one_issue_ends_with_it(hall):
    evening = council_of(hall, BUS)
    ended_by = called(evening, "for", "for", "for", key="bus")
    evening.do(meeting.CloseMeeting(), assembly.EndBody(ended_by.id))
    body = evening.world.of(assembly.PART).body
    assert (body.ended, body.ended_by) == ("2026-05-14", ended_by.id)
    assert evening.refused(meeting.StartMeeting(plan(BUS))) == "body_ended"
    assert evening.refused(council.AdmitMember("Orchard Park")) == "body_ended"


def test_a_certificate_that_holds_seats_its_delegate_and_the_name_is_side_data(hall):
    evening = council_of(hall, BUS, seated=2)
    first, second = seats(evening)
    assert (first.number, second.number) == (1, 2)
    sits = first.here[0].as_
    assert evening.world.side("name", sits.person) == "Ayesha Karim"
    assert sits.checked is Checked.VALID
    assert audited(evening.path).ok


@pytest.mark.parametrize("checked", BAD)
def test_one_that_does_not_hold_seats_nobody_until_the_council_decides_it(hall, checked):
    evening = council_of(hall, BUS, seated=1)
    assert evening.refused(asked(evening, 1, checked)) == "seat_advised"
    by_hand = asked(evening, 1, checked, SeatedBy.HAND, reason="We know him.")
    assert evening.refused(by_hand) == "seat_advised"
    undecided = asked(evening, 1, checked, SeatedBy.DECISION, ballot="nothing")
    assert evening.refused(undecided) == "seat_needs_decision"
    vote = called(evening, "for", key="bus")
    evening.do(asked(evening, 1, checked, SeatedBy.DECISION, ballot=vote.id))
    assert seats(evening)[1].here[0].as_.ballot == vote.id


def test_a_vote_that_was_lost_seats_nobody_and_the_observers_bench_is_open(hall):
    evening = council_of(hall, BUS, seated=1)
    vote = called(evening, "against", key="bus")
    lost = asked(evening, 1, Checked.RECALLED, SeatedBy.DECISION, ballot=vote.id)
    assert evening.refused(lost) == "seat_needs_decision"
    evening.do(council.SeatObserver("Tom Dale", member(evening, 1), Checked.RECALLED))
    assert len(seats(evening)) == 1
    assert evening.world.of(council.PART).observers[0].here


def test_a_paper_that_was_read_by_eye_needs_a_reason(hall):
    evening = council_of(hall, BUS, seated=0)
    by_hand = asked(evening, 1, Checked.BY_HAND, SeatedBy.HAND)
    assert evening.refused(by_hand) == "seat_needs_reason"
    evening.do(asked(evening, 1, Checked.BY_HAND, SeatedBy.HAND, reason="The code is torn."))
    assert seats(evening)[0].here


def test_one_certificate_seats_one_delegate(hall):
    evening = council_of(hall, BUS, seated=1)
    again = SeatDelegate(member(evening, 0), "Somebody", carried("0" * 32), Checked.VALID)
    assert evening.refused(again) == "certificate_seated"


def test_co_delegates_share_the_seat_and_its_one_vote(hall):
    evening = council_of(hall, BUS, seated=2)
    evening.do(SeatDelegate(member(evening, 0), "Jo Bell", carried("c" * 32), Checked.VALID))
    assert [len(seat.here) for seat in seats(evening)] == [2, 1]
    vote = called(evening, "for", "against", key="bus")
    assert vote.tally == {"for": 1, "against": 1, "abstain": 0}
    assert vote.issued == 2


def test_a_seat_is_one_members_and_a_member_has_one(hall):
    evening = council_of(hall, BUS, seated=1)
    assert evening.refused(asked(evening, 1, Checked.VALID, seat=1)) == "seat_taken"
    elsewhere = SeatDelegate(member(evening, 0), "Jo", carried("c" * 32), Checked.VALID, seat=7)
    assert evening.refused(elsewhere) == "seat_taken"


def test_the_alternate_takes_the_seat_with_its_mandate_and_its_vote(hall):
    evening = council_of(hall, BUS, seated=0)
    seat(evening, 0, alternate="Sam Hill")
    first = seats(evening)[0].here[0]
    evening.do(council.SeatAlternate(1, first.person))
    now = seats(evening)[0]
    assert [evening.world.side("name", p.person) for p in now.here] == ["Sam Hill"]
    assert now.here[0].as_.mandate == first.as_.mandate
    assert evening.refused(council.SeatAlternate(1, first.person)) == "not_on_that_seat"
    assert evening.refused(council.SeatAlternate(1, now.here[0].person)) == "no_alternate"


def test_who_left_has_no_vote_in_the_next_ballot(hall):
    evening = council_of(hall, BUS, item("park", motion()))
    evening.do(council.LeaveSeat(2, seats(evening)[1].here[0].person))
    evening.do(agenda.BeginItem("bus"), ask.PutQuestion(), ask.OpenToHandsets())
    assert evening.refused(ask.CallVote(2, "for")) == "seat_not_on_roll"


def test_a_council_votes_for_the_record_whatever_the_plan_left_open(hall):
    evening = council_of(hall, BUS)
    vote = called(evening, "for", "against", "", key="bus")
    assert vote.question.secrecy is Secrecy.RECORDED
    assert vote.votes == {"1": "for", "2": "against"}
    evening.pull_the_plug()
    assert evening.ballot.votes == vote.votes


def test_an_election_in_a_council_keeps_the_secrecy_it_was_planned_with(hall):
    private = motion(kind=Kind.MOTION, secrecy=Secrecy.PRIVATE)
    evening = council_of(hall, item("chair", private))
    evening.do(agenda.BeginItem("chair"), ask.PutQuestion(), ask.OpenToHandsets())
    assert evening.ballot.private
    assert evening.refused(ask.CallVote(1, "for")) == "not_recorded"


def test_a_called_vote_can_be_changed_and_taken_back_until_the_close(hall):
    evening = council_of(hall, BUS)
    evening.do(agenda.BeginItem("bus"), ask.PutQuestion(), ask.OpenToHandsets())
    evening.do(ask.CallVote(1, "for"), ask.CallVote(1, "against"), ask.CallVote(2, "for"))
    evening.do(ask.CallVote(2, ""))
    assert evening.ballot.votes == {"1": "against"}
    assert evening.refused(ask.CallVote(1, "perhaps")) == "no_such_choice"
    evening.press(3, "1")
    assert evening.ballot.votes == {"1": "against", "3": "for"}


def test_a_card_vote_uses_the_weights_that_were_frozen_for_the_members(hall):
    evening = council_of(hall, BUS)
    evening.do(agenda.BeginItem("bus"))
    assert evening.refused(ask.PutQuestion(card=True)) == "no_weights_frozen"
    ids = [member(evening, n) for n in range(3)]
    some = council.FreezeWeights("residents in 2025", {ids[0]: 500})
    assert evening.refused(some) == "weights_of_every_member"
    votes = dict(zip(ids, (500, 120, 300), strict=True))
    evening.do(council.FreezeWeights("residents in 2025", votes))
    vote = called(evening, "for", "against", "against", key="bus", card=True)
    assert vote.outcome == "carried"
    assert result_of(vote).heads.against == 2
    assert vote.question.weights_source == "residents in 2025"


def test_how_a_seat_stands_is_said_before_the_vote_and_not_after(hall):
    evening = council_of(hall, BUS)
    evening.do(agenda.BeginItem("bus"), ask.PutQuestion())
    bound = council.StateStand(1, Stand.BOUND_FOR, "0" * 32, 1)
    evening.do(bound)
    assert evening.refused(council.StateStand(1, Stand.LIMIT, "0" * 32, 9)) == "no_such_instruction"
    meeting_id, matter = evening.world.of(meeting.PART).running.id, evening.ballot.id
    said = evening.world.of(council.PART).stand(meeting_id, (matter,), 1)
    assert (said.stand, said.clause) == (Stand.BOUND_FOR, 1)
    evening.do(ask.OpenToHandsets(), ask.CallVote(1, "against"))  # never blocked
    evening.close_ballot()
    evening.do(ask.ShowResult(), ask.DeclareResult(), council.StateStand(1, Stand.FREE))
    assert evening.world.of(council.PART).stand(meeting_id, (matter,), 1) == said


def test_nobody_unsays_how_a_seat_stood_once_votes_may_be_seen(hall):
    evening = council_of(hall, BUS)
    evening.do(agenda.BeginItem("bus"), council.StateStand(1, Stand.BOUND_FOR, "0" * 32, 1))
    evening.do(ask.PutQuestion(), council.StateStand(2, Stand.LIMIT), ask.OpenToHandsets())
    evening.do(ask.CallVote(1, "against"), council.StateStand(3, Stand.FREE))
    for number in (1, 2, 3):
        assert evening.refused(council.StateStand(number, Stand.OUTSIDE)) == "not_now"
    evening.close_ballot()
    assert next(vote.departed for vote in delegate_votes(evening.world, evening.ballot))


def test_a_member_that_came_after_the_weights_were_frozen_is_not_left_out_unsaid(hall):
    evening = council_of(hall, BUS)
    votes = {member(evening, number): 5 for number in range(3)}
    evening.do(council.FreezeWeights("residents in 2025", votes), council.AdmitMember("Bilton"))
    evening.do(asked(evening, 3, Checked.VALID), agenda.BeginItem("bus"))
    assert evening.refused(ask.PutQuestion(card=True)) == "weights_of_every_member"
    votes[member(evening, 3)] = 2
    evening.do(council.FreezeWeights("residents in 2025", votes), ask.PutQuestion(card=True))
    assert dict(evening.ballot.question.weights)[4] == 2


def test_a_member_that_left_and_is_admitted_again_has_its_one_seat(hall):
    evening = council_of(hall, BUS)
    evening.do(council.RemoveMember(member(evening, 0)), council.AdmitMember("marfleet North"))
    assert len(evening.world.of(council.PART).members) == 3
    evening.do(SeatDelegate(member(evening, 0), "Jo Bell", carried("c" * 32), Checked.VALID))
    assert [len(seat.here) for seat in seats(evening)] == [2, 1, 1]


def test_a_delegate_who_went_and_came_back_is_named_once_and_votes_once(hall):
    evening = council_of(hall, BUS)
    evening.do(agenda.BeginItem("bus"), ask.PutQuestion(), ask.OpenToHandsets())
    evening.do(ask.CallVote(1, "for"), council.LeaveSeat(1, seats(evening)[0].here[0].person))
    seat(evening, 0)
    evening.do(ask.CallVote(1, "against"))
    first, *_others = delegate_votes(evening.world, evening.ballot)
    assert (first.people, first.chose) == (("Ayesha Karim",), "against")


def test_what_members_can_decide_goes_back_to_them_and_what_they_must_ratify_to_all(hall):
    evening = council_of(hall, BUS)
    evening.do(agenda.BeginItem("bus"))
    evening.do(council.ReferDown(words={"en": "Each assembly can choose its own bench."}))
    called(evening, "for", "for", "for", key="bus")
    decided = evening.world.of(decision.PART).all[-1].id
    down = council.ReferDown(decided, (member(evening, 1),))
    evening.do(down, down)  # a button pressed twice
    evening.do(council.MarkForRatification(decided), council.MarkForRatification(decided))
    state = evening.world.of(council.PART)
    assert [r.item for r in state.referrals] == ["bus", ""]
    assert state.to_ratify == (decided,)
    evening.do(council.MarkForRatification(decided, wanted=False))
    evening.do(council.TakeBackReferral(state.referrals[0].referral))
    state = evening.world.of(council.PART)
    assert (len(state.referrals), state.to_ratify) == (1, ())
    assert evening.refused(council.MarkForRatification("no such")) == "no_such_decision"
