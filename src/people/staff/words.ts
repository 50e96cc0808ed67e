import type { Request, Route } from '#platform/http';

/** What somebody may do here; one person may hold several. */
export const ROLES = ['owner', 'editor', 'author', 'contributor', 'moderator', 'treasurer'] as const;
export type Role = (typeof ROLES)[number];

/** A person of the newsroom, proved by a session. */
export interface StaffMember {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface Staff {
  /** Whose session the request brings, if it is anybody's. Changes nothing. */
  staffOf(request: Pick<Request, 'cookie'>): Promise<StaffMember | null>;
  /** The path with which the owner takes over, once; null when there is an owner. Each call makes a new one. */
  takeOverLink(): Promise<string | null>;
  /** Adds a person, or gives a known one a further role. Returns the path of a one-time sign-in link. */
  add(person: { email: string; role: string }): Promise<string>;
  /** Sign-in by link, sign-out. */
  readonly routes: readonly Route[];
}
