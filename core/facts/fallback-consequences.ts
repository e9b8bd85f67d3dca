import type {FallbackForm} from './fallback-form.js'
import {pattern} from './pattern.js'

/** What is said to follow where the deed is not done. Our own selection. */
export const consequenceForms: readonly FallbackForm[] = [
  {
    basis: 'consequence',
    cue: /\bif (?:you|your)\b/,
    pattern: pattern`
      \bif (?:you|yours?|your [a-z]+|your [a-z]+ [a-z]+) (?:don't|do not|haven't|have not|didn't|doesn't|does not|
      isn't|is not|aren't|hasn't|dont)\b[^.;]{0,80}?(?=,| (?:then )?(?:you|it|we|i|they)(?:'ll|
      're| will| get| gets| lose|
      loses| miss| keep| keeps| go| goes| stay| stays| forfeit| pay| are| is)\b)
    `,
    main: pattern`
      ^,? *(?:then )?(?:the|your|you|it|this|that|they|our|my|we|i|he|she|[a-z]+s?)\b[^.;]{0,60}\b(?:will|'ll|
      won't|goes?|stays?|keeps?|loses?|lose|counts?|lapses?|expires?|is|are|can't|cannot|must|have to|has to|
      gets?|forfeits?|pays?|misse?s?|requires?|falls?|ends?|closes?|costs?)\b
    `,
    not: pattern`
      \bif you (?:don't|do not) (?:have|see|like|want|know|receive|get|understand|mind|wish|find|need|care|
      already|think|feel|recognize|believe|use)\b
    `,
    extent: 'sentence',
    after: 'deed',
  },
  {
    basis: 'consequence',
    cue: /\bwithout\b/,
    pattern: pattern`
      (?:^|[,;:.(–—-] ?|\b(?:and|but) )without (?:it|them|that|this|one|the|your|an?)\b[^.;]{0,60}\b(?:stays?|
      will|won't|cannot|can't|is|are|remains?|have to|has to|must|gets?|loses?|goes|go|expires?|lapses?|closes?|
      keeps?)\b
    `,
    extent: 'onward',
    after: 'deed',
  },
  {
    basis: 'consequence',
    cue: /otherwise|\belse\b/,
    pattern: pattern`
      (?:^|[,;:.(–—-] ?|\b(?:and|but|or) )(?:otherwise|or else|else),? (?:the|your|you|it|this|that|they|our|my|
      he|she|nobody|everyone|[a-z]+)\b[^.;]{0,60}\b(?:will|won't|'ll|goes|stays|gets|is|are|can't|cannot|has to|
      have to|loses?|lapses?|expires?|remains?|keeps?|needs?|may|might|go|come|comes|stay|get|start|starts|falls?|
      ends?|closes?|misse?s?|
      becomes?|moves?|costs?|pays?|slips?|dies|die|waits?)\b
    `,
    extent: 'onward',
    after: 'deed',
  },
  {
    basis: 'consequence',
    cue: /\bor (?:else )?(?:the|your|you|it|they|we|this|that|down|out|off|away|up|in|no|lose|forfeit|miss)\b/,
    pattern: pattern`
      \bor (?:else )?(?:the|your|you|it|they|we|this|that) (?:[a-z]+ ){0,4}?(?:lapses?|expires?|will|won't|can't|
      cannot|'ll|
      loses?|stays?|goes|gets?|is lost|are lost|miss|misses|forfeits?|have to|has to|pays?|waits?|doesn't|don't|dies|
      die|falls?|
      slips?|closes?|ends?)\b|\bor (?:else )?(?:down|out|off|away|up|in) (?:it|they|you|we) (?:goe?s?|comes?)\b|
      \bor (?:else )?(?:no [a-z]+ for (?:you|them|us|anyone)|(?:lose|forfeit|miss) (?:your|the|out))\b
    `,
    not: /\?|\b(?:whether|either|if)\b/,
    extent: 'onward',
    after: 'deed',
  },
  {
    basis: 'consequence',
    cue: /\bfail|\bwho\b/,
    pattern: pattern`
      \b(?:failure to|failing to)\b[^.;]{2,80}\b(?:will|may|could|means|results?|would)\b|
      \b(?:[a-z]+) who (?:fail|fails|don't|do not|haven't|have not|hasn't|has not|doesn't|
      does not)\b[^.;]{2,80}\b(?:will|won't|cannot|can't|loses?)\b
    `,
    extent: 'sentence',
    after: 'ask',
  },
  {
    basis: 'consequence',
    cue: /\b(?:late|later|missing|then|without|after|isn't|aren't|not)\b/,
    pattern: pattern`
      (?:^|[,;:] (?:and |but )?)(?:(?:and|but|also|any|an?|all|the|those|late)[ ,]+)?(?:whatever|whoever|anything|
      everything|anyone|[a-z-]+(?: [a-z-]+){0,2}?)(?: that| which| who)? (?:(?:(?:isn't|aren't|is not|are not|
      hasn't been|haven't been|has not been|have not been|don't|doesn't|not) [a-z]+(?: [a-z]+){0,3} by (?:then|
      that|the|[a-z0-9]+)|(?:is|are) (?:still )?missing\b|(?:that |which |who )?(?:arriv\w+|comes?(?: in)?|
      received|submitted|sent|sends?|submits?) (?:in )?(?:late|later|after))|without (?:an?|the|its|their|your|
      this) [a-z]+)\b[^.;]{0,100}\b(?:will|won't|cannot|can't|is|are|go|goes|keeps?|stops?|stays?|loses?|counts?|
      gets?|falls?|has to|have to)\b
    `,
    extent: 'sentence',
    after: 'deed',
  },
  {
    basis: 'consequence',
    cue: /\blate\b/,
    pattern: /^late (?:[a-z]+ ){1,3}(?:will|won't|cannot|can't|are|is|go|goes|count)\b/,
    extent: 'sentence',
    after: 'deed',
  },
]
