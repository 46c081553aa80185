/** Names of labels by role, in lower case, split by `|`; as people write them in English, Chinese, Japanese and Korean. */
export const LABEL_NAMES = {
  title: `
    title | paper title | 标题 | 题目 | 论文标题 | 英文标题 | 论文题目 | タイトル | 제목`,
  authors: `
    author | authors | author(s) | by | authors/affiliations | 作者/机构 | 作者/单位 | 作者与机构 | 作者 | 论文作者 | 作者列表 | 著者 | 저자`,
  date: `
    date | published | published date | publish date | publication date | published on |
    submitted | submitted on | submission date | updated | last updated | last update | 日期 | 时间 | 发布日期 | 发布时间 | 发表日期 | 发表时间 |
    提交日期 | 提交时间 | 出版日期 | 公開日 | 投稿日 | first submission | first announcement | submitdate | 날짜 |
    게시일 | 更新时间`,
  summary: `
    summary | ai summary | short summary | key points | key point | description | relevance |
    takeaway | key takeaway | highlights | overview | what it does | notes | why it matters |
    contribution | contributions | 总结 | 概要 | 概述 | 简介 | 一句话总结 | 核心内容 | 要点 | 内容 | 主要内容 | ai总结 |
    ai 总结 | 要約 | 요약 | 中文总结 | summary (cn)`,
  tldr: `
    tl;dr | tldr | tl dr | tl;dr: | too long; didn’t read | 一句话 | 太长不看`,
  abstract: `
    abstract | 摘要 | 中文摘要 | 英文摘要 | 论文摘要 | 摘要翻译 | アブストラクト | 초록 | abstract (en) | arxiv abstract |
    原文摘要`,
  link: `
    link | links | url | pdf | paper | arxiv | arxiv id | arxiv link | paper link | paper url |
    pdf link | pdf url | abs | html | source | 来源 | full paper | full text | doi | id | paper id |
    hf | huggingface | hugging face | read more | 链接 | 论文链接 | 论文地址 | 原文 | 原文链接 | 地址 | 论文 | pdf链接 |
    pdf 链接 | arxiv链接 | arxiv 链接 | arxiv编号 | リンク | 링크 | 论文 id | 论文id`,
  code: `
    code | github | repo | repository | project | project page | code link | github link | 代码 |
    代码链接 | 代码地址 | 项目 | 项目主页 | 开源地址 | コード`,
  other: `
    category | categories | main category | primary category | subject | subjects | comment |
    comments | venue | journal | keywords | keyword | tags | tag | score | motivation | method |
    methods | result | results | conclusion | conclusions | institution | institutions |
    affiliation | affiliations | organization | rating | upvotes | stars | status | type | topic |
    topics | field | bibtex | citation | citations | published in | conference | year | dataset |
    datasets | demo | video | blog | tweet | model | models | weights | license | 分类 | 类别 | 主题 |
    领域 | 关键词 | 标签 | 评分 | 动机 | 方法 | 结果 | 结论 | 机构 | 单位 | 备注 | 评论 | 期刊 | 会议 | 创新点 | 实验 | 背景 | 问题 |
    研究背景 | 研究方法 | 属性 | 内容`,
} as const;
