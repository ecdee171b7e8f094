/** Where the running time stands in its sentence. Beside the client component: from there the server would get a reference only. */
export const TIME_SLOT = "\uE002";
