#!/usr/bin/env bash
# Runs every command in every form on the samples with two builds of the tool, and says where they differ by a byte.
# usage: scripts/same-output.sh ATDIFF [REFERENCE]      REFERENCE: a file to run or an atdiff.dll; default the JIT build of this source
set -uo pipefail
cd "$(dirname "$0")/.."
tried=$(realpath "$1")
reference=${2:-}
if [ -z "$reference" ]; then
  dotnet build src/AntiTraffickingDiff.Cli -c Release --nologo -v q || exit 1
  reference=src/AntiTraffickingDiff.Cli/bin/Release/net10.0/atdiff.dll
fi
reference=$(realpath "$reference")
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
run() { case $1 in *.dll) dotnet "$@" ;; *) "$@" ;; esac; }

# An endpoint that answers every question in the same way (review --coder).
if command -v python3 >/dev/null; then
  python3 - "$work/port" <<'PYTHON' &
import http.server, json, sys
class Endpoint(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_): pass
    def do_POST(self):
        asked = json.loads(json.loads(self.rfile.read(int(self.headers['Content-Length'])))['messages'][1]['content'])
        said = json.dumps({'duty': asked['duty'], 'label': 0.5, 'quote': asked['passages'][0][:40]}, ensure_ascii=False)
        reply = json.dumps({'id': '1', 'object': 'chat.completion', 'created': 1, 'model': 'm', 'usage': {'prompt_tokens': 3, 'completion_tokens': 2, 'total_tokens': 5},
            'choices': [{'index': 0, 'finish_reason': 'stop', 'message': {'role': 'assistant', 'content': said}}]}).encode()
        self.send_response(200); self.send_header('Content-Type', 'application/json'); self.send_header('Content-Length', str(len(reply))); self.end_headers(); self.wfile.write(reply)
endpoint = http.server.HTTPServer(('127.0.0.1', 0), Endpoint)
open(sys.argv[1], 'w').write(str(endpoint.server_port))
endpoint.serve_forever()
PYTHON
  server=$!
  for _ in $(seq 50); do [ -s "$work/port" ] && break; sleep 0.1; done
fi

