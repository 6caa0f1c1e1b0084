import { createRoot } from 'react-dom/client';
import { browserMemory } from '../taskpane/memory';
import { Frame } from '../taskpane/frame';
import { Bench } from './bench';
import { Page } from './components/page';
import { first, language, load } from './early';
import { Auditor } from './files/auditor';

function start(): void {
  const app = document.getElementById('app');
  if (!app) return;
  const bench = new Bench(load(language), new Auditor());
  void first.then((file) => file && bench.add([file], file.sample));
  createRoot(app).render(
    <Frame language={language} memory={browserMemory} load={load}>
      {(words, speech) => <Page bench={bench} words={words} memory={browserMemory} {...speech} />}
    </Frame>,
  );
}

start();
