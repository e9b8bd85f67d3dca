/** Word groups that patterns name in angle brackets: `<reader>`. Our own selection. */
const groups: Readonly<Record<string, string>> = {
  // Somebody who can be asked.
  reader:
    '(?:you(?: guys| all| folks| two| both)?|u|ya|y\'all|someone(?: else)?|somebody(?: else)?|anyone(?: else)?|' +
    'anybody(?: else)?|(?:one|any|some|both|all|either|each) of you|people|folks|everyone|everybody|others|' +
      'all of you|' +
    'a (?:maintainer|reviewer|moderator|mod|colleague|volunteer)|the (?:team|group)|' +
    'your (?:team|group|office|staff|people|assistant|side))',
  somebody: '(?:someone|somebody|anyone|anybody|everyone|everybody|each of you|all of you|people|volunteers?)',
  // What softens the verb.
  soft:
    '(?:(?:also|just|still|then|maybe|perhaps|possibly|please|pls|kindly|at least|really|be able to|quickly|briefly|' +
    'simply|help me|instead|first|so kind as to|be so kind as to|be willing to|be kind enough to|take a moment to|' +
    'take the time to|consider|try to),? ){0,3}',
  very:
    '(?:(?:very|really|super|so|extremely|much|greatly|most|particularly|especially|also|quite|pretty|certainly|' +
      'always|' +
    'deeply|highly|truly|probably|even|still|just|sure|more than) ){0,3}',
  also:
    '(?:(?:also|really|very much|just|so|kindly|still|only|now|all|definitely|urgently|currently|actively|please|' +
    'hereby|therefore|respectfully|greatly|certainly|strongly|sincerely|sort of|kind of|rather|particularly|especially|maybe|perhaps|always|' +
      'do|would|will|should) ){0,4}',
  helpful:
    '(?:great|nice|good|helpful|useful|worthwhile|wise|advisable|prudent|smart|lovely|wonderful|awesome|cool|fantastic|ideal|best|perfect|excellent|neat|' +
      'super|' +
    'handy|appreciated|(?:a )?(?:great|big|huge|real) help|of (?:great )?help|interesting|instructive|amazing|terrific|brilliant|' +
    'better|desirable|welcome|grateful)',
  // How things are again, behind "should be".
  well:
    '(?:(?:back(?: in| on| up| online| to normal)?|up(?: and running)?|online|good to go|good|all set|set|safe|covered|' +
    'working|running|connected|logged in|visible|reachable|unaffected|familiar|aware|used to|(?:on|in) the (?:new|latest))\\b)',
  response:
    '(?:input|feedback|comments?|thoughts?|opinions?|views?|advice|guidance|suggestions?|ideas?|reactions?|help|' +
    'assistance|support|(?:a )?reviews?|approval|sign-?off|signatures?|consent|permission|confirmation|decision|' +
      'ok|okay|' +
    'go-ahead|blessing|answers?|responses?|repl(?:y|ies)|recommendations?|insights?|expertise|corrections?|edits|' +
    'concurrence|authorization|attention|cooperation|participation|direction|instructions?|pointers?|hints?)',
  time:
    '(?:today|tonight|tomorrow|first thing|asap|as soon as|immediately|by (?:the|this|next|end|close|noon|tomorrow|today|mon|' +
      'tue|wed|' +
    'thu|fri|sat|sun|cob|eod|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\\d)|no later|(?:this|next) (?:morning|' +
    'afternoon|week|month|monday|tuesday|wednesday|thursday|friday)|before|until|eod|cob)',
  limit:
    '(?:by (?:then|the (?:end|close|first|second|third|fourth|fifth|time|weekend|holidays|week|month|beginning|middle|start|\\d)|this|next|end|close|noon|midnight|tomorrow|today|tonight|mon|tue|wed|thu|fri|sat|sun|cob|eod|jan|feb|mar|' +
    'apr|may|jun|jul|aug|sep|oct|nov|dec|\\d)|(?:no|not) later than|at the latest|first thing (?:in the|tomorrow|on|mon|tue|wed|thu|fri)|before (?:then|noon|midnight|mon|tue|wed|thu|fri|' +
    'sat|sun|the (?:end|close|weekend|holidays?|meeting|call|deadline|release|freeze)|\\d)|asap|pronto)',
  wh: '(?:what|which|who|whom|whose|where|when|why|how|if|whether)',
  matter:
    '(?:questions?|concerns?|queries|problems?|troubles?|difficult(?:y|ies)|issues?|inquiries|anything else|further|' +
    'more info\\w*|additional|assistance|clarification|interested|(?:more )?details?)',
}

/** Source of a pattern, or the pattern itself. */
export type Part = RegExp | string

function expand(part: Part): string {
  const source = typeof part === 'string' ? part : part.source
  return source.replace(/<(\w+)>/g, (whole, name: string) => groups[name] ?? whole)
}

/** A pattern that any of the parts matches at the start of a text; `<name>` in them stands for a word group. */
export function heading(...parts: readonly Part[]): RegExp {
  return new RegExp(`^(?:${parts.map(expand).join('|')})`)
}

/** The same, anywhere in a text. */
export function within(...parts: readonly Part[]): RegExp {
  return new RegExp(`(?:${parts.map(expand).join('|')})`)
}

/** A pattern for a whole text: any of the parts, then nothing but marks. */
export function whole(...parts: readonly Part[]): RegExp {
  return new RegExp(`^(?:${parts.map(expand).join('|')})[\\s?!.,:;)(-]*$`)
}
