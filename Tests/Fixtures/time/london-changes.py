"""Writes london-changes.tsv: every change of the clocks in London from 1996 to 2037.

    python3 Tests/Fixtures/time/london-changes.py > Tests/Fixtures/time/london-changes.tsv

It asks Python's zoneinfo, which reads the tz database, for the offset of every hour and halves the hours in which it
changes. So it shares neither the rule nor the arithmetic of the code that it tests.
"""
import datetime
import platform
import zoneinfo

LONDON = zoneinfo.ZoneInfo("Europe/London")
FIRST = int(datetime.datetime(1996, 1, 1, tzinfo=datetime.timezone.utc).timestamp())
END = int(datetime.datetime(2038, 1, 1, tzinfo=datetime.timezone.utc).timestamp())


def offset(second):
    return int(datetime.datetime.fromtimestamp(second, LONDON).utcoffset().total_seconds())


print(f"# Every change of the clocks in London from 1996 to 2037, as the tz database has it (Python {platform.python_version()}, zoneinfo).")
print("# Made by london-changes.py, beside this file. Columns, parted by tabs: seconds since 1970, the same in UTC, what the")
print("# offset from UTC is from then on, in seconds. Before the first it is 0.")
assert offset(FIRST) == 0
for hour in range(FIRST, END, 3600):
    low, high = hour, hour + 3600
    if offset(low) == offset(high):
        continue
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if offset(middle) == offset(low) else (low, middle)
    utc = datetime.datetime.fromtimestamp(high, datetime.timezone.utc)
    print(high, utc.strftime("%Y-%m-%dT%H:%M:%SZ"), offset(high), sep="\t")
