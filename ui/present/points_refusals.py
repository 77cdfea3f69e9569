"""What cannot be done to key points, and what to do instead."""

from __future__ import annotations

from facilitator.wording import say


def of_points(language: str) -> dict[str, str]:
    """By the refusal's code."""
    return {
        "slip_of_another_group": say(language, "That slip belongs to another group."),
        "no_such_group": say(language, "Type the number of a group, 1 to 999; 0 is the floor."),
        "no_item_for_points": say(
            language, "Begin the item the groups talk about first: points belong to it."
        ),
        "no_point": say(language, "Type the point as it stands on the slip."),
        "point_too_long": say(language, "That is long for a point: shorten it to two lines."),
        "no_such_point": say(language, "That point is not on tonight's board."),
        "no_such_slip": say(language, "That slip was not handed in tonight."),
        "no_such_cluster": say(language, "There is no point in it any more."),
        "points_of_two_items": say(
            language, "These points belong to two items of the agenda, and stay apart."
        ),
    }
