// Cuts wwwroot/icons.woff2 out of Material Symbols Outlined as it comes with Radzen.Blazor. See README.md beside this file.
import { readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import fontkit from 'fontkit'
import subsetFont from 'subset-font'

const packages = process.env.NUGET_PACKAGES ?? `${homedir()}/.nuget/packages`
const source = `${packages}/radzen.blazor/12.0.8/staticwebassets/fonts/MaterialSymbolsOutlined.woff2`
const names = (await readFile(new URL('icons.txt', import.meta.url), 'utf8')).split(/\s+/).filter(Boolean)

const font = fontkit.openSync(source)
const glyphOf = new Map()
for (let id = 0; id < font.numGlyphs; id++) glyphOf.set(font.getGlyph(id).name, id)
const characterOf = new Map()
for (const code of font.characterSet) characterOf.set(font.glyphForCodePoint(code).id, code)

const unknown = names.filter((name) => !characterOf.has(glyphOf.get(name)))
if (unknown.length > 0) throw new Error(`no such icon: ${unknown.join(', ')}`)

// The letters that names are made of, and the glyphs themselves; without layout closure the letters would draw in every icon.
const text = 'abcdefghijklmnopqrstuvwxyz0123456789_ ' + names.map((n) => String.fromCodePoint(characterOf.get(glyphOf.get(n)))).join('')
const subset = await subsetFont(await readFile(source), text, {
  targetFormat: 'woff2',
  noLayoutClosure: true,
  noHinting: true,
  variationAxes: { FILL: 0, wght: 400 },
})
await writeFile(new URL('../wwwroot/icons.woff2', import.meta.url), subset)
console.log(`${names.length} icons, ${subset.length} bytes`)
