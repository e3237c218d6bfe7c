"""Work on all cores."""
import concurrent.futures
import os


def on_all_cores(work, items):
    """The answers, in the order of the items; the work itself is done by other processes, which threads wait for."""
    with concurrent.futures.ThreadPoolExecutor(max_workers=len(os.sched_getaffinity(0))) as pool:
        yield from pool.map(work, items)
