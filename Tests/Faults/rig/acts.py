"""What a person did, what the server answered, and what must be true of it afterwards."""

from dataclasses import asdict, dataclass, field


@dataclass
class Act:
    """One act on one application. `mark` is a text that no other act carries."""

    kind: str  # start, save, upload, remove, submit, recall, pass, return, reject
    application: str
    section: str = ""
    mark: str = ""
    size: int = 0
    digest: str = ""  # SHA-256 of an uploaded file
    marks: list = field(default_factory=list)  # of a submission: what the snapshot must hold

    def line(self):
        """As the receipts file has it."""
        return {name: value for name, value in asdict(self).items() if value}


#: Acts that leave an event in the application's history, and the event's kind.
EVENTS = {"start", "submit", "recall", "pass", "return", "reject"}
#: Acts whose mark is the text of the event.
REVIEWS = {"pass", "return", "reject"}


class Wrong(Exception):
    """The server answered what it must never answer."""
