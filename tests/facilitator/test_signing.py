"""An assembly's key, from the first certificate to the day it is lost, changed or ended."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace

import pytest

from facilitator.credentials.codes import Prefix, data_of
from facilitator.credentials.recovery import Mistyped, recovery_lines
from facilitator.credentials.signing import with_change
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.parts import keys, mandate
from facilitator.record.assembly_key import KeyFolder
from facilitator.record.passphrase import WrongPassphrase
from facilitator.signing import AtHand, begin_key
from tests.facilitator.delegated import meeting_that_sends, with_a_delegate
from tests.facilitator.signing_hall import (
    WORDS,
    answer,
    certified,
    day,
    laptop,
    listed,
    signs,
    state,
    trusting,
)


@pytest.fixture
def hall(tmp_path):
    made = with_a_delegate(tmp_path)
    yield made
    made.opened.close()


@pytest.fixture
def home(tmp_path):
    return tmp_path / "config"


def locked(hall, signing, words=WORDS):
    hall.do(signing.lock(hall.world, words))
    signing.shut(hall.world)


def test_a_key_is_made_unasked_and_its_certificate_is_valid(hall, home):
    assert laptop(home).at_hand(hall.world) is AtHand.NONE_YET
    signing = signs(hall, home)
    code = certified(hall, signing)
    trust = trusting(hall)
    assert answer(hall, code, trust, listed(hall, signing)) == "valid"
    assert answer(hall, code, trust) == "valid_old_list"
    assert laptop(home).key(hall.world).public == state(hall).current.public


def test_a_key_with_a_passphrase_opens_with_it_alone(hall, home):
    locked(hall, signs(hall, home))
    later = laptop(home)
    assert later.at_hand(hall.world) is AtHand.LOCKED
    with pytest.raises(EnvironmentFailure):
        later.key(hall.world)
    with pytest.raises(WrongPassphrase):
        later.unlock(hall.world, "river lantern oak piano")
    later.unlock(hall.world, "RIVER  lantern oak pony ")
    assert later.at_hand(hall.world) is AtHand.OPEN


def test_a_short_passphrase_is_not_taken(hall, home):
    with pytest.raises(RuleError):
        signs(hall, home).lock(hall.world, "oak pony")


def test_another_laptop_signs_with_a_copy_once_the_passphrase_is_typed(hall, home, tmp_path):
    signing = signs(hall, home)
    elsewhere = laptop(tmp_path / "another")
    assert elsewhere.at_hand(hall.world) is AtHand.ELSEWHERE
    locked(hall, signing)
    assert elsewhere.at_hand(hall.world) is AtHand.LOCKED
    elsewhere.unlock(hall.world, WORDS)
    assert answer(hall, certified(hall, elsewhere), trusting(hall)) == "valid_old_list"


def test_with_the_side_table_emptied_the_passphrase_works_where_the_key_was(hall, home, tmp_path):
    locked(hall, signs(hall, home))
    bare = replace(hall.world, sides={})
    assert laptop(tmp_path / "another").at_hand(bare) is AtHand.ELSEWHERE
    laptop(home).unlock(bare, WORDS)


def test_the_recovery_sheet_brings_the_key_back_and_a_wrong_group_is_named(hall, home, tmp_path):
    signing = signs(hall, home)
    groups = " ".join(recovery_lines(signing.key(hall.world).seed())).split()
    elsewhere = laptop(tmp_path / "another")
    wrong = groups[5][:-2] + ("A" if groups[5][-2] != "A" else "B") + groups[5][-1]
    with pytest.raises(Mistyped) as found:
        elsewhere.recover(hall.world, " ".join([*groups[:5], wrong, *groups[6:]]))
    assert (found.value.group, found.value.text) == (6, wrong)
    assert elsewhere.at_hand(hall.world) is AtHand.ELSEWHERE
    elsewhere.recover(hall.world, " ".join(groups).lower())
    assert laptop(tmp_path / "another").at_hand(hall.world) is AtHand.OPEN


def test_a_recovery_sheet_of_another_assembly_is_refused(hall, home):
    signing = signs(hall, home)
    with pytest.raises(RuleError):
        signing.recover(hall.world, "\n".join(recovery_lines(bytes(32))))


def test_a_new_key_is_believed_because_the_old_one_vouches_for_it(hall, home):
    signing = signs(hall, home)
    before, trust = certified(hall, signing), trusting(hall)
    old = state(hall).current
    hall.do(signing.change(hall.world, day(hall)))
    new = state(hall).current
    assert (new.public, state(hall).keys[0].until) != (old.public, "")
    after, status = certified(hall, signing), listed(hall, signing)
    assert answer(hall, after, trust, status) == "invalid"
    trust = with_change(trust, data_of(new.statement, Prefix.ROTATION))
    assert answer(hall, after, trust, status) == "valid"
    assert answer(hall, before, trust, status) == "valid"


def test_a_change_keeps_the_passphrase(hall, home):
    locked(hall, signs(hall, home))
    with pytest.raises(WrongPassphrase):
        laptop(home).change(hall.world, day(hall), "something else")
    hall.do(laptop(home).change(hall.world, day(hall), WORDS))
    assert state(hall).current.locked
    assert laptop(home).at_hand(hall.world) is AtHand.LOCKED
    laptop(home).unlock(hall.world, WORDS)


def test_what_nobody_of_this_assembly_signed_changes_no_key(hall, home, tmp_path):
    signs(hall, home)
    stranger = with_a_delegate(tmp_path / "far")
    theirs = signs(stranger, tmp_path / "theirs").change(stranger.world, day(hall))
    stranger.opened.close()
    assert hall.refused(theirs) == "not_signed_by_key"
    assert hall.refused(keys.MakeKey("00" * 32)) == "key_there"


def test_certificates_of_a_revoked_key_are_invalid(hall, home):
    signing = signs(hall, home)
    code, trust, status = certified(hall, signing), trusting(hall), listed(hall, signing)
    gone = state(hall).current
    hall.do(signing.revoke(hall.world, gone.public, day(hall), "the laptop was stolen"))
    ended = state(hall).key(gone.public)
    assert (ended.revoked, state(hall).current) == (day(hall).isoformat(), None)
    assert signing.at_hand(hall.world) is AtHand.REVOKED
    trust = with_change(trust, data_of(ended.revocation, Prefix.REVOCATION))
    assert answer(hall, code, trust, status) == "invalid"


def test_after_a_revoked_key_the_next_list_names_what_it_signed_until_it_is_signed_anew(hall, home):
    signing = signs(hall, home)
    certified(hall, signing)
    given = hall.world.of(mandate.PART).all[-1]
    other = meeting_that_sends(hall, (("p2", "Tom"),), n=2)
    certified(hall, signing, other)
    hall.do(signing.revoke(hall.world, state(hall).current.public, day(hall), ""))
    hall.do(signing.make(anew=True))
    certified(hall, signing, given)
    assert state(hall).list.entries == 1
    certified(hall, signing, other)
    assert state(hall).list.entries == 0


def test_each_list_has_a_higher_number_and_none_says_the_same_again(hall, home):
    signing = signs(hall, home)
    code = certified(hall, signing)
    given, trust = hall.world.of(mandate.PART).all[-1], trusting(hall)
    first = listed(hall, signing)
    assert listed(hall, signing) == first
    hall.do(mandate.ResignMandate(given.id))
    second = listed(hall, signing)
    assert [each.number for each in state(hall).lists] == [1, 2]
    assert answer(hall, code, trust, second) == "recalled"
    again = keys.IssueStatusList(state(hall).lists[0].code)
    assert hall.refused(again) == "list_number_not_higher"


def test_a_list_that_is_nearly_old_is_made_anew(hall, home):
    signing = signs(hall, home)
    listed(hall, signing)
    hall.clock.forward(20 * 24 * 3600)
    listed(hall, signing)
    assert len(state(hall).lists) == 1
    hall.clock.forward(10 * 24 * 3600)
    listed(hall, signing)
    assert len(state(hall).lists) == 2


def test_killed_between_file_and_record_there_is_no_key_that_nobody_has(hall, home):
    laptop(home).make()  # and the record is never told
    assert state(hall).keys == ()
    hall.pull_the_plug()
    assert laptop(home).at_hand(hall.world) is AtHand.NONE_YET
    certified(hall, signs(hall, home))


def test_a_key_is_opened_where_nothing_can_be_written(hall, home, monkeypatch):
    locked(hall, signs(hall, home))
    again = laptop(home)

    def full(*_written):
        raise EnvironmentFailure("The disk is full.", "Make room.")

    monkeypatch.setattr(KeyFolder, "keep_sealed", full)
    again.unlock(hall.world, WORDS)
    assert again.at_hand(hall.world) is AtHand.OPEN


@pytest.mark.skipif(os.name != "posix", reason="has no file modes")
def test_a_key_file_is_its_owners_alone(hall, home):
    signs(hall, home)
    assert {path.stat().st_mode & 0o777 for path in (home / "keys").iterdir()} == {0o600}


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(hall, home):
    home.mkdir(exist_ok=True)
    (home / "keys").write_text("in the way")
    with pytest.raises(EnvironmentFailure, match="cannot be read or written"):
        laptop(home).make()
    assert state(hall).keys == ()


def test_a_new_assembly_has_its_key_and_is_founded_even_where_none_can_be_kept(hall, home):
    home.mkdir(exist_ok=True)
    (home / "keys").write_text("in the way")
    begin_key(hall.engine, laptop(home))
    assert state(hall).keys == ()
    (home / "keys").unlink()
    begin_key(hall.engine, laptop(home))
    assert laptop(home).at_hand(hall.world) is AtHand.OPEN


def test_nothing_of_the_private_key_is_in_the_record_or_beside_it(hall, home, tmp_path):
    signing = signs(hall, home)
    seed = signing.key(hall.world).seed()
    locked(hall, signing)
    certified(hall, signing)
    (tmp_path / "status.json").write_text(listed(hall, signing))
    hall.do(signing.change(hall.world, day(hall), WORDS))
    seeds = seed, signing.key(hall.world).seed()
    hall.pull_the_plug()
    shutil.copytree(tmp_path, copy := tmp_path.with_name(tmp_path.name + "-copy"))
    kept = [path.read_bytes() for path in copy.rglob("*") if path.is_file()]
    shutil.rmtree(copy)
    spoken = "".join(recovery_lines(seed)).replace(" ", "").encode()
    for secret in seeds:
        assert not any(secret in held for held in kept)
        assert not any(secret.hex().encode() in held for held in kept)
    assert not any(spoken[:24] in held for held in kept)
    assert seed.hex() not in repr(signing.key(hall.world))
