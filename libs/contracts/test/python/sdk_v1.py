"""A stranger with the CloudEvents SDK 1.x for Python.

Reads {"event": {attributes and data}, "ours": {"http": [{headers, body}], "kafka": {"binary": …, "structured": …}}} from
standard input; writes what the SDK makes of the event, and what it reads of our messages, as JSON to standard output.
The SDK has no batches: one is put together of structured events.
"""

import json
import sys

from cloudevents import kafka
from cloudevents.conversion import to_binary, to_structured
from cloudevents.http import CloudEvent, from_http

asked = json.load(sys.stdin)
data = asked["event"].pop("data")
event = CloudEvent(asked["event"], data)


def http_message(message):
    headers, body = message
    return {"headers": headers, "body": body.decode()}


def kafka_message(message):
    return {"headers": {name: value.decode() for name, value in message.headers.items()}, "value": message.value.decode()}


def received(message):
    headers = {name: value.encode() for name, value in message["headers"].items()}
    return kafka.KafkaMessage(headers, None, message["value"].encode())


def plain(read):
    return {**read.get_attributes(), "data": read.get_data()}


structured = to_structured(event)
ours = asked["ours"]
json.dump(
    {
        "made": {
            "http": {"binary": http_message(to_binary(event)), "structured": http_message(structured)},
            "batch": [structured[1].decode()] * 2,
            "kafka": {
                "binary": kafka_message(kafka.to_binary(event)),
                "structured": kafka_message(kafka.to_structured(event)),
            },
        },
        "read": {
            "http": [plain(from_http(message["headers"], message["body"].encode())) for message in ours["http"]],
            "kafka": {
                "binary": plain(kafka.from_binary(received(ours["kafka"]["binary"]))),
                "structured": plain(kafka.from_structured(received(ours["kafka"]["structured"]))),
            },
        },
    },
    sys.stdout,
)
