"""The one exception the method raises."""

from collections.abc import Mapping


class RuleBroken(Exception):
    """A command was refused; `code` is a state of protocol.md, `fields` names what was at fault."""

    def __init__(self, code: str, fields: Mapping[str, list[str]] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.fields = dict(fields) if fields else None
