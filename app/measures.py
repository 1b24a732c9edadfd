"""What is counted where it happens, for /metrics."""

from prometheus_client import Counter, Histogram

flush_seconds = Histogram(
    "fabrique_flush_seconds",
    "From taking a batch of commands to its commit and patches.",
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5),
)
refused = Counter("fabrique_refused_commands", "Commands refused, by the code of the refusal.", ["code"])
