// The tools that Debian and Ubuntu package: TeX, biber, pandoc, Sphinx, and what reads a PDF.
import { spawnSync } from 'node:child_process';

/**
 * What is asked of the system, and the packages that answer. A TeX style is a tool too: without it nothing is built.
 * @type {readonly { tool: string, ask: readonly string[], packages: readonly string[] }[]}
 */
const tools = [
  { tool: 'pandoc', ask: ['pandoc', '--version'], packages: ['pandoc'] },
  { tool: 'pdflatex', ask: ['pdflatex', '--version'], packages: ['texlive-latex-base'] },
  { tool: 'pdflatex', ask: ['kpsewhich', 'lmodern.sty'], packages: ['lmodern'] },
  { tool: 'bibtex', ask: ['bibtex', '--version'], packages: ['texlive-latex-base'] },
  { tool: 'biber', ask: ['biber', '--version'], packages: ['biber'] },
  {
    tool: 'biber',
    ask: ['kpsewhich', 'biblatex.sty', 'etoolbox.sty'],
    packages: ['texlive-bibtex-extra', 'texlive-latex-recommended'],
  },
  { tool: 'pdftotext', ask: ['pdftotext', '-v'], packages: ['poppler-utils'] },
  {
    tool: 'sphinx',
    ask: ['/usr/bin/python3', '-c', 'import sphinx, sphinxcontrib.bibtex'],
    packages: ['python3-sphinxcontrib.bibtex'],
  },
];

/** The tools that are absent, each once. */
export function absentTools() {
  return [...new Set(missing().map(({ tool }) => tool))];
}

function missing() {
  return tools.filter(({ ask: [command = '', ...args] }) => {
    // kpsewhich ends well although one of several files is absent, so it is asked for one at a time.
    const asks = command === 'kpsewhich' ? args.map((file) => [file]) : [args];
    return asks.some((ask) => spawnSync(command, ask, { stdio: 'ignore' }).status !== 0);
  });
}

/** Installs what is missing with apt-get, as root or with sudo. Says so when it cannot; then the tools stay absent. */
export function installDebian() {
  const packages = [...new Set(missing().flatMap((tool) => tool.packages))];
  if (packages.length === 0) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  console.log(`Installing ${packages.join(', ')} ...`);
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...packages]];
  for (const step of steps) {
    const [command = '', ...args] = [...apt, ...step];
    const done = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
    // Without fresh lists an old list may still do.
    if (done.status !== 0 && step[0] !== 'update') {
      const why = done.error?.message ?? done.stderr.trim().split('\n').slice(-5).join('\n');
      console.log(`apt-get could not install ${packages.join(', ')}: ${why}`);
    }
  }
}
