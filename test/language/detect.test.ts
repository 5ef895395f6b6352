import { describe, expect, it } from 'vitest'
import { detectLanguage, wordTellers } from '../../src/language/detect.ts'
import type { Block } from '../../src/page/nodes.ts'
import { parseText } from '../../src/parse/text.ts'
import { builtInPacks, builtInTellers, languages } from '../../src/rules/load.ts'

const examples = builtInPacks()
const tellers = builtInTellers()
const detect = (text: string) => detectLanguage(parseText(text, wordTellers(tellers, text)).children as Block[], tellers)

const sentences: Record<string, string> = {
  ar: 'صعد حارس المنارة إلى البرج كل مساء لكي يضيء المصباح. قال إن السفن التي تمر في الليل لا تزال في حاجة إليه.',
  bg: 'Пазачът всяка вечер се качваше на кулата, за да запали лампата. Той каза, че корабите, които минават през нощта, все още имат нужда от нея.',
  bn: 'বাতিঘরের রক্ষক প্রতিদিন সন্ধ্যায় প্রদীপ জ্বালাতে মিনারে উঠতেন। তিনি বলেন, রাতে যে জাহাজগুলি যায় তাদের এখনও এটি দরকার।',
  ca: 'El guardià pujava cada vespre a la torre per encendre el llum. Va dir que els vaixells que passen de nit encara el necessiten.',
  cs: 'Strážce majáku každý večer vystoupal na věž, aby rozsvítil lampu. Řekl, že lodě, které plují v noci, ji stále potřebují.',
  da: 'Fyrmesteren gik hver aften op i tårnet for at tænde lampen. Han sagde, at de skibe, der sejler om natten, stadig har brug for den.',
  de: 'Der Wärter stieg jeden Abend auf den Turm, um die Lampe anzuzünden. Er sagte, dass die Schiffe in der Nacht sie noch immer brauchen.',
  el: 'Ο φύλακας ανέβαινε κάθε βράδυ στον πύργο για να ανάψει τη λάμπα. Είπε ότι τα πλοία που περνούν τη νύχτα τη χρειάζονται ακόμη.',
  en: 'The keeper climbed the tower each evening to light the lamp. He said that the ships which pass in the night still need it.',
  es: 'El guardián subía cada tarde a la torre para encender la lámpara. Dijo que los barcos que pasan de noche todavía la necesitan.',
  et: 'Tuletorni valvur ronis igal õhtul torni, et lamp põlema panna. Ta ütles, et laevad, mis öösel mööda sõidavad, vajavad seda ikka veel.',
  fa: 'نگهبان هر شب از برج بالا می‌رفت تا چراغ را روشن کند. او گفت که کشتی‌هایی که در شب می‌گذرند هنوز به آن نیاز دارند.',
  fi: 'Majakanvartija nousi joka ilta torniin ja sytytti lampun. Hän sanoi, että laivat, jotka kulkevat yöllä, tarvitsevat sitä vielä, mutta ne eivät ole enää yksin.',
  fr: 'Le gardien montait chaque soir à la tour pour allumer la lampe. Il a dit que les bateaux qui passent dans la nuit en ont encore besoin.',
  he: 'שומר המגדלור עלה בכל ערב אל המגדל כדי להדליק את המנורה. הוא אמר שהספינות שעוברות בלילה עדיין זקוקות לה.',
  hi: 'रखवाला हर शाम मीनार पर चढ़कर दीपक जलाता था। उसने कहा कि रात में गुज़रने वाले जहाज़ों को अब भी उसकी ज़रूरत है।',
  hr: 'Svjetioničar se svake večeri penjao na toranj kako bi upalio svjetiljku. Rekao je da je brodovima koji plove noću još uvijek potrebna.',
  hu: 'A világítótorony őre minden este felment a toronyba, hogy meggyújtsa a lámpát. Azt mondta, hogy a hajóknak, amelyek éjjel járnak, még szükségük van rá.',
  id: 'Penjaga itu naik ke menara setiap malam untuk menyalakan lampu. Ia mengatakan bahwa kapal yang lewat pada malam hari masih membutuhkannya.',
  is: 'Vitavörðurinn fór á hverju kvöldi upp í turninn til að kveikja á lampanum. Hann sagði að skipin sem sigla á nóttunni þyrftu enn á honum að halda.',
  it: 'Il guardiano saliva ogni sera sulla torre per accendere la lampada. Ha detto che le navi che passano di notte ne hanno ancora bisogno.',
  ja: '灯台守は毎晩塔に登り、明かりをともした。夜に通る船はまだそれを必要としていると彼は言った。',
  ko: '등대지기는 매일 저녁 등불을 켜기 위해 탑에 올랐다. 그는 밤에 지나가는 배들이 아직 그것을 필요로 한다고 말했다.',
  lt: 'Švyturio sargas kiekvieną vakarą lipdavo į bokštą, kad uždegtų lempą. Jis sakė, kad laivams, kurie plaukia naktį, jos vis dar reikia.',
  lv: 'Bākas sargs katru vakaru kāpa tornī, lai iedegtu lampu. Viņš teica, ka kuģiem, kas brauc naktī, tā joprojām ir vajadzīga.',
  nl: 'De wachter klom elke avond op de toren om de lamp aan te steken. Hij zei dat de schepen die in de nacht varen haar nog altijd nodig hebben.',
  no: 'Fyrvokteren gikk hver kveld opp i tårnet for å tenne lampen. Han sa at skipene som seiler om natten, fortsatt trenger den, men ikke lenge.',
  pl: 'Latarnik wchodził co wieczór na wieżę, aby zapalić lampę. Powiedział, że statki, które płyną w nocy, nadal jej potrzebują.',
  pt: 'O guarda subia todas as noites à torre para acender a lâmpada. Disse que os navios que passam de noite ainda não podem viver sem ela.',
  ro: 'Paznicul urca în fiecare seară în turn pentru a aprinde lampa. El a spus că navele care trec noaptea încă au nevoie de ea.',
  ru: 'Смотритель каждый вечер поднимался на башню, чтобы зажечь лампу. Он сказал, что она ещё нужна кораблям, которые идут ночью.',
  sk: 'Strážca majáka každý večer vystúpil na vežu, aby rozsvietil lampu. Povedal, že lode, ktoré sa plavia v noci, ju stále potrebujú.',
  sl: 'Svetilničar se je vsak večer povzpel na stolp, da bi prižgal svetilko. Rekel je, da jo ladje, ki plujejo ponoči, še vedno potrebujejo.',
  sr: 'Чувар светионика се сваке вечери пењао на торањ да би упалио светиљку. Рекао је да је бродовима који плове ноћу још увек потребна.',
  sv: 'Fyrvaktaren gick varje kväll upp i tornet för att tända lampan. Han sade att fartygen som seglar på natten inte klarar sig utan den.',
  sw: 'Mlinzi wa mnara wa taa alipanda kila jioni ili kuwasha taa. Alisema kuwa meli ambazo hupita usiku bado zinaihitaji.',
  tr: 'Bekçi her akşam lambayı yakmak için kuleye çıkardı. Gece geçen gemilerin ona daha çok ihtiyacı olduğunu söyledi, ama bu yıl gelen gemi olmadı.',
  uk: 'Доглядач щовечора підіймався на вежу, щоб запалити лампу. Він сказав, що вона ще потрібна кораблям, які йдуть уночі.',
  vi: 'Người gác đèn leo lên tháp mỗi buổi tối để thắp đèn. Ông nói rằng những con tàu đi qua trong đêm vẫn cần đến nó.',
  zh: '守灯人每天晚上登上塔楼点亮灯火。他说夜里经过的船只仍然需要它。',
}

