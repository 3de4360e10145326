# Records to JSON text and back.
import json

records = [{'id': i, 'name': 'record %d' % i, 'tags': ['t%d' % (i % 7), 't%d' % (i % 11)], 'score': i / 8.0, 'ok': i % 2 == 0} for i in range(6000)]
text = json.dumps(records)
again = json.loads(text)
same = again == records
del records
lines = [json.dumps(record, sort_keys=True) for record in again[::2]]
del again
parsed = [json.loads(line) for line in lines]
by_tag = {}
for record in parsed:
    by_tag.setdefault(record['tags'][0], []).append(record['id'])
del lines, text
