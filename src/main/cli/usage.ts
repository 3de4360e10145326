/** `--help`. */
import { ALLOCATORS, LIBC_VERSIONS, PYTHON_VERSIONS } from '../../shared/settings.ts'

export const USAGE = `Usage: arenascope run FILE [options]
       arenascope report FILE --out REPORT [options]
       arenascope budget FILE --max-peak SIZE [options]
       arenascope compare FILE [OTHER] [--with-python VERSION] [options]
       arenascope compare [FILE] REAL.arenarec [options]
       arenascope heap FILE [--at MOMENT] [options]

run:     runs a Python program (.py) or a saved workload (.arenascope) in the memory twin.
report:  runs it without showing its output and writes the whole report.
budget:  runs it and says whether it keeps to the limits given.
compare: runs it twice, or two files, and says what differs and which rule is behind it; with the recording
         of a real Python (docs/recordings.md), how far the twin agrees with it, figure by figure.
heap:    says what every arena holds at one moment of that run, and why it does not go back.

A recording (.arenarec) or an exported report (.html) may stand for FILE in report, budget and compare; it is not run again.

  --python VERSION        ${PYTHON_VERSIONS.join(', ')}; default 3.11
  --libc VERSION          ${LIBC_VERSIONS.join(', ')}; default glibc-2.36
  --malloc ALLOCATOR      ${ALLOCATORS.join(', ')}; default pymalloc. malloc: no arenas and pools, every
                          request goes to the C library, as under PYTHONMALLOC=malloc (3.6+)
  --thresholds A,B,C      gc.set_threshold(A, B, C) before the first line
  --no-gc                 gc.disable() before the first line
  --freeze-line LINE      gc.freeze() when this line begins for the first time (3.7+)
  --memory-limit SIZE     bytes, or with a unit: 512MiB, 1.5GiB; default 2GiB
  --json FILE             write all numbers of the run, or of the heap, as JSON (run, heap,
                          compare)
  --report FILE           write the report as one HTML file (run, compare)
  --record FILE           keep the run as an .arenarec file, which opens without running again (run)
  --at MOMENT             end, peak, or a number of allocator calls; default end (heap). -: each line of
                          standard input is a moment, answered as it comes

Reports:
  --out FILE              as often as you like; the name says the format: .html, .json, .zip (CSV tables),
                          .svg (a folder of charts), .speedscope.json, .trace.json (Perfetto)
  --format FORMAT         when the name does not say it
  --no-source             without the program's text
  --no-output             without what it printed
  --values                with values of objects and the strings in paths to them
  --full                  without the caps that keep a report small

The second run of compare takes the options above, but for:
  --with-python, --with-libc, --with-malloc, --with-thresholds, --with-no-gc, --with-gc, --with-freeze-line

Budgets (run, report, budget), each as often as you like:
  --max-peak SIZE         resident size at the peak
  --max-end SIZE          resident size at the end
  --max-growth SIZE       from the start to the end
  --max-unused SIZE       held at the end and used by nothing
  --max-live SIZE         live objects and large blocks at the end
  --max-requested SIZE    ever requested
  --max-arenas N          arenas at one time
  --max-collections N     collections; of one generation: 2=N
  --max-references N      references the collector followed
  --max-uncollectable N   objects it could not free

  --list-versions         the Pythons there are, with what sets them apart
  --version               the version of Arenascope
  --help                  this text

Exit status: 0 finished, 1 the program failed, 2 bad usage, a syntax error or an unsupported construct,
3 the program finished and a budget does not hold, or the twin does not agree with the real run.
`
