"""Pictures to send: good ones, and those that somebody made to do harm."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageDraw


def encoded(image: Image.Image, form: str, **options: object) -> bytes:
    written = BytesIO()
    image.save(written, form, **options)
    return written.getvalue()


def photo(wide: int = 640, high: int = 480, form: str = "JPEG", **options: object) -> bytes:
    """A sheet of paper on a dark table, blue at its upper left."""
    image = Image.new("RGB", (wide, high), "#3a342a")
    ImageDraw.Draw(image).rectangle((wide // 8, high // 8, wide // 2, high // 2), fill="#2040c0")
    return encoded(image, form, **options)


def photo_with_place() -> bytes:
    """As phones write them: lying on its side, with GPS, camera, comment and colour profile."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010F] = "CameraOfAna"
    exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 37.0, 12.5), 3: "E", 4: (3.0, 3.0, 30.0)})
    return photo(exif=exif, comment=b"Chez Ana", icc_profile=b"ProfileOfAna" * 20)


def png_that_announces(wide: int, high: int) -> bytes:
    """A header of a few bytes, and nothing behind it."""
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def jpeg_that_announces(wide: int, high: int) -> bytes:
    """A small JPEG whose header claims another size."""
    content = bytearray(photo(64, 64))
    at = content.index(b"\xff\xc0") + 5
    content[at : at + 4] = struct.pack(">HH", high, wide)
    return bytes(content)


def jpeg_of_many_scans() -> bytes:
    """A progressive picture whose last scan comes back a thousand times."""
    content = photo(progressive=True)
    last = content.rindex(b"\xff\xda")
    return content[:last] + content[last:-2] * 1000 + b"\xff\xd9"


GIF = encoded(Image.new("P", (1, 1)), "GIF")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

NO_PICTURES = {
    "nothing": b"",
    "words": b"Bonjour",
    "gif": GIF,
    "svg": SVG,
    "gif and jpeg": GIF + photo(),
    "page": b"<!doctype html><script>alert(1)</script>",
    "tiff": encoded(Image.new("RGB", (20, 20)), "TIFF"),
    "bmp": encoded(Image.new("RGB", (20, 20)), "BMP"),
    "half a jpeg": photo(640, 480)[:900],
    "half a png": photo(form="PNG")[:400],
    "half a webp": photo(form="WEBP")[:200],
    "only a header": png_that_announces(100, 100),
    "a thousand scans": jpeg_of_many_scans(),
}
TOO_BIG = {
    "huge png": png_that_announces(60_000, 60_000),
    "large png": png_that_announces(4_001, 3_000),
    "huge jpeg": jpeg_that_announces(65_000, 65_000),
    "over 40 megapixels": jpeg_that_announces(8_000, 5_001),
    "over 8 MB": photo() + b"\0" * (8 * 1024 * 1024),
}
