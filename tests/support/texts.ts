/** Invented reports of one invented accident, for tests that bring texts in. */

export const FERRY_GAZETTE = `Ferry sinks off Port Almeda

PORT ALMEDA, March 3, 2021 – Twelve people were killed when the ferry Santa Lucia sank off Port Almeda on Tuesday, the coast guard said.

The ferry carried 140 passengers from the island of Brava to the mainland.

Transport Minister Rosa Delgado said the captain had ignored a storm warning.

The owner of the ferry denied that it was overloaded.
`;

export const FERRY_COURIER = `At least 15 die as ferry goes down

Fifteen people were killed when the ferry Santa Lucia sank off Port Almeda on Tuesday, the coast guard said.

The ferry carried 140 passengers from the island of Brava to the mainland.

Divers searched the wreck through the night, a spokesman for the navy said.
`;

/** Repeats what is known and has a sentence of its own. */
export const FERRY_HERALD = `Fifteen people were killed when the ferry Santa Lucia sank off Port Almeda on Tuesday, the coast guard said.

The ferry carried 140 passengers from the island of Brava to the mainland.

A school in Brava will stay closed until Friday, its head teacher told the Herald.
`;

/** Tells the first sentence in other words, so that a verdict on it needs a second look. */
export const FERRY_RECORDER = `The ferry Santa Lucia sank off Port Almeda on Tuesday and twenty people were killed, the coast guard said.

Fishermen pulled survivors out of the water before the first helicopter came.
`;

export const ARABIC = [
  'غرقت عبّارة قبالة ميناء ألميدا يوم الثلاثاء وقتل اثنا عشر شخصاً، بحسب خفر السواحل. وكانت العبّارة تقل 140 راكباً من الجزيرة إلى البر الرئيسي.',
  'قتل خمسة عشر شخصاً عندما غرقت عبّارة قبالة ميناء ألميدا يوم الثلاثاء، بحسب خفر السواحل. وبحث الغواصون في الحطام طوال الليل.',
];

export const CHINESE = [
  '海岸警卫队说,渡轮圣卢西亚号星期二在阿尔梅达港外沉没,12人死亡。渡轮载有140名乘客。交通部长说,船长没有理会风暴警报。',
  '海岸警卫队表示,圣卢西亚号渡轮星期二在阿尔梅达港外海沉没,造成15人死亡。潜水员彻夜搜寻残骸。',
];
