"""What handsets say goes to the ballot, or to whoever listens, and never to both."""

from __future__ import annotations

from facilitator.press import Press, Verdict
from hardware.drivers.driver import HandsetSign, SignKind
from hardware.fork import Fork

PRESS = Press("sunvote ttyUSB0", "42", ("1",))
SIGN = HandsetSign("iclicker", "82E9701B", SignKind.PRESENCE, family="iclicker")


def test_presses_are_judged_while_nobody_listens():
    fork = Fork(lambda presses: [Verdict.REFUSED] * len(presses), None)
    assert fork.take([PRESS]) == [Verdict.REFUSED]


def test_who_listens_gets_the_presses_and_no_judge_does():
    heard, judged = [], []
    fork = Fork(judged.append, None)
    fork.ear = heard.append
    assert fork.take([PRESS, PRESS]) == [Verdict.KEPT, Verdict.KEPT]
    assert (heard, judged) == ([PRESS, PRESS], [])


def test_signs_go_on_to_whoever_wants_them_always():
    heard, noticed = [], []
    fork = Fork(None, noticed.append)
    fork.notice(SIGN)
    fork.ear = heard.append
    fork.notice(SIGN)
    assert (heard, noticed) == ([SIGN], [SIGN, SIGN])