describe('the language of a page', () => {
  it.each(languages().filter(language => language !== 'any'))('is told from two sentences: %s', language => {
    expect(detect(sentences[language] as string)).toBe(language)
  })
  it.each(languages().filter(language => !['any', 'ja', 'ko', 'zh'].includes(language)))(
    'is told from two dozen sentences that articles print, whatever its kin: %s',
    language => {
      const articles = examples.filter(pack => pack.language === language).flatMap(({ rules }) => rules.flatMap(({ keeps }) => keeps))
      const told = articles.flatMap((_, i) => (i % 24 === 0 && i + 24 <= articles.length ? detect(articles.slice(i, i + 24).join('\n\n')) : []))
      expect(told).toEqual(told.map(() => language))
    },
  )
  it('is that of its prose, whatever names its menu gives to other languages', () => {
    const menu = 'Deutsch\n\nEl País en español\n\nLa página de la semana\n\nLe monde des livres'
    expect(detect(`${menu}\n\n${sentences.en}\n\n${sentences.en}\n\n${menu}`)).toBe('en')
  })
  it('is told in a page of which the smaller half is English', () => {
    expect(detect(`Sign up for the newsletter\n\n${sentences.ru}\n\n${sentences.ru}\n\nShare this on the web`)).toBe('ru')
  })
  it.each([
    ['without words', '* * *\n\n12.05.2025'],
    ['of two words', 'Lamp lit'],
    ['of names alone', 'Linden Courier\n\nAda Brook\n\nOld Sable Mine'],
    ['of nothing', ''],
    ['in a language that has no rules', 'ผู้ดูแลประภาคารขึ้นไปบนหอคอยทุกเย็นเพื่อจุดตะเกียง'],
  ])('is not told of a page %s', (_, text) => {
    expect(detect(text)).toBeNull()
  })
})

describe('the words that join fragments', () => {
  const german = wordTellers(tellers, 'Der Hafen war leer, und die Boote lagen in der Sonne.')
  it('are the function words of the dump’s own language, whatever their case', () => {
    expect(['Der', 'und', 'die'].map(german.isSmallWord)).toEqual([true, true, true])
    expect(['the', 'par', 'Hafen'].map(german.isSmallWord)).toEqual([false, false, false])
  })
  it('are the words before an author’s name in any language, alone on their line', () => {
    expect(['By', 'Von', 'Par'].map(german.opensByline)).toEqual([true, true, true])
    expect(german.opensByline('By the sea')).toBe(false)
  })
})
