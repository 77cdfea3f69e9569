"""What the hall can be shown: one frozen value for each kind of picture.

No Qt and no rule of the meeting: every string is finished, in the hall's language. A string may
hold one line for each language, parted by a newline; only the text of a proposal is kept by
language, because both versions have equal force and stand side by side. `ui.hall.painter` turns
a scene into pixels and adds no word of its own.
"""

from __future__ import annotations

from ui.present.scene_ballot import (
    Bar,
    Check,
    Choice,
    Closing,
    Figure,
    Hands,
    Open,
    Result,
    Sign,
    ThresholdLine,
    Tile,
)
from ui.present.scene_count import (
    Choosing,
    Fate,
    Gauge,
    Level,
    Lot,
    Row,
    Standings,
)
from ui.present.scene_meeting import (
    Agenda,
    AgendaLine,
    AgendaMark,
    Black,
    CountdownState,
    CountdownView,
    Credit,
    InstructionLine,
    ItemScene,
    Logo,
    MandateScene,
    Message,
    Proposal,
    ProposalText,
    ThankYou,
    Welcome,
)
from ui.present.scene_pattern import Pattern

__all__ = [
    "Agenda",
    "AgendaLine",
    "AgendaMark",
    "Bar",
    "Black",
    "Check",
    "Choice",
    "Choosing",
    "Closing",
    "CountdownState",
    "CountdownView",
    "Credit",
    "Fate",
    "Figure",
    "Gauge",
    "Hands",
    "InstructionLine",
    "ItemScene",
    "Level",
    "Logo",
    "Lot",
    "MandateScene",
    "Message",
    "Open",
    "Pattern",
    "Proposal",
    "ProposalText",
    "Result",
    "Row",
    "Scene",
    "Sign",
    "Standings",
    "ThankYou",
    "ThresholdLine",
    "Tile",
    "Welcome",
]

Scene = (
    Logo
    | Welcome
    | Agenda
    | ItemScene
    | Proposal
    | Choosing
    | Hands
    | Open
    | Closing
    | Check
    | Result
    | Standings
    | Lot
    | Gauge
    | MandateScene
    | ThankYou
    | Message
    | Pattern
    | Black
)
