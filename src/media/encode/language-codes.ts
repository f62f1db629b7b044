/** ISO 639-1 with its ISO 639-2/T, for players that know three letters only. */
const THREE_LETTERS =
  'aa aar,ab abk,af afr,ak aka,am amh,ar ara,as asm,av ava,ay aym,az aze,ba bak,be bel,bg bul,bm bam,bn ben,bo bod,br bre,bs bos,ca cat,ce che,' +
  'co cos,cs ces,cv chv,cy cym,da dan,de deu,dv div,ee ewe,el ell,en eng,eo epo,es spa,et est,eu eus,fa fas,ff ful,fi fin,fo fao,fr fra,fy fry,ga gle,' +
  'gd gla,gl glg,gn grn,gu guj,ha hau,he heb,hi hin,hr hrv,ht hat,hu hun,hy hye,id ind,ig ibo,is isl,it ita,ja jpn,jv jav,ka kat,kg kon,kk kaz,' +
  'km khm,kn kan,ko kor,ks kas,ku kur,kv kom,ky kir,la lat,lb ltz,lg lug,ln lin,lo lao,lt lit,lv lav,mg mlg,mi mri,mk mkd,ml mal,mn mon,mr mar,' +
  'ms msa,mt mlt,my mya,nb nob,ne nep,nl nld,nn nno,no nor,ny nya,oc oci,om orm,or ori,os oss,pa pan,pl pol,ps pus,pt por,qu que,rm roh,rn run,' +
  'ro ron,ru rus,rw kin,sa san,sc srd,sd snd,se sme,sg sag,si sin,sk slk,sl slv,sm smo,sn sna,so som,sq sqi,sr srp,st sot,su sun,sv swe,sw swa,' +
  'ta tam,te tel,tg tgk,th tha,ti tir,tk tuk,tl tgl,tn tsn,to ton,tr tur,ts tso,tt tat,tw twi,ug uig,uk ukr,ur urd,uz uzb,vi vie,wo wol,xh xho,' +
  'yi yid,yo yor,za zha,zh zho,zu zul';

const CODES: ReadonlyMap<string, string> = new Map(
  THREE_LETTERS.split(',').map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
);

/** A BCP 47 tag as ISO 639-2/T; `und` where there is none. */
export function threeLetters(tag: string): string {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return CODES.get(language) ?? (/^[a-z]{3}$/.test(language) ? language : 'und');
}
