"""A site whose database is on a PostgreSQL server, from its beginning to its move."""

import re
import subprocess

import pytest
from support.bole import Bole, Site
from support.postgres import Cluster
from support.web import Browser
from test_init import PASSWORD, path_of

EMPTY = "postgresql://nobody@127.0.0.1:1/none"


@pytest.fixture(scope="module")
def cluster():
    """One server for all tests of this file."""
    server = Cluster()
    server.sql("CREATE ROLE locked LOGIN PASSWORD 'Richtig-1'")
    rules = server.data / "pg_hba.conf"
    rules.write_text("local all locked scram-sha-256\n" + rules.read_text())
    server.sql("SELECT pg_reload_conf()")
    yield server
    server.close()


@pytest.fixture
def database(cluster, request):
    """An empty database of the test's own."""
    name = re.sub(r"\W", "_", request.node.name)[:50]
    cluster.drop(name)
    cluster.create(name)
    yield name
    cluster.drop(name)


class ServedSite(Site):
    """A site on the server."""

    def __init__(self, bole, cluster, database):
        super().__init__(bole)
        self.cluster, self.name_of_database = cluster, database
        self.address = cluster.address(database)

    def found(self):
        said = self.on_data("init", self.name)
        self.link = re.search(r"http://\S+/first-password\?token=\w+", said).group()

    def on_data(self, command, *words, **how):
        """Runs a command on the folder and the database."""
        return self.bole.on_data(command, *words, "--database", self.address, **how)

    def start(self, **environment):
        """Starts a server process."""
        return self.bole.start("serve", "--database", self.address, **environment)

    def sql(self, *statements):
        for statement in statements:
            self.cluster.sql(statement, self.name_of_database)

    def value(self, query):
        return self.cluster.value(query, self.name_of_database)


@pytest.fixture
def served(bole, cluster, database):
    """A founded site."""
    site = ServedSite(bole, cluster, database)
    site.found()
    yield site
    bole.stop_all()


def sign_in(site, server):
    """The administrator's browser on one server process."""
    browser = Browser(server.port("intranet"))
    browser.get(f"/{site.name}/login")
    status, headers, _ = browser.post(f"/{site.name}/login", {"identifier": "admin", "password": PASSWORD})
    assert status == 303 and headers["location"] == f"/{site.name}/home"
    return browser


def set_password(site, server):
    """Opens the administrator's link."""
    browser = Browser(server.port("intranet"))
    browser.get(path_of(site.link))
    form = {"_token": site.link.split("token=")[1], "password": PASSWORD, "repetition": PASSWORD}
    assert browser.post(f"/{site.name}/first-password", form)[0] == 303


def test_two_servers_share_one_database(served):
    one, other = served.start(), served.start()
    set_password(served, one)
    browser = sign_in(served, one)
    elsewhere = Browser(other.port("intranet"))
    elsewhere.cookies = dict(browser.cookies)
    status, _, page = elsewhere.get(f"/{served.name}/home")
    assert status == 200 and "admin" in page
    # Signed out at one, signed out at the other.
    assert elsewhere.post(f"/{served.name}/logout", {})[0] == 303
    browser.cookies = {name: value for name, value in browser.cookies.items()}
    status, headers, _ = browser.get(f"/{served.name}/home")
    assert status == 303 and "/login" in headers["location"]
    assert "0 findings" in served.on_data("check")
    assert one.stop()[0] == 0 and other.stop()[0] == 0


def test_the_lock_keeps_the_engines_apart(served):
    served.start()
    said = served.bole.on_data("serve", fails=True)
    assert "is on a PostgreSQL server" in said
    assert "in use" in served.on_data("migrate", fails=True)
    assert "in use" in served.on_data("copy", "--from", "postgres", "--to", "sqlite", fails=True)


def test_commands_work_beside_a_server(served):
    served.start()
    assert "nothing is pending" in served.on_data("migrate", "--status")
    said = served.on_data("doctor")
    assert "fsync on" in said and "STOP" not in said
    assert "first-password?token=" in served.on_data("link", served.name)
    assert "docs/operations/postgres.md" in served.on_data("backup", "--to", served.bole.folder / "copy", fails=True)


def broken(name, change, words):
    return pytest.param(change, words, id=name)


