"""Every command and every vote about mandates, in any order: what must hold whatever happens."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from facilitator.mandate_draft import Act, Concern
from facilitator.parts import agenda, mandate, meeting, presence, ratification
from facilitator.parts.ballot import commands as ask
from facilitator.parts.mandate import ClauseReport, Did, Hearing, RecallRules, Standing
from facilitator.parts.mandate.standing import TABLE
from facilitator.plan import Choice, Kind
from tests.facilitator.delegated import DRAFT
from tests.facilitator.hall import Hall, item, motion, plan, replace

DAY = 24 * 3600
TALLIES = st.sampled_from(({"for": 60}, {"for": 30, "against": 30}, {"against": 60}, {}))
REPORT = tuple(ClauseReport(Did.DONE, {"en": f"So {n}."}) for n in DRAFT.instructions)
PEOPLE = tuple(Choice(person, person=person) for person in ("p1", "p2", "p3"))
WHO = motion("Who?", kind=Kind.ELECTION, choices=PEOPLE)
COMMANDS = (
    lambda key: mandate.AcceptMandate(key, consent=True),
    mandate.DeclineMandate,
    lambda key: mandate.IssueCertificate(key, "0" * 64),
    lambda key: mandate.RecordReport(key, REPORT),
    mandate.ResignMandate,
    mandate.OpenRecall,
    lambda key: mandate.NoticeRecall(key, "2026-05-01"),
    lambda key: mandate.HearDelegate(key, Hearing.HEARD),
    mandate.DropRecall,
    lambda key: mandate.NameBeside(key, mandate.Beside.ALTERNATE, "Tom"),
    lambda _key: mandate.SetRecallRules(RecallRules(notice_days=0, suspend=True)),
    lambda key: mandate.GiveConsent(key, consent=False),
)
WHICH = st.sampled_from(COMMANDS)


def reached(start):
    """Every standing that the table leads to from there, in any number of steps."""
    found, todo = {start}, [start]
    while todo:
        at = todo.pop()
        then = {now for (was, _step), now in TABLE.items() if was is at} - found
        found |= then
        todo.extend(then)
    return found


REACHED = {standing: reached(standing) for standing in Standing}


def acting(state):
    return [one for one in state.in_force if one.standing is not Standing.SUSPENDED]


def nobody_acts_beside_whoever_stands_in_their_place(state):
    by = {one.id: one for one in state.all}
    for one in acting(state):
        before = by.get(one.replaces)
        while before is not None:
            assert before not in acting(state), (one.code, before.code)
            before = by.get(before.replaces)


def nobody_carries_what_two_carry(state):
    shared = [(one.together, one.delegate) for one in acting(state) if one.together]
    carried = [pair for pair in shared if pair[1]]
    assert len(set(carried)) == len(carried)


def a_number_is_given_once(state):
    codes = [one.code for one in state.all]
    assert len(set(codes)) == len(codes)


def nothing_waits_for_what_never_comes(state):
    for one in state.all:
        assert one.recall is None or one.in_force
        assert one.recall is not None or one.standing is not Standing.SUSPENDED
        assert one.unanswered is not None or one.standing is not Standing.REPORTED
        assert one.delegate or not (one.copies and one.in_force)


class Lives(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.hall = Hall(Path(self.folder.name), quorum=20)
        self.before = {}

    @property
    def state(self):
        return self.hall.world.of(mandate.PART)

    @initialize(delegates=st.integers(1, 2))
    def begin(self, delegates):
        self.next_meeting(1)
        self.ballot(WHO, {"p1": 60, "p2": 30, "p3": 20})
        if delegates > 1:
            self.ballot(WHO, {"p3": 60, "p2": 30, "p1": 20})
        draft = replace(DRAFT, delegates=delegates)
        self.ballot(motion("What?", kind=Kind.MANDATE, mandate=draft), {"for": 60})

    def ballot(self, question, tally, *between, later=0):
        planned = item(f"i{len(self.hall.world.of(agenda.PART).items)}", question)
        begun = (agenda.InsertItem(planned), agenda.BeginItem(planned.id), ask.PutQuestion())
        if all(one.done for one in self.hall.try_(*begun)):
            self.hall.do(ask.BeginCounting("hands"))
            self.hall.clock.forward(later)
            self.hall.try_(*between)
            self.hall.do(ask.EnterCount(tally), ask.ShowResult(), ask.DeclareResult())

    def one(self, n):
        return self.state.all[n % len(self.state.all)]

    @rule(
        n=st.integers(0, 9),
        act=st.sampled_from(Act),
        tally=TALLIES,
        which=WHICH,
        m=st.integers(0, 9),
        delegates=st.integers(1, 2),
        later=st.sampled_from((0, 0, 90 * DAY)),
    )
    def vote(self, n, act, tally, which, m, delegates, later):
        """`which` is done to a mandate between the question and its result."""
        question = motion("That.", concerns=Concern(act, self.one(n).id))
        if act in {Act.VARY, Act.ACCEPT_AND_VARY, Act.SUPERSEDE}:
            draft = replace(self.one(n).draft, delegates=delegates, until=f"2027-01-{n + 10}")
            question = replace(question, kind=Kind.MANDATE, mandate=draft)
        self.ballot(question, tally, which(self.one(m).id), later=later)

    @rule(which=WHICH, n=st.integers(0, 9))
    def ask(self, which, n):
        self.hall.try_(which(self.one(n).id))

    @rule(n=st.integers(0, 3), tally=TALLIES)
    def ratify(self, n, tally):
        found = self.hall.world.of(ratification.PART).all
        if found:
            key = found[n % len(found)].id
            self.ballot(motion("That.", concerns=Concern(Act.RATIFY, key)), tally)

    @rule(days=st.sampled_from((1, 8)))
    def next_meeting(self, days):
        self.hall.try_(meeting.CloseMeeting())
        self.hall.clock.forward(days * DAY)
        first = item(f"talk{len(self.hall.world.of(meeting.PART).all)}")
        self.hall.try_(meeting.StartMeeting(plan(first)), presence.CountRoom(163))

    @rule()
    def crash(self):
        was = self.state
        self.hall.pull_the_plug()
        assert self.state == was

    @invariant()
    def holds(self):
        for one in self.state.all:
            was = self.before.get(one.id, one.standing)
            assert one.standing in REACHED[was], (was, one.standing)
        self.before = {one.id: one.standing for one in self.state.all}
        nobody_acts_beside_whoever_stands_in_their_place(self.state)
        nobody_carries_what_two_carry(self.state)
        a_number_is_given_once(self.state)
        nothing_waits_for_what_never_comes(self.state)

    def teardown(self):
        self.hall.opened.close()
        self.folder.cleanup()


TestLives = pytest.mark.prove(Lives.TestCase)
TestLives.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
