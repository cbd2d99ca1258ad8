/** Bodies known by their letters, acronym and name in full. Collected by hand for Crossread (MIT). */

const LIST = `un=united nations|nato=north atlantic treaty organization|nato=north atlantic treaty organisation
  |who=world health organization|who=world health organisation|imf=international monetary fund|wto=world trade organization
  |iaea=international atomic energy agency|osce=organization for security and co-operation in europe
  |osce=organization for security and cooperation in europe|oecd=organisation for economic co-operation and development
  |opec=organization of the petroleum exporting countries|ecb=european central bank|icc=international criminal court
  |icj=international court of justice|unhcr=un refugee agency|unicef=united nations children's fund|wfp=world food programme
  |icrc=international committee of the red cross|g7=group of seven|g8=group of eight|g20=group of twenty|au=african union
  |asean=association of southeast asian nations|fbi=federal bureau of investigation|cia=central intelligence agency
  |nsa=national security agency|dea=drug enforcement administration|fda=food and drug administration
  |epa=environmental protection agency|irs=internal revenue service|sec=securities and exchange commission
  |ftc=federal trade commission|fcc=federal communications commission|faa=federal aviation administration
  |ntsb=national transportation safety board|cdc=centers for disease control and prevention|nih=national institutes of health
  |nasa=national aeronautics and space administration|fema=federal emergency management agency
  |doj=department of justice|dhs=department of homeland security|tsa=transportation security administration
  |naacp=national association for the advancement of colored people|aclu=american civil liberties union
  |fsb=federal security service|nhs=national health service|nca=national crime agency|bbc=british broadcasting corporation
  |ap=associated press|afp=agence france-presse|fifa=international federation of association football
  |ioc=international olympic committee|nfl=national football league|nba=national basketball association
  |mlb=major league baseball|nhl=national hockey league|plo=palestine liberation organization
  |usgs=u.s geological survey|usgs=us geological survey|gop=republican party|idf=israel defense forces|idf=israeli military`;

/** Name in full → its letters, lower case. */
export const ACRONYMS: ReadonlyMap<string, string> = new Map(
  LIST.split('|').map((pair) => {
    const [letters = '', name = ''] = pair.trim().split('=');
    return [name, letters];
  }),
);
