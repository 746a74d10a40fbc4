"""Learns the weights anew: `python -m dsar.capabilities.mail.recognition.second.learn FOLDER`.

FOLDER holds letters as lines "rights<tab>subject<tab>text"; needs nothing but Python.
"""

import hashlib
import math
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from dsar.capabilities.mail.recognition.second.reader import ASKS, COLUMNS, TABLE
from dsar.capabilities.mail.recognition.second.words import parts, written_words

ROUNDS = 20
PACE = 0.3
# How much the letters are trusted against keeping the weights small.
TRUST = 1.0
LEAST_SEEN = 3
LEAST_WEIGHT = 20

Letter = tuple[frozenset[str], list[str]]


def letters(folder: Path) -> Iterator[Letter]:
    """The rights and the parts of each taught letter."""
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            rights, subject, text = line.split("\t")
            words = written_words(f"{subject}\n{text}".replace("\\n", "\n"))
            yield frozenset(rights.split(",")) - {""}, [part for part, _ in parts(words)]


def digest(folder: Path) -> str:
    """Of all letters, so that a test can tell whether the table is older than they are."""
    together = b"".join(path.read_bytes() for path in sorted(folder.glob("*.tsv")))
    return hashlib.sha256(together).hexdigest()


def learnt(taught: Sequence[Letter]) -> dict[str, list[int]]:
    """Weights in hundredths for every part that was seen more than once and tells something."""
    seen = Counter(part for _, found in taught for part in found)
    known = [part for part, times in seen.items() if times >= LEAST_SEEN]
    number = {part: place for place, part in enumerate(known)}
    rows = [[number[part] for part in found if part in number] for _, found in taught]
    pulls = [1 / (TRUST * seen[part]) for part in known]
    table: dict[str, list[int]] = {part: [] for part in ["", *known]}
    for column in COLUMNS:
        wanted = [bool(rights) if column == ASKS else column in rights for rights, _ in taught]
        start, weights = _fitted(rows, wanted, pulls)
        for part, weight in zip(["", *known], [start, *weights], strict=True):
            table[part].append(round(100 * weight))
    return {
        part: row for part, row in table.items() if not part or max(map(abs, row)) >= LEAST_WEIGHT
    }


def _fitted(
    rows: Sequence[Sequence[int]], wanted: Sequence[bool], pulls: Sequence[float]
) -> tuple[float, list[float]]:
    """Logistic regression by gradient steps that shrink where much was learnt (AdaGrad)."""
    hits = max(sum(wanted), 1)
    costs = (len(wanted) / (2 * max(len(wanted) - hits, 1)), len(wanted) / (2 * hits))
    start, weights, moved = 0.0, [0.0] * len(pulls), [1e-3] * len(pulls)
    order = list(range(len(rows)))
    dice = random.Random(7)  # noqa: S311 -- the order of letters is no secret
    for lap in range(ROUNDS):
        dice.shuffle(order)
        for index in order:
            row, wish = rows[index], wanted[index]
            total = start + sum(weights[place] for place in row)
            slope = (1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - wish) * costs[wish]
            start -= PACE / (10 + lap) * slope
            for place in row:
                step = slope + pulls[place] * weights[place]
                moved[place] += step * step
                weights[place] -= PACE * step / math.sqrt(moved[place])
    return start, weights


def main() -> None:
    folder = Path(sys.argv[1])
    table = learnt(list(letters(folder)))
    lines = ["\t".join([part, *map(str, row)]) for part, row in sorted(table.items())]
    head = [f"# learnt from {digest(folder)}", "# part\t" + "\t".join(COLUMNS)]
    TABLE.write_text("\n".join([*head, *lines]) + "\n", "utf-8")
    sys.stdout.write(f"{len(lines)} weighed parts\n")


if __name__ == "__main__":
    main()
