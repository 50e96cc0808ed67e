import { readersSpecimens, staffSpecimens } from '#people';
import { get, nothingHere, page, type Route } from '#platform/http';
import { say } from './messages.ts';
import type { DeskPageNeeds } from './needs.ts';
import { deskSpecimens } from './specimens/desk.tsx';
import { peopleSpecimens } from './specimens/people.tsx';
import { uiSpecimens } from './specimens/ui.tsx';
import { drawGalleryPage, GalleryIndex } from './views/gallery.tsx';
import type { Specimen } from './words.ts';

/** `/desk/gallery`: each view in each of its states, while developing alone. Nothing in it is of this newsroom. */
export function galleryRoutes({ development, parts, assets }: DeskPageNeeds): readonly Route[] {
  const specimens = (): readonly Specimen[] => [
    ...uiSpecimens,
    ...staffSpecimens,
    ...readersSpecimens,
    ...deskSpecimens,
    ...peopleSpecimens,
    ...parts().flatMap((part) => part.specimens ?? []),
  ];
  const sheets = () => parts().flatMap((part) => part.sheets ?? []);
  return [
    get('/desk/gallery', async () => {
      if (!development) throw nothingHere();
      const children = <GalleryIndex specimens={specimens()} />;
      return page(
        drawGalleryPage({ title: say('gallery-all'), look: 'reader', sheets: sheets(), children }, assets),
      );
    }),
    get('/desk/gallery/:number', async ({ params }) => {
      const number = params['number'] ?? '';
      const specimen = development && /^\d{1,5}$/.test(number) ? specimens()[Number(number)] : undefined;
      if (!specimen) throw nothingHere();
      const children = await specimen.draw();
      const title = `${specimen.name}, ${specimen.state}`;
      return page(
        drawGalleryPage(
          { title, look: specimen.look ?? 'reader', heading: true, sheets: sheets(), children },
          assets,
        ),
      );
    }),
  ];
}
