#!/usr/bin/env python3
"""Checks the record of an assembly, sharing no code with the program that wrote it.

    python3 verify_record.py FILE [--head DIGEST] [--json]

FILE is a record (.assembly), a handover pack (a folder or a .zip), or the journal.jsonl of one.
DIGEST is printed in the minutes; give it as it stands there, or its first 8 digits or more.
Exit 0 if all that was checked holds, 1 if not, or if there is nothing that can be checked.

Python 3.10 or later and nothing else: no network, no library, nothing is written. What a record is
made of is in docs/record-file.md. The order here is the order of the checks:
    bytes -> chain -> signatures -> votes -> outcomes -> the files of a pack -> the paper.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sqlite3
import sys
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from fractions import Fraction
from pathlib import Path
from typing import Any

Json = dict[str, Any]


class Unreadable(Exception):
    """There is nothing here that can be checked; the words say why."""


class Findings:
    """What was found: `problems` are reasons for a no, `notes` say what was not checked."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.notes: list[str] = []
        self.done: Counter[str] = Counter()

    def wrong(self, sentence: str) -> None:
        if sentence not in self.problems:
            self.problems.append(sentence)


# --- Ed25519 (RFC 8032, section 5.1), verification alone ----------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)  # of -1
KEY, SIGNATURE, DIGEST = 32, 64, 64  # bytes, bytes, hex digits
Point = tuple[int, int, int, int]  # X, Y, Z, T with x = X/Z, y = Y/Z, xy = T/Z


def added(a: Point, b: Point) -> Point:
    """The sum of two points."""
    low, high = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = high - low, d - c, d + c, high + low
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(factor: int, point: Point) -> Point:
    """The point added to itself so often."""
    total: Point = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            total = added(total, point)
        point, factor = added(point, point), factor >> 1
    return total


def point_of(data: bytes) -> Point | None:
    """The point in those 32 bytes; None where they are none, or not its one proper form."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT % P
    if x * x % P != square or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def bytes_of(point: Point) -> bytes:
    """The one proper form of a point."""
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether that key signed that message."""
    if len(public) != KEY or len(signature) != SIGNATURE or BASE is None:
        return False
    key, s = point_of(public), int.from_bytes(signature[32:], "little")
    if key is None or s >= L:
        return False
    digest = hashlib.sha512(signature[:32] + public + message).digest()
    k = int.from_bytes(digest, "little") % L
    minus_key = (P - key[0], key[1], 1, P - key[3])
    return bytes_of(added(times(s, BASE), times(k, minus_key))) == signature[:32]


# --- JSON of a known shape ----------------------------------------------------------------------


def whole(value: object) -> bool:
    """A count: a whole number, no less than 0."""
    return type(value) is int and value >= 0


def of_shape(value: Any, shape: Any) -> bool:
    """Whether a value has a shape: a type, a test, alternatives (), a list of, fields {}.

    A field that ends in ? may be missing, "*" stands for every name; other fields may be there.
    """
    if isinstance(shape, type):
        return isinstance(value, shape) and not (shape is int and isinstance(value, bool))
    if isinstance(shape, tuple):
        return any(of_shape(value, one) for one in shape)
    if isinstance(shape, list):
        return isinstance(value, list) and all(of_shape(one, shape[0]) for one in value)
    if isinstance(shape, dict):
        return isinstance(value, dict) and fields_fit(value, shape)
    return value is None if shape is None else bool(shape(value))


def fields_fit(value: Json, shape: Json) -> bool:
    """The same of an object."""
    if "*" in shape:
        return all(of_shape(one, shape["*"]) for one in value.values())
    return all(
        of_shape(value[name.rstrip("?")], inner) if name.rstrip("?") in value else name[-1] == "?"
        for name, inner in shape.items()
    )


def no_number(text: str) -> Any:
    """A record holds whole numbers alone."""
    raise ValueError(text)


def read_json(data: bytes, shape: Any, what: str) -> Any:
    """The JSON in those bytes, if it has that shape."""
    try:
        value = json.loads(data.decode(), parse_float=no_number, parse_constant=no_number)
    except (ValueError, RecursionError):
        value = no_number
    if value is no_number or not of_shape(value, shape):
        raise Unreadable(f"{what} cannot be read.")
    return value


TALLY = {"*": whole}


def pair(value: Any) -> bool:
    """Two counts: the ends of a range, or a number and its weight."""
    return of_shape(value, [whole]) and len(value) == len(("first", "second"))


