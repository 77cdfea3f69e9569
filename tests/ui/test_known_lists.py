"""The lists of this laptop: what comes along with a record, and what never comes in by itself."""

from __future__ import annotations

from dataclasses import replace

from facilitator.credentials.files import trust_file
from facilitator.credentials.finding import Answer
from facilitator.credentials.values import Revocation
from tests.facilitator.credentials.issued import (
    DISTRICT,
    IN_TERM,
    MARFLEET,
    OURS,
    STRANGER,
    TRUST,
    code_of,
    signed_by,
    status,
)
from ui.known_lists import KnownLists

TRUSTED = signed_by(DISTRICT, TRUST)


def test_a_dispatch_brings_a_status_list_and_nothing_else(tmp_path):
    known = KnownLists(tmp_path)
    known.take_along(signed_by(OURS, status()), trust=trust_file(TRUSTED))
    stranger = replace(TRUST, public=STRANGER.public, number=9)
    for forged in (signed_by(STRANGER, stranger), trust_file(signed_by(STRANGER, stranger)), ""):
        known.take_along(forged)
    assert known.lists.trust == TRUST
    assert known.lists.finding(code_of(), IN_TERM, "en").answer is Answer.VALID


def test_a_revoked_key_is_not_believed_again_by_the_same_list_without_the_revocation(tmp_path):
    known = KnownLists(tmp_path)
    revoked = [signed_by(OURS, Revocation(MARFLEET, OURS.public, IN_TERM))]
    known.take(trust_file(TRUSTED, revoked), other_district=True)
    known.take(TRUSTED)
    assert known.lists.finding(code_of(), IN_TERM, "en").answer is Answer.INVALID
    assert KnownLists(tmp_path).lists.trust == known.lists.trust
