#!/usr/bin/env python
"""Record how much memory a real Python takes while it runs a program.

    python arenascope_record.py [--python PATH] [--out FILE.arenarec] [--quick | --twice] [--bare] PROGRAM [ARGUMENT ...]

The program runs under PATH (default: the Python that runs this file) with its own input and output. What is written
opens in Arenascope, which runs the same program in its memory twin and lays the two over each other.

    --python PATH      any CPython from 2.7 on
    --out FILE         where the recording goes; default: PROGRAM-python-VERSION.arenarec in the present folder
    --quick            do not follow the lines: the memory is read from outside every few milliseconds instead
    --twice            run the program twice, first as with --quick: what it takes is read undisturbed, the curve by lines
    --bare             start Python as the twin does, without site-packages and sitecustomize (-B -s -S)
    --hash-seed N      PYTHONHASHSEED; default 0, as in the twin; "random" leaves it to Python

Needs nothing but the standard library, of 2.7 or of 3.5 and newer. The format is described in docs/recordings.md.

How: this process starts the interpreter with a small driver, which imports nothing that is not there already and keeps
nothing: each reading is written to standard error at once, between the program's own words, and is taken out here.
"""
from __future__ import print_function

import argparse
import hashlib
import io
import json
import os
import platform
import re
import struct
import subprocess
import sys
import tempfile
import threading
import time
import zlib

SCHEMA = 'arenascope-real'
SCHEMA_VERSION = 1
CONTAINER_VERSION = 1
OUTPUT_KEPT = 1000000           # characters of the program's output
ROWS_KEPT = 1000                # readings in the file
STATS_KEPT = 12                 # readings of every size class
EVERY = 0.005                   # seconds between two readings from outside (--quick)
COLUMNS = ('seconds', 'step', 'line', 'resident', 'count0', 'count1', 'count2', 'blocks')
UNKNOWN = -1

# A reading begins with these two bytes, which a program has no reason to write, and ends with the line.
MARK = b'\x01\x02'
READING = re.compile(b'\x01\x02([^\n]*)\n')

