"""`trust.json` and `status.json`: what is signed is believed, and what stands beside it is so."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from facilitator.credentials.files import (
    merged_status,
    read_status,
    read_trust,
    status_file,
    text_on_disk,
    trust_after,
    trust_file,
)
from facilitator.credentials.flaws import Flaw, NotACertificate
from facilitator.credentials.values import Revocation, Rotation, Why
from facilitator.errors import EnvironmentFailure
from tests.facilitator.credentials.issued import (
    DISTRICT,
    GREATFIELD,
    IN_TERM,
    MARFLEET,
    NEW,
    OURS,
    STRANGER,
    THEIRS,
    TRUST,
    signed_by,
    status,
)

FILE = trust_file(signed_by(DISTRICT, TRUST))
LIST = status(why=Why.RECALLED)
GREATFIELDS = replace(status(number=3), assembly=GREATFIELD, assembly_name="Greatfield")


def lists(*values, key=OURS):
    return status_file(signed_by(key, value) for value in values)


def flaw_of(function, *arguments):
    with pytest.raises(NotACertificate) as refused:
        function(*arguments)
    return refused.value.flaw


def changed(text, change):
    file = json.loads(text)
    change(file)
    return json.dumps(file)


def test_a_trust_list_comes_back_from_its_file_and_from_its_code_alone():
    assert read_trust(FILE, DISTRICT.public) == TRUST
    assert read_trust(signed_by(DISTRICT, TRUST)) == TRUST
    assert json.loads(FILE)["readable"]["assemblies"][0]["name"] == "Marfleet North"


def test_changes_of_keys_travel_with_the_trust_list():
    rotation = Rotation(MARFLEET, OURS.public, NEW.public, IN_TERM)
    revocation = Revocation(MARFLEET, OURS.public, date(2026, 6, 2))
    codes = [signed_by(OURS, rotation), signed_by(OURS, revocation)]
    keys = read_trust(trust_file(signed_by(DISTRICT, TRUST), codes)).assembly(MARFLEET).keys
    assert [(key.public, key.revoked) for key in keys] == [(OURS.public, True), (NEW.public, False)]


def test_a_key_that_was_revoked_stays_so_whatever_list_comes_after():
    gone = signed_by(OURS, Revocation(MARFLEET, OURS.public, IN_TERM))
    held = trust_file(signed_by(DISTRICT, TRUST), [gone])
    for number in (1, 2):
        after = trust_after(signed_by(DISTRICT, replace(TRUST, number=number)), held)
        assert read_trust(after).number == number
        assert read_trust(after).assembly(MARFLEET).keys[0].revoked
        assert trust_after(after, held) == after


def test_status_lists_come_back_from_their_file():
    text = status_file([signed_by(OURS, LIST), signed_by(THEIRS, GREATFIELDS)])
    assert read_status(text, TRUST) == (LIST, GREATFIELDS)
    assert read_status(signed_by(OURS, LIST), TRUST) == (LIST,)


def other_reason(file):
    file["lists"][0]["readable"]["entries"] = []


def other_number(file):
    file["lists"][0]["readable"]["number"] = 11.0


def a_remark(file):
    file["lists"][0]["readable"]["remark"] = "all is well"


def a_remark_beside(file):
    file["remark"] = "all is well"


@pytest.mark.parametrize("change", [other_reason, other_number, a_remark, a_remark_beside])
def test_a_file_that_reads_otherwise_than_it_was_signed_is_refused(change):
    assert flaw_of(read_status, changed(lists(LIST), change), TRUST) is Flaw.UNLIKE_ITS_TEXT


def test_so_is_a_trust_list_that_names_another_assembly():
    def boast(file):
        file["readable"]["assemblies"][0]["name"] = "Hull City Council"

    assert flaw_of(read_trust, changed(FILE, boast)) is Flaw.UNLIKE_ITS_TEXT


def test_a_name_that_comes_twice_is_refused():
    twice = FILE.replace('"version": 1,', '"version": 1, "version": 1,')
    assert flaw_of(read_trust, twice) is Flaw.NO_FILE


def test_a_list_of_an_assembly_nobody_knows_is_passed_over_and_one_forged_refuses_the_file():
    unknown = replace(status(), assembly="77" * 16)
    text = status_file([signed_by(STRANGER, unknown), signed_by(OURS, LIST)])
    assert read_status(text, TRUST) == (LIST,)
    assert flaw_of(read_status, lists(LIST, key=THEIRS), TRUST) is Flaw.NOT_ITS_OWN


def test_merging_keeps_the_highest_number_of_each_assembly_and_never_goes_back():
    new, other = replace(LIST, number=12), lists(GREATFIELDS, key=THEIRS)
    for texts in ((lists(LIST), lists(new), other), (lists(new), other, lists(LIST))):
        assert set(read_status(merged_status(TRUST, *texts), TRUST)) == {new, GREATFIELDS}
    same = replace(status(), next_day=date(2027, 1, 1))
    assert read_status(merged_status(TRUST, lists(LIST), lists(same)), TRUST) == (LIST,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "null",
        "[" * 100_000,
        '{"what": "trust list"}',
        FILE[:-9],
        "NaN",
        '{"a": NaN}',
    ],
)
def test_what_is_no_file_of_ours_is_said_to_be_none(text):
    assert flaw_of(read_trust, text) is Flaw.NO_FILE
    assert flaw_of(read_status, text, TRUST) is Flaw.NO_FILE


@pytest.mark.parametrize("value", [None, 7, [], {}, "hello"])
def test_no_shape_of_a_file_is_a_crash(value):
    for name in ("code", "readable", "changes"):
        with pytest.raises(NotACertificate):
            read_trust(changed(FILE, lambda file, name=name: file.update({name: value or 0})))
    with pytest.raises(NotACertificate):
        read_status(changed(lists(LIST), lambda file: file.update(lists=[value])), TRUST)


def test_what_cannot_be_read_from_the_disk_is_told(tmp_path):
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    for name in ("binary", "missing", "."):
        with pytest.raises(EnvironmentFailure):
            text_on_disk(tmp_path / name)
