#!/bin/sh
# What somebody said, one line each: ask.sh NAME. Needs curl.
set -eu
server=${ISNAD_SERVER:-http://127.0.0.1:8087}
curl -fsSG "$server/api/v1/statements" \
  ${ISNAD_TOKEN:+-H "Authorization: Bearer $ISNAD_TOKEN"} \
  --data-urlencode "source=${1:?whose statements?}" \
  --data-urlencode format=csv
