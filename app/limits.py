"""How often one address may be wrong. A whole room shares one address, so being right is never counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from flask import Response
from flask_limiter.util import get_remote_address
from limits import parse

from app.extensions import limiter

FAILURES = "30 per minute"

P = ParamSpec("P")
T = TypeVar("T")


def limit_failures(scope: str, status: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Views of one scope share one count of their answers with this status; beyond it they answer 429."""

    def is_failure(response: Response) -> bool:
        return response.status_code == status

    def limited(view: Callable[P, T]) -> Callable[P, T]:
        return limiter.shared_limit(FAILURES, scope=scope, deduct_when=is_failure)(view)

    return limited


limit_sign_ins = limit_failures("sign_in", 401)
limit_knocks = limit_failures("join", 404)


def is_flooding(scope: str, limit: str, who: str) -> bool:
    """Counts this one; True beyond so many of one seat."""
    try:
        return not limiter.limiter.hit(parse(limit), scope, who)
    except limiter.storage.base_exceptions:
        # Redis is away: pages go on without it.
        return False


def is_guessing(scope: str, was_wrong: bool) -> bool:
    """For views that answer alike to right and wrong: counts this one, and says whether the address goes on trying."""
    limit, asker = parse(FAILURES), get_remote_address()
    try:
        if was_wrong:
            limiter.limiter.hit(limit, scope, asker)
        return not limiter.limiter.test(limit, scope, asker)
    except limiter.storage.base_exceptions:
        # Redis is away: pages go on without it.
        return False
