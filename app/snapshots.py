"""A snapshot: the document of one audience, compressed once, then completed for each seat."""

import json
import zlib
from typing import Any

Json = dict[str, Any]

_GZIP_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"


def to_bytes(value: Any) -> bytes:
    """Compact JSON, in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


class Snapshot:
    """`{"epoch", "seq", "audience", "doc"` ready in gzip; `body` adds `"now", "mine"}` for one seat, or more.

    Five hundred phones that come back at once cost one serialisation and one compression of the document.
    """

    def __init__(self, head: Json) -> None:
        self.seq: int = head["seq"]
        opened = to_bytes(head)[:-1]
        packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
        # A full flush ends on a byte and forgets the past: another deflate stream may follow.
        self._packed = _GZIP_HEADER + packer.compress(opened) + packer.flush(zlib.Z_FULL_FLUSH)
        self._crc = zlib.crc32(opened)
        self._length = len(opened)

    def body(self, now: int, mine: Json, besides: Json | None = None) -> bytes:
        """One gzip member holding the whole JSON."""
        rest = b"," + to_bytes({"now": now, "mine": mine, **(besides or {})})[1:]
        packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = packer.compress(rest) + packer.flush()
        crc = zlib.crc32(rest, self._crc)
        trailer = crc.to_bytes(4, "little") + ((self._length + len(rest)) & 0xFFFFFFFF).to_bytes(4, "little")
        return self._packed + packed + trailer
