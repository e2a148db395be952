"""A stranger with the CloudEvents SDK 2.x for Python: the same as sdk_v1.py, by the new interface."""

import json
import sys
from datetime import datetime

from cloudevents.core.bindings import http, kafka
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent

asked = json.load(sys.stdin)
data = asked["event"].pop("data")
event = CloudEvent({**asked["event"], "time": datetime.fromisoformat(asked["event"]["time"])}, data)
form = JSONFormat()


def http_message(message):
    return {"headers": message.headers, "body": message.body.decode()}


def kafka_message(message):
    return {"headers": {name: value.decode() for name, value in message.headers.items()}, "value": message.value.decode()}


def received(message):
    headers = {name: value.encode() for name, value in message["headers"].items()}
    return kafka.KafkaMessage(headers, None, message["value"].encode())


def plain(read):
    attributes = read.get_attributes()
    return {**attributes, "time": attributes["time"].isoformat(), "data": read.get_data()}


structured = http.to_structured(event, form)
ours = asked["ours"]
json.dump(
    {
        "made": {
            "http": {"binary": http_message(http.to_binary(event, form)), "structured": http_message(structured)},
            "batch": [structured.body.decode()] * 2,
            "kafka": {
                "binary": kafka_message(kafka.to_binary(event, form)),
                "structured": kafka_message(kafka.to_structured(event, form)),
            },
        },
        "read": {
            "http": [
                plain(http.from_http(http.HTTPMessage(message["headers"], message["body"].encode()), form))
                for message in ours["http"]
            ],
            "kafka": {
                "binary": plain(kafka.from_kafka(received(ours["kafka"]["binary"]), form)),
                "structured": plain(kafka.from_kafka(received(ours["kafka"]["structured"]), form)),
            },
        },
    },
    sys.stdout,
)
