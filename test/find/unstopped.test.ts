import { describe, expect, it } from 'vitest'
import { evidenceOnDump } from './page.ts'

const menu = ['山徑手記', '首頁', '部落格', '相簿']
const lines = [
  '凌晨四點從河口鎮出發 天還沒亮路上只有送報的機車',
  '車子停在林道口之後要再走三公里的碎石路',
  '阿寬說今年雨水少所以溪谷的水量只到腳踝',
  '過了吊橋就是一片柳杉林 陽光一條一條地落下來',
  '走在這樣的路上很難不放慢腳步 連小琪也安靜了',
  '中午以前抵達霧坪 老葉已經燒好一大壺薑茶等我們',
  '山屋是他和太太花了六年一根木頭一根木頭蓋起來的',
  '牆上掛著歷年訪客留下的明信片 最遠的一張來自漁港',
  '下午本來想去看瀑布卻起了大霧 只好坐在廊下聽雨',
  '霧散的時候對面的山頭忽然露了出來 大家都忘了手上的碗',
]
const proseOf = (dump: string): string[] =>
  evidenceOnDump(dump)
    .filter(({ prose }) => prose)
    .map(({ block }) => block.data.text)

describe('lines without full stops, in a script without spaces', () => {
  it('are running text where ten of them stand on end, with blank lines between them', () => {
    expect(proseOf(`${menu.join('\n')}\n\n${lines.join('\n\n')}`)).toEqual(lines)
  })
  it('are a list where they stand close together', () => {
    expect(proseOf(`${menu.join('\n')}\n\n${lines.join('\n')}`)).toEqual([])
  })
  it('are none where fewer stand on end', () => {
    expect(proseOf(`${menu.join('\n')}\n\n${lines.slice(1).join('\n\n')}`)).toEqual([])
  })
  it('are none where one of them is a label', () => {
    expect(proseOf(`${menu.join('\n')}\n\n${[...lines.slice(0, 5), '回首頁', ...lines.slice(5)].join('\n\n')}`)).toEqual([])
  })
  it('are none in a script with spaces', () => {
    const titles = lines.map((_, i) => `The keeper lights the lamp of the mole again for night number ${i}`)
    expect(proseOf(`Home\nNews\nSport\n\n${titles.join('\n\n')}`)).toEqual([])
  })
})
