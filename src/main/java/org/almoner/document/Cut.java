package org.almoner.document;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One cut of the font, read when a page first needs it. Its rules of substitution are left out: English needs none of
 * them, and applying them took half of the time of printing.
 */
final class Cut extends PDFontSupplier {

    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

    private final PDDocument paper;
    private final String file;

    @SuppressWarnings("NullAway") // the library's own way of saying: not yet
    Cut(PDDocument paper, String name) {
        super(null);
        this.paper = paper;
        this.file = "/liberation/LiberationSans-" + name + ".ttf";
    }

    @Override
    public PDFont supply() {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(FILES.computeIfAbsent(file, Cut::read)));
            font.setEnableGsub(false);
            return PDType0Font.load(paper, font, true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(String file) {
        try (var bytes = Press.open(file)) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
