/** Word classes of English and of archives by which the kinds are told; all in lower case unless told otherwise. */

const set = (list: string) => new Set(list.trim().split(/\s+/));

/** Stand for someone or something: what follows in brackets says for whom or what. */
export const deictics = set(
  'i me we us you he him she her it they them himself herself itself themselves here there home abroad ours yours theirs his hers both all others latter former these those',
);

/** Possessives: what follows in brackets is mostly a word of the phrase that they open. */
export const possessives = set('my our your his her its their whose');

/** Words that hold sentences together. Alone in brackets they fill a hole and name nothing. */
export const functionWords = set(`
  a an the this that these those i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
  who whom whose which what when where why how whether only if unless until because since so as than then thus also too not no nor never
  and or but yet though although while whereas of to in on at by for from with without about against between among amongst into
  onto toward towards under over after before during through throughout within per via upon off out up down is are am was were be
  been being has have had having will would shall should can could may might must do does did done said says say again there here some any each every all both other others another such more most less very much many own same
  ought let himself herself itself themselves myself ourselves yourself`);

/** Begin a phrase that stands by itself: what depends on it fills a hole. */
export const prepositions = set(
  'of to in on at by for from with without about against between among into toward towards under over after before during through via within near upon as than concerning regarding',
);
export const locatives = set('in at near on inside outside beside opposite behind above');

export const determiners = set(
  'the a an this that these those our my your his her their its some any each every such no',
);

/** What is before a name and says what someone is. */
export const offices = set(`
  minister premier president chairman chairwoman chairperson secretary ambassador consul attache attaché counsellor counselor councillor
  chargé charge envoy delegate representative director deputy vice head chief commander commissar commissioner marshal general colonel
  major captain lieutenant admiral sergeant comrade comrades cde cdes com coms mr mrs ms miss dr prof professor academician
  engineer governor mayor king queen prince princess emperor shah sultan sheikh chancellor senator congressman deputy speaker leader
  interpreter translator correspondent editor journalist doctor undersecretary prefect sub-prefect foreman agent officer adviser advisor
  assistant member candidate student teacher pope cardinal bishop archbishop father brother sister generalissimo lama judge
  lord viscount count baron duke earl sir lady heir widow wife husband son daughter
  prosecutor manager superintendent inspector dictator tsar viceroy resident legate nuncio administrator staff gen lt col maj capt adm
  gov sen rep amb sec`);

/** Qualify an office: `[Acting] Counselor`, `[Deputy] Minister`. */
export const officeQualifiers = set(
  'acting deputy vice assistant first second third former chief senior junior',
);

/** What bodies are called. */
export const bodies = set(`
  party parties committee bureau ministry department embassy embassies legation consulate council union league front army
  navy fleet force forces government commission congress conference assembly parliament politburo presidium secretariat
  section division office board agency institute academy university school college association organization organisation
  federation confederation society movement group delegation mission command headquarters staff bank court police guard
  corps brigade regiment desk directorate institution center centre plenum soviet senate chamber house cabinet ministries
  foundation corporation company factory plant kolkhoz commune cooperative newspaper agency press pact treaty alliance
  doctrine notice decree directive plan bulletin newspaper gazette journal magazine review bank fund war revolution liberation friendship republic station radio`);

/** What offices are over: `Minister of Defense`, `Chief of General Staff`. */
export const domains = set(
  'affairs state staff defense defence war interior trade finance foreign education culture agriculture industry transport health justice security labor labour commerce planning marine navy army air land sea protocol treasury information propaganda',
);

/** What is put before a country’s or a region’s name, and belongs to it. */
export const placeQualifiers = set(
  'north south east west northern southern eastern western central outer inner upper lower new great greater saudi united soviet sri hong equatorial czecho',
);

/** Names that two countries or parts of one share: what follows in brackets says which is meant. */
export const sharedPlaces = set(
  'congo guinea korea vietnam viet-nam viet germany china yemen berlin samoa timor sudan ireland',
);

/** What states call themselves. */
export const states = set('republic kingdom union states federation emirates sultanate dominion');

/** Adjectives and peoples that end in no common suffix. */
const irregularPeoples = set(
  'soviet arab dutch french greek german czech slovak swiss thai lao khmer uzbek tajik kazakh kirghiz turk turkish uyghur han ussr us u.s british welsh iraqi israeli pakistani bengali yemeni kuwaiti saudi somali malagasy',
);

/** Whether a word says from where someone or something is: `Chinese`, `African`, `Asian-African`. */
export function isDemonym(word: string): boolean {
  return (
    /^\p{Lu}/u.test(word) &&
    word
      .toLowerCase()
      .split('-')
      .every((part) => irregularPeoples.has(part) || /^\p{L}{2,}(?:ese|ian|ean|an|ish|i)s?$/u.test(part))
  );
}

/** Surnames of Chinese, Korean and Vietnamese people stand first: what follows in brackets is the given name. */
export const surnamesFirst = set(`
  bai bo cai cao chang che chen cheng chi chiang chong chou chow chu cui dai deng ding dong du duan fan fang feng fu gao geng gong gu
  guan guo han hao he hong hou hsu hu hua huang hui jia jiang jiao jin jing kang kong lai lei li liang liao lin liu long lou lu luo
  ma mao meng nie ning pan pang pei peng pu qi qian qiao qin qiu qu rao ren ruan sha shao shen sheng shi song su sun tan tang tao
  tian tong wan wang wei wen weng wu xi xia xiao xie xiong xu xue yan yang yao ye yi yin ying yu yuan yue zeng zhai zhang zhao zheng
  zhong zhou zhu zhuang zhuo zou zuo ulanhu soong teng tung
  kim lee ri rhee yi pak park bak choe choi jong chung jung jeong chong cho jo kang gang yun yoon chang jang lim im rim
  han oh o seo so sin shin kwon gwon hwang an ahn song yu yoo ryu hong ko go ko mun moon son bae pae paek baek ho heo huh nam no noh
  sim shim ha kwak gwak cha chu ju u woo ku min chin jin om um won chae chon jeon paek pyon byeon yang to hyon hyun kye ki hong
  nguyen tran le pham phan hoang huynh vu vo dang bui do ho ngo duong ly truong dinh hoang`);

/** Little words inside names. */
export const particles = set(
  'of the and for b. bint ben ap ould de da do dos del della di du des la le van von der den zu al el ibn bin y e to in on',
);

/** Languages, for `[Chinese: weiji]` and `[in Russian in the original]`. */
export const language =
  /(?:Chinese|Mandarin|Cantonese|Russian|Ukrainian|Korean|Japanese|Vietnamese|Mongolian|German|French|English|Spanish|Portuguese|Italian|Polish|Czech|Slovak|Hungarian|Rumanian|Romanian|Bulgarian|Serbian|Croatian|Serbo-Croatian|Albanian|Greek|Turkish|Arabic|Persian|Farsi|Hebrew|Hindi|Urdu|Dutch|Danish|Swedish|Norwegian|Finnish|Latin|Georgian|Armenian|Uzbek|Kazakh|Uyghur|Tibetan|Burmese|Indonesian|Malay|Thai|Khmer|Lao|Pashto|Dari|Swahili|Afrikaans|Estonian|Latvian|Lithuanian|Yiddish|Esperanto|(?:Rus|Ger|Chin?|Kor|Jap|Fr|Pol|Hung|Rom|Span|Ital|Lat|Viet)\.)/u;
