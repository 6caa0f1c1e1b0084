import { FilePort } from '../../../src/hosts/ooxml/door';
import { contract, type Opened } from '../contract';
import { markedCells, packageState } from './package-state';

function opened(port: FilePort): Opened {
  return {
    port,
    state: async () => packageState(port.bytes),
    marked: async (sheet) => markedCells(port.bytes, sheet),
    reopen: async () => opened(new FilePort(port.bytes)),
  };
}

contract('file', async (bytes) => opened(new FilePort(bytes)));
