"""What a declared result does to delegates and to the mandates it concerns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from facilitator.facts import ResultDeclared, TheMeeting
from facilitator.mandate_draft import Act
from facilitator.part import Decided, Event, Facts, happened
from facilitator.parts.mandate import events as did
from facilitator.parts.mandate.adopting import (
    by_the_alternate,
    by_the_same,
    elected,
    given,
    today,
)
from facilitator.parts.mandate.standing import Step
from facilitator.parts.mandate.state import Mandate, Mandates
from facilitator.time_of_day import is_day


def declared(state: Mandates, facts: Facts, fact: ResultDeclared) -> Decided:
    """Whoever was elected is a delegate; what was carried happens to the mandate it concerns."""
    question = fact.question
    if fact.outcome == "elected":
        return happened(*elected(fact))
    old = state.mandate(question.concerns.key) if question.concerns else None
    if question.concerns is None or old is None:
        adopts = fact.outcome == "carried" and facts.of(TheMeeting) is not None
        new = given(state, facts, fact, question.mandate) if question.mandate and adopts else []
        return happened(*new)
    if fact.outcome == "carried":
        return happened(*_CARRIED[question.concerns.act](state, facts, fact, old))
    if question.concerns.act is Act.RECALL and fact.outcome == "lost":
        return happened(*_not_recalled(state, facts, fact, old))
    return happened()


def _accept(_state: Mandates, facts: Facts, fact: ResultDeclared, old: Mandate) -> list[Event]:
    """Accepted; a mandate whose last day has come is done with it."""
    last_day = old.draft.until
    over = is_day(last_day) and last_day <= today(facts)
    step = Step.DISCHARGE if over or not old.may(Step.GO_ON) else Step.GO_ON
    return _accepted(fact, old, step)


def _discharge(_s: Mandates, _f: Facts, fact: ResultDeclared, old: Mandate) -> list[Event]:
    return _accepted(fact, old, Step.DISCHARGE)


def _accepted(fact: ResultDeclared, old: Mandate, step: Step) -> list[Event]:
    """A report of somebody whose mandate ended otherwise is accepted, and no more."""
    if old.unanswered is None:
        return []
    done = step is Step.DISCHARGE and old.may(step)
    return [did.ReportAccepted(old.id, fact.ballot, discharged=done)]


def _accept_and_vary(
    state: Mandates, facts: Facts, fact: ResultDeclared, old: Mandate
) -> list[Event]:
    accepted = [did.ReportAccepted(old.id, fact.ballot, discharged=False)] if old.unanswered else []
    return [*accepted, *_vary(state, facts, fact, old)]


def _refer_back(_s: Mandates, _f: Facts, fact: ResultDeclared, old: Mandate) -> list[Event]:
    return [did.ReportReferredBack(old.id, fact.ballot)] if old.unanswered else []


def _vary(state: Mandates, facts: Facts, fact: ResultDeclared, old: Mandate) -> list[Event]:
    """Where no word is other than it was, the mandate stands, and its certificate holds."""
    draft = fact.question.mandate
    if not old.may(Step.VARY) or draft is None or draft == old.draft:
        return []
    new = by_the_same(state, facts, fact, old)
    return [did.MandateVaried(old.id, new.mandate), new]


def _supersede(state: Mandates, facts: Facts, fact: ResultDeclared, old: Mandate) -> list[Event]:
    if not old.may(Step.SUPERSEDE) or fact.question.mandate is None:
        return []
    new = given(state, facts, fact, fact.question.mandate)
    ended = (old, stand_in) if (stand_in := state.stand_in(old)) else (old,)
    return [*(did.MandateSuperseded(m.id, new[0].mandate) for m in ended), *new]


def _open_recall(_s: Mandates, _f: Facts, fact: ResultDeclared, old: Mandate) -> list[Event]:
    opens = old.in_force and old.recall is None
    return [did.RecallOpened(old.id, fact.ballot)] if opens else []


def _censure(_s: Mandates, _f: Facts, fact: ResultDeclared, old: Mandate) -> list[Event]:
    return [did.DelegateCensured(old.id, fact.ballot)]


def _suspend(state: Mandates, facts: Facts, fact: ResultDeclared, old: Mandate) -> list[Event]:
    """The alternate acts until the next meeting decides the recall, which this opens."""
    if not old.may(Step.SUSPEND):
        return []
    opened = [] if old.recall else [did.RecallOpened(old.id, fact.ballot)]
    acting = by_the_alternate(state, facts, old, acting=True)
    return [did.MandateSuspended(old.id, fact.ballot), *opened, *acting]


def _recall(state: Mandates, facts: Facts, fact: ResultDeclared, old: Mandate) -> list[Event]:
    """The alternate goes on; one who acts already simply goes on acting."""
    if not old.may(Step.RECALL):
        return []
    next_ = [] if state.stand_in(old) else by_the_alternate(state, facts, old)
    return [did.MandateRecalled(old.id, fact.ballot), *next_]


def _not_recalled(state: Mandates, _f: Facts, fact: ResultDeclared, old: Mandate) -> list[Event]:
    """A recall that was lost ends the suspension, and what the alternate did in the meantime."""
    dropped = [did.RecallDropped(old.id, fact.ballot)] if old.recall else []
    if not old.may(Step.RESTORE):
        return [*dropped]
    stand_in = state.stand_in(old)
    relieved = [did.MandateSuperseded(stand_in.id, old.id)] if stand_in else []
    return [*dropped, *relieved, did.MandateRestored(old.id, fact.ballot)]


def _ratify(_s: Mandates, _f: Facts, _fact: ResultDeclared, _old: Mandate) -> list[Event]:
    """It is the matter's own part that takes it."""
    return []


_Happens = Callable[[Mandates, Facts, ResultDeclared, Mandate], list[Event]]
_CARRIED: Final[Mapping[Act, _Happens]] = {
    Act.ACCEPT_REPORT: _accept,
    Act.DISCHARGE: _discharge,
    Act.ACCEPT_AND_VARY: _accept_and_vary,
    Act.REFER_BACK: _refer_back,
    Act.OPEN_RECALL: _open_recall,
    Act.VARY: _vary,
    Act.SUPERSEDE: _supersede,
    Act.CENSURE: _censure,
    Act.SUSPEND: _suspend,
    Act.RECALL: _recall,
    Act.RATIFY: _ratify,
}
