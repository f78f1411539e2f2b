package org.almoner.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a page as PDF/UA: tagged, with its fonts inside, and without anything in it that would differ the next time,
 * so that its digest stands for what it says.
 */
@Component
class Press {

    private static final String FAMILY = "Liberation Sans";
    private static final String STYLE = "print.css";
    private static final String PRODUCER = "Almoner";
    /** What XML 1.0 cannot hold, although a text typed into a form can. */
    private static final String UNPRINTABLE = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final ITemplateEngine templates;

    Press(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] print(String template, Map<String, Object> model) {
        var page = templates.process("document/" + template, new Context(Locale.UK, model));
        try (var renderer = builder(page.replaceAll(UNPRINTABLE, "")).buildPdfRenderer();
                var pdf = renderer.createPDFKeepOpen()) {
            return bytes(pdf);
        } catch (IOException unprintable) {
            throw new UncheckedIOException(unprintable);
        }
    }

    private static PdfRendererBuilder builder(String page) {
        var builder = new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .withProducer(PRODUCER)
                .useUriResolver((base, uri) -> STYLE.equals(uri) ? style() : null)
                .usePdfUaAccessibility(true);
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        return builder;
    }

    /** The one thing a page may refer to. */
    private static String style() {
        return Objects.requireNonNull(Press.class.getResource("/templates/document/" + STYLE))
                .toString();
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        builder.useFont(() -> font(cut), FAMILY, weight, style, true);
    }

    private static InputStream font(String cut) {
        return Objects.requireNonNull(Press.class.getResourceAsStream("/liberation/LiberationSans-" + cut + ".ttf"));
    }

    /** The moment of printing is left out, and the number that names a file comes from what is in it. */
    private static byte[] bytes(PDDocument pdf) throws IOException {
        pdf.getDocumentInformation().setCreationDate(null);
        pdf.setDocumentId(0L);
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }
}
