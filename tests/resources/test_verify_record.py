"""The script that strangers check a record with: it notices, and agrees with the program."""

from __future__ import annotations

import json
import random
import shutil

import pytest

from facilitator.audit import audited
from facilitator.errors import FacilitatorError
from facilitator.parts import PARTS
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Secrecy
from facilitator.record.verify import typed_digest
from tests.facilitator.hall import hall_of, item, motion
from tests.facilitator.record.tampering import by_sql, edited, rewrite, rows, whole_evening
from tests.facilitator.record.test_chain import INSIDE
from tests.resources.standalone import answer, started, verify


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    return whole_evening(tmp_path_factory.mktemp("evening"))


@pytest.fixture
def copy(evening, tmp_path):
    return shutil.copy(evening[0], tmp_path / "copy.assembly")


def lie(kind, **payload):
    """All events of that type say something else, in a chain that is written and signed anew."""

    def change(fields):
        if fields["type"] != kind:
            return fields
        return {**fields, "payload": {**fields["payload"], **payload}}

    return lambda path: rewrite(path, change)


def without(kind):
    return lambda path: rewrite(path, lambda fields: None if fields["type"] == kind else fields)


def event_and_digest_edited(path):
    stored, digest = edited(rows(path)[9], b'"for"', b'"against"')
    change = f"UPDATE journal SET stored = x'{stored.hex()}', digest = '{digest}' WHERE seq = 10"
    by_sql(path, change)


def later(fields):
    return {**fields, "utc": fields["utc"] + 1}


#: What is changed → whether it can be noticed without the paper.
TAMPERED = {
    **{deed: (lambda path, deed=deed: by_sql(path, *INSIDE[deed]), True) for deed in INSIDE},
    "an event edited with its digest": (event_and_digest_edited, True),
    "a tally": (lie("ballot.BallotClosed", tally={"for": 12, "against": 8}), True),
    "an outcome": (lie("ballot.ResultDeclared", outcome="lost"), True),
    "a register": (lie("decision.DecisionNumbered", outcome="lost"), True),
    "a number": (lie("decision.DecisionNumbered", number=2), True),
    "votes of another ballot": (lie("ballot.VoteCast", ballot="elsewhere"), True),
    "a result of another ballot": (lie("ballot.ResultShown", ballot="elsewhere"), True),
    "a vote of each": (lie("ballot.VoteCast", choice="against"), True),
    "a roll": (lie("ballot.HandsetsOpened", roll="nobody"), True),
    "a roll of few": (lie("ballot.HandsetsOpened", roll=[[1, 3]]), True),
    "a quorum": (lie("ballot.BallotClosed", quorum=164), True),
    "no declaration": (without("ballot.ResultDeclared"), True),
    "no votes": (without("ballot.VoteCast"), True),
    "no close": (without("ballot.BallotClosed"), True),
    "cut with its signatures": (
        lambda path: by_sql(
            path, "DELETE FROM journal WHERE seq > 20", "DELETE FROM checkpoints WHERE seq > 20"
        ),
        False,
    ),
    "rewritten as a whole": (lambda path: rewrite(path, later), False),
}


def test_a_record_in_order_is_said_to_be_with_nothing_but_python(evening):
    ran = started(evening[0])
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("In order.\n")
    assert "not proven, without the digest from the printed minutes" in ran.stdout


@pytest.mark.parametrize("deed", TAMPERED)
def test_script_and_program_notice_the_same_and_with_the_paper_all(copy, evening, deed):
    tamper, alone = TAMPERED[deed]
    tamper(copy)
    assert audited(copy).ok is answer(copy)["ok"] is not alone
    assert not audited(copy, evening[1]).ok
    assert not answer(copy, evening[1])["ok"]


def test_more_papers_of_a_private_ballot_than_numbers_are_noticed_by_both(tmp_path):
    with hall_of(tmp_path, item("bus", motion(secrecy=Secrecy.PRIVATE))) as hall:
        hall.open("bus")
        for handset in range(1, 6):
            hall.press(handset, "1")
        hall.close_ballot()
        hall.do(ask.ShowResult(), ask.DeclareResult())
    assert audited(hall.path).ok
    assert answer(hall.path)["ok"]
    lie("ballot.PrivateOpened", roll=[[1, 4]])(hall.path)
    assert audited(hall.path).problems == ("Ballot 1: more voters than handsets.",)
    assert answer(hall.path)["problems"] == ["Ballot 1: more voters than handsets."]


def test_of_the_same_bytes_both_say_the_same(copy):
    for deed in ("an event deleted", "a signature exchanged", "a cut tail"):
        by_sql(copy, *INSIDE[deed])
        assert sorted(answer(copy)["problems"]) == sorted(audited(copy).problems)


def test_the_digest_is_taken_as_people_type_it(evening):
    path, head = evening
    fours = " ".join(head[n : n + 4] for n in range(0, 64, 4))
    misread = fours.upper().replace("0", "O").replace("1", "l")
    for said in (head, fours, misread, fours.replace("1", "I").replace(" ", "-"), head[:8]):
        assert answer(path, said)["anchored"] == {
            "event": 35,
            "bits": 4 * len(typed_digest(said)),
        }
        assert verify.typed(said) == typed_digest(said) == head[: len(typed_digest(said))]