# Runs in the interpreter that is measured. It holds no readings, so that what it needs is there before the first line.
DRIVER = r'''
import gc, sys
# Without site-packages os is not there yet, and takes thousands of blocks.
try:
    import posix as system
except ImportError:
    import os as system
# What the driver makes of itself starts no collection.
gc.disable()
target = sys.argv[1]
follow = sys.argv[2] == 'follow'
sys.path[0] = sys.argv[3]
malloc = sys.argv[4]
del sys.argv[:4]
sys.argv[0] = target
out = system.dup(2)
page = system.sysconf('SC_PAGE_SIZE') if hasattr(system, 'sysconf') else 4096
try:
    statm = system.open('/proc/self/statm', system.O_RDONLY)
except (OSError, IOError):
    statm = -1
blocks_of = getattr(sys, 'getallocatedblocks', None)
python2 = sys.version_info[0] == 2
own = system.getpid()
steps = 0
due = 1
every = 1
taken = 0
seen = set()
looks = 0


def tell(text):
    system.write(out, ('\x01\x02%s\n' % text) if python2 else ('\x01\x02%s\n' % text).encode('ascii'))


def resident():
    if statm < 0:
        return -1
    system.lseek(statm, 0, 0)
    return int(system.read(statm, 100).split()[1]) * page


def content_of(path):
    # Not open(): a file object would bring a codec and buffers along.
    handle = system.open(path, system.O_RDONLY)
    parts = []
    while True:
        part = system.read(handle, 65536)
        if not part:
            break
        parts.append(part)
    system.close(handle)
    return (b'' if not python2 else '').join(parts)


def field(path, name):
    try:
        for line in content_of(path).split(b'\n' if not python2 else '\n'):
            if line.startswith(name):
                return int(line.split()[1]) * 1024
    except (OSError, IOError, ValueError):
        pass
    return -1


def read_now(line, with_blocks):
    counts = gc.get_count()
    blocks = blocks_of() if with_blocks and blocks_of is not None else -1
    tell('S %d %d %d %d %d %d %d' % (steps, line, resident(), counts[0], counts[1], counts[2], blocks))


def classes():
    if hasattr(sys, '_debugmallocstats') and system.getpid() == own:
        tell('M %d' % steps)
        sys._debugmallocstats()
        tell('N')


def on_line(frame, event, argument):
    global steps, due, every, taken, looks
    if event == 'line':
        steps += 1
        line = frame.f_lineno
        if steps >= due or line not in seen:
            seen.add(line)
            if steps >= due:
                due = steps + every
                taken += 1
                if taken == 512:
                    taken = 0
                    every *= 2
                    if every >= 16:
                        classes()
            looks += 1
            read_now(line, looks % 8 == 0)
    return on_line


def on_call(frame, event, argument):
    if frame.f_code.co_filename == target:
        return on_line
    return None


def on_collection(phase, info):
    tell('G %s %d %d %d %d %d' % (phase, info['generation'], info['collected'], info['uncollectable'], steps, resident()))


def totals():
    # Kept by the interpreter itself (3.4 and newer): asking for them disturbs nothing in between.
    if hasattr(gc, 'get_stats'):
        tell('T %s' % ' '.join('%d %d %d' % (one['collections'], one['collected'], one['uncollectable']) for one in gc.get_stats()))


def exactly():
    rollup = field('/proc/self/smaps_rollup', b'Rss:')
    return rollup if rollup >= 0 else resident()


def run():
    code = compile(content_of(target), target, 'exec', 0, 1)
    main = sys.modules['__main__'].__dict__
    for name in [name for name in main if name not in ('__builtins__', '__doc__', '__package__', '__loader__', '__spec__', '__annotations__')]:
        del main[name]
    main['__name__'] = '__main__'
    main['__file__'] = target
    if not python2:
        main['__cached__'] = None
    # The highest resident size counts from here.
    try:
        handle = system.open('/proc/self/clear_refs', system.O_WRONLY)
        system.write(handle, b'5')
        system.close(handle)
    except (OSError, IOError):
        pass
    status = 0
    how = 'debug' if python2 else 'callbacks' if follow and hasattr(gc, 'callbacks') else 'none'
    tell('I version %s' % sys.version.replace('\n', ' '))
    tell('I release %d.%d.%d' % sys.version_info[:3])
    tell('I level %s %d' % (sys.version_info[3], sys.version_info[4]))
    tell('I platform %s' % sys.platform)
    tell('I machine %s' % (' '.join(system.uname()[i] for i in (0, 2, 4)) if hasattr(system, 'uname') else ''))
    try:
        tell('I libc %s' % system.confstr('CS_GNU_LIBC_VERSION'))
    except (AttributeError, ValueError, OSError):
        tell('I libc')
    tell('I bits %d' % (64 if sys.maxsize > 2 ** 32 else 32))
    tell('I collections %s' % how)
    tell('I allocator %s' % malloc)
    classes()
    tell('I threshold %d %d %d' % gc.get_threshold())
    totals()
    tell('B %d %d' % (exactly(), blocks_of() if blocks_of is not None else -1))
    read_now(0, True)
    # One that the driver's own objects made due is not the program's.
    if gc.get_count()[0] > gc.get_threshold()[0] > 0:
        gc.collect(0)
    if how == 'callbacks':
        gc.callbacks.append(on_collection)
    elif how == 'debug':
        gc.set_debug(gc.DEBUG_STATS)
    gc.enable()
    if follow:
        sys.settrace(on_call)
    try:
        try:
            exec(code, main)
        finally:
            sys.settrace(None)
    except SystemExit as stop:
        status = stop.code
        if status is None:
            status = 0
        elif not isinstance(status, int):
            sys.stderr.write('%s\n' % (status,))
            status = 1
    except BaseException:
        kind, value, trace = sys.exc_info()
        # The frames of this driver are not the program's.
        while trace is not None and trace.tb_frame.f_code.co_filename == '<arenascope>':
            trace = trace.tb_next
        if not python2:
            value = value.with_traceback(trace)
        sys.excepthook(kind, value, trace)
        del kind, value, trace
        status = 1
    if system.getpid() != own:
        return status
    blocks = blocks_of() if blocks_of is not None else -1
    if how == 'debug':
        gc.set_debug(0)
    elif on_collection in getattr(gc, 'callbacks', ()):
        gc.callbacks.remove(on_collection)
    read_now(0, True)
    tell('E %d %d %d' % (exactly(), field('/proc/self/status', b'VmHWM:'), blocks))
    totals()
    classes()
    tell('X')
    return status


status = run()
if status:
    sys.exit(status)
'''

