import { type Connection, DidChangeWatchedFilesNotification, FileChangeType, TextDocuments, TextDocumentSyncKind, type WorkspaceFolder } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Ports } from '../core/ports.ts';
import { createPapertrace } from '../core/service.ts';
import { today } from '../core/today.ts';
import type { ClientNotifications, ServerOptions } from '../protocol/requests.ts';
import { abilitiesOf } from './abilities.ts';
import { registerFeatures } from './features.ts';
import { indexing } from './indexing.ts';
import { followNotebooks } from './notebooks.ts';
import { publisher } from './publisher.ts';
import { registerRequests } from './requests.ts';

/** Serves one client: reads its folders, follows its buffers and files, answers from the one service. `defaults` hold for what it does not say itself. */
export function startServer(connection: Connection, ports: Ports, defaults: ServerOptions = {}): void {
  const { log } = ports;
  const papertrace = createPapertrace({ today, ...ports }, () => { publish(); });
  const documents = new TextDocuments(TextDocument);
  const index = indexing(connection, papertrace, log);
  let folders: readonly WorkspaceFolder[] = [];
  let client = abilitiesOf({}, defaults);
  const publish = publisher(connection, papertrace, log, () => client);

  let setReady: () => void;
  const ready = new Promise<void>((resolve) => (setReady = resolve));

  connection.onInitialize(({ workspaceFolders, capabilities, initializationOptions }) => {
    folders = workspaceFolders ?? [];
    client = abilitiesOf(capabilities, { ...defaults, ...(initializationOptions as ServerOptions | undefined) });
    // Editors that know no trust say nothing.
    papertrace.trust(client.trusted !== false);
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        notebookDocumentSync: { notebookSelector: [{ notebook: '*' }] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        renameProvider: { prepareProvider: true },
        linkedEditingRangeProvider: true,
        inlayHintProvider: true,
        completionProvider: { triggerCharacters: [':', '#', ',', ' '] },
        codeLensProvider: { resolveProvider: false },
        codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.extract'] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: client.followsFolders } },
      },
      serverInfo: { name: 'papertrace' },
    };
  });

  connection.onInitialized(async () => {
    if (client.watchesFiles) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
    }
    if (client.followsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        folders = [...folders.filter(({ uri }) => !removed.some((gone) => gone.uri === uri)), ...added];
        await papertrace.keepOnly(folders.map(({ uri }) => uri));
        await index(folders, publish);
        publish();
      });
    }
    await index(folders, () => {
      setReady();
      publish();
    });
    publish();
  });

  documents.onDidChangeContent(({ document }) => {
    papertrace.shown(document.uri, document.getText(), document.languageId);
    publish();
  });
  documents.onDidClose(({ document }) => {
    papertrace.closed(document.uri);
    publish();
  });
  connection.onShutdown(() => papertrace.remember());
  followNotebooks(connection, papertrace, publish);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) papertrace.changedOnDisk(uri, type === FileChangeType.Changed ? 'text' : 'presence');
    publish();
  });

  connection.onNotification('papertrace/trusted' satisfies keyof ClientNotifications, () => {
    papertrace.trust(true);
    publish();
  });

  registerFeatures(connection, papertrace, () => client);
  registerRequests(connection, papertrace, ready, ports.history);
  documents.listen(connection);
  connection.listen();
}
