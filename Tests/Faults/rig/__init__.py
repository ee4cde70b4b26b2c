"""What the fault programs share; the support code of the operations tests is found beside them."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "Operations"))
