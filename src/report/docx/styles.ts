import type { IStylesOptions } from 'docx';

const INK = '1C1D20';
const SOFT = '5A5D66';
const SERIF = 'Cambria';

/** Named styles throughout, so that an editor changes the look in one place. Sizes are half points. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: 'Calibri', size: 21, color: INK }, paragraph: { spacing: { after: 100, line: 264 } } },
    title: { run: { font: SERIF, size: 46, bold: true, color: INK }, paragraph: { spacing: { after: 160 } } },
    heading1: {
      run: { size: 32, bold: true, color: INK },
      paragraph: { spacing: { before: 420, after: 140 }, keepNext: true },
    },
    heading2: {
      run: { size: 25, bold: true, color: INK },
      paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { size: 20, bold: true, color: SOFT },
      paragraph: { spacing: { before: 180, after: 60 }, keepNext: true },
    },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Outlet',
      name: 'Outlet',
      basedOn: 'Normal',
      next: 'Printed',
      run: { size: 18 },
      paragraph: { spacing: { before: 120, after: 20 }, indent: { left: 240 } },
    },
    {
      id: 'Printed',
      name: 'As printed',
      basedOn: 'Normal',
      run: { font: SERIF, size: 22 },
      paragraph: { spacing: { after: 60 }, indent: { left: 240 } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { font: SERIF },
      paragraph: { spacing: { after: 60 }, indent: { left: 720 } },
    },
    {
      id: 'Received',
      name: 'Text as received',
      basedOn: 'Normal',
      run: { font: SERIF, size: 20 },
      paragraph: { spacing: { after: 0 } },
    },
  ],
  characterStyles: [{ id: 'Hint', name: 'Hint', basedOn: 'DefaultParagraphFont', run: { size: 17, color: SOFT } }],
};

/** Of every table, under the name Word has for it; the library writes none for tables. Sizes are eighths of a point. */
export const TABLE_STYLE = `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${[
  'top',
  'left',
  'bottom',
  'right',
  'insideH',
  'insideV',
]
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="C9CCD3"/>`)
  .join('')}</w:tblBorders></w:tblPr></w:style>`;
