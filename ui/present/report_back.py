"""A mandate that the hall talks about, for the desk: its report, its recall, and what can be put.

No Qt. What may be put is what `facilitator.facts.MandatesOpenTo` says; the words of every motion
are made in `facilitator.readings.mandates.mandate_motions`, and may be edited before they are put.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.documents.mandates.delegate_file_value import FiledVote
from facilitator.documents.values import named, worded
from facilitator.engine.world import World
from facilitator.mandate_draft import Act, Concern
from facilitator.parts import agenda, mandate, meeting
from facilitator.parts.ballot import Ballot
from facilitator.parts.mandate import Did, Mandate, Standing, Step
from facilitator.parts.mandate.open_to import open_to
from facilitator.readings.mandates.votes_elsewhere import votes_elsewhere
from facilitator.readings.people import carrier, person
from facilitator.wording import in_language, say, say_n
from ui.present.mandate_reports import reports_told
from ui.present.mandate_words import instruction_word
from ui.present.recall_lines import OpenRecall, open_recall

#: The four answers to a report in their order; behind them, quietly, the fifth.
ANSWERS: Final = (Act.ACCEPT_REPORT, Act.ACCEPT_AND_VARY, Act.REFER_BACK, Act.OPEN_RECALL)
_QUIET: Final = (Act.DISCHARGE,)
#: From the floor, on any mandate: three acts that stay apart, and two that belong to the third.
_FROM_THE_FLOOR: Final = (Act.VARY, Act.CENSURE, Act.SUSPEND, Act.OPEN_RECALL, Act.RECALL)


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """One instruction and what was done about it.

    Attributes:
        did: None where nothing was said yet.
        votes: how the delegate voted under it, as dispatches tell, a sentence each.
    """

    kind: str
    text: str
    did: Did | None = None
    words: str = ""
    votes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MotionButton:
    """A motion on the mandate. `quiet`: most evenings do without it; `why`: in plain words."""

    act: Act
    label: str
    why: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class AboutMandate:
    """All the desk shows of it.

    Attributes:
        others: (id, words) of the mandates that may be talked about; empty for this one alone.
        can_report: its report can be written down now.
        reported: the report that the hall has not answered yet is written down.
        answers: what the hall may do about the report; `floor`: about the mandate.
        given: the report that the hall accepted, a line each, until another is written down.
        recall: where one is open.
        next_steps: what is to be done now that it is not in force any more, a sentence each.
    """

    mandate: str
    title: str
    rows: tuple[ClauseRow, ...]
    can_report: bool
    reported: bool
    answers: tuple[MotionButton, ...]
    floor: tuple[MotionButton, ...]
    given: tuple[str, ...] = ()
    recall: OpenRecall | None = None
    others: tuple[tuple[str, str], ...] = ()
    next_steps: tuple[str, ...] = ()


def mandate_in_hand(world: World) -> str:
    """Id of the mandate that the current item is about, "" for none."""
    current = world.of(agenda.PART).current
    if current is None or world.of(meeting.PART).running is None:
        return ""
    concern = current.planned.question.concerns if current.planned.question else None
    keys = (current.planned.mandate, concern.key if concern else "")
    state = world.of(mandate.PART)
    return next((key for key in keys if state.mandate(key) is not None), "")


def can_be_talked_about(world: World) -> tuple[Mandate, ...]:
    """Mandates that something can be put about tonight, or that are to be reported on."""
    if world.of(meeting.PART).running is None:
        return ()
    state = world.of(mandate.PART)
    return tuple(one for one in state.all if one.in_force or one.unanswered or one.may(Step.REPORT))


def about_mandate(world: World, key: str, language: str) -> AboutMandate | None:
    """The mandate with that id; None where there is none."""
    about = world.of(mandate.PART).mandate(key)
    if about is None:
        return None
    recalls = _decides_recall(world, about)
    return AboutMandate(
        mandate=about.id,
        title=_title(world, about, language),
        rows=() if recalls else _rows(world, about, language),
        can_report=about.accepted and about.may(Step.REPORT) and not recalls,
        reported=about.unanswered is not None,
        answers=_buttons(world, about, (*ANSWERS, *_QUIET), language)
        if about.unanswered is not None and not recalls
        else (),
        floor=_buttons(world, about, _FROM_THE_FLOOR, language),
        given=() if recalls else _given(world, about, language),
        recall=open_recall(world, about, language),
        others=tuple((one.id, _title(world, one, language)) for one in can_be_talked_about(world)),
        next_steps=next_steps(world, about, language),
    )


def _decides_recall(world: World, about: Mandate) -> bool:
    """The current item decides its recall: the report has an item of its own."""
    current = world.of(agenda.PART).current
    question = current.planned.question if current is not None else None
    return question is not None and question.concerns == Concern(Act.RECALL, about.id)


def _given(world: World, about: Mandate, language: str) -> tuple[str, ...]:
    if not about.reports or about.reports[-1].answer != "accepted":
        return ()
    told = reports_told(world, about, language)[0]
    clauses = (" · ".join(filter(None, clause)) for clause in told.clauses)
    return tuple(filter(None, (told.when, *clauses, told.words, told.answer)))


def _title(world: World, about: Mandate, language: str) -> str:
    return say(
        language,
        "{code}: {name}, to {body}",
        code=about.code,
        name=carrier(world, about.delegate, language),
        body=in_language(about.draft.destination, language),
    )


def _rows(world: World, about: Mandate, language: str) -> tuple[ClauseRow, ...]:
    told = about.unanswered.clauses if about.unanswered else (None,) * len(about.draft.instructions)
    votes = votes_elsewhere(world, about)
    return tuple(
        ClauseRow(
            instruction_word(one.type.value, language),
            in_language(one.text, language),
            clause.did if clause else None,
            in_language(clause.words, language) if clause else "",
            tuple(_vote(vote, language) for vote in votes if vote.clause == number),
        )
        for number, (one, clause) in enumerate(zip(about.draft.instructions, told, strict=True), 1)
    )


def _vote(vote: FiledVote, language: str) -> str:
    """What a council says of one vote that an instruction bound."""
    values = {
        "body": worded(vote.body, language),
        "decision": vote.decision,
        "vote": worded(vote.voted, language),
    }
    if vote.against:
        return say(
            language, "{body}, {decision}: {vote}. It went against this instruction.", **values
        )
    return say(language, "{body}, {decision}: {vote}.", **values)


def _buttons(
    world: World, about: Mandate, acts: tuple[Act, ...], language: str
) -> tuple[MotionButton, ...]:
    (open_now,) = open_to(world.of(mandate.PART))
    may = open_now.from_day  # type: ignore[attr-defined]
    return tuple(
        MotionButton(act, act_label(act, language), _why(world, act, language), act in _QUIET)
        for act in acts
        if (act, about.id) in may and not (act is Act.OPEN_RECALL and about.recall is not None)
    )


def _why(world: World, act: Act, language: str) -> str:
    """What it does; of a suspension also how many have to want it, which nobody can count here."""
    movers = world.of(mandate.PART).rules.movers
    if act is not Act.SUSPEND:
        return act_meaning(act, language)
    return say_n(
        language,
        "The alternate acts until the recall is decided. {n} resident has to move it.",
        "The alternate acts until the recall is decided. {n} residents have to move it.",
        movers,
    )


def act_label(act: Act, language: str) -> str:
    """What a button says."""
    labels = {
        Act.ACCEPT_REPORT: say(language, "Accept"),
        Act.ACCEPT_AND_VARY: say(language, "Accept and vary"),
        Act.REFER_BACK: say(language, "Refer back"),
        Act.OPEN_RECALL: say(language, "Open recall"),
        Act.DISCHARGE: say(language, "Accept and discharge"),
        Act.VARY: say(language, "Vary the mandate"),
        Act.CENSURE: say(language, "Censure"),
        Act.SUSPEND: say(language, "Suspend until the recall"),
        Act.RECALL: say(language, "Recall"),
        Act.RATIFY: say(language, "Ratify"),
        Act.SUPERSEDE: say(language, "Put another mandate in its place"),
    }
    return labels[act]


def act_meaning(act: Act, language: str) -> str:
    """What it does, in one plain sentence."""
    meanings = {
        Act.ACCEPT_REPORT: say(
            language, "The hall accepts what was reported; the mandate goes on until its last day."
        ),
        Act.ACCEPT_AND_VARY: say(
            language, "The hall accepts the report and gives other instructions."
        ),
        Act.REFER_BACK: say(language, "The hall wants to hear it again."),
        Act.OPEN_RECALL: say(language, "A recall goes on the notice of the next meeting."),
        Act.DISCHARGE: say(language, "The hall accepts the report and is done with the mandate."),
        Act.VARY: say(language, "Other instructions, the same delegate."),
        Act.CENSURE: say(language, "A word of disapproval; the mandate stands as it was."),
        Act.RECALL: say(language, "The mandate ends now, and the alternate acts."),
    }
    return meanings.get(act, "")


def next_steps(world: World, about: Mandate, language: str) -> tuple[str, ...]:
    """What has to leave the hall on paper after a recall, a suspension or a variation."""
    after = world.of(mandate.PART).mandate(about.replaced_by)
    if about.in_force and after is None and about.standing is not Standing.SUSPENDED:
        return ()
    steps = []
    if after is not None and after.delegate is not None:
        steps.append(
            say(
                language,
                "Have {name} accept {code}, and print the certificate.",
                name=named(person(world, after.delegate), language),
                code=after.code,
            )
        )
    return (
        *steps,
        say(language, "Sign and print a new status list: it shows {code}.", code=about.code),
        say(
            language,
            "Send a letter to {body}.",
            body=in_language(about.draft.destination, language),
        ),
    )


def steps_after(world: World, declared: Ballot, language: str) -> str:
    """What follows on paper from a result about a mandate; it waits in *After*. "" for nothing."""
    concern = declared.question.concerns
    about = world.of(mandate.PART).mandate(concern.key) if concern is not None else None
    steps = next_steps(world, about, language) if about is not None else ()
    if not steps or (concern is not None and concern.act is Act.RATIFY):
        return ""
    return " ".join((*steps, say(language, "All of it is in After.")))
