import type { Block } from './block';

/** Headings of a software project that a list of papers has no use for. */
const USE =
  /^[^\p{L}]{0,8}(?:how to (?:install|run|use|train)|install(?:ation|ing|ed)?\b|getting started|quick ?-?start|usage\b|requirements\b|dependencies\b|prerequisites|environment setup|set ?up\b|build(?:ing)? (?:from|the)|features\b|model ?zoo|(?:pre-?trained|supported) models|checkpoints?\b|model (?:card|details|description|weights)|intended uses?|training (?:data|procedure|details)|安装|使用方法|使用说明|快速(?:开始|上手)|环境(?:配置|搭建|安装)|依赖|インストール|使い方|설치|사용\s?방법)/iu;
/** Headings that such a project has beside them, and some lists of papers, too. */
const ABOUT =
  /^[^\p{L}]{0,8}(?:licen[sc]es?\b|citations?\b|citing\b|cite\b|contributing\b|contributors?\b|acknowledge?ments?\b|changelog\b|roadmap\b|to-?do\b|训练|评估|许可|引用|evaluation\b|training\b|inference\b|limitations\b|bias\b)/iu;
/** Commands that a reader is to run. */
const COMMAND =
  /^[ \t]*(?:[$>#] ?)?(?:pip3? install|git clone|conda (?:create|install|env)|npm (?:i|install)\b|pnpm |yarn add|docker |cargo (?:add|install)|go (?:get|install)|uv (?:pip|sync|add)|poetry |brew install|python3? [\w./-]+\.py|bash \S+\.sh|sh \S+\.sh|torchrun )/m;
/** `v1.2`, `[1.2.0]`, `1.2.0 (2024-05-01)`, `1.2 - 2024-05-01`; the number of a chapter ("1.1 Knots") is none. */
const RELEASE =
  /^(?:v\d+\.\d+\S*|\[v?\d+\.\d+[^\]\s]*\]|\d+\.\d+(?:\.\d+)?(?:[-.]?(?:alpha|beta|rc)\S*)?(?=\s*(?:$|[-–—(:]|\d{4}-)))/i;
/** Fields of the front matter that model and data set cards have. */
const CARD = /^(?:base_model|pipeline_tag|library_name|license|task_categories|size_categories):/m;

/**
 * Whether a file is about a piece of software, a model or a data set: it tells how to install or run it, lists its
 * releases, or is the card of a model. `headings` are the texts of its headings. Linear in the text's length.
 */
export function isOfSoftware(text: string, blocks: readonly Block[], headings: readonly string[]): boolean {
  const use = headings.filter((heading) => USE.test(heading)).length;
  if (use >= 2 || headings.filter((heading) => RELEASE.test(heading)).length >= 2) return true;
  if (use === 1 && (headings.some((heading) => ABOUT.test(heading)) || COMMAND.test(text))) return true;
  const [front] = blocks;
  return (
    front?.kind === 'front-matter' &&
    use + headings.filter((heading) => ABOUT.test(heading)).length > 0 &&
    CARD.test(text.slice(front.content.start, front.content.end))
  );
}
