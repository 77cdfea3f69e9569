"""Whatever bytes come, and however they are cut: records, and never an exception."""

from __future__ import annotations

import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.cli.decoding import PROTOCOLS, REPORT_SIZES, decode_of

#: A raw packet of a Turning handset is a chunk by itself; the gateway's text is cut in `line`.
STREAMS = [p for p in PROTOCOLS if p not in REPORT_SIZES and p != "turning"]
#: Bytes that begin like something, which plain randomness hardly ever does.
BEGINS = (
    b"\xf5\xaa\xaa\x0c",
    b'{"t":"vote","id":"',
    b"incoming: 090fd3",
    b"Captured,A,",
    b"\x02\x13\x81",
    b"]Q1V:017-",
    b"\x02\x05]Q1",
    b"\x01\x17\xaa",
)


@pytest.mark.parametrize("protocol", PROTOCOLS)
@given(chunks=st.lists(st.binary(max_size=80) | st.sampled_from(BEGINS), max_size=12))
def test_whatever_the_bytes_are_it_says_something_that_is_json(protocol, chunks):
    for record in decode_of(protocol)(chunks):
        assert isinstance(json.loads(json.dumps(record))["kind"], str)


@pytest.mark.parametrize("protocol", STREAMS)
@given(st.lists(st.binary(max_size=30) | st.sampled_from(BEGINS), max_size=8).map(b"".join))
def test_a_stream_says_the_same_however_it_is_cut(protocol, data):
    decode = decode_of(protocol)
    at_once = list(decode([data]))
    assert list(decode(bytes([byte]) for byte in data)) == at_once


def junk(protocol, megabytes):
    random, size = Random(7), REPORT_SIZES.get(protocol, 1000)
    for _ in range(megabytes * 1_000_000 // size):
        head = random.choice(BEGINS) if random.random() < 0.5 else b""
        yield (head + random.randbytes(size))[:size]


@pytest.mark.prove
@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_five_megabytes_of_junk_raise_nothing(protocol):
    assert all("kind" in record for record in decode_of(protocol)(junk(protocol, 5)))
