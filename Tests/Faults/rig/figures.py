"""Numbers for the closing lines."""


def percentile(values, share):
    """The smallest value that is not below `share` of all."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0


def milliseconds(seconds):
    """Rounded."""
    return round(seconds * 1000)
