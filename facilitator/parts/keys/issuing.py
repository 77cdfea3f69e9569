"""From a list that was signed to the list that is in the record, or a refusal."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Final

from facilitator.credentials.codes import LONGEST_IN_A_FILE, Prefix, data_of
from facilitator.credentials.files import read_trust, trust_after, trust_codes, trust_file
from facilitator.credentials.flaws import NotACertificate
from facilitator.credentials.values import StatusList, TrustList
from facilitator.part import Answer, Command, Decide, Facts, Refusal, happened
from facilitator.parts.keys import commands as ask
from facilitator.parts.keys import events as did
from facilitator.parts.keys.deciding import body_of, opened, today
from facilitator.parts.keys.state import Keys

#: Days that a status list may be fresh.
MOST_DAYS: Final = 366
_NOT_SIGNED: Final = Refusal("not_signed_by_key")


def _issue(state: Keys, facts: Facts, command: ask.IssueStatusList) -> Answer:
    current, body = state.current, body_of(facts)
    if current is None:
        return Refusal("no_key")
    listed = opened(command.code, Prefix.STATUS_LIST, current.public, LONGEST_IN_A_FILE)
    if not isinstance(listed, StatusList) or listed.assembly != body.id:
        return _NOT_SIGNED
    if listed.day.isoformat() != today(facts) or listed.next_day < listed.day:
        return _NOT_SIGNED
    last = state.list
    if listed.number <= (last.number if last else 0):
        return Refusal("list_number_not_higher")
    if last is not None and last.public == current.public and _says_the_same(listed, last):
        return Refusal("same_list_again")
    digest = _digest(command.code, Prefix.STATUS_LIST)
    return happened(
        did.StatusListIssued(
            body.id,
            listed.number,
            listed.day.isoformat(),
            listed.next_day.isoformat(),
            current.public,
            digest,
            len(listed.entries),
            command.code,
        )
    )


def _says_the_same(listed: StatusList, last: did.StatusListIssued) -> bool:
    before = opened(last.code, Prefix.STATUS_LIST, last.public, LONGEST_IN_A_FILE)
    return isinstance(before, StatusList) and (before.day, before.next_day, before.entries) == (
        listed.day,
        listed.next_day,
        listed.entries,
    )


def _set_days(state: Keys, facts: Facts, command: ask.SetListDays) -> Answer:
    if not 1 <= command.days <= MOST_DAYS:
        return Refusal("not_list_days")
    if command.days == state.days:
        return happened()
    return happened(did.ListDaysSet(body_of(facts).id, command.days))


def _take(state: Keys, facts: Facts, command: ask.TakeTrustList) -> Answer:
    try:
        trust = read_trust(command.text)
    except NotACertificate:
        return Refusal("not_a_trust_list")
    last, text = state.trust, command.text
    if last is not None and last.public == trust.public:
        text = trust_after(text, trust_file(last.code, last.changes))
    code, changes = trust_codes(text)
    digest = _digest(code, Prefix.TRUST_LIST)
    if last is not None:
        if last.public != trust.public and not command.other_key:
            return Refusal("other_district_key")
        if last.public == trust.public and (reason := _lack(last, trust, digest)):
            return Refusal(reason)
        if (last.digest, last.changes) == (digest, changes):
            return happened()
    taken = did.TrustListTaken(
        body_of(facts).id,
        trust.district,
        trust.public,
        trust.number,
        trust.day.isoformat(),
        digest,
        code,
        changes,
    )
    return happened(taken)


def _lack(last: did.TrustListTaken, trust: TrustList, digest: str) -> str:
    """Why a list of the same district does not follow the last one, "" if it does."""
    if trust.number < last.number:
        return "older_trust_list"
    if trust.number == last.number and digest != last.digest:
        return "two_lists_of_a_number"
    return ""


def _sign(state: Keys, facts: Facts, command: ask.SignTrustList) -> Answer:
    current, body = state.current, body_of(facts)
    if not body.body.is_council:
        return Refusal("not_a_council")
    if current is None:
        return Refusal("no_key")
    trust = opened(command.code, Prefix.TRUST_LIST, current.public, LONGEST_IN_A_FILE)
    if not isinstance(trust, TrustList) or trust.public != current.public:
        return _NOT_SIGNED
    if trust.day != date.fromisoformat(today(facts)):
        return _NOT_SIGNED
    if state.signed and trust.number <= state.signed[-1].number:
        return Refusal("list_number_not_higher")
    day, digest = trust.day.isoformat(), _digest(command.code, Prefix.TRUST_LIST)
    return happened(
        did.TrustListSigned(body.id, trust.public, trust.number, day, digest, command.code)
    )


def _digest(code: str, prefix: Prefix) -> str:
    return hashlib.sha256(data_of(code, prefix, LONGEST_IN_A_FILE)).hexdigest()


DECIDES: Final[dict[type[Command], Decide]] = {
    ask.IssueStatusList: _issue,
    ask.SetListDays: _set_days,
    ask.TakeTrustList: _take,
    ask.SignTrustList: _sign,
}
