"""Five answers, and what each of them takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from facilitator.credentials.checking import Answer, check
from facilitator.credentials.flaws import NotACertificate
from facilitator.credentials.signing import open_status_list, signed
from facilitator.credentials.values import TrustedKey, Why
from tests.facilitator.credentials.issued import (
    CERTIFICATE,
    GREATFIELD,
    IN_TERM,
    OURS,
    STRANGER,
    THEIRS,
    TRUST,
    UNTIL,
    code_of,
    status,
    trust_of,
    trusted,
)

DAY = timedelta(days=1)


def found(code=None, trust=TRUST, lists=None, at=IN_TERM, **how):
    return check(code or code_of(), trust, [status()] if lists is None else lists, at, **how)


def test_a_certificate_in_its_term_under_a_fresh_list_is_valid():
    finding = found()
    assert (finding.answer, finding.seats) == (Answer.VALID, True)
    assert (finding.certificate, finding.issuer) == (CERTIFICATE, "Marfleet North")
    assert (finding.list_number, finding.list_day) == (11, status().day)
    assert "1 June 2026" in finding.reason


def test_the_day_that_was_used_is_always_said():
    for lists, at in (([status()], IN_TERM), ([], IN_TERM), ([status()], UNTIL + DAY)):
        assert found(lists=lists, at=at).at == at
    assert found("nonsense").at == IN_TERM


@pytest.mark.parametrize(
    ("lists", "says"),
    [
        ([], "no status list"),
        ([status(next_day=IN_TERM - DAY)], "out of date"),
        ([status(number=10)], "older than the certificate"),
        ([status(day=IN_TERM + DAY, next_day=IN_TERM + 9 * DAY)], "check this laptop's date"),
        ([replace(status(), assembly=GREATFIELD)], "no status list"),
    ],
)
def test_without_a_fresh_list_it_is_never_plain_valid(lists, says):
    finding = found(lists=lists)
    assert (finding.answer, finding.seats) == (Answer.VALID_OLD_LIST, True)
    assert says in finding.reason


def test_the_last_fresh_day_is_fresh():
    assert found(lists=[status(next_day=IN_TERM)]).answer is Answer.VALID


@pytest.mark.parametrize("why", [why for why in Why if why is not Why.ISSUER_REVOKED])
def test_what_is_on_the_list_is_recalled_with_its_own_reason(why):
    finding = found(lists=[status(why=why)])
    assert (finding.answer, finding.seats, finding.why) == (Answer.RECALLED, False, why)
    others = {found(lists=[status(why=each)]).reason for each in Why if each is not why}
    assert finding.reason not in others


def test_a_list_that_says_the_issuers_key_was_revoked_makes_it_invalid():
    assert found(lists=[status(why=Why.ISSUER_REVOKED)]).answer is Answer.INVALID


def test_recalled_by_an_old_list_is_recalled_still_and_after_the_term_too():
    recalled = status(why=Why.RECALLED, next_day=IN_TERM - DAY)
    assert found(lists=[recalled]).answer is Answer.RECALLED
    assert found(lists=[recalled], at=UNTIL + DAY).answer is Answer.RECALLED


def test_the_newest_list_is_the_one_that_counts_whatever_the_order():
    suspended, restored = status(number=12, why=Why.SUSPENDED), status(number=13)
    for lists in ([suspended, restored], [restored, suspended]):
        assert found(lists=lists).answer is Answer.VALID


@pytest.mark.parametrize(
    ("changes", "at", "says"),
    [
        ({}, UNTIL + DAY, "ended on Friday 31 July 2026"),
        ({"since": date(2026, 6, 2)}, IN_TERM, "begins on Tuesday 2 June 2026"),
        ({}, date(2026, 5, 13), "begins on Thursday 14 May 2026"),
        ({"issued": date(2026, 6, 2)}, IN_TERM, "check this laptop's date"),
    ],
)
def test_outside_its_term_it_is_not_in_term_and_both_days_are_said(changes, at, says):
    finding = found(code_of(replace(CERTIFICATE, **changes)), at=at)
    assert finding.answer is Answer.NOT_IN_TERM
    assert says in finding.reason


def test_its_first_and_its_last_day_are_in_the_term():
    lists = [status(next_day=UNTIL)]
    for day in (CERTIFICATE.decided, UNTIL):
        assert found(lists=lists, at=day).answer is Answer.VALID


def test_in_welsh_the_day_is_in_welsh():
    assert "Mehefin" in found(language="cy").reason


OUT_OF_TIME = TrustedKey(OURS.public, date(2026, 5, 15))
RETIRED = TrustedKey(OURS.public, date(2026, 1, 1), until=date(2026, 5, 13))
REVOKED = TrustedKey(OURS.public, date(2026, 1, 1), revoked=True)


@pytest.mark.parametrize(
    ("code", "trust", "says"),
    [
        (None, None, "no trust list"),
        (code_of(key=STRANGER), TRUST, "the trust list does not give to this assembly"),
        (code_of(replace(CERTIFICATE, assembly="77" * 16), STRANGER), TRUST, "not on the trust"),
        (code_of(key=THEIRS), TRUST, "whose key did not sign it"),
        (None, trust_of(trusted(REVOKED)), "revoked"),
        (None, trust_of(trusted(OUT_OF_TIME)), "not in use"),
        (None, trust_of(trusted(RETIRED)), "not in use"),
        ("MANDCA", TRUST, "damaged"),
        ("a shopping list", TRUST, "no code"),
    ],
)
def test_what_nobody_stands_for_is_invalid_and_why_is_said(code, trust, says):
    finding = found(code, trust)
    assert (finding.answer, finding.certificate) == (Answer.INVALID, None)
    assert says in finding.reason


def test_the_assembly_cannot_choose_the_name_it_is_shown_by():
    boast = replace(CERTIFICATE, assembly_name="Hull City Council")
    assert found(code_of(boast)).issuer == "Marfleet North"


def test_of_a_certificate_without_its_text_the_printed_text_is_to_be_compared():
    assert not found().compare_text
    long = replace(CERTIFICATE, scope="".join(f"line {n} of the scope, " for n in range(400)))
    finding = found(code_of(long))
    assert (finding.answer, finding.compare_text) == (Answer.VALID, True)
    assert finding.certificate.text_digest


@pytest.mark.parametrize("key", [THEIRS, STRANGER])
def test_nobody_recalls_the_delegate_of_others(key):
    with pytest.raises(NotACertificate):
        open_status_list(signed(status(why=Why.RECALLED), key.sign, key.public), TRUST)
