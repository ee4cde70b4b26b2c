"""The figures as a table for people; `x` columns are multiples of the empty handler of the same run."""


def text(number):
    size = abs(number)
    return f"{number:.0f}" if size >= 100 else f"{number:.1f}" if size >= 10 else f"{number:.2f}"


def table(rows):
    empty = rows[0]
    lines = [["", "req/s", "x", "p50 ms", "x", "p99 ms", "x", "CPU ms", "x", "RSS MB", "x"]]
    for row in rows:
        line = [row["name"]]
        for key in ("rate", "p50", "p99", "cpu", "memory"):
            ratio = row[key] / empty[key] if empty[key] else 0
            line += [text(row[key]), f"{ratio:.4f}" if ratio < 0.1 else text(ratio)]
        lines.append(line)
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) if column == 0 else cell.rjust(width)
                  for column, (cell, width) in enumerate(zip(line, widths))) for line in lines)


def wrong(rows):
    """What was answered otherwise than it should be."""
    return [f"{row['name']}: {row['wrong']} of {row['requests']} answers" for row in rows if row["wrong"]]
