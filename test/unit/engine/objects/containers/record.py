"""Records what real interpreters print: python3 record.py VERSION=INTERPRETER ... (writes goldens.json beside this file)."""
import glob
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ONLY = {'allocations.py': '3.', 'balance.py': '3.1'}

goldens = {}
for path in sorted(glob.glob(os.path.join(HERE, '*.py'))):
    name = os.path.basename(path)
    if name == 'record.py':
        continue
    outputs = {}
    for pair in sys.argv[1:]:
        version, interpreter = pair.split('=')
        if not version.startswith(ONLY.get(name, '')):
            continue
        run = subprocess.run([interpreter, '-W', 'ignore', '-s', '-S', path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={'PYTHONHASHSEED': '0'})
        assert run.returncode == 0, (name, version, run.stderr)
        outputs.setdefault(run.stdout, []).append(version)
    goldens[name] = [{'versions': versions, 'stdout': stdout} for stdout, versions in outputs.items()]
with open(os.path.join(HERE, 'goldens.json'), 'w') as file:
    json.dump(goldens, file, indent=1)
    file.write('\n')
