// For "Extension Tests" in launch.json: a copy of the workspace that the tests may write to, in out/debug-workspace.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { outFolder } from './paths.mjs';
import { stageWorkspace } from './stage.mjs';

const target = join(outFolder, 'debug-workspace');
const stage = await stageWorkspace();
await rm(target, { recursive: true, force: true });
await cp(stage.workspace, target, { recursive: true });
await stage.remove();
