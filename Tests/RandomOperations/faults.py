"""Steps in which a command is killed, or two programs work at once."""
import subprocess
import time

import invariants
import soundness
import system_calls
from invariants import whole_change

#: Calls before which a command is killed, with the highest number that is tried.
KILLED_AT = {"write": 20, "rename": 5, "link": 9, "unlink": 22, "fsync": 20, "mkdir": 6, "renameat2": 3, "utimensat": 5}


def killed_before_a_call(world):
    call = world.random.choice(sorted(KILLED_AT))
    number = world.random.randint(1, KILLED_AT[call])
    command = any_command(world)
    before = world.before
    world.protokoll(*command, under=system_calls.injecting(call, number, "signal=KILL"))
    yield from problems_after_recovery(world, before, command)


def killed_at_any_time(world):
    command, before = any_command(world), world.before
    process = start(world, world.sandbox.binary, "--today", "2025-03-20", *command)
    time.sleep(world.random.random() * 0.04)
    process.kill()
    process.wait()
    world.note(f"killed {' '.join(command)}")
    yield from problems_after_recovery(world, before, command)


def problems_after_recovery(world, before, command):
    recovery = world.protokoll("status")
    if recovery.returncode:
        yield f"status ended with {recovery.returncode} after a crash"
    after = world.look()
    yield from soundness.damage(world.sandbox)
    if command[0] != "save":
        yield from whole_change(world, before, after)
    else:
        yield from invariants.unchanged_disk(before, after)


def any_command(world):
    """A command that records; the actions and commits it names are there."""
    ids = [action["id"] for action in world.actions()["actions"] if action["id"]]
    day = f"2025-07-{world.random.randint(1, 28):02}"
    commands = [
        ("save",), ("save", "--together"), ("undo", world.before.head),
        ("new", "minutes", "--series", "samverkan", "--date", day),
    ]
    if ids:
        id = world.random.choice(ids)
        commands += [
            ("done", *world.random.sample(ids, k=min(2, len(ids)))), ("reopen", id),
            ("postpone", id, "--to", "2025-11-01"), ("assign", id, "--to", "Gun"),
        ]
    return world.random.choice(commands)


def two_at_once(world):
    """Two commands, or one and git: each does its own, or says why not, and neither undoes what the other did."""
    before = world.before
    commands = [(world.sandbox.binary, "--today", "2025-03-20", *any_command(world)), other_program(world)]
    processes = [start(world, *command) for command in commands]
    for command, process in zip(commands, processes):
        process.wait(timeout=120)
        world.note(f"at once: {' '.join(command)} → {process.returncode}")
        if process.returncode not in (0, 1, 128):
            yield f"{' '.join(command)} ended with {process.returncode}"
    world.sandbox.run("git", "reset", "-q")
    yield from soundness.damage(world.sandbox)
    after = world.look()
    for path in before.paths_differing_on_disk(after) & after.unrecorded:
        yield f"{path} is edited and not recorded"


def other_program(world):
    if world.random.random() < 0.5:
        return (world.sandbox.binary, "--today", "2025-03-20", *any_command(world))
    return ("git", "commit", "-q", "-a", "-m", f"samtidigt {world.minute}")


def start(world, *command):
    moment = world.now
    return subprocess.Popen(
        command, cwd=world.sandbox.work, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={**world.sandbox.environment, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment})


FAULTS = {killed_before_a_call: 6, killed_at_any_time: 2, two_at_once: 3}
