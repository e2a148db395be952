"""A stranger with the CloudEvents SDK 1.x for Python and nothing of Jisr's.

Reads {"url", "token", "events": [binary, structured, first and second of a batch]} from standard input. Hands the events in
by the SDK, in every mode, and reads the feed; writes {"statuses": [...], "read": [ids]} to standard output.
"""

import json
import sys
import urllib.request

from cloudevents.conversion import to_binary, to_structured
from cloudevents.http import CloudEvent, from_dict

asked = json.load(sys.stdin)


def event(plain):
    data = plain.pop("data")
    return CloudEvent(plain, data)


def call(path, headers=None, body=None):
    headers = {**(headers or {}), "Authorization": f"Bearer {asked['token']}"}
    with urllib.request.urlopen(urllib.request.Request(asked["url"] + path, body, headers)) as answer:
        return answer.status, answer.read()


binary, structured, *batch = [event(plain) for plain in asked["events"]]
many = b"[" + b",".join(to_structured(one)[1] for one in batch) + b"]"
messages = [to_binary(binary), to_structured(structured), ({"content-type": "application/cloudevents-batch+json"}, many)]
statuses = [call("/v1/events", headers, body)[0] for headers, body in messages]
_, feed = call("/v1/feed?limit=500")
read = [from_dict(told).get_attributes()["id"] for told in json.loads(feed)]
json.dump({"statuses": statuses, "read": read}, sys.stdout)
