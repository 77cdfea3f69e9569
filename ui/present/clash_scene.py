"""Two clauses that seem to go against each other, and what the hall can do: nobody is blamed."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.parts import agenda
from facilitator.wording import in_language, say
from ui.present.before_put import contradiction
from ui.present.scenes import InstructionLine, MandateScene
from ui.present.tongue import Languages, each, speak, words


def clash_scene(world: World, languages: Languages, page: int = 0) -> MandateScene | None:
    """Both mandates with both clauses, and the three ways; None where there is nothing opposed."""
    clash, current = contradiction(world), world.of(agenda.PART).current
    question = current.planned.question if current is not None else None
    draft = question.mandate if question is not None else None
    if clash is None or clash.other is None or draft is None:
        return None
    other = clash.other
    ours, theirs = draft.instructions[clash.number - 1], other.instructions[clash.clause - 1]

    def named(language: str) -> str:
        return say(language, "Tonight, {n}", n=clash.number)

    return MandateScene(
        title=speak(languages, "These two seem to go against each other"),
        delegate=each(languages, lambda language: in_language(draft.destination, language)),
        instructions=(
            InstructionLine(f"{other.code}, {clash.clause}", words(languages, theirs.text)),
            InstructionLine(each(languages, named), words(languages, ours.text)),
        ),
        page=page,
        lines=(
            speak(
                languages,
                "We can adopt it as it is, mend its words, or vary {code} instead.",
                code=other.code,
            ),
        ),
    )
