package org.almoner.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks through the entries of a zip for those of an office document. It stops after so many entries and so many
 * unpacked bytes, so that a small file that unpacks to an enormous one costs little; a document with macros is none.
 */
final class Container {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 200L << 20;
    private static final int LONGEST_TYPE = 100;

    private final byte[] buffer = new byte[1 << 16];
    private long left = MOST_BYTES;
    private boolean typed;
    private Optional<Kind> kind = Optional.empty();

    private Container() {}

    static Optional<Kind> kind(InputStream content) {
        try (var zip = new ZipInputStream(content)) {
            return new Container().read(zip);
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private Optional<Kind> read(ZipInputStream zip) throws IOException {
        var entries = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES || macros(entry)) return Optional.empty();
            look(entry.getName(), zip);
            if (!skip(zip)) return Optional.empty();
        }
        return typed ? kind : Optional.empty();
    }

    private static boolean macros(ZipEntry entry) {
        return entry.getName().endsWith("vbaProject.bin") || entry.getName().startsWith("Basic/");
    }

    private void look(String name, ZipInputStream zip) throws IOException {
        switch (name) {
            case "[Content_Types].xml" -> typed = true;
            case "word/document.xml" -> kind = Optional.of(Kind.DOCX);
            case "xl/workbook.xml" -> kind = Optional.of(Kind.XLSX);
            case "mimetype" -> declared(new String(zip.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII));
            default -> {}
        }
    }

    private void declared(String type) {
        typed = true;
        if (type.equals(Kind.ODT.mediaType())) kind = Optional.of(Kind.ODT);
        if (type.equals(Kind.ODS.mediaType())) kind = Optional.of(Kind.ODS);
    }

    private boolean skip(ZipInputStream zip) throws IOException {
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            left -= read;
            if (left < 0) return false;
        }
        return true;
    }
}
