"""Measures the dative rules of `letterdesk-cli names` on a dictionary of Russian names.

The names are OpenCorpora's, from the PyPI package `pymorphy3-dicts-ru`. A hash of each word puts it into one of two
halves. Wrong forms of the open half are written to a file, and rules may be mended after them; of the half kept back
only the figures are told, so that they stay figures of words the rules were not written from.

Usage: measure.py LETTERDESK_CLI FOLDER
"""

import collections
import hashlib
import pathlib
import subprocess
import sys

import pymorphy3

PARTS = {"Surn": "surnames", "Name": "first names", "Patr": "patronymics"}
SEXES = {"masc": "m", "femn": "f"}
TARGETS = {"Surn": 99.9, "Name": 99.7, "Patr": 99.8}

VOWELS = "аеёиоуыэюяьъ"

# A whole name around the word, so that the program sees what it sees on a list, and what stands around the answer.
FRAMES = {
    ("Surn", "m"): ("{} Пётр Ильич", "{} Петру Ильичу"),
    ("Surn", "f"): ("{} Анна Ильинична", "{} Анне Ильиничне"),
    ("Name", "m"): ("Иванов {}", "Иванову {}"),
    ("Name", "f"): ("Иванова {}", "Ивановой {}"),
    ("Patr", "m"): ("Иванов Пётр {}", "Иванову Петру {}"),
    ("Patr", "f"): ("Иванова Анна {}", "Ивановой Анне {}"),
}


def folded(word):
    return word.lower().replace("ё", "е")


def known_names():
    """For each part and sex: nominative -> its datives, as the dictionary has them.

    Left out are slips of the pen that the dictionary itself marks as such, initials, and plurals.
    """
    lexemes = collections.defaultdict(lambda: collections.defaultdict(set))
    for word, tag, lemma, paradigm, _ in pymorphy3.MorphAnalyzer().dictionary.iter_known_words():
        part = next((part for part in PARTS if part in tag), None)
        if part is None or "sing" not in tag or {"Erro", "Init", "Abbr"} & set(tag.grammemes):
            continue
        for gender, sex in SEXES.items():
            if gender in tag or "ms-f" in tag:
                lexemes[part, sex, lemma, paradigm, gender in tag][tag.case].add(folded(word))
    names = collections.defaultdict(lambda: collections.defaultdict(set))
    for (part, sex, *_), cases in lexemes.items():
        for nominative in cases["nomn"]:
            names[part, sex][nominative] |= cases["datv"]
    settle_contradictions(names["Surn", "m"], names["Surn", "f"])
    return names


def settle_contradictions(men, women):
    """Two rules that every grammar of Russian has, and single entries of the dictionary break.

    A man's surname in a consonant declines (Савчук is there as if it did not, beside Ковальчук): such entries are
    left out. A surname in -а or -я that is no adjective declines alike for men and women (Чайка): where the
    dictionary has it both ways, either is right.
    """
    for word in [word for word in men if word[-1] not in VOWELS + "х" and men[word] == {folded(word)}]:
        del men[word]
    for word in women.keys() & men.keys():
        if word[-1] in "ая":
            both = women[word] | men[word]
            women[word], men[word] = both, both


def capitalised(word):
    return "-".join(piece.capitalize() for piece in word.split("-"))


def asked(program, part, sex, words):
    """What the program answers: a dative and `sure` or `unsure` for each word."""
    question, answer = FRAMES[part, sex]
    lines = "".join(f"{question.format(capitalised(word))}\t{sex}\n" for word in words)
    done = subprocess.run([program, "names"], input=lines, capture_output=True, text=True, check=True)
    before, after = answer.split("{}")
    for line in done.stdout.splitlines():
        _, dative, _, certainty, _ = line.split("\t")
        yield dative.removeprefix(before).removesuffix(after), certainty


def is_open(word):
    return hashlib.sha256(word.encode()).digest()[0] % 2 == 1


def shares(answers):
    """Right of all, sure of all, and right of those that are sure, in percent."""
    sure = [right for right, certainty in answers if certainty == "sure"]
    right = sum(right for right, _ in answers)
    return 100 * right / len(answers), 100 * len(sure) / len(answers), 100 * sum(sure) / len(sure)


def measure(program, folder):
    """Prints the table, writes the wrong forms of the open half, and returns whether every target is met."""
    print(f"| {'names':<11} | {'of':<5} | {'words':>5} | right, % | sure, % | right of sure, % | right, kept back, % |")
    met = True
    for (part, sex), names in sorted(known_names().items(), reverse=True):
        words = sorted(names)
        answers, wrong = {}, []
        for word, (dative, certainty) in zip(words, asked(program, part, sex, words), strict=True):
            right = folded(dative) in names[word]
            answers[word] = right, certainty
            if not right and is_open(word):
                wrong.append(f"{word}\t{dative}\t{certainty}\t{' '.join(sorted(names[word]))}\n")
        (folder / f"wrong-{PARTS[part].replace(' ', '-')}-{sex}.tsv").write_text("".join(wrong))
        right, sure, of_sure = shares(list(answers.values()))
        kept_back, _, _ = shares([answer for word, answer in answers.items() if not is_open(word)])
        figures = f"{right:8.2f} | {sure:7.1f} | {of_sure:16.2f} | {kept_back:19.2f}"
        print(f"| {PARTS[part]:<11} | {'men' if sex == 'm' else 'women':<5} | {len(words):5} | {figures} |")
        met &= right >= TARGETS[part]
    return met


if __name__ == "__main__":
    program, folder = sys.argv[1:]
    if not measure(program, pathlib.Path(folder)):
        sys.exit("a target is missed; the wrong forms of the open half are in " + folder)
