package org.nuanyang.shell;

import java.io.EOFException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyang.common.NotFound;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Why a request got no page of its own, as far as a person can do something about it. Worded in the bundle, each with advice. */
enum Trouble {
    UNREADABLE(400), CUT_OFF(400), FORBIDDEN(403), STALE_FORM(403), NOT_FOUND(404), NOT_THIS_WAY(405), TOO_LARGE(413),
    WRONG_KIND(415), TOO_OFTEN(429), BROKEN(500), UNAVAILABLE(503);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The key of the sentence that says what to do now. */
    public String advice() {
        return "shell.trouble." + name();
    }

    static Trouble of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20)
                .flatMap(cause -> known(cause).stream()).findFirst().orElse(BROKEN);
    }

    static Trouble of(int status) {
        return Stream.of(values()).filter(one -> one.status == status && one != CUT_OFF && one != STALE_FORM)
                .findFirst().orElse(status >= 500 ? BROKEN : UNREADABLE);
    }

    private static Optional<Trouble> known(Throwable cause) {
        return Optional.ofNullable(switch (cause) {
            case NotFound _ -> NOT_FOUND;
            case MethodArgumentTypeMismatchException mismatch when mismatch.getParameter().hasParameterAnnotation(PathVariable.class) -> NOT_FOUND;
            case TypeMismatchException _ -> UNREADABLE;
            case CsrfException _ -> STALE_FORM;
            case AccessDeniedException _ -> FORBIDDEN;
            case MaxUploadSizeExceededException _ -> TOO_LARGE;
            case DataAccessResourceFailureException _, CannotCreateTransactionException _, TransactionSystemException _ -> UNAVAILABLE;
            case SQLException sql when databaseGone(sql.getSQLState()) -> UNAVAILABLE;
            case EOFException _ -> CUT_OFF;
            case ErrorResponse known -> of(known.getStatusCode().value());
            case MultipartException multipart when multipart.getCause() == null -> CUT_OFF;
            default -> uploaded(cause);
        });
    }

    /** Tomcat's own names for an upload that is too large or broke off, however deep they are wrapped. */
    private static Trouble uploaded(Throwable cause) {
        var name = cause.getClass().getSimpleName();
        if (name.contains("SizeLimitExceeded") || name.contains("FileCountLimitExceeded")) return TOO_LARGE;
        return name.equals("IncompleteUploadException") || name.equals("MalformedStreamException")
                || name.equals("IOFileUploadException") || cause instanceof MultipartException ? CUT_OFF : null;
    }

    /** Connection lost, no room (disk, memory, connections), being shut down, or the system beneath it failing. */
    private static boolean databaseGone(String state) {
        return state != null && Stream.of("08", "53", "57P", "58").anyMatch(state::startsWith);
    }
}
