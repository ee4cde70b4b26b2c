"""Invented people and units, with numbers whose check characters are right."""

APPLICANTS, EMPLOYERS = 40, 4
DIVISION = "500199"  # a county code that was never given


def id_number(order):
    """An identity number; `order` makes it unique."""
    body = f"{DIVISION}1985{1 + order % 12:02}{1 + order % 28:02}{100 + order:03}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights)) % 11]


def credit_code(order):
    """A unified social credit code; `order` makes it unique."""
    organisation = f"MADET{order:03}"
    values = [int(sign) if sign.isdigit() else ord(sign) - 55 for sign in organisation]
    check = (11 - sum(value * weight for value, weight in zip(values, (3, 7, 9, 10, 5, 8, 4, 2))) % 11) % 11
    body = f"91{DIVISION}{organisation}{'X' if check == 10 else check}"
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(alphabet.index(sign) * 3 ** place for place, sign in enumerate(body))
    return body + alphabet[(31 - total % 31) % 31]
