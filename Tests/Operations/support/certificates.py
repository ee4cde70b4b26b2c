"""Certificates of the tests' own: an authority, and servers that it vouches for."""

import subprocess

DAYS = "2"


class Authority:
    """Signs certificates; nobody outside the tests trusts it."""

    def __init__(self, folder, name):
        self.folder, self.name = folder, name
        self.key, self.certificate = folder / f"{name}.key", folder / f"{name}.pem"
        openssl("req", "-x509", *new_key(self.key), "-subj", f"/CN={name}", "-out", self.certificate,
                "-addext", "keyUsage=critical,keyCertSign", "-days", DAYS)

    def sign(self, host):
        """A key and a certificate for a server of that name."""
        key, request, certificate = (self.folder / f"{host}.{ending}" for ending in ("key", "csr", "pem"))
        openssl("req", *new_key(key), "-subj", "/CN=server", "-addext", f"subjectAltName=DNS:{host}", "-out", request)
        openssl("x509", "-req", "-in", request, "-CA", self.certificate, "-CAkey", self.key, "-CAcreateserial",
                "-copy_extensions", "copy", "-out", certificate, "-days", DAYS)
        return key, certificate


def new_key(file):
    """The words for a key that is made quickly and lies there unencrypted."""
    return ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", file]


def openssl(*words):
    """Runs openssl."""
    done = subprocess.run(["openssl", *map(str, words)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
