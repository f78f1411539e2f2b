package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.review.Assessments;
import org.almoner.review.Candidate;
import org.almoner.review.Review;
import org.almoner.review.Reviews;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Option;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who reviews an application, and who else could. */
@Controller
@RequestMapping("/officer/applications/{id}/reviewers")
class ReviewersPage {

    private final Applications applications;
    private final Reviews reviews;
    private final Assessments assessments;
    private final People people;
    private final Refusals refusals;
    private final Formats formats;

    ReviewersPage(
            Applications applications,
            Reviews reviews,
            Assessments assessments,
            People people,
            Refusals refusals,
            Formats formats) {
        this.applications = applications;
        this.reviews = reviews;
        this.assessments = assessments;
        this.people = people;
        this.refusals = refusals;
        this.formats = formats;
    }

    @GetMapping
    String show(@PathVariable ApplicationId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new ReviewersForm(null, ""));
        return page(id, me, model);
    }

    @PostMapping
    String assign(
            @PathVariable ApplicationId id,
            @Me SignedIn me,
            @Valid @ModelAttribute("form") ReviewersForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!refusals.accepted(errors, () -> reviews.assign(id, requireNonNull(form.reviewer()), form.said(), me.id())))
            return page(id, me, model);
        flash.addFlashAttribute("success", "officer.reviewers.assigned");
        return "redirect:/officer/applications/{id}/reviewers";
    }

    private String page(ApplicationId id, SignedIn me, Model model) {
        var asked = reviews.of(id);
        var candidates = reviews.candidates(id);
        model.addAttribute("subject", applications.visible(id, me));
        model.addAttribute("assessment", assessments.get(id));
        model.addAttribute("reviews", asked);
        model.addAttribute(
                "names", people.names(asked.stream().map(Review::reviewer).toList()));
        model.addAttribute(
                "missing",
                assessments.get(id).needed()
                        - asked.stream()
                                .filter(review -> review.status().live())
                                .count());
        model.addAttribute("choices", choices(candidates));
        model.addAttribute(
                "conflicts",
                candidates.stream().filter(other -> other.conflict() != null).toList());
        return "officer/reviewers";
    }

    private List<Option> choices(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.conflict() == null)
                .map(candidate -> new Option(candidate.person().value().toString(), candidate.name(), hint(candidate)))
                .toList();
    }

    private @Nullable String hint(Candidate candidate) {
        var load = refusals.text("officer.reviewers.load", candidate.open());
        if (candidate.interest() != null)
            return load + " " + refusals.text("officer.reviewers.interest", candidate.interest());
        return candidate.asked() ? load + " " + formats.text("officer.reviewers.asked") : load;
    }
}
