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
    """Seconds and peak memory in KB of one run of a program, its output thrown away."""
    with open(os.devnull, "wb") as nowhere:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=nowhere, env=environment(), cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return seconds, usage.ru_maxrss


def median(values):
    return statistics.median(values)
