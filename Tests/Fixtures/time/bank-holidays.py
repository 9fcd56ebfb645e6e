"""Writes bank-holidays.txt: the bank holidays of England and Wales from 2018 to 2035.

    pip install holidays==0.109
    python3 Tests/Fixtures/time/bank-holidays.py > Tests/Fixtures/time/bank-holidays.txt

The package lists a holiday that falls on a weekend and the day "(observed)" for it. Only days from Monday to Friday are
kept: a weekend is no working day anyway.
"""
import holidays

FIRST, LAST = 2018, 2035

print(f"# Bank holidays of England and Wales from {FIRST} to {LAST}, Mondays to Fridays, as the Python package holidays")
print(f"# {holidays.__version__} has them (country_holidays(\"GB\", subdiv=\"ENG\")). Made by bank-holidays.py, beside this file.")
for day in sorted(holidays.country_holidays("GB", subdiv="ENG", years=range(FIRST, LAST + 1))):
    if day.weekday() < 5 and FIRST <= day.year <= LAST:
        print(day.isoformat())
