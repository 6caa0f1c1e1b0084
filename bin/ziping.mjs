#!/usr/bin/env node
/**
 * The command as npm links it. It is committed so that it is always there and always has its run bit;
 * what it runs is built on first use.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../scripts/prepare.mjs';

const built = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(fileURLToPath(built)) && !build()) process.exit(2);
const { run } = await import(built.href);
run();
