import { citations } from '../exports/citation/index.ts';
import { volumeExports, type VolumeExport } from '../exports/edition/index.ts';
import { planVolumes, type Volume, type VolumeDocument, type VolumePlan } from '../exports/edition/volume.ts';
import { afterBuild } from './after-build.ts';
import { exportedOf, sizeInWords, type Download } from './exported.ts';
import { bundleSearcher } from './searcher.ts';
import { kept, readPage, readStock, sweep } from './store.ts';
import { writerInto } from './write.ts';

/** Writes the files of the whole edition, or of its volumes. */
export const volumes = () =>
  afterBuild('volumes', ({ base, site, folder }) => {
    const write = writerInto(folder);
    const all = keptVolumes(base, site);
    for (const { part, files } of all)
      for (const [extension, content] of Object.entries(files))
        write(nameOf(part, extension), Buffer.from(content, 'base64'));
    sweep(room(base, site), new Set(all.map(({ part }) => keyOf(part))));
  });

/** A volume's files by their extensions, in base64, since some are no text. */
interface KeptVolume extends Pick<VolumePlan, 'part' | 'title'> {
  files: Record<string, string>;
}

const room = (base: string, site: URL | undefined) =>
  `volumes/${encodeURIComponent(`${base} ${site?.href ?? ''}`)}`;
const keyOf = (part: string) => part || 'whole';
const nameOf = (part: string, extension: string) => `edition${part && `-${part}`}.${extension}`;

/** All volumes, printed where what they are printed from changed. */
function keptVolumes(base: string, site: URL | undefined): KeptVolume[] {
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
    const print = () => {
      const volume = volumeOf(base, site, plan);
      return Object.fromEntries(
        volumeExports.map((form) => [
          form.extension,
          Buffer.from(form.print(volume, searcher)).toString('base64'),
        ]),
      );
    };
    return { part, title, files: kept(`${room(base, site)}/${keyOf(part)}`, of, print) ?? {} };
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
      size: sizeInWords(Buffer.byteLength(files[extension] ?? '', 'base64')),
    })),
  }));
}
