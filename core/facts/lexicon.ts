// Word lists of the readers of asks. Our own selection.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/**
 * Verbs that a writer uses to have a reader do something for the writer or with others. At the head of a clause they
 * make an ask in any kind of text.
 */
export const interpersonal = words(`
  acknowledge advise answer apply approve arrange ask assist attend bring call chime circulate come comment confirm
  consult contact coordinate countersign distribute donate drop e-mail email enrol enroll escalate fax fill forward
  collect give help hit inform introduce invite join kindly lend let liaise loop mail meet message nominate notify page pass
  phone ping provide re-send register relay remind reply report resend respond return retweet review ring rsvp save
  schedule rank react send share shoot sign sponsor spread star stop submit subscribe swing tell text upvote volunteer vote weigh
`)

/** Verbs that head an imperative in mail, and an instruction in an explanation. */
export const procedural = words(`
  accept access account achieve acquire activate adapt add address adhere adjust adopt agree allocate allow alter
  amend analyse analyze annotate anticipate append archive assemble assess assign assume attach audit avoid await
  award back backfill backport backup bake balance ban be begin benchmark beware bill bind block book bookmark boot
  borrow break browse build bump buy buzz bypass calculate cancel capture carry cast catch categorize change charge
  chase check cherry-pick choose cite claim clarify classify clean clear click clone close coach code collaborate
  collate collect combine commence commit communicate compare compile complete compose compute concentrate conclude
  conduct configure connect consolidate construct containerize continue contribute control convert convince cook copy
  correct count cover crawl create cross-check cut cycle date deal debug decide declare decline decrease deduct define
  delay delegate delete deliver demonstrate deploy deprecate describe design destroy detail detect determine develop
  devote diagnose dial digitize direct disable discard disconnect discontinue discuss display dispose disregard ditch
  divide do document double double-check download draft drain draw drive dump duplicate dust earmark echo edit elect
  eliminate embed emphasize employ enable encourage encrypt end endeavour endorse enforce engage enhance enlarge
  enquire ensure enter escort establish estimate evaluate examine exchange exclude execute exercise expand expect
  expedite explain explore export expose express extend extract facilitate factor familiarize feed fetch figure file
  finalise finalize find finish fix flag flip flush focus fold follow force formalize format formulate freeze gather
  gear generate get glue go grab grant green group guarantee guard hand handle hang have highlight hire hold host
  hurry identify ignore illustrate implement import improve include incorporate increase index indicate initial
  initiate insert inspect install instruct insure integrate interview investigate invoice iron issue itemize justify
  keep knock label land launch lay lead learn leave limit link lint list listen load locate lock log look lower
  maintain make manage mark match measure mention merge migrate mind minimize mirror mock model modify monitor mop
  move mute nail name negotiate obtain offer omit open operate optimize order organise organize outline overwrite own
  paginate paint park participate paste pause pay peek peel perform persuade photograph pick pin place plan play plug
  point polish populate post postpone practice pray prefer prepare present preserve press prevent preview print
  prioritize probe process procure produce profile promote proofread propose protect prove provision publish pull
  purchase push put query queue quit quote raise rally ramp rank rate re-check re-read re-run read readjust realize
  reassign rebase rebook reboot rebuild recalculate recap recheck recommend reconcile reconsider record recruit
  recycle redirect redline redo reduce refactor refer refine reflect refrain refresh refund rehearse reindex reject
  relax release relocate rely remit remove rename render renew rent reopen reorganize repair repeat rephrase replace
  represent reproduce request require reroute rerun reschedule research reserve reset resolve rest restart restore
  restrict resubmit resume retain rethink retrieve retry reuse revert revise revisit rewrite rid rinse roll rotate
  route run sample scale scan scrub search secure see seek segregate select sell separate serve set settle setup sew
  shred shift ship shovel show shut sign-off sign-up simplify sit sketch skip slot slow smile soak sort speak specify speed
  spend split squash stage stamp stand start state stay step stick stock store streamline strengthen stretch strike
  strip structure study style subtract suggest summarize supply support surface survey suspend swap sweep switch sync
  synchronize tag tail take talk target task teach test think tidy tie tighten tile time toggle top toss total touch
  trace track train transcribe transfer transform translate transmit transport treat triage trim triple troubleshoot
  trust try tune turn tweak type unblock uncheck underline understand undertake undo unify uninstall unlock unmute
  unplug unpublish unsubscribe unwind update upgrade upload use utilise utilize vacate validate value vary verify view
  visit voice void wait wake walk warn wash watch water wire withdraw withhold work wrap write yield zero zip drink eat
  feed kill pour rearrange scrape sprinkle throw unpack vacuum wear whisk wipe
`)

