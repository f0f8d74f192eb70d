import { strToU8, zipSync, type Zippable } from 'fflate';

/** A cell of a test workbook: a value, or XML of its own (`<c …>`). */
export type TestCell = string | number | null;

/** A sheet of a test workbook. */
export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  /** Further XML: before the rows, and behind them. */
  readonly before?: string;
  readonly after?: string;
  readonly isHidden?: boolean;
  /** Numbers of rows that are hidden. */
  readonly hiddenRows?: readonly number[];
  /** Targets of the relations rId1, rId2, … */
  readonly links?: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The formats of cells: none, a day, a time of day. */
const STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellXml(cell: TestCell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  return cell.startsWith('<c')
    ? cell.replace('<c', `<c r="${reference}"`)
    : `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

const sheetXml = ({ rows, before = '', after = '', hiddenRows = [] }: TestSheet): string => {
  const written = rows.map((row, place) => {
    const number = place + 1;
    const cells = row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${number}`));
    return `<row r="${number}"${hiddenRows.includes(number) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${written.join('')}</sheetData>${after}</worksheet>`;
};

const relationsXml = (targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${RELATIONS}">${targets.map(([type, target], place) => `<Relationship Id="rId${place + 1}" Type="${OFFICE}/${type}" Target="${escaped(target)}"/>`).join('')}</Relationships>`;

/** The files of a workbook, as small as Excel allows. */
export function workbookFiles(sheets: readonly TestSheet[], properties = ''): Zippable {
  const files: Zippable = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${sheets.map(({ name, isHidden }, place) => `<sheet name="${escaped(name)}" sheetId="${place + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${place + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      relationsXml([
        ...sheets.map((_, place) => ['worksheet', `worksheets/sheet${place + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    'xl/styles.xml': strToU8(STYLES),
  };
  sheets.forEach((sheet, place) => {
    files[`xl/worksheets/sheet${place + 1}.xml`] = strToU8(sheetXml(sheet));
    if (sheet.links)
      files[`xl/worksheets/_rels/sheet${place + 1}.xml.rels`] = strToU8(
        relationsXml(sheet.links.map((link) => ['hyperlink', link] as const)),
      );
  });
  return files;
}

/** A workbook. */
export const workbook = (sheets: readonly TestSheet[], properties = ''): Uint8Array =>
  zipSync(workbookFiles(sheets, properties));
