import type { ComponentChildren } from 'preact';
import type { Role, StaffMember } from '#people';
import type { Answer, Request } from '#platform/http';

/** Those with one of these roles, or everybody who works here. */
export type DeskRoles = readonly Role[] | 'everybody';

/** A page of the desk. Features bring theirs; the desk checks who may see it and draws the frame around it. */
export type DeskPage = DeskPageFacts & (FramedDeskPage | WholeDeskPage);

interface DeskPageFacts {
  /** `/desk/comments` */
  readonly path: string;
  readonly title: string;
  /** Its word in the navigation and where it stands; left out for pages that are reached from others. */
  readonly navigation?: {
    /** The name of the place in which it stands (see `DeskPart.place`). Left out, it is a place by itself. */
    readonly place?: string;
    readonly label: string;
    readonly position: number;
    /** Whether there is anything behind it today. Left out, it always stands in the navigation. */
    readonly isOffered?: () => Promise<boolean>;
  };
  /** Who may see it. The owner may see all. */
  readonly roles: DeskRoles;
  /** Also for who still lacks the second factor that the newsroom demands: where they set one up. */
  readonly withoutSecond?: boolean;
}

interface FramedDeskPage {
  draw(request: Request, staff: StaffMember): Promise<ComponentChildren>;
}

/** What answers by itself: a preview in readers' look, JSON for a script, a page whose title is what it shows. */
interface WholeDeskPage {
  answer(request: Request, staff: StaffMember): Promise<Answer>;
}

/** What a form of the desk does: a POST. */
export interface DeskDeed {
  readonly path: string;
  readonly roles: DeskRoles;
  /**
   * It matters so much that whoever does it has shown within ten minutes who they are. If not, the desk asks for it
   * first, holds what was sent, and then does it. Not for a form with a file: the desk could not hold that.
   */
  readonly again?: true;
  /** As of a page. */
  readonly withoutSecond?: boolean;
  act(request: Request, staff: StaffMember): Promise<Answer>;
  /** Its form comes with a file. */
  readonly takesFile?: true;
  /** As of a route; left out: `MOST_FORM_BYTES`. */
  readonly mostFormBytes?: number;
}

/** One state of a view or a mail, for the gallery. */
export interface Specimen {
  /** The part and the view: `conversation: a comment`. */
  readonly name: string;
  /** `held, by staff` */
  readonly state: string;
  /** Where it stands: on readers' pages unless it says that it is the desk's. */
  readonly look?: 'reader' | 'desk';
  draw(): Promise<ComponentChildren> | ComponentChildren;
}

/** A place of the navigation, in which pages stand: those of the feature that offers it, and those of others. */
export interface OfferedPlace {
  /** `giving`: what pages call it. */
  readonly name: string;
  readonly label: string;
  readonly position: number;
}

/** Something that waits for a person. */
export interface Waiting {
  /** What follows its number: `comments wait for a decision`. */
  readonly label: string;
  /** Counted no further than `MOST_COUNTED`. */
  readonly count: number;
  readonly href: string;
}

/** Something that the newsroom says to readers in words of its own, or could. */
export interface OwnText {
  /** Where readers meet it. */
  readonly label: string;
  /** As it stands now; empty: nothing does. */
  readonly now: string;
  /** Whether these are the newsroom's words or those that came with the program. */
  readonly whose: 'own' | 'ours';
  /** Where it is changed. */
  readonly href: string;
}

/** Such texts of one place. */
export interface OwnTexts {
  /** For ids: `giving`. */
  readonly name: string;
  readonly label: string;
  readonly texts: readonly OwnText[];
}

/** What a feature brings to the desk. */
export interface DeskPart {
  readonly place?: OfferedPlace;
  readonly pages: readonly DeskPage[];
  readonly deeds: readonly DeskDeed[];
  /** What waits for this person, for the start page and as a count beside its place. */
  waiting?(staff: StaffMember): Promise<readonly Waiting[]>;
  /** A word on the start page: that this is a sample, that mail is not set up. */
  notice?(staff: StaffMember): Promise<ComponentChildren>;
  /** What it says to readers that this person may put in other words, for the page of texts. */
  texts?(staff: StaffMember): Promise<readonly OwnTexts[]>;
  /** What of these subjects of the audit trail (`comment:ID`) it can call by a name. Those that are gone are left out. */
  called?(subjects: readonly string[]): Promise<ReadonlyMap<string, SubjectName>>;
  readonly specimens?: readonly Specimen[];
  /** Style sheets that its specimens on readers' pages need beside that of every page. */
  readonly sheets?: readonly string[];
}

/** How the audit trail calls what something was done to, and where it is found. */
export interface SubjectName {
  readonly label: string;
  readonly href?: string;
}

/** Draws a desk page around `children`, for answers of deeds that show a refused form again. */
export type DeskFrame = (page: {
  readonly title: string;
  readonly staff: StaffMember;
  readonly path: string;
  readonly children: ComponentChildren;
  /** What waits for this person, where the page has asked already. */
  readonly waiting?: readonly Waiting[];
  /** Brings the script for passkeys, which few pages need. */
  readonly withPasskeys?: boolean;
  /** Names of scripts and style sheets that few pages load. */
  readonly brings?: readonly string[];
}) => Promise<string>;
