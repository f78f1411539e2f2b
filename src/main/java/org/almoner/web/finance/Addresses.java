package org.almoner.web.finance;

import jakarta.servlet.http.HttpServletRequest;

/** Where the reader is, with what was asked. */
final class Addresses {

    private Addresses() {}

    static String of(HttpServletRequest request) {
        var asked = request.getQueryString();
        return request.getRequestURI() + (asked == null ? "" : "?" + asked);
    }
}