# One call a line; files that it writes are compared too. PORT is the endpoint's.
calls() {
  cat <<'CALLS'
--version
--help
--help --lang zh
diff plans/*.txt
diff plans/*.txt --lang zh --full
diff forms/*.pdf --verbose
diff forms/*.docx -f json
diff plans/district-hewan.txt -f csv
diff plans/district-hewan.txt --explain 2.1.2.2.1
diff plans/district-hewan.txt --group-by unit
diff plans/district-hewan.txt --baseline plans/prefecture-zeyuan.txt --full
diff plans/district-hewan.txt --only reassigned --unit 民政
diff draft --report json=diff.json --report csv=diff.csv --report text=diff.txt
diff none.txt broken.pdf empty.txt --lang zh
diff broken.pdf forms/district-hewan.pdf --verbose
coverage plans -f text
coverage plans -f csv
coverage plans -f json
coverage plans --table matrix -o matrix.csv
coverage plans --table summary -f json
coverage plans --table added -f csv
coverage plans --table units -f json
coverage plans -o coverage.xlsx
coverage plans -o coverage.zh.xlsx --lang zh
coverage plans forms broken.pdf -o coverage.parquet
coverage plans/*.txt --cache cache -f csv
coverage plans/*.txt --cache cache -f json
coverage plans/*.txt --shard 1/2 -o one.part
coverage plans/*.txt --shard 2/2 -o two.part
merge one.part two.part -f json
merge one.part two.part -o merged.parquet
targets plans forms -f text
targets plans -f text --lang zh
targets plans -f csv
targets plans -f json
targets plans -o targets.parquet
targets plans -o targets.ics
targets plans -o targets.zh.ics --lang zh
targets plans/*.txt --cache cache -f json
targets plans/*.txt --cache cache -f csv
gaps plans -f text
gaps plans -f csv
gaps plans -f json
gaps plans -o gaps.parquet
gaps plans --table units -o gaps-units.parquet
gaps plans --table additions -f csv
gaps plans/*.txt --cache cache -f json
gaps plans/*.txt --cache cache -f text
cascade plans -f text --full
cascade plans -f csv
cascade plans -f json
cascade plans -f text --lang zh
cascade plans -o cascade.parquet
cascade plans --table duties -o cascade-duties.parquet
cascade plans --table additions -f csv
cascade plans/*.txt --cache cache -f json
cascade plans/*.txt --cache cache -f json
reuse plans -f text
reuse plans -f csv
reuse plans -f json
reuse plans --least 0 -o reuse.parquet
reuse plans --table clusters -o clusters.parquet
reuse plans --table traces -f csv
reuse plans/*.txt --cache cache -f json
reuse plans/*.txt --cache cache -f json
compare --measure 2.1 plans -f text
compare --measure 2.1 plans -f csv
compare --measure 2.1 plans -f json
compare --measure 2.1 plans -f markdown --lang zh
compare --measure 2.1 plans -o compare.parquet
compare --measure 2.1 plans/*.txt --cache cache -f json
compare --measure 2.1 plans/*.txt --cache cache -f json
init plans/*.txt -o policy.json
init plans/*.txt --baseline plans/province-yunling.txt -o other.json
check plans/*.txt --policy policy.json
check draft --lang zh
check draft -f json
check draft -f sarif
check draft -f junit
check draft -f github
check draft -f markdown
rule
rule -f json
rule -f csv --lang zh
rule AT0101
rule AT1205
rule AT1205 --lang zh
rule AT6001
rule AT8401
parse plans/district-huailing.txt
parse forms/district-huailing.pdf -f json
parse forms/district-huailing.docx --show-repairs --lang zh
text forms/*.pdf
text forms/*.docx
units
units -f json
units -f csv
units resolve 区教体局 公安河湾分局 县妇联 --lang zh
units unknown plans
review plans/district-hewan.txt -o review.csv
review plans/district-hewan.txt -o review.xlsx
review plans/district-hewan.txt --coder http://127.0.0.1:PORT/v1 --coder-model m --coder-items 4 --cache cache -o coded.csv
review plans/district-hewan.txt --coder http://127.0.0.1:PORT/v1 --coder-model m --coder-items 4 --cache cache -o again.csv
diff plans/district-hewan.txt --decisions coded.csv -f json
learn coded.csv -o my.wordings
learn review.xlsx -o other.wordings
diff plans/prefecture-zeyuan.txt --wordings my.wordings -f json
agree labels.tsv plans/district-hewan.txt
agree labels.tsv plans/district-hewan.txt -f json
agree labels.tsv labels.tsv -f csv
report plans/*.txt -o page.html
report plans forms -o page.zh.html --lang zh --verbose
report plans/*.txt --max-page-size 1K -o beside.html
completion bash
completion zsh
completion fish
completion pwsh
[suggest:8] "atdiff d"
diff --nonsense
help cascade --lang zh
CALLS
  for command in diff report coverage merge targets gaps cascade reuse compare check init rule parse text units review learn agree completion; do echo "help $command"; done
}

for side in tried reference; do
  mkdir -p "$work/$side/plans" "$work/$side/forms"
  cp samples/*.txt "$work/$side/plans"
  cp samples/*.pdf samples/*.docx "$work/$side/forms"
  cp -r samples/draft "$work/$side/draft"
  printf '%%PDF-1.7\nno objects' > "$work/$side/broken.pdf"
  : > "$work/$side/empty.txt"
  awk -F'\t' -v OFS='\t' 'NR == 1 || $0 ~ /^district-hewan/' samples/expected.duties.tsv > "$work/$side/labels.tsv"
done
differ=0 total=0
while IFS= read -r call; do
  case $call in *PORT*) [ -n "$server" ] || { echo "left out, there is no python3: $call"; continue; } ;; esac
  total=$((total + 1))
  for side in tried reference; do
    (cd "$work/$side" && eval "set -- ${call//PORT/$(cat "$work/port" 2>/dev/null)}" && export LANG=C.UTF-8
      run "${!side}" "$@" < /dev/null > "out.$total" 2> "err.$total"; echo $? >> "out.$total")
  done
  for stream in out err; do
    cmp -s "$work/tried/$stream.$total" "$work/reference/$stream.$total" && continue
    differ=$((differ + 1))
    echo "differs ($stream): atdiff $call"
    diff -a "$work/reference/$stream.$total" "$work/tried/$stream.$total" | head -5 | cut -c1-200
  done
done < <(calls)
# Files; parts and entries of the cache name the build that made them, what was read from them is compared above.
while IFS= read -r file; do
  cmp -s "$work/tried/$file" "$work/reference/$file" || { differ=$((differ + 1)); echo "differs (file): $file"; }
done < <(cd "$work" && { (cd tried && find . -type f); (cd reference && find . -type f); } | sort -u | grep -vE '^\./((out|err)\.[0-9]+|cache/.*|.*\.part)$')
echo "$total calls, $differ differences"
[ "$differ" -eq 0 ]
