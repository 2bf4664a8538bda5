#!/usr/bin/env bash
# What action.yml runs: its inputs, as variables, become one call of lint. DIAGNOSE replaces npx, so
# that a checkout can run the same steps on itself.
set -euo pipefail

# One path a line; spaces belong to names.
mapfile -t paths < <(printf '%s\n' "${INPUT_PATHS:-.}" | sed 's/\r$//; /^[[:space:]]*$/d')

arguments=(lint "${paths[@]}" --format github --fail-on "${INPUT_FAIL_ON:-error}" --lang "${INPUT_LANG:-zh-CN}")
[ -z "${INPUT_CONFIG:-}" ] || arguments+=(--config "$INPUT_CONFIG")
[ -z "${INPUT_BASELINE:-}" ] || arguments+=(--baseline "$INPUT_BASELINE")
[ -z "${INPUT_MAX_WARNINGS:-}" ] || arguments+=(--max-warnings "$INPUT_MAX_WARNINGS")
[ -z "${INPUT_SARIF:-}" ] || arguments+=(--format "sarif=$INPUT_SARIF" --force)

if [ -n "${DIAGNOSE:-}" ]; then
  node "$DIAGNOSE" "${arguments[@]}"
else
  npx --yes "shuzhen@${INPUT_VERSION:-latest}" "${arguments[@]}"
fi
