"""Whatever people do in whatever order: reading the journal again gives the same world."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from facilitator.clock import SetClock
from facilitator.engine.engine import Engine
from facilitator.engine.requests import Request
from facilitator.ids import SeededIds
from facilitator.parts import PARTS, agenda, assembly, ballot, handsets, meeting, presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.phases import VOTING
from facilitator.parts.ballot.result import result_of
from facilitator.plan import Choice, Kind, Method, Secrecy
from facilitator.press import Press
from facilitator.readings.results.results import result_sentence
from facilitator.rules.rule import CastingMode
from tests.facilitator.engine.faulty import FaultyJournal
from tests.facilitator.hall import EVENING, item, motion, plan

TEXT = st.text(max_size=8)
NUMBER = st.integers(-2, 20)
KEYS = st.lists(st.sampled_from("1239x"), max_size=2).map(tuple)
COMMANDS = st.one_of(
    st.builds(ask.PutQuestion),
    st.builds(ask.AskAgreement),
    st.builds(ask.RecordAgreement),
    st.builds(ask.DemandCount),
    st.builds(ask.OpenToHandsets),
    st.builds(ask.BeginClosing, st.integers(0, 9), st.booleans()),
    st.builds(ask.StopClosing),
    st.builds(ask.BeginCounting, st.sampled_from(["hands", "paper", "toes"]), st.integers(0, 3)),
    st.builds(
        ask.EnterCount,
        st.dictionaries(st.sampled_from(["for", "against", "x"]), NUMBER | st.just(10**20)),
        st.sampled_from("AB"),
        st.sampled_from(["", "Left", "Right"]),
    ),
    st.builds(presence.DivideHall, st.sampled_from([("Left", "Right"), ("Left",), ()])),
    st.builds(ask.ShowResult),
    st.builds(ask.DeclareResult),
    st.builds(ask.VoidBallot, TEXT),
    st.builds(assembly.SetQuorum, NUMBER),
    st.builds(presence.CountRoom, NUMBER),
    st.builds(agenda.BeginItem, st.sampled_from(["bus", "money", "tea", "where", "who", None])),
    st.builds(handsets.IssueHandsets, st.just(((1, 9), (4, 12))) | st.just(())),
    st.builds(assembly.FoundAssembly, TEXT, TEXT, st.just(("en",)), TEXT, st.just("00")),
    st.builds(meeting.CloseMeeting),
)
HANDSETS = st.sampled_from(["3", "13", "14", "buzz 1", "buzz 2", ""])
MORE_COMMANDS = st.one_of(
    st.builds(handsets.AssignHandset, HANDSETS, NUMBER, st.booleans()),
    st.builds(handsets.SwapHandset, NUMBER, HANDSETS, st.booleans()),
    st.builds(handsets.RevokeHandset, HANDSETS),
    st.builds(handsets.ReturnHandset, HANDSETS),
    st.builds(handsets.DrawFromBag, st.booleans()),
    st.builds(ask.AdmitToBallot, NUMBER, TEXT),
    st.builds(
        ask.AddVotes,
        st.sampled_from(["hands", "teller", "toes"]),
        st.dictionaries(st.sampled_from(["for", "against", "x"]), NUMBER),
        NUMBER,
    ),
    st.builds(ask.DrawAudit, NUMBER),
    st.builds(ask.RecordAudit, NUMBER),
)
WAYS = st.sampled_from(["for", "against", "x"])
AMENDMENTS = st.one_of(
    st.builds(agenda.MoveAmendment, st.just("bus"), st.dictionaries(st.just("en"), TEXT)),
    st.builds(assembly.SetCasting, st.sampled_from(CastingMode)),
    st.builds(ask.CastCastingVote, WAYS),
    st.builds(ask.DrawCastingLot, WAYS),
    st.builds(ask.DemandRecount, NUMBER),
)
PLACES = st.sampled_from(["a", "b", "c", "x"])
AFTER_A_COUNT = st.one_of(
    st.builds(ask.DrawLot, st.permutations(["a", "b", "c"]).map(tuple)),
    st.builds(ask.DrawLot, called=TEXT),
    st.builds(ask.PutNextRound, PLACES | st.just(""), st.lists(PLACES, max_size=2).map(tuple)),
    st.builds(ask.AddVotes, st.just("paper"), st.dictionaries(st.just("a>b"), NUMBER)),
    st.builds(ask.EnterCount, st.dictionaries(PLACES | st.just("b>a"), st.integers(0, 3))),
    st.builds(ask.BeginCounting, st.just("paper")),
)
PRESSES = st.builds(ask.CastVote, st.builds(Press, st.just("t"), st.integers(0, 14).map(str), KEYS))
CLICKS = st.builds(
    ask.CastVote,
    st.builds(
        Press,
        st.just("u"),
        st.sampled_from("123"),
        KEYS,
        st.none(),
        st.just("buzz"),
    ),
)
_USUAL = {
    ballot.Phase.PUT: ask.OpenToHandsets(),
    ballot.Phase.OPEN: ask.BeginClosing(3, sure=True),
    ballot.Phase.CLOSED: ask.ShowResult(),
    ballot.Phase.SHOWN: ask.DeclareResult(),
}


class Evening:
    """A meeting with an open, a private and a recorded vote, on a journal whose disk can fail."""

    def __init__(self):
        self.journal, self.clock = FaultyJournal(), SetClock(EVENING)
        self.engine = self.read(1)
        secret, named = motion(secrecy=Secrecy.PRIVATE), motion(secrecy=Secrecy.RECORDED)
        places = tuple(Choice(each, {"en": each}) for each in "abc")
        where = motion(kind=Kind.OPTIONS, choices=places, method=Method.EXHAUSTIVE)
        who = replace(where, method=Method.IRV, secrecy=Secrecy.PRIVATE)
        questions = item("bus", motion()), item("money", secret), item("tea", named)
        questions = *questions, item("where", where), item("who", who)
        self.step(assembly.FoundAssembly("Marfleet", "Hull", ("en",), "Europe/London", "00"))
        self.step(handsets.IssueHandsets(((1, 12),)))
        self.step(meeting.StartMeeting(plan(*questions)), agenda.BeginItem("bus"))

    def read(self, seed):
        return Engine(self.journal, PARTS, self.clock, device="d", ids=SeededIds(seed))

    def step(self, *commands):
        return self.engine.step([Request(command) for command in commands])

    @property
    def world(self):
        return self.engine.world

    @property
    def latest(self):
        return self.world.of(ballot.PART).latest


def as_read(world):
    """The world without the moment of the last private press, which is written nowhere."""
    latest = world.of(ballot.PART).latest
    if latest is None or not latest.private:
        return world
    ballots = ballot.Ballots((*world.of(ballot.PART).all[:-1], replace(latest, heard=None)))
    return replace(world, states={**world.states, "ballot": ballots})


class AnythingDone(RuleBasedStateMachine):
    """Random commands, presses, passing time, failing disks and restarts."""

    def __init__(self):
        super().__init__()
        self.evening, self.declared = Evening(), {}

    @initialize(key=st.sampled_from(["bus", "money", "tea", "where", "who"]), opened=st.booleans())
    def turn_to_an_item(self, key, opened):
        self.evening.step(agenda.BeginItem(key))
        if opened:
            self.evening.step(ask.PutQuestion(), ask.OpenToHandsets())

    @rule(commands=st.lists(COMMANDS | PRESSES, max_size=5))
    def ask_for(self, commands):
        self.evening.step(*commands)

    @rule(commands=st.lists(PRESSES | CLICKS | MORE_COMMANDS | AMENDMENTS, min_size=1, max_size=9))
    def press_and_hand_out(self, commands):
        self.evening.step(*commands)

    @rule(commands=st.lists(PRESSES | AFTER_A_COUNT, min_size=1, max_size=4))
    def count_and_settle(self, commands):
        self.evening.step(*commands)

    @rule()
    def do_what_comes_next(self):
        latest = self.evening.latest
        self.evening.step(_USUAL.get(latest.phase if latest else None, ask.PutQuestion()))

    @rule(seconds=st.integers(0, 9))
    def let_time_pass(self, seconds):
        self.evening.clock.forward(seconds)
        self.evening.engine.wake()

    @rule(seconds=st.integers(-4000, 4000))
    def set_the_clock(self, seconds):
        self.evening.clock.set_back(seconds)

    @rule(commands=st.lists(COMMANDS | PRESSES, max_size=3))
    def ask_while_the_disk_fails(self, commands):
        before, journal = self.evening.world, self.evening.journal
        journal.fails = 1
        outcomes = self.evening.step(*commands)
        if not journal.fails:
            assert all(outcome.failure for outcome in outcomes)
        journal.fails = 0
        assert self.evening.world is before

    @rule()
    @precondition(lambda self: self.evening.latest is not None)
    def restart(self):
        self.evening.engine = self.evening.read(self.evening.world.seq)


class AnyEvening(AnythingDone):
    """What holds after each of them."""

    @invariant()
    def reading_again_gives_the_same_world(self):
        assert as_read(self.evening.read(0).world) == as_read(self.evening.world)

    @invariant()
    def a_private_vote_is_in_its_slot_alone(self):
        latest, slots = self.evening.latest, self.evening.engine._slots
        voting = latest is not None and latest.private and latest.phase in VOTING
        assert slots.ballot == (latest.id if voting else "")
        assert slots.total == sum(slots.papers().values())
        if latest is not None and latest.private:
            assert not latest.votes
            assert not latest.held
            assert latest.pressed == slots.total or not voting

    @invariant()
    def one_number_has_one_handset_and_one_vote(self):
        out, latest = self.evening.world.of(handsets.PART), self.evening.latest
        assert {number: handset for handset, number in out.bound.items()} == out.holders
        assert not out.revoked & set(out.bound)
        assert out.labelled <= set(out.bound)
        if latest is not None and latest.votes:
            assert len(latest.votes) <= latest.issued

    @invariant()
    def a_ballot_that_is_counted_has_a_result_of_its_own_options(self):
        latest = self.evening.latest
        if latest is not None and latest.tally is not None:
            assert set(result_of(latest).winners) <= set(latest.question.options)
            assert result_sentence(self.evening.world, latest, "en")

    @invariant()
    def whatever_was_declared_stands(self):
        for each in self.evening.world.of(ballot.PART).all:
            said = (each.outcome, each.winners, each.tally, each.lot)
            assert each.outcome is None or self.declared.setdefault(each.id, said) == said
            assert not each.lot or set(each.lot) == set(each.question.options)


TestAnyEvening = AnyEvening.TestCase
TestAnyEvening.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
