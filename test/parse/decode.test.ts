import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, NotTextError } from '../../src/parse/decode.ts'

/** Bytes of a text in a one-byte encoding: TextDecoder knows what each byte is, so it can be turned round. */
function encode(text: string, label: string): Uint8Array {
  const byChar = new Map<string, number>()
  const decoder = new TextDecoder(label)
  for (let byte = 0; byte < 256; byte++) byChar.set(decoder.decode(Uint8Array.of(byte)), byte)
  if (label === 'windows-1252') for (const [i, char] of [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].entries()) if (char !== ' ') byChar.set(char, 0x80 + i)
  return Uint8Array.from([...text], char => {
    const byte = byChar.get(char)
    if (byte === undefined) throw new Error(`${label} has no ${char}`)
    return byte
  })
}

const german = 'Der Bürgermeister sagte am Dienstag, die Brücke über den Fluss werde „im Frühjahr“ geöffnet – früher als geplant.'
const polish = 'Burmistrz powiedział we wtorek, że most zostanie otwarty wiosną, czyli wcześniej, niż planowano. Mieszkańcy są zadowoleni.'
const russian = 'Мэр сказал во вторник, что мост откроют весной, раньше, чем планировали. Жители города довольны.'
const greek = 'Ο δήμαρχος είπε την Τρίτη ότι η γέφυρα θα ανοίξει την άνοιξη. Άλλοι κάτοικοι της πόλης είναι ευχαριστημένοι.'
const turkish = 'Belediye başkanı salı günü köprünün planlanandan önce, ilkbaharda açılacağını söyledi. Şehir halkı çok memnun.'

describe('encodings of one byte', () => {
  it.each([
    ['windows-1252', german],
    ['iso-8859-1', german.replace(/[„“–]/g, '-')],
    ['windows-1250', polish],
    ['iso-8859-2', polish],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['iso-8859-5', russian],
    ['windows-1253', greek],
    ['windows-1254', turkish],
  ])('%s', async (label, text) => {
    expect((await decode(encode(text, label))).text).toBe(text)
  })

  it('reads each byte of windows-1252 as its own character', async () => {
    const declared = Buffer.from('<meta charset="iso-8859-1"><p>', 'latin1')
    const all = Uint8Array.from({ length: 128 }, (_, i) => 128 + i)
    const { text } = await decode(Buffer.concat([declared, all]))
    expect(text.slice(-128, -96)).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ')
    expect(new Set(text.slice(-128)).size).toBe(128)
  })
})

describe('encodings of several bytes', () => {
  // Fixed bytes, as another program wrote them.
  it.each([
    [
      'shift_jis',
      '市長は火曜日に、橋は計画より早く春に開通すると述べた。住民は喜んでいる。',
      'jnOSt4LNic6XapP6gsmBQYu0gs2MdonmguaC6JGBgq2PdILJikqSyoK3gumCxo9xgteCvYFCj1qWr4LNiuyC8YLFgqKC6YFC',
    ],
    [
      'gb18030',
      '市长周二说，大桥将比计划提前，在春天开放。城里的居民都很高兴，他们等了很久。',
      'ytCzpNbctv7LtaOstPPHxb2rsci8xruuzOHHsKOs1Nq0uszsv6q3xaGjs8fA77XEvtPD8ba8uty439DLo6zL+8PHtcjBy7rcvsOhow==',
    ],
    [
      'euc-kr',
      '시장은 화요일에 다리가 계획보다 일찍 봄에 열릴 것이라고 말했다. 주민들은 기뻐하고 있다.',
      'vcPA5cC6IMitv+TAz7+hILTZuK6woSCw6Mi5uri02SDAz8LvILq9v6Egv624sSCwzcDMtvOw7SC4u8fftNkuIMHWuc616cC6ILHiu7XHz7DtIMDWtNku',
    ],
  ])('%s is told by its bytes', async (encoding, text, base64) => {
    expect(await decode(Buffer.from(base64, 'base64'))).toMatchObject({ text, encoding, bom: false, strayBytes: 0 })
  })

  it('takes the charset that an HTML page declares', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"></head><p>'),
      Buffer.from([0xc4, 0xe3, 0xba, 0xc3]),
    ])
    expect((await decode(bytes)).text.endsWith('<p>你好')).toBe(true)
    const xml = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1251"?><p>'), Buffer.from([0xcf, 0xf0])])
    expect((await decode(xml)).text.endsWith('<p>Пр')).toBe(true)
  })

  it('does not believe a declared charset that does not fit, or that does not exist', async () => {
    for (const charset of ['euc-kr', 'utf-8', 'klingon']) {
      const { text } = await decode(Buffer.concat([Buffer.from(`<meta charset="${charset}"><p>`), encode(german, 'windows-1252')]))
      expect(text.endsWith(german)).toBe(true)
    }
  })
})

