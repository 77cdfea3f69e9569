"""One worker for what takes a moment: papers, copies, printers. Results come on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from facilitator.errors import FacilitatorError

T = TypeVar("T")
Failed = Callable[[FacilitatorError], None]


class InBackground(Protocol):
    """Has a job done elsewhere; `done` or `failed` is called later, on the main thread."""

    def __call__(self, job: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None: ...


class Background(QObject):
    """One thread, one job at a time, in the order they were asked for."""

    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="papers")
        self._is_at_work = True
        self._ended.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def do(self, job: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
        """See `InBackground`. A job may raise FacilitatorError; anything else is a bug.

        Once it has stopped nothing is done any more, and nobody is told.
        """
        if not self._is_at_work:
            return
        future = self._worker.submit(job)
        future.add_done_callback(lambda ended: self._ended.emit(ended, done, failed))

    def stop(self) -> None:
        """Returns when the job in hand is done; those that wait are dropped."""
        self._is_at_work = False
        self._worker.shutdown(wait=True, cancel_futures=True)

    @Slot(object, object, object)
    def _answer(self, ended: Future[Any], done: Callable[[Any], None], failed: Failed) -> None:
        if ended.cancelled() or not self._is_at_work:
            return
        try:
            result = ended.result()
        except FacilitatorError as failure:
            failed(failure)
        else:
            done(result)
