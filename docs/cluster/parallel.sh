#!/bin/bash
# Scores a manifest on one machine, or on several over SSH, with GNU parallel: one process a part.
#
#   MANIFEST=out/manifest.jsonl IMAGES=data/images OUT=out/scores docs/cluster/parallel.sh 64
#
# Options of parallel such as --sshloginfile go into PARALLEL. A part that was ended is begun again; one that is done takes no time.
set -euo pipefail
parts=${1:-64}

seq 0 "$((parts - 1))" | parallel --retries 3 --joblog "$OUT.log" \
  "${HERO:-hero}" score --manifest "$MANIFEST" --images "$IMAGES" --out "$OUT" --shard "{}/$parts" --threads 1