@pytest.mark.parametrize("digits", ["", "1234567", "z" * 12, "a" * 65])
def test_what_is_no_digest_is_said_to_be_none(evening, digits):
    assert "8 to 64 of the digits" in answer(evening[0], digits)["problems"][0]


def test_the_first_digits_say_how_little_they_prove(evening):
    said = answer(evening[0], evening[1][:8])["conclusion"]
    assert "8 digits of 64, 32 bits" in said


def test_an_older_paper_covers_what_was_there_then_and_says_so(evening):
    early = audited(evening[0]).head
    middle = verify.hashlib.sha256(rows(evening[0])[19]).hexdigest()
    assert middle != early
    said = answer(evening[0], middle)
    assert said["ok"]
    assert "up to event 20 of 35" in said["conclusion"]
    assert "the 15 events after it hang together, no more" in said["conclusion"]


def test_machines_get_json(evening):
    ran = started(evening[0], "--head", evening[1], "--json")
    said = json.loads(ran.stdout)
    assert (ran.returncode, said["ok"], said["head"]) == (0, True, evening[1])
    assert said["checked"] == {"decisions": 1, "outcomes": 1, "signatures": 2, "tallies": 1}


def test_checking_leaves_no_trace(evening):
    before = evening[0].read_bytes()
    answer(evening[0])
    assert evening[0].read_bytes() == before
    assert [p.name for p in evening[0].parent.glob("marfleet*")] == [evening[0].name]


def garbage(path, chance):
    """Files that are none, or that were one."""
    whole = path.read_bytes()
    yield b""
    yield b"SQLite format 3\0"
    yield b"PK\3\4" + chance.randbytes(40)
    yield b"{" * 5000
    yield b'{"seq": 1e400}\n'
    yield whole[: chance.randrange(len(whole))]
    yield whole[:100] + chance.randbytes(400)
    yield b"".join(chance.choice([b"{", b"}", b'"', b"\n", b"\xff", b"0", b":"]) for _ in range(99))


def said_no(file):
    assert not answer(file)["ok"]


def test_of_garbage_it_says_no_in_a_sentence(evening, tmp_path):
    for number, data in enumerate(garbage(evening[0], random.Random(7))):
        file = tmp_path / f"{number}"
        file.write_bytes(data)
        said_no(file)
    ran = started(tmp_path / "1", "--json")
    assert (ran.returncode, ran.stderr, json.loads(ran.stdout)["ok"]) == (1, "", False)
    assert (started(tmp_path / "gone").returncode, started(tmp_path).returncode) == (1, 1)


def bent(value, chance):
    """The same value with something of another kind somewhere in it."""
    if chance.random() < 0.3 or not isinstance(value, dict | list) or not value:
        return chance.choice([None, 7, -1, "x", "", [], {}, True, [[1]], {"for": "x"}, 2**70])
    if isinstance(value, dict):
        name = chance.choice(list(value))
        return {**value, name: bent(value[name], chance)}
    place = chance.randrange(len(value))
    return [*value[:place], bent(value[place], chance), *value[place + 1 :]]


def bend_a_few(path, folder, chance, times):
    """Journals whose chain holds and whose events are of strange shapes."""
    stored = [json.loads(row) for row in rows(path)]
    for number in range(times):
        place = chance.randrange(len(stored))
        previous, lines = "0" * 64, []
        for at, envelope in enumerate(stored):
            payload = bent(envelope["payload"], chance) if at == place else envelope["payload"]
            line = json.dumps({**envelope, "previous": previous, "payload": payload}).encode()
            previous = verify.hashlib.sha256(line).hexdigest()
            lines.append(line + b"\n")
        file = folder / f"{number}.jsonl"
        file.write_bytes(b"".join(lines))
        yield file


def test_events_of_strange_shapes_are_no_bug_of_the_script(evening, tmp_path):
    for file in bend_a_few(evening[0], tmp_path, random.Random(7), 25):
        answer(file)


@pytest.mark.prove
def test_ten_thousand_strange_records_are_no_bug_of_the_script(evening, tmp_path):
    chance = random.Random(11)
    for _ in range(10):
        for file in bend_a_few(evening[0], tmp_path, chance, 900):
            answer(file)
    for _ in range(125):
        for number, data in enumerate(garbage(evening[0], chance)):
            (tmp_path / f"g{number}").write_bytes(data)
            said_no(tmp_path / f"g{number}")


def test_what_the_script_wants_signed_the_program_signs():
    signs = {part.type_name(kind) for part in PARTS for kind in part.applies if kind.SEALS}
    assert signs >= verify.SEALING


def test_program_and_script_refuse_what_is_no_digest_alike():
    for digits in ("", "12345678g", "a" * 65):
        with pytest.raises(FacilitatorError):
            typed_digest(digits)
        with pytest.raises(verify.Unreadable):
            verify.typed(digits)
