"""A mandate as the hall sees it, instruction by instruction."""

from __future__ import annotations

from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.mandate_draft import MandateDraft
from facilitator.parts import mandate, meeting
from facilitator.readings.people import person
from facilitator.wording import in_language, say
from ui.present.mandate_words import instruction_word
from ui.present.scenes import InstructionLine, MandateScene
from ui.present.tongue import Languages, each, words


def mandate_scene(
    world: World, draft: MandateDraft, languages: Languages, page: int = 0
) -> MandateScene:
    """A mandate's instructions, with the delegate's name where there is one."""
    running = world.of(meeting.PART).running
    mine = [e for e in world.of(mandate.PART).elected if running and e.meeting == running.id]
    delegate = mine[-1].person if mine else None

    def sent(language: str) -> str:
        body = in_language(draft.destination, language)
        if delegate is None:
            return body
        return say(
            language, "{name}, to {body}", name=named(person(world, delegate), language), body=body
        )

    return MandateScene(
        title=words(languages, draft.issue),
        delegate=each(languages, sent),
        instructions=tuple(
            InstructionLine(
                each(languages, lambda la, i=i: instruction_word(i.type.value, la)),  # type: ignore[misc]
                words(languages, i.text),
            )
            for i in draft.instructions
        ),
        page=page,
    )
