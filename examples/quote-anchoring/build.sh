#!/bin/sh
# Builds quote-anchoring.pdf, the same bytes every time (TeX Live 2022 or newer, with pgfplots and algorithmicx).
set -eu
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export SOURCE_DATE_EPOCH=1764028800 FORCE_SOURCE_DATE=1 TZ=UTC
for pass in 1 2 3; do
  pdflatex -interaction=nonstopmode -halt-on-error -output-directory="$out" quote-anchoring.tex > "$out/pass.txt" || { tail -40 "$out/pass.txt"; exit 1; }
done
grep -E 'Overfull|undefined' "$out/quote-anchoring.log" || true
cp "$out/quote-anchoring.pdf" .
sha256sum quote-anchoring.pdf
