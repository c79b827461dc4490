/** Sends a file, and gets one: requests that are not GraphQL. */
import { fetchAsViewer } from '../../client/graphql-client.ts';
import { saveFile } from '../../ui/save-file.ts';
import { importTexts as t } from './texts.ts';

/** @returns the ID of the import, or why the file was refused */
export async function uploadFile(party: string, file: File): Promise<{ id: string } | { problem: string }> {
  try {
    const response = await fetchAsViewer(`/imports?${new URLSearchParams({ party, name: file.name })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    const answer: { id?: string; error?: string } = await response.json();
    return answer.id ? { id: answer.id } : { problem: answer.error ?? t.uploadFailed };
  } catch {
    return { problem: t.uploadFailed };
  }
}

/** @returns whether it was saved */
export async function downloadRejected(id: string): Promise<boolean> {
  try {
    const response = await fetchAsViewer(`/imports/${id}/rejected.csv`);
    if (!response.ok) return false;
    saveFile(await response.blob(), 'rejected.csv');
    return true;
  } catch {
    return false;
  }
}
