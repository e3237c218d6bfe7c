"""What people do in their editors and folders."""


def edit_by_hand(world):
    path = world.random.choice(world.before.documents)
    world.write(path, world.writer.changed(world.before.disk[path]))
    yield from nothing_recorded(world)


def write_new_document(world):
    world.write(world.new_path(), world.new_text())
    yield from nothing_recorded(world)


def rename_by_hand(world):
    path, target = world.random.choice(world.before.documents), world.new_path()
    (world.sandbox.work / target).parent.mkdir(exist_ok=True)
    (world.sandbox.work / path).rename(world.sandbox.work / target)
    world.note(f"renamed {path} {target}")
    yield from nothing_recorded(world)


def delete_by_hand(world):
    if len(world.before.documents) > 8:
        path = world.random.choice(world.before.documents)
        (world.sandbox.work / path).unlink()
        world.note(f"deleted {path}")
    yield from nothing_recorded(world)


def nothing_recorded(world):
    if world.look().head != world.before.head:
        yield "something is recorded"
