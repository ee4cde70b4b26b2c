"""`bole check` finds what was put wrong, with and without a server, and holds receipts against what is kept."""

import sqlite3


def receipts(bole, site="anhui"):
    """A receipt of every event of a site."""
    connection = sqlite3.connect(f"file:{bole.data}/{site}/bole.sqlite?mode=ro", uri=True)
    rows = connection.execute("SELECT application_id, ordinal, hash FROM events ORDER BY application_id, ordinal")
    lines = ["\t".join(map(str, row)) for row in rows]
    connection.close()
    return lines


def write(file, lines):
    file.write_text("".join(f"{line}\n" for line in lines))
    return file


def test_every_site_of_the_demo_passes_and_receipts_are_proven(demo):
    demo.start("demo").kill()
    lines = [line for site in ("anhui", "chongqing") for line in receipts(demo, site)]
    file = write(demo.folder / "receipts", lines)
    server = demo.start("demo")
    for _ in range(2):
        said = demo.on_data("check", "--receipts", file)
        assert said.count(" 0 findings\n") == 4, said
        assert f"receipts: {len(lines)} receipts, 0 findings" in said
        # First the server answers, then the command itself reads the files.
        server.kill()


def test_what_was_acknowledged_and_is_not_there_is_found(demo):
    demo.start("demo").kill()
    lines = receipts(demo)
    first = lines[0].split("\t")
    wrong = [f"{first[0]}\t{first[1]}\t{'0' * 64}", f"{first[0]}\t999\t{first[2]}", f"nobody\t1\t{first[2]}"]
    said = demo.on_data("check", "--receipts", write(demo.folder / "receipts", lines + wrong), fails=True)
    assert f"receipts: {len(lines) + 3} receipts, 3 findings" in said
    assert said.count("I1 receipt-missing") == 2 and said.count("I1 receipt-differs") == 1


def test_a_line_that_is_no_receipt_is_named_and_half_a_line_is_left_out(demo):
    demo.start("demo").kill()
    lines = receipts(demo)
    file = write(demo.folder / "receipts", [lines[0], "not a receipt"])
    assert f"line 2 of {file} is no receipt" in demo.on_data("check", "--receipts", file, fails=True)
    file.write_text(f"{lines[0]}\n{lines[1][:40]}")
    assert "receipts: 1 receipts, 0 findings" in demo.on_data("check", "--receipts", file)
    missing = demo.folder / "nowhere"
    assert f"{missing} cannot be read" in demo.on_data("check", "--receipts", missing, fails=True)


def test_a_finding_is_printed_with_its_invariant_and_without_names(demo):
    demo.start("demo").kill()
    database = sqlite3.connect(demo.data / "anhui/bole.sqlite")
    database.execute("UPDATE applications SET state = 'approved', stage = NULL WHERE state = 'reviewing'")
    names = [name for (name,) in database.execute("SELECT applicant_name FROM applications")]
    database.commit()
    database.close()
    said = demo.on_data("check", fails=True)
    assert "I3 state-differs — application " in said
    assert not any(name in said for name in names)
