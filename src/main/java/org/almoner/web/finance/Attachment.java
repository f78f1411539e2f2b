package org.almoner.web.finance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file to be saved. It becomes one with its first byte, so that a refusal before that is still a page. */
final class Attachment extends OutputStream {

    private final HttpServletResponse response;
    private final String name;
    private final String type;
    private @Nullable OutputStream body;

    Attachment(HttpServletResponse response, String name, String type) {
        this.response = response;
        this.name = name;
        this.type = type;
    }

    @Override
    public void write(int one) throws IOException {
        body().write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        body().write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        if (body != null) body.flush();
    }

    private OutputStream body() throws IOException {
        if (body != null) return body;
        var saved = ContentDisposition.attachment().filename(name).build();
        response.setContentType(type);
        if (type.startsWith("text/")) response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
        return body = response.getOutputStream();
    }
}
