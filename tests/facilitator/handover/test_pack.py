"""The handover pack: whole or not there, without names where none belong, and checked anywhere."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import zipfile
from datetime import date

import pytest

from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.handover.pack import Wanted, pack_files, write_pack
from facilitator.handover.signers import signers
from facilitator.journal import Batch
from facilitator.part import Side
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice, Kind, Method, Secrecy
from facilitator.record.device import this_device
from tests.facilitator.hall import hall_of, item, motion
from tests.resources.standalone import answer, started

DAY = date(2026, 5, 15)


def evening(folder):
    """A motion, and two of three elected in a private ranking."""
    people = tuple(Choice(each, {}, f"token-{each}") for each in "abc")
    ranked = {"method": Method.STV, "seats": 2, "secrecy": Secrecy.PRIVATE}
    who = motion(kind=Kind.ELECTION, choices=people, **ranked)
    return hall_of(folder, item("bus", motion()), item("who", who))


def held(hall):
    hall.opened.journal.append(Batch((), (Side("name", "token-a", "Zebedee Quux"),), seals=False))
    for key, presses in (("bus", "11121"), ("who", ("12", "1", "2", "3", "3"))):
        hall.open(key)
        for number, keys in enumerate(presses, 1):
            for each in keys:
                hall.press(number, each)
        hall.close_ballot()
        if key == "who":
            hall.do(ask.DrawLot(called="417"))
        hall.do(ask.ShowResult(), ask.DeclareResult())


@pytest.fixture(scope="module")
def packs(tmp_path_factory):
    """The files of a pack without names, and with."""
    folder = tmp_path_factory.mktemp("pack")
    with evening(folder) as hall:
        held(hall)
        hall.pull_the_plug()
        opened = hall.opened
        who = signers(hall.world, hall.device)
        return tuple(
            pack_files(hall.world, opened.journal, opened.file, Wanted(DAY, who, with_names=with_))
            for with_ in (False, True)
        )


def written(files, folder):
    write_pack(files, folder / "pack.zip", DAY)
    return folder / "pack.zip"


def resealed(files, changed, folder, *left_out):
    """The pack as a forger hands it on: other files, a list that fits them, a key of their own."""
    forger = this_device(folder / "forger")
    files = {name: data for name, data in {**files, **changed}.items() if name not in left_out}
    listed = json.loads(files["MANIFEST.json"])
    for name in listed["files"]:
        if name in files:
            listed["files"][name] = hashlib.sha256(files[name]).hexdigest()
    manifest = json.dumps(listed).encode()
    signature = {"public": forger.public, "signature": forger.sign(manifest).hex()}
    sealed = json.dumps([signature]).encode()
    return written({**files, "MANIFEST.json": manifest, "MANIFEST.sig.json": sealed}, folder)


def test_a_pack_is_checked_by_what_travels_in_it_alone(packs, tmp_path):
    write_pack(packs[0], tmp_path / "pack", DAY)
    head = json.loads(packs[0]["MANIFEST.json"])["head"]
    ran = started(tmp_path / "pack", "--head", head, script=tmp_path / "pack" / "verify_record.py")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "BLT files 1, decisions 2, decisions in minutes 2" in ran.stdout
    assert "who wins by 'scottish-stv' was not counted again here" in ran.stdout


@pytest.mark.parametrize("with_names", [False, True])
def test_as_one_file_it_is_checked_as_well(packs, tmp_path, with_names):
    said = answer(written(packs[with_names], tmp_path))
    assert said["ok"], said
    named = "ballot-2.blt has names, which no journal holds."
    assert (named in said["not_checked"]) is with_names


def test_names_are_in_the_papers_alone_unless_they_are_asked_for(packs):
    def naming(files):
        return {name for name, data in files.items() if b"Zebedee" in data}

    papers = {"minutes/minutes-1-en.html", "minutes/minutes-1-en.txt"}
    assert naming(packs[0]) == papers
    registers = {f"registers/{name}" for name in ("decisions.csv", "elections.csv")}
    as_one = {"registers/registers.json"}
    assert naming(packs[1]) == {"ballots/ballot-2.blt", *registers, *as_one, *papers}
    assert {"minutes/minutes-1-en.pdf", "results/result-2-en.pdf"} < set(packs[0])


def edited(files, name, old, new):
    assert old in files[name]
    return {name: files[name].replace(old, new)}


FORGED = {
    "minutes": ("minutes/minutes-1.json", b'"for": 4', b'"for": 5', "D-2026-001"),
    "papers": ("ballots/ballot-2.blt", b"\n2 3 0", b"\n3 3 0", "does not hold the papers"),
    "journal": ("journal.jsonl", b'"against":1', b'"against":0', "does not follow on"),
    "signatures": ("checkpoints.json", b'"signature": "', b'"signature": "00', "does not hold"),
}


@pytest.mark.parametrize("what", FORGED)
def test_a_file_that_was_forged_with_its_list_is_found(packs, tmp_path, what):
    name, old, new, told = FORGED[what]
    said = answer(resealed(packs[0], edited(packs[0], name, old, new), tmp_path))
    assert not said["ok"]
    assert any(told in problem for problem in said["problems"]), said


def test_a_list_signed_by_nobody_of_this_record_is_said_to_be(packs, tmp_path):
    said = answer(resealed(packs[0], {}, tmp_path))
    assert "The list of files is signed with a key the record does not name." in said["not_checked"]


def test_a_changed_or_missing_file_is_found_by_the_list(packs, tmp_path):
    sheet = "results/result-1-en.pdf"
    changed = {**packs[0], sheet: b"%PDF-1.4 other"}
    del changed["evidence.json"]
    problems = answer(written(changed, tmp_path))["problems"]
    assert f"'{sheet}' is not the file that was put into the pack." in problems
    assert "'evidence.json' is missing from the pack." in problems


def test_a_journal_cut_at_its_end_is_found_by_the_list_and_the_paper(packs, tmp_path):
    lines = packs[0]["journal.jsonl"].splitlines(keepends=True)
    cut = {"journal.jsonl": b"".join(lines[:12]), "checkpoints.json": b"[]"}
    assert not answer(resealed(packs[0], cut, tmp_path))["ok"]


def test_what_is_there_already_is_not_replaced(packs, tmp_path):
    (tmp_path / "pack.zip").write_text("something else")
    with pytest.raises(RuleError, match="Choose another name"):
        written(packs[0], tmp_path)


@pytest.mark.parametrize("name", ["pack", "pack.zip"])
def test_on_a_full_disk_there_is_a_sentence_and_nothing_else(packs, tmp_path, monkeypatch, name):
    def full(_file):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EnvironmentFailure, match="No space left on device"):
        write_pack(packs[0], tmp_path / name, DAY)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_no_disk_takes_is_told_in_a_sentence(packs, tmp_path):
    with pytest.raises(EnvironmentFailure, match="could not be written"):
        write_pack(packs[0], tmp_path / ("x" * 300), DAY)


def test_the_same_pack_is_the_same_file(packs, tmp_path):
    write_pack(packs[0], tmp_path / "a.zip", DAY)
    write_pack(packs[0], tmp_path / "b.zip", DAY)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as pack:
        assert set(pack.namelist()) == set(packs[0])
