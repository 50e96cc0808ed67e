import type { Archive, ArchiveRow } from '#platform/archive';

const media = ({ file_key, file_name }: ArchiveRow) => ({ key: String(file_key), name: String(file_name) });

/** Pictures, recordings and documents with their bytes as they came. */
export const picturesArchive: Archive = {
  kinds: [
    {
      name: 'pictures',
      says: 'Pictures of the newsroom: `file` is where the original stands, with its words, credit and licence.',
      ...{ table: 'pictures', key: ['id'], media },
      kept: [
        ...['id', 'file_key', 'file_name', 'mime', 'bytes', 'width', 'height', 'focal_x', 'focal_y'],
        ...['alt', 'caption', 'credit', 'licence', 'decorative_at', 'uploaded_at', 'uploaded_by', 'shown_at'],
      ],
      left: { derived: ['tone', 'words'], inner: ['mark'] },
    },
    {
      name: 'files',
      says: 'Recordings and documents of the newsroom: `file` is where the original stands.',
      ...{ table: 'files', key: ['id'], media },
      kept: ['id', 'file_key', 'file_name', 'mime', 'bytes', 'uploaded_at'],
    },
    {
      name: 'media-old-addresses',
      says: 'Addresses under which pictures and files stood on an earlier site.',
      ...{ table: 'media_sources', key: ['path'], kept: ['path', 'media_id', 'url'] },
    },
  ],
  left: { media_uses: 'derived' },
};