# Compiled by a process of its own: what a compiler leaves in the heap would be part of every reading.
COMPILE = "import marshal, sys; getattr(sys.stdout, 'buffer', sys.stdout).write(marshal.dumps(compile(sys.stdin.read(), '<arenascope>', 'exec', 0, 1)))"
START = ("import marshal, sys\n"
         "try: import posix as o\n"
         "except ImportError: import os as o\n"
         "h = o.open(sys.argv.pop(1), o.O_RDONLY | getattr(o, 'O_BINARY', 0)); c = marshal.loads(o.read(h, 1000000)); o.close(h)\n"
         "exec(c, type(sys)('_arenascope').__dict__)")

DEBUG_LINE = re.compile(
    br'gc: collecting generation (\d)\.\.\.\n'
    br'gc: objects in each generation:[^\n]*\n'
    br'gc: done(?:, (\d+) unreachable, (\d+) uncollectable)?[^\n]*\n')


class Stream(object):
    """The interpreter's standard error: the readings in it, and the program's own words."""

    def __init__(self, silent=False):
        self.silent = silent        # the program's words are kept, not passed on
        self.info = {}
        self.rows = []              # tuples as in COLUMNS
        self.collections = []       # dicts
        self.stats = []             # (step, text of the table)
        self.begin = None           # resident, blocks before the first line
        self.end = None             # resident, highest, blocks after the last line
        self.totals = []            # of the collector, before and after: collections, collected, uncollectable of each generation
        self.words = []
        self.length = 0
        self.table = None
        self.left = False
        self.began = time.time()

    def feed(self, pending):
        """Takes what is whole out of `pending`; answers the rest."""
        while True:
            found = READING.search(pending)
            if found is None:
                cut = pending.rfind(MARK)
                if cut < 0 and pending.endswith(MARK[:1]):
                    cut = len(pending) - 1
                # A table of size classes is wanted whole, and so is what 2.7 says of a collection.
                if cut < 0 and self.table is None and b'gc: ' not in pending:
                    self.text(pending)
                    return b''
                return pending
            self.text(pending[:found.start()])
            self.reading(found.group(1).decode('ascii', 'replace'))
            pending = pending[found.end():]

    def take_curve(self, followed):
        """The readings by lines of another run of the same program."""
        self.rows = followed.rows
        self.collections = followed.collections
        self.info['collections'] = followed.info.get('collections', 'none')
        steps = followed.stats[-1][0] if followed.stats else 0
        self.stats = followed.stats[:-1] + [(steps, table) for _, table in self.stats[-1:]]

    def text(self, words):
        if self.table is not None:
            self.table[1] += words
            return
        if not self.left and self.begin is not None:
            for found in DEBUG_LINE.finditer(words):
                generation, gone, stuck = found.groups()
                self.collection(int(generation), self.rows[-1][1] if self.rows else 0, int(gone or 0), int(stuck or 0), UNKNOWN)
        words = DEBUG_LINE.sub(b'', words)
        if words and self.length < OUTPUT_KEPT:
            self.words.append(words)
            self.length += len(words)
        if words and not self.silent:
            pass_on(sys.stderr, words)

    def collection(self, generation, step, collected, uncollectable, resident_before):
        # The one after the last line belongs to the end of the process.
        if self.end is None:
            self.collections.append({'generation': generation, 'step': step, 'collected': collected,
                                     'uncollectable': uncollectable, 'residentBefore': resident_before, 'residentAfter': UNKNOWN})

    def reading(self, text):
        kind, _, rest = text.partition(' ')
        if kind == 'S':
            step, line, resident, c0, c1, c2, blocks = map(int, rest.split())
            self.rows.append((time.time() - self.began, step, line, resident, c0, c1, c2, blocks))
            if len(self.rows) > 8 * ROWS_KEPT:
                self.rows = thinned(self.rows, 4 * ROWS_KEPT)
        elif kind == 'G':
            phase, generation, collected, uncollectable, step, resident = rest.split()
            if phase == 'start':
                self.collection(int(generation), int(step), 0, 0, int(resident))
            elif self.collections and self.end is None:
                self.collections[-1].update(collected=int(collected), uncollectable=int(uncollectable), residentAfter=int(resident))
        elif kind == 'M':
            self.table = [int(rest), b'']
        elif kind == 'N' and self.table is not None:
            self.stats.append((self.table[0], self.table[1].decode('ascii', 'replace')))
            self.table = None
            if len(self.stats) > 4 * STATS_KEPT:
                self.stats = self.stats[:1] + self.stats[2::2]
        elif kind == 'I':
            name, _, value = rest.partition(' ')
            self.info[name] = value
        elif kind == 'B':
            self.began = time.time()
            self.begin = tuple(map(int, rest.split()))
        elif kind == 'E':
            self.end = tuple(map(int, rest.split()))
        elif kind == 'T':
            self.totals.append(tuple(map(int, rest.split())))
        elif kind == 'X':
            self.left = True


