import { EventEmitter, l10n, window } from 'vscode';
import type { Disposable, Event, Memento } from 'vscode';
import type { StepOrder } from '../../core/features/arrangeSteps.ts';

const key = 'stepOrder';

/** How the steps are arranged in this workspace; kept from one window to the next. */
export class StepOrders implements Disposable {
  readonly #memento: Memento;
  readonly #changed = new EventEmitter<void>();

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  get current(): StepOrder {
    return this.#memento.get<StepOrder>(key, { by: 'section', onlyOpen: false });
  }

  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  /** Lets one be picked; it holds at once. */
  async pick(): Promise<void> {
    const ways: readonly { readonly label: string; readonly order: StepOrder }[] = [
      { label: l10n.t('By section, parts below their wholes'), order: { by: 'section', onlyOpen: false } },
      { label: l10n.t('By page'), order: { by: 'page', onlyOpen: false } },
      { label: l10n.t('By priority'), order: { by: 'priority', onlyOpen: false } },
      { label: l10n.t('By status'), order: { by: 'status', onlyOpen: false } },
      { label: l10n.t('By file'), order: { by: 'file', onlyOpen: false } },
      { label: l10n.t('By owner'), order: { by: 'owner', onlyOpen: false } },
      { label: l10n.t('Only what is left, by section'), order: { by: 'section', onlyOpen: true } },
      { label: l10n.t('Only what is left, by priority'), order: { by: 'priority', onlyOpen: true } },
      { label: l10n.t('Only what is left, by status'), order: { by: 'status', onlyOpen: true } },
      { label: l10n.t('Only what is left, by owner'), order: { by: 'owner', onlyOpen: true } },
    ];
    const { by, onlyOpen } = this.current;
    const items = ways.map((way) => ({ ...way, label: `${way.order.by === by && way.order.onlyOpen === onlyOpen ? '$(check) ' : ''}${way.label}` }));
    const picked = await window.showQuickPick(items, { title: l10n.t('Arrange Steps') });
    if (!picked) return;
    await this.#memento.update(key, picked.order);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