describe('Unicode', () => {
  const text = 'Zoë said: “naïve” – 你好 😀'
  const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16()

  it('UTF-8, with and without a mark', async () => {
    expect(await decode(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8', bom: false, strayBytes: 0 })
    expect(await decode(Buffer.from(`\ufeff${text}`))).toMatchObject({ text, encoding: 'utf-8', bom: true, strayBytes: 0 })
  })

  it('UTF-16 of both orders, with and without a mark', async () => {
    const little = Buffer.from(text, 'utf16le')
    expect(await decode(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toMatchObject({ text, encoding: 'utf-16le', bom: true, strayBytes: 0 })
    expect(await decode(Buffer.concat([Buffer.from([0xfe, 0xff]), swapped(little)]))).toMatchObject({ text, encoding: 'utf-16be', bom: true, strayBytes: 0 })
    expect(await decode(little)).toMatchObject({ text, encoding: 'utf-16le', bom: false, strayBytes: 0 })
    expect(await decode(swapped(little))).toMatchObject({ text, encoding: 'utf-16be', bom: false, strayBytes: 0 })
  })

  it('UTF-8 with a few bytes that are none keeps these as windows-1252', async () => {
    const good = 'Çalışma öğlen başladı, görüşme sürüyor. '
    const { text, strayBytes, encoding } = await decode(Buffer.concat([Buffer.from(good), Buffer.from([0x93]), Buffer.from(good), Buffer.from([0xe2, 0x80])]))
    expect({ text, strayBytes, encoding }).toEqual({ text: `${good}“${good}â€`, strayBytes: 3, encoding: 'utf-8' })
  })

  it('ISO-2022-JP, all of whose bytes are ASCII', async () => {
    expect((await decode(Buffer.from('\x1b$B$3$s\x1b(B', 'latin1'))).text).toBe('こん')
  })
})

describe('what is no text', () => {
  it.each([
    ['%PDF-1.4\n', 'PDF'],
    ['PK\x03\x04\x14\0', 'zip'],
    ['\x89PNG\r\n\x1a\n', 'PNG'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'JPEG'],
    ['GIF89a\x01\0\x01\0', 'GIF'],
    ['a\0b\0\0c', 'binary'],
    ['\xff\xfe\0\0a\0\0\0', 'UTF-32'],
    ['\xff\xfea\0\0\0b\0', 'binary'],
    ['\x80\x01\x02\x03\x04\x05\x06\x07\x0e\xff', 'binary'],
  ])('%j', async (start, name) => {
    const bytes = Buffer.from(start, 'latin1')
    await expect(decode(bytes)).rejects.toThrow(NotTextError)
    await expect(decode(bytes)).rejects.toThrow(name)
  })

  it.each(['RIFF is a format.', 'GIF89a files are images.', 'ID3 tags hold the title of a song.', 'BZh stands for nothing.', 'Rar! What a noise.'])(
    'text that begins like it: %s',
    async text => {
      expect((await decode(Buffer.from(text))).text).toBe(text)
    },
  )
})

it('gives every text back, and never throws anything but NotTextError', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async text => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff') && !/^%PDF|^PK\x03|\x1b\$/.test(text) && !/\p{Cs}/u.test(text))
      expect((await decode(Buffer.from(text))).text).toBe(text)
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async bytes => {
      const decoded = await decode(bytes).catch(error => error)
      if (decoded instanceof Error) expect(decoded).toBeInstanceOf(NotTextError)
      else if (bytes.length > 3) expect(decoded.text.length).toBeGreaterThan(0)
    }),
  )
})

describe('an encoding that the transport told', () => {
  const bytes = Buffer.from([0x50, 0xe9, 0x70, 0x69, 0x6e])
  it('is believed', async () => {
    expect(await decode(bytes, 'iso-8859-2')).toMatchObject({ text: 'Pépin', encoding: 'iso-8859-2', strayBytes: 0 })
    expect(await decode(Buffer.from('naïve'), 'windows-1252')).toMatchObject({ text: 'naÃ¯ve' })
  })
  it('yields to a byte order mark', async () => {
    expect(await decode(Buffer.from('\ufeffnaïve'), 'windows-1252')).toMatchObject({ text: 'naïve', bom: true })
  })
  it('marks and counts the bytes that do not fit', async () => {
    expect(await decode(bytes, 'utf-8')).toMatchObject({ text: 'P\ufffdpin', strayBytes: 1 })
  })
})
