import { describe, expect, it } from 'vitest'
import { hasCredit, saysCaption } from '../../src/find/credits.ts'
import { profileWords } from '../../src/find/profile-words.ts'
import { tellersOf, wordTellers } from '../../src/language/detect.ts'
import { Measures } from '../../src/page/measure.ts'
import type { Block } from '../../src/page/nodes.ts'
import { parseText } from '../../src/parse/text.ts'
import { builtInProfiles } from '../../src/rules/load.ts'
import { evidenceOn, headline, paragraphs } from './page.ts'

const isCredited = (text: string) => evidenceOn(text)[0]?.captioned

describe('a caption is known by its credit:', () => {
  it.each([
    ['the word for a photo, and who took it', 'Photo: Ruth Alder'],
    ['the same before what it shows', 'Photo: Jon Hale climbs the steps of the lighthouse.'],
    ['the same behind a sentence', 'The lighthouse on Monday. Photo: Ruth van der Alder'],
    ['the same, touching the sentence', 'The lighthouse on MondayPhoto: Ruth Alder'],
    ['the same behind a bar, of more words', 'Forty people on the mole | Photo: Ada Hale-Alder/lp'],
    ['an agency behind a bar', 'The mole at dusk / Getty Images'],
    ['an agency alone', 'Getty Images'],
    ['a photographer and an agency in brackets', 'The mole at dusk (Ann Hale/Linden Press)'],
    ['the same behind a sentence, in a script without capitals', 'المنارة عند الغروب. (وكالة لندن/ آنا هيل)'],
    ['a photographer in brackets behind the sentence', 'The mole at dusk. (Ann Hale)'],
    ['whose it is, in brackets behind the sentence', 'The mole at dusk, when the lamp was lit. (Supplied: Ann Hale)'],
    ['for whom it was taken, in brackets behind the sentence', 'The mole at dusk, when the lamp was lit. (Ann Hale for the Linden Press)'],
    ['who sent it in, in brackets', 'The mole at dusk, when the lamp was lit (photo sent in by a reader)'],
    ['a name in capitals behind the sentence', 'On the mole of Skerray, 9 September 2025. ANN HALE FOR THE LINDEN PRESS'],
    ['the same behind a bar', 'The keeper must now climb by the other steps. | ANN HALE / LINDEN PRESS'],
    ['one with a hyphen', 'The keeper must now climb by the other steps. | LINDEN-PRESS'],
    ['the word for a photo in small letters behind a bar', 'The keeper on the mole of Linden. | photo: Ann Hale, Linden Press'],
    ['a name that touches the full stop', 'The mole at dusk.ANN HALE'],
    ['a photographer and an agency with a stroke between them', 'Linden Press / Ann Hale'],
    ['the same, touching', 'Skerray/Jon van der Hale'],
    ['a photographer behind a stroke, at the end of what is shown', 'The keeper with his box of matches on the mole on Monday / Ann Hale'],
    ['the word for a photo and for who made it, in brackets behind the sentence', 'The mole at dusk. (Image credit: Linden Press | Ann Hale)'],
    ['a photographer in a sentence of its own', 'The keeper says that he saw the lamp go out. Photos via Ann Hale.'],
    ['the word for a photo, a small word and a name', 'Photo by Ann Hale/Linden Press'],
    ['two words of credits, and a name', 'Photo courtesy of the City of Linden'],
    ['an agency below the photographer, both without a mark', 'The mole at dusk. File image'],
    ['a photographer and an agency behind a whole story', `FILE - ${paragraphs.slice(0, 3).join(' ')} (LP Photo/Ann Hale, File)`],
    ['the archive it is from, as agencies print it', `FILE - ${paragraphs[0]} ${paragraphs[1]}`],
    ['the same in brackets', `(ARCHIV) - ${paragraphs[1]}`],
    ['the same in brackets alone', `(FILES) ${paragraphs[1]} ${paragraphs[0]}`],
    ['a label', 'Image caption, The mole at dusk'],
    ['the place and the day, as agencies print them', `LINDEN, SKERRAY - MAY 03: ${paragraphs[1]}`],
    ['a mark of copyright', 'The mole at dusk © Ann Hale'],
    ['the same, typed in brackets', 'The mole at dusk (c) Ann Hale'],
  ])('%s', (_, text) => {
    expect(isCredited(text)).toBe(true)
  })
})

describe('a caption is known by who stands where:', () => {
  it.each([
    ['a name with its place in brackets', 'Jon Hale (left) with his box of matches on the mole on Monday.'],
    ['a name with its place between commas', 'The keeper, Jon Hale, center left, and forty people wait for the lamp.'],
    ['names from one side', 'Four keepers on the mole of Linden, from left: Ann Hale, Jon Hale, Ada Brook and Ruth Alder'],
    ['the same in brackets', 'The keepers of Linden (from left to right) Ann Hale, Jon Hale, Ada Brook and Ruth Alder'],
    ['what is shown, and where', 'Pictured at the back, from left, are Ann Hale of Linden and Jon Hale of Skerray.'],
  ])('%s', (_, text) => {
    expect(isCredited(text)).toBe(true)
  })
})

