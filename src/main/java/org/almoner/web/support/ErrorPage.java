package org.almoner.web.support;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the container sends what no controller handled: an unknown address, a refused role, a form or file too large to
 * be read, a broken filter.
 */
@Controller
@RequestMapping("${server.error.path:/error}")
class ErrorPage implements ErrorController {

    private final ErrorPages pages;

    ErrorPage(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        return switch (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)) {
            case InvalidParameterException unread -> pages.of(HttpStatus.valueOf(unread.getErrorCode()), request);
            case Throwable problem -> pages.broken(problem, request);
            case null, default -> refused(request);
        };
    }

    private ModelAndView refused(HttpServletRequest request) {
        var page = pages.of(status(request), request);
        var outdated = request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
        return outdated ? page.addObject("kind", "outdated") : page;
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        return ResponseEntity.of(ProblemDetail.forStatus(status(request))).build();
    }

    /** Asked for without an error, the address is one that nobody knows. */
    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
    }
}
