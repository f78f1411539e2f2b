package org.almoner.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a page as PDF/A and PDF/UA: tagged, with its fonts inside, and without anything in it that would differ the next time,
 * so that its digest stands for what it says.
 */
@Component
class Press {

    private static final String FAMILY = "Liberation Sans";
    private static final String STYLE = "<style>" + read("/templates/document/print.css") + "</style></head>";
    private static final String PRODUCER = "Almoner";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
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
        try (var paper = new PDDocument();
                var renderer = builder(page.replaceAll(UNPRINTABLE, "").replace("</head>", STYLE), paper)
                        .buildPdfRenderer()) {
            return bytes(renderer.createPDFKeepOpen());
        } catch (IOException unprintable) {
            throw new UncheckedIOException(unprintable);
        }
    }

    private static PdfRendererBuilder builder(String page, PDDocument paper) {
        var builder = new PdfRendererBuilder()
                .usePDDocument(paper)
                .withHtmlContent(page, null)
                .withProducer(PRODUCER)
                .useUriResolver((base, uri) -> null)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(SRGB);
        font(builder, paper, "Regular", 400, FontStyle.NORMAL);
        font(builder, paper, "Bold", 700, FontStyle.NORMAL);
        font(builder, paper, "Italic", 400, FontStyle.ITALIC);
        font(builder, paper, "BoldItalic", 700, FontStyle.ITALIC);
        return builder;
    }

    private static String read(String resource) {
        try (var text = open(resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static InputStream open(String resource) {
        return Objects.requireNonNull(Press.class.getResourceAsStream(resource));
    }

    private static void font(PdfRendererBuilder builder, PDDocument paper, String cut, int weight, FontStyle style) {
        builder.useFont(new Cut(paper, cut), FAMILY, weight, style, true);
    }

    /** The moment of printing is left out, and the number that names a file comes from what is in it. */
    private static byte[] bytes(PDDocument pdf) throws IOException {
        for (var page : pdf.getPages()) page.getAnnotations().forEach(Press::describe);
        pdf.getDocumentInformation().setCreationDate(null);
        pdf.getDocumentCatalog().setMetadata(timeless(pdf));
        pdf.setDocumentId(0L);
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static PDMetadata timeless(PDDocument pdf) throws IOException {
        var about = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        var kept = about.replaceAll("\\s*<xmp:CreateDate>[^<]*</xmp:CreateDate>", "");
        return new PDMetadata(pdf, new ByteArrayInputStream(kept.getBytes(StandardCharsets.UTF_8)));
    }

    /** A link says where it leads to whoever cannot see it. */
    private static void describe(PDAnnotation annotation) {
        if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to)
            link.setContents(to.getURI());
    }
}
