"""What somebody said, and through whom: ask.py NAME. Standard library alone."""

import json
import os
import sys
import urllib.parse
import urllib.request

SERVER = os.environ.get("ISNAD_SERVER", "http://127.0.0.1:8087")


def statements(source):
    """All statements of that source, page after page."""
    query = {"source": source}
    while True:
        request = urllib.request.Request(
            f"{SERVER}/api/v1/statements?{urllib.parse.urlencode(query)}"
        )
        if token := os.environ.get("ISNAD_TOKEN"):
            request.add_header("Authorization", f"Bearer {token}")
        with urllib.request.urlopen(request) as answer:
            page = json.load(answer)
        yield from page["entries"]
        if "next" not in page:
            return
        query["after"] = page["next"]


for one in statements(sys.argv[1]):
    through = [relay["name"] for relay in one["chain"]]
    if "channel" in one:
        through.append(one["channel"].get("name") or one["channel"]["type"])
    print(f"{one.get('published', '')}  {one.get('source', '')} ({one['stance']})")
    print(f"    {one['content']['text']}")
    if through:
        print(f"    through: {', '.join(through)}")
