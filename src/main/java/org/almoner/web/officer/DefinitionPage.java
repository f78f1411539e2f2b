package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.fund.RoundDefinitions;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A round as a JSON file: saved from here, read here or elsewhere. A file with a mistake comes back as text to correct. */
@Controller
class DefinitionPage {

    record DefinitionForm(String definition) {}

    private final Rounds rounds;
    private final RoundDefinitions definitions;
    private final Refusals refusals;

    DefinitionPage(Rounds rounds, RoundDefinitions definitions, Refusals refusals) {
        this.rounds = rounds;
        this.definitions = definitions;
        this.refusals = refusals;
    }

    @GetMapping("/officer/rounds/{id}/definition")
    ResponseEntity<byte[]> save(@PathVariable RoundId id) {
        var defined = rounds.define(id);
        var saved = ContentDisposition.attachment()
                .filename(defined.code() + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(definitions.write(defined).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/officer/rounds/import")
    String show(Model model) {
        model.addAttribute("form", new DefinitionForm(""));
        return "officer/round-import";
    }

    @PostMapping("/officer/rounds/import")
    String read(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String definition,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        var text = file == null || file.isEmpty()
                ? definition
                : new String(file.getBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        var form = new DefinitionForm(text);
        var errors = new BeanPropertyBindingResult(form, "form");
        var made = new AtomicReference<@Nullable RoundId>();
        if (!refusals.accepted(errors, () -> made.set(rounds.draft(definitions.read(text), me.id())))) {
            model.addAttribute("form", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return "officer/round-import";
        }
        flash.addFlashAttribute("success", "builder.import.done");
        return Part.home(requireNonNull(made.get()));
    }
}
