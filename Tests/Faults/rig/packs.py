"""The site pack of the trials: the folder `packs/` with a demo world of many applicants written beside it."""

import json
import shutil
from pathlib import Path

from support.bole import ROOT

from .people import APPLICANTS, DIVISION, EMPLOYERS, credit_code, id_number

SOURCE = Path(__file__).resolve().parents[1] / "packs"
SITE, PROGRAMME, BATCH = "trial", "grants/grant", "trial-open"
PASSWORD = "Bole@2026"


def make(folder):
    """Writes the packs to `folder` and returns it."""
    shutil.copytree(SOURCE / SITE, folder / SITE, dirs_exist_ok=True)
    shutil.copytree(ROOT / "SitePacks/_common", folder / "_common", dirs_exist_ok=True)
    # Every JSON text is YAML too.
    (folder / SITE / "demo/units.yaml").write_text(json.dumps({"units": units()}, ensure_ascii=False))
    (folder / SITE / "demo/accounts.yaml").write_text(json.dumps({"accounts": accounts()}, ensure_ascii=False))
    return folder


def units():
    """An authority and the employers below it."""
    places = {name: DIVISION for name in ("registered", "insured", "location")}
    authority = {"id": "u-authority", "name": "示例市人社局（演示）", "kind": "authority", "code": credit_code(0),
                 "parent": None, **places}
    return [authority] + [
        {"id": f"u-employer-{number}", "name": f"示例单位{number}（演示）", "kind": "employer", "type": "30",
         "code": credit_code(number), "parent": "u-authority", **places}
        for number in range(1, EMPLOYERS + 1)]


def accounts():
    """The applicants, an administrator for each employer, and a reviewer of the authority."""
    people = [account(f"applicant-{number}", number, "public", employer=employer_of(number))
              for number in range(APPLICANTS)]
    for number in range(1, EMPLOYERS + 1):
        people.append(account(f"employer-{number}", 200 + number, "public", grants=[grant(f"u-employer-{number}")]))
    return people + [account("authority", 300, "intranet", grants=[grant("u-authority")])]


def employer_of(number):
    """The unit for which an applicant works."""
    return f"u-employer-{1 + number % EMPLOYERS}"


def account(name, order, listener, **more):
    """One account and its person."""
    person = {"id": f"p-{name}", "name": f"演示{order}", "id_number": id_number(order), "mobile": f"1990000{order:04}"}
    return {"account": name, "who": "演示", "listener": listener, "person": person, **more}


def grant(unit):
    """An administrator's office."""
    return {"role": "administrator", "unit": unit, "system": "grants"}
