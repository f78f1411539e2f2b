package org.almoner.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.ModelAndView;

/** The pages that explain what went wrong, in the layout, without a word about the inside. */
@Component
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    private final ModelAdvice common;
    private final Refusals refusals;

    ErrorPages(ModelAdvice common, Refusals refusals) {
        this.common = common;
        this.refusals = refusals;
    }

    ModelAndView of(HttpStatus status, HttpServletRequest request) {
        request.removeAttribute("form"); // of a page that failed while it was being written
        var model = new ExtendedModelMap();
        common.common(model, request);
        model.addAttribute("kind", EXPLAINED.contains(status.value()) ? "" + status.value() : "other");
        if (status == HttpStatus.CONTENT_TOO_LARGE) model.addAttribute("from", cameFrom(request));
        return new ModelAndView("error/problem", model, status);
    }

    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, request)
                .addObject("reason", refusals.text(refusal))
                .addObject("from", cameFrom(request));
    }

    /** Logs the problem under a reference that the person can quote. */
    ModelAndView broken(Throwable problem, HttpServletRequest request) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "Page failed, reference {}: {} {}", reference, request.getMethod(), ModelAdvice.path(request), problem);
        return of(HttpStatus.INTERNAL_SERVER_ERROR, request).addObject("reference", reference);
    }

    /** The path of our own page that the person came from; never an address elsewhere. */
    private static @Nullable String cameFrom(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) return null;
        try {
            var from = URI.create(referer);
            return request.getServerName().equals(from.getHost()) ? from.getRawPath() : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
