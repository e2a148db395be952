"""How Schemathesis logs in: a token from the command's token desk, as the document's security of the operation demands."""

import os
import re
from urllib.parse import urlencode
from urllib.request import urlopen
from uuid import uuid4

import schemathesis

DESK = os.environ["JISR_FUZZ_TOKENS"]
# Shorter than the shortest life of a token (an administrator's, 60 s).
FRESH_SECONDS = 30
KEY = "Idempotency-Key"
LONG_WAITS = {str(seconds) for seconds in range(2, 61)}
GOOD_KEY = re.compile(r'"[!-~]{1,128}"|[!-~]{1,128}')

# Pieces of an upload are bytes like any others.
schemathesis.serializer.alias("application/offset+octet-stream", "application/octet-stream")


def scheme_of(operation):
    """The security scheme that an operation demands, or None where anybody may call."""
    root = operation.schema.raw_schema.get("security", [])
    demanded = operation.definition.raw.get("security", root)
    return next(iter(demanded[0])) if demanded else None


@schemathesis.auth(refresh_interval=FRESH_SECONDS, cache_by_key=lambda case, ctx: ctx.operation.label)
class Token:
    def get(self, case, ctx):
        scheme = scheme_of(ctx.operation)
        if scheme is None:
            return ""
        asked = urlencode({"scheme": scheme, "request": ctx.operation.path.rsplit("/", 1)[-1]})
        with urlopen(f"{DESK}?{asked}") as answer:
            return answer.read().decode()

    def set(self, case, token, ctx):
        if token:
            case.headers = {**(case.headers or {}), "Authorization": f"Bearer {token}"}


@schemathesis.hook
def before_call(ctx, case, kwargs):
    """
    A key of its own for each request that brings a good one, so that it is decided on and is no repeat of another; and
    no long wait for an event that nobody sends; those who ask for a second still wait for it.
    """
    key = (case.headers or {}).get(KEY)
    if isinstance(key, str) and GOOD_KEY.fullmatch(key):
        case.headers[KEY] = str(uuid4())
    if str((case.query or {}).get("wait")) in LONG_WAITS:
        case.query["wait"] = 0
