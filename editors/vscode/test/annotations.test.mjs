import assert from 'node:assert/strict';
import { test } from 'node:test';
import './support/register.mjs';

const { shortened, summary, tree } = await import('../src/annotations.ts');

const text = 'abcdefghijklmnopqrstuvwxyz';
const pair = (start, end) => [{ line: 0, character: start }, { line: 0, character: end }];
const range = (start, end) => ({ start: pair(start, end)[0], end: pair(start, end)[1] });
const excerpt = ({ start, end }) => text.slice(start.character, end.character);

const quotation = (id, speaker, ...parts) => ({
  id,
  style: 'direct',
  ...range(parts[0][0], parts.at(-1)[1]),
  parts: parts.map(([start, end]) => pair(start, end)),
  speaker,
});
const claim = (id, start, given) => ({
  id, ...range(start, start + 2), types: ['quantity'], attributed: false, speaker: null, quotation: null, reasons: [], ...given,
});
const speaker = (id, name, role = null) => ({ id, name, kind: 'person', role, mentions: [pair(0, 1)] });

/** The tree as indented lines. */
function drawn(lines, depth = 0) {
  return lines.flatMap((line) => [
    `${'  '.repeat(depth)}${line.label}${line.description && ` (${line.description})`}`,
    ...drawn(line.children, depth + 1),
  ]);
}

test('speakers, their quotations, the claims in those', () => {
  const annotations = {
    speakers: [speaker('s1', 'Ana Brook', 'Mayor'), speaker('s2', 'Silent'), speaker('s3', 'Bo')],
    quotations: [quotation('q1', 's1', [0, 3], [5, 8]), quotation('q2', null, [9, 12]), quotation('q3', 's1', [20, 22])],
    claims: [
      claim('c1', 1, { quotation: 'q1', attributed: true, speaker: 's1' }),
      claim('c2', 14),
      claim('c3', 16, { attributed: true, speaker: 's3' }),
    ],
  };
  assert.deepEqual(drawn(tree(annotations, excerpt)), [
    'Ana Brook (Mayor · 2 quotations)',
    '  abc … fgh (direct)',
    '    bc (quantity)',
    '  uv (direct)',
    'Bo (0 quotations)',
    '  qr (quantity)',
    'Nobody named',
    '  jkl (direct)',
    '  op (quantity)',
  ]);
});

test('nothing in an empty article', () => {
  assert.deepEqual(tree({ speakers: [], quotations: [], claims: [] }, excerpt), []);
});

test('a label is one short line, cut between characters', () => {
  assert.equal(shortened(' a\n  b '), 'a b');
  assert.equal(shortened('😟'.repeat(81)), '😟'.repeat(79) + '…');
});

test('the status bar', () => {
  const of = (quotations, claims) => summary({
    speakers: [],
    quotations: Array.from({ length: quotations }, (_, index) => quotation(`q${index}`, null, [0, 1])),
    claims: claims.map((attributed, index) => claim(`c${index}`, 0, { attributed })),
  });
  assert.equal(of(5, []), '5 quotations');
  assert.equal(of(1, []), '1 quotation');
  assert.equal(of(5, [true]), '1 claim');
  assert.equal(of(5, [true, false, false]), '3 claims, 2 unsourced');
});
