"""The five-step workshop method: plain Python, no web, no database, no clock of its own."""

# Importing a subject registers its rules: a workshop decides and applies nothing without them.
from workshops import choices, clusters, conduct, feedback, notes, pairs, photos, practice, review, seats, sheets, votes

__all__ = [
    "choices",
    "clusters",
    "conduct",
    "feedback",
    "notes",
    "pairs",
    "photos",
    "practice",
    "review",
    "seats",
    "sheets",
    "votes",
]
