"""After the close no byte on any disk joins a number and a choice, and no order tells one.

The search is first shown to find what it looks for: in a recorded vote, and in a slot's plain
form. "Any disk" is everything the program writes: record, log, index of the log, backup made
while voting was open, config folder, and the place in memory where the key was.
"""

from __future__ import annotations

import random
import re
import shutil
from math import sqrt

import pytest

from facilitator.clock import SetClock
from facilitator.engine.engine import Engine
from facilitator.engine.requests import Request
from facilitator.ids import SeededIds
from facilitator.journal import unseal
from facilitator.opened import reopen
from facilitator.parts import PARTS, agenda, assembly, handsets, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice, Kind, Method, Secrecy
from facilitator.press import Press
from facilitator.record import memory_key
from facilitator.record import slots as module
from facilitator.record.backup import backup
from facilitator.slots import Slot
from tests.facilitator.engine.faulty import FaultyJournal
from tests.facilitator.hall import EVENING, item, motion, plan

CHOICES = tuple(Choice(f"choice-{word}", {"en": word}) for word in ("ash", "birch", "cedar"))
NUMBERS = range(7001, 7201)
#: Nearer than this to each other, a number and a choice are a pair. Bytes.
NEAR = 48
#: Two bytes of a checksum are one of our 200 numbers now and then (1 run in 30): a kept pair
#: would be found for all of them. Different numbers.
BY_CHANCE = 10


def question(secrecy):
    return motion("Which tree?", kind=Kind.OPTIONS, choices=CHOICES, secrecy=secrecy)


def pairs(folders, keys=()):
    """Pairs of a number and a choice in any file of those folders, and bytes of keys."""
    found, packed = [], []
    for file in (f for folder in folders for f in sorted(folder.rglob("*")) if f.is_file()):
        content = file.read_bytes()
        for choice in CHOICES:
            for at in re.finditer(choice.id.encode(), content):
                near = content[max(0, at.start() - NEAR) : at.end() + NEAR]
                found += [(file.name, n, choice.id) for n in NUMBERS if in_text(n, near)]
                packed += [(file.name, n, choice.id) for n in NUMBERS if in_machine_form(n, near)]
        found += [(file.name, "key") for key in keys if key in content]
    by_chance = len({number for _, number, _ in packed}) <= BY_CHANCE
    return found if by_chance else found + packed


def in_text(number, content):
    """Whether it is written there, other than within an id, whose digits are hexadecimal."""
    return re.search(rb"(?<![0-9a-f])%d(?![0-9a-f])" % number, content)


def in_machine_form(number, content):
    """Whether any two bytes of that content are that number, as a machine keeps it."""
    return any(number.to_bytes(2, order) in content for order in ("big", "little"))


class Watched:
    """A private or recorded ballot of 200 handsets, of which everything written is looked at."""

    def __init__(self, hall, tmp_path, monkeypatch, secrecy):
        self.memory = tmp_path / "memory"
        self.memory.mkdir()
        self.folders = [tmp_path]
        self.keys = []
        monkeypatch.setattr(module, "memory_folder", lambda: self.memory)
        monkeypatch.setattr(memory_key.secrets, "token_bytes", self.made)
        self.evening = hall(
            item("tree", question(secrecy)), handsets_out=((NUMBERS[0], NUMBERS[-1]),), people=200
        )
        self.evening.open("tree")

    def made(self, size):
        content = random.SystemRandom().randbytes(size)
        if size == 32:
            self.keys.append(content)
        return content

    def vote(self):
        chance = random.Random(5)
        for number in NUMBERS:
            assert self.evening.press(number, chance.choice("123")).done
        for number in chance.sample(NUMBERS, 50):
            self.evening.press(number, chance.choice("123"))

    def keep_copies(self, folder):
        """What somebody with the laptop's disk would have, at this moment, and a backup."""
        folder.mkdir()
        record = self.evening.path
        for name in (record.name, record.name + "-wal", record.name + "-shm"):
            shutil.copy(record.with_name(name), folder / name)
        backup(self.evening.opened.file, folder / "backup.assembly")


@pytest.fixture
def watched(hall, tmp_path, monkeypatch):
    return lambda secrecy: Watched(hall, tmp_path, monkeypatch, secrecy)


def test_the_search_finds_what_it_looks_for(watched, tmp_path):
    recorded = watched(Secrecy.RECORDED)
    recorded.vote()
    assert len({number for _, number, _ in pairs([tmp_path])}) == len(NUMBERS)
    plain = memory_key.SlotKey(bytes(32), "b", None)
    packed = memory_key._HEAD.pack(7042, 1, 10) + b"choice-ash"
    assert in_machine_form(7042, packed)
    assert plain.unsealed(plain.sealed(Slot(7042, 1, "choice-ash"), b"p", 20), b"p").number == 7042


