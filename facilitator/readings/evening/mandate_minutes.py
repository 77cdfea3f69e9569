"""What a meeting heard from delegates and did to their mandates, for its minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from facilitator.documents.report_value import Report, ReportedClause
from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.mandate_draft import Act
from facilitator.parts import mandate, ratification
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.mandate import Mandate
from facilitator.parts.mandate import Report as Told
from facilitator.parts.meeting import Meeting
from facilitator.readings.evening.course import ballots_of
from facilitator.readings.mandates.recall_words import condition_lines
from facilitator.readings.mandates.report_words import did_word
from facilitator.readings.mandates.terms_of import delegate_of
from facilitator.readings.people import person
from facilitator.readings.results.register import decision_code
from facilitator.readings.results.results import result_sentence
from facilitator.wording import in_language, say

_ANSWERS: Final = frozenset(
    {Act.ACCEPT_REPORT, Act.DISCHARGE, Act.ACCEPT_AND_VARY, Act.REFER_BACK, Act.OPEN_RECALL}
)


def reports_of(world: World, held: Meeting, language: str) -> tuple[Report, ...]:
    """Reports that were heard in that meeting, or that it answered, mandate by mandate."""
    answers = _on_mandates(world, held)
    return tuple(
        Report(
            mandate=about.code,
            delegate=delegate_of(world, about),
            text=in_language(told.words, language),
            outcome=" ".join(
                _answered(world, vote, language)
                for vote in answers
                if _concerns(vote, about) in _ANSWERS
            ),
            clauses=_clauses(about, told, language),
        )
        for about in world.of(mandate.PART).all
        for told in about.reports
        if told.meeting == held.id or _answered_in(held, answers, about, told)
    )


def _answered_in(held: Meeting, answers: list[Ballot], about: Mandate, told: Told) -> bool:
    """Given before, in writing or in a meeting: whether this meeting answered it."""
    end = held.closed
    known = [one for one in about.reports if end is None or not one.given.reached(end)]
    return told in known[-1:] and any(
        _concerns(vote, about) in _ANSWERS - {Act.OPEN_RECALL} for vote in answers
    )


def _concerns(vote: Ballot, about: Mandate) -> Act | None:
    concern = vote.question.concerns
    return concern.act if concern is not None and concern.key == about.id else None


def _on_mandates(world: World, held: Meeting) -> list[Ballot]:
    """The declared ballots of that meeting that concerned a mandate or a matter to ratify."""
    return [
        vote
        for vote in ballots_of(world, held)
        if vote.question.concerns is not None and vote.phase is Phase.DECLARED
    ]


def _clauses(about: Mandate, told: Told, language: str) -> tuple[ReportedClause, ...]:
    return tuple(
        ReportedClause(
            instruction.type.value,
            instruction.text,
            did_word(clause.did, language),
            clause.words,
        )
        for instruction, clause in zip(about.draft.instructions, told.clauses, strict=True)
    )


def _answered(world: World, vote: Ballot, language: str) -> str:
    """The words put and what came of them, with the number of the decision."""
    return say(
        language,
        "{number}: {words} {result}.",
        number=decision_code(world, vote.id),
        words=in_language(vote.question.wording, language),
        result=result_sentence(world, vote, language, short=True),
    )


def acts_of(world: World, held: Meeting, language: str) -> tuple[str, ...]:
    """Recall, censure, variation, suspension and ratification, a few sentences each."""
    told = []
    for vote in _on_mandates(world, held):
        concern = vote.question.concerns
        if concern is None or concern.act not in _HAPPENED:
            continue
        about = world.of(mandate.PART).mandate(concern.key)
        came = _came_of(world, vote, concern.act, about, language)
        told.append(f"{_answered(world, vote, language)} {came}".strip())
    return tuple(told)


def what_came_of(world: World, vote: Ballot, language: str) -> str:
    """For a result sheet: what that result did to a mandate, or to a matter; "" for neither."""
    concern = vote.question.concerns
    if concern is None:
        return ""
    about = world.of(mandate.PART).mandate(concern.key)
    return _came_of(world, vote, concern.act, about, language)


def _came_of(world: World, vote: Ballot, act: Act, about: Mandate | None, language: str) -> str:
    if act is Act.RATIFY:
        return _ratified(world, vote, language)
    if about is None:
        return ""
    sentences = [_delegate(world, about, language)]
    if act is Act.RECALL:
        sentences += _fairly(world, vote, about, language)
    if vote.outcome == "carried" and act in _HAPPENED:
        changed = _did_happen(world, vote, act, about)
        happened = _HAPPENED[act] if changed else _no_change(vote, about)
        sentences.append(happened(world, about, language))
    return " ".join(sentence for sentence in sentences if sentence)


def _delegate(world: World, about: Mandate, language: str) -> str:
    return say(
        language,
        "Delegate: {name}, to {body}.",
        name=named(delegate_of(world, about), language),
        body=in_language(about.draft.destination, language),
    )


def _fairly(world: World, vote: Ballot, about: Mandate, language: str) -> tuple[str, ...]:
    """The notice, and how the delegate was told and heard."""
    mine = (one for one in about.recalls if one.ballot == vote.id)
    recall = next(mine, about.recall)
    return condition_lines(world, about, recall, language) if recall is not None else ()


def _ratified(world: World, vote: Ballot, language: str) -> str:
    concern = vote.question.concerns
    matter = world.of(ratification.PART).matter(concern.key) if concern else None
    sent = world.of(mandate.PART).mandate(matter.mandate) if matter is not None else None
    if sent is None:
        return ""
    return say(language, "Brought home on mandate {code}.", code=sent.code)


def _did_happen(world: World, vote: Ballot, act: Act, about: Mandate) -> bool:
    """Not where the mandate ended between the question and its result, as at midnight."""
    varied = (one.ballot for one in world.of(mandate.PART).all if one.replaces == about.id)
    ballots: dict[Act, Iterable[str]] = {
        Act.RECALL: (one.ballot for one in about.recalls if one.settled == "carried"),
        Act.SUSPEND: about.suspensions,
        Act.VARY: varied,
    }
    return act not in ballots or vote.id in ballots[act]


def _no_change(vote: Ballot, about: Mandate) -> Callable[[World, Mandate, str], str]:
    return _stands if vote.question.mandate == about.draft else _was_over


def _was_over(_world: World, _about: Mandate, language: str) -> str:
    return say(language, "This mandate is not in force any more; nothing was changed.")


def _in_its_place(world: World, about: Mandate, language: str) -> str:
    """Who acts now, and on which mandate; after a recall nobody who had ended before it."""
    after = [
        one
        for one in world.of(mandate.PART).all
        if one.replaces == about.id
        and one.delegate
        and not (about.ended and one.ended and not one.ended.reached(about.ended))
    ]
    if not after:
        return say(language, "Nobody is in the delegate's place yet.")
    return _acts(world, after[-1], language)


def _acts(world: World, after: Mandate, language: str) -> str:
    name = named(person(world, after.delegate), language)
    return say(language, "{name} acts, on mandate {code}.", name=name, code=after.code)


def _stands(_world: World, _about: Mandate, language: str) -> str:
    return say(language, "The mandate stands as it was.")


_HAPPENED: Final[Mapping[Act, Callable[[World, Mandate, str], str]]] = {
    Act.RECALL: _in_its_place,
    Act.SUSPEND: _in_its_place,
    Act.VARY: _in_its_place,
    Act.CENSURE: _stands,
    Act.OPEN_RECALL: _stands,
    Act.RATIFY: lambda _w, _m, _la: "",
}