RANGES = [pair]
RULE: Json = {"kind": str, "base?": str, "k?": whole, "n?": lambda n: whole(n) and n > 0}
RULE.update({"more_than?": bool, "plus?": whole, "parts?": [RULE]})
QUESTION = {
    "kind": str,
    "rule?": RULE,
    "choices?": [{"id": str, "person?": (str, None)}],
    "method?": str,
    "seats?": whole,
    "weights?": RANGES,
}
COUNTING = {"method": str, "counts": whole, "sections?": [str]}
OPENED = {"roll": RANGES, "present": (whole, None)}
CLOSED = {"tally": TALLY, "present": (whole, None), "quorum": whole}
#: Fields of the events that the checks below read; all of them have `ballot` besides.
BALLOT_EVENTS: dict[str, Json] = {
    "QuestionPut": {"number": whole, "question": QUESTION, "casting?": str},
    "AgreementAsked": {},
    "AgreedWithoutCount": {"present": (whole, None), "quorum": whole},
    "CountDemanded": {},
    "HandsetsOpened": OPENED,
    "PrivateOpened": OPENED,
    "PrivatePressesCounted": {"papers": whole},
    "VoteCast": {"voter": str, "choice": str},
    "RecordedVote": {"number": whole, "choice": str},
    "PressHeld": {"handset": str, "choice": str},
    "PressAssigned": {"handset": str, "voter": str},
    "VoteWithdrawn": {"voter": str},
    "RollExtended": {"number": whole},
    "VotesAdded": {"source": str, "tally": TALLY},
    "AuditDrawn": {},
    "AuditRecorded": {},
    "ClosingBegun": {},
    "ClosingStopped": {},
    "CountingBegun": COUNTING,
    "SwitchedToCounting": {**COUNTING, "kept": TALLY},
    "PrivateGivenUp": COUNTING,
    "CountEntered": {"teller": str, "tally": TALLY, "section?": str},
    "SectionsChanged": {"sections": [str]},
    "BallotClosed": CLOSED,
    "PrivateClosed": {**CLOSED, "papers": whole},
    "PrivateLost": {},
    "LotDrawn": {"order": [str], "called": str},
    "ResultShown": {},
    "CastingVoteCast": {"vote": str},
    "CastingLotDrawn": {"vote": str},
    "RecountDemanded": COUNTING,
    "RecountMade": {"tally": TALLY, "equal": bool},
    "ResultDeclared": {"outcome": str, "winner": (str, None), "winners?": [str]},
    "BallotVoided": {},
}
NUMBERED = {"decision": str, "year": int, "number": int, "ballot": str, "outcome": str}
VOTING = "VoteCast PressHeld PressAssigned VoteWithdrawn RollExtended VotesAdded RecordedVote"
#: Where a ballot is -> what may follow, and where that leads ("" stays).
LIFE: dict[str, Json] = {
    "put": {
        "asking": "AgreementAsked",
        "open": "HandsetsOpened PrivateOpened",
        "counting": "CountingBegun",
        "over": "BallotVoided",
    },
    "asking": {"shown": "AgreedWithoutCount", "put": "CountDemanded", "over": "BallotVoided"},
    "open": {
        "": VOTING + " PrivatePressesCounted",
        "closing": "ClosingBegun",
        "counting": "SwitchedToCounting PrivateGivenUp",
        "over": "BallotVoided PrivateLost",
    },
    "closing": {
        "": VOTING + " PrivatePressesCounted",
        "open": "ClosingStopped",
        "closed": "BallotClosed PrivateClosed",
        "counting": "SwitchedToCounting PrivateGivenUp",
        "over": "BallotVoided PrivateLost",
    },
    "counting": {
        "": "LotDrawn CountEntered SectionsChanged CountingBegun",
        "closed": "BallotClosed",
        "over": "BallotVoided",
    },
    "closed": {
        "": "VotesAdded LotDrawn AuditDrawn AuditRecorded",
        "shown": "ResultShown",
        "counting": "SwitchedToCounting CountingBegun",
        "over": "BallotVoided",
    },
    "shown": {
        "": "AuditDrawn AuditRecorded CastingVoteCast CastingLotDrawn RecountMade",
        "counting": "RecountDemanded",
        "over": "ResultDeclared BallotVoided",
    },
    "over": {},
}
#: After these the laptop signs, in the same moment.
SEALING = {
    f"{part}.{name}"
    for part, names in (
        ("ballot", "AgreedWithoutCount BallotClosed PrivateClosed PrivateLost"),
        ("ballot", "ResultDeclared BallotVoided"),
        ("meeting", "MeetingClosed"),
        ("minutes", "MinutesSealed"),
        ("mandate", "MandateAdopted MandateSuspended MandateRecalled"),
        ("council", "DelegateSeated"),
        ("keys", "KeyMade KeyRotated KeyRevoked StatusListIssued TrustListSigned"),
    )
    for name in names.split()
}

# --- where the bytes are ------------------------------------------------------------------------

ENVELOPE = {
    **dict.fromkeys(("seq", "version", "utc", "ticks"), int),
    **dict.fromkeys(("previous", "id", "stream", "stream_id", "type", "boot"), str),
    **dict.fromkeys(("role", "device", "command"), str),
    "payload": dict,
}
COLUMNS = "seq, previous, digest, stored, stream, stream_id, type"
LARGEST_MEMBER = 2**30


class Source:
    """What is to be checked, read into memory.

    `rows`: (what the file says of an event beside its bytes, or None; its stored bytes).
    `checkpoints`: (seq, digest, device, signature). `files`: of a pack, by name.
    """

    def __init__(self) -> None:
        self.rows: list[tuple[tuple[Any, ...] | None, Any]] = []
        self.checkpoints: list[tuple[Any, ...]] = []
        self.files: dict[str, bytes] = {}


def source_of(path: Path, found: Findings) -> Source:
    """Whatever FILE is."""
    if path.is_dir():
        return pack_of({p.relative_to(path).as_posix(): p.read_bytes() for p in files_in(path)})
    with path.open("rb") as file:
        head = file.read(100)
    if head[:16] == b"SQLite format 3\0":
        return record_of(path, head, found)
    if head[:4] in {b"PK\3\4", b"PK\5\6"}:
        return pack_of(zip_members(path))
    if head[:1] == b"{":
        return pack_of({"journal.jsonl": path.read_bytes()})
    raise Unreadable("This is neither a record nor a handover pack, or it is damaged.")


def files_in(folder: Path) -> Iterator[Path]:
    """Every file in it; what a system leaves lying about is not meant."""
    return (p for p in folder.rglob("*") if p.is_file() and not p.name.startswith("."))


def zip_members(path: Path) -> dict[str, bytes]:
    """Name -> bytes."""
    with zipfile.ZipFile(path) as archive:
        members = [m for m in archive.infolist() if not m.is_dir()]
        if sum(m.file_size for m in members) > LARGEST_MEMBER:
            raise Unreadable("This pack is too large to be one.")
        return {member.filename: archive.read(member) for member in members}


