"""The page that others implement from says what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hardware.codecs.dialects.own import OWN
from hardware.codecs.line_records import Noise, Rejected
from hardware.codecs.lines import Decoder

PAGE = Path(__file__).parents[3] / "docs" / "devices" / "line-protocol.md"
LINES = re.findall(r"\{\"t\":[^{}`]*\}(?: \*[0-9a-f]{4})?", PAGE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("line", LINES)
def test_every_line_on_it_is_understood(line):
    (record,) = Decoder().feed(f"{line}\n".encode())
    assert not isinstance(record, Rejected | Noise)


def test_the_orders_on_it_are_those_that_are_sent():
    orders = OWN.orders
    sent = {orders.hail, orders.ping, orders.open("7f3a-1", 4), orders.close("7f3a-1")}
    sent |= {orders.acknowledge(417, True), orders.acknowledge(417, False)}
    assert sent <= set(LINES)
