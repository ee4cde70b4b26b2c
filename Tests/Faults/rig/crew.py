"""Applicants and reviewers who work at the same time, until they are told to stop or the server is gone."""

import random
import threading

from .acts import Wrong
from .applicant import Applicant
from .people import APPLICANTS, EMPLOYERS
from .reviewer import Authority, Reviewer
from .visitor import Unanswered

#: How many threads share the applicants; two more are the employers' and one is the authority's.
HANDS = 5


class Crew:
    """Everybody in the world, each used by one thread only."""

    def __init__(self, ledger, seed):
        self.ledger, self.wrong = ledger, []
        chance = random.Random(seed)
        people = [Applicant(f"applicant-{number}", f"127.1.{number}.1", ledger, random.Random(chance.random()))
                  for number in range(APPLICANTS)]
        offices = [Reviewer(f"employer-{number}", f"127.2.{number}.1", ledger, random.Random(chance.random()))
                   for number in range(1, EMPLOYERS + 1)]
        self.authority = Authority("authority", "127.3.0.1", ledger, random.Random(chance.random()))
        self.applicants = people
        self.shares = [people[hand::HANDS] for hand in range(HANDS)] + [offices[::2], offices[1::2], [self.authority]]
        self.chances = [random.Random(chance.random()) for _ in self.shares]
        self.stopped, self.threads = threading.Event(), []
        self.servers, self.ports = (), {}

    def begin(self, *servers):
        """Lets everybody work, each act with one of the servers."""
        self.servers = servers
        self.ports = {side: [server.port(side) for server in servers] for side in ("public", "intranet")}
        self.stopped.clear()
        self.threads = [threading.Thread(target=self.work, args=pair) for pair in zip(self.shares, self.chances)]
        for thread in self.threads:
            thread.start()

    def end(self):
        """Waits until everybody has put down the work."""
        self.stopped.set()
        for thread in self.threads:
            thread.join()

    def work(self, share, chance):
        """One pair of hands."""
        while not self.stopped.is_set():
            try:
                person = chance.choice(share)
                person.port = chance.choice(self.ports["intranet" if person is self.authority else "public"])
                person.step()
            except Unanswered:
                if self.is_over():
                    return
            except Wrong as wrong:
                self.wrong.append(str(wrong))
                return
            except Exception as failure:  # a page that cannot be understood is a finding, not a silent thread
                self.wrong.append(f"{type(failure).__name__}: {failure}")
                return

    def is_over(self):
        """Whether nobody is left to ask."""
        return all(server.process.poll() is not None for server in self.servers)

    def slowest(self):
        """The seconds that the slowest answer took since the last time this was asked."""
        slowest = max(person.slowest for share in self.shares for person in share)
        for share in self.shares:
            for person in share:
                person.slowest = 0
        return slowest
