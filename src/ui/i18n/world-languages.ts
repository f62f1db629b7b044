export interface WorldLanguage {
  /** BCP 47 */
  readonly tag: string;
  /** Its own name for itself, never translated. */
  readonly own: string;
}

/** Languages that people bring along, and some of them in Latin letters, to be sung by those who do not read the script. */
export const WORLD_LANGUAGES: readonly WorldLanguage[] = [
  ['af', 'Afrikaans'], ['am', 'አማርኛ'], ['ar', 'العربية'], ['ar-Latn', 'al-ʿarabiyya'], ['az', 'Azərbaycanca'], ['be', 'Беларуская'],
  ['bg', 'Български'], ['bm', 'Bamanankan'], ['bn', 'বাংলা'], ['bo', 'བོད་སྐད་'], ['br', 'Brezhoneg'], ['bs', 'Bosanski'], ['ca', 'Català'],
  ['ce', 'Нохчийн'], ['ckb', 'کوردیی ناوەندی'], ['crh', 'Qırımtatarca'], ['cs', 'Čeština'], ['csb', 'Kaszëbsczi'], ['cy', 'Cymraeg'],
  ['da', 'Dansk'], ['de', 'Deutsch'], ['dsb', 'Dolnoserbšćina'], ['el', 'Ελληνικά'], ['en', 'English'], ['eo', 'Esperanto'], ['es', 'Español'],
  ['et', 'Eesti'], ['eu', 'Euskara'], ['fa', 'فارسی'], ['fa-AF', 'دری'], ['fa-Latn', 'Fārsi'], ['ff', 'Pulaar'], ['fi', 'Suomi'], ['fr', 'Français'],
  ['fy', 'Frysk'], ['ga', 'Gaeilge'], ['gd', 'Gàidhlig'], ['gl', 'Galego'], ['gu', 'ગુજરાતી'], ['ha', 'Hausa'], ['haz', 'هزارگی'], ['he', 'עברית'],
  ['hi', 'हिन्दी'], ['hr', 'Hrvatski'], ['hsb', 'Hornjoserbšćina'], ['hu', 'Magyar'], ['hy', 'Հայերեն'], ['hy-Latn', 'Hayeren'], ['id', 'Bahasa Indonesia'],
  ['ig', 'Igbo'], ['is', 'Íslenska'], ['it', 'Italiano'], ['ja', '日本語'], ['ja-Latn', 'Nihongo'], ['jv', 'Jawa'], ['ka', 'ქართული'], ['ka-Latn', 'Kartuli'],
  ['kab', 'Taqbaylit'], ['kk', 'Қазақша'], ['km', 'ខ្មែរ'], ['ko', '한국어'], ['ku', 'Kurdî (Kurmancî)'], ['ky', 'Кыргызча'], ['la', 'Latina'],
  ['lb', 'Lëtzebuergesch'], ['lij', 'Lìgure'], ['ln', 'Lingála'], ['lo', 'ລາວ'], ['lt', 'Lietuvių'], ['lv', 'Latviešu'], ['mg', 'Malagasy'],
  ['mk', 'Македонски'], ['ml', 'മലയാളം'], ['mn', 'Монгол'], ['mr', 'मराठी'], ['ms', 'Bahasa Melayu'], ['mt', 'Malti'], ['my', 'မြန်မာ'],
  ['nb', 'Norsk bokmål'], ['ne', 'नेपाली'], ['nl', 'Nederlands'], ['nn', 'Norsk nynorsk'], ['oc', 'Occitan'], ['om', 'Afaan Oromoo'], ['os', 'Ирон'],
  ['pa', 'ਪੰਜਾਬੀ'], ['pl', 'Polski'], ['ps', 'پښتو'], ['pt', 'Português'], ['qu', 'Runasimi'], ['rn', 'Ikirundi'], ['ro', 'Română'], ['rom', 'Romani čhib'],
  ['ru', 'Русский'], ['ru-Latn', 'Russkij'], ['rue', 'Русиньскый'], ['rw', 'Ikinyarwanda'], ['sd', 'سنڌي'], ['se', 'Davvisámegiella'], ['si', 'සිංහල'],
  ['sk', 'Slovenčina'], ['sl', 'Slovenščina'], ['sn', 'ChiShona'], ['so', 'Soomaali'], ['sq', 'Shqip'], ['sr', 'Српски'], ['sr-Latn', 'Srpski'],
  ['sv', 'Svenska'], ['sw', 'Kiswahili'], ['syr', 'ܣܘܪܝܝܐ'], ['szl', 'Ślōnskŏ'], ['ta', 'தமிழ்'], ['te', 'తెలుగు'], ['tg', 'Тоҷикӣ'], ['th', 'ไทย'],
  ['ti', 'ትግርኛ'], ['tk', 'Türkmençe'], ['fil', 'Filipino'], ['tr', 'Türkçe'], ['tt', 'Татарча'], ['tzm', 'Tamaziɣt'], ['ug', 'ئۇيغۇرچە'], ['uk', 'Українська'],
  ['uk-Latn', 'Ukrajinśka'], ['ur', 'اردو'], ['uz', 'Oʻzbekcha'], ['vi', 'Tiếng Việt'], ['wo', 'Wolof'], ['xh', 'isiXhosa'], ['yi', 'ייִדיש'], ['yo', 'Yorùbá'],
  ['yue', '粵語'], ['zh', '中文'], ['zh-Latn', 'Zhōngwén'], ['zu', 'isiZulu'],
].map(([tag = '', own = '']) => ({ tag, own }));
