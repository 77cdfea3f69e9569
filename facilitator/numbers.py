"""Sets of the numbers on cards and handsets, kept as ranges: (first, last), both included."""

from __future__ import annotations

from collections.abc import Iterator

Ranges = tuple[tuple[int, int], ...]


def joined(ranges: Ranges) -> Ranges:
    """The same numbers in order, no number twice."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found)


def holds(ranges: Ranges, number: int) -> bool:
    """Whether that number is in them."""
    return any(first <= number <= last for first, last in ranges)


def size(ranges: Ranges) -> int:
    """How many numbers they are."""
    return sum(last - first + 1 for first, last in ranges)


def every(ranges: Ranges) -> Iterator[int]:
    """The numbers one by one, in order."""
    return (number for first, last in ranges for number in range(first, last + 1))


def without(ranges: Ranges, number: int) -> Ranges:
    """The same without that number."""
    halves = (
        half
        for first, last in ranges
        for half in ((first, min(last, number - 1)), (max(first, number + 1), last))
    )
    return tuple((first, last) for first, last in halves if first <= last)
