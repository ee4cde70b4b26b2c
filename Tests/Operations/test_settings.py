"""Settings: a file, the environment and arguments; every mistake is named before anything starts."""

import pytest


def test_arguments_go_before_the_environment_and_that_before_the_file(bole):
    settings = bole.folder / "bole.conf"
    settings.write_text("# ours\n\n data = /nowhere/file \npacks=SitePacks\n")
    said = bole.run("doctor", "--settings", settings, fails=True)
    assert "There is no folder /nowhere/file." in said
    said = bole.run("doctor", BOLE_SETTINGS=str(settings), BOLE_DATA="/nowhere/variable", fails=True)
    assert "There is no folder /nowhere/variable." in said
    said = bole.run("doctor", "--settings", settings, "--data", "/nowhere/argument", BOLE_DATA="/x", fails=True)
    assert "There is no folder /nowhere/argument." in said


def test_all_mistakes_are_named_together_with_their_places(bole):
    settings = bole.folder / "bole.conf"
    settings.write_text(
        "data = here\ncolour = red\npublic-port = many\ndata = there\nwhat is this\npublic-host = 0.0.0.0\n"
        "intranet-url = ftp://x\nbehind-tls-proxy = perhaps\nlog-level = loud\n")
    said = bole.run(
        "serve", "--settings", settings, "--intranet-port", "70000", BOLE_DRAIN_SECONDS="-1", BOLE_COLOUR="red",
        fails=True)
    for expected in (
        f"{settings}:2: there is no setting `colour`", f"{settings}:3: `many` is no whole number",
        f"{settings}:4: `data` was set further up", f"{settings}:5: this is no line of the form",
        f"{settings}:6: 0.0.0.0 can be reached from other machines", f"{settings}:7: `ftp://x` is no address",
        f"{settings}:8: say `yes` or `no`", f"{settings}:9: `loud` is none of", "--intranet-port: `70000` is no whole",
        "BOLE_DRAIN_SECONDS: `-1` is no whole", "BOLE_COLOUR: there is no setting of this name",
    ):
        assert expected in said


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_settings_file_that_cannot_be_read_is_refused(bole, content):
    settings = bole.folder / "bole.conf"
    if content:
        settings.write_bytes(content)
    assert f"the settings file {settings} cannot be read" in bole.run("check", "--settings", settings, fails=True)


def test_behind_a_tls_proxy_both_addresses_are_needed_and_begin_with_https(bole):
    said = bole.on_data("serve", "--behind-tls-proxy", "--public-host", "0.0.0.0", BOLE_PUBLIC_URL="http://rc.example",
                        fails=True)
    assert "intranet-url: needed behind a TLS proxy" in said
    assert "BOLE_PUBLIC_URL: behind a TLS proxy the address begins with https://" in said
    assert "other machines" not in said
