package org.almoner.workflow;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Where a page of the work queue ended: the key of its last line, opaque to whoever carries it. */
record Cursor(String due, String created, String id) {

    private static final Cursor START = new Cursor("-infinity", "-infinity", "");

    static Cursor of(WorkItem item) {
        var due = item.dueAt();
        return new Cursor(
                due == null ? "infinity" : due.toString(), item.createdAt().toString(), item.id());
    }

    static Cursor parse(@Nullable String text) {
        if (text == null) return START;
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
            return new Cursor(parts[0], parts[1], parts[2]);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refusal("workflow.cursor-invalid");
        }
    }

    @Override
    public String toString() {
        var text = due + "|" + created + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
