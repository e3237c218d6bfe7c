"""What people do with git itself."""
from git_agreement import SWAP
from invariants import unchanged_disk


def git_commit(world):
    paths = sorted(path for path in world.before.unrecorded if world.random.random() < 0.6)
    if not paths:
        return
    world.git("add", "-A", "--", *paths)
    world.git("commit", "-q", "-m", f"för hand {world.minute}")
    world.note(f"git commit of {paths}")
    yield from unchanged_disk(world.before, world.look())


def git_move(world):
    path, target = recorded_document(world), world.new_path()
    if path:
        world.git("mv", path, target)
        world.git("commit", "-q", "-m", f"flyttat {path}")
        world.note(f"git mv {path} {target}")
    yield from ()


def git_remove(world):
    path = recorded_document(world)
    if path and len(world.before.documents) > 8:
        world.git("rm", "-q", path)
        world.git("commit", "-q", "-m", f"borttaget {path}")
        world.note(f"git rm {path}")
    yield from ()


def git_swap(world):
    """Two documents take each other's names."""
    first, second = recorded_document(world), recorded_document(world)
    if first and second and first != second:
        world.git("mv", first, "mellan.md")
        world.git("mv", second, first)
        world.git("mv", "mellan.md", second)
        world.git("commit", "-q", "-m", f"{SWAP} {first} och {second}")
        world.note(f"swapped {first} {second}")
    yield from ()


def recorded_document(world):
    paths = [path for path in world.before.documents if world.before.is_recorded(path)]
    return world.random.choice(paths) if paths else None


def git_merge(world):
    """Two branches with changes of their own, joined."""
    if world.before.unrecorded:
        world.git("add", "-A", "--", *sorted(world.before.unrecorded))
        world.git("commit", "-q", "-m", "före grenen")
    side = f"gren-{world.minute}"
    world.git("switch", "-q", "-c", side)
    for branch in (side, "main"):
        world.git("switch", "-q", branch)
        for path in world.random.sample(sorted(world.look().documents), k=2):
            world.write(path, world.writer.changed((world.sandbox.work / path).read_bytes()))
        world.git("add", "-A", "--", "protokoll", "planer")
        world.git("commit", "-q", "--allow-empty", "-m", f"på {branch}")
    world.git("merge", "-q", "--no-ff", "-X", world.random.choice(("ours", "theirs")), "-m", f"samman {side}", side)
    world.git("branch", "-q", "-D", side)
    world.note(f"merged {side}")
    yield from ()


def git_pack(world):
    world.git("repack", "-adq")
    world.git("prune-packed", "-q")
    world.git("pack-refs", "--all")
    world.note("packed")
    yield from ()