def record_of(path: Path, head: bytes, found: Findings) -> Source:
    """The rows of a record. Its log is read with it where a program left one."""
    if head[68:72] != b"FACI" or int.from_bytes(head[60:64], "big") > 1:
        raise Unreadable(
            "This is no record of Facilitator, or a later kind than this script knows."
        )
    name = str(path.resolve()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    log = path.with_name(path.name + "-wal").exists()
    address = f"file:{name}?mode=ro" + ("" if log else "&immutable=1")
    source = Source()
    with closing(sqlite3.connect(address, uri=True)) as database:
        database.execute("PRAGMA trusted_schema=OFF")
        damage = [row[0] for row in database.execute("PRAGMA integrity_check")]
        if damage != ["ok"]:
            found.wrong(f"The file itself is damaged: {str(damage[0])[:200]!r}.")
        for row in database.execute(f"SELECT {COLUMNS} FROM journal ORDER BY seq"):  # noqa: S608
            source.rows.append(((*row[:3], *row[4:]), row[3]))
        signatures = "SELECT seq, digest, device, signature FROM checkpoints ORDER BY seq"
        source.checkpoints = list(database.execute(signatures))
    return source


def pack_of(files: dict[str, bytes]) -> Source:
    """The journal of a pack; its files may be in a folder of their own."""
    journals = sorted((n for n in files if n.split("/")[-1] == "journal.jsonl"), key=len)
    if not journals:
        raise Unreadable("There is no journal.jsonl in it.")
    within = journals[0][: -len("journal.jsonl")]
    source = Source()
    source.files = {n[len(within) :]: data for n, data in files.items() if n.startswith(within)}
    lines = source.files["journal.jsonl"].split(b"\n")
    source.rows = [(None, line) for line in (lines if lines[-1] else lines[:-1])]
    if "checkpoints.json" in source.files:
        shape = [{"seq": int, "digest": str, "device": str, "signature": str}]
        for each in read_json(source.files["checkpoints.json"], shape, "checkpoints.json"):
            signature = from_hex(each["signature"])
            source.checkpoints.append((each["seq"], each["digest"], each["device"], signature))
    return source


def from_hex(text: object) -> bytes:
    """The bytes written so; none where it is no such text."""
    proper = isinstance(text, str) and re.fullmatch("([0-9a-f]{2})*", text)
    return bytes.fromhex(str(text)) if proper else b""


# --- chain and signatures -----------------------------------------------------------------------

Entry = tuple[Json, str]  # an envelope and its digest


def chain_of(source: Source, found: Findings) -> list[Entry]:
    """Every event, as far as each follows on the one before it."""
    entries: list[Entry] = []
    previous = "0" * 64
    for number, (columns, stored) in enumerate(source.rows, 1):
        try:
            data = stored if isinstance(stored, bytes) else b""
            envelope: Json = read_json(data, ENVELOPE, f"Event {number}")
        except Unreadable as why:
            found.wrong(str(why))
            return entries
        digest = hashlib.sha256(stored).hexdigest()
        names = ("seq", "previous", "stream", "stream_id", "type")
        seq, before, *stream = (envelope[name] for name in names)
        written = (seq, before, digest, *stream)
        if seq != number:
            found.wrong(f"Event {number} is missing.")
            return entries
        if columns is not None and columns != written:
            found.wrong(f"Event {number} is not what it was when it was written.")
        if before != previous:
            found.wrong(f"Event {number} does not follow on event {number - 1}.")
        previous = digest
        entries.append((envelope, digest))
    if not entries:
        found.wrong("It is empty: begun only, or copied alone while the program had it open.")
    return entries


def keys_in(entries: Iterable[Entry]) -> dict[str, str]:
    """Device -> public key, as far as events brought them in."""
    said = (envelope["payload"].get("public_key") for envelope, _ in entries)
    keys = [key for key in said if len(from_hex(key)) == KEY]
    return {hashlib.sha256(from_hex(key)).hexdigest()[:16]: key for key in keys}


def check_signatures(source: Source, entries: list[Entry], found: Findings) -> None:
    """Each checkpoint is of this chain, its signature holds, and none is missing."""
    keys = keys_in(entries)
    for seq, digest, device, signature in source.checkpoints:
        found.done["signatures"] += 1
        inside = isinstance(seq, int) and 0 < seq <= len(entries)
        if not inside or entries[seq - 1][1] != digest:
            found.wrong(f"The checkpoint after event {seq!r} is of another record.")
        elif not isinstance(signature, bytes) or not signed(
            from_hex(keys.get(device)), from_hex(digest), signature
        ):
            found.wrong(f"The signature after event {seq} does not hold.")
    check_sealed({row[0] for row in source.checkpoints}, entries, found)


def check_sealed(sealed: Any, entries: list[Entry], found: Findings) -> None:
    """What ends a ballot or a meeting is signed for with the last event of its moment, or later."""
    waits = 0
    moment: Any = None
    for envelope, _ in [*entries, ({}, "")]:
        now = tuple(envelope.get(name) for name in ("utc", "ticks", "boot"))
        if waits and now != moment:
            found.wrong(f"The signature after event {waits} is missing.")
            waits = 0
        moment = now
        if envelope.get("type") in SEALING:
            waits = envelope["seq"]
        if envelope.get("seq") in sealed:
            waits = 0


# --- ballots: the votes, counted again ----------------------------------------------------------

ONE_MARK = {"plain", "exhaustive", "consent"}
MARKED = {"dots", "score", "star", "majority-judgment"}
RANKED = {"irv", "scottish-stv", "meek-nz", "schulze"}


class Ballot:
    """One ballot as its events leave it; `tally` is ours as soon as the record says one."""

    def __init__(self, key: str, said: Json) -> None:
        self.key, self.number, self.question = key, said["number"], said["question"]
        self.casting, self.cast, self.phase, self.method = (
            said.get("casting", "none"),
            "",
            "put",
            "",
        )
        self.rule = self.question.get("method", "plain")
        self.roll: list[list[int]] = []
        self.present: int | None = None
        self.quorum = 0
        self.votes: dict[str, str] = {}
        self.held: dict[str, str] = {}
        self.added: dict[str, dict[str, int]] = {}
        self.counted: dict[str, dict[str, dict[str, int]]] = {}
        self.tally: dict[str, int] | None = None
        self.secret = False
        self.outcome = ""
        self.winners: list[str] = []

    @property
    def options(self) -> list[str]:
        """What can be chosen, in the order of the ballot."""
        chosen = [choice["id"] for choice in self.question.get("choices", [])]
        if chosen:
            return chosen
        if self.question["kind"] == "sense":
            return ["cold", "cool", "mild", "warm", "hot"]
        consent = ["agree", "reservations", "aside", "block"]
        return consent if self.rule == "consent" else ["for", "against", "abstain"]

    @property
    def entitled(self) -> int:
        """How many numbers count."""
        total, beyond = 0, -1
        for first, last in sorted(self.roll):
            total += max(0, last - max(first, beyond + 1) + 1)
            beyond = max(beyond, last)
        return total

    def recounted(self) -> dict[str, int]:
        """The last mark of each voter, and what was counted beside the handsets."""
        marks = Counter(mark.partition("~")[0] for mark in self.votes.values())
        for tally in self.added.values():
            marks.update(tally)
        return {mark: votes for mark, votes in marks.items() if mark and votes}

    def compare(self, said: dict[str, int], ours: dict[str, int], found: Findings) -> None:
        """What the record says, and what it comes to."""
        found.done["tallies"] += 1
        claimed = {mark: votes for mark, votes in said.items() if votes}
        if claimed != {mark: votes for mark, votes in ours.items() if votes}:
            found.wrong(
                f"Ballot {self.number}: the record says {in_order(claimed)}, "
                f"its votes come to {in_order(ours)}."
            )


def in_order(tally: dict[str, int]) -> str:
    """A tally in ASCII, however strange its marks are."""
    return ascii(dict(sorted(tally.items())))


def counting(ballot: Ballot, said: Json, found: Findings) -> None:
    """People count, or count again; what handsets said is kept and has to be true as well."""
    if "kept" in said:
        ours = ballot.tally if ballot.secret else marks_alone(ballot)
        ballot.compare(said["kept"], ours or {}, found)
    ballot.votes, ballot.added, ballot.tally, ballot.cast = {}, {}, None, ""
    ballot.counted = {name: {} for name in said.get("sections") or [""]}
    ballot.method, ballot.secret = said["method"], False


def marks_alone(ballot: Ballot) -> dict[str, int]:
    """What the handsets said, with nothing beside it."""
    beside, ballot.added = ballot.added, {}
    marks = ballot.recounted()
    ballot.added = beside
    return marks


def close(ballot: Ballot, said: Json, found: Findings) -> None:
    """The figures of the close, against everything they are made of."""
    ballot.present, ballot.quorum = said["present"], said["quorum"]
    if "papers" in said:
        beside = sum(sum(tally.values()) for tally in ballot.added.values())
        figures, papers = sum(said["tally"].values()), said["papers"] + beside
        found.done["tallies"] += 1
        if figures != papers:
            found.wrong(
                f"Ballot {ballot.number}: its figures sum to {figures}, of {papers} papers."
            )
        if said["papers"] > ballot.entitled:
            found.wrong(f"Ballot {ballot.number}: more voters than handsets.")
        ballot.tally = dict(said["tally"])
    elif ballot.method == "handsets":
        ballot.tally = ballot.recounted()
        ballot.compare(said["tally"], ballot.tally, found)
        if len(ballot.votes) > ballot.entitled:
            found.wrong(f"Ballot {ballot.number}: more voters than handsets.")
    else:
        close_counted(ballot, said["tally"], found)


def close_counted(ballot: Ballot, said: dict[str, int], found: Findings) -> None:
    """Every teller says the same, of every section."""
    sections = list(ballot.counted.values())
    tellers = sorted({teller for section in sections for teller in section})
    for teller in tellers:
        total: Counter[str] = Counter()
        for section in sections:
            total.update(section.get(teller, {}))
        ballot.compare(said, dict(total), found)
    if not tellers:
        found.wrong(f"Ballot {ballot.number}: it was closed before anybody had counted.")
    if any(len({in_order(tally) for tally in one.values()}) != 1 for one in sections):
        found.wrong(f"Ballot {ballot.number}: it was closed while tellers of a section differed.")
    ballot.tally = dict(said)


def opened(ballot: Ballot, said: Json, _found: Findings) -> None:
    """Handsets may vote."""
    ballot.roll, ballot.present, ballot.method = list(said["roll"]), said["present"], "handsets"
    ballot.votes, ballot.held, ballot.added = {}, {}, {}


def opened_privately(ballot: Ballot, said: Json, found: Findings) -> None:
    """The same, and nothing of a vote is in the journal before the close."""
    opened(ballot, said, found)
    ballot.secret = True


def assigned(ballot: Ballot, said: Json, _found: Findings) -> None:
    """What a handset had pressed counts for this voter."""
    ballot.votes[said["voter"]] = ballot.held.pop(said["handset"], "")


def more(ballot: Ballot, said: Json, _found: Findings) -> None:
    """Votes beside the handsets, in the place of the last from that source."""
    if ballot.tally is not None:
        tally = Counter(ballot.tally)
        tally.subtract(ballot.added.get(said["source"], {}))
        tally.update(said["tally"])
        ballot.tally = dict(tally)
    ballot.added[said["source"]] = said["tally"]


def sections_changed(ballot: Ballot, said: Json, _found: Findings) -> None:
    """Of sections that stay the figures stay."""
    ballot.counted = {name: ballot.counted.get(name, {}) for name in said["sections"]}


def entered(ballot: Ballot, said: Json, _found: Findings) -> None:
    """A teller's last figures of the hall, or of a section, count."""
    ballot.counted.setdefault(said.get("section", ""), {})[said["teller"]] = said["tally"]


def recount_made(ballot: Ballot, said: Json, found: Findings) -> None:
    """What handsets said was counted again."""
    ballot.compare(said["tally"], ballot.recounted(), found)


def agreed(ballot: Ballot, said: Json, _found: Findings) -> None:
    """Nobody was against."""
    ballot.method, ballot.present, ballot.quorum = "agreement", said["present"], said["quorum"]


def cast(ballot: Ballot, said: Json, _found: Findings) -> None:
    """A casting vote, or a lot in its place."""
    ballot.cast = said["vote"]


def lot(ballot: Ballot, said: Json, found: Findings) -> None:
    """A lot by a number from the floor follows from it and the papers."""
    order, number = said["order"], said["called"].strip()
    if not number:
        found.notes.append(f"Ballot {ballot.number}: the lot was drawn by hand, with tokens.")
        return
    sealed = ballot.key if ballot.tally is None else papers_text(ballot, ballot.tally)
    digest = hashlib.sha256(sealed.encode()).hexdigest()
    texts = [f"{digest}:{number}:{place}" for place in range(1, len(ballot.options) + 1)]
    keys = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
    drawn = sorted(zip(keys, ballot.options, strict=True))
    found.done["lots"] += 1
    if [option for _, option in drawn] != order:
        found.wrong(f"Ballot {ballot.number}: {number!a} and its papers make another lot.")


def declared(ballot: Ballot, said: Json, found: Findings) -> None:
    """The outcome, decided again as far as this script knows the rule."""
    ballot.outcome = said["outcome"]
    ballot.winners = said.get("winners") or ([said["winner"]] if said["winner"] else [])
    ours = outcome_of(ballot)
    if ours is None:
        check_winners(ballot, found)
    elif ours != (ballot.outcome, ballot.winners):
        found.wrong(
            f"Ballot {ballot.number} was declared {ballot.outcome!a}; "
            f"its figures make it {ours[0]}."
        )
    else:
        found.done["outcomes"] += 1


def nothing(_ballot: Ballot, _said: Json, _found: Findings) -> None:
    """It moves the ballot on, and no figure."""


DOES: dict[str, Callable[[Ballot, Json, Findings], None]] = {
    "HandsetsOpened": opened,
    "PrivateOpened": opened_privately,
    "VoteCast": lambda b, said, _: b.votes.update({said["voter"]: said["choice"]}),
    "RecordedVote": lambda b, said, _: b.votes.update({str(said["number"]): said["choice"]}),
    "PressHeld": lambda b, said, _: b.held.update({said["handset"]: said["choice"]}),
    "PressAssigned": assigned,
    "VoteWithdrawn": lambda b, said, _: (b.votes.pop(said["voter"], None), None)[1],
    "RollExtended": lambda b, said, _: b.roll.append([said["number"]] * 2),
    "VotesAdded": more,
    "CountingBegun": counting,
    "SwitchedToCounting": counting,
    "PrivateGivenUp": counting,
    "RecountDemanded": counting,
    "CountEntered": entered,
    "SectionsChanged": sections_changed,
    "BallotClosed": close,
    "PrivateClosed": close,
    "AgreedWithoutCount": agreed,
    "LotDrawn": lot,
    "CastingVoteCast": cast,
    "CastingLotDrawn": cast,
    "RecountMade": recount_made,
    "ResultDeclared": declared,
}


def ballots_of(entries: list[Entry], found: Findings) -> list[Ballot]:
    """Every ballot, its events in the order the journal has them."""
    ballots: list[Ballot] = []
    for envelope, _ in entries:
        part, _, name = envelope["type"].partition(".")
        said = envelope["payload"]
        if part != "ballot":
            continue
        if not of_shape(said, {"ballot": str, **BALLOT_EVENTS.get(name, {"?": str})}):
            found.wrong(f"Event {envelope['seq']} is not one this script knows how to read.")
        elif name not in BALLOT_EVENTS or envelope["version"] > 1:
            found.wrong(f"Event {envelope['seq']} is of a later kind than this script knows.")
        elif name == "QuestionPut":
            ballots.append(Ballot(said["ballot"], said))
        elif not ballots or ballots[-1].key != said["ballot"] or not moved(ballots[-1], name):
            found.wrong(f"Event {envelope['seq']} cannot follow on what came before it.")
        else:
            DOES.get(name, nothing)(ballots[-1], said, found)
    return ballots


def moved(ballot: Ballot, name: str) -> bool:
    """Whether that may follow now; the ballot is then where it leads."""
    for phase, events in LIFE[ballot.phase].items():
        if name in events.split():
            ballot.phase = phase or ballot.phase
            return True
    return False


# --- outcomes, decided again --------------------------------------------------------------------

Heads = dict[str, int | None]


def heads_of(ballot: Ballot) -> Heads:
    """The figures of a motion: who agrees is for it, who blocks is against it."""
    tally = ballot.tally or {}

    def votes(*names: str) -> int:
        return sum(tally.get(name, 0) for name in names)

    for_, against = votes("for", "agree", "reservations"), votes("against", "block")
    abstain = votes("abstain", "aside")
    figures: Heads = {"for": for_, "against": against, "abstain": abstain}
    figures["present"], figures["roll"] = ballot.present, ballot.entitled or None
    figures["voters"] = for_ + against + abstain
    return figures


def weights_of(ballot: Ballot) -> Heads:
    """The same of a card vote: every delegate's vote as often as they carry one."""
    weights = {str(number): weight for number, weight in ballot.question["weights"]}
    figures: Heads = dict.fromkeys(("for", "against", "abstain"), 0)
    for number, mark in ballot.votes.items():
        choice = mark.partition("~")[0]
        figures[choice] = (figures.get(choice) or 0) + weights.get(number, 0)
    figures["present"], figures["roll"] = None, sum(weights.values())
    figures["voters"] = heads_of(ballot)["voters"]
    return figures


def base_of(rule: Json, figures: Heads) -> int | None:
    """The number a share is a share of; None where nobody counted it."""
    cast_ = (figures["for"] or 0) + (figures["against"] or 0)
    name = rule.get("base", "cast")
    bases = {"cast": cast_, "cast_incl_invalid": cast_}
    bases["cast_incl_abstentions"] = cast_ + (figures["abstain"] or 0)
    return bases[name] if name in bases else figures[name]


def known(rule: Json) -> bool:
    """Whether this script knows that rule."""
    if rule["kind"] == "all_of":
        parts: list[Json] = rule.get("parts", [])
        return bool(parts) and all(known(part) for part in parts)
    bases = {"cast", "cast_incl_abstentions", "cast_incl_invalid", "present", "roll"}
    kinds = {"majority", "share", "share_plus", "number", "consensus", "turnout"}
    return rule["kind"] in kinds and rule.get("base", "cast") in bases


def decided(rule: Json, figures: Heads, casting: str, used: str) -> str:
    """carried, lost, needs_ruling (a figure is missing) or not_decided (a lot is to be drawn)."""
    kind, k, n = rule["kind"], rule.get("k", 1), rule.get("n", 2)
    for_, against = figures["for"] or 0, figures["against"] or 0
    if kind == "all_of":
        parts = {decided(part, figures, casting, used) for part in rule["parts"]}
        gravest = ("lost", "needs_ruling", "not_decided", "carried")
        return next(one for one in gravest if one in parts)
    if kind == "consensus":
        return "carried" if for_ and against <= k else "lost"
    if kind == "number":
        return "carried" if for_ >= max(1, k) else "lost"
    base = base_of(rule, figures)
    if base is None:
        return "needs_ruling"
    more_than = rule.get("more_than", False)
    half = kind == "majority" or (kind == "share" and more_than and 2 * k == n)
    needed = Fraction(base, 2) if half else Fraction(k * base, n) + rule.get("plus", 0)
    has = (figures["voters"] or 0) if kind == "turnout" else for_
    if has > needed or (has == needed and has and not (half or more_than)):
        return "carried"
    return level(casting, used) if half and 0 < base == 2 * for_ == 2 * against else "lost"


def level(casting: str, used: str) -> str:
    """Equal votes: lost, unless the rules had a way out and it was used."""
    if casting == "none" or not used:
        return "not_decided" if casting == "lot" else "lost"
    return "carried" if used == "for" else "lost"


def quorate(ballot: Ballot) -> bool:
    """Whether enough people were there; where nobody counted them, whoever voted was."""
    voted = sum((ballot.tally or {}).values())
    return (voted if ballot.present is None else ballot.present) >= ballot.quorum


def outcome_of(ballot: Ballot) -> tuple[str, list[str]] | None:
    """The outcome and who won; None for a count this script does not know."""
    kind = ballot.question["kind"]
    if ballot.method == "agreement":
        return ("carried" if quorate(ballot) else "not_decided"), []
    if kind in {"motion", "mandate"}:
        return motion_of(ballot)
    if kind == "sense":
        return "sense", []
    if ballot.rule in ONE_MARK:
        return choice_of(ballot)
    if not quorate(ballot):
        return "not_decided", []
    return None if any((ballot.tally or {}).values()) else ("no_majority", [])


def motion_of(ballot: Ballot) -> tuple[str, list[str]] | None:
    """Of a motion or a mandate, or a consent round about one."""
    rule = ballot.question.get("rule", {"kind": "majority"})
    if ballot.rule == "consent" and rule["kind"] != "consensus":
        rule = {"kind": "consensus", "k": 0}
    if not known(rule):
        return None
    if not quorate(ballot):
        return ("needs_ruling" if ballot.present is None else "not_decided"), []
    figures = weights_of(ballot) if ballot.question.get("weights") else heads_of(ballot)
    return decided(rule, figures, ballot.casting, ballot.cast), []


def choice_of(ballot: Ballot) -> tuple[str, list[str]]:
    """One mark each: more than half elects; among options, and in a test, the most win."""
    kind, tally = ballot.question["kind"], ballot.tally or {}
    top = max(tally.values(), default=0)
    first = [option for option in ballot.options if tally.get(option) == top and top]
    by_half = kind == "election" or ballot.rule == "exhaustive"
    won = 2 * top > sum(tally.values()) or (not by_half and len(first) == 1)
    winners = first if won and top else []
    if kind == "test":
        return "test", winners
    if not quorate(ballot):
        return "not_decided", []
    if not winners or (kind == "election" and not people(ballot, winners)):
        return "no_majority", []
    return ("elected" if kind == "election" else "chosen"), winners


def people(ballot: Ballot, winners: Iterable[str]) -> bool:
    """Whether all of them are people: 'none of these' elects nobody."""
    choices = ballot.question.get("choices", [])
    return {choice["id"] for choice in choices if choice.get("person")} >= set(winners)


def check_winners(ballot: Ballot, found: Findings) -> None:
    """Of a count that is not done again here: that it can be, and that it is said."""
    kind, winners = ballot.question["kind"], ballot.winners
    won = "elected" if kind == "election" else "chosen"
    sound = ballot.outcome == (won if winners else "no_majority")
    seats = max(1, ballot.question.get("seats", 1))
    proper = len(set(winners)) == len(winners) <= seats and set(winners) <= set(ballot.options)
    if not (sound and proper) or (kind == "election" and not people(ballot, winners)):
        found.wrong(f"Ballot {ballot.number} was declared in a way that no count can come to.")
    elsewhere = "; another program can do that from its BLT file" * (ballot.rule in RANKED)
    found.notes.append(
        f"Ballot {ballot.number}: its papers were checked; who wins by {ballot.rule!a} was not "
        f"counted again here{elsewhere}."
    )


def check_register(entries: list[Entry], ballots: list[Ballot], found: Findings) -> Json:
    """Decisions are numbered 1, 2, 3 ... in each year, as declared; answers code -> ballot."""
    following: Counter[int] = Counter()
    of_ballot: dict[str, list[str]] = {}
    codes: Json = {}
    for envelope, _ in entries:
        if envelope["type"] != "decision.DecisionNumbered":
            continue
        said = envelope["payload"]
        if not of_shape(said, NUMBERED) or envelope["version"] > 1:
            found.wrong(f"Event {envelope['seq']} is not one this script knows how to read.")
            continue
        following[said["year"]] += 1
        code = f"D-{said['year']}-{said['number']:03d}"
        if said["number"] != following[said["year"]]:
            right = following[said["year"]]
            found.wrong(f"Decision {code} should be number {right} of its year.")
        of_ballot.setdefault(said["ballot"], []).append(said["outcome"])
        codes[code] = next((b for b in ballots if b.key == said["ballot"]), None)
    for ballot in ballots:
        undecided = ballot.question["kind"] in {"test", "sense"} or not ballot.outcome
        if of_ballot.pop(ballot.key, []) != ([] if undecided else [ballot.outcome]):
            found.wrong(
                f"Ballot {ballot.number}: the register of decisions does not agree with it."
            )
    if of_ballot:
        found.wrong("The register has decisions of ballots that were never put.")
    found.done["decisions"] = len(codes)
    return codes


# --- papers -------------------------------------------------------------------------------------


def ranks_of(ballot: Ballot, mark: str) -> list[list[int]]:
    """A ranking, or names on a level: places on the ballot paper, from 1."""
    places = {option: place for place, option in enumerate(ballot.options, 1)}
    between = ">" if ballot.rule in RANKED else ","
    named = [places.get(option, 0) for option in mark.split(between) if option]
    return [[place] for place in named] if ballot.rule in RANKED else [sorted(named)] * bool(named)


def piles_of(ballot: Ballot, tally: dict[str, int]) -> list[tuple[list[list[int]], int]]:
    """Equal papers together, in the order of what is on them."""
    piles: Counter[Any] = Counter()
    for mark, papers in tally.items():
        if papers or mark:
            piles[tuple(map(tuple, ranks_of(ballot, mark)))] += papers
    return [([list(rank) for rank in ranks], piles[ranks]) for ranks in sorted(piles)]


def marks_line(ballot: Ballot, mark: str) -> str:
    """A paper with a number for each option, "." for none."""
    given = dict(pair.partition("=")[::2] for pair in mark.split(",") if pair)
    return " ".join(given.get(option, ".") for option in ballot.options)


def papers_text(ballot: Ballot, tally: dict[str, int]) -> str:
    """All that a count depends on: the text whose SHA-256 a lot begins with."""
    names = [str(place) for place in range(1, len(ballot.options) + 1)]
    if ballot.rule in MARKED:
        merged: Counter[str] = Counter()
        for mark, papers in tally.items():
            merged[marks_line(ballot, mark)] += papers
        lines = [f"{papers} {line}" for line, papers in merged.items()]
    else:
        piles = piles_of(ballot, tally)
        lines = [
            f"{papers} {' '.join('='.join(map(str, r)) for r in p)}".rstrip() for p, papers in piles
        ]
    head = f"{len(names)} {ballot.question.get('seats', 1)}"
    return "\n".join([head, *names, *sorted(lines), ""])


def blt_of(ballot: Ballot) -> tuple[str, str]:
    """The papers of a ranked ballot as BLT: up to the 0 that ends them, and the names after it."""
    lines = [f"{len(ballot.options)} {ballot.question.get('seats', 1)}"]
    for ranks, papers in piles_of(ballot, ballot.tally or {}):
        lines.append(" ".join([str(papers), *("=".join(map(str, rank)) for rank in ranks), "0"]))
    names = [f'"{place}"' for place in range(1, len(ballot.options) + 1)]
    return "\n".join([*lines, "0", ""]), "\n".join([*names, f'"Ballot {ballot.number}"', ""])


# --- the files of a pack ------------------------------------------------------------------------


def check_pack(source: Source, entries: list[Entry], found: Findings) -> None:
    """Every file is the one in the list, and the list is signed."""
    files = source.files
    if "MANIFEST.json" not in files:
        found.notes.append("There is no list of files beside the journal.")
        return
    shape = {"head": str, "events": int, "files": {"*": str}}
    listed = read_json(files["MANIFEST.json"], shape, "MANIFEST.json")
    for name, digest in listed["files"].items():
        if name not in files:
            found.wrong(f"{name!a} is missing from the pack.")
        elif hashlib.sha256(files[name]).hexdigest() != digest:
            found.wrong(f"{name!a} is not the file that was put into the pack.")
        found.done["files"] += 1
    extra = set(files) - set(listed["files"]) - {"MANIFEST.json", "MANIFEST.sig.json"}
    found.notes += [f"{name!a} is not in the list of the pack." for name in sorted(extra)]
    if entries and (listed["head"], listed["events"]) != (entries[-1][1], len(entries)):
        found.wrong("The journal is not the one the pack was made from.")
    check_list_signed(files, entries, found)


def check_list_signed(files: dict[str, bytes], entries: list[Entry], found: Findings) -> None:
    """By whom: a laptop of this record, or another."""
    shape = [{"public": str, "signature": str}]
    said = read_json(files.get("MANIFEST.sig.json", b"[]"), shape, "MANIFEST.sig.json")
    if not said:
        found.notes.append("Nobody signed the list of files.")
    for each in said:
        key, signature = from_hex(each["public"]), from_hex(each["signature"])
        if not signed(key, files["MANIFEST.json"], signature):
            found.wrong("A signature under the list of files does not hold.")
        elif each["public"] not in keys_in(entries).values():
            found.notes.append("The list of files is signed with a key the record does not name.")


def check_blt(files: dict[str, bytes], ballots: list[Ballot], found: Findings) -> None:
    """The papers in the journal make the very file that was exported, by its hash."""
    for ballot in ballots:
        data = files.get(f"ballots/ballot-{ballot.number}.blt")
        if ballot.rule not in RANKED or ballot.tally is None or data is None:
            continue
        papers, names = (part.encode() for part in blt_of(ballot))
        found.done["BLT files"] += 1
        if hashlib.sha256(data).digest() == hashlib.sha256(papers + names).digest():
            continue
        if data.startswith(papers) and data.count(b"\n") == (papers + names).count(b"\n"):
            found.notes.append(f"ballot-{ballot.number}.blt has names, which no journal holds.")
        else:
            found.wrong(f"ballot-{ballot.number}.blt does not hold the papers of the journal.")


MINUTES = {
    "decisions": [
        {"number": str, "outcome": str, "figures": ({"*": (whole, None)}, None), "votes?": [whole]}
    ]
}


def check_minutes(files: dict[str, bytes], codes: Json, found: Findings) -> None:
    """Every figure of the minutes is the journal's."""
    papers = [name for name in files if re.fullmatch(r"minutes/minutes-[0-9]+\.json", name)]
    for name in sorted(papers):
        for said in read_json(files[name], MINUTES, name)["decisions"]:
            found.done["decisions in minutes"] += 1
            ballot = codes.get(said["number"])
            if ballot is None or not minuted(ballot, said):
                found.wrong(f"{name}: {said['number']!a} is not what the journal says.")


def minuted(ballot: Ballot, said: Json) -> bool:
    """Whether minutes of a decision give its outcome and its figures."""
    if said["outcome"] != ballot.outcome:
        return False
    votes = sorted(v for v in said.get("votes", []) if v)
    if votes and votes != sorted(v for v in (ballot.tally or {}).values() if v):
        return False
    if said["figures"] is None:
        return True
    ours = weights_of(ballot) if ballot.question.get("weights") else heads_of(ballot)
    names = ("for", "against", "abstain", "present")
    return all(said["figures"].get(name) in {None, ours[name]} for name in names)


# --- the paper, and the words -------------------------------------------------------------------


def typed(head: str) -> str:
    """A digest as somebody typed it from paper: fours, capitals, O for 0, l or I for 1."""
    digits = re.sub(r"[\s.,:_-]", "", head).lower().translate(str.maketrans("oil", "011"))
    if not re.fullmatch("[0-9a-f]{8,64}", digits):
        raise Unreadable("A digest from paper is 8 to 64 of the digits 0-9 and a-f.")
    return digits


def anchor(digits: str, entries: list[Entry], found: Findings) -> int:
    """The event whose digest is on the paper, 0 where none has it."""
    places = [env["seq"] for env, digest in entries if digest.startswith(digits)]
    if not places:
        found.wrong("The digest on the paper is not in this record: it was rewritten or cut short.")
    return places[-1] if places else 0


def conclusion(found: Findings, at: int, of: int, digits: str) -> str:
    """What is proven and what is not, in one sentence."""
    if found.problems:
        return "Proven: nothing; this is not, or not all, what was written when it happened."
    if not at:
        return (
            "Proven: nothing in it was changed by itself, and the results checked follow from its "
            "votes; not proven, without the digest from the printed minutes: that it was not cut "
            "at its end, or rewritten as a whole with its chain and signatures."
        )
    weak = (
        "" if len(digits) == DIGEST else ", which a slip does not pass but a forger with time might"
    )
    after = f"; the {of - at} events after it hang together, no more" if of > at else ""
    return (
        f"Proven: up to event {at} of {of} this is what stood there when the paper with the digest "
        f"was printed ({len(digits)} digits of 64, {4 * len(digits)} bits{weak}){after}, and the "
        "results checked follow from its votes; not proven: that votes were heard as they were "
        "meant, nor anything about names, which are no part of the chain."
    )


def checked(path: Path, head: str | None) -> Json:
    """Everything about FILE, as plain values."""
    found = Findings()
    digits = typed(head) if head is not None else ""
    source = source_of(path, found)
    entries = chain_of(source, found)
    check_signatures(source, entries, found)
    if not found.problems:
        ballots = ballots_of(entries, found)
        codes = check_register(entries, ballots, found)
        check_blt(source.files, ballots, found)
        check_minutes(source.files, codes, found)
    if source.files:
        check_pack(source, entries, found)
    at = anchor(digits, entries, found) if digits else 0
    return {
        "ok": not found.problems,
        "head": entries[-1][1] if entries else "",
        "events": len(entries),
        "anchored": {"event": at, "bits": 4 * len(digits)} if at else None,
        "checked": dict(sorted(found.done.items())),
        "problems": found.problems,
        "not_checked": found.notes,
        "conclusion": conclusion(found, at, len(entries), digits),
    }


#: What files, archives and bytes can do to whoever reads them.
TROUBLE = (OSError, ValueError, sqlite3.Error, zipfile.BadZipFile, zlib.error, EOFError)
DEEP = (RuntimeError, MemoryError, OverflowError)


def main(arguments: list[str] | None = None) -> int:
    """Check, print, and say 0 or 1."""
    parser = argparse.ArgumentParser(description="Check the record of an assembly.")
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--head", metavar="DIGEST", help="as printed in the minutes")
    parser.add_argument("--json", action="store_true", help="machine output")
    given = parser.parse_args(arguments)
    try:
        answer = checked(given.file, given.head)
    except (Unreadable, *TROUBLE, *DEEP) as why:
        reason = ascii(str(why))[1:-1] or type(why).__name__
        answer = {"ok": False, "problems": [reason], "conclusion": "Nothing could be checked."}
    print(json.dumps(answer) if given.json else in_words(answer))
    return 0 if answer["ok"] else 1


def in_words(answer: Json) -> str:
    """For people."""
    lines = ["In order." if answer["ok"] else "NOT in order."]
    lines += [f"- {problem}" for problem in answer["problems"]]
    if "events" in answer:
        counts = [f"{what} {n}" for what, n in answer["checked"].items() if n]
        lines.append(", ".join([f"Checked: events {answer['events']}", *counts]) + ".")
        lines.append("Head " + " ".join(re.findall("....", answer["head"])))
    lines += [f"Not checked: {note}" for note in answer.get("not_checked", [])]
    return "\n".join([*lines, answer["conclusion"]])


if __name__ == "__main__":
    sys.exit(main())
