const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  html: 'text/html',
} as const;

/** The part of the File System Access API that is used here; not every browser and not every address has it. */
interface WithPicker {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types?: { accept: Record<string, string[]> }[];
  }): Promise<{
    createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
    readonly name: string;
  }>;
}

/** How long a browser may take to begin with a download, in milliseconds. */
const BEGIN = 60_000;

/**
 * Hands bytes to the person as a file: the browser asks where to, or puts it among the downloads. Gives the name
 * that it got; undefined where the person cancelled.
 * @throws Error where the chosen place cannot be written
 */
export async function giveFile(bytes: Uint8Array, name: string): Promise<string | undefined> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const type = extension in TYPES ? TYPES[extension as keyof typeof TYPES] : 'application/octet-stream';
  const { showSaveFilePicker: pick } = window as WithPicker;
  if (pick) {
    const accept = { [type]: [`.${extension}`] };
    const picked = await pick
      .call(window, { suggestedName: name, types: [{ accept }] })
      .catch((error: unknown) => refusal(error));
    if (picked === 'cancelled') return undefined;
    if (picked !== 'refused') {
      const file = await picked.createWritable();
      await file.write(bytes);
      await file.close();
      return picked.name;
    }
  }
  download(bytes, name, type);
  return name;
}

/** A browser may refuse to ask (too long after the click, in a frame): then the file is downloaded. */
function refusal(error: unknown): 'cancelled' | 'refused' {
  return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'refused';
}

function download(bytes: Uint8Array, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGIN);
}
