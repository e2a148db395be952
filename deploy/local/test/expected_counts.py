"""What the reporting topics must hold for a MyLA311 file, counted by another way than the importer's.

    python3 expected_counts.py requests.csv[.gz] > counts.json

Shares no code and no library with the importer: only the CSV, the census and the meaning of each value, written down again.
"""

import csv
import gzip
import hashlib
import json
import pathlib
import sys
from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

REFERENCE = pathlib.Path(__file__).parents[3] / "libs/reference/territory"

CATEGORY = dict(
    [
        ("Multiple Streetlight Issue", "acquisition"),
        ("Electronic Waste", "contract-price"),
        ("Dead Animal Removal", "refund"),
        ("Bulky Items", "delivery-delay"),
        ("Metal/Household Appliances", "title-deed"),
        ("Graffiti Removal", "quality-defects"),
        ("Illegal Dumping Pickup", "common-services"),
        ("Homeless Encampment", "rehousing"),
        ("Single Streetlight Issue", "file-handling"),
        ("Feedback", "digital-services"),
        ("Report Water Waste", "information-refused"),
        ("Other", "other"),
    ]
)
REGION = {
    "East Los Angeles": "MA-01",
    "Harbor": "MA-02",
    "North Valley": "MA-03",
    "Central": "MA-04",
    "South Los Angeles": "MA-06",
    "South Valley": "MA-07",
    "West Los Angeles": "MA-09",
}
ENDED = {"Closed": "replied", "Cancelled": "withdrawn", "Referred Out": "returned", "Open": "open"}


def people_by_region():
    with open(REFERENCE / "regions.csv", encoding="utf-8", newline="") as file:
        return [(row["code"], int(row["population_2024"])) for row in csv.DictReader(file)]


def region_of(row, people):
    area = row["APC"].removesuffix(" APC")
    if area:
        return REGION[area]
    digest = hashlib.sha256(f"region/{row['SRNumber']}".encode()).digest()
    at = int.from_bytes(digest[:6], "big") % sum(population for _, population in people)
    for code, population in people:
        if at < population:
            return code
        at -= population
    raise AssertionError("weights do not add up")


def month_of(row):
    local = datetime.strptime(row["CreatedDate"], "%m/%d/%Y %I:%M:%S %p")
    instant = local.replace(tzinfo=ZoneInfo("America/Los_Angeles"))
    return instant.astimezone(ZoneInfo("Africa/Casablanca")).strftime("%Y-%m")


def count(path):
    people = people_by_region()
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    cells = Counter(
        (CATEGORY[row["RequestType"]], region_of(row, people), month_of(row), ENDED[row["Status"]]) for row in rows
    )
    return {
        "received": len(rows),
        "status": Counter(row["Status"] for row in rows),
        "cells": [
            {"category": category, "region": region, "period": period, "ended": ended, "count": many}
            for (category, region, period, ended), many in sorted(cells.items())
        ],
    }


if __name__ == "__main__":
    json.dump(count(sys.argv[1]), sys.stdout, indent=1)
