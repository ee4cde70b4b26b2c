"""Prints papers: reads requests from the standard input and answers on the standard output, until the input ends.

A frame is four bytes with the length of what follows, the highest first. A request is one frame of JSON:
{"main": name, "files": {name: text}, "data": ..., "time": seconds since 1970}. The answer is a frame of JSON,
{"ok": true, "missing": text} with the PDF in a second frame, or {"ok": false, "problem": text}.

Whatever people typed reaches the template as data, by `sys.inputs.data`, and is never read as markup. Characters that
no font has are given to it as gaps, and their code points as `missing`. A template sees the files of its request and
nothing else: the root is a folder without content.
"""

import json
import os
import re
import resource
import signal
import struct
import sys
import tempfile

# What somebody opened without close-on-exec would stay open here: the pipe, say, by whose end another child is told to go.
os.closerange(3, resource.getrlimit(resource.RLIMIT_NOFILE)[0])

import typst  # noqa: E402

TIME_LIMIT = int(sys.argv[1])  # seconds; a worker whose server is gone must not go on for ever
FONTS = sys.argv[2:]
MEMORY_LIMIT = 3 << 30
LARGEST_REQUEST = 16 << 20
STANDARD = "a-2a"
GAP = "〓"  # what printers set where they have no type
NO_GLYPH = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")
TRIES = 50  # one for each missing character of a paper


def read_frame(stream):
    head = stream.read(4)
    if len(head) < 4:
        return None
    size = struct.unpack(">I", head)[0]
    if size > LARGEST_REQUEST:
        raise SystemExit("a request is too large")
    body = stream.read(size)
    return body if len(body) == size else None


def write_frame(stream, body):
    stream.write(struct.pack(">I", len(body)))
    stream.write(body)


def without(data, characters):
    """The same data with a gap for each of the characters; keys are ours and stay."""
    if isinstance(data, str):
        return "".join(GAP if one in characters else one for one in data)
    if isinstance(data, list):
        return [without(one, characters) for one in data]
    if isinstance(data, dict):
        return {key: without(one, characters) for key, one in data.items()}
    return data


def unseen(problem):
    """The characters that an error says no font has."""
    found = NO_GLYPH.search(str(problem))
    if not found:
        return set()
    return set(ESCAPED.sub(lambda code: chr(int(code.group(1), 16)), found.group(1)))


def printed(compiler, request):
    """A PDF and the characters that it could not show."""
    files = {name: text.encode() for name, text in request["files"].items()}
    files["main.typ"] = files.pop(request["main"])
    missing = set()
    for _ in range(TRIES):
        data = dict(without(request["data"], missing), missing=[f"U+{ord(one):04X}" for one in sorted(missing)])
        try:
            pdf, _ = compiler.compile_with_warnings(
                input=files, format="pdf", pdf_standards=[STANDARD], timestamp=request["time"],
                sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            )
            return pdf, missing
        except typst.TypstError as problem:
            more = unseen(problem) - missing - {GAP}
            if not more:
                raise
            missing |= more
    raise RuntimeError("too many characters are missing")


def answer(compiler, body):
    try:
        pdf, missing = printed(compiler, json.loads(body))
        return {"ok": True, "missing": "".join(sorted(missing))}, pdf
    except (typst.TypstError, KeyError, ValueError, RuntimeError) as problem:
        return {"ok": False, "problem": f"{type(problem).__name__}: {problem}"[:500]}, None


def main():
    os.closerange(3, 4096)  # whatever the server has open
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    root = tempfile.mkdtemp(prefix="bole-paper-")
    source, target = sys.stdin.buffer, sys.stdout.buffer
    try:
        compiler = typst.Compiler(root=root, font_paths=FONTS, ignore_system_fonts=True)
        while (body := read_frame(source)) is not None:
            signal.alarm(TIME_LIMIT)
            head, pdf = answer(compiler, body)
            signal.alarm(0)
            write_frame(target, json.dumps(head).encode())
            if pdf is not None:
                write_frame(target, pdf)
            target.flush()
    finally:
        os.rmdir(root)


if __name__ == "__main__":
    main()
