/** Milliseconds since 1970, passed in wherever time is needed, so that tests can stop it. */
export type Clock = () => number;
