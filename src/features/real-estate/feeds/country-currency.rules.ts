/**
 * The currency of a country, for feeds that name the country only. Pure.
 *
 * Source: Unicode CLDR 48.2, supplemental currencyData and codeMappings (ISO 3166-1, ISO 4217), as of November 2026.
 * Countries with several legal tenders (Panama, Haiti …) have none here: their feeds must name it.
 */

/** Currency, then its countries: alpha-2 and alpha-3 codes in one word; "-": several currencies. */
const CURRENCIES = `
- BTBTN HTHTI LSLSO NANAM PAPAN PSPSE ZWZWE; AED AEARE; AFN AFAFG; ALL ALALB; AMD AMARM; AOA AOAGO; ARS ARARG;
AUD AUAUS CCCCK CXCXR HMHMD KIKIR NFNFK NRNRU TVTUV; AWG AWABW; AZN AZAZE; BAM BABIH; BBD BBBRB; BDT BDBGD; BHD BHBHR;
BIF BIBDI; BMD BMBMU; BND BNBRN; BOB BOBOL; BRL BRBRA; BSD BSBHS; BWP BWBWA; BYN BYBLR; BZD BZBLZ; CAD CACAN;
CDF CDCOD; CHF CHCHE LILIE; CLP CLCHL; CNY CNCHN; COP COCOL; CRC CRCRI; CUP CUCUB; CVE CVCPV; CZK CZCZE; DJF DJDJI;
DKK DKDNK FOFRO GLGRL; DOP DODOM; DZD DZDZA; EGP EGEGY; ERN ERERI; ETB ETETH;
EUR ADAND ATAUT AXALA BEBEL BGBGR BLBLM CYCYP DEDEU EEEST ESESP EUQUU FIFIN FRFRA GFGUF GPGLP GRGRC HRHRV IEIRL ITITA
LTLTU LULUX LVLVA MCMCO MEMNE MFMAF MQMTQ MTMLT NLNLD PMSPM PTPRT REREU SISVN SKSVK SMSMR TFATF VAVAT XKXKK YTMYT;
FJD FJFJI; FKP FKFLK; GBP GBGBR GGGGY GSSGS IMIMN JEJEY TATAA; GEL GEGEO; GHS GHGHA; GIP GIGIB; GMD GMGMB; GNF GNGIN;
GTQ GTGTM; GYD GYGUY; HKD HKHKG; HNL HNHND; HUF HUHUN; IDR IDIDN; ILS ILISR; INR ININD; IQD IQIRQ; IRR IRIRN;
ISK ISISL; JMD JMJAM; JOD JOJOR; JPY JPJPN; KES KEKEN; KGS KGKGZ; KHR KHKHM; KMF KMCOM; KPW KPPRK; KRW KRKOR;
KWD KWKWT; KYD KYCYM; KZT KZKAZ; LAK LALAO; LBP LBLBN; LKR LKLKA; LRD LRLBR; LYD LYLBY; MAD EHESH MAMAR; MDL MDMDA;
MGA MGMDG; MKD MKMKD; MMK MMMMR; MNT MNMNG; MOP MOMAC; MRU MRMRT; MUR MUMUS; MVR MVMDV; MWK MWMWI; MXN MXMEX;
MYR MYMYS; MZN MZMOZ; NGN NGNGA; NIO NINIC; NOK BVBVT NONOR SJSJM; NPR NPNPL; NZD CKCOK NUNIU NZNZL PNPCN TKTKL;
OMR OMOMN; PEN PEPER; PGK PGPNG; PHP PHPHL; PKR PKPAK; PLN PLPOL; PYG PYPRY; QAR QAQAT; RON ROROU; RSD RSSRB;
RUB RURUS; RWF RWRWA; SAR SASAU; SBD SBSLB; SCR SCSYC; SDG SDSDN; SEK SESWE; SGD SGSGP; SHP ACASC SHSHN; SLE SLSLE;
SOS SOSOM; SRD SRSUR; SSP SSSSD; STN STSTP; SYP SYSYR; SZL SZSWZ; THB THTHA; TJS TJTJK; TMT TMTKM; TND TNTUN;
TOP TOTON; TRY TRTUR; TTD TTTTO; TWD TWTWN; TZS TZTZA; UAH UAUKR; UGX UGUGA;
USD ASASM BQBES DGDGA ECECU FMFSM GUGUM IOIOT MHMHL MPMNP PRPRI PWPLW SVSLV TCTCA TLTLS UMUMI USUSA VGVGB VIVIR;
UYU UYURY; UZS UZUZB; VES VEVEN; VND VNVNM; VUV VUVUT; WST WSWSM; XAF CFCAF CGCOG CMCMR GAGAB GQGNQ TDTCD;
XCD AGATG AIAIA DMDMA GDGRD KNKNA LCLCA MSMSR VCVCT; XCG CWCUW SXSXM;
XOF BFBFA BJBEN CICIV GWGNB MLMLI NENER SNSEN TGTGO; XPF NCNCL PFPYF WFWLF; YER YEYEM; ZAR ZAZAF; ZMW ZMZMB;
`;
/** Names that people write and that are not those of CLDR. */
const ALIASES: Record<string, string> = {
  'united states of america': 'US',
  'u s a': 'US',
  'u s': 'US',
  uk: 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  uae: 'AE',
  holland: 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
  'republic of ireland': 'IE',
  'russian federation': 'RU',
  'ivory coast': 'CI',
  'east timor': 'TL',
  'hong kong': 'HK',
  'hong kong sar': 'HK',
  macao: 'MO',
  macau: 'MO',
  swaziland: 'SZ',
  burma: 'MM',
};
/** Names of two countries. */
const AMBIGUOUS = ['congo', 'korea'];
/** Languages in which a country may be named. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl'];

const currencyOf = new Map<string, string | undefined>();
const codeOf = new Map<string, string>();
for (const entry of CURRENCIES.trim().split(/;\s*/).filter(Boolean)) {
  const [currency, ...countries] = entry.split(/\s+/);
  for (const country of countries) {
    const code = country.slice(0, 2);
    currencyOf.set(code, currency === '-' ? undefined : currency);
    codeOf.set(key(code), code);
    codeOf.set(key(country.slice(2)), code);
  }
}
for (const [name, code] of Object.entries(ALIASES)) codeOf.set(name, code);
for (const language of LANGUAGES) {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  for (const code of currencyOf.keys()) {
    const name = names.of(code);
    if (name && !codeOf.has(key(name))) codeOf.set(key(name), code);
  }
}

for (const name of AMBIGUOUS) codeOf.delete(name);

/** ISO 3166-1 alpha-2 code of a code or name ("USA", "Royaume-Uni"); undefined: no country that is known. */
export function countryCode(country: string): string | undefined {
  return codeOf.get(key(country));
}

/** ISO 4217 code by the alpha-2 code of a country; undefined: it has several. */
export function currencyOfCountry(code: string): string | undefined {
  return currencyOf.get(code);
}

function key(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // "The Bahamas", "Trinidad & Tobago" and "Trinidad and Tobago"; AND alone is Andorra.
  return words.replace(/^the (?=.)/, '').replaceAll(' and ', ' ');
}
