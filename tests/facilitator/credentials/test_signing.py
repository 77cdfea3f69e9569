"""What is signed comes back as it was, and a key gives way to the next."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.credentials.claims import payload_of, text_digest, value_of, without_text
from facilitator.credentials.codes import Prefix, data_of, fits_on_paper
from facilitator.credentials.cose import deterministic
from facilitator.credentials.flaws import Flaw, NotACertificate
from facilitator.credentials.signing import (
    certificate_code,
    open_certificate,
    open_status_list,
    open_trust_list,
    signed,
    with_change,
)
from facilitator.credentials.values import (
    Clause,
    Figures,
    Revocation,
    Rotation,
    StatusList,
    TrustedKey,
    TrustList,
    Why,
    entries_of,
    prefix_of,
)
from facilitator.errors import RuleError
from tests.facilitator.credentials.issued import (
    CERTIFICATE,
    DISTRICT,
    GREATFIELD,
    IN_TERM,
    MARFLEET,
    NEW,
    OURS,
    STRANGER,
    THEIRS,
    TRUST,
    code_of,
    status,
    trust_of,
    trusted,
)

TEXT = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs"]), max_size=80)
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))
NUMBERS = st.integers(0, 10**9)
IDS = st.binary(min_size=16, max_size=16).map(bytes.hex)
DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)
TYPES = st.sampled_from(["BIND", "SEEK", "LIMIT", "CARRY", "ASK", "EXPLORE"])
CERTIFICATES = st.builds(
    replace,
    st.just(CERTIFICATE),
    serial=IDS,
    assembly=IDS,
    delegate=TEXT,
    alternate=TEXT,
    area=TEXT,
    scope=TEXT,
    instructions=st.lists(st.builds(Clause, TYPES, TEXT, TEXT), max_size=4).map(tuple),
    since=st.none() | DAYS,
    until=DAYS,
    figures=st.none() | st.builds(Figures, NUMBERS, NUMBERS, NUMBERS, NUMBERS),
    head=DIGESTS,
    status_list=NUMBERS,
    language=st.sampled_from(["en", "cy"]),
)
LISTS = st.builds(
    replace,
    st.just(status()),
    number=NUMBERS,
    entries=st.dictionaries(IDS, st.sampled_from(Why), max_size=9).map(entries_of),
)


@given(CERTIFICATES | CERTIFICATES.map(without_text) | LISTS | st.just(TRUST))
def test_every_value_comes_back_as_it_was(value):
    assert value_of(payload_of(value)) == value


@pytest.mark.parametrize(
    "claims",
    [
        {},
        [],
        {0: 1},
        {0: 99},
        {0: True},
        {0: [1]},
        {0: 5, 1: b"\xab" * 16, 2: b"\x00" * 32, 3: 20_000, 4: 1},
        {0: 5, 1: b"\xab" * 15, 2: b"\x00" * 32, 3: 20_000},
        {0: 5, 1: b"\xab" * 16, 2: "00" * 32, 3: 20_000},
        {0: 5, 1: b"\xab" * 16, 2: b"\x00" * 32, 3: 20_000.0},
        {0: 5, 1: b"\xab" * 16, 2: b"\x00" * 32, 3: -1},
        {0: 5, 1: b"\xab" * 16, 2: b"\x00" * 32, 3: 10**15},
        {0: 2, 1: b"\xab" * 16, 2: "A", 3: 1, 4: 1, 5: 1, 6: []},
        {0: 2, 1: b"\xab" * 16, 2: "A\u202e", 3: 1, 4: 1, 5: 1},
        {0: 2, 1: b"\xab" * 16, 2: "A", 3: 1, 4: 1, 5: 1, 6: [[b"\x00" * 8, 9]]},
        {0: 2, 1: b"\xab" * 16, 2: "A", 3: 1, 4: 1, 5: 1, 6: [[b"\x01" * 8, 0], [b"\x00" * 8, 0]]},
    ],
)
def test_what_is_shaped_otherwise_is_refused_though_it_be_signed(claims):
    with pytest.raises(NotACertificate):
        value_of(deterministic(claims))


def test_what_cannot_be_seen_is_not_signed():
    said = value_of(payload_of(replace(CERTIFICATE, delegate="Ay\u00adesha\u202e\x00 Karim")))
    assert said.delegate == "Ayesha Karim"


@pytest.mark.parametrize("broken", [{"serial": "00"}, {"head": "x" * 64}, {"status_list": -1}])
def test_a_broken_value_is_not_signed(broken):
    with pytest.raises(RuleError):
        payload_of(replace(CERTIFICATE, **broken))


def test_the_text_goes_in_whole_where_it_fits_and_else_its_digest():
    assert open_certificate_of(code_of()) == CERTIFICATE
    long = replace(CERTIFICATE, recall="".join(f"{n} times; " for n in range(2000)))
    code = code_of(long)
    assert fits_on_paper(code)
    said = open_certificate_of(code)
    assert said.text_digest == text_digest(long)
    assert (said.instructions, said.recall, said.delegate) == ((), "", "Ayesha Karim")
    assert text_digest(long) != text_digest(replace(long, scope="Anything."))


def open_certificate_of(code):
    return open_certificate(data_of(code, Prefix.CERTIFICATE), TRUST)[0]


def test_names_that_do_not_fit_even_so_are_refused():
    with pytest.raises(RuleError, match="too long"):
        certificate_code(CERTIFICATE, OURS.sign, OURS.public, fits=lambda _: False)


def test_a_list_names_a_certificate_by_eight_bytes_of_its_digest():
    digest = hashlib.sha256(bytes.fromhex(CERTIFICATE.serial)).hexdigest()
    assert prefix_of(CERTIFICATE.serial) == digest[:16]
    assert status(why=Why.VARIED).why(CERTIFICATE.serial) is Why.VARIED


def by(key, value):
    return signed(value, key.sign, key.public)


def flaw_of(function, *arguments):
    with pytest.raises(NotACertificate) as refused:
        function(*arguments)
    return refused.value.flaw


def test_a_trust_list_is_believed_by_the_districts_key_alone():
    assert open_trust_list(by(DISTRICT, TRUST)) == TRUST
    assert open_trust_list(by(DISTRICT, TRUST), DISTRICT.public) == TRUST
    assert flaw_of(open_trust_list, by(DISTRICT, TRUST), OURS.public) is Flaw.UNKNOWN_KEY
    assert flaw_of(open_trust_list, by(STRANGER, TRUST)) is Flaw.UNKNOWN_KEY


def test_one_kind_is_never_taken_for_another():
    values = [by(OURS, status()), by(OURS, CERTIFICATE), by(OURS, ROTATION)]
    assert flaw_of(open_certificate, values[0], TRUST) is Flaw.OTHER_KIND
    assert flaw_of(open_status_list, values[1], TRUST) is Flaw.OTHER_KIND
    assert flaw_of(with_change, TRUST, values[0]) is Flaw.OTHER_KIND
    for value in values:
        assert flaw_of(open_trust_list, value) is Flaw.OTHER_KIND


def test_a_trust_list_has_no_assembly_and_no_key_twice():
    with pytest.raises(RuleError):
        trust_of(trusted(), trusted())
    with pytest.raises(RuleError):
        TrustList(
            "Hull",
            DISTRICT.public,
            1,
            IN_TERM,
            (trusted(*TRUST.assemblies[1].keys), *TRUST.assemblies[1:]),
        )
    with pytest.raises(RuleError):
        StatusList(MARFLEET, "", 1, IN_TERM, IN_TERM, status(why=Why.VARIED).entries * 2)


ROTATION = Rotation(MARFLEET, OURS.public, NEW.public, date(2026, 6, 1))
LATER = replace(CERTIFICATE, issued=date(2026, 6, 2))


def test_the_new_key_holds_from_its_day_and_the_old_one_for_what_it_signed_before():
    trust = with_change(TRUST, by(OURS, ROTATION))
    assert open_certificate(by(OURS, CERTIFICATE), trust)[0] == CERTIFICATE
    assert open_certificate(by(NEW, LATER), trust)[0] == LATER
    assert flaw_of(open_certificate, by(OURS, LATER), trust) is Flaw.KEY_OUT_OF_TIME
    assert flaw_of(open_certificate, by(NEW, CERTIFICATE), trust) is Flaw.KEY_OUT_OF_TIME
    assert flaw_of(open_certificate, by(NEW, LATER), TRUST) is Flaw.UNKNOWN_KEY
    assert with_change(trust, by(OURS, ROTATION)) == trust


def test_only_the_key_in_use_names_its_successor_and_one_only():
    assert flaw_of(with_change, TRUST, by(STRANGER, ROTATION)) is Flaw.UNKNOWN_KEY
    assert flaw_of(with_change, TRUST, by(THEIRS, ROTATION)) is Flaw.NOT_ITS_OWN
    own = replace(ROTATION, old=STRANGER.public)
    assert flaw_of(with_change, TRUST, by(OURS, own)) is Flaw.NOT_ITS_OWN
    taken = replace(ROTATION, new=THEIRS.public)
    assert flaw_of(with_change, TRUST, by(OURS, taken)) is Flaw.NOT_ITS_OWN
    trust = with_change(TRUST, by(OURS, ROTATION))
    second = replace(ROTATION, new=STRANGER.public, day=date(2026, 5, 30))
    assert flaw_of(with_change, trust, by(OURS, second)) is Flaw.KEY_OUT_OF_TIME


def test_a_revoked_key_signs_nothing_any_more_neither_a_list_nor_a_successor():
    revocation = Revocation(MARFLEET, OURS.public, IN_TERM)
    trust = with_change(TRUST, by(OURS, revocation))
    assert flaw_of(open_certificate, by(OURS, CERTIFICATE), trust) is Flaw.REVOKED_KEY
    assert flaw_of(open_status_list, by(OURS, status()), trust) is Flaw.REVOKED_KEY
    assert flaw_of(with_change, trust, by(OURS, ROTATION)) is Flaw.REVOKED_KEY
    assert with_change(trust, by(OURS, revocation)) == trust


def test_nobody_revokes_the_key_of_others():
    for key in (THEIRS, NEW):
        revocation = Revocation(MARFLEET, OURS.public, IN_TERM)
        assert flaw_of(with_change, TRUST, by(key, revocation)) in {
            Flaw.NOT_ITS_OWN,
            Flaw.UNKNOWN_KEY,
        }
    foreign = Revocation(GREATFIELD, OURS.public, IN_TERM)
    assert flaw_of(with_change, TRUST, by(OURS, foreign)) is Flaw.NOT_ITS_OWN
    assert TrustedKey(OURS.public, IN_TERM).covers(IN_TERM)
