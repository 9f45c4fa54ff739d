"""Our papers beside those of other programs that make PDF: time, memory and size, in one run on one machine.

`cargo xtask peers` runs it: measure.py OURS FONTS FOLDER. Every maker is a process of its own and times its work after
its modules are loaded, which is generous to all but ours. Memory is the process's peak, its interpreter included.
"""

import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
RUNS = 3
# Seconds after which one run is enough.
LONG = 5
JOBS = [("postcards", 77), ("postcards", 1270), ("postcards", 10000), ("slips", 1270)]
MAKERS = ["ours", "typst", "reportlab", "weasyprint"]
# A minute and more a run, which is known.
SKIPPED = {("weasyprint", 10000)}


def run(maker, kind, count, ours, fonts, folder, people):
    """Seconds of the work, peak memory in MB, size in MB; the best of the runs."""
    out = folder / f"{kind}-{count}-{maker}.pdf"
    if maker == "ours":
        command = [ours, kind, str(count), str(out)]
    else:
        command = [sys.executable, str(HERE / "peer.py"), maker, kind, str(people), str(out), fonts]
    best = None
    for _ in range(RUNS):
        child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        told = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        if status:
            sys.exit(f"{maker} failed at {count} {kind}")
        seconds = float(told.strip().splitlines()[-1])
        # Linux tells kilobytes, macOS bytes.
        memory = usage.ru_maxrss / (1024 if platform.system() == "Linux" else 1024 * 1024)
        if best is None or seconds < best[0]:
            best = (seconds, memory)
        if seconds > LONG:
            break
    return (*best, out.stat().st_size / 1e6)


def main():
    ours, fonts, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    print(f"{os.cpu_count()} processors, {platform.system()} {platform.machine()}; the best of {RUNS} runs\n")
    print("| what | maker | time, s | ours is quicker by | peak memory, MB | file, MB | file a page, KB |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for kind, count in JOBS:
        base = None
        people = folder / "people.json"
        subprocess.run([ours, "people", str(count), str(people)], check=True, stdout=subprocess.DEVNULL)
        pages = count if kind == "postcards" else -(-count // 8)
        for maker in MAKERS:
            if (maker, count) in SKIPPED:
                continue
            seconds, memory, size = run(maker, kind, count, ours, fonts, folder, people)
            base = base or seconds
            quicker = "" if maker == "ours" else f"{seconds / base:.1f} ×"
            each = size * 1000 / pages
            print(f"| {count:,} {kind} | {maker} | {seconds:.3f} | {quicker} | {memory:.0f} | {size:.2f} | {each:.2f} |")


main()
