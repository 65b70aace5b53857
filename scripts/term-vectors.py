#!/usr/bin/env python3
"""Counts what pairs of Chinese characters are about: writes src/AntiTraffickingDiff/Matching/term-vectors.bin.

    scripts/term-vectors.py FOLDER [FOLDER …]

Every .txt and .md file below the folders is read as text. For the file in the repository these were the laws and regulations of the
People's Republic, its provinces and cities, which nobody owns (as github.com/LawRefBook/Laws collects them, 20 million characters), and
the plans of tests/AntiTraffickingDiff.Accuracy/Plans that are learned from. Only numbers remain of them. News, reviews and an
encyclopedia beside them gained nothing.

How: pairs of neighbouring characters, as the tool makes them (WordingTerms); how often two of them stand in one sentence, two to
seven pairs apart, the nearer the more; of the 70,000 most frequent with the 25,000 most frequent the positive pointwise mutual
information, the company smoothed (power .75); of that the first 128 directions (singular value decomposition); each row made of
length 1 and stored with four bits a number. Needs numpy, scipy and scikit-learn; about a minute.
"""
import collections
import json
import pathlib
import re
import struct
import sys

import numpy as np
from scipy import sparse
from sklearn.utils.extmath import randomized_svd

ROOT = pathlib.Path(__file__).resolve().parent.parent
MATCHING = ROOT / "src" / "AntiTraffickingDiff" / "Matching"
RULE = (MATCHING / "WordingTerms.cs").read_text("utf-8")
MOST, COMPANY, FEWEST, SIZE, NEAR, FAR = 70_000, 25_000, 12, 128, 2, 8


def constant(name):
    """A text of the tool's pair rule, from its source: what the tool leaves out is left out here."""
    written = re.search(f'const string {name} = "((?:[^"\\\\]|\\\\.)*)"', RULE).group(1)
    return re.sub(r"\\(u[0-9a-fA-F]{4}|.)", lambda found: json.loads(f'"\\{found.group(1)}"'), written)


FUNCTION = set(constant("FunctionCharacters"))


def canonical():
    """The tool's synonyms.tsv, as a function."""
    rows = [line.split("\t") for line in (MATCHING / "synonyms.tsv").read_text("utf-8").splitlines() if line and not line.startswith("#")]
    words = {row[0]: row[1] for row in rows[1:]}
    pattern = re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
    ignored = re.compile("[" + re.escape(constant("IgnoredCharacters")) + "]")
    return lambda text: pattern.sub(lambda found: words[found.group()], ignored.sub("", text))


def pairs(sentence):
    """
    The pairs of a sentence in order, 0 where a mark stands between: WordingTerms.TermSequence again, but that Latin letters and digits
    part words here, since they say nothing of what Chinese words are about.
    """
    previous = 0
    for character in sentence:
        if character in FUNCTION:
            continue
        if character.isalnum() and not character.isascii() and ord(character) <= 0xFFFF:
            if previous:
                yield previous << 16 | ord(character)
            previous = ord(character)
        else:
            previous = 0
            yield 0


def sentences(folders):
    to_one = canonical()
    for folder in folders:
        for file in sorted(pathlib.Path(folder).rglob("*")):
            if file.suffix in (".txt", ".md"):
                for sentence in re.split("[。！？；;\n]", to_one(file.read_text("utf-8", errors="ignore"))):
                    if len(sentence) >= 6:
                        yield list(pairs(sentence))


def main(folders):
    every = list(sentences(folders))
    counts = collections.Counter(pair for sentence in every for pair in sentence)
    del counts[0]
    terms = [pair for pair, count in counts.most_common(MOST) if count >= FEWEST]
    number = {0: 0, **{pair: i + 1 for i, pair in enumerate(terms)}}
    rows, columns = len(number), min(len(number), COMPANY)
    text = np.concatenate([np.array([number.get(pair, 0) for pair in sentence] + [0] * FAR, np.int32) for sentence in every])
    together = sparse.csr_matrix((rows, columns), dtype=np.float32)
    for apart in range(NEAR, FAR):
        for left, right in ((text[:-apart], text[apart:]), (text[apart:], text[:-apart])):
            both = (left > 0) & (right > 0) & (right < columns)
            weight = np.full(both.sum(), 1 / (1 + (apart - NEAR) / 4), np.float32)
            together = together + sparse.coo_matrix((weight, (left[both], right[both])), (rows, columns)).tocsr()
    own = np.asarray(together.sum(1)).ravel() + 1e-9
    company = (np.asarray(together.sum(0)).ravel() + 1e-9) ** 0.75
    cells = together.tocoo()
    information = np.log(cells.data / (own[cells.row] * (company / company.sum())[cells.col]))
    positive = information > 0
    matrix = sparse.csr_matrix((information[positive], (cells.row[positive], cells.col[positive])), (rows, columns))
    left, values, _ = randomized_svd(matrix, SIZE, n_iter=3, random_state=1)
    vectors = (left * np.sqrt(values))[1:]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    signed = np.array(terms, np.uint32).astype(np.int32)
    order = np.argsort(signed)
    vectors, signed = vectors[order], signed[order]
    step = 3 * vectors.std() / 7
    steps = np.clip(np.round(vectors / step), -7, 7).astype(np.int8)
    packed = (steps[:, 0::2] & 15 | (steps[:, 1::2] & 15) << 4).astype(np.uint8)
    (MATCHING / "term-vectors.bin").write_bytes(struct.pack("<iif", len(signed), SIZE, step) + signed.astype("<i4").tobytes() + packed.tobytes())
    print(f"{sum(map(len, every))} pairs, {len(signed)} kept")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
