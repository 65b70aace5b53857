#!/usr/bin/env python3
"""Measures atdiff against other ways to compare a plan with the national plan, in one run, on plans whose duties a person has labelled.

usage: scripts/peers.py ATDIFF [PLAN.txt LABELS.tsv]…      default: the labelled plans q1, q2, r1, r2 of the Accuracy project

The others are used as their users would: Python's difflib on characters (Chinese has no blanks between words), git's word diff
with every character a word, redlines where it is installed. They know no duties: a duty counts as there if 80 % of its characters
stand in what they call equal, as partly there from 25 % on. Prints for each the processor time of the whole process (of atdiff also
that of one plan among many, which the others take as often as there are plans) and how many duties it labels as the person did; of the missing ones, how many it finds and how many of those it calls missing are.
"""
import csv, importlib.util, json, os, resource, shlex, shutil, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BASELINE = os.path.join(ROOT, "src/AntiTraffickingDiff/Matching/Baselines/national-2021-2030.txt")
PRESENT, PARTIAL = 0.8, 0.25
MANY = 100

DIFFLIB = """
import difflib, json, sys
a, b = (open(path, encoding='utf-8-sig').read() for path in sys.argv[1:])
print(json.dumps([(block.a, block.size) for block in difflib.SequenceMatcher(None, a, b).get_matching_blocks()]))
"""
REDLINES = """
import json, sys
from redlines import Redlines
from redlines.processor import concatenate_paragraphs_and_add_chr_182, tokenize_text
a, b = (open(path, encoding='utf-8-sig').read() for path in sys.argv[1:])
words = tokenize_text(concatenate_paragraphs_and_add_chr_182(a))
print(json.dumps([(kind == 'equal', ''.join(words[start:end])) for kind, start, end, _, _ in Redlines(a, b).opcodes]))
"""


def run(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def equal_of_difflib(text, plan):
    output, seconds = run([sys.executable, "-c", DIFFLIB, BASELINE, plan])
    equal = [False] * len(text)
    for start, size in json.loads(output):
        equal[start:start + size] = [True] * size
    return equal, seconds


def equal_of_git(text, plan):
    output, seconds = run(["git", "diff", "--no-index", "--word-diff=porcelain", "--word-diff-regex=.", "--no-color", "-U100000", BASELINE, plan])
    return marked(text, [(line[0] == " ", line[1:]) for line in output.split("\n@@", 1)[-1].splitlines()[1:] if line[:1] in " -"]), seconds


def equal_of_redlines(text, plan):
    output, seconds = run([sys.executable, "-c", REDLINES, BASELINE, plan])
    return marked(text, json.loads(output)), seconds


def marked(text, pieces):
    equal, at = [False] * len(text), 0
    for same, words in pieces:
        for character in words:
            found = text.find(character, at)
            if found < 0:
                continue
            equal[found] = same
            at = found + 1
    return equal


def of_many(atdiff, plan):
    with tempfile.TemporaryDirectory() as folder:
        for i in range(MANY):
            shutil.copy(plan, os.path.join(folder, f"{i}.txt"))
        return run([*atdiff, "coverage", folder, "-f", "csv"])[1] / MANY


def labels_of_diff(duties, text, equal):
    labels, at = {}, 0
    for key, words in duties:
        found = text.find(words[:12], at)
        if found < 0:
            found = text.find(words[:12])
        span = [i for i in range(found, found + len(words)) if i < len(text) and text[i].isalnum()] if found >= 0 else []
        share = sum(equal[i] for i in span) / max(1, len(span))
        labels[key] = 1 if share >= PRESENT else 0.5 if share >= PARTIAL else 0
        at = max(at, found)
    return labels


def score(name, seconds, found, gold):
    keys = [key for key in gold if key in found]
    alike = sum(found[key] == gold[key] for key in keys)
    missing = {key for key in keys if gold[key] == 0}
    said = {key for key in keys if found[key] == 0}
    right = len(missing & said)
    print(f"| {name} | {seconds:.2f} | {alike} of {len(keys)} | {right} of {len(missing)} | {right} of {len(said)} |", flush=True)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    atdiff, rest = shlex.split(sys.argv[1]), sys.argv[2:]
    folder = os.path.join(ROOT, "tests/AntiTraffickingDiff.Accuracy/Plans")
    pairs = list(zip(rest[::2], rest[1::2])) or [(f"{folder}/{name}.txt", f"{folder}/{name}.duties.tsv") for name in ("q1", "q2", "r1", "r2")]
    text = open(BASELINE, encoding="utf-8-sig").read()
    print("| | CPU s | duties labelled alike | missing found | missing right |\n|---|---:|---:|---:|---:|")
    for plan, labels in pairs:
        with open(labels, encoding="utf-8-sig", newline="") as rows:
            gold = {(row["measure"], int(row["duty"])): float(row["present"]) for row in csv.DictReader(rows, delimiter="\t")}
        output, seconds = run([*atdiff, "diff", plan, "-f", "json"])
        measures = json.loads(output)["plans"][0]["measures"]
        duties = [((measure["id"], duty["number"]), duty["text"]) for measure in measures for duty in measure["duties"]]
        worth = {"present": 1, "partial": 0.5, "absent": 0}
        print(f"| **{os.path.basename(plan)}** | | | | |")
        score("atdiff diff", seconds, {(measure["id"], duty["number"]): worth[duty["status"]] for measure in measures for duty in measure["duties"]}, gold)
        print(f"| atdiff coverage, a plan of {MANY} | {of_many(atdiff, plan):.2f} | | | |", flush=True)
        others = [("difflib", equal_of_difflib), ("git diff --word-diff", equal_of_git)]
        if importlib.util.find_spec("redlines") is not None:
            others.append(("redlines", equal_of_redlines))
        for name, equal_of in others:
            equal, seconds = equal_of(text, plan)
            score(name, seconds, labels_of_diff(duties, text, equal), gold)


main()
