import {expect, test} from 'vitest'
import {isEnglish} from './language.js'

test.each([
  'Could you send me the list by Friday?',
  'The build is broken again, who can have a look?',
  'pls review, thx, it is the one we talked about',
  'Dana Müller from Köln asked for the invoice of the Café Zürich.',
  'I would use `der` and `die` only where the table needs them.',
  'We meet at the Rue de la Paix, and then in the Via del Corso.',
  'Lemma foo follows from bar, since the map is injective and we have a group.',
])('English: %s', text => {
  expect(isEnglish(text)).toBe(true)
})

test.each([
  'Könnt ihr mir bitte bis Freitag sagen, ob das so in Ordnung ist?',
  "Pouvez-vous me dire si le plan est bon pour vous avant la fin de la semaine ?",
  '¿Me puede decir si el plan está bien para usted antes del viernes?',
  'Puoi dirmi se il piano è a posto per te prima di venerdì?',
  'Você pode me dizer se o plano está bom para você até sexta-feira?',
  'Kun je me laten weten of het plan voor jullie zo goed is?',
  'Czy możesz mi proszę powiedzieć, czy plan jest dobry, zanim go wyślę do szefa?',
  'Kan du säga till mig om planen är bra för dig innan det är för sent?',
  'Можете ли вы сказать мне до пятницы, подходит ли план?',
  '金曜日までにこの計画でよいか教えていただけますか。',
  '请在星期五之前告诉我这个计划是否可以。',
  'هل يمكنك أن تخبرني بحلول يوم الجمعة؟',
])('not English: %s', text => {
  expect(isEnglish(text)).toBe(false)
})

test.each([
  'Training for non-lawyers (non-contract staff)',
  'It costs 22k per person per year',
  'Plus, the file becomes un-openable too.',
  'Flags in the register (PE, UE, OE, ZE, DE, IE).',
  'Hard to measure, esp. w/o asking people',
])('not taken for another language: %s', text => {
  expect(isEnglish(text)).not.toBe(false)
})

test.each(['', 'ok', '👍👍👍', 'RFC 3339', 'foo.bar(baz)', 'Grüße', '12 × 4 = 48'])('can’t tell: %s', text => {
  expect(isEnglish(text)).toBe(undefined)
})