describe('no caption is', () => {
  it.each([
    ['a headline', headline],
    ['a paragraph', paragraphs[1]],
    ['a sentence about a photo', 'The photo hung in the town hall for forty years.'],
    ['a sentence that ends with one', 'The keeper had never liked that photo.'],
    ['a label', 'Photo exhibition'],
    ['a pair of sections', 'Politics/Economy'],
    ['a pair of words', 'The form asks whether the keeper is employed full-time and/or owns the lamp'],
    ['a paragraph that ends in a pair of countries', 'The keepers met on Tuesday and lost again to their neighbours (Linden/Skerray).'],
    ['a paragraph that ends in a pair of initials', 'The keepers met on Tuesday and the storm had put out all of the lamps on the coast. [LP / SK3]'],
    ['a paragraph that ends with a note in brackets', 'The keeper climbed the steps in the rain. (The story goes on below the photo.)'],
    ['the same without a full stop', 'The keeper climbed the steps in the rain (the story goes on below the photo)'],
    ['a long paragraph that touches the next heading', `${paragraphs.slice(0, 3).join(' ')} BEST OF LINDEN`],
    ['a sentence that is cried out', 'The keeper read the notice on the door. THE LAMP IS OUT, it said.'],
    ['a sentence with a headline that is all capitals and hyphens behind it', `The keeper read the notice on the door. AB ${'A-'.repeat(60)}a`],
    ['the title of a page with its paper', 'The lamp of Linden is lit again | LINDEN COURIER'],
    ['a pair of labels', 'Introductions/Shout-Outs'],
    ['a compound', 'Techniques used in file-by-file patching'],
    ['a name of code', 'Hale goes on with the move from OS.File to IOUtils'],
    ['a line of code', '"Content-Type": "image/png",'],
    ['a call in code', 'console.log(photo.title);'],
    ['a thing with two sides', 'The straps of the lamp (left and right) can be set by hand'],
    ['a paragraph in which somebody turns', 'The keeper turned left, then right, and was on the mole before the storm had come.'],
    ['brackets without a word', 'The keeper (...) climbed the steps in the rain'],
    ['the copyright of the page', '© 2024 Linden Courier'],
    ['a sentence that ends in brackets', 'The keeper climbed the steps in the rain (and came down again).'],
    ['a paragraph that ends with a sentence in brackets', 'The keeper climbed the steps in the rain, and nobody asked why. (Hale knew.)'],
    ['a report that names its agency', `(Reuters) - ${paragraphs[0]} ${paragraphs[1]}`],
    ['a line that leads to a file', 'To light the lamp by hand, all that one needs is to add this line to the file:'],
    ['a paragraph that quotes', 'He climbed down at ten. Nobody asked: Hale was too cold to talk.'],
    ['a paragraph that is too long for one', `${paragraphs.join(' ')} Photo: Ruth Alder`],
  ])('%s', (_, text) => {
    expect(isCredited(text)).toBe(false)
  })
})

describe('in a language without spaces', () => {
  const japanese = builtInProfiles().filter(({ language }) => language === 'ja')
  const isCreditedIn = (text: string) => {
    const block = parseText(text, wordTellers(tellersOf(japanese), text)).children[0] as Block
    return hasCredit(block, new Measures(block, undefined), profileWords(japanese, 'credits'))
  }

  it.each(['写真：青木はな', '写真：灯台の前に立つ青木はなさんと月曜の夜に集まった町の人々', '夕暮れの灯台（写真・青木はな）'])('"%s" has a credit', text => {
    expect(isCreditedIn(text)).toBe(true)
  })
  it.each(['灯台に三年ぶりに火がともった。', '写真展が町役場で開かれた。', '写真展が町役場で開かれ人々が夜遅くまで並んで待った'])('"%s" has none', text => {
    expect(isCreditedIn(text)).toBe(false)
  })
})

it('a credit is not known on a page in another language', () => {
  const [e] = evidenceOn('Das Lampenhaus am Montag. Foto: Ruth Alder')
  const german = builtInProfiles().filter(({ language }) => language === 'de')
  expect(e && hasCredit(e.block, e, profileWords(german, 'credits'))).toBe(true)
  expect(e && hasCredit(e.block, e, profileWords([], 'credits'))).toBe(false)
})

describe('a label of a picture', () => {
  const captioned = (...lines: string[]) => evidenceOn(...lines).map(e => e.captioned)

  it('stands in front of a caption in a line of its own', () => {
    expect(captioned('Image caption,', 'The mole at dusk, three years after the storm', paragraphs[0])).toEqual([true, true, false])
    expect(captioned('Image:', 'The mole at dusk', paragraphs[0])).toEqual([true, true, false])
  })
  it('does not stand in front of a paragraph', () => {
    expect(captioned('Image:', `${paragraphs[0]} ${paragraphs[1]}`)).toEqual([true, false])
  })
  it.each([
    ['es', 'Pie de foto, El muelle al anochecer'],
    ['id', 'Keterangan gambar, Dermaga pada malam hari'],
    ['ru', 'Подпись к фото, Мол в сумерках'],
    ['tr', 'Fotoğraf altı yazısı, Akşam karanlığında rıhtım'],
    ['ar', 'التعليق على الصورة، الرصيف عند الغسق'],
  ])('is known in %s: "%s"', (language, text) => {
    const profiles = builtInProfiles().filter(profile => profile.language === language)
    const [block] = parseText(text, wordTellers(tellersOf(profiles), text)).children as [Block]
    expect(saysCaption(block, profileWords(profiles, 'credits'), profileWords(profiles, 'pointing'))).toBe(true)
  })
})
