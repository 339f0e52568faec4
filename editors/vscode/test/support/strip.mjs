// Blanks out the types of TypeScript, so that the tests run the sources as they are with nothing installed.
//
// Only what src/ uses: erasable syntax (tsconfig.json says so), no `as`, no `!`, generics written without a space before
// `<`. What it leaves behind by mistake is a syntax error when the module is loaded, so no test passes on half a type.

const patterns = [
  ['space', /\s+/y],
  ['space', /\/\/[^\n]*|\/\*[^]*?\*\//y],
  ['text', /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`/y],
  ['regex', /\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+\/[a-z]*/y],
  ['word', /[\p{L}_$#][\p{L}\p{N}_$]*|\d[\w.]*/uy],
  ['sign', /=>|\?\?=?|\?\.|&&|\|\||[=!]==?|<=|\.\.\.|[^\s]/y],
];
const modifiers = new Set(['private', 'public', 'protected', 'readonly', 'override', 'declare']);
const closing = { '(': ')', '[': ']', '{': '}' };

/** The tokens of `source` that mean something, with where they start and end. */
function tokens(source) {
  const found = [];
  for (let at = 0; at < source.length; ) {
    for (const [kind, pattern] of patterns) {
      const before = found.at(-1);
      if (kind === 'regex' && before && (before.kind !== 'sign' || [')', ']', '}'].includes(before.text))) {
        continue;
      }
      pattern.lastIndex = at;
      const match = pattern.exec(source);
      if (match) {
        if (kind !== 'space') {
          found.push({ kind, text: match[0], start: at, end: at + match[0].length });
        }
        at += match[0].length;
        break;
      }
    }
  }
  return found;
}

/** `source` with every type blanked out; lines and columns stay. */
export function strip(source) {
  const list = tokens(source);
  const blanks = [];
  const text = (index) => list[index]?.text;
  const isWord = (index) => list[index]?.kind === 'word';

  function blank(from, to) {
    if (to > from) {
      blanks.push([list[from].start, list[to - 1].end]);
    }
    return to;
  }

  /** The index after the bracket that closes the one at `index`. */
  function group(index) {
    const stack = [];
    for (let at = index; at < list.length; at += 1) {
      if (list[at].kind === 'sign' && closing[text(at)]) {
        stack.push(closing[text(at)]);
      } else if (list[at].kind === 'sign' && text(at) === stack.at(-1)) {
        stack.pop();
        if (stack.length === 0) {
          return at + 1;
        }
      }
    }
    throw new SyntaxError(`unbalanced ${text(index)}`);
  }

  /** The index after the type arguments at `index`. */
  function typeArguments(index) {
    let at = index;
    do {
      at = type(at + 1);
    } while (text(at) === ',');
    if (text(at) !== '>') {
      throw new SyntaxError(`no > after type arguments, but ${text(at)}`);
    }
    return at + 1;
  }

  /** The index after the type at `index`. */
  function type(index) {
    let at = text(index) === '|' ? index + 1 : index;
    for (;;) {
      while (['readonly', 'keyof', 'typeof'].includes(text(at))) {
        at += 1;
      }
      if (text(at) === '(') {
        at = group(at);
        if (text(at) === '=>') {
          at = type(at + 1);
        }
      } else if (text(at) === '{' || text(at) === '[') {
        at = group(at);
      } else {
        at += 1;
        while (text(at) === '.') {
          at += 2;
        }
        if (text(at) === '<') {
          at = typeArguments(at);
        }
      }
      while (text(at) === '[') {
        at = group(at);
      }
      if (text(at) !== '|' && text(at) !== '&') {
        return at;
      }
      at += 1;
    }
  }

  /** Blanks `: type` at `index`, if it stands there; the index after it. */
  function annotation(index) {
    const colon = text(index) === '?' && text(index + 1) === ':' ? index + 1 : index;
    return text(colon) === ':' ? blank(index, type(colon + 1)) : index;
  }

  function parameters(index) {
    const end = group(index);
    for (let at = index + 1; at < end - 1; ) {
      if (text(at) === '{' || text(at) === '[') {
        at = annotation(group(at));
      } else if (isWord(at)) {
        at = annotation(at + 1);
      } else {
        at += 1;
        continue;
      }
      while (at < end - 1 && text(at) !== ',') {
        at = closing[text(at)] ? group(at) : at + 1;
      }
    }
    return annotation(end);
  }

  /** Whether the bracket at `index` holds the parameters of an arrow function. */
  function isArrow(index) {
    const end = group(index);
    return text(end) === '=>' || (text(end) === ':' && text(type(end + 1)) === '=>');
  }

  function classBody(index) {
    const end = group(index);
    for (let at = index + 1; at < end - 1; ) {
      while (modifiers.has(text(at))) {
        at = blank(at, at + 1);
      }
      while (['async', 'static', 'get', 'set'].includes(text(at)) && isWord(at + 1)) {
        at += 1;
      }
      if (text(at + 1) === '(') {
        at = parameters(at + 1);
        const body = group(at);
        code(at + 1, body - 1);
        at = body;
      } else {
        at = annotation(at + 1);
        const start = at;
        while (text(at) !== ';') {
          at = closing[text(at)] ? group(at) : at + 1;
        }
        code(start, at);
        at += 1;
      }
    }
    return end;
  }

  function code(from, to) {
    for (let at = from; at < to; ) {
      const word = isWord(at) ? text(at) : '';
      const startsStatement = at === 0 || [';', '}', 'export'].includes(text(at - 1));
      const first = text(at - 1) === 'export' ? at - 1 : at;
      if (word === 'import' && text(at + 1) === 'type') {
        while (text(at) !== ';') at += 1;
        at = blank(first, at + 1);
      } else if (word === 'interface' && startsStatement) {
        while (text(at) !== '{') at += 1;
        at = blank(first, group(at));
      } else if (word === 'type' && startsStatement && isWord(at + 1)) {
        const end = type(at + 3);
        at = blank(first, text(end) === ';' ? end + 1 : end);
      } else if (word === 'type' && ['{', ','].includes(text(at - 1)) && isWord(at + 1)) {
        at = blank(at, text(at + 2) === ',' ? at + 3 : at + 2);
      } else if (['const', 'let'].includes(word) && isWord(at + 1)) {
        at = annotation(at + 2);
      } else if (word === 'class') {
        while (!['implements', '{'].includes(text(at))) at += 1;
        const clause = at;
        while (text(at) !== '{') at += 1;
        at = classBody(blank(clause, at));
      } else if (word === 'function') {
        at = parameters(text(at + 2) === '<' ? blank(at + 2, typeArguments(at + 2)) : at + 2);
      } else if (text(at) === '(' && list[at].kind === 'sign' && isArrow(at)) {
        at = parameters(at);
      } else if (word && text(at + 1) === '<' && list[at].end === list[at + 1].start) {
        at = blank(at + 1, typeArguments(at + 1));
      } else {
        at += 1;
      }
    }
  }

  code(0, list.length);
  let result = source;
  for (const [start, end] of blanks) {
    result = result.slice(0, start) + result.slice(start, end).replace(/[^\n]/g, ' ') + result.slice(end);
  }
  return result;
}
