"""How often one address may be wrong. A whole room shares one address, so being right is never counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from flask import Response

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
