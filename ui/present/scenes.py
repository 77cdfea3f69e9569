"""What the hall can be shown: one frozen value for each kind of picture.

No Qt and no rule of the meeting: every string is finished, in the hall's language. A string may
hold one line for each language, parted by a newline; only the text of a proposal is kept by
language, because both versions have equal force and stand side by side. `ui.hall.painter` turns
a scene into pixels and adds no word of its own.
"""

from __future__ import annotations

from facilitator.hand_signals import Gesture
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
from ui.present.scene_council import SeatLine, Seats
from ui.present.scene_count import (
    Choosing,
    Fate,
    Gauge,
    Level,
    Lot,
    Row,
    Standings,
)
from ui.present.scene_evening import (
    ClosingWords,
    NextMeeting,
    NowNext,
    QuestionScene,
    SpeakerTurn,
    StageCue,
    StageStep,
    Starting,
    Turn,
)
from ui.present.scene_groups import FindTables
from ui.present.scene_guidance import (
    Agreements,
    HandSignals,
    HowPicture,
    HowStep,
    HowToVote,
    LightCheck,
    Signal,
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
from ui.present.scene_outcome import (
    ActionLine,
    Actions,
    Change,
    ChangedProposal,
    ChangedText,
    DecisionLine,
    Decisions,
    InstructionScene,
    Outcome,
    Run,
)
from ui.present.scene_pattern import Pattern
from ui.present.scene_play import PlayScene
from ui.present.scene_points import PointRow, PointsBoard
from ui.present.scene_report import RecallScene, ReportLine, ReportScene, ReportSign
from ui.present.scene_speaking import SpeakingList

__all__ = [
    "ActionLine",
    "Actions",
    "Agenda",
    "AgendaLine",
    "AgendaMark",
    "Agreements",
    "Bar",
    "Black",
    "Change",
    "ChangedProposal",
    "ChangedText",
    "Check",
    "Choice",
    "Choosing",
    "Closing",
    "ClosingWords",
    "CountdownState",
    "CountdownView",
    "Credit",
    "DecisionLine",
    "Decisions",
    "Fate",
    "Figure",
    "FindTables",
    "Gauge",
    "Gesture",
    "HandSignals",
    "Hands",
    "HowPicture",
    "HowStep",
    "HowToVote",
    "InstructionLine",
    "InstructionScene",
    "ItemScene",
    "Level",
    "LightCheck",
    "Logo",
    "Lot",
    "MandateScene",
    "Message",
    "NextMeeting",
    "NowNext",
    "Open",
    "Outcome",
    "Pattern",
    "PlayScene",
    "PointRow",
    "PointsBoard",
    "Proposal",
    "ProposalText",
    "QuestionScene",
    "RecallScene",
    "ReportLine",
    "ReportScene",
    "ReportSign",
    "Result",
    "Row",
    "Run",
    "Scene",
    "SeatLine",
    "Seats",
    "Sign",
    "Signal",
    "SpeakerTurn",
    "StageCue",
    "StageStep",
    "Standings",
    "Starting",
    "ThankYou",
    "ThresholdLine",
    "Tile",
    "Turn",
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
    | Starting
    | NowNext
    | QuestionScene
    | SpeakerTurn
    | Turn
    | StageCue
    | FindTables
    | NextMeeting
    | ClosingWords
    | HandSignals
    | Agreements
    | HowToVote
    | LightCheck
    | ChangedProposal
    | InstructionScene
    | Decisions
    | Actions
    | ReportScene
    | RecallScene
    | Seats
    | PointsBoard
    | PlayScene
    | SpeakingList
    | Message
    | Pattern
    | Black
)
