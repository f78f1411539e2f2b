package org.almoner.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files in the transaction of the act they belong to. Once it has committed, what came from a person is scanned
 * where there is a scanner, and not opened before. Who may see a file is for the owner of its
 * subject to say, before it asks for it here.
 */
@Service
@Transactional
public class Documents {

    private final Shelf shelf;
    private final Stores stores;
    private final Scans scans;
    private final Press press;
    private final DocumentSettings settings;
    private final Clock clock;

    Documents(Shelf shelf, Stores stores, Scans scans, Press press, DocumentSettings settings, Clock clock) {
        this.shelf = shelf;
        this.stores = stores;
        this.scans = scans;
        this.press = press;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes a file from a person, read once and never held whole in memory.
     *
     * @throws Refusal {@code document.too-large}, {@code document.empty}, or {@code document.kind} when what is in it is
     *     none of the kinds we take
     */
    public DocumentId keep(UUID subject, String name, InputStream content, @Nullable UUID by) {
        var id = DocumentId.next();
        var limit = settings.maxSize();
        var store = stores.forNew();
        var written = store.write(id, content, limit.toBytes());
        if (written.size() == 0) throw new Refusal("document.empty");
        if (written.size() > limit.toBytes()) throw new Refusal("document.too-large", limit.toMegabytes());
        var clean = FileName.clean(name);
        var kind = Recognition.of(written.head(), clean, () -> store.open(id))
                .orElseThrow(() -> new Refusal("document.kind"));
        shelf.add(document(id, subject, kind.named(clean), kind.mediaType(), written, by), store.place());
        if (settings.scanner() != null) scans.await(id, clock.instant());
        return id;
    }

    /** Files what we made ourselves, of whatever kind and size: an export, a file for the bank. */
    public DocumentId file(UUID subject, String name, String mediaType, InputStream content, @Nullable UUID by) {
        var id = DocumentId.next();
        var store = stores.forNew();
        var written = store.write(id, content, Long.MAX_VALUE - 1);
        shelf.add(document(id, subject, FileName.clean(name), mediaType, written, by), store.place());
        return id;
    }

    /**
     * Prints the page {@code templates/document/<template>.html} as a tagged PDF and files it. The same page and model
     * give the same bytes.
     */
    public DocumentId print(UUID subject, String name, String template, Map<String, Object> model, @Nullable UUID by) {
        var pdf = new ByteArrayInputStream(press.print(template, model));
        return file(subject, Kind.PDF.named(FileName.clean(name)), Kind.PDF.mediaType(), pdf, by);
    }

    /** The same, not filed: for what can be printed again whenever somebody asks. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public byte[] printed(String template, Map<String, Object> model) {
        return press.print(template, model);
    }

    private Document document(
            DocumentId id, UUID subject, String name, String type, Written written, @Nullable UUID by) {
        var size = written.size();
        return new Document(id, subject, name, type, size, written.sha256(), clock.instant(), by, Scan.NOT_SCANNED);
    }

    @Transactional(readOnly = true)
    public Document get(DocumentId id) {
        return shelf.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** In the order they were kept. */
    @Transactional(readOnly = true)
    public List<Document> of(UUID subject) {
        return shelf.of(subject);
    }

    @Transactional(readOnly = true)
    public String sha256(DocumentId id) {
        return get(id).sha256();
    }

    /**
     * The content, fetched as it is read; a slow reader of a table holds no connection meanwhile.
     *
     * @throws Refusal while it waits for the virus scanner, and for good when that found something
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public InputStream open(DocumentId id) {
        get(id).requireReleased();
        return whatever(id);
    }

    /** The content of a file that nobody has said anything good of yet. */
    @Transactional(propagation = Propagation.SUPPORTS)
    InputStream whatever(DocumentId id) {
        return new Verified(stores.at(shelf.place(id)).open(id), get(id));
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public void send(DocumentId id, OutputStream out) throws IOException {
        try (var content = open(id)) {
            content.transferTo(out);
        }
    }
}
