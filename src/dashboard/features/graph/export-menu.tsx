/** Exports of the graph: files, and Cypher for Neo4j Browser. */
import { Download } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { neo4jBrowser } from '../../client/local-people.ts';
import { useHint } from '../../client/viewer.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { CanvasHandle } from './canvas.tsx';
import { exportAs, FORMATS } from './export-file.ts';
import { cypherOf, type GraphPart } from './graph.rules.ts';
import { graphTexts as t } from './texts.ts';

/** Characters of an address that all browsers take. */
const MAX_ADDRESS_LENGTH = 30_000;

export function ExportMenu({ canvas, shown }: { canvas: RefObject<CanvasHandle | null>; shown: GraphPart }) {
  const [isCypherOpen, setCypherOpen] = useState(false);
  return (
    <>
      <Menu
        label={t.export}
        icon={Download}
        items={[
          ...FORMATS.map((format) => ({
            label: format,
            onSelect() {
              const [core, labels] = [canvas.current?.core(), canvas.current?.labels()];
              if (core && labels) void exportAs(format, { core, labels, shown });
            },
          })),
          { label: t.openNeo4j, onSelect: () => setCypherOpen(true) },
        ]}
      />
      {isCypherOpen && <CypherDialog cypher={cypherOf(shown)} onClose={() => setCypherOpen(false)} />}
    </>
  );
}

function CypherDialog({ cypher, onClose }: { cypher: string; onClose: () => void }) {
  const browser = neo4jBrowser();
  const address = browser && `${browser}?cmd=edit&arg=${encodeURIComponent(cypher)}`;
  const hint = useHint(t.cypherHint, t.cypherHintForAdministrators);
  return (
    <Dialog title={t.openNeo4j} onClose={onClose}>
      <p className="hint">{hint}</p>
      <textarea readOnly rows={8} aria-label={t.openNeo4j} value={cypher} />
      <div className="actions">
        <CopyButton text={cypher} />
        {address && address.length < MAX_ADDRESS_LENGTH && (
          <a className="button primary" href={address} target="_blank" rel="noreferrer">
            {t.openBrowser}
          </a>
        )}
      </div>
    </Dialog>
  );
}
