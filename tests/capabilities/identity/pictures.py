"""Invented pictures of documents, with a canary wherever a file can tell more than it shows."""

from __future__ import annotations

import io
import struct
import zlib

import pikepdf
from PIL import Image, PngImagePlugin

CANARY = "Kanarialintu-60.1699N-24.9384E"


def a_picture() -> Image.Image:
    """Wide, dark above and light below: upright it is tall when a phone turned it (6)."""
    picture = Image.new("RGB", (60, 30), "white")
    picture.paste("navy", (0, 0, 60, 15))
    return picture


def a_jpeg(*, turned: int = 6, canary: str = CANARY) -> bytes:
    """A photograph with place, author, comment and thumbnail, and something glued to its end."""
    exif = Image.Exif()
    exif[0x0112], exif[0x013B], exif[0x010F] = turned, canary, canary
    exif.get_ifd(0x8825)[29] = canary
    told = io.BytesIO()
    a_picture().save(told, "JPEG", exif=exif, comment=canary.encode(), progressive=True)
    photoshop = b"Photoshop 3.0\0" + canary.encode()
    extra = b"\xff\xed" + struct.pack(">H", len(photoshop) + 2) + photoshop
    raw = told.getvalue()
    return raw[:2] + extra + raw[2:] + canary.encode()


def a_png(*, canary: str = CANARY) -> bytes:
    told, notes = io.BytesIO(), PngImagePlugin.PngInfo()
    notes.add_text("Author", canary)
    notes.add_text("Comment", canary, zip=True)
    notes.add_itxt("Place", canary)
    exif = Image.Exif()
    exif[0x013B] = canary
    a_picture().save(told, "PNG", pnginfo=notes, exif=exif)
    raw = told.getvalue()
    time = b"tIME" + b"\x07\xea\x01\x01\0\0\0"
    chunk = struct.pack(">I", 7) + time + struct.pack(">I", zlib.crc32(time))
    return raw[:33] + chunk + raw[33:] + canary.encode()


def a_pdf(*, canary: str = CANARY, password: str = "") -> bytes:
    """A page with a photograph, an author, a script, an enclosed file and a link that acts."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(200, 100))
    kind = {"Type": pikepdf.Name.XObject, "Subtype": pikepdf.Name.Image}
    size = {"Width": 60, "Height": 30, "BitsPerComponent": 8}
    colours = {"ColorSpace": pikepdf.Name.DeviceRGB, "Filter": pikepdf.Name.DCTDecode}
    photo = pikepdf.Stream(pdf, a_jpeg(canary=canary), **kind, **size, **colours)
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Photo=photo))
    page.Contents = pikepdf.Stream(pdf, b"q 180 0 0 90 10 5 cm /Photo Do Q")
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=canary)
    link = {"Type": pikepdf.Name.Annot, "Subtype": pikepdf.Name.Link, "Rect": [0, 0, 9, 9]}
    page.Annots = pdf.make_indirect(pikepdf.Array([pikepdf.Dictionary(**link, A=script)]))
    page.AA = pikepdf.Dictionary(O=script)
    pdf.Root.OpenAction = script
    pdf.attachments["canary.txt"] = canary.encode()
    pdf.docinfo["/Author"] = canary
    with pdf.open_metadata() as told:
        told["dc:creator"] = [canary]
    out, locked = io.BytesIO(), None
    if password:
        locked = pikepdf.Encryption(user=password, owner=password)
    pdf.save(out, encryption=locked or False, compress_streams=False)
    return out.getvalue()
