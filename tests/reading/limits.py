"""Ends what runs away, by the processor's time, so that a busy machine makes no difference."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

LIMIT = 2.0  # seconds; twenty times what a pattern may take, and one that runs away takes many more


class RanAway(Exception):  # noqa: N818
    pass


@contextmanager
def limited(seconds: float = LIMIT) -> Iterator[None]:
    """Raise RanAway in what takes longer. In the main thread alone."""

    def stop(*_: object) -> None:
        raise RanAway

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
