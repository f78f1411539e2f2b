package org.almoner.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/** A form sent after its session ended leads to signing in again; everything else refused is the 403 page. */
class SessionEnded implements AccessDeniedHandler {

    private final AccessDeniedHandler refused = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof MissingCsrfTokenException || why instanceof CsrfException && signedOut(request)) {
            response.sendRedirect(request.getContextPath() + "/sign-in?session-ended");
        } else {
            request.setAttribute(
                    WebAttributes.ACCESS_DENIED_403, why); // a form of an earlier session has its own words
            refused.handle(request, response, why);
        }
    }

    /** Another session took the place of the one the form was made in. */
    private static boolean signedOut(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() == null
                && request.getRequestedSessionId() != null;
    }
}