def pass_on(stream, data):
    raw = getattr(stream, 'buffer', stream)
    try:
        raw.write(data)
        raw.flush()
    except (IOError, OSError):
        pass


def thinned(rows, most):
    """At most about `most` rows: of each stretch the lowest, the highest, and the first of each line."""
    if len(rows) <= most:
        return rows
    width = max(2, -(-len(rows) * 3 // most))
    kept = []
    known = set()
    for at in range(0, len(rows), width):
        stretch = range(at, min(at + width, len(rows)))
        chosen = set([min(stretch, key=lambda i: rows[i][3]), max(stretch, key=lambda i: rows[i][3])])
        for i in stretch:
            if rows[i][2] not in known:
                known.add(rows[i][2])
                chosen.add(i)
        kept.extend(sorted(chosen))
    for end in (0, len(rows) - 1):
        if end not in kept:
            kept.append(end)
    return [rows[i] for i in sorted(kept)]


CLASS_ROW = re.compile(r'^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*$', re.M)
TOTAL = re.compile(r'^(?:\(?# )?([A-Za-z# ]+?)\s*=\s*([\d,]+)\s*$', re.M)


def parsed_stats(text):
    """The table of sys._debugmallocstats as numbers: rows of size, pools, blocks in use, blocks free; arenas held now and at most."""
    small = text.split('free PyDictObjects')[0]
    rows = [{'blockSize': int(size), 'pools': int(pools), 'used': int(used), 'free': int(free)}
            for _, size, pools, used, free in CLASS_ROW.findall(small)]
    totals = dict((name.strip().lstrip('# '), int(value.replace(',', ''))) for name, value in TOTAL.findall(small))
    return {'sizeClasses': rows, 'arenas': totals.get('arenas allocated current', UNKNOWN),
            'arenasMost': totals.get('arenas highwater mark', UNKNOWN)}


def watch_from_outside(process, stream, done):
    """Readings of the resident size of another process (--quick)."""
    page = os.sysconf('SC_PAGE_SIZE')
    while not done.wait(EVERY):
        try:
            with open('/proc/%d/statm' % process.pid) as statm:
                resident = int(statm.read().split()[1]) * page
        except (IOError, OSError, IndexError, ValueError):
            return
        if stream.begin is not None and stream.end is None:
            stream.rows.append((time.time() - stream.began, UNKNOWN, 0, resident, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN))


class Output(object):
    """The program's standard output: passed on, and its beginning kept."""

    def __init__(self, silent=False):
        self.silent = silent
        self.parts = []
        self.length = 0
        self.digest = hashlib.sha256()

    def pump(self, pipe):
        while True:
            data = os.read(pipe.fileno(), 65536)
            if not data:
                return
            if not self.silent:
                pass_on(sys.stdout, data)
            self.digest.update(data)
            if self.length < OUTPUT_KEPT:
                self.parts.append(data[:OUTPUT_KEPT - self.length])
            self.length += len(data)


def record(program, arguments, python, how='follow', bare=False, hash_seed='0'):
    """Runs the program; answers (metadata, sections) of its recording."""
    environment = dict(os.environ)
    if hash_seed == 'random':
        environment.pop('PYTHONHASHSEED', None)
    else:
        environment['PYTHONHASHSEED'] = hash_seed
    handle, driver = tempfile.mkstemp(prefix='arenascope-', suffix='.driver')

    def run(follow, silent=False):
        command = [python] + (['-B', '-s', '-S'] if bare else []) + ['-c', START, driver, program, 'follow' if follow else 'quick',
            os.path.dirname(os.path.abspath(program)), environment.get('PYTHONMALLOC', 'pymalloc')] + arguments
        stream, output, status = watched(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment), follow, silent)
        if stream.begin is None:
            raise SystemExit('arenascope_record: %s did not run the program: nothing was recorded' % python)
        return stream, output, status

    try:
        os.write(handle, compiled_driver(python))
        os.close(handle)
        if how == 'twice':
            stream, output, status = run(False)
            stream.take_curve(run(True, silent=True)[0])
        else:
            stream, output, status = run(how == 'follow')
    finally:
        os.remove(driver)
    return describe(program, arguments, stream, output, status, {'how': how, 'bare': bare, 'hashSeed': hash_seed})


def compiled_driver(python):
    try:
        process = subprocess.Popen([python, '-S', '-c', COMPILE], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        code = process.communicate(DRIVER.encode('ascii'))[0]
    except OSError as error:
        raise SystemExit('arenascope_record: cannot start %s: %s' % (python, error.strerror))
    if process.returncode != 0 or not code:
        raise SystemExit('arenascope_record: %s is not a Python that can be recorded' % python)
    return code


def watched(process, follow, silent):
    """Reads a process to its end; answers its readings, its output and its exit status."""
    stream = Stream(silent)
    output = Output(silent)
    helpers = [threading.Thread(target=output.pump, args=(process.stdout,))]
    done = threading.Event()
    if not follow:
        helpers.append(threading.Thread(target=watch_from_outside, args=(process, stream, done)))
    for helper in helpers:
        helper.daemon = True
        helper.start()
    pending = b''
    try:
        while True:
            data = os.read(process.stderr.fileno(), 65536)
            if not data:
                break
            pending = stream.feed(pending + data)
        stream.text(pending)
        status = process.wait()
    finally:
        done.set()
        if process.poll() is None:
            process.kill()
    helpers[0].join()
    return stream, output, status


def describe(program, arguments, stream, output, status, recorder):
    with io.open(program, 'rb') as source:
        content = source.read()
    text, encoding = decoded(content)
    info = stream.info
    stream.rows.sort(key=lambda row: row[0])
    rows = thinned(stream.rows, ROWS_KEPT)
    highest = max([row[3] for row in stream.rows] + [stream.begin[0]])
    if len(stream.totals) == 2 and len(stream.totals[0]) == 9:
        ran = [after - before for before, after in zip(*stream.totals)]
        totals = {'collections': ran[0::3], 'collected': sum(ran[1::3]), 'uncollectable': sum(ran[2::3])}
    elif info.get('collections', 'none') != 'none':
        kept = stream.collections
        totals = {'collections': [sum(one['generation'] == generation for one in kept) for generation in range(3)],
                  'collected': sum(one['collected'] for one in kept), 'uncollectable': sum(one['uncollectable'] for one in kept)}
    else:
        totals = None
    end = stream.end or (stream.rows[-1][3] if stream.rows else UNKNOWN, UNKNOWN, UNKNOWN)
    meta = {
        'schema': SCHEMA,
        'schemaVersion': SCHEMA_VERSION,
        'recorder': dict(recorder, name='arenascope_record', python=platform.python_version()),
        'workload': {'name': os.path.basename(program), 'source': text, 'sha256': hashlib.sha256(text.encode('utf-8')).hexdigest(), 'encoding': encoding, 'arguments': arguments},
        'interpreter': {
            'release': info.get('release', ''), 'level': info.get('level', ''), 'version': info.get('version', ''), 'platform': info.get('platform', ''),
            'machine': info.get('machine', ''), 'libc': info.get('libc') or libc_here(), 'bits': int(info.get('bits', 64)), 'allocator': info.get('allocator', 'pymalloc'),
            'threshold': [int(number) for number in info.get('threshold', '700 10 10').split()],
        },
        'exitStatus': status,
        # A process that was killed has no last reading.
        'complete': stream.end is not None,
        'start': {'resident': stream.begin[0], 'blocks': stream.begin[1]},
        'peak': {'resident': max(highest, end[1])},
        'end': {'resident': end[0], 'blocks': end[2]},
        'totals': {'steps': rows[-1][1] if rows else 0, 'seconds': rows[-1][0] if rows else 0.0},
        'collectionTotals': totals,
        'collectionsKnown': info.get('collections', 'none'),
        'outputBytes': output.length,
        'outputSha256': output.digest.hexdigest(),
        'outputTruncated': output.length > OUTPUT_KEPT or stream.length > OUTPUT_KEPT,
    }
    stats = stream.stats
    while len(stats) > STATS_KEPT:
        stats = stats[:1] + stats[2:-1:2] + stats[-1:]
    sections = [
        ('META', dumped(meta)),
        ('GCOL', dumped(stream.collections)),
        ('POOL', dumped([dict(parsed_stats(table), step=step) for step, table in stats])),
        ('ROWS', row_bytes(rows)),
        ('OUTP', b''.join(output.parts)),
        ('ERRP', b''.join(stream.words)[:OUTPUT_KEPT]),
    ]
    return meta, sections


def libc_here():
    """2.7 does not say which C library it has; on one machine it is the same."""
    try:
        return os.confstr('CS_GNU_LIBC_VERSION')
    except (AttributeError, ValueError, OSError):
        return ' '.join(platform.libc_ver())


def decoded(content):
    """The program's text as Arenascope reads it: by its byte order mark or its coding line."""
    if content.startswith(b'\xef\xbb\xbf'):
        return content[3:].decode('utf-8'), 'utf-8'
    for line in content.split(b'\n')[:2]:
        found = re.match(br'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', line)
        if found:
            name = found.group(1).decode('ascii')
            try:
                return content.decode(name), name
            except (LookupError, UnicodeDecodeError):
                break
    return content.decode('utf-8', 'replace'), 'utf-8'


def dumped(value):
    return json.dumps(value, sort_keys=True, separators=(',', ':')).encode('utf-8')


def row_bytes(rows):
    head = dumped({'length': len(rows), 'columns': COLUMNS}) + b'\n'
    return head + b''.join(struct.pack('<%dd' % len(rows), *[float(row[i]) for row in rows]) for i in range(len(COLUMNS)))


def container(sections):
    parts = [b'ARENAREC', struct.pack('<I', CONTAINER_VERSION)]
    for tag, content in sections:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = packer.compress(content) + packer.flush()
        parts += [tag.encode('ascii'), struct.pack('<II', len(packed), zlib.crc32(packed) & 0xffffffff), packed]
    return b''.join(parts)


def write(path, content):
    """Whole or not at all."""
    temporary = '%s.%d.tmp' % (path, os.getpid())
    try:
        with io.open(temporary, 'wb') as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if os.name == 'nt' and os.path.exists(path):
            os.remove(path)
        os.rename(temporary, path)
    except (IOError, OSError) as error:
        if os.path.exists(temporary):
            os.remove(temporary)
        raise SystemExit('arenascope_record: cannot write %s: %s' % (path, error.strerror))


def main(given):
    parser = argparse.ArgumentParser(prog='arenascope_record.py', description='Record how much memory a real Python takes while it runs a program.')
    parser.add_argument('--python', default=sys.executable, metavar='PATH')
    parser.add_argument('--out', metavar='FILE')
    way = parser.add_mutually_exclusive_group()
    way.add_argument('--quick', dest='how', action='store_const', const='quick', default='follow')
    way.add_argument('--twice', dest='how', action='store_const', const='twice')
    parser.add_argument('--bare', action='store_true')
    parser.add_argument('--hash-seed', default='0', metavar='N')
    parser.add_argument('program')
    parser.add_argument('arguments', nargs=argparse.REMAINDER)
    asked = parser.parse_args(given)
    if not os.path.isfile(asked.program):
        raise SystemExit('arenascope_record: there is no program %s' % asked.program)
    meta, sections = record(asked.program, asked.arguments, asked.python, asked.how, asked.bare, asked.hash_seed)
    stem = re.sub(r'\.pyw?$', '', os.path.basename(asked.program))
    path = asked.out or '%s-python-%s.arenarec' % (stem, meta['interpreter']['release'])
    write(path, container(sections))
    sys.stderr.write('arenascope_record: %s (resident size %.1f MiB before the first line, %.1f MiB at most, %.1f MiB at the end)\n'
                     % (path, meta['start']['resident'] / 1048576.0, meta['peak']['resident'] / 1048576.0, meta['end']['resident'] / 1048576.0))
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
