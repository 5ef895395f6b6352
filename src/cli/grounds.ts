import { commonLineRule } from '../find/common-lines.ts'

/**
 * What the output names where no rule of a pack decided: measures of the finder, which weighs a page's shape, and what the
 * parser knows. They are no rules: they cannot be switched off, but `--keep` leaves in what was cut on such a ground.
 */
export const grounds: Readonly<Record<string, string>> = {
  'find/title': 'The block was kept as the headline: it stands above the body, and reads like its title.',
  'find/standfirst': 'The block was kept as the standfirst: prose between the headline and the body.',
  'find/byline': 'The block was kept as the byline: it says who wrote the article, where or when.',
  'find/body': 'The block was kept as running text of the article: its words, its sentences and what stands around it weigh for it.',
  'find/caption': 'The block was kept as the caption or the credit of a picture.',
  'find/no-article': 'The page holds no article, so that all of it goes; the category is the one that place and shape fit best.',
  'find/before': 'The block stands above the article and reads like a label; no rule names it, nor any block near it.',
  'find/insert': 'The block stands within the article without being of its text; no rule names it, nor any block near it.',
  'find/after': 'The block stands below the article and does not go on with it; no rule names it, nor any block near it.',
  'find/menu': 'The block stands below the article and, in the same words, above it: an item of a menu.',
  'find/thread': 'The block stands in a thread of comments: names, times and replies that repeat.',
  'find/author': "The block begins with the name of the page's author and tells who that is.",
  'find/code': 'The block looks like code or a form control.',
  'find/repeat': 'The article says this elsewhere, word by word: one of the two is enough.',
  'find/stated': 'The page states this paragraph twice, once of it for machines; one of the two is enough.',
  'parse/marks': 'The block holds marks of Markdown without text.',
  'parse/front-matter': 'The front matter of Markdown is for machines.',
  'parse/link-definition': 'The line gives the target of a link, which no reader sees.',
  'parse/thematic-break': 'The line is drawn across the page, and holds no text.',
  'parse/html': 'The block holds tags without text.',
  'parse/picture': 'The block is a picture without text.',
  'parse/crawl-header': 'A crawler wrote the line in front of the page: its address, or when it was fetched.',
  'parse/edit-link': 'A wiki sets this link behind the heading of a section that may be edited.',
  [commonLineRule]: 'The line stands on many pages of the site (--common-lines): it is of its template.',
  parts: 'The block is a part of the article that --parts did not ask for.',
}
