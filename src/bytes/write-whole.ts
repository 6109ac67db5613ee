import type { Bytes } from './bytes';

/** Writes a file anew. What stood there stays until this one is closed whole. @throws the browser's own error; nothing was then written */
export async function writeWhole(file: FileSystemFileHandle, bytes: Bytes): Promise<void> {
  const stream = await file.createWritable();
  try {
    await stream.write(bytes);
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await stream.close();
}
