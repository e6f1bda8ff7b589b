import { l10n, QuickInputButtons, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import type { QuickInputButton, QuickPickItem } from 'vscode';
import type { Way } from '../../core/adopt/adopt.ts';
import type { CitationGroup } from '../../core/adopt/groups.ts';
import { openCode } from '../window/pickCode.ts';

interface GroupItem extends QuickPickItem {
  /** Undefined for a separator. */
  readonly group?: CitationGroup;
}

/** Citations as `Eq. (5)`, or `Eq. (5) of Zhu:2016`. */
export function nameOf({ title, work }: CitationGroup): string {
  return work === undefined ? title : l10n.t('{0} of {1}', title, work);
}

/** Lets a form of citation be picked; its button shows where they stand. Undefined when it was cancelled, or places were shown. */
export function pickGroup(groups: readonly CitationGroup[]): Promise<CitationGroup | undefined> {
  const places: QuickInputButton = { iconPath: new ThemeIcon('list-selection'), tooltip: l10n.t('Show the Places') };
  const items = (of: readonly CitationGroup[]): GroupItem[] => of.map((group) => ({
    label: nameOf(group), description: counts(group), detail: group.examples.join(' · '), buttons: [places], group,
  }));
  const ours = groups.filter(({ work }) => work === undefined);
  const others = groups.filter(({ work }) => work !== undefined);
  const apart: GroupItem[] = others.length > 0 ? [{ label: l10n.t('naming works that are no papers here'), kind: QuickPickItemKind.Separator }] : [];
  const pick = window.createQuickPick<GroupItem>();
  pick.title = l10n.t('Adopt Existing Citations');
  pick.placeholder = l10n.t('Citations in comments that count as no mark yet: pick a form');
  pick.matchOnDescription = pick.matchOnDetail = true;
  pick.items = [...items(ours), ...apart, ...items(others)];
  return new Promise<CitationGroup | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.group);
      pick.hide();
    });
    pick.onDidTriggerItemButton(({ item: { group } }) => {
      resolve(undefined);
      pick.hide();
      if (group) void openCode(group.places, nameOf(group));
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  }).finally(() => pick.dispose());
}

/** `34 in 12 files · 31 in the paper, 2 not` */
function counts({ places, standing, lacking }: CitationGroup): string {
  const files = new Set(places.map(({ uri }) => uri)).size;
  const many = files === 1 ? l10n.t('{0} in 1 file', places.length) : l10n.t('{0} in {1} files', places.length, files);
  if (standing + lacking === 0) return many;
  const known = lacking === 0 ? l10n.t('{0} in the paper', standing) : l10n.t('{0} in the paper, {1} not', standing, lacking);
  return `${many} · ${known}`;
}

/** What is to become of them. Undefined when it was cancelled; `back` for another form. */
export function pickWay(group: CitationGroup): Promise<Way | 'places' | 'back' | undefined> {
  const pick = window.createQuickPick<QuickPickItem & { readonly way: Way | 'places' }>();
  pick.title = l10n.t('Adopt {0}', nameOf(group));
  pick.placeholder = counts(group);
  pick.buttons = [QuickInputButtons.Back];
  pick.items = [
    // A pattern finds a form; whose place it is, it does not tell.
    ...group.work === undefined ? [{
      label: `$(link) ${l10n.t('Let them count where they stand')}`, detail: l10n.t('Adds a pattern to papertrace.config.yaml; no comment changes'), way: 'pattern' as const,
    }] : [],
    { label: `$(edit) ${l10n.t('Write marks in their place…')}`, detail: l10n.t('Each change is shown before it is made'), way: 'marks' },
    { label: `$(add) ${l10n.t('Add records to the paper file')}`, detail: l10n.t('One for each place of the paper, or each remark, that has none'), way: 'records' },
    { label: `$(list-selection) ${l10n.t('Show the places')}`, way: 'places' },
  ];
  return new Promise<Way | 'places' | 'back' | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.way);
      pick.hide();
    });
    pick.onDidTriggerButton(() => {
      resolve('back');
      pick.hide();
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  }).finally(() => pick.dispose());
}

/** The paper that they mean, by key; asked where they do not tell. Undefined when it was cancelled. */
export async function pickPaper(group: CitationGroup): Promise<{ readonly key?: string } | undefined> {
  if (group.papers.length === 0 || (group.papers.length === 1 && group.work === undefined)) return group.papers[0] ?? {};
  return window.showQuickPick(
    group.papers.map(({ key, title }) => ({ label: title, description: key, key })),
    { title: l10n.t('Adopt {0}', nameOf(group)), placeHolder: l10n.t('Which paper do they mean?') },
  );
}
