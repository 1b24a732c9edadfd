"""The ready formats of workshop, read from their files once."""

from functools import cache

from workshops.scenario import Scenario, load_scenarios


@cache
def ready_formats() -> dict[str, Scenario]:
    return load_scenarios()
