"""Documents made up by chance, in the forms that people write, and the changes people make to them."""
import itertools

NAMES = ("anna", "bo", "cia", "dag", "eva", "per")
VERBS = ("ringer", "beställer", "skriver om", "bokar", "lämnar in", "följer upp", "går igenom")
THINGS = ("skolan", "lokalen", "planen", "avtalet", "belysningen", "underlaget", "budgeten", "enkäten", "utställningen")
ID_LETTERS = "bcdfghjkmnpqrstvwxz"
ID_MARKS = "23456789" + ID_LETTERS


class Writer:
    """Writes texts, none like another; the same seed writes the same."""

    def __init__(self, random):
        self.random, self.numbers = random, itertools.count(1)

    def id(self, length):
        return self.random.choice(ID_LETTERS) + "".join(self.random.choices(ID_MARKS, k=length - 1))

    def phrase(self):
        return f"{self.random.choice(VERBS)} {self.random.choice(THINGS)} nummer {next(self.numbers)}"

    def action(self, id=None):
        """A box; most have an owner, a due date and an id."""
        owner = f"@{self.random.choice(NAMES)} " if self.random.random() < 0.8 else ""
        due = f" senast 2025-{self.random.randint(4, 12):02}-{self.random.randint(1, 28):02}"
        id = id or (self.id(6) if self.random.random() < 0.8 else None)
        return f"- [ ] {owner}{self.phrase()}{due if self.random.random() < 0.6 else ''}{f' ^{id}' if id else ''}"

    def row(self, id=None):
        owner = self.random.choice(NAMES).capitalize()
        return f"| {self.phrase().capitalize()} ^{id or self.id(6)} | {owner} | 2025-06-01 |  |"

    def remark(self):
        return f"{self.phrase().capitalize()}. Det togs upp {self.random.choice(('kort', 'länge', 'igen'))}."

    def suggestion(self):
        person, thing = self.random.choice(NAMES).capitalize(), self.phrase().split(" ", 1)[1]
        return f"{person} ska ta fram {thing} till nästa möte."

    def minutes(self, day, series):
        lines = ["---", f"id: {self.id(8)}", f"series: {series}", f"date: {day}", "---"]
        lines += [f"# Möte nummer {next(self.numbers)}", ""]
        lines += [self.action() for _ in range(self.random.randint(1, 4))]
        lines += ["", self.remark(), ""]
        if self.random.random() < 0.3:
            lines += [self.suggestion(), ""]
        return self.encoded(lines)

    def plan(self):
        lines = [f"# Plan nummer {next(self.numbers)}", "", self.remark(), ""]
        lines += ["| Åtgärd | Ansvarig | Klart | Status |", "|---|---|---|---|"]
        lines += [self.row() for _ in range(self.random.randint(1, 3))]
        if self.random.random() < 0.5:
            lines = ["---", f"id: {self.id(8)}", "---", *lines]
        return self.encoded([*lines, ""])

    def encoded(self, lines):
        """Now and then with the line ends of Windows, a byte order mark, or no line end at the end."""
        end = self.random.choice(("\n", "\n", "\n", "\r\n"))
        text = end.join(lines).encode()
        if self.random.random() < 0.1:
            text = b"\xef\xbb\xbf" + text
        return text.rstrip(b"\r\n") if self.random.random() < 0.1 else text

    def changed(self, text):
        """A text after somebody has worked on it."""
        end = b"\r\n" if b"\r\n" in text else b"\n"
        lines = text.split(end)
        change = self.random.choice((self.append, self.append, self.insert_action, self.reword, self.remove))
        return end.join(change(lines))

    def append(self, lines):
        return [*lines, self.remark().encode(), b""]

    def insert_action(self, lines):
        return [*lines, b"", self.action().encode(), b""]

    def reword(self, lines):
        place = self.remark_place(lines)
        return lines if place is None else [*lines[:place], self.remark().encode(), *lines[place + 1:]]

    def remove(self, lines):
        place = self.remark_place(lines)
        return lines if place is None else lines[:place] + lines[place + 1:]

    def remark_place(self, lines):
        places = [place for place, line in enumerate(lines) if b". Det togs upp" in line]
        return self.random.choice(places) if places else None
