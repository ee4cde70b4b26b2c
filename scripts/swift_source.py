"""Reads Swift text closely enough for the checks: tells code, comments and string literals apart."""

from pathlib import Path

CODE, COMMENT, LITERAL = "code", "comment", "literal"


def swift_files(*folders):
    """All Swift files below the folders, in order."""
    return sorted(file for folder in folders for file in Path(folder).rglob("*.swift"))


def kinds(text):
    """The kind of every character: a list as long as the text. Quotation marks belong to the literal."""
    return _Reader(text).read()


def only(text, kind):
    """The text with every character of another kind blanked out; line breaks stay, so line numbers hold."""
    return "".join(
        character if character == "\n" or its_kind == kind else " "
        for character, its_kind in zip(text, kinds(text))
    )


class _Reader:
    """One pass over the text. Interpolations are code again, so open literals wait on a stack."""

    def __init__(self, text):
        self.text, self.position, self.result = text, 0, []
        self.open_literals = []  # (closing quote, number of #, depth of parentheses in the interpolation)

    def read(self):
        while self.position < len(self.text):
            self._code()
        return self.result

    def _take(self, length, kind):
        length = min(length, len(self.text) - self.position)
        self.result.extend([kind] * length)
        self.position += length

    def _rest_of_line(self):
        end = self.text.find("\n", self.position)
        return (len(self.text) if end < 0 else end) - self.position

    def _code(self):
        text, here = self.text, self.position
        if text.startswith("//", here):
            return self._take(self._rest_of_line(), COMMENT)
        if text.startswith("/*", here):
            return self._block_comment()
        hashes = 0
        while text.startswith("#", here + hashes):
            hashes += 1
        if text.startswith('"', here + hashes):
            quote = '"""' if text.startswith('"""', here + hashes) else '"'
            self._take(hashes + len(quote), LITERAL)
            return self._literal(quote, hashes)
        if self.open_literals and text[here] in "()":
            quote, count, depth = self.open_literals[-1]
            depth += 1 if text[here] == "(" else -1
            self._take(1, CODE)
            self.open_literals[-1] = (quote, count, depth)
            if depth == 0:
                self.open_literals.pop()
                self._literal(quote, count)
            return None
        return self._take(1, CODE)

    def _block_comment(self):
        depth = 0
        while self.position < len(self.text):
            if self.text.startswith("/*", self.position):
                depth += 1
                self._take(2, COMMENT)
            elif self.text.startswith("*/", self.position):
                depth -= 1
                self._take(2, COMMENT)
                if depth == 0:
                    return
            else:
                self._take(1, COMMENT)

    def _literal(self, quote, hashes):
        """From inside a literal to its end, or to the start of an interpolation."""
        escape, end = "\\" + "#" * hashes, quote + "#" * hashes
        while self.position < len(self.text):
            if self.text.startswith(end, self.position):
                return self._take(len(end), LITERAL)
            if self.text.startswith(escape + "(", self.position):
                self._take(len(escape), LITERAL)
                self._take(1, CODE)
                self.open_literals.append((quote, hashes, 1))
                return None
            if self.text.startswith(escape, self.position):
                self._take(len(escape) + 1, LITERAL)
            elif quote == '"' and self.text[self.position] == "\n":
                return None  # not closed on its line: not Swift, so do not swallow the rest of the file
            else:
                self._take(1, LITERAL)
        return None
