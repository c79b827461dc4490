/** Workbooks (.xlsx) of one sheet, by their XML. */
import { zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** One row of equal cells. @param cell the attributes and the content, e.g. ` t="s"` and `<v>0</v>` */
export function rowOf(row: number, count: number, [attributes, content]: readonly [string, string]): string {
  const cells = Array.from(
    { length: count },
    (_, index) => `<c r="${columnName(index)}${row}"${attributes}>${content}</c>`,
  );
  return `<row r="${row}">${cells.join('')}</row>`;
}

/** A to ZZ. */
function columnName(index: number): string {
  const letter = (at: number) => String.fromCharCode(65 + at);
  return index < 26 ? letter(index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);
}

/** @param shared the texts to which cells of type `s` refer by their index */
export function workbook(rows: string, shared: readonly string[] = []): Uint8Array {
  const texts = shared.map((text) => `<si><t>${text}</t></si>`).join('');
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, encoder.encode(xml)])));
}
