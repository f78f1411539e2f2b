package org.almoner.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs a workbook again without the time it was made, so that the same report is the same file to the byte. */
final class Undated {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Undated() {}

    /** @param day stands as the day of creation; the stream stays open */
    static void copy(Path workbook, LocalDate day, OutputStream out) throws IOException {
        var copy = new ZipOutputStream(out);
        try (var parts = new ZipFile(workbook.toFile())) {
            for (var each : (Iterable<ZipEntry>) parts.stream().map(ZipEntry.class::cast)::iterator)
                part(parts, each, day, copy);
        }
        copy.finish();
    }

    private static void part(ZipFile parts, ZipEntry part, LocalDate day, ZipOutputStream copy) throws IOException {
        var entry = new ZipEntry(part.getName());
        entry.setTimeLocal(NO_TIME);
        copy.putNextEntry(entry);
        try (var content = parts.getInputStream(part)) {
            if (part.getName().equals(PROPERTIES)) copy.write(dated(content.readAllBytes(), day));
            else content.transferTo(copy);
        }
        copy.closeEntry();
    }

    private static byte[] dated(byte[] properties, LocalDate day) {
        var text = new String(properties, StandardCharsets.UTF_8);
        return CREATED.matcher(text).replaceAll("$1" + day + "T00:00:00Z").getBytes(StandardCharsets.UTF_8);
    }
}
