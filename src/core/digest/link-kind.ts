import { parseIdentifier } from '../arxiv/identifier';

const GENERIC = new Set(
  `abs abstract arxiv arxiv.org cool kimi vanity bib back top up arxiv-link alphaxiv article blog bibtex checkpoint checkpoints chinese ckpt code colab config configs dataset data demo doc docs doi download english full-paper full-text
  github gitlab google-scholar here hf hf-paper homepage html hugging-face huggingface info link links log logs model models more notes open-access openreview
  original page paper paper-link papers pdf pdf-link ppt preprint project project-page publication read read-more read-paper readme repo review semantic-scholar slides
  source summary supp supplementary talk tweet unofficial official replicate diffusers colab url video view website weights wechat x 中文 代码 原文 摘要 下载 详情 论文 链接 地址 论文链接 阅读 阅读论文 阅读全文 查看论文 论文地址 原文链接 解读 全文 项目 主页`
    .split(/\s+/)
    .map((word) => word.replaceAll('-', ' ')),
);

/** No label that only says what kind of thing is behind it is longer than this. */
const LONGEST = 60;

const VENUE =
  /^(?:in\s+)?(?:arxiv|corr|acm ?mm|3dv|midl|isbi|tmi|tip|tvcg|t-?ro|neurips|nips|icml|iclr|cvpr|iccv|eccv|wacv|bmvc|acl|emnlp|naacl|eacl|coling|tacl|aaai|ijcai|kdd|www|sigir|cikm|wsdm|recsys|tmlr|jmlr|tpami|pami|ijcv|ral|ra-l|icra|iros|corl|rss|miccai|interspeech|icassp|siggraph(?: asia)?|uai|aistats|colt|colm|chi|uist|icse|fse|osdi|sosp|nsdi|asplos|isca|hpca|mlsys|usenix(?: security)?|ndss|ccs|s&p|nature|science|preprint|openreview|findings|workshop)w?(?:(?:\b|(?=\d))[\s\S]{0,24})?$/i;

/** Whether a text is the name of a venue, of a conference or journal, alone or with a year (`ICLR'24 (Oral)`). */
export function isVenue(text: string): boolean {
  return text.length <= 40 && VENUE.test(text.trim());
}

const PLAIN_ID = /^\d{4}\.\d{4,5}(?:v\d+)?$/;
/** Six words without numbers, points and addresses: too many for a kind of thing. */
const PLAIN_TITLE = /^(?!https?:)[a-z][a-z:,-]*(?: [a-z][a-z:,-]*){5,}$/i;

/**
 * Whether a link's text says what kind of thing is behind it ("PDF", "arXiv", "Paper", an id, an address, a venue, a
 * year) and not what it is called (FACTS.md section 2).
 */
export function isGenericLabel(label: string): boolean {
  if (label === '') return true;
  if (label.length > LONGEST) return /^https?:|^www\./i.test(label);
  // The two commonest cases, told fast: a word or id as it stands in any list, and a title in words.
  if (GENERIC.has(label.toLowerCase()) || PLAIN_ID.test(label)) return true;
  if (PLAIN_TITLE.test(label)) return false;
  const plain = label
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/[\s_-]+/g, ' ')
    .toLowerCase();
  if (plain === '' || GENERIC.has(plain)) return true;
  if (/^https?:|^www\.|^[\w.-]+\.(?:org|com|io|net|ai|pdf)(?:\/|$)/.test(plain)) return true;
  const id = plain.replace(/^arxiv ?:? ?/, '').replace(/ ?\[.*$/, '');
  if (parseIdentifier(id) !== undefined || /^\d{4}\.\d{3,6}(?:v\d+)?$/.test(id)) return true;
  if (/^\d{1,4}(?:[./ ]\d{1,2}){0,2}$|^(?:19|20)\d{2}$/.test(plain)) return true;
  if (label.length <= 40 && VENUE.test(plain) && (/\d/.test(plain) || plain.split(' ').length <= 2))
    return true;
  // "arXiv PDF", "Paper (arXiv)", "GitHub Repo": nothing but such words.
  const words = plain.split(/[\s/()|&+,.:]+/).filter((word) => word !== '');
  return (
    words.length <= 4 && words.every((word) => GENERIC.has(word) || /^(?:v?\d+|the|on|to|and|at)$/.test(word))
  );
}

/** Whether a label says that the paper itself is behind the link. */
export function isPaperLabel(label: string): boolean {
  return /paper|pdf|arxiv|abs|doi|论文|原文|preprint|openreview|链接|link|url|article/i.test(label);
}

const PAPER_HOST =
  /^https?:\/\/(?:[\w-]+\.)*(?:openreview\.net|aclanthology\.org|aclweb\.org|n(?:eur)?ips\.cc|ijcai\.org|proceedings\.mlr\.press|jmlr\.org|openaccess\.thecvf\.com|ecva\.net|doi\.org|dl\.acm\.org|ieeexplore\.ieee\.org|link\.springer\.com|sciencedirect\.com|nature\.com\/articles|science\.org\/doi|biorxiv\.org|medrxiv\.org|ssrn\.com|semanticscholar\.org\/paper|isca-speech\.org|ojs\.aaai\.org|aaai\.org\/ojs|usenix\.org|pnas\.org|cell\.com|bmj\.com|techrxiv\.org|hal\.science|eprint\.iacr\.org|jstor\.org|tandfonline\.com|wiley\.com|mdpi\.com|frontiersin\.org|plos\.org|transformer-circuits\.pub|arxiv\.org\/(?:abs|pdf|html)\/|paperswithcode\.com\/paper|[\w.-]+\/(?:\S*\/)?research\/publications?\/)/i;

/** Whether an address is that of a paper: a publisher's or proceedings' page, or a PDF. */
export function isPaperUrl(url: string): boolean {
  return PAPER_HOST.test(url) || /^https?:\/\/\S+\.pdf(?:[?#]|$)/i.test(url);
}

/** Whether an address is that of code. */
export function isCodeUrl(url: string): boolean {
  return /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|gitee\.com|codeberg\.org)\/[^/\s]+\/[^/\s]+/i.test(
    url,
  );
}
