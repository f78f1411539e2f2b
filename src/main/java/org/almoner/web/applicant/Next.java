package org.almoner.web.applicant;

import org.springframework.web.servlet.ModelAndView;

/** Where "Save and continue" leads: to the next part of the form that is not finished, at the end to checking it all. */
final class Next {

    private Next() {}

    static ModelAndView after(String key, Dossier dossier) {
        var later =
                Section.of(dossier).stream().dropWhile(section -> !section.key().equals(key));
        var next = later.skip(1)
                .filter(section -> section.state() != Section.State.COMPLETED)
                .findFirst()
                .map(Section::key)
                .orElse("check");
        return new ModelAndView("redirect:" + dossier.address() + "/" + next);
    }
}
