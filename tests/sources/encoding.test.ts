import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeText } from '../../src/sources/encoding.ts';
import { readTextFile } from '../../src/sources/text-file.ts';
import { mutate, randomBytes } from './support/mutations.ts';

/** Invented sentences and their bytes in encodings that TextEncoder does not write: [encoding, base64, text]. */
const SAMPLES: [string, string, string][] = [
  [
    'windows-1251',
    'zeAg8eXi5fDlIO7x8vDu4uAg5+Dy7u3z6yDv4PDu7Cwg8e7u4fno6+gg4iDx8OXk8yDx7+Dx4PLl6+guIM/uIOj1IPHr7uLg7Cwg7+7j6OHr6CDk4uXt4OT24PL8IPfl6+7i5eosIOX5uCDx7vDu6iDz5ODr7vH8IPHv4PHy6C4gq8z7IOTl6+Dl7CDi8bgg4u7n7O7m7e7luywglyDx6uDn4Osg7Ojt6PHy8C4=',
    'На севере острова затонул паром, сообщили в среду спасатели. По их словам, погибли двенадцать человек, ещё сорок удалось спасти. «Мы делаем всё возможное», — сказал министр.',
  ],
  [
    'koi8-r',
    '7sEg08XXxdLFIM/T1NLP18Eg2sHUz87VzCDQwdLPzSwg08/Pwt3JzMkg1yDT0sXE1SDT0MHTwdTFzMkuIPDPIMnIINPMz9fBzSwg0M/HycLMySDE18XOwcTDwdTYIN7FzM/XxcssIMXdoyDTz9LPyyDVxMHMz9PYINPQwdPUyS4g7dkgxMXMwcXNINfToyDXz9rNz9bOz8UsICDTy8HawcwgzcnOydPU0i4=',
    'На севере острова затонул паром, сообщили в среду спасатели. По их словам, погибли двенадцать человек, ещё сорок удалось спасти. Мы делаем всё возможное,  сказал министр.',
  ],
  [
    'iso-8859-5',
    'vdAg4dXS1eDVIN7h4uDe0tAg19Di3t3j2yDf0ODe3Cwg4d7e0enY29gg0iDh4NXU4yDh39Dh0OLV29guIL/eINjlIOHb3tLQ3Cwg397T2NHb2CDU0tXd0NTm0OLsIOfV297S1dosINXp8SDh3uDe2iDj1NDb3uHsIOHf0OHi2C4gvOsg1NXb0NXcINLh8SDS3tfc3tbd3tUsICDh2tDX0Nsg3Njd2OHi4C4=',
    'На севере острова затонул паром, сообщили в среду спасатели. По их словам, погибли двенадцать человек, ещё сорок удалось спасти. Мы делаем всё возможное,  сказал министр.',
  ],
  [
    'ibm866',
    'jaAg4aWipeClIK7h4uCuoqAgp6Dirq3jqyCvoOCurCwg4a6uoemoq6ggoiDh4KWk4yDhr6DhoOKlq6guII+uIKjlIOGrrqKgrCwgr66jqKGrqCCkoqWtoKTmoOLsIOelq66ipaosIKXp8SDhruCuqiDjpKCrruHsIOGvoOHiqC4gjOsgpKWroKWsIKLh8SCirqesrqatrqUsICDhqqCnoKsgrKitqOHi4C4=',
    'На севере острова затонул паром, сообщили в среду спасатели. По их словам, погибли двенадцать человек, ещё сорок удалось спасти. Мы делаем всё возможное,  сказал министр.',
  ],
  [
    'x-mac-cyrillic',
    'jeAg8eXi5fDlIO7x8vDu4uAg5+Dy7u3z6yDv4PDu7Cwg8e7u4fno6+gg4iDx8OXk8yDx7+Dx4PLl6+guII/uIOj1IPHr7uLg7Cwg7+7j6OHr6CDk4uXt4OT24PL8IPfl6+7i5eosIOX53iDx7vDu6iDz5ODr7vH8IPHv4PHy6C4gx4z7IOTl6+Dl7CDi8d4g4u7n7O7m7e7lyCwg0SDx6uDn4Osg7Ojt6PHy8C4=',
    'На севере острова затонул паром, сообщили в среду спасатели. По их словам, погибли двенадцать человек, ещё сорок удалось спасти. «Мы делаем всё возможное», — сказал министр.',
  ],
  [
    'windows-1251',
    'wbPr/yDz5+Hl8OXm5v8g5+Dy7u3z4iDv7vDu7Cwg7+7is+Tu7Ojr6CDw//Lz4uDr/O3o6uguIMfg4+jt8+vuIOTi4O3g5Pb/8vwg6/7k5eksIL+/IOLw//Lz4uDr6C4gqiCz7fizIObl8PLi6C4=',
    'Біля узбережжя затонув пором, повідомили рятувальники. Загинуло дванадцять людей, її врятували. Є інші жертви.',
  ],
  [
    'koi8-u',
    '4qbM0SDV2sLF0sXW1tEg2sHUz87V1yDQz9LPzSwg0M/XpsTPzcnMySDS0dTV18HM2M7Jy8kuIPrBx8nO1czPIMTXwc7BxMPR1NggzMDExcosIKenINfS0dTV18HMyS4gtCCmztumINbF0tTXyS4=',
    'Біля узбережжя затонув пором, повідомили рятувальники. Загинуло дванадцять людей, її врятували. Є інші жертви.',
  ],
  [
    'windows-1251',
    'zeAg8eXi5fAg7vIg7vHy8O7i4CDv7vL67eAg9OXw6OHu8iwg8fru4fno9eAg4iDx8P/k4CDx7+Dx6PLl6+jy5S4gx+Dj6O3g6+gg8eAg5OLg7eDk5fHl8iDk8/joLCDu+eUg9+Xy6PDo5OXx5fIg8eAg8e/g8eXt6C4=',
    'На север от острова потъна ферибот, съобщиха в сряда спасителите. Загинали са дванадесет души, още четиридесет са спасени.',
  ],
  [
    'shift_jis',
    'k4eCzJZrgsWDdINGg4qBW4Kqkr6WdoK1gUGLfo+VkeCCyYLmgumCxjEykGyCqo6AllOCtYK9gUKR5ZBigs2BdZFTl82C8JBzgq2CtYLEgqKC6YF2gsaPcYLXgr2BQg==',
    '島の北でフェリーが沈没し、救助隊によると12人が死亡した。大臣は「全力を尽くしている」と述べた。',
  ],
  [
    'euc-jp',
    'xeekzsvMpMel1aWnpeqhvKSsxMDL16S3oaK13731wuKky6TopOukyDEyv82krLvgy7Skt6S/oaPC57/DpM+h1sG0zs+k8r/UpK+kt6TGpKSk66HXpMi90qTZpL+how==',
    '島の北でフェリーが沈没し、救助隊によると12人が死亡した。大臣は「全力を尽くしている」と述べた。',
  ],
  [
    'iso-2022-jp',
    'GyRCRWckTktMJEclVSUnJWohPCQsREBLVyQ3ISI1Xz11QmIkSyRoJGskSBsoQjEyGyRCP00kLDtgSzQkNyQ/ISNCZz9DJE8hVkE0Tk8kcj9UJC8kNyRGJCQkayFXJEg9UiRZJD8hIxsoQg==',
    '島の北でフェリーが沈没し、救助隊によると12人が死亡した。大臣は「全力を尽くしている」と述べた。',
  ],
  [
    'gb18030',
    'uqOwtr6vzsC208u1LLbJwtbKpcKszvfRx7rF0MfG2rb+1Nqworb7w7e077jbzeKzwcO7LDEyyMvLwM32oaO2ycLW1NjT0DE0MMP7s8u/zaGj',
    '海岸警卫队说,渡轮圣卢西亚号星期二在阿尔梅达港外沉没,12人死亡。渡轮载有140名乘客。',
  ],
  [
    'big5',
    'rvyppMS1vcO2pLuhLLTnvfy4dMVTpuioyLi5rFC0waRHpmKq/Lq4sfa5RrTkpX6oSahTLKRRpEekSKa6pGChQ7Tnvfy4/KazpECmyqV8pFGmV628q8ihQw==',
    '海岸警衛隊說,渡輪聖露西亞號星期二在阿爾梅達港外沉沒,十二人死亡。渡輪載有一百四十名乘客。',
  ],
  [
    'euc-kr',
    'vLYgus/Cyr+hvK0gv6mwtLyxwMwgxKe49MfYIDEyuO3AzCC8+8GztNmw7SCxuMG2tOuwoSC89r/kwM8gueDH+7TZLiDA5bD8wLogw9a8scC7ILTZx8+w7SDA1rTZsO0guLvH37TZLg==',
    '섬 북쪽에서 여객선이 침몰해 12명이 숨졌다고 구조대가 수요일 밝혔다. 장관은 최선을 다하고 있다고 말했다.',
  ],
  [
    'windows-1256',
    '29HeyiDayMfRySDeyMfhySDj7eTHwSDD4ePtz8cg7ebjIMfhy+HHy8fBIObeyuEgx8vkxyDa1NEg1M7Vx6EgyM3TyCDO3dEgx+HT5sfN4S4g5t/H5Mogx+HayMfRySDK3uEgMTQwINHH38jHIOPkIMfhzNLt0ckgxeHsIMfhyNEgx+HRxu3T7S4=',
    'غرقت عبارة قبالة ميناء ألميدا يوم الثلاثاء وقتل اثنا عشر شخصا، بحسب خفر السواحل. وكانت العبارة تقل 140 راكبا من الجزيرة إلى البر الرئيسي.',
  ],
  [
    'iso-8859-6',
    '2tHiyiDZyMfRySDiyMfkySDl6ubHwSDD5OXqz8cg6ujlIMfky+THy8fBIOjiyuQgx8vmxyDZ1NEg1M7Vx6wgyM3TyCDO4dEgx+TT6MfN5C4g6OPH5sogx+TZyMfRySDK4uQgMTQwINHH48jHIOXmIMfkzNLq0ckgxeTpIMfkyNEgx+TRxurT6i4=',
    'غرقت عبارة قبالة ميناء ألميدا يوم الثلاثاء وقتل اثنا عشر شخصا، بحسب خفر السواحل. وكانت العبارة تقل 140 راكبا من الجزيرة إلى البر الرئيسي.',
  ],
  [
    'windows-1255',
    '7vLh5fj6IOjh8uQg7uXsIPDu7CDg7O7p4+Qg4enl7SD57On56SDl+fDp7SDy+fgg4fDpIODj7SDw5Pji5Swg6+og7vH4IO757vgg5Ofl9OntLiDk7vLh5fj6IPD54OQgMTQwIPDl8fLp7S4=',
    'מעבורת טבעה מול נמל אלמידה ביום שלישי ושנים עשר בני אדם נהרגו, כך מסר משמר החופים. המעבורת נשאה 140 נוסעים.',
  ],
  [
    'windows-1253',
    'uO3hIPDr79/vIOL16N/z9Ofq5SDh7e/p9/TcIPTv9SDr6ezh7env/SD05+0g1PHf9Ocg6uHpIOT+5OXq4SDc7ejx+fDv6SDz6u/0/ujn6uHtLCDh7eHq79/t+fPlIOcg4er07/b16+Hq3i4=',
    'Ένα πλοίο βυθίστηκε ανοιχτά του λιμανιού την Τρίτη και δώδεκα άνθρωποι σκοτώθηκαν, ανακοίνωσε η ακτοφυλακή.',
  ],
  [
    'iso-8859-7',
    'uO3hIPDr79/vIOL16N/z9Ofq5SDh7e/p9/TcIPTv9SDr6ezh7env/SD05+0g1PHf9Ocg6uHpIOT+5OXq4SDc7ejx+fDv6SDz6u/0/ujn6uHtLCDh7eHq79/t+fPlIOcg4er07/b16+Hq3i4=',
    'Ένα πλοίο βυθίστηκε ανοιχτά του λιμανιού την Τρίτη και δώδεκα άνθρωποι σκοτώθηκαν, ανακοίνωσε η ακτοφυλακή.',
  ],
  [
    'windows-1252',
    'TGUgZmVycnkgYSBjb3Vs6SBtYXJkaSBwcuhzIGRlIGyS7mxlLCBhIGTpY2xhcukgbGUgbWluaXN0cmUg4CBsYSB06WzpdmlzaW9uIDogqyBOb3VzIGF2b25zIOl06SBwcul2ZW51cyB0cm9wIHRhcmQguy4gRG91emUgcGFzc2FnZXJzIHNvbnQgZOlj6WTpcy4=',
    'Le ferry a coulé mardi près de l’île, a déclaré le ministre à la télévision : « Nous avons été prévenus trop tard ». Douze passagers sont décédés.',
  ],
  [
    'iso-8859-1',
    'TGUgZmVycnkgYSBjb3Vs6SBtYXJkaSBwcuhzIGRlIGxhIGP0dGUsIGEgZOljbGFy6SBsZSBtaW5pc3RyZS4gRG91emUgcGFzc2FnZXJzIHNvbnQgZOlj6WTpcyDgIGJvcmQu',
    'Le ferry a coulé mardi près de la côte, a déclaré le ministre. Douze passagers sont décédés à bord.',
  ],
  [
    'windows-1252',
    'VGhlIG1pbmlzdGVyIHNhaWQ6IJNXZSB3ZXJlIHdhcm5lZCB0b28gbGF0ZS6UIEl0knMgdGhlIHRoaXJkIGFjY2lkZW50IJYgYWZ0ZXIgdHdvIGluIE1hcmNoIJYgb24gdGhlIGxpbmUu',
    'The minister said: “We were warned too late.” It’s the third accident – after two in March – on the line.',
  ],
  [
    'windows-1252',
    'VGhlIG1pbmlzdGVyIHNhaWQgaXQgY29zdCCjM20gdG8gcmVwYWlyIGFuZCB0aGUgY2FwdGFpbiB3YXMgd2FybmVkIHRvbyBsYXRlLCB0aGUgY29hc3QgZ3VhcmQgc2FpZC4=',
    'The minister said it cost £3m to repair and the captain was warned too late, the coast guard said.',
  ],
  [
    'windows-1252',
    'RGllIEbkaHJlIHNhbmsgYW0gRGllbnN0YWcsIHNhZ3RlIGRlciBNaW5pc3Rlci4gWnf2bGYgTWVuc2NoZW4ga2FtZW4gdW1zIExlYmVuLCD8YmVyIHZpZXJ6aWcgd3VyZGVuIGdlcmV0dGV0Lg==',
    'Die Fähre sank am Dienstag, sagte der Minister. Zwölf Menschen kamen ums Leben, über vierzig wurden gerettet.',
  ],
  [
    'iso-8859-1',
    'RGllIEbkaHJlIHNhbmsgYW0gRGllbnN0YWcsIHNhZ3RlIGRlciBNaW5pc3Rlci4gWnf2bGYgTWVuc2NoZW4ga2FtZW4gdW1zIExlYmVuLCD8YmVyIHZpZXJ6aWcgd3VyZGVuIGdlcmV0dGV0Lg==',
    'Die Fähre sank am Dienstag, sagte der Minister. Zwölf Menschen kamen ums Leben, über vierzig wurden gerettet.',
  ],
  [
    'windows-1252',
    'RWwgdHJhbnNib3JkYWRvciBzZSBodW5kafMgZWwgbWFydGVzLCBzZWf6biBpbmZvcm3zIGxhIGd1YXJkaWEgY29zdGVyYS4gTXVyaWVyb24gZG9jZSBwZXJzb25hcyB5IG3hcyBkZSBjdWFyZW50YSBmdWVyb24gcmVzY2F0YWRhcyBtYfFhbmEu',
    'El transbordador se hundió el martes, según informó la guardia costera. Murieron doce personas y más de cuarenta fueron rescatadas mañana.',
  ],
  [
    'windows-1250',
    'UHJvbSB6YXRvbrmzIHdlIHd0b3JlayBuaWVkYWxla28gcG9ydHUsIHBvaW5mb3Jtb3dhs2Egc3RyYb8gcHJ6eWJyemW/bmEuIFpnaW7qs28gZHdhbmGcY2llIG9z82IsIGEgY3p0ZXJkemllnGNpIHpvc3Rhs28gdXJhdG93YW55Y2gu',
    'Prom zatonął we wtorek niedaleko portu, poinformowała straż przybrzeżna. Zginęło dwanaście osób, a czterdzieści zostało uratowanych.',
  ],
  [
    'iso-8859-2',
    'UHJvbSB6YXRvbrGzIHdlIHd0b3JlayBuaWVkYWxla28gcG9ydHUsIHBvaW5mb3Jtb3dhs2Egc3RyYb8gcHJ6eWJyemW/bmEuIFpnaW7qs28gZHdhbmG2Y2llIG9z82IsIGEgY3p0ZXJkemlltmNpIHpvc3Rhs28gdXJhdG93YW55Y2gu',
    'Prom zatonął we wtorek niedaleko portu, poinformowała straż przybrzeżna. Zginęło dwanaście osób, a czterdzieści zostało uratowanych.',
  ],
  [
    'windows-1250',
    'VHJhamVrdCBzZSB2IPp0ZXL9IHBvdG9waWwgbmVkYWxla28gcPjtc3RhdnUsIHV2ZWRsYSBwb2L4ZZ5u7SBzdHLhni4gWmFoeW51bG8gZHZhbuFjdCBsaWTtLCDodHn4aWNldCBieWxvIHphY2hy4W7sbm8sIPhla2wgbWluaXN0ci4=',
    'Trajekt se v úterý potopil nedaleko přístavu, uvedla pobřežní stráž. Zahynulo dvanáct lidí, čtyřicet bylo zachráněno, řekl ministr.',
  ],
  [
    'iso-8859-2',
    'VHJhamVrdCBzZSB2IPp0ZXL9IHBvdG9waWwgbmVkYWxla28gcPjtc3RhdnUsIHV2ZWRsYSBwb2L4Zb5u7SBzdHLhvi4gWmFoeW51bG8gZHZhbuFjdCBsaWTtLCDodHn4aWNldCBieWxvIHphY2hy4W7sbm8sIPhla2wgbWluaXN0ci4=',
    'Trajekt se v úterý potopil nedaleko přístavu, uvedla pobřežní stráž. Zahynulo dvanáct lidí, čtyřicet bylo zachráněno, řekl ministr.',
  ],
  [
    'windows-1250',
    'QSBrb21wIGtlZGRlbiBz/GxseWVkdCBlbCBhIGtpa/Z09SBr9nplbOliZW4sIGv2evZsdGUgYSBwYXJ0aSD1cnPpZy4gVGl6ZW5rZXR0ZW4gbWVnaGFsdGFrLCBuZWd5dmVuIGVtYmVydCBraW1lbnRldHRlaywgdPZiYiD7cmhhavNzLg==',
    'A komp kedden süllyedt el a kikötő közelében, közölte a parti őrség. Tizenketten meghaltak, negyven embert kimentettek, több űrhajós.',
  ],
  [
    'iso-8859-2',
    'QSBrb21wIGtlZGRlbiBz/GxseWVkdCBlbCBhIGtpa/Z09SBr9nplbOliZW4sIGv2evZsdGUgYSBwYXJ0aSD1cnPpZy4gVGl6ZW5rZXR0ZW4gbWVnaGFsdGFrLCBuZWd5dmVuIGVtYmVydCBraW1lbnRldHRlaywgdPZiYiD7cmhhavNzLg==',
    'A komp kedden süllyedt el a kikötő közelében, közölte a parti őrség. Tizenketten meghaltak, negyven embert kimentettek, több űrhajós.',
  ],
  [
    'windows-1254',
    'RmVyaWJvdCBzYWz9IGf8bvwgbGltYW4gYef9a2xhcv1uZGEgYmF0dP0sIHNhaGlsIGf8dmVubGlrIGHn/WtsYWT9LiBPbiBpa2kga2n+aSD2bGT8LCBr/XJrIGtp/mkga3VydGFy/Wxk/S4gQmH+YmFrYW4g/Hpn/G4gb2xkdfB1bnUgc/Z5bGVkaS4=',
    'Feribot salı günü liman açıklarında battı, sahil güvenlik açıkladı. On iki kişi öldü, kırk kişi kurtarıldı. Başbakan üzgün olduğunu söyledi.',
  ],
  [
    'iso-8859-9',
    'RmVyaWJvdCBzYWz9IGf8bvwgbGltYW4gYef9a2xhcv1uZGEgYmF0dP0sIHNhaGlsIGf8dmVubGlrIGHn/WtsYWT9LiBPbiBpa2kga2n+aSD2bGT8LCBr/XJrIGtp/mkga3VydGFy/Wxk/S4gQmH+YmFrYW4g/Hpn/G4gb2xkdfB1bnUgc/Z5bGVkaS4=',
    'Feribot salı günü liman açıklarında battı, sahil güvenlik açıkladı. On iki kişi öldü, kırk kişi kurtarıldı. Başbakan üzgün olduğunu söyledi.',
  ],
  [
    'windows-874',
    '4MPXzeC/zcPsw9XoqMG5zaG36NLgw9fN4MHX6M3H0bnN0aek0sMgwdW82engytXCqtXH1LXK1LrKzafD0sIgy7nox8LC0sG90einocXo0sc=',
    'เรือเฟอร์รี่จมนอกท่าเรือเมื่อวันอังคาร มีผู้เสียชีวิตสิบสองราย หน่วยยามฝั่งกล่าว',
  ],
];

