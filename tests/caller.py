"""Somebody who calls the app: a browser with its cookies, or a script with its token."""

from __future__ import annotations

from typing import Any

from flask import Flask, has_app_context
from werkzeug.test import TestResponse

PASSWORD = "quatre mots au soleil"


class Answer:
    """What the app answered, asked in the words of a test."""

    def __init__(self, response: TestResponse) -> None:
        self.response = response
        self.status = response.status_code
        self.headers = response.headers
        self.content = response.get_data()
        self.text = self.content.decode(errors="replace")
        self.json: Any = response.get_json(silent=True)
        response.close()

    def expect(self, status: int) -> Any:
        assert self.status == status, f"{self.status}: {self.text}"
        return self.json

    def refused(self, status: int, code: str) -> dict[str, Any]:
        """The fields at fault of a refusal with this status and state."""
        assert (self.status, self.json and self.json.get("code")) == (status, code), self.text
        assert self.json["message"], "a refusal says why in a sentence"
        assert not self.json["message"].startswith("error."), f"no sentence for {code}"
        return dict(self.json.get("fields", {}))


class Caller:
    def __init__(self, app: Flask) -> None:
        self.client = app.test_client()
        self.csrf_token = ""

    def signed_in(self, name: str) -> Caller:
        credentials = {"email": f"{name}@example.org", "password": PASSWORD}
        self.csrf_token = self.post("/api/v1/session", credentials).expect(200)["csrf_token"]
        return self

    def get(self, path: str, **options: Any) -> Answer:
        return self._ask("GET", path, **options)

    def post(self, path: str, body: Any = None, **options: Any) -> Answer:
        return self._ask("POST", path, json={} if body is None else body, **options)

    def patch(self, path: str, body: Any, **options: Any) -> Answer:
        return self._ask("PATCH", path, json=body, **options)

    def delete(self, path: str, **options: Any) -> Answer:
        return self._ask("DELETE", path, **options)

    def post_raw(self, path: str, text: str, content_type: str = "application/json", **options: Any) -> Answer:
        """A body that json= could not send."""
        return self._ask("POST", path, data=text, content_type=content_type, **options)

    def _ask(self, method: str, path: str, token: str = "", headers: Any = None, **options: Any) -> Answer:
        assert not has_app_context(), "a request inside a test's context would share who is signed in"
        sent = {"X-CSRF-Token": self.csrf_token} if self.csrf_token else {}
        if token:
            sent["Authorization"] = f"Bearer {token}"
        return Answer(self.client.open(path, method=method, headers={**sent, **(headers or {})}, **options))
