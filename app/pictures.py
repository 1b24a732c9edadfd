"""Pictures that people send, made safe: read by their content, made again from their pixels, without where and when.

The work of `remade` is long: it goes to a real thread (app/server.py), and keeps to itself there.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import IO

from PIL import Image, ImageOps
from PIL.JpegImagePlugin import JpegImageFile

LARGEST_BYTES = 8 * 1024 * 1024
# A large JPEG is decoded at a half, a quarter or an eighth of its size. The others are decoded whole: hundreds of MB
# for 40 megapixels, and WebP holds Python's lock while it hands them over.
LARGEST_JPEG_PIXELS = 40_000_000
LARGEST_PIXELS = 12_000_000
LONGEST_SIDE = 1280
LONGEST_SMALL_SIDE = 320
# A progressive JPEG of a camera has about ten scans. Each is a walk over the whole picture: hundreds hold a core.
MOST_SCANS = 64
START_OF_SCAN = b"\xff\xda"
JPEG_QUALITY = 82
DRAWING_COLOURS = 64
PHOTO, DRAWING = "photo", "drawing"

# Pillow only warns of pictures of 90 to 180 megapixels.
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


class NotAPicture(Exception):
    """Not a whole JPEG, PNG or WebP, whatever its name says."""


class TooBig(Exception):
    """More bytes, or more pixels, than any phone needs to send."""


@dataclass(frozen=True)
class Picture:
    """A picture made again, and its small one for lists."""

    ending: str
    width: int
    height: int
    content: bytes
    small: bytes


def remade(file: IO[bytes], kind: str) -> Picture:
    """The picture of a file as ours: a JPEG, or a PNG of few colours for a drawing. Raises NotAPicture, TooBig."""
    content = file.read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        raise TooBig
    try:
        return _written(_pixels(content), kind)
    except (TooBig, MemoryError, NotAPicture):
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise TooBig from error
    except Exception as error:
        # Damaged files make decoders raise about anything.
        raise NotAPicture from error


def _pixels(content: bytes) -> Image.Image:
    if content.count(START_OF_SCAN) > MOST_SCANS and content[:2] == b"\xff\xd8":
        raise NotAPicture
    with Image.open(BytesIO(content), formats=["JPEG", "PNG", "WEBP"]) as image:
        limit = LARGEST_JPEG_PIXELS if isinstance(image, JpegImageFile) else LARGEST_PIXELS
        if image.width * image.height > limit:
            raise TooBig
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=2.0)
        return _on_white(ImageOps.exif_transpose(image))


def _on_white(image: Image.Image) -> Image.Image:
    """Opaque colours and nothing else: place, moment, thumbnail, comments and colour profile stay behind."""
    if image.mode.startswith("I"):
        # 16 bits of grey, as scanners write: converted as they are, all would be white.
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    seen = image.convert("RGBA") if image.has_transparency_data else image.convert("RGB")
    sheet = Image.new("RGB", seen.size, "white")
    sheet.paste(seen, mask=seen if seen.mode == "RGBA" else None)
    return sheet


def _written(image: Image.Image, kind: str) -> Picture:
    small = image.copy()
    small.thumbnail((LONGEST_SMALL_SIDE, LONGEST_SMALL_SIDE))
    if kind == DRAWING:
        # The colours of the small one: counting those of all pixels takes a second.
        colours = small.quantize(DRAWING_COLOURS, Image.Quantize.MEDIANCUT)
        return Picture("png", image.width, image.height, _png(image, colours), _png(small, colours))
    return Picture("jpg", image.width, image.height, _jpeg(image), _jpeg(small))


def _jpeg(image: Image.Image) -> bytes:
    written = BytesIO()
    image.save(written, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return written.getvalue()


def _png(image: Image.Image, colours: Image.Image) -> bytes:
    written = BytesIO()
    image.quantize(palette=colours, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()
