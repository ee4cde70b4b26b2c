"""A PostgreSQL server on another machine, which has to prove over TLS who it is."""

import os
import shutil

import pytest
from support.certificates import Authority
from support.postgres import OWNER, Cluster
from support.web import Browser

HOST = "db.intra.example"
# Addresses of this machine that no other test listens on; the process's number keeps two runs apart.
PLACE = f"127.{64 + os.getpid() // 250 % 64}.{os.getpid() % 250}"
WITH_TLS, WITHOUT_TLS = f"{PLACE}.1", f"{PLACE}.2"


def admit(cluster, rule):
    """Lets everybody in over the network, by the one rule."""
    rules = cluster.data / "pg_hba.conf"
    rules.write_text(f"{rule} all all 127.0.0.0/8 trust\n" + rules.read_text())
    cluster.sql("SELECT pg_reload_conf()")


@pytest.fixture(scope="module")
def authority(temporary):
    """Who vouches for the server."""
    folder = temporary / "certificates"
    folder.mkdir()
    return Authority(folder, "bureau")


@pytest.fixture(scope="module")
def secured(authority):
    """A server that speaks TLS and is reached over the network in no other way."""
    key, certificate = authority.sign(HOST)
    cluster = Cluster(f"listen_addresses = '{WITH_TLS}'")
    for file, name in ((key, "server.key"), (certificate, "server.crt")):
        shutil.copy(file, cluster.data / name)
        (cluster.data / name).chmod(0o600)
        if os.geteuid() == 0:
            shutil.chown(cluster.data / name, OWNER, "nogroup")
    cluster.configure("ssl = on")
    cluster.stop()
    cluster.start()
    admit(cluster, "hostssl")
    yield cluster
    cluster.close()


@pytest.fixture(scope="module")
def plain():
    """A server that speaks no TLS."""
    cluster = Cluster(f"listen_addresses = '{WITHOUT_TLS}'")
    admit(cluster, "host")
    yield cluster
    cluster.close()


def address(database, certificate, host=HOST, place=WITH_TLS, more=""):
    """Where a database is; no word of `sslmode`, since a checked certificate is what holds without one."""
    return f"postgresql://bole@{host}/{database}?hostaddr={place}&sslrootcert={certificate}{more}"


def test_a_server_with_the_right_name_and_authority_is_used_over_tls(secured, authority, bole):
    secured.create("proven")
    database = ["--database", address("proven", authority.certificate)]
    said = bole.on_data("init", "anhui", *database)
    assert "first-password?token=" in said
    server = bole.start("serve", *database)
    assert Browser(server.port("public")).get("/anhui/")[0] == 200
    said = secured.rows(
        "SELECT s.ssl, count(*) AS count FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid)"
        " WHERE a.datname = 'proven' GROUP BY s.ssl", "postgres")
    assert [is_secret for is_secret, _ in said] == [True]
    said = bole.on_data("doctor", *database)
    assert "STOP" not in said and "proves over TLS who it is" in said
    assert server.stop()[0] == 0


@pytest.mark.parametrize("case, words", [
    ("another-authority", "certificate verify failed"), ("another-name", "does not match host name"),
    ("no-tls", "does not support SSL"), ("no-file", "does not exist"),
])
def test_a_server_that_proves_nothing_is_refused(secured, plain, authority, bole, temporary, case, words):
    stranger = temporary / "certificates" / "stranger.pem"
    if not stranger.exists():
        Authority(stranger.parent, "stranger")
    known = authority.certificate
    given = {
        "another-authority": address("postgres", stranger),
        "another-name": address("postgres", known, host="db.other.example"),
        "no-tls": address("postgres", known, place=WITHOUT_TLS),
        "no-file": address("postgres", temporary / "nothing.pem"),
    }[case]
    said = bole.on_data("init", "anhui", "--database", given, fails=True)
    assert words in said
    assert "does not prove over TLS who it is" in said and "docs/operations/postgres.md" in said
    assert not bole.data.exists()


def test_whoever_wants_no_proof_has_to_say_so(plain, bole):
    plain.create("unproven")
    given = address("unproven", "/nothing.pem", place=WITHOUT_TLS, more="&sslmode=disable")
    assert "first-password?token=" in bole.on_data("init", "anhui", "--database", given)
    assert "sslmode=disable" in bole.on_data("doctor", "--database", given)
