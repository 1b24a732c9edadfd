"""How many commands one seat may send: a burst, then a steady rate."""

import time
from dataclasses import dataclass, field


@dataclass(slots=True)
class Bucket:
    """Holds `burst` commands and fills again at `rate` a second."""

    burst: float
    rate: float
    left: float = field(default=-1.0)
    seen_at: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        self.left = self.burst

    def take(self, now: float | None = None) -> int:
        """0 when a command may go on, else how many ms to wait."""
        now = time.monotonic() if now is None else now
        self.left = min(self.burst, self.left + (now - self.seen_at) * self.rate)
        self.seen_at = now
        if self.left >= 1:
            self.left -= 1
            return 0
        return int((1 - self.left) / self.rate * 1000) + 1
