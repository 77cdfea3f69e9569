"""Trust lists: which a body believes, and which a council signs for its assemblies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.body import BodyKind
from facilitator.credentials.files import read_trust, trust_file
from facilitator.credentials.signing import signed_code
from facilitator.credentials.values import TrustedAssembly, TrustedKey, TrustList
from facilitator.errors import RuleError
from facilitator.parts import assembly, keys
from facilitator.readings.mandates.trust_entry import (
    entry_file,
    entry_of,
    last_signed,
    next_trust_list,
    read_entry,
    vouched,
)
from facilitator.record.assembly_key import new_key
from tests.facilitator.delegated import with_a_delegate
from tests.facilitator.signing_hall import answer, certified, day, listed, signs, state


@pytest.fixture
def ours(tmp_path):
    made = with_a_delegate(tmp_path)
    yield made
    made.opened.close()


@pytest.fixture
def council(tmp_path):
    (tmp_path / "council").mkdir()
    made = with_a_delegate(tmp_path / "council")
    made.do(assembly.DescribeBody(BodyKind.COUNCIL, {}, {"en": "district"}))
    yield made
    made.opened.close()


def trust_text(hall, key, number=1, *assemblies):
    value = TrustList("Hull", key.public, number, day(hall), assemblies)
    return trust_file(signed_code(value, key.sign, key.public))


def test_a_newer_list_of_the_same_district_takes_the_place_of_the_one_before(ours):
    district = new_key()
    first, second = trust_text(ours, district), trust_text(ours, district, 2)
    ours.do(keys.TakeTrustList(first), keys.TakeTrustList(first), keys.TakeTrustList(second))
    assert [each.number for each in state(ours).taken] == [1, 2]
    assert read_trust(state(ours).trust.code).public == district.public
    assert ours.refused(keys.TakeTrustList(first)) == "older_trust_list"
    body = TrustedAssembly("ab" * 16, "Eastfield", (TrustedKey("cd" * 32, day(ours)),))
    other = trust_text(ours, district, 2, body)
    assert ours.refused(keys.TakeTrustList(other)) == "two_lists_of_a_number"


def test_a_list_signed_with_another_key_waits_until_people_compared_it(ours):
    ours.do(keys.TakeTrustList(trust_text(ours, new_key())))
    other = trust_text(ours, new_key(), 7)
    assert ours.refused(keys.TakeTrustList(other)) == "other_district_key"
    ours.do(keys.TakeTrustList(other, other_key=True))
    assert state(ours).trust.number == 7
    assert ours.refused(keys.TakeTrustList(other.replace("Hull", "Hall"))) == "not_a_trust_list"


def test_only_a_council_signs_a_trust_list_and_its_numbers_rise(ours, council, tmp_path):
    signing = signs(council, tmp_path / "theirs")
    mine = signs(ours, tmp_path / "config")
    key = signing.key(council.world)
    entry = read_entry(entry_file(entry_of(ours.world)))
    assert not vouched(entry, last_signed(council.world))
    value = next_trust_list(council.world, [entry], key, day(council))
    command = keys.SignTrustList(signed_code(value, key.sign, key.public))
    council.do(command)
    assert council.refused(command) == "list_number_not_higher"
    assert next_trust_list(council.world, [], key, day(council)).number == 2
    own = mine.key(ours.world)
    stolen = signed_code(replace(value, public=own.public, number=2), own.sign, own.public)
    assert ours.refused(keys.SignTrustList(stolen)) == "not_a_council"
    assert council.refused(keys.SignTrustList(stolen)) == "not_signed_by_key"
    code = certified(ours, mine)
    assert answer(ours, code, last_signed(council.world), listed(ours, mine)) == "valid"


def test_a_change_that_the_old_key_signed_needs_no_comparing_and_any_other_does(
    ours, council, tmp_path
):
    mine, signing = signs(ours, tmp_path / "config"), signs(council, tmp_path / "theirs")
    key = signing.key(council.world)
    known = next_trust_list(council.world, [entry_of(ours.world)], key, day(council))
    ours.do(mine.change(ours.world, day(ours)))
    assert vouched(read_entry(entry_file(entry_of(ours.world))), known)
    ours.do(mine.revoke(ours.world, state(ours).current.public, day(ours), ""))
    assert vouched(entry_of(ours.world), known)
    ours.do(mine.make(anew=True))
    assert not vouched(entry_of(ours.world), known)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"what": "key of an assembly", "version": 1}'])
def test_another_file_is_no_entry(text):
    with pytest.raises(RuleError):
        read_entry(text)
