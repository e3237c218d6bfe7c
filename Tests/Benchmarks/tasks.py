"""Ten thousand actions in a thousand documents, and the same as tasks of Taskwarrior and as org files."""
import json
import os
import random
import subprocess
import uuid

NAMES = ["karin", "per", "anna", "bo", "mary", "frank", "sara", "leon"]
TASKS = ["ring the school about", "book a room for", "send the papers on", "draft the letter about", "publish"]
THINGS = ["the lighting", "the workshop", "the budget", "the landlords", "the minutes", "the survey"]
DOCUMENTS = 1000
IN_EACH = 10


def write_documents(folder):
    """Writes the documents; answers (owner, text, due day) of each action."""
    rng = random.Random(7)
    tasks = []
    os.makedirs(folder)
    for number in range(DOCUMENTS):
        lines = [f"# Meeting {number}", "", "## Actions", ""]
        for place in range(IN_EACH):
            due = f"{2024 + rng.randint(0, 3)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
            task = (rng.choice(NAMES), f"{rng.choice(TASKS)} {rng.choice(THINGS)} ({number}.{place})", due)
            tasks.append(task)
            lines.append(f"- [ ] @{task[0]} {task[1]} due: {due}")
        with open(os.path.join(folder, f"meeting-{number:04}.md"), "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    return tasks


def taskwarrior(tasks, folder):
    """Imports the actions; answers the command that lists them."""
    settings = os.path.join(folder, "taskrc")
    with open(settings, "w", encoding="utf-8") as file:
        file.write(f"data.location={folder}/tasks\nconfirmation=off\nhooks=off\nverbose=nothing\n")
    rng = random.Random(7)
    items = [
        {
            "uuid": str(uuid.UUID(int=rng.getrandbits(128), version=4)), "status": "pending", "description": text,
            "tags": [owner], "due": due.replace("-", "") + "T120000Z", "entry": "20240101T000000Z",
        } for owner, text, due in tasks
    ]
    command = ["task", f"rc:{settings}"]
    subprocess.run(command + ["import"], input=json.dumps(items), text=True, check=True, capture_output=True)
    return command + ["rc.gc=off", "list"]


def emacs_agenda(tasks, folder):
    """Writes the actions as org files; answers the command that lists them."""
    place = os.path.join(folder, "org")
    os.makedirs(place)
    for number in range(DOCUMENTS):
        lines = [f"#+TITLE: Meeting {number}", ""]
        for owner, text, due in tasks[number * IN_EACH:(number + 1) * IN_EACH]:
            lines += [f"* TODO {text} :{owner}:", f"  DEADLINE: <{due}>"]
        with open(os.path.join(place, f"meeting-{number:04}.org"), "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    files = f'(setq org-agenda-files (directory-files "{place}" t "org$"))'
    return ["emacs", "--batch", "--quick", "-l", "org", "--eval", files, "--eval", '(org-batch-agenda "t")']
