import type { LetterTable, Neighbours } from './letter-table.ts';

/** @source National system of Georgia, 2002 */
export const GEORGIAN: LetterTable = {
  ა: 'a', ბ: 'b', გ: 'g', დ: 'd', ე: 'e', ვ: 'v', ზ: 'z', თ: 't', ი: 'i', კ: 'k’', ლ: 'l', მ: 'm', ნ: 'n', ო: 'o', პ: 'p’', ჟ: 'zh', რ: 'r', ს: 's', ტ: 't’', უ: 'u', ფ: 'p',
  ქ: 'k', ღ: 'gh', ყ: 'q’', შ: 'sh', ჩ: 'ch', ც: 'ts', ძ: 'dz', წ: 'ts’', ჭ: 'ch’', ხ: 'kh', ჯ: 'j', ჰ: 'h',
};

const initially = (first: string, inside: string) => ({ before }: Neighbours): string => (before === '' ? first : inside);

/** @source BGN/PCGN 1981 system for Armenian */
export const ARMENIAN: LetterTable = {
  ա: 'a', բ: 'b', գ: 'g', դ: 'd', ե: initially('ye', 'e'), զ: 'z', է: 'e', ը: 'y', թ: 't’', ժ: 'zh', ի: 'i', լ: 'l', խ: 'kh', ծ: 'ts', կ: 'k', հ: 'h', ձ: 'dz', ղ: 'gh',
  ճ: 'ch', մ: 'm', յ: 'y', ն: 'n', շ: 'sh', ո: initially('vo', 'o'), չ: 'ch’', պ: 'p', ջ: 'j', ռ: 'rr', ս: 's', վ: 'v', տ: 't', ր: 'r', ց: 'ts’', ւ: 'v', ու: 'u', փ: 'p’',
  ք: 'k’', և: initially('yev', 'ev'), եւ: initially('yev', 'ev'), օ: 'o', ֆ: 'f',
};

/** Before these, and at the end of a word, αυ, ευ and ηυ end in f. */
const VOICELESS = /^$|[θκξπσςτφχψ]/u;
const voiced = (vowel: string) => ({ after }: Neighbours): string => vowel + (VOICELESS.test(after) ? 'f' : 'v');

/** @source ELOT 743 (ISO 843 type 2), transcription */
export const GREEK: LetterTable = {
  α: 'a', ά: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', έ: 'e', ζ: 'z', η: 'i', ή: 'i', θ: 'th', ι: 'i', ί: 'i', ϊ: 'i', ΐ: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', ό: 'o',
  π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', ύ: 'y', ϋ: 'y', ΰ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o', ώ: 'o', ου: 'ou', ού: 'ou',
  αυ: voiced('a'), αύ: voiced('a'), ευ: voiced('e'), εύ: voiced('e'), ηυ: voiced('i'), ηύ: voiced('i'), γγ: 'ng', γξ: 'nx', γχ: 'nch',
  μπ: ({ before, after }) => (before === '' || after === '' ? 'b' : 'mp'),
};
