"""Delegates and their mandates: elected, adopted, accepted, certified, reported on, recalled.

How a mandate may move from one state to the next is the table in `standing`; what a vote of the
hall does to it is `answering`. Whoever puts a question about one reads `facts.MandatesOpenTo`.
"""

from __future__ import annotations

from facilitator.facts import ResultDeclared
from facilitator.part import Part
from facilitator.parts.mandate.answering import declared
from facilitator.parts.mandate.commands import (
    AcceptMandate,
    DeclineMandate,
    DropRecall,
    GiveConsent,
    HearDelegate,
    IssueCertificate,
    NameBeside,
    NoteExpenses,
    NoticeRecall,
    OpenRecall,
    RecordReport,
    ResignMandate,
    SetRecallRules,
    TellDelegate,
)
from facilitator.parts.mandate.deciding import DECIDES, expired
from facilitator.parts.mandate.folding import APPLIES
from facilitator.parts.mandate.open_to import open_to, recall_from
from facilitator.parts.mandate.standing import Standing, Step
from facilitator.parts.mandate.state import Mandate, Mandates, Recall, Report
from facilitator.parts.mandate.values import Beside, ClauseReport, Did, Hearing, RecallRules

__all__ = [
    "PART",
    "AcceptMandate",
    "Beside",
    "ClauseReport",
    "DeclineMandate",
    "Did",
    "DropRecall",
    "GiveConsent",
    "HearDelegate",
    "Hearing",
    "IssueCertificate",
    "Mandate",
    "Mandates",
    "NameBeside",
    "NoteExpenses",
    "NoticeRecall",
    "OpenRecall",
    "Recall",
    "RecallRules",
    "RecordReport",
    "Report",
    "ResignMandate",
    "SetRecallRules",
    "Standing",
    "Step",
    "TellDelegate",
    "recall_from",
]

PART = Part(
    name="mandate",
    start=Mandates,
    decides=DECIDES,
    applies=APPLIES,
    reacts={ResultDeclared: declared},
    shares=open_to,
    watch=expired,
)
