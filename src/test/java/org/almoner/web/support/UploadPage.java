package org.almoner.web.support;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.almoner.document.Document;
import org.almoner.document.DocumentId;
import org.almoner.document.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file from anybody, by page and by API. It exists in tests only. */
@Controller
class UploadPage {

    record UploadForm(@Nullable MultipartFile evidence) {}

    private final Documents documents;
    private final Refusals refusals;
    private final Downloads downloads;

    UploadPage(Documents documents, Refusals refusals, Downloads downloads) {
        this.documents = documents;
        this.refusals = refusals;
        this.downloads = downloads;
    }

    @GetMapping("/help/upload")
    String show(Model model) {
        model.addAttribute("form", new UploadForm(null));
        return "upload";
    }

    @PostMapping("/help/upload")
    String upload(@Valid @ModelAttribute("form") UploadForm form, BindingResult errors) {
        var kept = new Document[1];
        if (!refusals.accepted(errors, () -> kept[0] = keep(form.evidence()))) return "upload";
        return "redirect:/help/upload/" + kept[0].id().value();
    }

    @GetMapping("/help/upload/{id}")
    ResponseEntity<Resource> download(@PathVariable DocumentId id) {
        return downloads.of(documents.get(id));
    }

    @PostMapping("/api/v1/tasks/upload")
    @ResponseBody
    Document upload(MultipartFile evidence) {
        return keep(evidence);
    }

    private Document keep(@Nullable MultipartFile file) {
        if (file == null) throw new IllegalStateException("The form carried no file");
        try (var content = file.getInputStream()) {
            var name = String.valueOf(file.getOriginalFilename());
            return documents.get(documents.keep(UUID.randomUUID(), name, content, null));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
