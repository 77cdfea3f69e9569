"""Approved minutes are corrected by a resolution: its motion is put where a meeting finds it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.drafting import PlanDraft, inserted
from facilitator.ids import random_id
from facilitator.parts import assembly, meeting
from facilitator.parts.agenda import InsertItem
from facilitator.parts.meeting import Meeting
from facilitator.readings.mandates.first_business import place_of
from facilitator.readings.minutes_motions import correction_item
from facilitator.wording import Text, say
from ui.bridge import Bridge
from ui.desk.before import BeforePage
from ui.present.refusals import refusal_words


@dataclass(frozen=True, slots=True)
class NextEvening:
    """Where a motion waits for the next meeting: its plan, and the page that shows it."""

    draft: PlanDraft
    page: BeforePage


@dataclass(frozen=True, slots=True)
class Motions:
    """Puts it onto tonight's agenda, or into the plan of the next evening."""

    bridge: Bridge
    evening: NextEvening
    language: str

    def plan(self, held: Meeting, text: Text) -> tuple[bool, str]:
        """Whether it stands anywhere now, and the sentence that says where."""
        la, world, draft = self.language, self.bridge.world, self.evening.draft
        if not any(words.strip() for words in text.values()):
            return False, refusal_words("no_correction", la)
        item = correction_item(world, held, text, world.of(assembly.PART).languages, random_id)
        if world.of(meeting.PART).running is not None:
            self.bridge.send(InsertItem(item))
            return True, say(la, "It stands on tonight's agenda now, behind this item.")
        plan = draft.plan
        if plan is None:
            return False, say(
                la, "Begin the plan of the next evening in Before first: it is put there."
            )
        draft.take(inserted(plan, item, place_of(plan), la))
        self.evening.page.show_draft()
        return True, say(la, "It stands in the plan of the next evening, in Before.")
