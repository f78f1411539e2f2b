package org.almoner.web.support;

import jakarta.servlet.http.HttpServletRequest;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what went wrong in a page into a page that says so. Looks through the engine's wrapping for the real cause. */
@ControllerAdvice(basePackages = "org.almoner.web")
class PageAdvice {

    private final ErrorPages pages;

    PageAdvice(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView explain(Exception problem, HttpServletRequest request) throws Exception {
        var refusal = Causes.first(problem, Refusal.class);
        if (refusal.isPresent()) return pages.refused(refusal.get(), request);
        return switch (problem) {
            case AccessDeniedException denied -> throw denied;
            case AuthenticationException unknown -> throw unknown;
            case MethodArgumentTypeMismatchException malformed -> pages.of(malformed(malformed), request);
            case ErrorResponse known ->
                pages.of(HttpStatus.valueOf(known.getStatusCode().value()), request);
            default -> unexpected(problem, request);
        };
    }

    /** A malformed address names nothing; a malformed parameter after it was not understood. */
    private static HttpStatus malformed(MethodArgumentTypeMismatchException malformed) {
        return malformed.getParameter().hasParameterAnnotation(PathVariable.class)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.BAD_REQUEST;
    }

    private ModelAndView unexpected(Exception problem, HttpServletRequest request) {
        if (Causes.first(problem, NotFound.class).isPresent()) return pages.of(HttpStatus.NOT_FOUND, request);
        if (Causes.overtaken(problem)) return pages.of(HttpStatus.CONFLICT, request);
        if (Causes.unreadable(problem)) return pages.of(HttpStatus.BAD_REQUEST, request);
        return pages.broken(problem, request);
    }
}
