// Word lists of the readers of asks. Our own selection.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/**
 * Verbs that a writer uses to have a reader do something for the writer or with others. At the head of a clause they
 * make an ask in any kind of text.
 */
export const interpersonal = words(`
  send email e-mail mail forward call phone ring ping contact notify inform tell ask remind reply respond answer confirm
  review approve submit provide bring join attend rsvp vote upvote schedule arrange return share advise comment fax
  register enroll enrol apply volunteer nominate donate sponsor invite circulate distribute escalate sign countersign
  resend re-send coordinate liaise page text message report give help assist spread retweet star subscribe acknowledge
  weigh chime hit shoot drop stop swing come fill pass relay let loop kindly lend save meet introduce consult
`)

/** Verbs that head an imperative in mail, and an instruction in an explanation. */
export const procedural = words(`
  accept access account achieve acquire activate adapt add address adhere adjust adopt agree allocate allow alter amend
  analyze analyse annotate anticipate append archive assemble assess assign assume attach audit avoid await award back
  backup balance ban be begin benchmark bill bind block bookmark boot borrow break browse build bump buy bypass calculate
  cancel capture carry cast categorize catch change charge chase check choose cite claim clarify classify clean clear
  click clone close coach code collaborate collate collect combine commence commit communicate compare compile complete
  compose compute concentrate conclude conduct configure connect consolidate construct continue contribute control
  convert convince copy correct count cover crawl create cross-check cut date deal debug decide declare decline decrease
  deduct define delay delegate delete deliver demonstrate deploy describe design destroy detail detect determine develop
  devote diagnose dial digitize direct disable discard disconnect discontinue discuss display dispose disregard divide
  document double-check download draft draw drive drop-off dump duplicate earmark edit eliminate embed emphasize employ
  enable encourage end endorse enforce engage enhance enlarge enquire ensure enter establish estimate evaluate examine
  exchange exclude execute exercise expand expect expedite explain explore export expose express extend extract
  facilitate factor feed fetch figure file finalize finalise find finish fix flag flip flush focus fold follow force
  format formulate freeze gather generate get go grab grant group guarantee guard hand handle hang have hire highlight
  hold host identify ignore illustrate implement import improve include incorporate increase indicate initial initiate
  insert inspect install instruct insure integrate interview investigate invoice issue itemize justify keep label launch
  lay lead learn leave limit link list load locate lock log look lower mail-out maintain make manage mark match measure
  mention merge migrate minimize mirror model modify monitor move mute name negotiate note-down obtain offer omit open
  optimize order organize organise outline overwrite paint park participate paste pay perform persuade pick pin place
  plan play plug point polish populate post postpone practice prefer prepare present preserve press prevent print
  prioritize process procure produce promote proofread propose protect prove publish pull purchase push put query queue
  quote raise ramp rank rate re-check re-read re-run read readjust realize reassign rebase rebook reboot rebuild
  recalculate recheck recommend reconcile reconsider record recruit redirect redo reduce refactor refer refine refrain
  refresh refund reject relax release relocate rely remove rename renew reopen reorganize repair repeat rephrase
  replace represent reproduce request require reroute rerun research reserve reset reschedule resolve restart restore
  restrict resubmit resume retain rethink retrieve retry reuse revert revise revisit rewrite roll rotate route run scan
  scrub search secure see seek segregate select sell separate serve set settle setup shift ship show shut simplify skip
  slow sort speak specify speed split spend squash stage stand start state stay step store streamline strike strip study
  subtract suggest summarize supply support suspend swap switch sync synchronize tag tail take talk target teach test think
  tidy tighten time touch trace track train transcribe transfer transform translate transmit treat trim triage
  troubleshoot try turn tweak type undo unblock uncheck understand undertake uninstall unlock unmute unplug unpublish
  unsubscribe unwind update upgrade upload use validate verify view visit void wait wake walk warn wash watch welcome-in
  wire withdraw withhold work wrap write yield zero zip beware insure touch-base sign-off sign-up double triple book
  be-sure do ditch deal-with buzz cycle drain echo elect encrypt endeavour enquire escort familiarize formalize gear green
  hurry index knock land listen mind mock move-on nail observe-that operate own pause peek photograph preview probe pray
  quit rally recap recycle redline reflect rehearse remit render rent rest reply-all rid rinse roll-back sample scale sit sketch
  slot smile soak speak-to stamp stick stock strengthen stress-test stretch structure study-up style surface survey task
  tie tile toggle top total toss transport trust tune underline unify utilize utilise vacate value vary voice vote-on weigh-in
`)

/** Verbs of the above that are as often nouns or adjectives at the head of a clause: they need a fitting next word. */
export const ambiguous = words(`
  access account address attach audit average back balance ban bill block bookmark boot break bump buy call change
  charge chase check claim clean clear close coach code comment commit complete contact control copy correct count cover
  cut date deal debug delay delegate deploy design detail direct display document download draft draw drive drop dump
  email e-mail edit end estimate exchange exercise expand export express extract factor fax feed figure file fill finish
  fix flag focus force forward format freeze guarantee guard hand help highlight hire hit hold host import increase index
  initial interview invoice invite issue label launch lead lend limit link list load lock log look lower mail mark match
  measure meet mention merge message mind mirror model move name note offer open order outline page paint park pass paste
  pause pay phone pick ping place plan play plug point post practice present press prepare price print process produce
  profile program project prompt protest pull purchase push query question queue quote raise rank rate read rebound record
  recruit refund release remedy rent repair repeat reply report request research reserve reset rest result return review
  ring roll route run sample save scale scan schedule score search secure separate set share shift ship shoot show sign
  slot sort sound split spread stage stamp stand star start state stay step stick stock stop store stress strike study
  style subject support surface survey suspect swap switch table tag tail talk target task taste test text tie tile time
  top total touch trace track trade train transfer transport travel treat trim trust try tune turn type update upgrade
  upload use value view visit voice void vote wait walk wash watch welcome wire work wrap zero zip test own rally sketch
  mock task model structure own green land nail rest double triple book top drain cycle echo slow time light sponsor
  volunteer page text message
`)

/** Words after which a verb of `ambiguous` is a verb. */
export const openers = words(`
  the a an this that these those my your our his her their its it me us him them all any each every both some one two
  three up out off back down if whether when what which who where why how please asap only everyone everybody anyone
  someone people ahead around away immediately directly promptly carefully again early now here there yourself
  yourselves another either once
`)

/** Prepositions, which make a verb of those in `phrasal` alone. */
export const particles = words('to for with in into on onto at over by about through from as against and or')

/** Verbs of `ambiguous` that a preposition follows. */
export const phrasal = words(`
  check look reply comment help meet drop stop log sign talk vote report move turn hold call start focus follow hand
  pass wait watch work plan tune stand step dial vote contact email e-mail mail forward star act close fill point cut
  stay print pick share swing run own
`)

/** Verbs that may stand before a name: "Email Heather". */
export const personal = words(`
  call phone ring email e-mail mail ping contact notify inform tell ask remind page text message fax see help
  invite cc bcc include loop copy forward consult bring introduce visit thank
`)

/** First words of a bare clause that look like an imperative and ask for nothing. */
export const inert = words(`
  thank thanks hope hoping look-forward enjoy welcome congrats congratulations see-you sorry wish bless imagine suppose
  consider assume say think expect recall observe notice define denote cf consider note guess take-care rest-assured pardon excuse
  forgive trust
`)
