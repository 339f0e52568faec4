// What the request `annot/annotations` answers: protocol/methods.md.

import type { Position, Range } from 'vscode-languageclient';

/** From the first of two places to before the second. */
export type Pair = [Position, Position];

export interface Quotation extends Range {
  id: string;
  style: 'direct' | 'mixed' | 'indirect';
  parts: Pair[];
  speaker: string | null;
}

export interface Speaker {
  id: string;
  name: string;
  kind: 'person' | 'organization' | 'group' | 'anonymous';
  role: string | null;
  mentions: Pair[];
}

export interface Claim extends Range {
  id: string;
  types: string[];
  attributed: boolean;
  speaker: string | null;
  quotation: string | null;
  reasons: string[];
}

export interface Annotations {
  quotations: Quotation[];
  speakers: Speaker[];
  claims: Claim[];
}

export interface Line {
  kind: 'speaker' | 'quotation' | 'claim';
  label: string;
  description: string;
  tooltip: string;
  range: Range | null;
  children: Line[];
}

const longest = 80;

/** The text of `range` on one line, cut where it gets too long to read at a glance. */
export type Excerpt = (range: Range) => string;

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= longest ? line : characters.slice(0, longest - 1).join('').trimEnd() + '…';
}

/** Speakers → quotations → claims, each in the order of the article; what nobody is named for comes last. */
export function tree(annotations: Annotations, excerpt: Excerpt): Line[] {
  const quotationsBySpeaker = grouped(annotations.quotations, (quotation) => quotation.speaker);
  const claimsByQuotation = grouped(annotations.claims, (claim) => claim.quotation);
  const looseClaims = grouped(claimsByQuotation.get(null) ?? [], (claim) => (claim.attributed ? claim.speaker : null));

  const claimLine = (claim: Claim): Line => ({
    kind: 'claim',
    label: shortened(excerpt(claim)),
    description: claim.types.join(', '),
    tooltip: claim.reasons.join('\n'),
    range: claim,
    children: [],
  });
  const quotationLine = (quotation: Quotation): Line => ({
    kind: 'quotation',
    label: shortened(quotation.parts.map((part) => excerpt(asRange(part))).join(' … ')),
    description: quotation.style,
    tooltip: '',
    range: quotation,
    children: (claimsByQuotation.get(quotation.id) ?? []).map(claimLine),
  });
  const linesOf = (speaker: string | null): Line[] => [
    ...(quotationsBySpeaker.get(speaker) ?? []).map(quotationLine),
    ...(looseClaims.get(speaker) ?? []).map(claimLine),
  ];

  const lines: Line[] = [];
  for (const speaker of annotations.speakers) {
    const children = linesOf(speaker.id);
    if (children.length > 0) {
      lines.push({
        kind: 'speaker',
        label: speaker.name,
        description: [speaker.role, counted(quotationCount(children), 'quotation')].filter(Boolean).join(' · '),
        tooltip: '',
        range: speaker.mentions[0] ? asRange(speaker.mentions[0]) : null,
        children,
      });
    }
  }
  const nobodys = linesOf(null);
  if (nobodys.length > 0) {
    lines.push({
      kind: 'speaker',
      label: 'Nobody named',
      description: '',
      tooltip: 'Quotations without a speaker, and claims in the article’s own voice.',
      range: null,
      children: nobodys,
    });
  }
  return lines;
}

function asRange([start, end]: Pair): Range {
  return { start, end };
}

function grouped<T>(items: T[], key: (item: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) {
      group.push(item);
    } else {
      groups.set(key(item), [item]);
    }
  }
  return groups;
}

function quotationCount(lines: Line[]): number {
  return lines.filter((line) => line.kind === 'quotation').length;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The status bar's text: `12 claims, 4 unsourced`, or the quotations where there are no claims. */
export function summary(annotations: Annotations): string {
  const claims = annotations.claims.length;
  if (claims === 0) {
    return counted(annotations.quotations.length, 'quotation');
  }
  const unsourced = annotations.claims.filter((claim) => !claim.attributed).length;
  return unsourced === 0 ? counted(claims, 'claim') : `${counted(claims, 'claim')}, ${unsourced} unsourced`;
}

/** What the status bar tells of the article when the pointer rests on it. */
export function details(annotations: Annotations): string {
  const unattributed = annotations.quotations.filter((quotation) => quotation.speaker === null).length;
  const unsourced = annotations.claims.filter((claim) => !claim.attributed).length;
  const speakers = new Set(annotations.quotations.map((quotation) => quotation.speaker).filter(Boolean)).size;
  return [
    `${counted(annotations.quotations.length, 'quotation')} by ${counted(speakers, 'speaker')}`,
    unattributed > 0 ? `${counted(unattributed, 'quotation')} by nobody named` : '',
    counted(annotations.claims.length, 'claim'),
    unsourced > 0 ? `${counted(unsourced, 'claim')} on nobody's word` : '',
  ].filter(Boolean).join('\n');
}
