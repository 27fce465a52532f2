import { citations } from '../exports/citation/index.ts';
import { volumeExports, type VolumeExport } from '../exports/edition/index.ts';
import { planVolumes, type Volume, type VolumeDocument, type VolumePlan } from '../exports/edition/volume.ts';
import { afterBuild } from './after-build.ts';
import { exportedOf, sizeInWords, type Download } from './exported.ts';
import { siteFiles, type KeptFiles } from './kept-files.ts';
import { bundleSearcher } from './searcher.ts';
import { readPage, readStock } from './store.ts';

/** Writes the files of the whole edition, or of its volumes. */
export const volumes = () =>
  afterBuild('volumes', ({ base, site, folder }) => {
    const memory = memoryOf(base, site);
    for (const { files } of keptVolumes(base, site, memory)) files.putInto(folder);
    memory.sweep();
  });

const memoryOf = (base: string, site: URL | undefined) => siteFiles('volumes', base, site);
const nameOf = (part: string, extension: string) => `edition${part && `-${part}`}.${extension}`;

/** A volume with its files. */
interface KeptVolume extends Pick<VolumePlan, 'part' | 'title'> {
  files: KeptFiles;
}

/** All volumes, printed where what they are printed from changed. */
function keptVolumes(base: string, site: URL | undefined, memory = memoryOf(base, site)): KeptVolume[] {
  const { site: settings } = readPage(base, 'site', 'site');
  const { documents } = readPage(base, 'search', 'search');
  const { version, pieces } = readStock(base);
  const searcher = bundleSearcher();
  return planVolumes(documents, settings.volumes).map((plan) => {
    const { part, title, documents: ids } = plan;
    const of = [
      version,
      searcher,
      pieces['site/site'],
      ids.map((id) => [id, pieces[`documents/${id}`], pieces[`named/${id}`]]),
    ];
    const files = memory.kept(part || 'whole', of, () => {
      const volume = volumeOf(base, site, plan);
      return Object.fromEntries(
        volumeExports.map((form) => [nameOf(part, form.extension), form.print(volume, searcher)]),
      );
    });
    return { part, title, files };
  });
}

function volumeOf(base: string, site: URL | undefined, { part, title, documents: ids }: VolumePlan): Volume {
  const { site: settings } = readPage(base, 'site', 'site');
  const exported = ids.map((id) => exportedOf(base, id, site));
  const named = Object.assign({}, ...ids.map((id) => readPage(base, 'named', id))) as ReturnType<
    typeof readPage<'named'>
  >;
  const [first] = exported;
  const documents = exported.map(({ document, edition, site: origin, revisions }): VolumeDocument => {
    const { passages } = readPage(base, 'documents', document.id);
    const sources = new Map(
      passages.flatMap(({ notes }) => notes.map((note) => [note.id, note.sources.map(({ title }) => title)])),
    );
    return {
      ...document,
      citation: citations(document.data, document.id, edition, origin).note.document,
      revisions,
      sourcesOf: ({ id }) => sources.get(id) ?? [],
    };
  });
  return {
    ...(part && { part }),
    title: part ? `${settings.title}: ${title}` : settings.title,
    edition: first?.edition ?? { title: settings.title },
    statement: settings.statement,
    site: first?.site,
    documents,
    entry: (id) => named[id] ?? { id, name: id, names: [], text: '' },
  };
}

/** The files of the whole edition to take away, with what each is for; of a large one, by volumes. */
export function volumeDownloads(
  base: string,
  site: URL | undefined,
): (Omit<VolumeExport, 'print' | 'extension'> & { files: Download[] })[] {
  const all = keptVolumes(base, site);
  if (all.length === 0) return [];
  return volumeExports.map(({ extension, print: _, ...form }) => ({
    ...form,
    files: all.map(({ part, title, files }) => ({
      path: `/${nameOf(part, extension)}`,
      label: title || form.label,
      size: sizeInWords(files.sizeOf(nameOf(part, extension))),
    })),
  }));
}
