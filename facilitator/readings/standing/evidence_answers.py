"""A sceptical clerk's questions, one by one, answered from the newest meeting's figures.

What the record does not hold is said as unknown; nothing is argued, and nothing left out for it.
"""

from __future__ import annotations

from facilitator.legitimacy.values import Came, Evidence, Followed, Held, Invitation
from facilitator.parts.process import Line
from facilitator.reach.values import Channel
from facilitator.reach.words import channel_name
from facilitator.readings.standing.evidence_words import day_words, not_recorded, witness_names
from facilitator.wording import say

Answer = tuple[str, str]


def answers_of(evidence: Evidence, language: str) -> tuple[Answer, ...]:
    """(question, answer), in the order in which they are usually asked; () without a meeting."""
    if not evidence.meetings:
        return ()
    held = evidence.meetings[-1]
    return (
        *_invited(held.invitation, language),
        *_came(held.came, language),
        *_asked(held, language),
        *_counted(held, language),
        *_kept(evidence, language),
    )


def _invited(got: Invitation | None, language: str) -> tuple[Answer, ...]:
    who = say(language, "Who called the meeting, and when was notice given?")
    how = say(language, "How many households, how, and where is the gap?")
    if got is None:
        return (who, not_recorded(language)), (how, not_recorded(language))
    notice = say(
        language,
        "Notice was given on {day}; clear days before the meeting: {n}. Who called it stands on "
        "the notice.",
        day=day_words(got.notice, language),
        n=not_recorded(language) if got.clear_days is None else got.clear_days,
    )
    channels = ", ".join(channel_name(Channel(each), language) for each in got.channels)
    reach = say(
        language,
        "{n} of {m} households, by: {channels}. Least reached: {unit}.",
        n=got.direct.least,
        m=got.direct.of,
        channels=channels or not_recorded(language),
        unit=got.lowest_unit or not_recorded(language),
    )
    return (who, notice), (how, reach)


def _came(came: Came, language: str) -> tuple[Answer, ...]:
    many = say(language, "How many came, how many live here, how do you know?")
    others = say(language, "Who else was there?")
    if not came.checked_in:
        told = say(
            language,
            "{n} people were counted in the room; where they live was not recorded.",
            n=came.counted,
        )
        return (many, told), (others, not_recorded(language))
    tiers = dict(zip("01234", came.tiers, strict=True))
    told = say(
        language,
        "{n} residents when they were most. Of these said so themselves: {a}; street or postcode "
        "in the area: {b}; document seen: {c}; vouched for by two residents: {d}; on the "
        "electoral register: {e}.",
        n=came.residents,
        a=tiers["0"],
        b=tiers["1"],
        c=tiers["2"],
        d=tiers["3"],
        e=tiers["4"],
    )
    rest = say(
        language,
        "Observers: {a}. From the council: {b}. Press: {c}. Remote, in no count: {d}. Young "
        "people: {e}. Children: {f}. Nobody is asked about a party.",
        a=came.others.get("observer", 0),
        b=came.others.get("council", 0),
        c=came.others.get("press", 0),
        d=came.others.get("remote", 0),
        e=came.others.get("young", 0),
        f=came.others.get("child", 0),
    )
    return (many, told), (others, rest)


def _asked(held: Held, language: str) -> tuple[Answer, ...]:
    return (
        (
            say(language, "Does the room look like the area?"),
            say(language, "Unknown: nobody is asked for age, origin or belief."),
        ),
        (
            say(language, "Was the question neutral? Who chose the speakers?"),
            say(
                language,
                "Read twice: {a}. Two perspectives or more, timed: {b}. Who wrote the question "
                "and chose the speakers: not recorded here.",
                a=_standing(held.followed, Line.QUESTION_TWICE, language),
                b=_standing(held.followed, Line.INPUT, language),
            ),
        ),
        (
            say(language, "Could everybody take part?"),
            say(
                language,
                "Needs asked: {a}. Languages of the invitation: {b}.",
                a=_standing(held.followed, Line.ACCESS, language),
                b=", ".join(held.invitation.languages if held.invitation else ())
                or not_recorded(language),
            ),
        ),
    )


def _counted(held: Held, language: str) -> tuple[Answer, ...]:
    return (
        (
            say(language, "Could anybody vote twice, or a device fail?"),
            say(
                language,
                "One number has one vote, whatever is pressed. Test ballot: {a}. Count reconciled "
                "or handsets looked at: {b}.",
                a=_standing(held.followed, Line.TEST_BALLOT, language),
                b=_standing(held.followed, Line.CHECKED, language),
            ),
        ),
        (
            say(language, "Who counted, and who watched?"),
            say(
                language,
                "Handsets, or the tellers named in the minutes. The process record is signed by: "
                "{names}.",
                names=witness_names(held.followed.witnesses, language),
            ),
        ),
    )


def _kept(evidence: Evidence, language: str) -> tuple[Answer, ...]:
    return (
        (
            say(language, "Who keeps the records, and can we inspect them?"),
            say(
                language,
                "The assembly. {n} events, each sealed to the one before it; anybody may check a "
                "copy without the personal data.",
                n=evidence.events,
            ),
        ),
        (
            say(language, "Were there conflicts of interest?"),
            say(language, "Only what the minutes have of it; nothing more was recorded."),
        ),
        (
            say(language, "Is it representative?"),
            say(language, "It is whoever comes: everybody is invited, and nobody is selected."),
        ),
        (
            say(language, "When are minutes approved?"),
            say(language, "At the next meeting; decisions hold from the day they are taken."),
        ),
        (
            say(language, "What legal power has it?"),
            say(
                language,
                "None. What it decides is input, to be considered with an open mind, in time, and "
                "answered.",
            ),
        ),
    )


def _standing(followed: Followed, line: Line, language: str) -> str:
    found = next((each.standing for each in followed.lines if each.line == line.value), "open")
    return {
        "done": say(language, "done"),
        "late": say(language, "done, late"),
        "skipped": say(language, "left out"),
        "not_needed": say(language, "not needed tonight"),
    }.get(found, not_recorded(language))