/** Verbs of the above that are as often nouns or adjectives at the head of a clause: they need a fitting next word. */
export const ambiguous = words(`
  access account address attach audit average back balance ban bill block book bookmark boot break bump buy call
  change charge chase check claim clean clear close coach code comment commit complete contact control copy correct
  count cover cut cycle date deal debug delay delegate deploy design detail direct display document double download
  draft drain draw drive drop dump e-mail echo edit email end estimate exchange exercise expand export express extract
  factor fax feed figure file fill finish fix flag focus force format forward freeze green gear glue grant guarantee guard hand help
  highlight hire hit hold host import increase index initial interview invite invoice issue label land launch lead
  lend light limit link list load lock log look lower mail mark match measure meet mention merge message mind mirror
  mock model move nail name note offer open order outline own page paint park pass paste pause pay phone pick ping
  place plan play plug point post practice prepare present press price print process produce profile program project
  prompt protest pull purchase push query question queue quote raise rally rank rate read rebound record recruit
  refund release remedy rent repair repeat reply report request research reserve reset rest result return review ring
  roll route run sample save scale scan schedule score search secure separate set share shift ship shoot show sign
  sketch slot slow sort sound split sponsor spread stage stamp stand star start state stay step stick stock stop store
  stress strike structure study style subject support surface survey suspect swap switch table tag tail talk target
  task taste test text tie tile time top total touch trace track trade train transfer transport travel treat trim
  triple trust try tune turn type update upgrade upload use value view visit voice void volunteer vote wait walk wash
  watch water welcome wire work wrap zero zip
`)

/** Words after which a verb of `ambiguous` is a verb. */
export const openers = words(`
  the a an this that these those my your our his her their its it me us him them all any each every both some one two
  three up out off back down if whether when what which who where why how please asap only everyone everybody anyone
  someone people ahead around away immediately directly promptly carefully again early now here there yourself
  yourselves another either once yours home everything anything whatever
`)

/** Prepositions, which make a verb of those in `phrasal` alone. */
export const particles = words('to for with in into on onto at over by about through from as against and or')

/** Verbs of `ambiguous` that a preposition follows. */
export const phrasal = words(`
  act call check close comment contact cut dial drop e-mail email fill focus follow forward hand help hold log look
  mail meet move own page pass pick ping plan point post print reply report return ring run search share ship sign sort
  split stand star start stay step stop swing switch talk transfer tune turn vote wait watch work
`)

/** Verbs that may stand before a name: "Email Heather". */
export const personal = words(`
  ask bcc bring call cc consult contact copy e-mail email fax forward help include inform introduce invite loop mail
  message notify page phone ping remind ring see tell text thank visit
`)

/** First words of a bare clause that look like an imperative and ask for nothing. */
export const inert = words(`
  assume bless cf congrats congratulations consider define denote enjoy excuse expect forgive guess hope hoping
  imagine note notice observe pardon recall say sorry suppose thank thanks think trust welcome wish
`)

/** Words that begin an object. */
export const determiners = words(`
  the a an this these those my your our his her its their it me us him them all any each every both one
  some two three
`)

/** First words of a clause that are no verb in its base form, or a verb whose subject is left out. Our own selection. */
export const foreign = words(`
  aboard about above according across after against all almost along also although always amid among and any apart
  are around aside ate atop became because before began behind being below beneath beside besides between beyond
  blew both bought broke brought built but came can caught caused cause certain chose circa considering could dealt
  depending despite did does doing done down drank drew drove due during each either else enough entire even ever every
  except excluding fell felt few flew following for forgot found from fun gave given glad going good got great grew
  guess had half happy has hate hate have heard held hence here hers herself how however including inside instead into
  involving its just kept kind knew know last lately left lent less lest like likely lot lots lost love loved made many
  may maybe mean might meant met minus miss more most much must near need neither never next nobody none nor not nothing now
  off often once only onto opposite other otherwise ought our out outside over own owe paid part past pending per
  perhaps please plenty plus prior quite ran rather really rode rose said same sang sat saw seen seldom sent several
  shall she should since slept sold some soon sort sought spent spoke still stood stole stuck such sung swam
  taught than that the their them then there these they think thought threw though through throughout thus till
  together told took toward towards tried twice type under underneath understood unless unlike until unto upon upset
  very via want wants was went were what whatever when whenever where whereas whether which while who whole whom whose
  why will wish with within without woke won wore worst worth would wrote yes yet you agree doubt feel remember
  appreciate regret hear depend belong own sure sorry thanks thank true false seem bet reckon prefer believe doing
  rang those these quarter chapter section page part version level phase room row day week month year question unit team
  group building floor dock free fyi one ten two three four five six seven eight nine hundred today tomorrow yesterday tonight monday tuesday wednesday
  thursday friday saturday sunday everything anything something bad better best worse same way back home god man boy hey dear
`)
