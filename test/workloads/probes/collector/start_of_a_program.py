# What the collector has done before the first line, in releases where that does not hang on the folders of an installation.
import gc
import sys

if hasattr(gc, 'get_stats') and sys.version_info[:2] != (3, 11):
    print([stats['collected'] for stats in gc.get_stats()], [stats['collections'] for stats in gc.get_stats()][1:])
if hasattr(gc, 'get_freeze_count'):
    frozen = gc.get_freeze_count()
    print(frozen)
    gc.freeze()
    print(gc.get_freeze_count() > frozen + 2000)
    gc.unfreeze()
    print(gc.get_freeze_count())
print(gc.get_count()[2])
print(gc.collect())
print(gc.get_count()[1:])
