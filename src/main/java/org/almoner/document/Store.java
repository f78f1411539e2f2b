package org.almoner.document;

import java.io.InputStream;

/** Where the content of files lies. Whatever it says it has written is whole, and is left out if the act is undone. */
interface Store {

    enum Place {
        TABLE,
        BUCKET
    }

    Place place();

    /** Reads at most one byte beyond the limit, so that whoever asked sees that there was more. */
    Written write(DocumentId id, InputStream content, long limit);

    /** The content, fetched as it is read. */
    InputStream open(DocumentId id);
}