describe('what nobody declares is found out', () => {
  for (const [encoding, bytes, text] of SAMPLES) {
    test(`${encoding}: ${text.slice(0, 30)}…`, async () => {
      const decoded = await decodeText(Buffer.from(bytes, 'base64'));
      assert.equal(decoded?.text, text);
    });
  }

  test('a guess says that it is one, in the name of the encoding', async () => {
    const [, bytes = ''] = SAMPLES.find(([encoding]) => encoding === 'windows-1251') ?? [];
    assert.deepEqual(
      { ...(await decodeText(Buffer.from(bytes, 'base64'))), text: '' },
      { text: '', encoding: 'windows-1251', sure: false, encodingFrom: 'guessed' },
    );
  });
});

const PLAIN = 'The ferry sank – it’s said – off Almeda.';

describe('what is declared or plain is sure', () => {
  const cases: [string, Uint8Array, string, string][] = [
    ['UTF-8', Buffer.from(PLAIN), 'utf-8', PLAIN],
    ['ASCII', Buffer.from('Plain words.'), 'utf-8', 'Plain words.'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${PLAIN}`), 'utf-8', PLAIN],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${PLAIN}`, 'utf16le'), 'utf-16le', PLAIN],
    ['UTF-16, big end first', Buffer.from(`\ufeff${PLAIN}`, 'utf16le').swap16(), 'utf-16be', PLAIN],
    ['UTF-16 without a mark', Buffer.from(PLAIN, 'utf16le'), 'utf-16le', PLAIN],
    ['UTF-16 without a mark, big end first', Buffer.from(PLAIN, 'utf16le').swap16(), 'utf-16be', PLAIN],
    [
      'a meta element',
      Buffer.from('<meta charset="windows-1251">\xcf\xe0\xf0', 'latin1'),
      'windows-1251',
      '<meta charset="windows-1251">Пар',
    ],
    [
      'an old meta element',
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">\xf0\xc1\xd2', 'latin1'),
      'koi8-r',
      '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">Пар',
    ],
    [
      'an XML declaration',
      Buffer.from("<?xml version='1.0' encoding='ISO-8859-2'?><a>\xbe</a>", 'latin1'),
      'iso-8859-2',
      "<?xml version='1.0' encoding='ISO-8859-2'?><a>ž</a>",
    ],
    [
      'a wrong meta element over valid UTF-8',
      Buffer.from('<meta charset="latin1">Fähre'),
      'utf-8',
      '<meta charset="latin1">Fähre',
    ],
  ];
  for (const [name, bytes, encoding, text] of cases) {
    test(name, async () => {
      const { encodingFrom: _, ...decoded } = (await decodeText(bytes)) ?? {};
      assert.deepEqual(decoded, { text, encoding, sure: true });
    });
  }

  test('what the carrier declares wins over what the bytes declare', async () => {
    const bytes = Buffer.from('<meta charset="windows-1252">\xcf\xe0\xf0', 'latin1');
    const decoded = await decodeText(bytes, { declared: 'windows-1251' });
    assert.match(decoded?.text ?? '', /Пар/);
    assert.equal(decoded?.encodingFrom, 'declared');
  });

  test('what a person chose wins over everything; a name that is none is refused', async () => {
    const chosen = await decodeText(Buffer.from('Fähre'), { chosen: 'windows-1252' });
    assert.deepEqual(chosen, { text: 'FÃ¤hre', encoding: 'windows-1252', sure: true, encodingFrom: 'chosen' });
    await assert.rejects(
      decodeText(Buffer.from('a'), { chosen: 'klingon' }),
      /'klingon' is not an encoding known here/,
    );
  });

  test('one broken character does not make UTF-8 another encoding', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Zwölf Fähren, größer als früher, über Öl für süße Mädchen. '),
      Uint8Array.of(0xc3),
    ]);
    const decoded = await decodeText(bytes);
    assert.equal(decoded?.encoding, 'utf-8');
    assert.equal(decoded?.sure, false);
  });
});

describe('what is no text is refused by its name', () => {
  const cases: [string, Uint8Array, RegExp][] = [
    ['nothing', new Uint8Array(), /'a\.txt' is empty/],
    ['NUL bytes', Buffer.from('abc\0def'), /'a\.txt' holds NUL bytes/],
    ['control characters', Buffer.from('\x01\x02\x03\x04abc'), /'a\.txt' holds control characters/],
    ['random bytes', randomBytes(1, 4000), /'a\.txt' (?:is not valid UTF-8|holds)/],
  ];
  for (const [name, bytes, words] of cases) {
    test(name, async () => {
      await assert.rejects(readTextFile(bytes, 'a.txt'), { name: 'InvalidInput', message: words });
    });
  }

  test('mutated bytes are read or refused, never worse', async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const [, bytes = ''] = SAMPLES[seed % SAMPLES.length] ?? [];
      await readTextFile(mutate(seed, Buffer.from(bytes, 'base64')), 'a.txt').catch((error: Error) =>
        assert.equal(error.name, 'InvalidInput', error.stack),
      );
    }
  });
});