@pytest.mark.parametrize("change, words", [
    broken("newer", "INSERT INTO schema_migrations VALUES (99, 'later', 'x', 0)", "use a newer program"),
    broken("edited", "UPDATE schema_migrations SET digest = 'x' WHERE version = 1", "is not the text that was applied"),
    broken("older", "DELETE FROM schema_migrations WHERE version = (SELECT max(version) FROM schema_migrations)",
           "is missing"),
    broken("foreign", "UPDATE settings SET value = 'chongqing' WHERE name = 'site'", "belongs to the site 'chongqing'"),
    broken("demo", "INSERT INTO settings VALUES ('demo', 'seeded')", "holds a demo"),
    broken("no-canary", "DELETE FROM settings WHERE name = 'key-canary'", "no sealed test value"),
    broken("no-tables", "DROP SCHEMA public CASCADE; CREATE SCHEMA public", "The database is empty"),
    broken("unsynced", "ALTER DATABASE \"{name}\" SET synchronous_commit = off", "synchronous_commit"),
    broken("latin", None, "has no database"),
])
def test_an_unsafe_database_is_refused(served, change, words):
    if change is None:
        served.address = served.cluster.address("not_there")
    else:
        served.sql(change.format(name=served.name_of_database))
    said = served.on_data("serve", "--public-port", "0", "--intranet-port", "0", fails=True)
    assert words in said
    assert "STOP" in served.on_data("doctor", fails=True)


@pytest.mark.parametrize("address, words", [
    ("mysql://bole@/bole", "no address of the form"), ("postgresql://bole@/", "no address of the form"),
    (EMPTY, "cannot be reached"), ("postgresql://bole@host.invalid/bole?connect_timeout=2", "cannot be reached"),
])
def test_a_wrong_address_is_refused(bole, address, words):
    said = bole.on_data("init", "anhui", "--database", address, fails=True)
    assert words in said
    assert not bole.data.exists()


def test_a_wrong_password_is_refused_and_shown_nowhere(cluster, database, bole):
    cluster.sql(f'ALTER DATABASE "{database}" OWNER TO locked')
    address = cluster.address(database, user="locked")
    for secret in ("Falsch-2", "Geheim-3"):
        said = bole.on_data("init", "anhui", "--database", address, fails=True, BOLE_DATABASE_PASSWORD=secret)
        assert "does not admit the user locked" in said and secret not in said
    said = bole.on_data("init", "anhui", "--database", address, BOLE_DATABASE_PASSWORD="Richtig-1")
    assert "first-password?token=" in said and "Richtig-1" not in said


def test_a_password_without_a_database_is_a_mistake(bole):
    assert "`database` is missing" in bole.on_data("init", "anhui", fails=True, BOLE_DATABASE_PASSWORD="x")


def test_init_never_takes_a_database_that_is_in_use(served, temporary):
    other = Bole(temporary / "second")
    said = other.on_data("init", served.name, "--database", served.address, fails=True)
    assert "is not empty: nothing was changed" in said
    assert not other.data.exists()


def test_two_sites_need_two_databases(served):
    said = served.on_data("init", "chongqing", fails=True)
    assert "would share one database" in said


def test_an_interrupted_connection_heals(served):
    server = served.start()
    set_password(served, server)
    browser = sign_in(served, server)
    served.cluster.sql(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{served.name_of_database}'")
    assert browser.get(f"/{served.name}/home")[0] == 200


def test_a_demo_moves_to_the_server_and_back(demo, cluster, temporary):
    sites = ("anhui", "chongqing", "sichuan")
    for site in sites:
        cluster.drop(f"moved_{site}")
        cluster.create(f"moved_{site}")
    address = cluster.address("moved_{site}")
    before = demo.on_data("check")
    said = demo.on_data("copy", "--from", "sqlite", "--to", "postgres", "--database", address)
    assert len(re.findall(r"\d+ rows of \d+ tables are the same on postgres", said)) == 3
    assert "is on a PostgreSQL server" in demo.on_data("check", fails=True)
    assert counts(demo.on_data("check", "--database", address)) == counts(before)
    assert "is not on sqlite" in demo.on_data(
        "copy", "--from", "sqlite", "--to", "postgres", "--database", address, fails=True)
    # Somebody works there, then everything comes back.
    server = demo.start("demo", "--database", address)
    assert server.stop()[0] == 0
    said = demo.on_data("copy", "--from", "postgres", "--to", "sqlite", "--database", address)
    assert len(re.findall(r"are the same on sqlite", said)) == 3
    assert counts(demo.on_data("check")) == counts(before)
    for site in sites:
        cluster.drop(f"moved_{site}")


def counts(said):
    """The lines that count applications, events and attachments."""
    return re.findall(r"^(\w+): (\d+) applications, (\d+) events", said, re.MULTILINE)


def test_a_copy_never_mixes_with_what_is_there(demo, served):
    said = demo.on_data(
        "copy", "--from", "sqlite", "--to", "postgres", "--database", served.address, "--site", "anhui", fails=True)
    assert "the target is not empty" in said
    assert "0 findings" in demo.on_data("check")
    assert "0 findings" in served.on_data("check")
