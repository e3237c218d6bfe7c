"""What the benchmarks share: one run of a program in a clean environment, and the line that says on what machine."""
import os
import statistics
import subprocess
import sys
import time


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    with open("/proc/loadavg", encoding="utf-8") as file:
        load = file.read().split()[0]
    return f"{names[0] if names else 'unknown processor'}, {len(os.sched_getaffinity(0))} cores, load {load}"


def environment():
    return {
        "PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC",
        "GIT_AUTHOR_NAME": "Karin Holm", "GIT_AUTHOR_EMAIL": "karin@example.org",
        "GIT_COMMITTER_NAME": "Karin Holm", "GIT_COMMITTER_EMAIL": "karin@example.org",
    }


def measure(command, folder=None):
    """Seconds and peak memory in KB of one run of a program, its output thrown away.

    A process of its own starts it: the peak that the system tells of a child is never less than its parent's.
    """
    told = subprocess.run(
        [sys.executable, "-IB", os.path.abspath(__file__), *command], cwd=folder, env=environment(), check=True,
        stdout=subprocess.PIPE).stdout.split()
    seconds, memory, code = float(told[0]), int(told[1]), int(told[2])
    if code != 0:
        sys.exit(f"{' '.join(command)} ended with {code}")
    return seconds, memory


def run(command):
    """Tells seconds, peak memory and exit code of one run."""
    with open(os.devnull, "wb") as nowhere:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    print(seconds, usage.ru_maxrss, process.returncode)


def median(values):
    return statistics.median(values)


if __name__ == "__main__":
    run(sys.argv[1:])
