/** A paper as the fake services know it. */
export interface FakePaper {
  readonly id: string;
  readonly title: string;
  /** In the paper's own order: facts, which the seed digest lists in reverse and cut short. */
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  /** ISO day of version 1; the services say it with a time. */
  readonly published: string;
  readonly updated: string;
  readonly version: number;
  /** Written by us; says nothing that the paper says. */
  readonly abstract: string;
  readonly comment?: string;
  readonly journalRef?: string;
  readonly doi?: string;
  readonly repository?: { readonly url: string; readonly stars: number };
  readonly upvotes: number;
  readonly models: readonly string[];
}

type Given = Pick<FakePaper, 'id' | 'title' | 'categories' | 'published'> &
  Partial<FakePaper> & { readonly names: string };

function paper({ names, ...given }: Given): FakePaper {
  return {
    authors: names.split(', '),
    updated: given.published,
    version: 1,
    abstract: `An abstract that the tests wrote for ${given.id}. It has two sentences and $x^2$ in it.`,
    upvotes: 12,
    models: [],
    ...given,
  };
}

/** The papers of `seeds/2024-11-22.md`: who wrote them is true, the rest is made up. */
export const PAPERS: readonly FakePaper[] = [
  paper({
    id: '2411.10442',
    title:
      'Enhancing the Reasoning Ability of Multimodal Large Language Models via Mixed Preference Optimization',
    names:
      'Weiyun Wang, Zhe Chen, Wenhai Wang, Yue Cao, Yangzhou Liu, Zhangwei Gao, Jinguo Zhu, Xizhou Zhu, Lewei Lu, Yu Qiao, Jifeng Dai',
    categories: ['cs.CL', 'cs.CV'],
    published: '2024-11-15',
    updated: '2025-04-07',
    version: 2,
  }),
  paper({
    id: '2411.14405',
    title: 'Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions',
    names:
      'Yu Zhao, Huifeng Yin, Bo Zeng, Hao Wang, Tianqi Shi, Chenyang Lyu, Longyue Wang, Weihua Luo, Kaifu Zhang',
    categories: ['cs.CL'],
    published: '2024-11-21',
    updated: '2024-11-25',
    version: 2,
    repository: { url: 'https://github.com/example/marco', stars: 1480 },
    upvotes: 61,
    models: ['example/marco-o1', 'example/marco-o1-small'],
  }),
  paper({
    id: '2411.14199',
    title: 'OpenScholar: Synthesizing Scientific Literature with Retrieval-augmented LMs',
    names:
      "Akari Asai, Jacqueline He, Rulin Shao, Weijia Shi, Amanpreet Singh, Joseph Chee Chang, Kyle Lo, Luca Soldaini, Sergey Feldman, Mike D'arcy, David Wadden, Matt Latzke, Minyang Tian, Pan Ji, Shengyan Liu, Hao Tong, Bohao Wu, Yanyu Xiong, Luke Zettlemoyer, Graham Neubig, Dan Weld, Doug Downey, Wen-tau Yih, Pang Wei Koh, Hannaneh Hajishirzi",
    categories: ['cs.CL', 'cs.AI', 'cs.DL', 'cs.IR', 'cs.LG'],
    published: '2024-11-21',
    journalRef: 'Journal of Invented Results 7 (2026) 1-20',
    doi: '10.5555/invented.2026.7',
  }),
  paper({
    id: '2411.14402',
    title: 'Multimodal Autoregressive Pre-training of Large Vision Encoders',
    names:
      'Enrico Fini, Mustafa Shukor, Xiujun Li, Philipp Dufter, Michal Klein, David Haldimann, Sai Aitharaju, Victor Guilherme Turrisi da Costa, Louis Béthune, Zhe Gan, Alexander T Toshev, Marcin Eichner, Moin Nabi, Yinfei Yang, Joshua M. Susskind, Alaaeldin El-Nouby',
    categories: ['cs.CV', 'cs.LG'],
    published: '2024-11-21',
    comment: 'Code and models are on a page that we made up & tested <here>',
  }),
  paper({
    id: '2411.12364',
    title: 'Ultra-Sparse Memory Network',
    names: 'Zihao Huang, Qiyang Min, Hongzhi Huang, Defa Zhu, Yutao Zeng, Ran Guo, Xun Zhou',
    categories: ['cs.LG'],
    published: '2024-11-19',
  }),
  paper({
    id: '2411.13676',
    title: 'Hymba: A Hybrid-head Architecture for Small Language Models',
    names:
      'Xin Dong, Yonggan Fu, Shizhe Diao, Wonmin Byeon, Zijia Chen, Ameya Sunil Mahabaleshwarkar, Shih-Yang Liu, Matthijs Van Keirsbilck, Min-Hung Chen, Yoshi Suhara, Yingyan Lin, Jan Kautz, Pavlo Molchanov',
    categories: ['cs.CL', 'cs.AI', 'cs.LG'],
    published: '2024-11-20',
  }),
  paper({
    id: '2411.14251',
    title: 'Natural Language Reinforcement Learning',
    names:
      'Xidong Feng, Bo Liu, Yan Song, Haotian Fu, Ziyu Wan, Girish A. Koushik, Zhiyuan Hu, Mengyue Yang, Ying Wen, Jun Wang',
    categories: ['cs.LG', 'cs.AI', 'cs.CL'],
    published: '2024-11-21',
  }),
  paper({
    id: '2411.14432',
    title: 'Insight-V: Exploring Long-Chain Visual Reasoning with Multimodal Large Language Models',
    names: 'Yuhao Dong, Zuyan Liu, Hai-Long Sun, Jingkang Yang, Winston Hu, Yongming Rao, Ziwei Liu',
    categories: ['cs.CV'],
    published: '2024-11-21',
  }),
  paper({
    id: '2411.14430',
    title: 'Stable Flow: Vital Layers for Training-Free Image Editing',
    names:
      'Omri Avrahami, Or Patashnik, Ohad Fried, Egor Nemchinov, Kfir Aberman, Dani Lischinski, Daniel Cohen-Or',
    categories: ['cs.CV', 'cs.GR', 'cs.LG'],
    published: '2024-11-21',
  }),
  paper({
    id: '2411.14343',
    title:
      'UnifiedCrawl: Aggregated Common Crawl for Affordable Adaptation of LLMs on Low-Resource Languages',
    names: 'Bethel Melesse Tessema, Akhil Kedia, Tae-Sun Chung',
    categories: ['cs.CL', 'cs.AI', 'cs.LG'],
    published: '2024-11-21',
  }),
  paper({
    id: '2411.13807',
    title:
      'MagicDriveDiT: High-Resolution Long Video Generation for Autonomous Driving with Adaptive Control',
    names: 'Ruiyuan Gao, Kai Chen, Bo Xiao, Lanqing Hong, Zhenguo Li, Qiang Xu',
    categories: ['cs.CV'],
    published: '2024-11-21',
  }),
  paper({
    id: '2411.14257',
    title: 'Do I Know This Entity? Knowledge Awareness and Hallucinations in Language Models',
    names: 'Javier Ferrando, Oscar Obeso, Senthooran Rajamanoharan, Neel Nanda',
    categories: ['cs.CL', 'cs.AI', 'cs.LG'],
    published: '2024-11-21',
  }),
  paper({
    id: '2411.13082',
    title: 'Patience Is The Key to Large Language Model Reasoning',
    names: 'Yijiong Yu',
    categories: ['cs.CL'],
    published: '2024-11-20',
  }),
];

const BY_ID = new Map(PAPERS.map((one) => [one.id, one]));

/** The paper with that id; one is made up for any id when the services are told to know all. */
export function paperOf(id: string, knowsAll: boolean): FakePaper | undefined {
  const known = BY_ID.get(id);
  if (known || !knowsAll) return known;
  return paper({
    id,
    title: `An Invented Paper about ${id}`,
    names: `Ada Invented, Bo Madeup, Cy ${id.replace(/\W/g, '')}`,
    categories: ['cs.LG'],
    published: '2024-01-02',
  });
}
