"""Ways of telling a story."""

import pytest

both_ways = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
