"""The agenda to write times on, and the run sheet with what can be said."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from facilitator.documents.bag.pen import grid
from facilitator.documents.bag.value import Bag, BagItem
from facilitator.documents.plain_paper import head, section, sentences, to_sign
from facilitator.documents.typesetting import BOLD, QUIET, paragraph, style
from facilitator.wording import long_date, say, say_n

_ITEM: Final = style(12, 15, fontName=BOLD, spaceBefore=9, spaceAfter=2, keepWithNext=1, tag="H2")
_ASKED: Final = style(11, 14.5, fontName=BOLD, spaceAfter=3)
_SAID: Final = style(11.5, 16, spaceAfter=3)
_QUIET: Final = style(9.5, 12.5, textColor=QUIET, spaceAfter=3)


def agenda_story(bag: Bag, language: str) -> list[Flowable]:
    """Each item with room for when it began and ended, and what was counted of the room."""
    heads = (
        say(language, "Planned"),
        say(language, "Item"),
        say(language, "Minutes"),
        say(language, "Began"),
        say(language, "Ended"),
    )
    rows = [heads, *(_row(item, language) for item in bag.items)]
    return [
        *head(bag.assembly, say(language, "Agenda"), facts_of(bag, language)),
        grid(rows, (1.7, 5.8, 1.4, 1.4, 1.4)),
        Spacer(1, 4 * mm),
        *sentences((_times_told(language),)),
        section(say(language, "How many are in the room")),
        *_counts(bag, language),
        *to_sign((bag.facilitator, say(language, "Whoever takes the minutes")), 2),
    ]


def facts_of(bag: Bag, language: str) -> tuple[str, ...]:
    """The evening on one line."""
    when = bag.begins
    if bag.begins and bag.ends:
        when = say(language, "{first} to {last}", first=bag.begins, last=bag.ends)
    return bag.title, long_date(language, bag.day), when, bag.place


def _row(item: BagItem, language: str) -> tuple[str, ...]:
    title = item.title
    if item.votes:
        title = say(language, "{item} (vote)", item=title)
    return item.starts, title, str(item.minutes), "", ""


def _times_told(language: str) -> str:
    return say(
        language,
        "Write down the time from the clock in the hall, when an item begins and when it ends. "
        "Cross out what was left out.",
    )


def _counts(bag: Bag, language: str) -> list[Flowable]:
    heads = (
        say(language, "When"),
        say(language, "Time"),
        say(language, "People in the room"),
        say(language, "Counted by"),
    )
    first = say(language, "As the meeting begins")
    if bag.so_far is not None:
        first = say(language, "As the meeting goes on")
    moments = (first, say(language, "As it closes"), "")
    rows = [heads, *((moment, "", "", "") for moment in moments)]
    return [KeepTogether([grid(rows, (3, 1.5, 2.5, 3))])]


def run_sheet_story(bag: Bag, language: str) -> list[Flowable]:
    """What can be said at each item; nobody has to say it."""
    told = say(language, "You need not say any of this, and not in these words.")
    story = [*head(bag.assembly, say(language, "What to say, item by item"), (told,))]
    for number, item in enumerate(bag.items, 1):
        story += _said(number, item, language)
    return story


def _said(number: int, item: BagItem, language: str) -> list[Flowable]:
    title = say(language, "{n}. {item}", n=number, item=item.title)
    length = say_n(language, "{n} minute", "{n} minutes", item.minutes)
    facts = ", ".join(fact for fact in (item.starts, length) if fact)
    story: list[Flowable] = [paragraph(title, _ITEM), paragraph(facts, _QUIET)]
    if item.asked:
        story.append(paragraph(item.asked, _ASKED))
    if item.words:
        story.append(paragraph(item.words, _SAID))
    if item.votes:
        story += _vote_said(number, language)
    return [KeepTogether(story[:3]), *story[3:]]


def _vote_said(number: int, language: str) -> list[Flowable]:
    said = say(
        language,
        "Take the page of question {n}. Read it out, exactly. Ask whether it is understood. Vote, "
        "count twice, write it down, read it out, and have the page signed.",
        n=number,
    )
    return [paragraph(said, _QUIET)]


def so_far_story(bag: Bag, language: str) -> list[Flowable]:
    """How the meeting stands that goes on on paper; nothing for one that did not begin."""
    now = bag.so_far
    if now is None:
        return []
    title = say(language, "Going on on paper, from {time}", time=now.at)
    number = say(language, "meeting no. {n}", n=now.meeting)
    heads = (say(language, "Began"), say(language, "Item"), say(language, "How it went"))
    done = [heads, *((item.starts, item.title, item.went) for item in now.done)]
    story = [*head(bag.assembly, title, (number, *facts_of(bag, language)))]
    if now.done:
        story += [section(say(language, "Done so far")), grid(done, (1.3, 5, 4), line=6 * mm)]
    if now.decided:
        story.append(section(say(language, "Decided so far")))
        for one in now.decided:
            what = [
                paragraph(one.number, _ASKED),
                paragraph(say(language, "“{wording}”", wording=one.wording), _SAID),
                paragraph(one.result, _QUIET),
            ]
            story.append(KeepTogether(what))
    return [*story, *_in_hand(bag, language)]


def _in_hand(bag: Bag, language: str) -> list[Flowable]:
    now = bag.so_far
    if now is None or now.question is None:
        return []
    told = say(
        language,
        "This vote was not over. Nothing of it counts: put the question again, and count it on "
        "its page.",
    )
    story = [section(say(language, "A vote was under way")), *sentences((told,))]
    wordings = [
        paragraph(say(la, "“{wording}”", wording=words), _SAID, language=la)
        for la, words in now.question.wording.items()
        if words
    ]
    facts = [paragraph(fact, _QUIET) for fact in (now.roll, now.counted) if fact]
    return [*story, *wordings, *facts, Spacer(1, 2 * mm)]
