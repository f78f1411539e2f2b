package org.almoner.api;

import static org.springframework.http.HttpStatus.*;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.almoner.shared.Id;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.web.support.Causes;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Turns every failure of a request under {@code /api/} into problem+json, whether a handler was found or not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Refusals refusals;
    private final JsonMapper json;

    Problems(Refusals refusals, JsonMapper json) {
        this.refusals = refusals;
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith("/api/") || response.isCommitted()) return null;
        var answer = answer(failure, request.getRequestURI());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        write(answer.problem(), response);
        return new ModelAndView();
    }

    void write(Problem problem, HttpServletResponse response) {
        try {
            response.setStatus(problem.status());
            response.setContentType("application/problem+json");
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } catch (IOException gone) {
            log.debug("The client left before it could read {}", problem.code(), gone);
        }
    }

    private Problem.Answer answer(Exception failure, String uri) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var known = known(cause, uri);
            if (known != null) return new Problem.Answer(known, headers(cause));
        }
        if (Causes.unreadable(failure)) {
            var text = "There are characters in the request that cannot be kept.";
            return new Problem.Answer(Problem.of(BAD_REQUEST, "api.unreadable", text, uri), HttpHeaders.EMPTY);
        }
        var reference = UUID.randomUUID().toString();
        log.error("Unexpected failure {} at {}", reference, uri, failure);
        var sorry = "Something went wrong on our side. Quote " + reference + " when you report it.";
        return new Problem.Answer(Problem.of(INTERNAL_SERVER_ERROR, "api.unexpected", sorry, uri), HttpHeaders.EMPTY);
    }

    private @Nullable Problem known(Throwable failure, String uri) {
        return switch (failure) {
            case Refusal refusal -> Problem.of(status(refusal), refusal.code(), refusals.text(refusal), uri);
            case NotFound absent ->
                Problem.of(NOT_FOUND, "api.not-found", "There is nothing here that you may see.", uri);
            case ConcurrencyFailureException overtaken -> overtaken(uri);
            case DuplicateKeyException overtaken -> overtaken(uri);
            case MethodArgumentNotValidException invalid -> invalid(violations(invalid), uri);
            case HandlerMethodValidationException invalid -> invalid(violations(invalid), uri);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch, uri);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable, uri);
            case ErrorResponse standard -> Problem.of(standard.getStatusCode(), code(standard), detail(standard), uri);
            default -> null;
        };
    }

    private Problem overtaken(String uri) {
        var refusal = new Refusal("shared.changed-meanwhile");
        return Problem.of(CONFLICT, refusal.code(), refusals.text(refusal), uri);
    }

    private static HttpHeaders headers(Throwable failure) {
        return failure instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
    }

    private static HttpStatusCode status(Refusal refusal) {
        return switch (refusal.code()) {
            case "shared.changed-meanwhile" -> CONFLICT;
            case "api.if-match-missing" -> PRECONDITION_REQUIRED;
            case "api.if-match-stale" -> PRECONDITION_FAILED;
            case "api.idempotency-key-missing", "shared.key-malformed", "api.cursor-malformed" -> BAD_REQUEST;
            case "application.too-many-verifications" -> TOO_MANY_REQUESTS;
            default -> UNPROCESSABLE_CONTENT;
        };
    }

    private static Problem invalid(List<Problem.Violation> violations, String uri) {
        return Problem.of(BAD_REQUEST, "api.invalid", "Some values are not right; see errors.", uri, violations);
    }

    private static List<Problem.Violation> violations(MethodArgumentNotValidException invalid) {
        return invalid.getBindingResult().getAllErrors().stream()
                .map(error -> new Problem.Violation(
                        error instanceof FieldError field ? pointer(field.getField()) : "",
                        String.valueOf(error.getCode()),
                        String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    private static List<Problem.Violation> violations(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Problem.Violation(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                "invalid",
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch, String uri) {
        var type = mismatch.getRequiredType();
        if (type != null && Id.class.isAssignableFrom(type))
            return Problem.of(NOT_FOUND, "api.not-found", "There is nothing here that you may see.", uri);
        var detail = "The value of " + mismatch.getName() + " is not of the right kind.";
        return invalid(List.of(new Problem.Violation(mismatch.getName(), "type", detail)), uri);
    }

    private Problem unreadable(HttpMessageNotReadableException unreadable, String uri) {
        var detail = "The body is missing or is not the JSON this address takes.";
        if (!(unreadable.getCause() instanceof JacksonException cause)
                || cause.getPath().isEmpty()) return Problem.of(BAD_REQUEST, "api.unreadable", detail, uri);
        var pointer = new StringBuilder();
        cause.getPath()
                .forEach(step -> pointer.append('/')
                        .append(
                                step.getPropertyName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getPropertyName()));
        return invalid(List.of(violation(pointer.toString(), cause)), uri);
    }

    private Problem.Violation violation(String pointer, JacksonException mistake) {
        if (mistake instanceof UnrecognizedPropertyException)
            return new Problem.Violation(pointer, "unknown", "Nothing of this name is known here.");
        for (Throwable cause = mistake; cause != null; cause = cause.getCause())
            if (cause instanceof Refusal refusal)
                return new Problem.Violation(pointer, refusal.code(), refusals.text(refusal));
        return new Problem.Violation(pointer, "unreadable", "This value cannot be read.");
    }

    private static String pointer(String field) {
        return "/" + field.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static String code(ErrorResponse standard) {
        return switch (standard.getStatusCode().value()) {
            case 400 -> "api.bad-request";
            case 404 -> "api.not-found";
            case 405 -> "api.method-not-allowed";
            case 406 -> "api.not-acceptable";
            case 413 -> "api.too-large";
            case 415 -> "api.unsupported-media-type";
            default -> "api.failed";
        };
    }

    private static String detail(ErrorResponse standard) {
        var detail = standard.getBody().getDetail();
        return detail == null ? "This request cannot be answered." : detail;
    }
}
