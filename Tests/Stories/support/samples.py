"""Files to attach: pictures and documents made on the spot, each with a content of its own."""

import struct
import zlib
from pathlib import Path

MEGABYTE = 1024 * 1024


class Samples:
    """Makes files in a folder; the same name gives the same file."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def picture(self, name, width=480, height=640, size=0):
        """A PNG in a colour of its own, as a stand-in for a scan; of exactly `size` bytes when that is told."""
        colour = zlib.crc32(name.encode()).to_bytes(4, "big")[:3]
        pale = bytes(160 + byte % 96 for byte in colour)
        lines = b"".join(
            b"\x00" + (pale if y % 40 else bytes(byte // 2 for byte in pale)) * width for y in range(height))
        head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        data, end = chunk(b"IDAT", zlib.compress(lines, 9)), chunk(b"IEND", b"")
        body = b"\x89PNG\r\n\x1a\n" + head
        # A chunk that every reader passes over brings it to the size.
        missing = size - len(body + data + end) - len(chunk(b"paDd", b""))
        body += (chunk(b"paDd", bytes(missing)) if missing >= 0 else b"") + data + end
        return self._keep(f"{name}.png", body)

    def document(self, name):
        """A PDF of one empty page."""
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        ]
        body, places = b"%PDF-1.4\n% " + name.encode().hex().encode() + b"\n", []
        for number, content in enumerate(objects, start=1):
            places.append(len(body))
            body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        start = len(body)
        body += b"xref\n0 4\n0000000000 65535 f \n" + table
        body += b"trailer << /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
        return self._keep(f"{name}.pdf", body)

    def renamed_program(self, name):
        """A Windows program that calls itself a picture."""
        return self._keep(f"{name}.jpg", b"MZ\x90\x00" + bytes(2000))

    def _keep(self, name, body):
        file = self.folder / name
        file.write_bytes(body)
        return file


def chunk(kind, data):
    """A part of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
