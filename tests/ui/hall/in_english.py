"""One scene of each kind in English, as a hall would see them."""

from __future__ import annotations

from tests.ui.hall.wordings import ENGLISH_WORDING, WELSH_WORDING, agenda, choices, tiles
from ui.present.scenes import (
    Bar,
    Black,
    Check,
    Choice,
    Closing,
    CountdownState,
    CountdownView,
    Credit,
    Figure,
    Hands,
    InstructionLine,
    ItemScene,
    Logo,
    MandateScene,
    Message,
    Open,
    Pattern,
    Proposal,
    ProposalText,
    Result,
    Scene,
    Sign,
    ThankYou,
    ThresholdLine,
    Welcome,
)


def _countdowns(words: dict[CountdownState, str]) -> tuple[CountdownView, ...]:
    texts = {
        CountdownState.CALM: ("12:40", 0.42),
        CountdownState.TWO_MINUTES: ("1:58", 0.066),
        CountdownState.ONE_MINUTE: ("0:42", 0.023),
        CountdownState.OVER: ("+0:42", 0.0),
        CountdownState.PAUSED: ("12:40", 0.42),
    }
    return tuple(CountdownView(*texts[state], state, word) for state, word in words.items())


bus = "Shall we ask for a last bus at 23:00?"
options = ("For", "Against", "Abstain")
kept = choices(*options)
clocks = _countdowns(
    {
        CountdownState.CALM: "time left",
        CountdownState.TWO_MINUTES: "2 minutes",
        CountdownState.ONE_MINUTE: "1 minute",
        CountdownState.OVER: "over time",
        CountdownState.PAUSED: "paused",
    }
)
titles = (
    "Welcome and introductions",
    "Four signals, three pillars",
    "Report-back: mandate M-2026-02",
    "How we use the buses: three speakers",
    "Deliberation at the tables",
    "Tea",
    "What the tables found",
    "Decision on the evening bus",
    "Thanks and close",
)
granted = CountdownView("14:40", 0.49, CountdownState.CALM, "time left", "+2:00 granted")
bars = (
    Bar("For", Sign.FOR, "131", "91.6 %", 131 / 143),
    Bar("Against", Sign.AGAINST, "12", "8.4 %", 12 / 143),
    Bar("Abstain", Sign.ABSTAIN, "9", "", 9 / 143),
)
lost = (
    Bar("For", Sign.FOR, "70", "49.0 %", 70 / 143),
    Bar("Against", Sign.AGAINST, "73", "51.0 %", 73 / 143),
    Bar("Abstain", Sign.ABSTAIN, "0", "", 0),
)
themes = (
    ("The last bus and the first one", 64),
    ("Damp homes", 58),
    ("A place for teenagers", 41),
    ("Speeding on Marfleet Lane", 37),
    ("The library's hours", 22),
)
ENGLISH: dict[str, Scene] = {
    "logo": Logo("Marfleet North Neighbourhood Assembly", "Hull"),
    "welcome": Welcome(
        "Welcome",
        "Marfleet North Assembly",
        "Assembly no. 7\nThursday 14 May 2026",
        "We start at 19:00",
        ("Blue sticker: no photographs", "Hearing loop: front five rows", "Crèche: blue door"),
    ),
    "agenda": agenda(titles, "This evening", "Now", "We end at 21:00"),
    "item": ItemScene(
        "5", "Deliberation at the tables", "Deliberation", clocks[0], "Next: Tea, 20:06"
    ),
    "item granted": ItemScene(
        "5", "Deliberation at the tables", "Deliberation", granted, "Next: Tea, 20:06"
    ),
    "item two minutes": ItemScene("4", "Ayesha Karim speaks", "Input", clocks[1], ""),
    "item one minute": ItemScene("4", "Ayesha Karim speaks", "Input", clocks[2], ""),
    "item over": ItemScene(
        "4", "How we use the buses: three speakers", "Input", clocks[3], "Next: Tea, 20:06"
    ),
    "item paused": ItemScene("5", "Deliberation", "Deliberation", clocks[4], "Next: Tea"),
    "item question": ItemScene(
        "5",
        "Deliberation at the tables",
        "Deliberation",
        None,
        "Next: Tea, 20:06",
        "What would have to change for you to take the bus in the evening?",
    ),
    "proposal": Proposal(
        "Proposal 1",
        (ProposalText("en", ENGLISH_WORDING),),
        "Carried if more than half of the votes cast are for.",
        "Open vote: the record keeps which handset voted how.",
    ),
    "proposal in two languages": Proposal(
        "Cynnig 1 · Proposal 1",
        (ProposalText("cy", WELSH_WORDING), ProposalText("en", ENGLISH_WORDING)),
        "Caiff ei dderbyn os yw mwy na hanner y pleidleisiau o blaid.",
        "Carried if more than half of the votes cast are for.",
    ),
    "proposal of 600 words": Proposal(
        "Proposal 2",
        (ProposalText("en", "\n\n".join([ENGLISH_WORDING] * 18)),),
        "Carried if two thirds of the votes cast are for.",
        "Secret vote: nobody can see how anybody voted.",
        3,
    ),
    "hands": Hands(bus, kept, "", None, "One person, one card"),
    "hands for": Hands(
        bus, kept, "Raise your card for", 0, "Keep it up until the tellers have counted"
    ),
    "hands of many": Hands(
        "Which theme shall we take up next?",
        tuple(Choice(label, Sign.OPTION, str(n + 1)) for n, (label, _) in enumerate(themes)),
        "Raise your card for",
        2,
        "Keep it up until the tellers have counted",
    ),
    "open": Open(
        bus,
        "Voting is open",
        kept,
        98,
        109,
        "98 of 109 heard",
        "open for 0:45",
        tiles(109, (3, 14, 15, 26, 35, 58, 77, 81, 92, 97, 104)),
        "Not yet heard",
        "Open vote",
    ),
    "open hall of 163": Open(
        bus,
        "Voting is open",
        kept,
        122,
        163,
        "122 of 163 heard",
        "open for 0:45",
        tiles(163, tuple(range(2, 163, 4))),
        "Not yet heard",
        "Open vote",
    ),
    "open, all heard": Open(
        bus,
        "Voting is open",
        kept,
        163,
        163,
        "163 of 163 heard",
        "open for 1:10",
        tiles(163, ()),
        "Not yet heard",
        "Open vote",
    ),
    "open secret": Open(
        "Who shall be our delegate?",
        "Voting is open",
        kept,
        152,
        163,
        "152 of 163 heard",
        "open for 0:45",
        (),
        "",
        "Secret vote: nobody can see how anybody voted.",
    ),
    "closing": Closing(bus, "Voting closes in", 4, 152, 163, "152 of 163 heard"),
    "check": Check(
        bus,
        "Voting is closed",
        (Figure("163", "here"), Figure("152", "voted"), Figure("11", "did not")),
        "The tellers are comparing the numbers.",
    ),
    "carried": Result(
        bus,
        "Carried",
        "It needed 72 and has 131.",
        bars,
        ThresholdLine(72 / 143, "72: more than half of the votes cast"),
        "",
        True,
    ),
    "carried, in its moment": Result(
        bus,
        "Carried",
        "It needed 72 and has 131.",
        bars,
        ThresholdLine(72 / 143, "72: more than half of the votes cast"),
        "",
        True,
        0.5,
    ),
    "not carried": Result(
        bus,
        "Not carried",
        "It needed 72 and has 70.",
        lost,
        ThresholdLine(72 / 143, "72: more than half of the votes cast"),
        "",
        False,
    ),
    "pulse": Result(
        "Which theme shall we take up next?",
        "",
        "152 people chose; each could choose several.",
        tuple(Bar(label, Sign.OPTION, str(n), "", n / 152) for label, n in themes),
    ),
    "mandate": MandateScene(
        "Mandate M-2026-03",
        "Ayesha Karim, to the Hull District Assembly",
        (
            InstructionLine("Bind", "Vote for any motion restoring a last bus at or after 23:00."),
            InstructionLine("Seek", "Free travel for under-18s; if not, half fare until April."),
            InstructionLine("Limit", "Do not agree to any cut to daytime frequency in our area."),
            InstructionLine("Carry", "Our 41 street-by-street reports."),
            InstructionLine("Ask", "What the operator says a 23:00 bus costs."),
        ),
    ),
    "thank you": ThankYou(
        "Thank you",
        (
            Credit("Facilitators", "Jo Marsh, Sunil Rao"),
            Credit("Tellers", "Mo Reilly, Tom Dale"),
            Credit("Notes", "Ewa Nowak and twenty tables"),
            Credit("Food", "Marfleet Allotments, Bev's Bakery"),
            Credit("Crèche", "Dilys Pugh"),
        ),
        "We meet again on Thursday 11 June at 19:00",
    ),
    "test pattern": Pattern(
        "Test pattern",
        "Can you read this?",
        "All four corners? A round circle? Eight steps of grey?",
    ),
    "message": Message("Please check your handset: a light means it is heard", "One moment"),
    "black": Black(),
}