def test_no_pair_is_on_the_disk_while_voting_is_open_nor_after(watched, tmp_path):
    ballot = watched(Secrecy.PRIVATE)
    ballot.vote()
    ballot.keep_copies(tmp_path / "copies")
    (key,) = ballot.memory.iterdir()
    assert len(ballot.keys) == 1
    assert key.read_bytes().startswith(ballot.keys[0])
    assert [pair for pair in pairs([tmp_path]) if pair[1] != "key"] == []
    ballot.evening.close_ballot()
    ballot.evening.do(ask.ShowResult(), ask.DeclareResult())
    assert pairs([tmp_path], ballot.keys) == []
    log = ballot.evening.path.with_name(ballot.evening.path.name + "-wal")
    assert b"slots" not in ballot.evening.path.read_bytes()
    assert not log.exists() or b"slots" not in log.read_bytes()
    ballot.evening.opened.close()
    assert pairs([tmp_path], ballot.keys) == []
    assert list(ballot.memory.iterdir()) == []
    ballot.evening.opened = reopen(ballot.evening.path, ballot.evening.clock, ballot.evening.device)


def tau(order):
    """Kendall's tau between arrival (0, 1, 2 …) and that order of the arrivals."""
    n = len(order)
    agree = sum(1 if order[i] < order[j] else -1 for i in range(n) for j in range(i + 1, n))
    return agree / (n * (n - 1) / 2)


def z_of(taus, papers):
    """The mean tau in standard errors of a mean that is nought: variance 2(2n+5) / 9n(n-1)."""
    spread = sqrt(2 * (2 * papers + 5) / (9 * papers * (papers - 1)))
    return sum(taus) / len(taus) / (spread / sqrt(len(taus)))


class ManyPolls:
    """Ranked private ballots, one after another, of papers that are all different."""

    OPTIONS = tuple(Choice(key) for key in "abcde")

    def __init__(self, papers):
        self.papers = papers
        self.clock, self.journal = SetClock(EVENING), FaultyJournal()
        self.engine = Engine(self.journal, PARTS, self.clock, device="d", ids=SeededIds(3))
        ranked = motion(
            kind=Kind.OPTIONS, choices=self.OPTIONS, method=Method.IRV, secrecy=Secrecy.PRIVATE
        )
        self.do(
            assembly.FoundAssembly("Marfleet", "Hull", ("en",), "Europe/London", "00"),
            handsets.IssueHandsets(((1, papers),)),
            meeting.StartMeeting(plan(item("who", ranked))),
            agenda.BeginItem("who"),
        )

    def do(self, *commands):
        for outcome in self.engine.step([Request(command) for command in commands]):
            assert outcome.done, outcome

    def stored_order(self, chance):
        """When each paper had come, in the order in which the journal holds them."""
        every = [
            "".join(chance.sample("12345", length)) for length in (2, 3, 4, 5) for _ in range(200)
        ]
        papers = chance.sample(sorted(set(every)), self.papers)
        voters = chance.sample(range(1, self.papers + 1), self.papers)
        self.do(ask.PutQuestion(), ask.OpenToHandsets())
        for voter, paper in zip(voters, papers, strict=True):
            self.do(ask.CastVote(Press("t", str(voter), (paper,))))
        self.do(ask.BeginClosing(5, sure=True))
        self.clock.forward(7)
        assert self.engine.wake() is None
        stored = self.journal.batches[-1].entries[-1].stored
        self.do(ask.VoidBallot("next"))
        arrival = {
            ">".join("abcde"[int(d) - 1] for d in paper): n for n, paper in enumerate(papers)
        }
        return [arrival[mark] for mark in unseal(stored).envelope.payload["tally"]]


def mean_z(polls, papers, seed):
    chance, many = random.Random(seed), ManyPolls(papers)
    z = z_of([tau(many.stored_order(chance)) for _ in range(polls)], papers)
    print(f"\n{polls} polls x {papers} papers: {z:+.2f} standard errors")
    return z


def test_papers_kept_as_they_came_would_be_noticed():
    assert z_of([tau(range(60))] * 4, 60) > 20


def test_the_order_of_the_papers_says_nothing_of_their_arrival():
    assert abs(mean_z(30, 60, seed=1)) < 3


@pytest.mark.prove
def test_the_order_of_the_papers_of_four_hundred_polls_says_nothing_of_their_arrival():
    assert abs(mean_z(400, 60, seed=2026)) < 3


def test_the_order_of_the_rows_says_nothing_of_their_arrival_either():
    taus = []
    for _ in range(400):
        key = memory_key.SlotKey(random.SystemRandom().randbytes(32), "b", None)
        places = [random.SystemRandom().randbytes(16) for _ in range(60)]
        rows = module._Rows(key, 8, free=module._by_lot(places))
        arrived = [rows.row(Slot(number, 1, "a"))["at"] for number in range(60)]
        taus.append(tau([arrived.index(place) for place in sorted(places)]))
    assert abs(z_of(taus, 60)) < 4
