/** Where the second factor is turned on and off. */
export const SECOND_FACTOR = "/settings/security/second-factor";

/** Under this name recovery codes wait until they are written down. */
export const CODES_DRAFT = "security:codes";
